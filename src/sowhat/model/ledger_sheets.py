"""The book as tables, for a spreadsheet; and what an export wrote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sowhat.model.value import Value

Cell = str | int | float | bool | Decimal | date | datetime | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """`columns` are keys that stay the same for ever; cells are values or codes, not yet worded."""

    key: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Exported(Value):
    """What was written where. `moments`: whether the sums that claims were computed from are in it."""

    to: str
    paths: tuple[str, ...]
    claims: tuple[str, ...]
    moments: bool
    sha256: str = ""
    simulated: bool = False
