"""Shared costs: the parts add up exactly, go by the rule, and can be traced."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.metrics.shared import CENT, Basis, Months, allocated, split
from sowhat.model.cost import EVERYONE, SharedCosts

MONEY = st.decimals(min_value=-(10**15), max_value=10**15, places=4)
BY_CALLS = SharedCosts()
WEIGHTS = st.dictionaries(
    st.text(max_size=3), st.decimals(min_value=0, max_value=10**9, places=3), min_size=1, max_size=30
).filter(lambda weights: any(weights.values()))


def row(service: str, amount: str | None, kind: str = "shared", **more: object) -> dict[str, object]:
    money = None if amount is None else Decimal(amount)
    told = {"service": service, "month": "2026-06", "kind": kind, "currency": "CNY", "amount": money}
    return {**told, "person_days": None, "unpriced_days": 0.0, **more}


def shares(*rows: dict[str, object], rule: SharedCosts = BY_CALLS, calls: Months | None = None) -> dict[str, object]:
    told = {"2026-06": {"pay": 3, "chat": 1}} if calls is None else calls
    found = allocated(rows, Basis(rule, ("pay", "chat", "idle"), told))
    return {str(one["service"]): one["amount"] for one in found if one["kind"] == "shared"}


@given(MONEY, WEIGHTS)
def test_parts_add_up_to_the_last_digit(amount: Decimal, weights: dict[str, Decimal]) -> None:
    assert sum(split(amount, weights).values()) == amount


@given(MONEY, WEIGHTS)
def test_parts_rounded_to_cents_add_up_to_the_cent(amount: Decimal, weights: dict[str, Decimal]) -> None:
    parts = [part.quantize(CENT, ROUND_HALF_UP) for part in split(amount, weights).values()]
    assert sum(parts) == amount.quantize(CENT, ROUND_HALF_UP)


@given(MONEY, WEIGHTS)
def test_a_part_is_within_a_cent_of_its_weights(amount: Decimal, weights: dict[str, Decimal]) -> None:
    total, parts = sum(weights.values()), split(amount, weights)
    apart = [abs(parts[name] * total - amount * weight) for name, weight in weights.items()]
    assert max(apart) < 2 * CENT * total


def test_the_cent_that_is_left_goes_to_the_largest_remainder() -> None:
    assert split(CENT, {"a": Decimal(1), "b": Decimal(2)}) == {"a": Decimal("0.00"), "b": CENT}


@pytest.mark.parametrize("weights", [{}, {"a": Decimal(0)}, {"a": Decimal(2), "b": Decimal(-1)}])
def test_nothing_is_split_by_no_weight(weights: dict[str, Decimal]) -> None:
    with pytest.raises(ValueError, match="weights"):
        split(Decimal(1), weights)


def test_by_calls_those_without_calls_bear_nothing() -> None:
    assert shares(row(EVERYONE, "100")) == {"pay": Decimal("75.00"), "chat": Decimal("25.00")}


def test_a_month_without_calls_is_split_evenly() -> None:
    found = shares(row(EVERYONE, "1"), calls={})
    assert found == {"pay": Decimal("0.34"), "chat": Decimal("0.33"), "idle": Decimal("0.33")}


def test_by_cost_only_what_is_a_services_own_counts() -> None:
    own = (row("chat", "30", "run"), row("pay", "10", "build"), row("idle", "99", "run", currency="USD"))
    assert shares(row(EVERYONE, "8"), *own, rule=SharedCosts(by="cost")) == {"chat": Decimal(6), "pay": Decimal(2)}


def test_by_weights_as_agreed() -> None:
    rule = SharedCosts(by="weights", weights={"idle": Decimal(1), "chat": Decimal(3)})
    assert shares(row(EVERYONE, "4"), rule=rule) == {"chat": Decimal(3), "idle": Decimal(1)}


def test_a_share_adds_to_the_shared_cost_that_a_service_had() -> None:
    assert shares(row(EVERYONE, "100"), row("pay", "5"))["pay"] == Decimal(80)


def test_what_was_split_and_how_stands_beside_each_share() -> None:
    rows = (row(EVERYONE, "100"), row("pay", "5"))
    [pay] = [one for one in allocated(rows, Basis(SharedCosts(), ("pay",), {})) if one["service"] == "pay"]
    assert (pay["share"], pay["pool"], pay["rule"]) == (Decimal(100), Decimal(100), "even")


def test_days_without_a_price_are_split_as_days() -> None:
    rows = (row(EVERYONE, None, person_days=4.0, unpriced_days=4.0),)
    found = allocated(rows, Basis(SharedCosts(), ("pay", "chat"), {"2026-06": {"pay": 3, "chat": 1}}))
    assert [(one["amount"], one["unpriced_days"]) for one in found] == [(None, 3.0), (None, 1.0)]


def test_without_a_service_the_cost_stays_whole() -> None:
    assert allocated([row(EVERYONE, "9")], Basis(SharedCosts(), (), {}))[0]["amount"] == Decimal(9)


def test_a_refund_is_split_like_a_cost() -> None:
    assert shares(row(EVERYONE, "-0.03"), calls={}) == dict.fromkeys(("pay", "chat", "idle"), Decimal("-0.01"))


def test_pools_of_two_projects_are_split_apart_under_their_codes() -> None:
    pools = (row(EVERYONE, "4", project="P1"), row(EVERYONE, "8", project="P2"))
    found = allocated(pools, Basis(BY_CALLS, ("pay", "chat"), {"2026-06": {"pay": 3, "chat": 1}}))
    amounts = {(one["service"], one["project"]): one["amount"] for one in found}
    assert amounts == {("pay", "P1"): 3, ("chat", "P1"): 1, ("pay", "P2"): 6, ("chat", "P2"): 2}
