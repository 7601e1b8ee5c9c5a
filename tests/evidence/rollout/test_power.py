"""Power by simulation against formulas, worlds without an effect, and plans that can show nothing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from sowhat.errors import DataError
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.rollout.claims import by_orders, claimable, with_effect
from sowhat.evidence.rollout.lots import Counts, draw
from sowhat.evidence.rollout.past import Past, Shape, laid, places
from sowhat.evidence.rollout.power import Effort, from_lots, power
from sowhat.model.estimate import Estimate

UNITS, NOISE = 40, 0.3


def past(seed: int = 0, units: int = UNITS, periods: int = 30) -> Past:
    """Levels that differ, and independent noise: what a formula knows."""
    rng = np.random.default_rng(seed)
    y = rng.normal(size=(units, 1)) + rng.normal(size=(units, periods)) * NOISE
    return Past(y, np.ones(units), ("",) * units)


def by_formula(effect: float, treated: int, control: int, variance: float) -> float:
    """Power of a two-sided t test of two means (noncentral t; Bloom 1995 is its approximation)."""
    df = treated + control - 2
    error = np.sqrt(variance * (1 / treated + 1 / control))
    critical = stats.t.ppf(0.975, df)
    away = effect / error
    return float(stats.nct.sf(critical, df, away) + stats.nct.cdf(-critical, df, away))


@pytest.fixture(scope="module")
def two_arms() -> tuple[Past, Shape, Counts]:
    """Half go at once, half never do, and one period is read: two means of one change."""
    return past(), Shape((0,), 1), Counts((20,), 20)


def test_the_power_curve_of_two_arms_is_that_of_the_formula(two_arms: tuple[Past, Shape, Counts]) -> None:
    found = power(*two_arms, np.random.default_rng(1), Effort(draws=400))
    variance = float(np.diff(two_arms[0].y, axis=1).var(axis=0, ddof=1).mean())
    apart = [abs(one.power - by_formula(one.effect, 20, 20, variance)) for one in found.curve]
    assert max(apart) < 0.08  # three standard errors of a share of 400; orders are a hundred


def test_nothing_is_found_where_nothing_is_more_often_than_one_in_twenty(
    two_arms: tuple[Past, Shape, Counts],
) -> None:
    found = power(*two_arms, np.random.default_rng(2), Effort(draws=400))
    assert 0.03 <= found.false_positive <= 0.075
    assert found.jackknife_false_positive is not None
    assert 0.01 <= found.jackknife_false_positive <= 0.08  # 29 windows overlap: 400 draws are far fewer


def test_staggered_waves_in_blocks_raise_no_more_false_alarms() -> None:
    made = past(3)
    blocked = Past(made.y, made.weight, tuple(f"{i // 5}" for i in range(UNITS)))
    found = power(blocked, Shape((0, 2, 4), 7), Counts((8, 8, 8), 16), np.random.default_rng(3), Effort(draws=400))
    assert 0.02 <= found.false_positive <= 0.08


def test_the_detectable_effect_by_simulation_is_near_the_one_by_formula(
    two_arms: tuple[Past, Shape, Counts],
) -> None:
    simulated = power(*two_arms, np.random.default_rng(4), Effort(draws=300)).detectable
    formula = from_lots(*two_arms, np.random.default_rng(5))
    assert simulated is not None
    assert formula is not None
    assert simulated == pytest.approx(formula, rel=0.12)


def test_the_interval_is_as_long_as_its_error_says(two_arms: tuple[Past, Shape, Counts]) -> None:
    found = power(*two_arms, np.random.default_rng(6), Effort(draws=200))
    error = np.sqrt(2 * NOISE**2 * (1 / 20 + 1 / 20))
    assert found.length == pytest.approx(2 * stats.t.ppf(0.975, 38) * error, rel=0.1)


def test_the_effect_that_somebody_named_is_on_the_curve(two_arms: tuple[Past, Shape, Counts]) -> None:
    found = power(*two_arms, np.random.default_rng(7), Effort(draws=100, effect=0.0))
    assert found.asked is not None
    assert found.asked.power == found.false_positive


def test_the_same_generator_gives_the_same_power(two_arms: tuple[Past, Shape, Counts]) -> None:
    first, second = (power(*two_arms, np.random.default_rng(8), Effort(draws=20)) for _ in range(2))
    assert first == second


def test_an_added_effect_is_what_the_estimator_finds_more(two_arms: tuple[Past, Shape, Counts]) -> None:
    made, shape, wanted = two_arms
    moments = laid(made, shape, draw(made.blocks, wanted, np.random.default_rng(9)), 4, 0)
    without, found = (estimate(one, shape.question()) for one in (moments, with_effect(moments, 0.7)))
    assert isinstance(without, Estimate)
    assert isinstance(found, Estimate)
    assert found.estimate - without.estimate == pytest.approx(0.7, abs=1e-12)
    assert found.se == pytest.approx(without.se, rel=1e-12)


def test_too_short_a_past_says_how_much_it_takes() -> None:
    with pytest.raises(DataError) as error:
        places(past(periods=6), Shape((0, 3), 8))
    assert dict(error.value.problems[0].params) == {"have": 6, "need": 9}


def test_one_wave_of_all_can_show_nothing() -> None:
    found = power(past(), Shape((0,), 3), Counts((UNITS,), 0), np.random.default_rng(1), Effort(draws=10))
    assert (found.detectable, found.curve) == (None, ())


def test_a_dozen_teams_with_a_lot_can_carry_the_best_grade_and_without_it_cannot() -> None:
    made, shape, wanted = past(units=12), Shape((0, 2), 5), Counts((4, 4), 4)
    rng = np.random.default_rng(10)
    assert claimable(made, shape, wanted, 1.0, rng, lot=True).grade == "A"
    without = claimable(made, shape, wanted, 1.0, rng, lot=False)
    assert without.grade == "C"
    assert "units" in {check.name for check in without.checks}


@pytest.mark.parametrize(("units", "grade"), [(6, "C"), (8, "A")])
def test_the_best_grade_takes_orders_enough(units: int, grade: str) -> None:
    half = units // 2
    assert by_orders(("",) * units, Counts((half,), half), "C")[1] == grade


def test_weights_count_towards_the_effect() -> None:
    made = past(units=12)
    heavy = replace(made, weight=np.array([1000.0, *[1.0] * 11]))
    shape, wanted = Shape((0,), 2), Counts((6,), 6)
    even, uneven = (from_lots(one, shape, wanted, np.random.default_rng(1)) for one in (made, heavy))
    assert even is not None
    assert uneven is not None
    assert uneven > 1.5 * even
