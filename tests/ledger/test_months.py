"""Money month by month: draws that add up to the claim's, months placed by hand, cents that are not lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from scipy import stats

from sowhat.ledger import money, months
from sowhat.ledger.months import Calendar
from sowhat.ledger.prices import Applied
from sowhat.model.estimate import Total
from sowhat.model.stream import LogRatio, Stream
from sowhat.model.study import Price

COV = np.array([[40.0, 10.0, 0.0], [10.0, 30.0, 5.0], [0.0, 5.0, 20.0]])
PARTS = (50.0, 30.0, 20.0)
WEEKS = ("2026-03-23", "2026-03-30", "2026-05-04")
UNTIL = date(2026, 5, 10)
PRICE = Price(amount=Decimal("33.33"), low=Decimal(20), high=Decimal(60), currency="CNY")


def stream(df: float | None = 6.0) -> Stream:
    se = float(np.sqrt(COV.sum()))
    half = se * (stats.norm.ppf(0.975) if df is None else stats.t.ppf(0.975, df))
    ends = (sum(PARTS) - half, sum(PARTS) + half)
    total = Total(
        kind="retained", horizon=4, units=500, per_unit=0.2, estimate=100, se=se, ci=ends, confidence=0.95, mde=None
    )
    return Stream(total=total, periods=WEEKS, last=WEEKS[-1], parts=PARTS, cov=tuple(map(tuple, COV.tolist())))


def calendar(until: date = UNTIL) -> Calendar:
    return Calendar("week", 0, until)


def applied(months_: int = 1) -> Applied:
    return Applied(PRICE, months_, PRICE)


@pytest.mark.parametrize("df", [None, 3.0, 30.0])
def test_the_parts_add_up_to_the_total_in_every_draw(df: float | None) -> None:
    first, _ = money.lattice(7)
    each = months.quantities(stream(df), first, 7)
    np.testing.assert_allclose(each.sum(axis=1), money.effects(stream(df).total, first), rtol=1e-12)


@pytest.mark.parametrize("good", [True, False])
def test_money_by_month_adds_up_to_the_claim_s_in_every_draw(good: bool) -> None:
    effect, price = money.draws(stream().total, PRICE, 7)
    one = months.drawn(stream(), applied(), 7, good)
    by_month = (one.each @ months.spread(months.ends(stream(), calendar()), 5)[1]) * one.price[:, None]
    np.testing.assert_allclose(by_month.sum(axis=1), (1 if good else -1) * effect * price, rtol=1e-10)


def test_the_parts_covary_as_they_were_estimated() -> None:
    first, _ = money.lattice(3)
    drawn = np.cov(months.quantities(stream(None), first, 3).T)
    np.testing.assert_allclose(drawn, COV, atol=1.2)


@pytest.mark.parametrize("at", [0, 1, 2])
def test_each_part_has_the_t_of_its_own_error(at: int) -> None:
    first, _ = money.lattice(11)
    part = months.quantities(stream(6.0), first, 11)[:, at]
    tails = [0.025, 0.25, 0.75, 0.975]
    expected = PARTS[at] + np.sqrt(COV[at, at]) * stats.t.ppf(tails, 6)
    np.testing.assert_allclose(np.quantile(part, tails), expected, atol=0.35)


def test_parts_and_price_are_drawn_apart() -> None:
    one = months.drawn(stream(6.0), applied(), 5)
    together = np.asarray(np.corrcoef(np.column_stack([one.each, one.price]).T))[-1, :-1]
    assert np.abs(together).max() < 0.03


def test_equal_seeds_give_equal_digits() -> None:
    found = [months.by_month(stream(), applied(), calendar(), 9) for _ in range(2)]
    assert found[0] == found[1]


def test_a_week_counts_in_the_month_of_its_last_day() -> None:
    found = months.by_month(stream(), applied(), calendar(), 9)
    assert [one.month for one in found] == [date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1)]


def test_a_landmark_counts_when_its_horizon_is_over() -> None:
    found = months.ends(stream(), Calendar("week", 4, UNTIL))
    assert found == (date(2026, 4, 26), date(2026, 5, 3), date(2026, 6, 7))


def test_likely_values_add_up_to_the_claim_s_to_the_cent() -> None:
    whole = money.value(stream().total, PRICE, 9)
    found = months.by_month(stream(), applied(7), calendar(), 9)
    assert whole is not None
    assert sum(one.money.value for one in found) == whole.value == Decimal("3333.00")


def test_by_hand_a_margin_of_two_months_comes_in_halves() -> None:
    found = months.by_month(stream(), Applied(PRICE, 2, PRICE), calendar(date(2026, 5, 31)), 9)
    said = [(one.month.month, one.money.value, one.kind) for one in found]
    # 50 in March, 30 in April, 20 in May; half of each a month later: 25, 25 + 15, 15 + 10, 10 customers at 33.33
    assert said == [
        (3, Decimal("833.25"), "realised"),
        (4, Decimal("1333.20"), "realised"),
        (5, Decimal("833.25"), "realised"),
        (6, Decimal("333.30"), "run-rate"),
    ]


def test_a_month_s_interval_is_that_of_its_draws() -> None:
    one = months.drawn(stream(), applied(), 9)
    low, high = np.quantile(one.each[:, 0] * one.price, [0.025, 0.975])
    found = months.by_month(stream(), applied(), calendar(), 9)[0].money
    assert (float(found.low), float(found.high)) == pytest.approx((low, high), abs=0.01)


def test_labels_that_are_no_days_have_no_months() -> None:
    odd = stream().model_copy(update={"periods": ("first", "second", "third")})
    assert months.by_month(odd, applied(), calendar(), 9) == ()


def test_a_lot_drawn_at_once_counts_on_the_last_day_of_the_data() -> None:
    update = {"periods": (), "last": None, "parts": (100.0,), "cov": ((float(COV.sum()),),)}
    found = months.by_month(stream().model_copy(update=update), applied(), calendar(), 9)
    whole = money.value(stream().total, PRICE, 9)
    assert whole is not None
    assert [(one.month, one.money) for one in found] == [(date(2026, 5, 1), whole)]


def test_what_was_avoided_is_drawn_on_the_scale_of_the_log_ratio() -> None:
    ratio = LogRatio(observed=80.0, log=-0.5, se=0.2, df=9.0)
    estimate = 80 * (1 - np.exp(0.5))
    total = stream().total.model_copy(update={"kind": "avoided", "estimate": estimate})
    made = Stream(total=total, periods=WEEKS, last=WEEKS[-1], parts=(0, 0, 0), shares=(0.5, 0.25, 0.25), ratio=ratio)
    first, _ = money.lattice(1)
    drawn = months.quantities(made, first, 1)
    ends = -0.5 + 0.2 * stats.t.ppf([0.025, 0.975], 9)
    np.testing.assert_allclose(np.quantile(drawn.sum(axis=1), [0.025, 0.975]), 80 * (1 - np.exp(-ends)), atol=0.03)
    np.testing.assert_allclose(drawn[:, 0], 2 * drawn[:, 1])


def test_parts_without_any_error_keep_their_size() -> None:
    still = stream(None).model_copy(update={"cov": tuple((0.0, 0.0, 0.0) for _ in range(3))})
    total = still.total.model_copy(update={"se": 0.0, "ci": (100.0, 100.0)})
    first, _ = money.lattice(1)
    drawn = months.quantities(still.model_copy(update={"total": total}), first, 1)
    np.testing.assert_allclose(drawn, np.tile(PARTS, (len(first), 1)))
