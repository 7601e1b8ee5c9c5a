"""What one unit of an outcome is worth, as two parties agreed it: with its terms, its source and its first day."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from sowhat.model.value import Name, Value

PriceUnit = Literal[
    "retained-customer", "customer-period", "order", "downtime-minute", "incident", "finding", "person-day", "unit"
]
"""`unit` is one of whatever the outcome counts."""
Basis = Literal["contribution-margin", "direct-cost", "revenue", "capacity"]
"""Only margin and direct cost are value. Revenue is shown beside it; capacity (hours released) is value once a budget
line fell."""
VALUE: tuple[Basis, ...] = ("contribution-margin", "direct-cost")
Recurrence = Literal["once", "per-period"]


class PriceTerms(Value):
    """A price before it is in the book. `low` and `high` bound it (95 %), without VAT. `months`: over how many months
    of a customer's life the margin is counted; null where the price is of one period. `outcome`: the only outcome that
    it prices; null for every one with this unit. `project`: the only project code whose person-days it prices."""

    name: Name
    unit: PriceUnit
    outcome: Name | None = None
    low: Decimal
    likely: Decimal
    high: Decimal
    currency: str
    basis: Basis = "contribution-margin"
    recurrence: Recurrence = "once"
    months: int | None = None
    source: str
    owner: str
    valid_from: date
    project: str | None = None


class PriceEntry(PriceTerms):
    """A price as entry `number` of the ledger holds it."""

    number: int
    at: datetime


class Rate(Value):
    """On `day` one `base` was `rate` of `quote`, says `source`."""

    base: str
    quote: str
    day: date
    rate: Decimal
    source: str
