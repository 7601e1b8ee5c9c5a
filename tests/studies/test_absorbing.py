"""Outcomes that end, from rows of customers: landmarks by hand, what rows may say, and the direction on both scales."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from sowhat.errors import CallError, DataError
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import Floats, Ints, Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import By, Check, Estimate
from sowhat.model.study import Missing
from sowhat.studies.absorbing import from_file
from sowhat.studies.columns import Columns
from tests.studies.conftest import csv, parquet

COLUMNS = Columns(relation="", unit="unit", period="period", outcome="y", first="g", cluster="cluster")
ALONE = replace(COLUMNS, cluster=None)
ASKED = Question(control="not-yet")
PERIODS = 8


@dataclass(frozen=True)
class Churn:
    """Customers in teams; `gone` (N,) the number of the period in which each left, `PERIODS` for nobody yet."""

    team: Ints
    start: Ints
    gone: Ints

    @classmethod
    def random(cls, seed: int, teams: int = 30, each: int = 25, kept: float = 0.0) -> Churn:
        """Teams start at 3, 5 or never (99); one in ten leaves a period, fewer by `kept` from the start on."""
        rng = np.random.default_rng(seed)
        team = np.repeat(np.arange(teams), rng.integers(each - 10, each + 10, teams))
        start = np.array([3, 5, 99])[team % 3]
        hazard = 0.1 - kept * (np.arange(PERIODS) >= start[:, None])
        leaves = rng.random((len(team), PERIODS)) < hazard
        gone = np.where(leaves.any(axis=1), leaves.argmax(axis=1), PERIODS)
        return cls(team, start, gone)

    def rows(self, lost: tuple[int, int] | None = None) -> pa.Table:
        """Months from 2026-01 on; `lost` is a row that is not there."""
        told = [
            (unit, month, int(month == gone))
            for unit, gone in enumerate(self.gone)
            for month in range(min(int(gone) + 1, PERIODS))
            if (unit, month) != lost
        ]
        unit, month, y = (np.array(column) for column in zip(*told, strict=True))
        order = np.random.default_rng(0).permutation(len(unit))
        first = [f"2026-{s + 1:02d}" if s < 99 else "" for s in self.start[unit[order]]]
        return pa.table(
            {
                "unit": [f"u{one}" for one in unit[order]],
                "period": [f"2026-{one + 1:02d}" for one in month[order]],
                "y": y[order],
                "g": first,
                "cluster": [f"t{self.team[one]}" for one in unit[order]],
            }
        )

    def by_hand(self, horizon: int) -> Units:
        """One row a team: at each landmark the share of those there who are there `horizon` periods later."""
        names, marks = np.unique(self.team), range(PERIODS - horizon)
        y, weight, start = np.zeros((len(names), len(marks))), np.zeros(len(names)), []
        for row, name in enumerate(names):
            own = self.gone[self.team == name]
            begins = int(self.start[self.team == name][0])
            for mark in marks:
                there = own >= mark
                y[row, mark] = (own[there] > mark + horizon).mean()
            weight[row] = len(own)
            start.append(begins if begins < 99 else None)
        for live in {each for each in start if each in marks}:
            own = self.gone[self.start == live]
            weight[[each == live for each in start]] *= (own >= live).mean()
        labels = [f"2026-{month + 1:02d}" for month in marks]
        return Units(y, start, Periods.of(labels), cluster=[f"t{name}" for name in names], weight=weight)


def effect(
    path: Path, columns: Columns = COLUMNS, missing: Missing = "drop-unit", horizon: int | None = None
) -> Estimate:
    found = from_file(path, columns, ASKED, missing, horizon)
    assert isinstance(found, Estimate)
    return found


def expected(churn: Churn, horizon: int) -> Estimate:
    found = estimate(from_units(churn.by_hand(horizon)), replace(ASKED, anticipation=horizon, horizon=0, share=True))
    assert isinstance(found, Estimate)
    return found


@pytest.mark.parametrize("horizon", [0, 1, 2])
def test_landmarks_are_those_by_hand(tmp_path: Path, horizon: int) -> None:
    churn = Churn.random(1)
    found, told = effect(parquet(churn.rows(), tmp_path), horizon=horizon), expected(churn, horizon)
    assert (found.estimate, found.se) == pytest.approx((told.estimate, told.se), abs=1e-12)
    assert isinstance(found.by, By)
    assert isinstance(told.by, By)
    mine = {(each.g, each.t): each.estimate for each in found.by.group_time}
    assert mine == pytest.approx({(each.g, each.t): each.estimate for each in told.by.group_time}, abs=1e-12)


def test_the_headline_says_what_it_is_and_counts_customers(tmp_path: Path) -> None:
    churn = Churn.random(2)
    found = effect(parquet(churn.rows(), tmp_path))
    assert (found.estimand, found.n.units, found.n.clusters) == ("still-there-after-1", len(churn.gone), 30)
    assert found.n.treated == int(((churn.start < 99) & (churn.gone >= churn.start)).sum())


def test_an_empty_outcome_is_one_that_did_not_happen(tmp_path: Path) -> None:
    rows = Churn.random(3).rows()
    empty = pa.array([value or None for value in rows["y"].to_pylist()], pa.int64())
    plain, emptied = effect(parquet(rows, tmp_path)), None
    emptied = effect(parquet(rows.set_column(2, "y", empty), tmp_path, "empty.parquet"))
    assert (emptied.estimate, emptied.se) == (plain.estimate, plain.se)


def test_a_customer_of_whom_a_row_is_missing_is_left_out_and_told(tmp_path: Path) -> None:
    churn = Churn.random(4)
    who = int(np.argmax(churn.gone))
    found = effect(parquet(churn.rows(lost=(who, 2)), tmp_path))
    keep = np.arange(len(churn.gone)) != who
    without = expected(Churn(churn.team[keep], churn.start[keep], churn.gone[keep]), 1)
    assert found.estimate == pytest.approx(without.estimate, abs=1e-12)
    assert named(found, "missing").says.params["units"] == 1


def test_with_zero_no_row_means_still_there(tmp_path: Path) -> None:
    churn = Churn.random(4)
    who = int(np.argmax(churn.gone))
    found = effect(parquet(churn.rows(lost=(who, 2)), tmp_path), missing="zero")
    assert found.estimate == pytest.approx(expected(churn, 1).estimate, abs=1e-12)
    assert named(found, "missing").verdict == "pass"


def named(found: Estimate, name: str) -> Check:
    return next(each for each in found.checks if each.name == name)


def test_it_has_a_scale_of_log_odds(tmp_path: Path) -> None:
    found = effect(parquet(Churn.random(5, kept=0.06).rows(), tmp_path))
    assert isinstance(found.by, By)
    assert found.by.log_odds is not None
    assert found.estimate > 0
    assert (named(found, "scale").verdict, named(found, "scale").says.code) == ("pass", "check-scale-pass")


def shares(churn: Churn, starts: tuple[int, ...], mark: int) -> float:
    own = churn.gone[np.isin(churn.start, starts)]
    return float((own[own >= mark] > mark + 1).mean())


def test_customers_who_decide_for_themselves_are_compared_by_cohort(tmp_path: Path) -> None:
    """Groups drawn by the units' names: close to what whole cohorts show, with enough of them for an interval."""
    churn = Churn.random(6, teams=60, each=40)
    found = effect(parquet(churn.rows(), tmp_path), ALONE)
    assert isinstance(found.by, By)
    cell = next(each for each in found.by.group_time if (each.g, each.t) == ("2026-04", "2026-04"))
    base = [shares(churn, starts, 1) for starts in ((3,), (5, 99))]
    now = [shares(churn, starts, 3) for starts in ((3,), (5, 99))]
    assert cell.se is not None
    assert cell.estimate == pytest.approx(now[0] - base[0] - now[1] + base[1], abs=0.2 * cell.se)
    assert 100 <= found.n.clusters <= 300


