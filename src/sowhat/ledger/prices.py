"""The price book: entries `priced`, each valid from a day on, and the one that a claim takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import get_args
from zoneinfo import ZoneInfo

from sowhat.errors import CallError, Param, Problem
from sowhat.ledger import chain, rates
from sowhat.model.ledger import Entry
from sowhat.model.price import VALUE, PriceEntry, PriceTerms, PriceUnit, Rate
from sowhat.model.stream import Counting
from sowhat.model.study import Price
from sowhat.workspace.currencies import CODES

LONGEST = 120
"""Months of a customer's life that a price may count: ten years."""

EVERYBODY: tuple[PriceUnit, ...] = ("retained-customer", "customer-period")
"""Units that a price may name without an outcome: they are customers whatever the outcome is."""


@dataclass(frozen=True, slots=True)
class Applied:
    """A price as a claim takes it: `each` for one unit in the claim's currency, over `months` months from the one in
    which it was made; `held` as it is in the book or in YAML; `rate` where it was converted (`days` old then)."""

    each: Price
    months: int
    held: PriceEntry | Price
    rate: Rate | None = None
    days: int = 0


def enter(entries: Sequence[Entry], terms: PriceTerms, at: datetime, vat: Decimal = Decimal(0)) -> Entry:
    """The entry that holds a price. `vat`: the rate of the tax that its three numbers contain, in percent.

    Raises CallError with all that is wrong: `price-with-vat`, `price-bounds`, `currency-unknown`, `price-no-source`,
    `price-no-owner`, `price-months`, `price-months-missing`, `price-months-unit`, `price-needs-outcome`,
    `price-project-unit`.
    """
    problems = tuple(_problems(terms, vat))
    if problems:
        raise CallError(*problems)
    last = entries[-1] if entries else None
    return chain.follow(last, "priced", terms.name, at, chain.canonical(terms))


def _problems(terms: PriceTerms, vat: Decimal) -> Iterator[Problem]:
    three = (terms.low, terms.likely, terms.high)
    written: dict[str, Param] = {"low": str(terms.low), "likely": str(terms.likely), "high": str(terms.high)}
    if not 0 <= terms.low <= terms.likely <= terms.high or terms.high == 0:
        yield Problem("price-bounds", params=written)
    elif vat:
        yield Problem("price-with-vat", params={"vat": str(vat), **_net(three, vat)})
    if terms.currency not in CODES:
        yield Problem("currency-unknown", params={"value": terms.currency})
    for name in ("source", "owner"):
        if not getattr(terms, name).strip():
            yield Problem(f"price-no-{name}")
    yield from _of_unit(terms)


def _of_unit(terms: PriceTerms) -> Iterator[Problem]:
    if terms.months is not None and not 1 <= terms.months <= LONGEST:
        yield Problem("price-months", params={"months": terms.months, "most": LONGEST})
    life = terms.unit == "retained-customer"
    if terms.recurrence == "per-period" and life and terms.months is None:
        yield Problem("price-months-missing")
    if terms.months is not None and not life:
        yield Problem("price-months-unit", params={"unit": terms.unit})
    if terms.outcome is None and terms.unit not in (*EVERYBODY, "person-day"):
        yield Problem("price-needs-outcome", params={"unit": terms.unit})
    if terms.project is not None and terms.unit != "person-day":
        yield Problem("price-project-unit", params={"unit": terms.unit})


def _net(three: Iterable[Decimal], vat: Decimal) -> dict[str, Param]:
    """The same without the tax, to the hundredth."""
    cent = Decimal("0.01")
    net = [(one / (1 + vat / 100)).quantize(cent) for one in three]
    return dict(zip(("low", "likely", "high"), map(str, net), strict=True))


def book(entries: Iterable[Entry]) -> tuple[PriceEntry, ...]:
    """Every price that was ever entered, in order."""
    return tuple(_price(entry) for entry in entries if entry.kind == "priced")


def _price(entry: Entry) -> PriceEntry:
    terms = PriceTerms.model_validate_json(entry.body)
    return PriceEntry(**terms.model_dump(), number=entry.number, at=entry.at)


def valid(prices: Iterable[PriceEntry], day: date, units: Sequence[PriceUnit], outcome: str) -> PriceEntry | None:
    """The price of such a unit on a day: one of this very outcome before one of any; of several the one valid from the
    latest day, of the same day the one entered last."""
    own = [one for one in prices if one.valid_from <= day and one.unit in units and _speaks(one, outcome)]
    return max(own, key=lambda one: (one.outcome is not None, one.valid_from, one.number), default=None)


def _speaks(one: PriceEntry, outcome: str) -> bool:
    return one.outcome == outcome or (one.outcome is None and one.unit in EVERYBODY)


COUNTED: MappingProxyType[str, tuple[PriceUnit, ...]] = MappingProxyType(
    {
        "retained": ("retained-customer",),
        "customer-periods": ("customer-period",),
        "units": ("order", "unit"),
        "avoided": ("downtime-minute", "incident", "finding", "order", "unit"),
    }
)


def units(counting: Counting, design: str, customers: bool) -> tuple[PriceUnit, ...]:
    """What a price has to be of: a customer kept, a customer's period, one of what the outcome counts, or one of what
    was kept from happening."""
    if design == "protection":
        return COUNTED["avoided"]
    if counting == "retained":
        return COUNTED["retained"]
    return COUNTED["customer-periods" if customers else "units"]


def applied(
    found: PriceEntry | Price, counting: Counting, currency: str, table: Iterable[Rate], day: date
) -> Applied | None:
    """A price for one unit, in `currency` by the rate of `day`. None where it is no value (revenue, capacity).

    Raises CallError as `rates.on` does.
    """
    if isinstance(found, PriceEntry) and found.basis not in VALUE:
        return None
    told = _one(found)
    if told.currency == currency:
        return Applied(told, _months(found), found)
    held = rates.on(table, told.currency, currency, day)
    return Applied(converted(told, held.rate), _months(found), found, held.rate, held.days)


def stored(found: PriceEntry | Price, rate: Rate | None) -> Applied:
    """A price as a claim stored it with its rate."""
    told = _one(found)
    return Applied(told if rate is None else converted(told, rate), _months(found), found, rate)


def converted(price: Price, rate: Rate) -> Price:
    """In the rate's quote currency."""
    parts = {name: getattr(price, name) * rate.rate for name in ("amount", "low", "high")}
    return price.model_copy(update={**parts, "currency": rate.quote})


def _one(found: PriceEntry | Price) -> Price:
    """For one unit over its whole life: a price per month counts as many months as it states."""
    if isinstance(found, Price):
        return found
    times = _months(found) if found.recurrence == "per-period" else 1
    return Price(
        amount=found.likely * times,
        low=found.low * times,
        high=found.high * times,
        currency=found.currency,
        source=found.source,
    )


def _months(found: PriceEntry | Price) -> int:
    return found.months or 1 if isinstance(found, PriceEntry) else 1


def late(found: PriceEntry, day: date, zone: str = "UTC") -> bool:
    """Whether a price was entered after the day from which on it holds for this claim: its number could have been
    chosen with the effect in sight."""
    return found.at.astimezone(ZoneInfo(zone)).date() > day


UNITS: tuple[str, ...] = get_args(PriceUnit)
