"""A partner's brief: one page before a talk with a business team or unit, and what was promised to its people.

Everything on it is read from what others hold (pillars, OKRs, use, health, the ledger, demand); only people and
promises are its own, kept as statements of the kind `promise`, never changed.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from sowhat.errors import Param
from sowhat.model.estimate import Remark
from sowhat.model.measured import Measured
from sowhat.model.opportunity import Worth
from sowhat.model.showcase import Gained, Standing
from sowhat.model.study import Decided
from sowhat.model.value import Text, Value

PartnerKind = Literal["team", "unit"]
PromiseState = Literal["open", "soon", "overdue", "kept", "closed"]
"""Lies ahead; due within `SOON` days; past its day; kept; given up, with a reason."""
RiskCode = Literal["deprecated", "campaign", "budget", "grant", "preparation"]
QuestionCode = Literal[
    "claim-waiting",
    "preparation-due",
    "promise-due",
    "possible-unconfirmed",
    "adoption-unexplained",
    "demand-no-problem",
    "no-okr",
    "no-outcome",
    "no-pillar",
    "what-next",
]
Section = Literal["pillar", "okrs", "customers", "uses", "gave", "demand", "opportunities"]
SOON = 14


class Partner(Value):
    """Whom a page is about: a business team, or a business unit with its `teams`. `id` is its address (the name, after
    `unit:` where a team has the same name)."""

    id: str
    kind: PartnerKind
    name: str
    unit: str = ""
    teams: tuple[str, ...] = ()


# Statements


class Promised(Value):
    """Something was promised to a partner (to one of its people, where named), by `who`, until `due`."""

    step: Literal["promised"] = "promised"
    day: date
    partner: str
    what: str
    person: str = ""
    who: str = ""
    due: date | None = None


class Kept(Value):
    """It was kept; `says` is what came of it."""

    step: Literal["kept"] = "kept"
    day: date
    says: str = ""


class Closed(Value):
    """It will not be kept, and why; the partner was told."""

    step: Literal["closed"] = "closed"
    day: date
    why: str


class Met(Value):
    """What is known of a person: their concern, the evidence offered to them, and the next step with its day. The last
    one about a person holds."""

    step: Literal["met"] = "met"
    day: date
    partner: str
    person: str
    role: str = ""
    concern: str = ""
    evidence: str = ""
    next: str = ""
    next_on: date | None = None


PromiseBody = Annotated[Promised | Kept | Closed | Met, Field(discriminator="step")]
BODY: TypeAdapter[PromiseBody] = TypeAdapter(PromiseBody)


class Promise(Value):
    """A promise with what became of it: `said` is what came of it, or why it was given up. `waits`: days until it is
    due; negative: so many days past it."""

    id: str
    number: int
    partner: str
    day: date
    at: datetime
    by: str
    what: str
    person: str = ""
    who: str = ""
    due: date | None = None
    state: PromiseState = "open"
    waits: int = 0
    said: str = ""
    ended: date | None = None


class Person(Value):
    """Somebody there, as last put down, with the promises made to them. `state` is that of the next step."""

    partner: str
    person: str
    role: str = ""
    concern: str = ""
    evidence: str = ""
    next: str = ""
    next_on: date | None = None
    by: str
    day: date
    state: PromiseState = "open"
    promises: tuple[Promise, ...] = ()


class Promises(Value):
    """Every promise: those past their day first, then by day. `people` as last put down."""

    today: date
    promises: tuple[Promise, ...]
    people: tuple[Person, ...] = ()
    simulated: bool = False


# What a brief is read from


class PillarLine(Value):
    """A pillar that this partner's unit answers for, or (`own` false) that the whole company does."""

    pillar: str
    title: Text = Text()
    own: bool
    metric: str
    target: Decimal | None = None
    by: date | None = None
    share: bool = False
    """Its figure is a share of customers, as the studies of it say."""
    measured: Measured | None = None
    """Of the unit, or of the whole company, as the target is."""


class OkrLine(Value):
    """A joint objective of the partner: how far its key results are (a share, null where nothing is measured yet), how
    sure both sides are (the mean of their last words), what its preparation lacks, and since when that is due."""

    id: str
    title: Text
    period: str
    start: date
    end: date
    status: str
    platform_team: str = ""
    business_team: str = ""
    progress: float | None = None
    confidence: float | None = None
    missing: tuple[str, ...] = ()
    due: date | None = None


