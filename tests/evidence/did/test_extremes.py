"""Where arithmetic or data give out: huge bases, single units, gaps, cohorts treated from the start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from sowhat.errors import CallError
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import By, Check, Estimate

Panel = Callable[..., Units]


def answer(units: Units, question: Question | None = None) -> Estimate:
    found = estimate(from_units(units), question)
    assert isinstance(found, Estimate)
    return found


def check(found: Estimate, name: str) -> Check:
    return next(each for each in found.checks if each.name == name)


@pytest.mark.parametrize("inference", ["normal", "jackknife"])
def test_a_base_of_a_billion_costs_no_more_than_the_data_have_lost(panel: Panel, inference: str) -> None:
    question = Question(inference="normal" if inference == "normal" else "jackknife")
    units = panel()
    high = units.y + 1e9
    exact = answer(replace(units, y=high - 1e9), question)
    found = answer(replace(units, y=high), question)
    np.testing.assert_allclose([found.estimate, found.se], [exact.estimate, exact.se], rtol=1e-8)


def test_tiny_outcomes_keep_their_precision(panel: Panel) -> None:
    units = panel()
    found, tiny = answer(units), answer(replace(units, y=units.y * 1e-12))
    assert tiny.se == pytest.approx(found.se * 1e-12, rel=1e-9)


def test_a_cohort_of_one_unit_is_estimated_with_the_others(panel: Panel) -> None:
    units = panel()
    start = list(units.start)
    start[2] = 3
    found = answer(replace(units, start=start, cluster=None))
    assert isinstance(found.by, By)
    assert [each.g for each in found.by.cohort.each] == ["2026-03", "2026-04", "2026-05"]


def test_a_cohort_carried_by_one_team_has_no_error_of_its_own(panel: Panel) -> None:
    units = panel()
    start = [3 if cluster == "team-02" else s for s, cluster in zip(units.start, units.cluster or (), strict=True)]
    found = answer(replace(units, start=start))
    assert isinstance(found.by, By)
    assert [each.se is None for each in found.by.cohort.each] == [False, True, False]
    assert found.by.cohort.each[1].ci is None


def test_cohorts_treated_from_the_start_are_left_out_and_reported(panel: Panel) -> None:
    units = panel()
    early = [0 if i < 30 and s is None else s for i, s in enumerate(units.start)]
    found = answer(replace(units, start=early))
    assert check(found, "left-out").says.params == {"cohorts": "2026-01", "units": 10}


def test_units_treated_from_the_start_do_not_change_the_estimate(panel: Panel) -> None:
    units = panel()
    early = answer(replace(units, start=[0 if i < 30 and s is None else s for i, s in enumerate(units.start)]))
    rows = np.array([i for i, s in enumerate(units.start) if not (i < 30 and s is None)])
    assert units.cluster is not None
    without = Units(
        units.y[rows], [units.start[i] for i in rows], units.periods, cluster=[units.cluster[i] for i in rows]
    )
    assert early.se == pytest.approx(answer(without).se, rel=1e-12)


def test_those_who_start_after_the_data_end_are_never_treated(panel: Panel) -> None:
    units = panel()
    late = [9 if s is None else s for s in units.start]
    assert answer(replace(units, start=late)).estimate == pytest.approx(answer(units).estimate, rel=1e-12)


def test_event_time_counts_a_gap_between_periods(panel: Panel) -> None:
    gap = Periods((2003, 2004, 2005, 2006, 2009, 2010), (0, 1, 2, 3, 6, 7))
    units = panel()
    found = answer(replace(units, periods=gap, start=[6 if s == 4 else s for s in units.start]))
    assert isinstance(found.by, By)
    assert [each.e for each in found.by.event] == [-5, -4, -3, -1, 0, 1, 4, 5]


def test_a_start_between_two_periods_is_treated_from_the_next(panel: Panel) -> None:
    gap = Periods((2003, 2004, 2005, 2006, 2009, 2010), (0, 1, 2, 3, 6, 7))
    found = answer(replace(panel(), periods=gap))
    assert isinstance(found.by, By)
    assert [each.e for each in found.by.event if each.e >= 0] == [0, 1, 2, 3, 4, 5]


def test_a_stratum_without_controls_is_left_out_and_reported(panel: Panel) -> None:
    units = panel()
    stratum = ["lonely" if s == 2 and i < 60 else "rest" for i, s in enumerate(units.start)]
    found = answer(replace(units, stratum=stratum))
    says = check(found, "overlap").says
    assert says.code == "check-overlap-weak"
    assert says.params == {"strata": "lonely", "units": 20}
    assert found.n.treated == 140


def test_one_cluster_name_for_treated_and_controls_is_seen_on_both_sides(panel: Panel) -> None:
    units = panel()
    found = answer(replace(units, cluster=[f"mix-{i % 8}" for i in range(240)]))
    assert (found.inference.treated_clusters, found.inference.control_clusters) == (8, 8)


def test_the_jackknife_needs_named_clusters(panel: Panel) -> None:
    with pytest.raises(CallError, match="inference-needs-clusters"):
        estimate(from_units(replace(panel(), cluster=None)), Question(inference="jackknife"))


@pytest.mark.parametrize("value", [0.0, 1.0, 95.0, float("nan")])
def test_a_confidence_lies_between_0_and_1(value: float) -> None:
    with pytest.raises(CallError, match="confidence-out-of-range"):
        Question(confidence=value)


def test_anticipation_is_not_negative() -> None:
    with pytest.raises(CallError, match="anticipation-negative"):
        Question(anticipation=-1)


def test_many_clusters_are_normal_by_default() -> None:
    rng = np.random.default_rng(0)
    start = [1 if i % 2 else None for i in range(1200)]
    units = Units(rng.normal(size=(1200, 3)), start, Periods.of(range(3)), cluster=[i // 2 for i in range(1200)])
    assert answer(units).inference.method == "normal"
