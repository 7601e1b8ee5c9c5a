"""A pillar's metric as it was measured: its last whole month, the months before, and where that is said; or why not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from sowhat.model.estimate import Remark
from sowhat.model.value import Name, Text, Value

MeasuredIn = Literal["share", "own", "units", "calls", "minutes", "incidents", "money"]
"""A share of one, the outcome's own units, business units, calls, minutes, incidents, or money of `currency`."""
How = Literal["level", "total", "average", "ratio", "happened"]
"""As it stood at the end of the month; added up over it; averaged over everyone and every period of it; all numerators
over all denominators of it; or the share of everyone to whom it happened in it."""


class MonthMeasured(Value):
    """A month (`2026-09`) and its value. `whole`: records cover it and nothing broke in it; one that is not whole is
    shown, and never scored. `n`: customers, teams, or whoever was counted, where that is known."""

    month: str
    value: Decimal
    whole: bool = True
    n: int | None = None


class Measured(Value):
    """`value` is that of `month`, the last whole one. `good` says which way is good. `until` is the last day of the
    records that it rests on, `href` the page that shows it."""

    status: Literal["measured"] = "measured"
    metric: Name
    title: Text = Text()
    service: Name | None = None
    unit: Name | None = None
    value: Decimal
    measured_in: MeasuredIn
    currency: str = ""
    how: How
    good: Literal["up", "down"]
    month: str
    months: tuple[MonthMeasured, ...]
    build: str
    until: date | None = None
    href: str = ""


class NotMeasured(Value):
    """It could not be measured, which is not zero. `months` may hold months that are not whole."""

    status: Literal["not-measured"] = "not-measured"
    metric: str
    service: str | None = None
    unit: str | None = None
    reasons: tuple[Remark, ...] = Field(min_length=1)
    months: tuple[MonthMeasured, ...] = ()
    build: str = ""


MeasuredOrNot = Annotated[Measured | NotMeasured, Field(discriminator="status")]
