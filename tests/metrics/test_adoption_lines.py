"""Habit by week, rhythm, growth and waits, each computed another way."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from statistics import median, quantiles
from typing import Any

import ibis
import pyarrow as pa
import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import growth, habit, members, rhythm, waits

Engines = Callable[..., DuckDB]
WEEKS = tuple(f"2026-W{n:02}" for n in range(1, 9))
RULES = {"pay": (3, 4), "ask": (2, 3)}


def drawn(seed: int = 7) -> list[dict[str, Any]]:
    """Rows of `active`, some teams with two keys."""
    rng = random.Random(seed)
    return [
        {
            **{"week": week, "service": service, "consumer": f"{team}-{key}", "team": team},
            **{"calls": rng.randint(1, 40), "days": rng.randint(1, 5)},
        }
        for service in RULES
        for team in ("a", "b", "c", "d")
        for key in range(2)
        for week in WEEKS
        if rng.random() < 0.45
    ]


def weeks_of(rows: list[dict[str, Any]], service: str) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for row in rows:
        if row["service"] == service:
            found.setdefault(row["team"], set()).add(WEEKS.index(row["week"]))
    return found


@pytest.mark.parametrize("service", RULES)
def test_the_line_of_a_habit_is_that_of_counting_weeks_by_hand(engine_with: Engines, service: str) -> None:
    rows, (k, n) = drawn(), RULES[service]
    expected = {
        (team, WEEKS[at]): (at in seen, len(seen & set(range(at - n + 1, at + 1))) >= k)
        for team, seen in weeks_of(rows, service).items()
        for at in range(n - 1, len(WEEKS))
        if seen & set(range(at - n + 1, at + 1))
    }
    with engine_with(active=rows) as engine:
        told = engine.execute(habit.weekly(engine.table("active"), WEEKS, "team", RULES)).to_pylist()
    mine = {(row["name"], row["week"]): (row["now"], row["habitual"]) for row in told if row["service"] == service}
    assert mine == expected


def test_rhythm_is_that_of_python(engine_with: Engines) -> None:
    rows = drawn()
    weekly: dict[tuple[str, str], int] = {}
    for row in (row for row in rows if row["service"] == "pay"):
        weekly[row["team"], row["week"]] = weekly.get((row["team"], row["week"]), 0) + row["calls"]
    seen = weeks_of(rows, "pay")
    days = [row["days"] for row in rows if row["service"] == "pay"]
    with engine_with(active=rows) as engine:
        told = engine.execute(rhythm.rhythm(engine.table("active"), WEEKS, "team")).to_pylist()
    [mine] = [row for row in told if row["service"] == "pay"]
    share = sum(len(one) for one in seen.values()) / len(seen) / len(WEEKS)
    low, middle, high = quantiles(weekly.values(), n=4, method="inclusive")
    assert mine == {
        **{"service": "pay", "names": len(seen), "share": pytest.approx(share)},
        **{"q1": pytest.approx(low), "median": pytest.approx(middle), "q3": pytest.approx(high)},
        "days": pytest.approx(sum(days) / len(days)),
    }


def test_a_season_that_all_share_is_no_growth() -> None:
    season = [10] * 13 + [5] * 13
    found = growth.growth([4 * n for n in season], season)
    assert found is not None
    assert found.own == -0.5
    assert found.relative == pytest.approx(0.0)


def test_growth_beside_a_season_is_found() -> None:
    found = growth.growth([10] * 13 + [10] * 13, [100] * 13 + [50] * 13)
    assert found is not None
    assert found.own == 0.0
    assert found.relative == pytest.approx(1.0)


def test_seven_weeks_are_too_few_for_a_change() -> None:
    assert growth.growth([1] * 7, [1] * 7) is None


def test_a_year_compares_the_same_weeks() -> None:
    assert growth.over_the_year([2, 2, 2, 2, *[9] * 48, 3, 3, 3, 3]) == pytest.approx(0.5)


def test_fifty_five_weeks_are_no_year() -> None:
    assert growth.over_the_year([1] * 55) is None


def test_without_anybody_waiting_it_is_the_plain_median() -> None:
    called = [9, 1, 4, 30, 2]
    assert waits.median(called, []) == median(called)


def test_those_who_still_wait_move_the_median() -> None:
    # By hand: 6 at risk, 1 and 2 called (5/6, 4/6); one leaves after 3; of 3 left one calls on day 8: 4/6 · 2/3 = 0.44.
    assert waits.median([1, 2, 8], [3, 20, 20]) == 8


def test_a_median_that_too_few_reached_is_not_told() -> None:
    assert waits.median([1], [50, 60]) is None


def test_members_count_while_they_are_there_and_in_the_units_asked_for() -> None:
    people = pa.Table.from_pylist(
        [
            {"person": "early", "unit": "x", "valid_from": None, "valid_to": date(2026, 1, 5)},
            {"person": "there", "unit": "x", "valid_from": date(2025, 1, 1), "valid_to": None},
            {"person": "other", "unit": "y", "valid_from": None, "valid_to": None},
            {"person": "late", "unit": "x", "valid_from": date(2026, 1, 26), "valid_to": None},
        ],
        pa.schema(
            [("person", pa.string()), ("unit", pa.string()), ("valid_from", pa.date32()), ("valid_to", pa.date32())]
        ),
    )
    able = members.able(ibis.memtable(people), WEEKS[:5], 4, ("x",))
    with DuckDB({}, ()) as engine:
        rows = engine.execute(able).to_pylist()
    assert sorted((row["week"], row["name"]) for row in rows) == [
        ("2026-W04", "early"),
        ("2026-W04", "there"),
        ("2026-W05", "late"),
        ("2026-W05", "there"),
    ]
