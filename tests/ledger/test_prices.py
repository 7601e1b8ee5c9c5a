"""The price book: what it refuses, which price a claim takes, and what a price is for one unit."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from sowhat.errors import CallError
from sowhat.ledger import prices
from sowhat.model.ledger import Entry
from sowhat.model.price import PriceEntry, PriceTerms, PriceUnit, Rate
from sowhat.model.stream import Counting
from sowhat.model.study import Price

AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
DAY = date(2026, 6, 1)


def terms(**changes: object) -> PriceTerms:
    said: dict[str, object] = {
        "name": "kept",
        "unit": "retained-customer",
        "low": Decimal(80),
        "likely": Decimal(100),
        "high": Decimal(150),
        "currency": "CNY",
        "source": "FIN-1",
        "owner": "Wu Min",
        "valid_from": date(2026, 1, 1),
    }
    return PriceTerms.model_validate({**said, **changes})


def book(*every: PriceTerms) -> tuple[PriceEntry, ...]:
    entries: list[Entry] = []
    for one in every:
        entries.append(prices.enter(entries, one, AT))
    return prices.book(entries)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"low": Decimal(101)}, "price-bounds"),
        ({"high": Decimal(99)}, "price-bounds"),
        ({"low": Decimal(-1)}, "price-bounds"),
        ({"low": Decimal(0), "likely": Decimal(0), "high": Decimal(0)}, "price-bounds"),
        ({"currency": "RMB"}, "currency-unknown"),
        ({"source": " "}, "price-no-source"),
        ({"owner": ""}, "price-no-owner"),
        ({"months": 0}, "price-months"),
        ({"months": 121}, "price-months"),
        ({"recurrence": "per-period"}, "price-months-missing"),
        ({"unit": "customer-period", "months": 3}, "price-months-unit"),
        ({"unit": "order"}, "price-needs-outcome"),
    ],
)
def test_what_is_wrong_with_a_price_is_named(changes: dict[str, object], code: str) -> None:
    with pytest.raises(CallError, match=code) as caught:
        prices.enter((), terms(**changes), AT)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_a_price_with_vat_is_refused_and_told_without_it() -> None:
    with pytest.raises(CallError, match="price-with-vat") as caught:
        prices.enter((), terms(low=Decimal("106"), likely=Decimal("113"), high=Decimal("226")), AT, Decimal(13))
    assert caught.value.problems[0].params == {"vat": "13", "low": "93.81", "likely": "100.00", "high": "200.00"}


def test_the_price_of_a_day_is_the_last_that_began_by_then() -> None:
    held = book(
        terms(valid_from=date(2026, 1, 1)),
        terms(valid_from=date(2026, 6, 1), likely=Decimal(110)),
        terms(valid_from=date(2026, 6, 2), likely=Decimal(120)),
    )
    found = prices.valid(held, DAY, ("retained-customer",), "churn")
    assert found is not None
    assert found.likely == 110


def test_of_the_same_day_the_one_entered_last_counts() -> None:
    held = book(terms(), terms(likely=Decimal(90)))
    found = prices.valid(held, DAY, ("retained-customer",), "churn")
    assert found is not None
    assert (found.number, found.likely) == (2, Decimal(90))


def test_the_price_of_this_outcome_goes_before_one_of_any() -> None:
    held = book(terms(outcome="churn", likely=Decimal(90)), terms(valid_from=date(2026, 5, 1)))
    found = prices.valid(held, DAY, ("retained-customer",), "churn")
    assert found is not None
    assert found.likely == 90


@pytest.mark.parametrize(
    ("changes", "units"),
    [
        ({"valid_from": date(2026, 6, 2)}, ("retained-customer",)),
        ({"outcome": "orders"}, ("retained-customer",)),
        ({}, ("customer-period",)),
    ],
)
def test_a_price_of_a_later_day_another_outcome_or_unit_is_none(
    changes: dict[str, object], units: tuple[PriceUnit, ...]
) -> None:
    assert prices.valid(book(terms(**changes)), DAY, units, "churn") is None


def test_a_monthly_margin_counts_as_many_months_as_it_states() -> None:
    [held] = book(terms(recurrence="per-period", months=12))
    found = prices.applied(held, "retained", "CNY", (), DAY)
    assert found is not None
    assert (found.each.low, found.each.amount, found.each.high, found.months) == (*map(Decimal, (960, 1200, 1800)), 12)


def test_a_margin_over_a_life_is_counted_once() -> None:
    [held] = book(terms(months=12))
    found = prices.applied(held, "retained", "CNY", (), DAY)
    assert found is not None
    assert (found.each.amount, found.months) == (Decimal(100), 12)


@pytest.mark.parametrize("basis", ["revenue", "capacity"])
def test_revenue_and_capacity_are_no_value(basis: str) -> None:
    [held] = book(terms(basis=basis))
    assert prices.applied(held, "retained", "CNY", (), DAY) is None


def test_another_currency_is_converted_by_the_rate_of_the_day_which_is_kept() -> None:
    [held] = book(terms(currency="USD"))
    rate = Rate(base="USD", quote="CNY", day=date(2026, 5, 29), rate=Decimal("7.1"), source="bank")
    found = prices.applied(held, "retained", "CNY", (rate,), DAY)
    assert found is not None
    assert (found.each.amount, found.each.currency, found.rate, found.days) == (Decimal("710.0"), "CNY", rate, 3)
    assert prices.stored(held, rate).each == found.each


def test_a_price_of_yaml_is_taken_as_it_is() -> None:
    written = Price(amount=Decimal(5), low=Decimal(4), high=Decimal(6), currency="CNY")
    found = prices.applied(written, "retained", "CNY", (), DAY)
    assert found is not None
    assert (found.each, found.held, found.months) == (written, written, 1)


@pytest.mark.parametrize(
    ("counting", "design", "customers", "units"),
    [
        ("retained", "did", True, ("retained-customer",)),
        ("unit-periods", "did", True, ("customer-period",)),
        ("unit-periods", "series", False, ("order", "unit")),
    ],
)
def test_a_quantity_is_priced_by_its_own_unit(
    counting: Counting, design: str, customers: bool, units: tuple[str, ...]
) -> None:
    assert prices.units(counting, design, customers) == units


def test_a_price_entered_after_the_day_is_told_to_be_late() -> None:
    [held] = book(terms())
    assert prices.late(held, date(2026, 2, 28))
    assert not prices.late(held, date(2026, 3, 1))


def test_a_project_code_belongs_to_a_person_day() -> None:
    with pytest.raises(CallError, match="price-project-unit"):
        prices.enter((), terms(project="IT-7"), datetime(2026, 1, 2, tzinfo=UTC))


def test_a_person_day_may_be_of_one_project() -> None:
    entry = prices.enter((), terms(unit="person-day", project="IT-7"), datetime(2026, 1, 2, tzinfo=UTC))
    assert prices.book((entry,))[0].project == "IT-7"


def test_a_price_from_before_there_were_codes_has_none() -> None:
    entry = prices.enter((), terms(), datetime(2026, 1, 2, tzinfo=UTC))
    old = entry.model_copy(update={"body": entry.body.replace('"project":null,', "")})
    assert '"project"' not in old.body
    assert prices.book((old,))[0].project is None
