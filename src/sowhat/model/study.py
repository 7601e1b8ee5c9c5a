"""What is asked of the data: outcomes, who decided when, whose customers count, and the question itself."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from sowhat.model.value import Name, Span, Text, Value

OutcomeKind = Literal["state", "absorbing"]
Every = Literal["day", "week", "month", "quarter"]
UnitKind = Literal["customer", "team"]
Decided = Literal["own-choice", "project", "default", "old-closed", "notice", "unknown"]
KnownBy = Literal["declared", "table", "telemetry"]
Good = Literal["up", "down"]
Control = Literal["never", "not-yet"]
Counts = Literal["customers"]
StudyDesign = Literal["auto", "did", "experiment", "synthetic", "series", "association", "protection"]
Missing = Literal["zero", "drop-unit", "available-pairs"]


class Price(Value):
    """What one unit of an outcome is worth: contribution margin, not revenue. `low` and `high` bound it (95 %)."""

    amount: Decimal
    low: Decimal
    high: Decimal
    currency: str
    source: str = ""


class OutcomeColumns(Value):
    """Which column says what; `value`, or `numerator` and `denominator` for a ratio."""

    unit: str
    period: str
    value: str | None = None
    numerator: str | None = None
    denominator: str | None = None
    metric: str | None = None
    """Which metric a row speaks of, where a table holds several: only rows with the outcome's name are read."""


class OutcomeTable(Value):
    """A metric of the business, one row a unit and period.

    `state`: it can come and go (active this week, orders, revenue). `absorbing`: it happens once (churn); `value` is 1
    in the period in which it happened and in none before, and rows end there.
    """

    name: Name
    title: Text = Text()
    kind: OutcomeKind = "state"
    unit: UnitKind = "customer"
    every: Every = "week"
    paths: tuple[str, ...]
    columns: OutcomeColumns
    good: Good = "up"
    """Which way is good for the business: churn is better down."""
    price: Price | None = None
    """What one unit is worth, for every study of it that names no price of its own."""
    sheet: str = ""
    """The sheet, where the file is a workbook."""
    counts: Counts | None = None
    """What the denominator of a ratio counts, where teams are the units. Nobody can tell by looking at it; only where
    it is declared is an effect on the ratio a number of customers."""


class GoLiveColumns(Value):
    """Which column says what; a table for one service needs no `service` column."""

    team: str
    date: str
    service: str | None = None
    decided: str | None = None


class GoLiveTable(Value):
    """When teams began to use services, as people wrote it down."""

    paths: tuple[str, ...]
    columns: GoLiveColumns
    service: Name | None = None
    sheet: str = ""


class GoLive(Value):
    """The day from which a team used a service, how that was decided, and how it is known."""

    service: Name
    team: Name
    day: date
    decided: Decided = "unknown"
    known_by: KnownBy = "declared"


class RosterColumns(Value):
    """Which column says what; without `from` and `to` a customer always belonged to its team."""

    team: str
    customer: str
    from_: str | None = None
    to: str | None = None


class RosterTable(Value):
    """Which customers a team serves."""

    paths: tuple[str, ...]
    columns: RosterColumns
    sheet: str = ""


class Study(Value):
    """A question: what did adopting `service` do to `outcome`, `horizon` periods after a team went live?

    The horizon counts the period of go-live as 0. `registered` is the day on which service, outcome, horizon and
    price were fixed; the roster is frozen before the first go-live, whatever that day is.
    """

    name: Name
    title: Text = Text()
    service: Name
    outcome: Name
    horizon: int
    price: Price | None = None
    registered: date | None = None
    control: Control = "not-yet"
    cost: Decimal | None = None
    """What building and running the service cost over the window, in the price's currency; for the break-even."""
    window: Span = Span()
    """Outcome periods outside it are not read."""
    design: StudyDesign = "auto"
    """`auto` is chosen from assignment, dates and the periods before, never from outcomes after adoption."""
    anticipation: int = 0
    """Periods before go-live in which customers may already respond."""
    missing: Missing | None = None
    """What a period without an outcome means; null: zero for customers inside their life, drop-unit for teams."""
    placebo: Name | None = None
    """An outcome that the service cannot have changed: an effect on it speaks against the study."""
    control_series: tuple[Name, ...] = ()
    """Outcomes that the service cannot have changed and that move with this one; for the design `series`."""
    experiment: Name | None = None
    """The experiment in the assignments whose lots said who gets the service; for the design `experiment`."""
    cut_offs: tuple[date, ...] = ()
    """Days up to which outcomes are read, in order: the effect is estimated at these, not at every build."""
    plan: str = ""
    """The roll-out plan that drew the order of go-lives, a file below the workspace; '' where no lot was drawn."""
