"""What an effect adds up to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import nan

import pytest

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.totals import retained, unit_periods
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import By, Estimate, Total

Panel = Callable[..., Units]
NORMAL = Question(inference="normal")


def headline(units: Units, question: Question) -> Estimate:
    found = estimate(from_units(units), question)
    assert isinstance(found, Estimate)
    return found


def kept(units: Units, question: Question, horizon: int) -> Total:
    found = retained(from_units(units), question, horizon)
    assert found is not None
    return found


def test_retained_is_the_sum_over_the_cohorts_that_reach_the_horizon(panel: Panel) -> None:
    by = headline(panel(), NORMAL).by
    assert isinstance(by, By)
    effects = [
        cell.estimate for cell in by.group_time if (cell.g, cell.t) in {("2026-03", "2026-04"), ("2026-05", "2026-06")}
    ]
    assert kept(panel(), NORMAL, 1).estimate == pytest.approx(80 * sum(effects))


def test_a_horizon_that_one_cohort_reaches_counts_only_its_units(panel: Panel) -> None:
    assert (kept(panel(), NORMAL, 1).units, kept(panel(), NORMAL, 3).units) == (160, 80)


@pytest.mark.parametrize("inference", ["normal", "jackknife"])
def test_retained_has_the_interval_of_its_event_time(panel: Panel, inference: str) -> None:
    question = NORMAL if inference == "normal" else Question()
    by = headline(panel(), question).by
    assert isinstance(by, By)
    event = next(each for each in by.event if each.e == 1)
    found = kept(panel(), question, 1)
    assert event.ci is not None
    assert found.ci == pytest.approx([160 * bound for bound in event.ci])


def test_unit_periods_are_the_headline_times_treated_periods(panel: Panel) -> None:
    found, simple = unit_periods(from_units(panel()), Question()), headline(panel(), Question())
    assert found is not None
    assert found.units == 80 * 4 + 80 * 2
    assert (found.estimate, found.se) == pytest.approx((480 * simple.estimate, 480 * simple.se))
    assert found.mde == pytest.approx(480 * (simple.mde or nan))


def test_units_of_a_stratum_without_controls_are_not_counted(panel: Panel) -> None:
    units = panel()
    stratum = ["lonely" if s == 2 and i < 60 else "rest" for i, s in enumerate(units.start)]
    assert kept(replace(units, stratum=stratum), NORMAL, 1).units == 140


def test_a_horizon_that_nobody_reaches_has_no_total(panel: Panel) -> None:
    assert retained(from_units(panel()), NORMAL, 4) is None


def test_nobody_treated_has_no_total(panel: Panel) -> None:
    assert unit_periods(from_units(replace(panel(), start=[None] * 240)), NORMAL) is None


def test_two_treated_teams_have_a_total_without_an_error(panel: Panel) -> None:
    units = panel()
    few = replace(units, start=[s if i < 20 else None for i, s in enumerate(units.start)])
    found = unit_periods(from_units(few), Question())
    assert found is not None
    assert (found.se, found.ci, found.mde) == (None, None, None)
