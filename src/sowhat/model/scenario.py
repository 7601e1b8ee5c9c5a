"""A scenario: one conversation, played in the old way beside the new one, and what the difference adds up to.

Seconds are those of people and machines alike; every number says who measured or stated it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from sowhat.model.claim import Money
from sowhat.model.estimate import Grade, Remark
from sowhat.model.showcase import Gained
from sowhat.model.value import Name, Text, Value

Who = Literal["agent", "customer", "system"]
LaneName = Literal["old", "new"]
Known = Literal["measured", "stated"]
"""Somebody measured it (time: with a stopwatch, so many `times`), or somebody says so."""
Shown = Literal["plain", "good", "bad"]
"""What the result on a screen means to who sees it."""


class Range(Value):
    """A number with its bounds, and who stands for it: `by`, `on` a day, out of so many `times` measured."""

    low: Decimal
    likely: Decimal
    high: Decimal
    known: Known
    by: Text
    on: date | None = None
    times: int = 0


class Wait(Range):
    """Seconds in which nothing happens. `busy`: whether the agent waits too, or does something else meanwhile."""

    busy: bool = True


class Called(Value):
    """An operation that is called so many `times` in a step; `stated` is what one call takes where nobody measured."""

    service: Name
    route: str
    times: int = 1
    stated: Range | None = None


class Field(Value):
    """A line of a screen."""

    label: Text
    value: Text = Text()


class Screen(Value):
    """A small sketch of what is seen."""

    title: Text
    fields: tuple[Field, ...] = ()
    result: Text = Text()
    tone: Shown = "plain"


class Step(Value):
    """One thing that somebody says or does. `hand`: seconds of people, talking included."""

    who: Who
    words: Text = Text()
    screen: Screen | None = None
    calls: tuple[Called, ...] = ()
    hand: Range | None = None
    wait: Wait | None = None


class Lane(Value):
    """One way of doing it, step after step."""

    title: Text = Text()
    steps: tuple[Step, ...]


class Operation(Value):
    """Whose calls count how often it happens: one occasion makes `each` of them."""

    service: Name
    route: str
    each: int = 1


class Scenario(Value):
    """What people wrote in a file of scenarios/. `service` is the one that the new way lives on. How often: `often`
    times a month and person, by `people`; or as often as `operation` is called."""

    name: Name
    title: Text = Text()
    story: Text = Text()
    service: Name
    agent: Text = Text()
    customer: Text = Text()
    people: Range | None = None
    often: Range | None = None
    operation: Operation | None = None
    old: Lane
    new: Lane


class Bounds(Value):
    """At least, likely, at most: everything quick, everything as usual, everything slow."""

    low: Decimal
    likely: Decimal
    high: Decimal


class CallSeen(Value):
    """How long the calls of a step take in all (`seconds`), and how that is known: `unknown` where nobody measured or
    stated it. `calls` were measured since the first day of `since` ('' for the whole record)."""

    called: Called
    known: Literal["measured", "stated", "unknown"]
    seconds: Bounds | None
    median: float | None = None
    p90: float | None = None
    calls: int = 0
    since: str = ""


class StepSeen(Value):
    """A step on the clock: it begins at `starts` and takes `takes` where all is as usual (what is unknown counts
    nothing). `seconds` is null where a part is unknown; `work` is without waits in which the agent is free."""

    step: Step
    calls: tuple[CallSeen, ...] = ()
    starts: Decimal
    takes: Decimal
    seconds: Bounds | None
    work: Bounds | None


class LaneSeen(Value):
    """A lane on the clock. `seconds` the customer's, `work` the agent's; null where a call in it is unknown.
    `measured`: all of it was."""

    name: LaneName
    title: Text
    steps: tuple[StepSeen, ...]
    takes: Decimal
    seconds: Bounds | None
    work: Bounds | None
    measured: bool


class Occasions(Value):
    """How often it happens a month. Stated: `often` × `people`. Measured: calls of the key operation in `month`, by
    teams of `units` business units that use its service."""

    a_month: Bounds
    known: Known
    month: str = ""
    calls: int = 0
    units: int = 0


class Saved(Value):
    """What the new way saves: seconds of the customer and of the agent each time, and the agents' hours a month (null
    where nobody knows how often it happens). Negative: it takes longer."""

    seconds: Bounds
    work: Bounds
    hours: Bounds | None


class ReleasedSeen(Value):
    """Hours that somebody declared for the service; money once a budget line fell."""

    id: str
    title: str
    hours: Decimal
    money: Money | None = None


class DayPrice(Value):
    """What finance says that a person-day costs; `number` of the price book, 0 where sowhat.yaml says it."""

    amount: Decimal
    currency: str
    number: int = 0


class ScenarioSeen(Value):
    """A scenario with its times and its sum. `grade` is that of the time saved each time, `hours_grade` that of the
    hours a month; null where there is no number. `reasons` say why it is no better, and what would help."""

    build: str
    code_version: str
    timezone: str
    scenario: Scenario
    old: LaneSeen
    new: LaneSeen
    occasions: Occasions | None
    saved: Saved | None
    grade: Grade | None
    hours_grade: Grade | None
    reasons: tuple[Remark, ...] = ()
    claims: tuple[Gained, ...] = ()
    """Standing claims of the service: what its customers did, which no stopwatch can tell."""
    released: tuple[ReleasedSeen, ...] = ()
    day_price: DayPrice | None = None
    simulated: bool = False


class ScenariosSeen(Value):
    """All scenarios of a workspace, by name."""

    build: str
    code_version: str
    timezone: str
    scenarios: tuple[ScenarioSeen, ...]
    simulated: bool = False
