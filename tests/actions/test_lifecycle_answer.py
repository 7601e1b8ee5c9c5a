"""The ledger's money behind a service, as a review counts it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TypeVar, cast

import pytest

from sowhat.actions.lifecycle_answer import worth
from sowhat.model.claim import Claim, ClaimKind, ClaimState, Money
from sowhat.model.declared import Declared
from sowhat.model.estimate import Estimate, Grade
from sowhat.model.ledger import Book
from sowhat.model.study import Study
from sowhat.model.value import Value


def money(value: int, low: int, currency: str = "CNY") -> Money:
    return Money(value=Decimal(value), low=Decimal(low), high=Decimal(2 * value), currency=currency)


Kind = TypeVar("Kind", bound=Value)


def bare(shape: type[Kind], **told: object) -> Kind:
    """A value of which only this is known."""
    construct = cast(Callable[..., Kind], shape.model_construct)
    return construct(**told)


def claim(
    amount: Money, *, id_: str = "c1", kind: ClaimKind = "create", grade: Grade = "B", state: ClaimState = "published"
) -> Claim:
    """Only what is read of a claim."""
    finding, study = bare(Estimate, grade=grade), bare(Study, service="fraud-stop")
    told = {"id": id_, "kind": kind, "state": state, "value": amount, "factor": Decimal(1)}
    return bare(Claim, study=study, finding=finding, **told)


def declared(amount: Money, reason: str = "") -> Declared:
    at = datetime(2026, 9, 1, tzinfo=UTC)
    return Declared(
        title="Fines that were not paid",
        kind="protect",
        service="fraud-stop",
        money=amount,
        source="finance",
        owner="Ann",
        month=date(2026, 9, 1),
        id="d1",
        number=7,
        at=at,
        counted_as="money",
        reason=reason,
        hash="",
    )


def book(*claims: Claim, said: tuple[Declared, ...] = ()) -> Book:
    return Book(registrations=(), claims=(), declared=said).model_copy(update={"claims": claims})


def test_created_and_protected_are_apart_and_the_best_grade_is_told() -> None:
    [one] = worth(book(claim(money(100, 20)), claim(money(50, 10), id_="c2", kind="protect", grade="A")), "fraud-stop")
    assert (one.created, one.protected, one.grade, one.claims) == (Decimal(100), Decimal(50), "A", ("c1", "c2"))


@pytest.mark.parametrize(("low", "sure"), [(1, True), (0, False), (-5, False)])
def test_sure_is_what_surely_is_above_zero(low: int, sure: bool) -> None:
    [one] = worth(book(claim(money(100, low))), "fraud-stop")
    assert one.sure is sure


@pytest.mark.parametrize("state", ["draft", "disputed", "superseded", "retracted"])
def test_what_does_not_stand_is_not_counted(state: ClaimState) -> None:
    assert worth(book(claim(money(100, 20), state=state)), "fraud-stop") == ()


def test_currencies_are_never_added() -> None:
    both = book(claim(money(100, 20)), claim(money(7, 1, "EUR"), id_="c2"))
    assert [(one.currency, one.created) for one in worth(both, "fraud-stop")] == [
        ("CNY", Decimal(100)),
        ("EUR", Decimal(7)),
    ]


def test_what_somebody_stands_for_by_name_counts_with_grade_e() -> None:
    [one] = worth(book(said=(declared(money(900, 900)),)), "fraud-stop")
    assert (one.protected, one.grade, one.sure) == (Decimal(900), "E", True)


def test_what_was_taken_back_does_not() -> None:
    assert worth(book(said=(declared(money(900, 900), reason="a mistake"),)), "fraud-stop") == ()


def test_of_another_service_nothing() -> None:
    assert worth(book(claim(money(100, 20))), "fax") == ()
