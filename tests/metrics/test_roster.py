"""Whose customers count on a day: small worlds, counted by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from sowhat.metrics.roster import frozen
from tests.metrics.conftest import Engines

DAY = date(2026, 3, 2)


def member(
    customer: str, team: str, first: date | None = None, last: date | None = None, **more: object
) -> dict[str, Any]:
    row = {"customer": customer, "team": team, "valid_from": first, "valid_to": last, "revision": 1, "path": "r.csv"}
    return {**row, **more}


def on(engine_with: Engines, *rows: dict[str, Any], day: date = DAY) -> dict[str, tuple[str, int]]:
    engine = engine_with(rosters=list(rows))
    found = engine.execute(frozen(engine.table("rosters"), day).rows).to_pylist()
    return {row["customer"]: (row["team"], row["teams"]) for row in found}


def test_later_entrants_are_out_and_later_leavers_in(engine_with: Engines) -> None:
    rows = (
        member("stays", "A", date(2026, 1, 1)),
        member("leaves", "A", date(2026, 1, 1), date(2026, 3, 3)),
        member("left", "A", date(2026, 1, 1), DAY),
        member("enters", "A", date(2026, 3, 3)),
        member("enters-now", "A", DAY),
    )
    assert set(on(engine_with, *rows)) == {"stays", "leaves", "enters-now"}


def test_the_main_team_is_that_of_most_days_over_all_spells(engine_with: Engines) -> None:
    rows = (
        member("x", "A", date(2026, 1, 1), date(2026, 2, 10)),
        member("x", "A", date(2026, 2, 25)),
        member("x", "B", date(2026, 2, 1)),
    )
    assert on(engine_with, *rows) == {"x": ("A", 2)}  # 40 + 5 days with A, 29 with B


def test_equal_days_go_by_the_teams_name(engine_with: Engines) -> None:
    assert on(engine_with, member("x", "B"), member("x", "A")) == {"x": ("A", 2)}


def test_a_team_that_was_left_is_no_main_team_however_long_it_lasted(engine_with: Engines) -> None:
    rows = (member("x", "A", None, date(2026, 3, 1)), member("x", "B", date(2026, 2, 28)))
    assert on(engine_with, *rows) == {"x": ("B", 1)}


def test_a_membership_without_beginning_is_the_longest(engine_with: Engines) -> None:
    assert on(engine_with, member("x", "A", date(1990, 1, 1)), member("x", "B"))["x"] == ("B", 2)


def test_since_is_known_only_if_every_membership_has_a_beginning(engine_with: Engines) -> None:
    rows = (member("x", "A", date(2026, 1, 1)), member("y", "A", date(2026, 2, 1)), member("y", "B"))
    engine = engine_with(rosters=list(rows))
    found = engine.execute(frozen(engine.table("rosters"), DAY).rows).to_pylist()
    assert {row["customer"]: row["since"] for row in found} == {"x": date(2026, 1, 1), "y": None}


def test_a_new_export_replaces_the_old_one(engine_with: Engines) -> None:
    rows = (
        member("x", "A"),
        member("y", "A"),
        member("x", "A", date(2026, 1, 1), revision=2),
        member("z", "A", path="other.csv"),
    )
    assert set(on(engine_with, *rows)) == {"x", "z"}


def test_the_shared_are_counted(engine_with: Engines) -> None:
    engine = engine_with(rosters=[member("x", "A"), member("x", "B"), member("y", "B")])
    (counts,) = engine.execute(frozen(engine.table("rosters"), DAY).counts()).to_pylist()
    assert counts == {"customers": 2, "shared": 1, "teams": 2}


def test_nobody_is_a_roster_too(engine_with: Engines) -> None:
    engine = engine_with()
    (counts,) = engine.execute(frozen(engine.table("rosters"), DAY).counts()).to_pylist()
    assert counts == {"customers": 0, "shared": 0, "teams": 0}
