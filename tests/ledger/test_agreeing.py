"""What agreeing costs: parts that add up, after the agreed split and after amendments."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sowhat.ledger import agreeing, claims
from sowhat.model.agreeing import Movement
from sowhat.model.claim import Claim, Quantity, Split
from tests.ledger.conftest import WORTH
from tests.ledger.test_life import begun

SPLIT = Split(platform=Decimal("0.3"), business=Decimal("0.7"), team="retail", source="OKR 2026 Q3")


def one(**changed: object) -> Claim:
    """12 customers (3 to 21), 1,200 CNY (200 to 2,500)."""
    return claims.book(begun()).claims[0].model_copy(update=changed)


def test_by_hand() -> None:
    found = agreeing.cost(one(split=SPLIT), Movement(first=1, last=9, units=60, amount=20))
    assert (found.claimed.all, found.claimed.platform, found.claimed.business) == tuple(
        map(Decimal, ("12", "3.6", "8.4"))
    )
    assert found.money is not None
    assert (found.money.platform, found.money.business) == (Decimal(360), Decimal(840))
    assert (found.rest, found.split_agreed, found.team) == (8.0, True, "retail")


def test_without_a_split_all_is_booked_to_the_platform() -> None:
    found = agreeing.cost(one(), None)
    assert (found.claimed.platform, found.claimed.business, found.split_agreed) == (Decimal(12), Decimal(0), False)


def test_what_was_amended_away_stays_with_the_business() -> None:
    found = agreeing.cost(one(factor=Decimal("0.5")), Movement(first=1, last=9, units=60, amount=20))
    assert (found.claimed.all, found.rest) == (Decimal(6), 14.0)


def test_a_claim_may_be_larger_than_the_movement() -> None:
    assert agreeing.cost(one(), Movement(first=1, last=9, units=60, amount=5)).rest == -7


@pytest.mark.parametrize("share", ["0.1", "0.333", "0.666667"])
def test_parts_add_up_to_the_last_digit(share: str) -> None:
    split = SPLIT.model_copy(update={"platform": Decimal(share)})
    money = agreeing.cost(one(split=split), None).money
    assert money is not None
    assert money.platform + money.business == money.all


def test_what_stands_is_scaled_with_its_interval() -> None:
    amount, money = agreeing.stands(one(factor=Decimal("0.5")))
    assert amount is not None
    assert money is not None
    assert (amount.low, amount.value, amount.high) == (1.5, 6, 10.5)
    assert (money.low, money.value, money.high) == tuple(map(Decimal, ("100.00", "600.00", "1250.00")))


def test_what_is_counted_otherwise_is_told_in_its_own_kind() -> None:
    minutes = Quantity(kind="downtime-minutes", value=30, low=10, high=50)
    found = agreeing.cost(one(quantity=minutes), None)
    assert found.kind == "downtime-minutes"
    assert found.claimed.all == Decimal(30)


def test_without_a_price_there_is_no_money() -> None:
    assert agreeing.cost(one(value=None), None).money is None
    assert WORTH.value is not None


def claimed(study: str, factor: str) -> Claim:
    made = one(factor=Decimal(factor))
    return made.model_copy(update={"study": made.study.model_copy(update={"name": study})})


def test_what_is_counted_of_a_joint_effect_by_hand() -> None:
    """Of 30 + 10, a fifth of the first is amended away: 34 of 40 count. What nobody claims or amended counts whole."""
    assert agreeing.counts({"a": 30.0, "b": 10.0}, [claimed("a", "0.8"), claimed("c", "0.1")]) == Decimal("0.85")
    assert agreeing.counts({"a": -30.0, "b": 10.0}, [claimed("b", "0.5")]) == Decimal("0.875")
    assert agreeing.counts({"a": 30.0}, []) == 1
    assert agreeing.counts({"a": 0.0}, [claimed("a", "0.8")]) == 1
