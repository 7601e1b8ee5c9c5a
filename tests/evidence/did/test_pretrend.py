"""The pre-trend check: sees a trend, and is not impressed by its own silence."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import Periods
from sowhat.evidence.did.pretrend import Slope, check
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import Check, Estimate


def units(slope: float, noise: float, effect: float = 1.0, teams: int = 40) -> Units:
    """Half of the teams go live in period 5 of 8, after a trend of their own."""
    rng = np.random.default_rng(7)
    time = np.arange(8)
    treated = (np.arange(teams) % 2 == 0)[:, None]
    y = treated * (slope * time + effect * (time >= 5)) + noise * rng.normal(size=(teams, 8))
    return Units(y, [5 if t else None for t in treated[:, 0]], Periods.of(range(8)), cluster=list(range(teams)))


def verdict(panel: Units, question: Question | None = None) -> Check:
    found = estimate(from_units(panel), question)
    assert isinstance(found, Estimate)
    return next(each for each in found.checks if each.name == "pre-trend")


@pytest.mark.parametrize("effect", [0.0, 0.5, -0.5])
def test_a_trend_that_could_be_most_of_the_claim_fails(effect: float) -> None:
    assert verdict(units(slope=0.5, noise=0.1, effect=effect)).says.code == "check-pre-trend-fail"


def test_no_trend_and_little_noise_passes() -> None:
    assert verdict(units(slope=0.0, noise=0.1)).says.code == "check-pre-trend-pass"


def test_no_trend_seen_in_much_noise_is_weak() -> None:
    assert verdict(units(slope=0.0, noise=4.0)).says.code == "check-pre-trend-weak"


def test_a_certain_but_tiny_trend_is_weak_not_fatal() -> None:
    assert verdict(units(slope=0.01, noise=0.01)).says.code == "check-pre-trend-small"


def test_without_earlier_periods_it_is_unknown() -> None:
    panel = units(slope=0.0, noise=0.1)
    short = Units(panel.y[:, 4:], [1 if s else None for s in panel.start], Periods.of(range(4)), cluster=panel.cluster)
    assert verdict(short).verdict == "unknown"


def test_the_slope_is_the_trend() -> None:
    says = verdict(units(slope=0.25, noise=1e-6)).says
    assert says.params["slope"] == pytest.approx(0.25, rel=1e-3)


def test_a_trend_is_carried_to_the_treated_periods() -> None:
    says = verdict(units(slope=0.25, noise=1e-6)).says
    assert says.params["carried"] == pytest.approx(0.25 * 2.0, rel=1e-3)


def test_a_trend_is_carried_to_a_registered_horizon() -> None:
    says = verdict(units(slope=0.25, noise=1e-6), Question(horizon=6)).says
    assert says.params["carried"] == pytest.approx(0.25 * 7.0, rel=1e-3)


def test_periods_of_anticipation_are_no_evidence_of_a_trend() -> None:
    panel = units(slope=0.0, noise=0.1)
    panel.y[np.arange(40) % 2 == 0, 4] += 3.0
    assert verdict(panel).verdict == "fail"
    assert verdict(panel, Question(anticipation=1)).verdict != "fail"


def test_the_base_of_published_tables_does_not_change_the_check() -> None:
    panel = units(slope=0.1, noise=0.3)
    assert verdict(panel) == verdict(panel, Question(base="universal"))


def test_few_teams_are_judged_by_the_jackknife_even_for_a_normal_interval() -> None:
    panel = units(slope=0.1, noise=0.3)
    assert verdict(panel).p == verdict(panel, Question(inference="normal")).p


def test_a_true_null_is_rejected_about_as_often_as_it_says() -> None:
    rng = np.random.default_rng(11)
    start = [5 if team % 2 else None for team in range(40)]
    fails = 0
    for _ in range(300):
        panel = Units(rng.normal(size=(40, 8)), start, Periods.of(range(8)), cluster=list(range(40)))
        fails += (verdict(panel, Question(beside=False)).p or 1.0) < 0.05
    assert 3 <= fails <= 30


def test_a_null_claim_is_measured_against_what_could_be_detected() -> None:
    slope = Slope(estimate=0.0, se=0.01, df=None, distance=2.0)
    assert check(slope, claim=0.2).verdict == "pass"
    assert check(slope, claim=0.1).verdict == "weak"


def test_an_exact_slope_without_error_fails_unless_zero() -> None:
    assert check(Slope(0.0, 0.0, None, 1.0), claim=1.0).verdict == "pass"
    assert check(Slope(0.6, 0.0, None, 1.0), claim=1.0).verdict == "fail"
