"""Exchange rates: the nearest earlier day, in the stated direction."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from sowhat.errors import CallError
from sowhat.ledger import rates
from sowhat.model.ledger import Entry
from sowhat.model.price import Rate

AT = datetime(2026, 7, 1, tzinfo=UTC)


def rate(day: str, number: str = "7.1", base: str = "USD", quote: str = "CNY", source: str = "bank") -> Rate:
    return Rate(base=base, quote=quote, day=date.fromisoformat(day), rate=Decimal(number), source=source)


TABLE = (rate("2026-05-31", "7.0"), rate("2026-06-30", "7.2"))


@pytest.mark.parametrize(
    ("day", "number", "age"), [("2026-05-31", "7.0", 0), ("2026-06-29", "7.0", 29), ("2026-07-10", "7.2", 10)]
)
def test_the_nearest_earlier_day_counts(day: str, number: str, age: int) -> None:
    found = rates.on(TABLE, "USD", "CNY", date.fromisoformat(day))
    assert (found.rate.rate, found.days) == (Decimal(number), age)


@pytest.mark.parametrize(("day", "stale"), [("2026-08-04", False), ("2026-08-05", True)])
def test_a_rate_of_more_than_five_weeks_ago_is_stale(day: str, stale: bool) -> None:
    assert rates.on(TABLE, "USD", "CNY", date.fromisoformat(day)).stale is stale


def test_of_the_same_day_the_one_entered_last_counts() -> None:
    assert rates.on((*TABLE, rate("2026-06-30", "7.3")), "USD", "CNY", date(2026, 7, 1)).rate.rate == Decimal("7.3")


@pytest.mark.parametrize(
    ("base", "quote", "day", "code"),
    [
        ("CNY", "USD", "2026-07-01", "rate-turned"),
        ("EUR", "CNY", "2026-07-01", "rate-missing"),
        ("USD", "CNY", "2026-05-30", "rate-later"),
    ],
)
def test_no_rate_is_turned_round_or_taken_from_later(base: str, quote: str, day: str, code: str) -> None:
    with pytest.raises(CallError, match=code):
        rates.on(TABLE, base, quote, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (rate("2026-06-30", base="RMB"), "currency-unknown"),
        (rate("2026-06-30", base="CNY"), "rate-same"),
        (rate("2026-06-30", "0"), "rate-not-positive"),
        (rate("2026-06-30", source=" "), "rate-no-source"),
    ],
)
def test_what_is_wrong_with_a_rate_is_named(wrong: Rate, code: str) -> None:
    with pytest.raises(CallError, match=code):
        rates.enter((), wrong, AT)


def test_the_table_is_what_was_entered() -> None:
    entries: list[Entry] = []
    for one in TABLE:
        entries.append(rates.enter(entries, one, AT))
    assert rates.table(entries) == TABLE


def test_rows_of_a_file_are_rates() -> None:
    row = {"base": " usd ", "quote": "CNY", "day": "2026-06-30", "rate": "7.2"}
    assert rates.read([(2, row)], "rates.csv", "bank") == (rate("2026-06-30", "7.2"),)


@pytest.mark.parametrize(
    ("change", "code"),
    [({"day": "30.6.2026"}, "rate-line"), ({"rate": "7,2"}, "rate-line"), ({"rate": "-1"}, "rate-not-positive")],
)
def test_a_wrong_line_is_named_by_its_number(change: dict[str, str], code: str) -> None:
    row = {"base": "USD", "quote": "CNY", "day": "2026-06-30", "rate": "7.2", "source": "bank", **change}
    with pytest.raises(CallError, match=f"rates.csv:5 {code}"):
        rates.read([(5, row)], "rates.csv")


def test_a_day_that_stands_twice_is_refused() -> None:
    row = {"base": "USD", "quote": "CNY", "day": "2026-06-30", "rate": "7.2", "source": "bank"}
    with pytest.raises(CallError, match="rate-twice"):
        rates.read([(2, row), (3, {**row, "rate": "7.3"})], "rates.csv")