class OutcomeLine(Value):
    """How the customers of the partner's unit fare in one metric of theirs: as measured, month by month, or why it was
    not. `few`: fewer than ten are behind it, and no figure is shown. `before` is the value `back` months earlier: a
    year, or as far as records reach."""

    metric: str
    unit: str
    few: bool = False
    share: bool = False
    """A figure is a share of customers, as the studies of it say."""
    title: Text = Text()
    measured: Measured | None = None
    reasons: tuple[Remark, ...] = ()
    before: Decimal | None = None
    back: int = 0


class UseLine(Value):
    """A service that the partner uses: calls of people in `month` and the month before (null where records do not hold
    the whole of it), the teams and apps that call; of a team since when and how that was decided (`unknown` is never a
    choice); and how well the service runs."""

    service: str
    month: str
    calls: int
    before: int | None = None
    teams: int = 1
    apps: int = 0
    since: date | None = None
    decided: Decided | None = None
    runs: Standing | None = None


class GaveLine(Value):
    """A claim of the ledger about a service that the partner is counted in: figures are the whole claim's, of all the
    teams counted, `ours` of them the partner's. `waits`: it waits for the business side's word."""

    service: str
    gained: Gained
    ours: int = 0
    waits: bool = False


class PossibleLine(Value):
    """Something that the partner can do now and could not before, in people's words."""

    id: str
    what: str
    day: date | None = None
    service: str = ""


class DemandLine(Value):
    """What the partner asked for and where that stands."""

    id: str
    title: str
    status: str
    asked: date | None = None
    next: Remark | None = None
    missing: tuple[str, ...] = ()
    """What nobody said yet of the problem behind it."""


class OpportunityLine(Value):
    """What records suggest for this partner, and the cheapest test of it."""

    id: str
    kind: str
    services: tuple[str, ...] = ()
    value: Worth
    test: Remark


class Risk(Value):
    """What may hit the partner within the next quarter; `on` is the day, null where none is told."""

    code: RiskCode
    on: date | None = None
    params: dict[str, Param] = Field(default_factory=dict)
    href: str = ""


class Question(Value):
    """Something to ask them, since it is unknown or due."""

    code: QuestionCode
    params: dict[str, Param] = Field(default_factory=dict)
    href: str = ""


class Brief(Value):
    """One partner's page. `quiet` are sections about which nothing is recorded yet."""

    build: str
    code_version: str
    timezone: str
    today: date
    quarter: date
    """The end of the next quarter of a year that risks are told for: `today` and 92 days."""
    until: date | None
    partner: Partner
    pillars: tuple[PillarLine, ...] = ()
    okrs: tuple[OkrLine, ...] = ()
    customers: int | None = None
    few: bool = False
    """There are fewer than ten, and their figures are not shown."""
    outcomes: tuple[OutcomeLine, ...] = ()
    uses: tuple[UseLine, ...] = ()
    gave: tuple[GaveLine, ...] = ()
    possible: tuple[PossibleLine, ...] = ()
    demands: tuple[DemandLine, ...] = ()
    opportunities: tuple[OpportunityLine, ...] = ()
    risks: tuple[Risk, ...] = ()
    questions: tuple[Question, ...] = ()
    people: tuple[Person, ...] = ()
    promises: tuple[Promise, ...] = ()
    """Those to nobody in particular, or to somebody of whom nothing else is put down."""
    quiet: tuple[Section, ...] = ()
    simulated: bool = False


class PartnerRow(Value):
    """A partner in the list, with what is due: open promises, those past their day, the next day on which something
    is."""

    partner: Partner
    services: int
    calls: int
    demands: int = 0
    okrs: int = 0
    open: int = 0
    overdue: int = 0
    people: int = 0
    next: date | None = None
    next_what: str = ""


class Partners(Value):
    """All partners: those with something past its day first, then by the day of what comes next."""

    build: str
    code_version: str
    timezone: str
    today: date
    month: str
    partners: tuple[PartnerRow, ...]
    simulated: bool = False
