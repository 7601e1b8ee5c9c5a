"""What services cost: people and money, by month."""

from __future__ import annotations

from typing import Literal

from sowhat.model.value import Name, Value

CostKind = Literal["build", "run", "shared"]


class CostColumns(Value):
    """Which column says what: `amount` in money, or `person_days`, which the workspace's `day_rate` turns into money.

    A row with both counts its amount only. A table of one service needs no `service` column.
    """

    month: str = ""
    service: str | None = None
    kind: str | None = None
    amount: str | None = None
    person_days: str | None = None
    currency: str | None = None


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
