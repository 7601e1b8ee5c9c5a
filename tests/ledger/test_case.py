"""A business case: by hand, by a second way, and what its draws keep to."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from pydantic import ValidationError
from scipy.stats import qmc

from sowhat.ledger import case as cases
from sowhat.model.case import AssumptionName, Case


def sure(value: float | str) -> dict[str, Decimal]:
    return dict.fromkeys(("low", "likely", "high"), Decimal(str(value)))


def ranged(low: float | str, likely: float | str, high: float | str) -> dict[str, Decimal]:
    return {"low": Decimal(str(low)), "likely": Decimal(str(likely)), "high": Decimal(str(high))}


def case(**changes: object) -> Case:
    """1,000 a month × 0.1 × 5 = 500 a month for ten months after two of building for 1,200, at 100 a month."""
    told = {"name": "refund", "currency": "CNY", "months": 12, "build_months": 2}
    rest = {"reach": sure(1000), "effect": sure("0.1"), "price": sure(5), "build": sure(1200), "run": sure(100)}
    return Case.model_validate({**told, **rest, "ramp": sure(0), **changes})


def test_what_is_left_over_by_hand() -> None:
    """10 × 500 − 1,200 − 10 × 100."""
    found = cases.work_out(case())
    assert [found.value.value, found.cost.value, found.net.value] == [Decimal(5000), Decimal(2200), Decimal(2800)]


def test_use_that_grows_evenly_is_half_there_on_average() -> None:
    """Over four months from nothing to the full: 1/8, 3/8, 5/8, 7/8 of it, so two months of ten are lost."""
    shares = cases.grown(np.arange(10), np.array([4.0]))[0]
    assert shares.tolist() == [0.125, 0.375, 0.625, 0.875, 1, 1, 1, 1, 1, 1]
    assert cases.work_out(case(ramp=sure(4))).value.value == 8 * 500


def test_a_ramp_that_ends_within_a_month_is_cut_there() -> None:
    """Two and a half months: in the third it grows for half of it and is full for the other half."""
    assert cases.grown(np.arange(3), np.array([2.5]))[0].tolist() == pytest.approx([0.2, 0.6, (2.5**2 - 4) / 5 + 0.5])


def test_payback_by_hand() -> None:
    """400 a month over running it: 1,200 is back after three months of use, the fifth month."""
    assert cases.work_out(case()).payback.months == 5


def test_a_discount_rate_counts_from_the_middle_of_each_month() -> None:
    v = 1.21 ** (-1 / 12)
    by_hand = -600 * (v**0.5 + v**1.5) + 400 * sum(v ** (k + 0.5) for k in range(2, 12))
    assert float(cases.work_out(case(rate=Decimal("0.21"))).net.value) == pytest.approx(by_hand, abs=0.005)


def test_certain_numbers_have_no_interval_and_no_drawing() -> None:
    found = cases.work_out(case())
    assert [found.net.low, found.net.high] == [Decimal(2800)] * 2
    assert found.bins == ()


def test_each_assumption_keeps_its_median_and_its_ends() -> None:
    told = cases.draws(case(price=ranged(2, 5, 6)), 11)["price"]
    assert np.quantile(told, [0.025, 0.5, 0.975]) == pytest.approx([2, 5, 6], abs=0.01)


def test_what_is_no_debt_is_never_below_nothing() -> None:
    assert cases.draws(case(run=ranged(0, 10, 400)), 11)["run"].min() >= 0


def test_an_effect_may_do_harm() -> None:
    assert cases.draws(case(effect=ranged("-0.1", "0.1", "0.2")), 11)["effect"].min() < 0


def test_the_draws_are_halton_s() -> None:
    """Against scipy's, which begins at the point 0."""
    wanted = qmc.Halton(d=6, scramble=False).random(501)[1:]
    assert np.column_stack([cases.halton(500, prime) for prime in cases.PRIMES]) == pytest.approx(wanted, abs=1e-14)


def test_the_mean_of_a_product_is_that_of_its_parts() -> None:
    """Reach and effect are independent: symmetric ranges leave the mean where it is."""
    found = cases.draws(case(reach=ranged(800, 1000, 1200), effect=ranged("0.05", "0.1", "0.15")), 5)
    assert float((found["reach"] * found["effect"]).mean()) == pytest.approx(100, rel=2e-3)


def test_the_chance_of_a_gain_against_the_normal_distribution() -> None:
    """Only the build cost is uncertain: 4,000 of value, build 4,000 ± 1,000 (95 %) in the middle: one half."""
    found = cases.work_out(case(build=ranged(3000, 4000, 5000)))
    assert found.gain == pytest.approx(0.5, abs=0.01)


def test_the_tornado_moves_one_at_a_time_by_hand() -> None:
    """Effect 0.05 to 0.2: 250 to 1,000 a month over ten months."""
    [first, *_] = cases.work_out(case(effect=ranged("0.05", "0.1", "0.2"), build=ranged(1000, 1200, 1500))).swings
    assert (first.name, first.decides) == ("effect", False)
    assert [first.low, first.high] == [Decimal(2500 - 2200), Decimal(10_000 - 2200)]


def test_what_can_turn_gain_into_loss_says_so_and_where() -> None:
    """Nothing is left over at an effect of 0.044: 2,200 / (1,000 × 5 × 10)."""
    swings = {one.name: one for one in cases.work_out(case(effect=ranged("0.01", "0.1", "0.2"))).swings}
    assert swings["effect"].decides
    assert swings["effect"].even == pytest.approx(0.044)


def test_every_even_value_leaves_nothing_over() -> None:
    one = case(ramp=ranged(0, 2, 30), rate=Decimal("0.1"))
    likely: dict[AssumptionName, float] = {
        "reach": 1000.0,
        "effect": 0.1,
        "price": 5.0,
        "build": 1200.0,
        "run": 100.0,
        "ramp": 2.0,
    }
    for swing in cases.work_out(one).swings:
        assert swing.even is not None
        assert cases.left_over(one, {**likely, swing.name: swing.even}) == pytest.approx(0, abs=1e-6)


def test_where_no_value_turns_it_there_is_none() -> None:
    """Without any effect no reach pays for it."""
    swings = {one.name: one for one in cases.work_out(case(effect=sure(0))).swings}
    assert swings["reach"].even is None


def test_equal_names_give_equal_digits() -> None:
    one = case(effect=ranged("0.01", "0.1", "0.2"))
    assert cases.work_out(one) == cases.work_out(one)


def test_bins_hold_what_was_drawn() -> None:
    found = cases.work_out(case(effect=ranged("0.01", "0.1", "0.2"))).bins
    assert sum(one.share for one in found) == pytest.approx(0.99, abs=0.001)


@pytest.mark.parametrize(
    "changes",
    [{"reach": ranged(3, 2, 4)}, {"run": ranged(-1, 2, 4)}, {"build_months": 12}, {"months": 0}, {"currency": "yuan"}],
)
def test_what_cannot_be_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        case(**changes)


def test_huge_and_tiny_amounts_stay_numbers() -> None:
    found = cases.work_out(case(reach=ranged("1e9", "1e10", "1e12"), effect=ranged("1e-9", "1e-8", "1e-7")))
    assert found.net.low < found.net.value < found.net.high
