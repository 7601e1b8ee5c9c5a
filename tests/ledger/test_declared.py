"""Declared value: grade E, apart; hours are capacity until a budget line fell."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from sowhat.errors import CallError
from sowhat.ledger import chain, claims, declared
from sowhat.model.claim import Money
from sowhat.model.declared import DeclaredTerms, Hours
from sowhat.model.ledger import Entry

AT = datetime(2026, 7, 1, tzinfo=UTC)
MONEY = Money(value=Decimal(100), low=Decimal(50), high=Decimal(200), currency="CNY")
HOURS = Hours(low=Decimal(8), likely=Decimal(10), high=Decimal(12))


def terms(**changes: object) -> DeclaredTerms:
    said: dict[str, object] = {
        "title": "No more letters",
        "service": "notices",
        "source": "mail",
        "owner": "Zhao Lei",
        "month": date(2026, 7, 1),
        "money": MONEY,
    }
    return DeclaredTerms.model_validate({**said, **changes})


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"money": None}, "declared-nothing"),
        ({"title": " "}, "declared-no-title"),
        ({"source": ""}, "declared-no-source"),
        ({"owner": ""}, "declared-no-owner"),
        ({"money": MONEY.model_copy(update={"low": Decimal(101)})}, "declared-order"),
        ({"money": MONEY.model_copy(update={"currency": "RMB"})}, "currency-unknown"),
        ({"hours": HOURS, "proof": "ledger 4711"}, "declared-budget-line"),
        ({"hours": HOURS, "budget_line": "6021 print"}, "declared-proof"),
    ],
)
def test_what_is_wrong_with_a_declaration_is_named(changes: dict[str, object], code: str) -> None:
    with pytest.raises(CallError, match=code):
        declared.declare((), terms(**changes), AT)


@pytest.mark.parametrize(
    ("changes", "counted"),
    [
        ({}, "money"),
        ({"money": None, "hours": HOURS}, "capacity"),
        ({"hours": HOURS, "budget_line": "6021 print", "proof": "ledger 4711"}, "budget"),
    ],
)
def test_hours_are_capacity_until_a_budget_line_fell(changes: dict[str, object], counted: str) -> None:
    [found] = declared.book([declared.declare((), terms(**changes), AT)])
    assert (found.id, found.grade, found.counted_as) == ("d000001", "E", counted)


def test_a_declaration_is_no_claim() -> None:
    held = claims.book([declared.declare((), terms(), AT)])
    assert (held.claims, len(held.declared)) == ((), 1)


def test_a_withdrawn_one_stays_with_its_reason() -> None:
    entries: list[Entry] = [declared.declare((), terms(), AT)]
    entries.append(declared.withdraw(entries, "d000001", " counted twice ", AT))
    assert [one.reason for one in declared.book(entries)] == ["counted twice"]
    assert chain.faults(entries) == ()


@pytest.mark.parametrize(
    ("id_", "reason", "code"), [("d000002", "x", "no-such-declared"), ("d000001", " ", "reason-needed")]
)
def test_only_what_stands_is_withdrawn_and_with_a_reason(id_: str, reason: str, code: str) -> None:
    entries = [declared.declare((), terms(), AT)]
    with pytest.raises(CallError, match=code):
        declared.withdraw(entries, id_, reason, AT)


def test_nothing_is_withdrawn_twice() -> None:
    entries: list[Entry] = [declared.declare((), terms(), AT)]
    entries.append(declared.withdraw(entries, "d000001", "x", AT))
    with pytest.raises(CallError, match="declared-withdrawn"):
        declared.withdraw(entries, "d000001", "x", AT)
