"""The funnel in teams, and who signed up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics.onboarding import Reached, funnel, signups

DAY = date(2026, 3, 1)


def test_a_stage_counts_teams_that_came_through_all_before() -> None:
    stages = funnel(
        [
            Reached("signed-up", {"a": DAY, "b": DAY}),
            Reached("key", {"a": None, "c": DAY}),
            Reached("first-call", {"a": DAY, "b": DAY, "c": DAY}),
        ]
    )
    assert [(stage.name, stage.teams) for stage in stages] == [("signed-up", 2), ("key", 1), ("first-call", 1)]


def test_days_are_the_median_of_teams_with_both_days() -> None:
    later = {"a": date(2026, 3, 5), "b": date(2026, 3, 11), "c": None, "d": date(2026, 2, 1)}
    stage = funnel([Reached("signed-up", dict.fromkeys("abcd", DAY)), Reached("key", later)])[1]
    assert (stage.days, stage.timed, stage.teams) == (7, 2, 4)


def test_sign_ups_are_developers_by_team_since_the_first_of_them(engine_with: Callable[..., DuckDB]) -> None:
    told = {"revision": 1, "path": "m.csv", "team": "a"}
    rows = [
        {**told, "person": "p", "role": "Developer", "valid_from": date(2026, 2, 2)},
        {**told, "person": "q", "role": "developer", "valid_from": date(2026, 1, 9)},
        {**told, "person": "r", "role": "manager", "valid_from": date(2025, 1, 1)},
    ]
    with engine_with(members=rows) as engine:
        found = engine.execute(signups(engine.table("members"))).to_pylist()
    assert found == [{"team": "a", "developers": 2, "since": date(2026, 1, 9)}]
