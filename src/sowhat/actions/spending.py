"""What services cost so far, as the build's records of costs tell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from sowhat.engine.duckdb import DuckDB
from sowhat.ledger import money
from sowhat.metrics import reach
from sowhat.model.claim import Money

COUNTED = ("build", "run")
"""What a break-even has to pay for; shared costs are no service's own."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Money by kind and currency, person-days that nobody priced, and the first month with a cost of building."""

    amounts: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict)
    unpriced_days: float = 0.0
    building: str | None = None

    def of(self, kind: str) -> Money | None:
        """What was spent on one kind, in the one currency; null where nothing was, or in several currencies."""
        return _money(self.amounts.get(kind, {}))

    @property
    def currencies(self) -> tuple[str, ...]:
        """Of everything that counts; a cost of 0 is one, but in no other currency than the rest."""
        told = [(currency, worth) for kind in COUNTED for currency, worth in self.amounts.get(kind, {}).items()]
        return tuple(sorted({currency for currency, worth in told if worth} or {currency for currency, _ in told}))

    @property
    def total(self) -> Money | None:
        """Build and run together; null while a part of it is not known: no record, days without a rate, several
        currencies."""
        if self.unpriced_days or len(self.currencies) != 1:
            return None
        [currency] = self.currencies
        whole = sum((self.amounts.get(kind, {}).get(currency, Decimal(0)) for kind in COUNTED), Decimal(0))
        return exact(whole, currency) if whole >= 0 else None


def exact(amount: Decimal, currency: str) -> Money:
    """Money without an interval: it was counted, not estimated."""
    sure = money.rounded(amount, currency)
    return Money(value=sure, low=sure, high=sure, currency=currency)


def by_service(engine: DuckDB) -> dict[str, Spent]:
    """What each service cost so far; a service that is missing has no record of costs."""
    rows = engine.execute(reach.spent(engine.table("spend"))).to_pylist()
    names = sorted({row["service"] for row in rows})
    return {name: _spent([row for row in rows if row["service"] == name]) for name in names}


def _spent(rows: list[dict[str, object]]) -> Spent:
    amounts: dict[str, dict[str, Decimal]] = {}
    days, building = 0.0, []
    for row in rows:
        kind, amount = str(row["kind"]), row["amount"]
        days += float(str(row["unpriced_days"])) if kind in COUNTED else 0.0
        building += [str(row["first"])] if kind == "build" else []
        if amount is not None:
            amounts.setdefault(kind, {})[str(row["currency"])] = Decimal(str(amount))
    return Spent(amounts, days, min(building, default=None))


def _money(amounts: Mapping[str, Decimal]) -> Money | None:
    told = {currency: amount for currency, amount in amounts.items() if amount} or dict(amounts)
    if len(told) != 1:
        return None
    [(currency, amount)] = told.items()
    return exact(amount, currency)
