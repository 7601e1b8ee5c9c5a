"""What services cost: people and money, by month."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from sowhat.model.value import Name, Value

CostKind = Literal["build", "run", "shared"]
SharedBy = Literal["calls", "cost", "even", "weights"]
EVERYONE = "*"
"""Whose a shared cost is that names no service. It is no name of a service, and not '', which in the lake stands for a
file that says nothing any more; results hold it only where there is no service to share it."""


class CostColumns(Value):
    """Which column says what: `amount` in money, or `person_days`, which the workspace's `day_rate` turns into money.

    A row with both counts its amount only. A table of one service needs no `service` column. `project` is the code that
    finance books it under.
    """

    month: str = ""
    service: str | None = None
    kind: str | None = None
    amount: str | None = None
    person_days: str | None = None
    currency: str | None = None
    project: str | None = None


class SharedCosts(Value):
    """How the shared cost of a month is split over the services: by their calls in it, by their own cost in it, evenly,
    or by agreed weights. A month in which the rule finds nothing to go by is split evenly."""

    by: SharedBy = "calls"
    weights: dict[str, Decimal] = Field(default_factory=dict)


class CostTable(Value):
    """What was spent, one row a service, month and kind (`build` where none is told)."""

    paths: tuple[str, ...]
    columns: CostColumns = CostColumns()
    service: Name | None = None
    sheet: str = ""
    """The sheet, where the file is a workbook."""
    format: str = ""
    """`focus` for a FOCUS 1.0 to 1.4 export, which needs no columns; else empty."""
    tags: tuple[str, ...] = ()
    """Of a FOCUS export: the tags that name the service, the first one present."""
