"""Sums of joint effects: exact where that is known, wide where it is not, and blind to what was found."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from scipy import stats

from sowhat.ledger import money, totals
from sowhat.ledger.totals import Part
from sowhat.model.estimate import Total
from sowhat.model.portfolio import Replicates
from sowhat.model.stream import Stream
from sowhat.model.study import Price

CERTAIN = Price(amount=Decimal(10), low=Decimal(10), high=Decimal(10), currency="CNY")
RANGE = Price(amount=Decimal(10), low=Decimal(6), high=Decimal(15), currency="CNY")


def stream(estimate: float = 100.0, se: float = 20.0, df: float | None = None) -> Stream:
    half = se * float(stats.norm.ppf(0.975) if df is None else stats.t.ppf(0.975, df))
    total = Total(
        kind="retained",
        horizon=4,
        units=1000,
        per_unit=estimate / 1000,
        estimate=estimate,
        se=se,
        ci=(estimate - half, estimate + half),
        confidence=0.95,
        mde=60,
    )
    return Stream(total=total, periods=("2026-09-07",), last="2026-10-26", parts=(estimate,), cov=((se**2,),))


def teams(se: float, shared: float, own: str) -> Replicates:
    """Of a total with this error, of which a share is in two teams that others have too."""
    both, rest = se * np.sqrt(shared / 2), se * np.sqrt(1 - shared)
    return Replicates(teams=("a", "b", own), apart=(float(both), float(both), float(rest)))


def part(estimate: float = 100.0, shared: float | None = 0.0, own: str = "x", price: Price = CERTAIN) -> Part:
    told = None if shared is None else teams(20.0, shared, own)
    return Part(stream(estimate), price, repr(price), replicates=told)


def ends(*parts: Part, seed: int = 7) -> tuple[float, float]:
    found = totals.total(parts, totals.drawn(parts, seed), 0.95)
    return float(found.low), float(found.high)


def normal(mean: float, variance: float) -> tuple[float, float]:
    half = float(stats.norm.ppf(0.975)) * variance**0.5
    return mean - half, mean + half


def test_the_total_of_one_part_is_what_it_is_worth() -> None:
    one = Part(stream(df=6.0), RANGE, "p")
    alone = money.value(one.stream.total, RANGE, seed=3)
    assert alone is not None
    found = totals.total([one], totals.drawn([one], 3), 0.95)
    assert found.value == alone.value
    assert [float(found.low), float(found.high)] == pytest.approx([float(alone.low), float(alone.high)], rel=5e-3)


@pytest.mark.parametrize("shared", [0.0, 0.3, 1.0])
def test_shared_teams_make_parts_move_together(shared: float) -> None:
    """Variance of the sum: 2·20² + 2·shared·20², times the price squared."""
    found = ends(part(shared=shared, own="x"), part(50.0, shared=shared, own="y"))
    assert found == pytest.approx(normal(1500, 100 * (2 + 2 * shared) * 400), rel=5e-3)


def test_where_nobody_knows_the_sum_is_as_uncertain_as_it_can_be() -> None:
    """Three parts, one of them unknown: the known ones' deviation and its own add up whole."""
    found = ends(part(own="x"), part(own="y"), part(shared=None))
    spread = (2 * 400) ** 0.5 + 20
    assert found == pytest.approx(normal(3000, 100 * spread**2), rel=5e-3)


def test_of_unknown_parts_alone_deviations_add_up() -> None:
    assert ends(part(shared=None), part(shared=None)) == pytest.approx(normal(2000, 100 * 40**2), rel=5e-3)


def test_less_of_a_bad_outcome_is_a_gain_and_moves_against_its_raw_total() -> None:
    """Two outcomes of the same teams, one of them better down: what the raw totals share cancels out."""
    bad = Part(stream(-50.0), CERTAIN, "p", good=False, replicates=teams(20.0, 1.0, "y"))
    found = totals.total(pair := [part(shared=1.0), bad], totals.drawn(pair, 1), 0.95)
    assert float(found.value) == pytest.approx(1500)
    assert float(found.high - found.low) == pytest.approx(0, abs=0.05)


def test_one_price_is_drawn_once_for_all_parts() -> None:
    """Two certain amounts at one price: its range on the sum; at two prices they partly cancel."""
    still = Part(stream(100.0, 1e-9), RANGE, "p", replicates=teams(1e-9, 0, "x"))
    one = ends(still, still)
    assert one == pytest.approx((1200, 3000), rel=5e-3)
    other = Part(still.stream, RANGE, "q", replicates=still.replicates)
    low, high = ends(still, other)
    assert one[0] < low
    assert high < one[1]


def test_the_interval_is_that_of_a_brute_simulation() -> None:
    """Two correlated t's at a price with a skewed range, by plain random numbers."""
    rng = np.random.default_rng(0)
    normals = rng.multivariate_normal([0, 0], [[1, 0.5], [0.5, 1]], 1_000_000)
    effects = 100 + 20 * stats.t.ppf(stats.norm.cdf(normals), 8.0)
    brute = effects.sum(axis=1) * money.prices(RANGE, rng.random(1_000_000))
    parts = [Part(stream(df=8.0), RANGE, "p", replicates=teams(20, 0.5, own)) for own in ("x", "y")]
    assert ends(*parts) == pytest.approx(tuple(np.quantile(brute, [0.025, 0.975])), rel=6e-3)


def test_nulls_and_losses_count() -> None:
    parts = [part(100.0), part(0.0, own="y"), part(-30.0, own="z")]
    assert totals.total(parts, totals.drawn(parts, 1), 0.95).value == Decimal("700.00")


def test_the_order_of_parts_does_not_matter_for_the_sum() -> None:
    parts = [part(100.0, 0.4, "x"), part(20.0, 0.4, "y"), part(-30.0, 0.4, "z")]
    assert ends(*parts) == pytest.approx(ends(*reversed(parts)), rel=5e-3)


def test_equal_seeds_give_equal_digits() -> None:
    parts = [part(own="x", price=RANGE), part(own="y", price=RANGE)]
    assert ends(*parts, seed=4) == ends(*parts, seed=4)
    assert ends(*parts, seed=4) != ends(*parts, seed=5)


def test_a_part_of_its_months_has_their_own_error() -> None:
    """Two periods of which one counts: its likely value and its standard error."""
    whole = stream()
    two = Stream(
        total=whole.total, periods=("2026-09-07", "2026-10-05"), last=None, parts=(70.0, 30.0), cov=((300, 0), (0, 100))
    )
    one = Part(two, CERTAIN, "p", replicates=teams(20, 0, "x"), share=(1.0, 0.0))
    assert totals.value(one) == Decimal("700.00")
    assert ends(one) == pytest.approx(normal(700, 100 * 300), rel=5e-3)


def test_currencies_are_never_added() -> None:
    other = Part(stream(), CERTAIN.model_copy(update={"currency": "USD"}), "usd")
    with pytest.raises(ValueError, match="unpack"):
        totals.total(pair := [part(), other], totals.drawn(pair, 1), 0.95)


def test_what_stands_scales_the_sum_and_its_interval_and_moves_as_before() -> None:
    """Two independent parts of 100 (se 20) at 10, of one a half stands: 1,000 + 500, variance 200² + 100²."""
    half = replace(part(own="y"), stands=Decimal("0.5"))
    found = totals.total([part(), half], totals.drawn([part(), half], 7), 0.95)
    assert found.value == 1500
    assert (float(found.low), float(found.high)) == pytest.approx(normal(1500, 200**2 + 100**2), rel=0.01)
