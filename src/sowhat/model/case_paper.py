"""A business case as two sides write it together: one page, part by part, its baseline frozen, its assumptions tested.

Every change is a statement of the kind `case` about the case's name, so that who said what when stays readable; the
ranges themselves (`model.case.Case`) are statements of the same kind without a `step`.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, model_validator

from sowhat.model.case import AssumptionName, Bounded, CaseSeen, CaseStatus, Currency
from sowhat.model.estimate import Design, Grade, Remark
from sowhat.model.measured import MeasuredIn, MeasuredOrNot
from sowhat.model.price import PriceEntry
from sowhat.model.value import Name, Text, Value

LONGEST = 600
"""Characters of a text."""
PartName = Literal["about", "hypothesis", "customers", "effect", "cost", "alternatives", "study"]
PARTS: tuple[PartName, ...] = ("about", "hypothesis", "customers", "effect", "cost", "alternatives", "study")
AlternativeName = Literal["nothing", "buy", "elsewhere"]
ALTERNATIVES: tuple[AlternativeName, ...] = ("nothing", "buy", "elsewhere")
Side = Literal["platform", "business"]
SIDES: tuple[Side, ...] = ("platform", "business")
TestResult = Literal["passed", "failed", "unclear"]
Who = Annotated[str, Field(max_length=100)]
Days = Annotated[Decimal, Field(ge=0, le=10**6, allow_inf_nan=False)]


class About(Value):
    """What it is called, which service it is about, whose it is, and what it came from. '' where nobody said."""

    title: Text = Text()
    service: str = Field("", max_length=63)
    pillar: str = Field("", max_length=63)
    platform_team: str = Field("", max_length=63)
    business_team: str = Field("", max_length=63)
    demand: str = Field("", max_length=63)
    opportunity: str = Field("", max_length=63)


class Hypothesis(Value):
    """Whose life changes, what changes, and why one believes so."""

    who: Text = Text()
    change: Text = Text()
    why: Text = Text()


class Customers(Value):
    """Whom it is for: in words, the business unit they belong to, and how many as somebody `counted` them (with where
    from); null where only records count."""

    which: Text = Text()
    unit: str = Field("", max_length=63)
    counted: int | None = Field(None, ge=0, le=10**12)
    source: str = Field("", max_length=300)


class Expected(Value):
    """What the metric is to be, from when on, and in words; `price` names the price-book entry that values it. `target`
    is in the metric's own units, null where nobody stated one."""

    says: Text = Text()
    target: Bounded | None = None
    by: date | None = None
    price: str = Field("", max_length=63)


class Cost(Value):
    """Person-days: of building in all, of running a month; null where nobody said."""

    build_days: Days | None = None
    run_days: Days | None = None
    says: Text = Text()


class Alternative(Value):
    """Another way: what it would cost over the case's months (null: nobody knows), and what it lacks."""

    name: AlternativeName
    low: Bounded | None = None
    high: Bounded | None = None
    says: Text = Text()
    lacks: Text = Text()

    @model_validator(mode="after")
    def _in_order(self) -> Alternative:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("range")
        return self


class Alternatives(Value):
    """All of them, doing nothing first."""

    each: tuple[Alternative, ...] = tuple(Alternative(name=name) for name in ALTERNATIVES)

    @model_validator(mode="after")
    def _all(self) -> Alternatives:
        if tuple(one.name for one in self.each) != ALTERNATIVES:
            raise ValueError("alternatives")
        return self


class StudyPart(Value):
    """Which study is to answer it; '' where nobody named one."""

    study: str = Field("", max_length=63)


class Trial(Value):
    """How an assumption is tested: how, by whom, by when, and what must come out."""

    name: AssumptionName
    how: Text = Text()
    who: Who = ""
    by: date | None = None
    passes: Text = Text()


class Baseline(Value):
    """What the metric was on the day it was frozen. `source` is the build that measured it, or who says so where nobody
    measures it (`stated`). `month` is the one it is of."""

    metric: str = Field(max_length=63)
    title: Text = Text()
    service: str = Field("", max_length=63)
    unit: str = Field("", max_length=63)
    value: Decimal
    measured_in: MeasuredIn | None = None
    """Null for one that was stated."""
    currency: str = ""
    month: str = Field("", max_length=40)
    build: str = ""
    href: str = ""
    stated: str = Field("", max_length=300)
    day: date


# Steps: bodies of statements.


class Written(Value):
    """Parts as somebody wrote them; those that are null stay as they were."""

    step: Literal["written"] = "written"
    about: About | None = None
    hypothesis: Hypothesis | None = None
    customers: Customers | None = None
    effect: Expected | None = None
    cost: Cost | None = None
    alternatives: Alternatives | None = None
    study: StudyPart | None = None


