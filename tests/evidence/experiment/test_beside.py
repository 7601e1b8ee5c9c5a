"""What stands beside the headline: the cut of large outcomes, further outcomes and their p-values."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from sowhat.evidence.experiment.arms import from_rows
from sowhat.evidence.experiment.beside import Beside, Cut, Further, beside, cut_away, secondary
from sowhat.evidence.experiment.estimate import Trial, estimate
from sowhat.evidence.experiment.sequence import benjamini_hochberg, holm
from sowhat.model.estimate import ByArm, Estimate, NotEstimable
from tests.evidence.trials import answered, drawn

P = (0.04, 0.001, 0.3, 0.012, 0.02)


def test_holm_by_hand() -> None:
    assert holm(P) == pytest.approx([0.08, 0.005, 0.3, 0.048, 0.06], abs=1e-15)


def test_benjamini_and_hochberg_as_scipy_has_them() -> None:
    assert benjamini_hochberg(P) == pytest.approx(stats.false_discovery_control(P), abs=1e-15)


def further(seed: int, effect: float = 0.0, arms: int = 2) -> Further:
    rng = np.random.default_rng(seed)
    arm = np.arange(600) % arms
    y = rng.normal(size=600) + effect * (arm > 0)
    return Further(f"m{seed}", estimate(from_rows(("y",), y[:, None], ["abc"[at] for at in arm]), Trial()))


def test_all_further_outcomes_and_arms_pay_together() -> None:
    told = secondary((further(1, 1.0, 3), further(2, 0.0, 3)))
    flat = [arm for one in told for arm in one.arms]
    assert [arm.p_adjusted for arm in flat] == pytest.approx(holm([arm.p for arm in flat]), abs=0)
    assert [arm.q_value for arm in flat] == pytest.approx(benjamini_hochberg([arm.p for arm in flat]), abs=0)
    assert [one.p_adjusted for one in told] == [min(arm.p_adjusted for arm in one.arms) for one in told]


def test_the_headline_keeps_its_own_p() -> None:
    plain = answered(from_rows(("y",), *drawn(1, effect=0.2)))
    found = beside(plain, Beside(further=tuple(further(seed) for seed in range(2, 9))))
    assert (found.estimate, found.p, found.grade) == (plain.estimate, plain.p, plain.grade)


def test_one_false_finding_in_twenty_runs_at_most_whatever_the_number_of_outcomes() -> None:
    runs = [secondary(tuple(further(10 * run + at) for at in range(5))) for run in range(200)]
    found = [min(one.p_adjusted or 1.0 for one in told) < 0.05 for told in runs]
    raw = [min(arm.p for one in told for arm in one.arms) < 0.05 for told in runs]
    assert np.mean(found) <= 0.09  # three standard errors above 0.05 in 200 runs
    assert np.mean(raw) > 0.15


def test_a_further_outcome_that_cannot_be_estimated_is_named() -> None:
    none = Further("flat", estimate(from_rows(("y",), np.ones((8, 1)), ["a", "b"] * 4), Trial()))
    found = beside(answered(from_rows(("y",), *drawn(1))), Beside(further=(none, further(2))))
    check = next(one for one in found.checks if one.name == "secondary")
    assert (check.verdict, check.says.params["outcomes"]) == ("unknown", "flat")
    assert isinstance(found.by, ByArm)
    assert [(one.level is None, len(one.arms)) for one in found.by.secondary] == [(True, 0), (False, 1)]


def with_cut(high: tuple[int, int], clustered: bool = False) -> Estimate:
    cut = Cut(0.01, 9.0, 0.0, {"a": (high[0], 5000), "b": (high[1], 5000)})
    return beside(answered(from_rows(("y",), *drawn(1))), Beside(cut, clustered=clustered))


@pytest.mark.parametrize(("high", "verdict"), [((48, 52), "pass"), ((20, 80), "weak")])
def test_a_cut_that_falls_on_one_arm_is_said(high: tuple[int, int], verdict: str) -> None:
    found = with_cut(high)
    check = next(one for one in found.checks if one.name == "winsorised")
    table = [[n, 5000 - n] for n in high]
    assert check.verdict == verdict
    assert check.p == pytest.approx(stats.chi2_contingency(table, correction=False).pvalue, abs=1e-12)


def test_of_clusters_the_cut_is_not_tested_as_if_units_were_drawn() -> None:
    check = next(one for one in with_cut((20, 80), clustered=True).checks if one.name == "winsorised")
    assert (check.verdict, check.p) == ("pass", None)


def test_the_cut_is_told() -> None:
    by = with_cut((48, 52)).by
    assert isinstance(by, ByArm)
    assert by.winsorised is not None
    assert (by.winsorised.share, by.winsorised.cut, by.winsorised.units) == (0.01, 9.0, 100)


def test_a_cut_that_leaves_one_value_is_the_reason() -> None:
    flat = estimate(from_rows(("y",), np.zeros((8, 1)), ["a", "b"] * 4), Trial())
    found = cut_away(flat, Cut(0.01, 0.0, 0.0, {"a": (1, 400), "b": (0, 400)}))
    assert isinstance(found, NotEstimable)
    assert found.reasons[0].code == "reason-winsorised-away"
