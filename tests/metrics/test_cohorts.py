"""Retention and growth accounting, against the same counted by hand in Python."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import cohorts, weeks

Engines = Callable[..., DuckDB]
WEEKS = tuple(f"2026-W{n:02}" for n in range(1, 9))
FLOWS = ("new", "retained", "resurrected", "lost")


def rows(uses: dict[str, list[int]], service: str = "pay") -> list[dict[str, Any]]:
    return [
        {"week": f"2026-W{n:02}", "service": service, "consumer": f"k{n}", "team": team, "calls": 1}
        for team, numbers in uses.items()
        for n in numbers
    ]


def kept(engine: DuckDB) -> dict[tuple[str, int], tuple[int, int]]:
    found = engine.execute(cohorts.retention(engine.table("active"), WEEKS, "team")).to_pylist()
    return {(row["cohort"], row["offset"]): (row["active"], row["size"]) for row in found}


def moved(engine: DuckDB) -> dict[str, tuple[int, ...]]:
    found = engine.execute(cohorts.movement(engine.table("active"), WEEKS, "team")).to_pylist()
    return {row["week"]: tuple(row[name] for name in FLOWS) for row in found}


def test_a_cohort_is_who_began_in_a_week_and_is_followed_to_the_end(engine_with: Engines) -> None:
    with engine_with(active=rows({"a": [6, 7, 8], "b": [6, 8], "c": [7]})) as engine:
        found = kept(engine)
    assert found == {
        ("2026-W06", 0): (2, 2),
        ("2026-W06", 1): (1, 2),
        ("2026-W06", 2): (2, 2),
        ("2026-W07", 0): (1, 1),
        ("2026-W07", 1): (0, 1),
    }


def test_who_was_there_from_the_first_week_may_have_begun_earlier(engine_with: Engines) -> None:
    with engine_with(active=rows({"a": [1, 2, 3]})) as engine:
        assert kept(engine) == {}


def test_each_week_is_new_retained_or_resurrected_and_the_lost_are_told(engine_with: Engines) -> None:
    with engine_with(active=rows({"a": [1, 2, 4], "b": [2, 3], "c": [4]})) as engine:
        found = moved(engine)
    assert found == {
        "2026-W02": (1, 1, 0, 0),
        "2026-W03": (0, 1, 0, 1),
        "2026-W04": (1, 0, 1, 1),
        "2026-W05": (0, 0, 0, 2),
    }


@pytest.mark.parametrize("seed", range(5))
def test_flows_and_curves_equal_those_counted_by_hand(engine_with: Engines, seed: int) -> None:
    draw = random.Random(seed)
    uses = {f"t{i}": [n for n in range(1, 9) if draw.random() < draw.choice((0.2, 0.6, 0.9))] for i in range(40)}
    with engine_with(active=rows(uses)) as engine:
        curves, flows = kept(engine), moved(engine)
    sets = [{team for team, numbers in uses.items() if n in numbers} for n in range(1, 9)]
    for n in range(1, 8):
        before, now = sets[n - 1], sets[n]
        earlier: set[str] = set().union(*sets[: n - 1])
        told = (len(now - before - earlier), len(now & before), len((now & earlier) - before), len(before - now))
        assert flows.get(WEEKS[n], (0, 0, 0, 0)) == told
        begun = now - before - earlier
        for offset in range(8 - n):
            if begun:
                assert curves[WEEKS[n], offset] == (len(begun & sets[n + offset]), len(begun))


def test_a_gap_in_the_weeks_is_a_gap_of_use() -> None:
    assert weeks.monday("2026-W08") > weeks.monday("2026-W01")
