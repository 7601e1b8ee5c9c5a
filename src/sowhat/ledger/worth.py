"""What a study's effect amounts to: how much, what it is worth, and when it came."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.ledger import money, months
from sowhat.ledger.claims import Worth
from sowhat.ledger.months import Calendar
from sowhat.ledger.prices import Applied
from sowhat.model.claim import Amount, Money, Quantity, QuantityKind
from sowhat.model.price import PriceEntry
from sowhat.model.stream import Stream


@dataclass(frozen=True, slots=True)
class Terms:
    """How a quantity becomes money: the price (none: nobody named one), the calendar, and the seed of the draws.
    `good`: false where less of the outcome is better."""

    applied: Applied | None
    calendar: Calendar
    seed: int
    good: bool


def worth(stream: Stream | None, terms: Terms) -> Worth:
    """Quantity, value and months. All null where there is no quantity with an interval."""
    kept = None if stream is None else money.amount(stream.total, terms.good)
    if stream is None or kept is None:
        return Worth(None, None, terms.seed)
    applied = terms.applied
    return Worth(
        retained=kept if stream.total.kind == "retained" else None,
        value=None if applied is None else value(stream, applied, terms),
        seed=terms.seed,
        quantity=Quantity(kind=kind(stream, applied), **kept.model_dump()),
        months=() if applied is None else months.by_month(stream, applied, terms.calendar, terms.seed, terms.good),
        price=None if applied is None else applied.held,
        rate=None if applied is None else applied.rate,
    )


def value(stream: Stream, applied: Applied, terms: Terms) -> Money | None:
    """The quantity times the price: the product of the likely values, and the interval of the product's draws."""
    if stream.ratio is None:
        return money.value(stream.total, applied.each, terms.seed, terms.good)
    first, second = money.lattice(terms.seed)
    sign = 1 if terms.good else -1
    product = sign * months.totals(stream, first) * money.prices(applied.each, second)
    tail = (1 - stream.total.confidence) / 2
    low, high = np.quantile(product, [tail, 1 - tail])
    return money.of(Amount(value=sign * stream.total.estimate, low=float(low), high=float(high)), applied.each)


_KINDS: dict[str, QuantityKind] = {"downtime-minute": "downtime-minutes", "incident": "incidents"}


def kind(stream: Stream, applied: Applied | None) -> QuantityKind:
    """What was counted; of what was kept from happening the price says what it is."""
    if stream.total.kind != "avoided":
        return stream.total.kind
    held = applied.held if applied else None
    return _KINDS.get(held.unit, "avoided") if isinstance(held, PriceEntry) else "avoided"
