"""Customers times price, both with their uncertainty."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from scipy import stats

from sowhat.ledger import money
from sowhat.model.estimate import Total
from sowhat.model.study import Price


def total(estimate: float = 100.0, se: float = 10.0, df: float | None = 6.0) -> Total:
    half = se * (stats.norm.ppf(0.975) if df is None else stats.t.ppf(0.975, df))
    return Total(
        kind="retained",
        horizon=4,
        units=1000,
        per_unit=estimate / 1000,
        estimate=estimate,
        se=se,
        ci=(estimate - half, estimate + half),
        confidence=0.95,
        mde=30,
    )


def price(low: str = "80", likely: str = "100", high: str = "150", currency: str = "CNY") -> Price:
    return Price(amount=Decimal(likely), low=Decimal(low), high=Decimal(high), currency=currency)


@pytest.mark.parametrize("df", [2.4, 6.0, 55.0])
def test_the_degrees_of_freedom_are_read_off_the_interval(df: float) -> None:
    assert money.freedom(total(df=df)) == pytest.approx(df, rel=1e-6)


def test_a_normal_interval_has_none() -> None:
    assert money.freedom(total(df=None)) is None


def test_a_price_has_the_stated_points() -> None:
    points = money.prices(price(), np.array([0.025, 0.5, 0.975]))
    assert points == pytest.approx([80, 100, 150])


def test_a_certain_price_gives_the_interval_of_the_customers() -> None:
    one, found = total(), money.value(total(), price("100", "100", "100"), seed=1)
    assert one.ci is not None
    assert found is not None
    expected = [100 * end for end in one.ci]
    assert [float(found.low), float(found.high)] == pytest.approx(expected, rel=5e-4)


def test_the_value_is_the_product_of_the_likely_ones() -> None:
    found = money.value(total(), price(), seed=1)
    assert found is not None
    assert found.value == Decimal("10000.00")


def test_the_interval_of_a_product_of_normals_is_that_of_its_distribution() -> None:
    rng = np.random.default_rng(0)
    brute = rng.normal(100, 10, 2_000_000) * rng.normal(100, 20 / 1.959964, 2_000_000)
    found = money.value(total(df=None), price("80", "100", "120"), seed=3)
    assert found is not None
    low, high = np.quantile(brute, [0.025, 0.975])
    assert (float(found.low), float(found.high)) == pytest.approx((low, high), rel=2e-3)


def test_equal_seeds_give_equal_digits_and_others_do_not() -> None:
    first, again, other = (money.value(total(), price(), seed) for seed in (7, 7, 8))
    assert first == again
    assert first != other


def test_without_a_price_there_is_no_value() -> None:
    assert money.value(total(), None, 1) is None


def test_without_an_interval_there_is_neither_amount_nor_value() -> None:
    bare = total().model_copy(update={"se": None, "ci": None})
    assert (money.amount(bare), money.value(bare, price(), 1)) == (None, None)


def test_less_of_a_bad_outcome_is_turned_round() -> None:
    one = total(-100.0)
    kept, worth = money.amount(one, good=False), money.value(one, price(), 1, good=False)
    assert kept is not None
    assert worth is not None
    assert kept.low < kept.value < kept.high
    assert (kept.value, worth.value) == (100.0, Decimal("10000.00"))
    assert worth.low < worth.value < worth.high


def test_money_is_rounded_to_the_smallest_unit_of_its_currency() -> None:
    yen, yuan = (money.value(total(100.128), price(currency=name), 1) for name in ("JPY", "CNY"))
    assert yen is not None
    assert yuan is not None
    assert (yen.value, yuan.value) == (Decimal("10013"), Decimal("10012.80"))


def test_a_loss_stays_a_loss() -> None:
    found = money.value(total(-100.0), price(), 1)
    assert found is not None
    assert found.high < 0
