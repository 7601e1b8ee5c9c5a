"""An outcome that the service cannot have moved: what would have to show there, in its own units."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import CohortMoments, Floats, Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units, with_gaps
from sowhat.evidence.did.unmoved import check, spread
from sowhat.model.estimate import Check, Estimate
from sowhat.stories.evidence import remark
from sowhat.stories.words import words

START = [4] * 20 + [None] * 20


def units(effect: float, scale: float = 1.0, noise: float = 0.3, seed: int = 9) -> Units:
    """40 deciding units over 7 periods, half of them treated at 4; levels differ far more than they move."""
    rng = np.random.default_rng(seed)
    y = noise * rng.normal(size=(40, 7)) + 50 * rng.normal(size=(40, 1))
    y[:20, 4:] += effect
    return Units(scale * y, START, Periods.of(range(7)), cluster=list(range(40)))


def judged(other: Units, own: Units | None = None, question: Question | None = None) -> Check:
    asked, moments = question or Question(), from_units(own or units(1.0))
    found = estimate(moments, asked)
    assert isinstance(found, Estimate)
    return check(found, moments, from_units(other), asked)


def within(y: Floats) -> float:
    """By hand: each side's units around their own mean and the side's path."""
    apart = [side - side.mean(axis=0) for side in (y[:20], y[20:])]
    squares = [((side - side.mean(axis=1, keepdims=True)) ** 2).sum() for side in apart]
    return float(np.sqrt(sum(squares) / (38 * 6)))


def test_the_spread_is_that_within_units_and_cohorts() -> None:
    assert spread(from_units(units(5.0))) == pytest.approx(within(units(5.0).y), abs=1e-12)


def test_the_spread_of_pairs_is_the_same_where_nothing_is_missing() -> None:
    every = tuple((t, s) for t in range(7) for s in range(t))
    kept = with_gaps(units(5.0), every)
    assert spread(kept) == pytest.approx(within(units(5.0).y), abs=1e-9)


def test_what_would_have_to_show_is_the_estimate_in_its_standard_deviations() -> None:
    own, other = units(1.0), units(0.0, scale=100, seed=3)
    found = estimate(from_units(own))
    assert isinstance(found, Estimate)
    expected = found.estimate * within(other.y) / within(own.y)
    assert judged(other).says.params["limit"] == pytest.approx(expected, rel=1e-8)


def test_of_a_null_claim_it_is_what_could_be_detected() -> None:
    own, other = units(0.0), units(0.0, seed=3)
    found = estimate(from_units(own))
    assert isinstance(found, Estimate)
    assert found.mde is not None
    expected = found.mde * within(other.y) / within(own.y)
    assert judged(other, own).says.params["limit"] == pytest.approx(expected, rel=1e-8)


def test_units_of_measurement_do_not_matter() -> None:
    small, large = (judged(units(0.0, scale, seed=3)) for scale in (1.0, 1e6))
    assert small.verdict == large.verdict
    assert small.statistic == pytest.approx(large.statistic, rel=1e-6)


@pytest.mark.parametrize(("effect", "verdict"), [(0.0, "pass"), (1.0, "fail")])
def test_silence_passes_and_an_effect_fails(effect: float, verdict: str) -> None:
    assert judged(units(effect, seed=3)).verdict == verdict


def test_silence_of_units_that_could_show_nothing_is_weak() -> None:
    rng = np.random.default_rng(2)
    drifting = units(0.0, seed=3)
    drifting.y[:] += rng.normal(size=(40, 1)) * (np.arange(7) >= 4) * 3
    assert judged(drifting, units(0.4)).verdict == "weak"


def test_one_that_never_changes_says_nothing() -> None:
    assert judged(units(0.0, noise=0.0)).verdict == "unknown"


def test_randomisation_gives_its_own_p() -> None:
    found = judged(units(1.0, seed=3), question=Question(inference="randomisation"))
    assert found.p is not None
    assert found.p >= 1 / 2000


def test_its_amounts_are_never_told_in_points_of_the_studys_own_outcome() -> None:
    found = judged(units(0.0, seed=3)).says
    assert remark(found, words("en"), share=True) == remark(found, words("en"))


def test_cells_of_one_unit_have_no_spread() -> None:
    alone = Units(np.eye(3), [1, 2, None], Periods.of(range(3)))
    assert spread(from_units(alone)) == 0.0


def moments_of(y: Floats) -> CohortMoments:
    return from_units(Units(y, START, Periods.of(range(7))))


def test_what_a_whole_cohort_does_is_no_spread() -> None:
    y = units(0.0).y
    path = np.where(np.arange(40)[:, None] < 20, np.arange(7) ** 2, 0.0)
    assert spread(moments_of(y + path)) == pytest.approx(spread(moments_of(y)), rel=1e-9)