class Frozen(Value):
    """The baseline, once and for all."""

    step: Literal["baseline"] = "baseline"
    baseline: Baseline


class Planned(Value):
    """How an assumption is to be tested."""

    step: Literal["trial"] = "trial"
    trial: Trial


class Noted(Value):
    """What came out of a test."""

    step: Literal["result"] = "result"
    name: AssumptionName
    result: TestResult
    says: str = Field("", max_length=LONGEST)


class Signed(Value):
    """A side stands by the case as it is: `content` is the hash of what it read."""

    step: Literal["signed"] = "signed"
    side: Side
    content: str


class Proposed(Value):
    """The joint objective that came of it."""

    step: Literal["okr"] = "okr"
    okr: str = Field(max_length=63)


CaseStep = Annotated[Written | Frozen | Planned | Noted | Signed | Proposed, Field(discriminator="step")]
STEP: TypeAdapter[CaseStep] = TypeAdapter(CaseStep)


# What is read.


class Paper(Value):
    """The case as all steps made it. `content` is the hash of what is signed: everything but results of tests, proposed
    objectives and signatures."""

    name: Name
    about: About = About()
    hypothesis: Hypothesis = Hypothesis()
    customers: Customers = Customers()
    effect: Expected = Expected()
    cost: Cost = Cost()
    alternatives: Alternatives = Alternatives()
    study: StudyPart = StudyPart()
    baseline: Baseline | None = None
    frozen_by: str = ""
    trials: tuple[Trial, ...] = ()
    okr: str = ""
    content: str = ""
    at: datetime
    """When it was last changed."""


class Result(Value):
    """What came out of a test, who noted it, when."""

    name: AssumptionName
    result: TestResult
    says: str
    by: str
    at: datetime


class CaseSignature(Value):
    """Who signed for a side. `stands`: the case is still what was signed."""

    side: Side
    by: str
    at: datetime
    stands: bool


class TrialSeen(Value):
    """An assumption as a test, in the order of what matters most; `result` null: not noted; `overdue`: its day has
    passed without one. `decides`: it alone can turn gain into loss."""

    name: AssumptionName
    trial: Trial | None
    result: Result | None
    decides: bool = False
    overdue: bool = False


class KnownCustomers(Value):
    """How many customers records know: of the teams of a business unit, or of those that could use the service; null
    with the reason why not."""

    count: int | None
    source: Literal["unit", "service", "all"] | None = None
    why: Remark | None = None


class Power(Value):
    """What a study could show. `design` is the one that dates, lots and the past allow; `detectable` the smallest
    effect found with 80 % power, in the outcome's units, null with the reason in `why`. `source`: the roll-out plan,
    what the latest build found, or the formula for two halves drawn by lot. `enough`: the expected effect is at least
    that; null where one of them is unknown or they do not count the same."""

    study: str = ""
    outcome: str = ""
    planned: bool = False
    """A roll-out plan is attached."""
    design: Design | None = None
    grade: Grade | None = None
    detectable: float | None = None
    share: bool = False
    """Effects are shares of customers."""
    source: Literal["plan", "build", "formula"] | None = None
    units: int | None = None
    expected: float | None = None
    enough: bool | None = None
    why: Remark | None = None


class Priced(Value):
    """The price-book entry that values the effect; `differs`: the case counts with other amounts. Null: none is named,
    or `why` it cannot be had."""

    entry: PriceEntry | None = None
    differs: bool = False
    why: Remark | None = None


class DaysCost(Value):
    """What person-days cost at finance's rate; null where there is no rate or nobody counted days."""

    rate: Decimal | None = None
    build: Decimal | None = None
    run: Decimal | None = None
    currency: Currency | None = None


class PaperSeen(Value):
    """The one page: what was written, what it amounts to, what is known beside it."""

    paper: Paper
    worked: CaseSeen | None
    """Null: nobody put down the ranges yet."""
    customers: KnownCustomers
    now: MeasuredOrNot | None
    """The baseline's metric as it is now; null without a baseline that was measured."""
    price: Priced
    days: DaysCost
    trials: tuple[TrialSeen, ...]
    power: Power
    signatures: tuple[CaseSignature, ...]
    pillar: Text = Text()
    """The title of the pillar that it hangs on."""
    status: CaseStatus
    lacks: tuple[str, ...]
    """Parts that must be there before anybody signs."""
    today: date
    build: str = ""
    code_version: str = ""
    simulated: bool = False