TABLE = ["unit,period,y,g,cluster", "a,1,0,2,x", "a,2,1,2,x", "b,1,0,0,z", "b,2,0,0,z", "b,3,0,0,z"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("a,3,0,2,x", "absorbing-goes-on"),
        ("b,4,2,0,z", "absorbing-not-0-or-1"),
        ("b,5,0,0,z", "absorbing-gap"),
        ("a,2,1,2,x", "panel-unit-period-twice"),
        ("b,4,0,3,z", "panel-two-values"),
    ],
)
def test_rows_that_cannot_be_are_refused(tmp_path: Path, row: str, code: str) -> None:
    with pytest.raises(DataError, match=code):
        from_file(csv("\n".join([*TABLE, row]), tmp_path), COLUMNS, ASKED, "drop-unit", 1)


def test_a_row_after_the_end_is_shown_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        from_file(csv("\n".join([*TABLE, "a,3,0,2,x"]), tmp_path), COLUMNS, ASKED, "drop-unit", 1)
    problem = caught.value.problems[0]
    assert problem.where is not None
    assert problem.where.line == 7
    assert (problem.params["column"], problem.params["unit"], problem.params["end"]) == ("y", "a", "2")


def test_too_few_periods_for_the_horizon_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="absorbing-short"):
        from_file(csv("\n".join(TABLE), tmp_path), COLUMNS, ASKED, "drop-unit", 2)


def test_the_order_of_rows_changes_nothing(tmp_path: Path) -> None:
    rows = Churn.random(7).rows()
    turned = rows.take(list(range(rows.num_rows))[::-1])
    first, second = (effect(parquet(each, tmp_path, f"{n}.parquet")) for n, each in enumerate((rows, turned)))
    assert (second.estimate, second.se) == pytest.approx((first.estimate, first.se), rel=1e-10)
    assert second.data == first.data


def test_more_customers_stay_where_fewer_leave(tmp_path: Path) -> None:
    found = effect(parquet(Churn.random(8, teams=90, each=60, kept=0.08).rows(), tmp_path), horizon=0)
    truth: Floats = np.array([0.08])
    assert found.ci is not None
    assert found.ci[0] < truth[0] < found.ci[1]
