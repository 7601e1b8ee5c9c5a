"""Outcomes of assigned units: small worlds counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from sowhat.metrics import assigned, outcome
from sowhat.metrics.panel import Asked
from sowhat.metrics.roster import frozen
from sowhat.model.study import Missing
from tests.metrics.conftest import Engines
from tests.metrics.test_panel import WEEKS, Row, member, said

STATE = Asked("pay", "m", "state", "customer", "week", 1, WEEKS[0], WEEKS[6])


def lot(unit: str, week: int | None, arm: str = "new", revision: int = 1, path: str = "a.csv", **more: object) -> Row:
    at = None if week is None else WEEKS[week] + timedelta(days=3)
    row = {"experiment": "e", "unit_kind": "customer", "unit": unit, "arm": arm, "at": at, "revision": revision}
    return {**row, "path": path, **more}


def found(
    engine_with: Engines,
    lots: list[Row],
    values: list[Row],
    asked: Asked = STATE,
    missing: Missing = "zero",
    ahead: int = 0,
) -> tuple[dict[str, Any], Row]:
    """Rows by unit, and the counts."""
    with engine_with(assignments=lots, outcomes=values) as engine:
        drawn = assigned.current(engine.table("assignments"), "e").drop("unit_kind")
        seen = outcome.current(engine.table("outcomes"))
        made = assigned.assigned(asked, seen, drawn, missing, ahead)
        rows = {row["unit"]: row for row in engine.execute(made.rows).to_pylist()}
        [counts] = engine.execute(made.counts).to_pylist()
    return rows, counts


def test_the_horizon_begins_in_the_week_of_the_assignment(engine_with: Engines) -> None:
    values = [said("ann", week, float(week)) for week in range(6)]
    rows, _ = found(engine_with, [lot("ann", 2)], values)
    assert (rows["ann"]["y"], rows["ann"]["closing"], rows["ann"]["x"]) == (2.5, 3.0, 0.5)


def test_weeks_in_which_customers_may_respond_early_are_no_past(engine_with: Engines) -> None:
    values = [said("ann", week, float(week)) for week in range(6)]
    rows, _ = found(engine_with, [lot("ann", 3)], values, ahead=1)
    assert rows["ann"]["x"] == 0.5


def test_what_lies_before_counts_from_the_first_week_that_was_seen(engine_with: Engines) -> None:
    rows, _ = found(engine_with, [lot("ann", 4)], [said("ann", 1, 6.0), said("ann", 4, 1.0)])
    assert rows["ann"]["x"] == 2.0


@pytest.mark.parametrize(("missing", "y"), [("zero", 0.5), ("drop-unit", None), ("available-pairs", 1.0)])
def test_a_week_that_nobody_recorded(engine_with: Engines, missing: Missing, y: float | None) -> None:
    rows, _ = found(engine_with, [lot("ann", 2)], [said("ann", 2)], missing=missing)
    assert rows["ann"]["y"] == y


def test_somebody_of_whom_nothing_is_recorded_was_not_active(engine_with: Engines) -> None:
    rows, _ = found(engine_with, [lot("ann", 2), lot("bob", 2)], [said("bob", 2)])
    assert (rows["ann"]["y"], rows["ann"]["x"]) == (0.0, None)


def test_whose_horizon_ends_outside_the_window_is_counted_and_left_out(engine_with: Engines) -> None:
    late, early = lot("late", 5), lot("early", None, at=WEEKS[0] - timedelta(days=1))
    rows, counts = found(engine_with, [lot("ann", 4), late, early], [said("ann", 4)])
    assert (set(rows), counts["assigned"], counts["open"]) == ({"ann"}, 3, 2)


def test_without_a_day_everybody_is_assigned_before_the_first_week(engine_with: Engines) -> None:
    rows, counts = found(engine_with, [lot("ann", None)], [said("ann", 0), said("ann", 1)])
    assert (rows["ann"]["y"], rows["ann"]["x"], counts["first"]) == (1.0, None, None)


def test_a_ratio_adds_up_both_parts(engine_with: Engines) -> None:
    values = [said("ann", week, 0.0, numerator=float(week), denominator=10.0) for week in range(4)]
    rows, _ = found(engine_with, [lot("ann", 2)], values, replace(STATE, ratio=True))
    assert (rows["ann"]["y"], rows["ann"]["d"], rows["ann"]["x"]) == (5.0, 20.0, 0.05)


def test_of_what_happens_once_only_those_there_at_the_start_count(engine_with: Engines) -> None:
    gone = [said("gone", 1), said("leaves", 3), said("stays", 5)]
    lots = [lot(unit, 2) for unit in ("gone", "leaves", "stays", "silent")]
    rows, _ = found(engine_with, lots, gone, replace(STATE, kind="absorbing"))
    assert {unit: row["y"] for unit, row in rows.items()} == {"leaves": 0.0, "stays": 1.0, "silent": 1.0}


def test_the_latest_delivery_of_a_file_counts(engine_with: Engines) -> None:
    lots = [lot("ann", 2, "old"), lot("bob", 2, "old"), lot("ann", 2, "new", revision=2)]
    rows, _ = found(engine_with, lots, [said("ann", 2)])
    assert {unit: row["arm"] for unit, row in rows.items()} == {"ann": "new"}


def test_a_file_that_speaks_of_another_experiment_now_takes_this_one_back(engine_with: Engines) -> None:
    rows, _ = found(engine_with, [lot("ann", 2), lot("bob", 2, revision=2, experiment="f")], [said("ann", 2)])
    assert rows == {}


def test_customers_are_in_the_arm_of_their_team(engine_with: Engines) -> None:
    with engine_with(assignments=[lot("red", 2, unit_kind="team")], rosters=[member("ann", "red")]) as engine:
        drawn = assigned.current(engine.table("assignments"), "e")
        made = assigned.of_customers(drawn, frozen(engine.table("rosters"), date(2026, 1, 5)))
        [row] = engine.execute(made).to_pylist()
    assert (row["unit"], row["cluster"], row["arm"]) == ("ann", "red", "new")
