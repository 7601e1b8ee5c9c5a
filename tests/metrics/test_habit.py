import re
from collections.abc import Callable
from typing import Any

import ibis
import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import habit

Engines = Callable[..., DuckDB]
WEEKS = ("2026-W01", "2026-W02", "2026-W03", "2026-W04", "2026-W05", "2026-W06")
NEWCOMBE = (
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
)
"""Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, table I,
method 3."""


def active(team: str, *numbers: int, service: str = "pay", calls: int = 1) -> list[dict[str, Any]]:
    return [
        {"week": f"2026-W{n:02}", "service": service, "consumer": f"k-{team}-{n}", "team": team, "calls": calls}
        for n in numbers
    ]


def names(engine: DuckDB, weeks: tuple[str, ...] = WEEKS[:4]) -> list[str]:
    rows = engine.execute(habit.habitual(engine.table("active"), weeks, "team")).to_pylist()
    return sorted(row["name"] for row in rows)


def test_three_of_four_weeks_are_a_habit_and_two_are_not(engine_with: Engines) -> None:
    with engine_with(active=[*active("three", 1, 2, 4), *active("two", 1, 2), *active("four", 1, 2, 3, 4)]) as engine:
        assert names(engine) == ["four", "three"]


def test_weeks_outside_the_window_do_not_count(engine_with: Engines) -> None:
    with engine_with(active=active("late", 3, 4, 5)) as engine:
        assert names(engine) == []


def test_several_keys_of_a_team_in_one_week_are_one_week(engine_with: Engines) -> None:
    rows = [{**row, "consumer": key} for row in active("t", 1, 2) for key in ("a", "b")]
    with engine_with(active=rows) as engine:
        assert names(engine) == []


def test_nobody_and_no_service_have_no_habit(engine_with: Engines) -> None:
    rows = [*active("", 1, 2, 3), *active("t", 1, 2, 3, service=""), *active("none", 1, 2, 3, calls=0)]
    with engine_with(active=rows) as engine:
        assert names(engine) == []


@pytest.mark.parametrize(
    ("weeks", "formed"),
    [((1, 2, 3), "2026-W03"), ((1, 2, 4), "2026-W04"), ((1, 3, 5, 6), "2026-W06"), ((1, 3, 5), None)],
)
def test_a_habit_is_formed_in_the_third_week_of_four(
    engine_with: Engines, weeks: tuple[int, ...], formed: str | None
) -> None:
    with engine_with(active=active("t", *weeks)) as engine:
        rows = engine.execute(habit.since(engine.table("active"), WEEKS, "team")).to_pylist()
    assert [row["week"] for row in rows] == ([formed] if formed else [])


def test_weeks_are_counted_over_the_turn_of_a_year(engine_with: Engines) -> None:
    rows = [{"week": week, "service": "pay", "team": "t", "calls": 1} for week in ("2026-W52", "2026-W53", "2027-W01")]
    with engine_with(active=rows) as engine:
        found = habit.since(engine.table("active"), ("2026-W52", "2026-W53", "2027-W01"), "team")
        assert engine.execute(found).to_pylist() == [{"service": "pay", "name": "t", "week": "2027-W01"}]


def test_a_week_that_is_not_whole_forms_no_habit(engine_with: Engines) -> None:
    with engine_with(active=active("t", 1, 2, 3)) as engine:
        assert engine.execute(habit.since(engine.table("active"), WEEKS[:2], "team")).num_rows == 0


def test_the_window_is_empty_while_there_are_too_few_whole_weeks() -> None:
    assert (habit.last(WEEKS[:3]), habit.last(WEEKS)) == ((), WEEKS[2:])


@pytest.mark.parametrize(("part", "whole", "low", "high"), NEWCOMBE)
def test_wilson_agrees_with_published_intervals(part: int, whole: int, low: float, high: float) -> None:
    assert habit.wilson(part, whole) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(("part", "whole"), [(0, 1), (1, 1), (7, 12), (799, 800)])
def test_wilson_mirrors_what_did_and_what_did_not(part: int, whole: int) -> None:
    low, high = habit.wilson(part, whole)
    assert habit.wilson(whole - part, whole) == pytest.approx((1 - high, 1 - low), abs=1e-12)


def test_wilson_ends_are_those_that_a_score_test_just_refuses() -> None:
    share, z = 7 / 12, 1.959963984540054
    scores = [abs(share - end) / (end * (1 - end) / 12) ** 0.5 for end in habit.wilson(7, 12)]
    assert scores == pytest.approx([z, z], rel=1e-9)


@pytest.mark.parametrize(("part", "whole"), [(1, 0), (3, 2), (-1, 2)])
def test_wilson_refuses_what_is_no_share(part: int, whole: int) -> None:
    with pytest.raises(ValueError, match=re.escape(f"{part} of {whole}")):
        habit.wilson(part, whole)


def test_the_query_is_one_that_other_engines_can_run() -> None:
    table = ibis.table({"week": "string", "service": "string", "team": "string", "calls": "int64"}, name="active")
    assert "COUNT(DISTINCT" in ibis.to_sql(habit.habitual(table, WEEKS, "team"), dialect="postgres").upper()
