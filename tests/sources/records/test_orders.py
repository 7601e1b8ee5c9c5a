"""Orders of a marketplace: parties, money, states, what each lack is called."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest

from sowhat.sources.pseudonym import derived_key, pseudonym
from tests.sources.records.record_files import only, reasons

ROLES = ("id", "buyer", "seller", "created", "fulfilled", "amount", "currency", "state", "service", "fee")
COLUMNS = {role: role for role in ROLES}
HEAD = ",".join(ROLES) + "\n"


def order(**told: str) -> dict[str, object]:
    row = {"id": "1", "buyer": "b", "seller": "s", "created": "2026-06-01 10:00"} | told
    cells = ",".join(f'"{row.get(role, "")}"' for role in ROLES)
    return only("orders", f"{HEAD}{cells}\n", columns=COLUMNS)


def test_a_row_is_who_bought_what_from_whom_and_when() -> None:
    hidden = derived_key(b"k" * 32, "customer")
    assert order(service="pay", fulfilled="2026-06-02", amount="5", currency="usd", state="shipped") == {
        "id": "1",
        "service": "pay",
        "buyer": pseudonym(hidden, "b"),
        "seller": pseudonym(hidden, "s"),
        "created": datetime(2026, 6, 1, 2),
        "fulfilled": datetime(2026, 6, 1, 16),
        "amount": Decimal(5),
        "currency": "USD",
        "state": "created",
        "fee": None,
    }


@pytest.mark.parametrize(
    ("fee", "value"), [("0.45", Decimal("0.45")), ("￥5", Decimal(5)), ("", None), ("-1", Decimal(-1))]
)
def test_a_fee_is_exact_and_unknown_where_none_is_told(fee: str, value: Decimal | None) -> None:
    assert order(amount="￥100", fee=fee)["fee"] == value


@pytest.mark.parametrize(
    ("amount", "value", "currency"),
    [
        ("￥1,234,567,890,123.4567", "1234567890123.4567", "CNY"),
        ("1.2万元", "12000", "CNY"),
        ("$0.10", "0.10", "USD"),
        ("-3", "-3", ""),
    ],
)
def test_an_amount_is_exact_in_the_currency_that_it_shows(amount: str, value: str, currency: str) -> None:
    found = order(amount=amount)
    assert (found["amount"], found["currency"]) == (Decimal(value), currency)


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("已完成", "fulfilled"),
        ("In Progress", "created"),
        ("交易关闭", "cancelled"),
        ("Partially refunded", "refunded"),
        ("宇宙", "unknown"),
        ("", "unknown"),
    ],
)
def test_words_for_where_an_order_stands(word: str, state: str) -> None:
    assert order(state=word)["state"] == state


def test_an_order_with_a_day_of_delivery_and_no_state_is_fulfilled() -> None:
    assert order(fulfilled="2026-06-03")["state"] == "fulfilled"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",b,s,2026-06-01,,,,,,", "row-without-id"),
        ("1,,s,2026-06-01,,,,,,", "row-without-party"),
        ("1,b,,2026-06-01,,,,,,", "row-without-party"),
        ("1,b,s,,,,,,,", "row-without-time"),
        ("1,b,s,soon,,,,,,", "row-bad-time"),
        ("1,b,s,2026-06-02,2026-06-01,,,,,", "row-span-empty"),
        ("1,b,s,2026-06-01,,much,,,,", "row-bad-number"),
        ("1,b,s,2026-06-01,,5,gold,,,", "row-bad-currency"),
        ("1,b,s,2026-06-01,,5,,,,5%", "row-bad-number"),
        ("1,b,s,2026-06-01,,￥5,,,,$1", "row-bad-currency"),
    ],
)
def test_each_lack_has_its_own_reason(row: str, reason: str) -> None:
    assert reasons("orders", f"{HEAD}{row}\n", columns=COLUMNS) == [(2, reason)]
