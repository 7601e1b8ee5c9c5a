"""The walk of a metric: parts that add up to the last unit, and nobody who can claim the whole of it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.ledger.bridge import bridge
from sowhat.model.claim import Money
from sowhat.model.declared import Declared
from sowhat.model.estimate import Effect, Grade
from sowhat.model.portfolio import Causes, Member, Portfolio
from sowhat.model.study import Price
from sowhat.model.totals import Bridge, NoBridge
from tests.ledger.conftest import NONE, estimate

PRICE = Price(amount=Decimal(100), low=Decimal(80), high=Decimal(130), currency="CNY")
MEMBER = Member(study="advice", service="advice", estimate=0.1, ci=(0.0, 0.2), price=PRICE)


def causes(before: float, after: float, effect: float, units: float = 1000.0) -> Causes:
    told = Effect(estimate=effect, se=0.01, ci=(effect - 0.02, effect + 0.02))
    rest = Effect(estimate=after - before - effect, se=0.01, ci=None)
    return Causes(
        first="2026-06-29",
        last="2026-10-19",
        before=before,
        after=after,
        change=after - before,
        effect=told,
        other=rest,
        units=units,
    )


def folio(known: Causes | None, grade: Grade | None = "C", good: bool = True) -> Portfolio:
    found = NONE if grade is None else estimate(grade)
    return Portfolio(
        name="return-4",
        outcome="return",
        horizon=4,
        good=good,
        services=("advice",),
        members=(MEMBER,),
        finding=found,
        customers=True,
        causes=known,
    )


def walked(one: Portfolio, *declared: Declared, price: Price | None = PRICE) -> Bridge:
    found = bridge(one, price, declared, ())
    assert isinstance(found, Bridge)
    return found


def declared(amount: int, currency: str = "CNY", outcome: str = "return", reason: str = "") -> Declared:
    value = Decimal(amount)
    return Declared(
        title="Said",
        service="advice",
        outcome=outcome,
        money=Money(value=value, low=value, high=value, currency=currency),
        source="mail",
        owner="Zhang",
        month=date(2026, 9, 1),
        id="d000001",
        number=1,
        at=datetime(2026, 9, 1, tzinfo=UTC),
        counted_as="money",
        reason=reason,
        hash="",
    )


def test_by_hand() -> None:
    """1,000 customers: from 500 to 560, of which 35 with evidence and 5 declared (500 at 100 each)."""
    found = walked(folio(causes(0.5, 0.56, 0.035)), declared(500))
    assert (found.start, found.evidenced, found.declared, found.up, found.down, found.end) == (500, 35, 5, 20, 0, 560)
    assert found.ci == (15, 55)


def test_a_metric_that_fell_can_hold_a_part_that_kept_it_up() -> None:
    found = walked(folio(causes(0.5, 0.45, 0.03)))
    assert (found.evidenced, found.up, found.down) == (30, 0, -80)


def test_more_evidence_than_change_leaves_other_causes_down() -> None:
    found = walked(folio(causes(0.5, 0.52, 0.05)))
    assert (found.evidenced, found.down) == (50, -30)


def test_association_is_no_part_of_the_walk() -> None:
    found = walked(folio(causes(0.5, 0.56, 0.035), grade="D"))
    assert (found.evidenced, found.ci, found.up, found.grade) == (0, None, 60, "D")


def test_declared_money_without_a_price_is_told_and_not_drawn() -> None:
    found = walked(folio(causes(0.5, 0.56, 0.035)), declared(500), price=None)
    assert found.declared == 0
    assert [flag.code for flag in found.flags] == ["bridge-declared-left"]


def test_other_outcomes_other_currencies_and_what_was_taken_back_are_not_drawn() -> None:
    others = (declared(500, outcome="orders"), declared(500, reason="wrong"), declared(500, "USD"))
    assert walked(folio(causes(0.5, 0.56, 0.035)), *others).declared == 0


def test_less_churn_is_what_was_declared_downwards() -> None:
    found = walked(folio(causes(0.2, 0.15, -0.04), good=False), declared(500))
    assert (found.evidenced, found.declared, found.down) == (-40, -5, -5)


def test_more_than_the_whole_metric_is_flagged_and_stays_as_it_is() -> None:
    found = walked(folio(causes(0.5, 0.02, 0.05)))
    assert found.evidenced == 50
    assert [flag.code for flag in found.flags] == ["flag-past-metric"]


def test_more_than_were_exposed_is_flagged_and_stays_as_it_is() -> None:
    found = walked(folio(causes(0.5, 0.6, 1.2)))
    assert found.evidenced == 1200
    assert "flag-past-exposed" in [flag.code for flag in found.flags]


@pytest.mark.parametrize(("grade", "code"), [("C", "bridge-gaps"), (None, "bridge-not-estimable")])
def test_a_walk_that_is_not_known_says_why(grade: Grade | None, code: str) -> None:
    found = bridge(folio(None, grade), PRICE, (), ())
    assert isinstance(found, NoBridge)
    assert found.why.code == code


SHARE = st.floats(-3, 3, allow_nan=False)


@given(before=SHARE, after=SHARE, effect=SHARE, units=st.floats(1, 1e7), said=st.integers(0, 10**6), good=st.booleans())
def test_parts_add_up_to_the_last_unit(
    before: float, after: float, effect: float, units: float, said: int, good: bool
) -> None:
    one = walked(folio(causes(before, after, effect, units), good=good), declared(said))
    assert one.start + one.evidenced + one.declared + one.up + one.down == one.end
    assert one.up >= 0 >= one.down
    assert not (one.up and one.down)
