"""A business case: ranges of what it rests on, what they amount to, and which of them to test first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from sowhat.model.claim import Money
from sowhat.model.value import Name, Text, Value

AssumptionName = Literal["reach", "effect", "price", "build", "run", "ramp"]
ASSUMPTIONS: tuple[AssumptionName, ...] = ("reach", "effect", "price", "build", "run", "ramp")
SIGNED: tuple[AssumptionName, ...] = ("effect",)
"""What may be below nothing; the others are amounts."""
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Bounded = Annotated[Decimal, Field(ge=-(10**15), le=10**15, allow_inf_nan=False)]
LONGEST = 120
"""Months that a case looks ahead at most."""


class Assumption(Value):
    """What is believed of one number: half of what may be is on either side of `likely`, 95 % from `low` to `high`.
    `source` says where it comes from; empty: from nobody."""

    low: Bounded
    likely: Bounded
    high: Bounded
    source: str = Field("", max_length=300)

    @model_validator(mode="after")
    def _in_order(self) -> Assumption:
        if not self.low <= self.likely <= self.high:
            raise ValueError("range")
        return self


class Case(Value):
    """What would come of building something: over `months` from the first day of building, of which the first
    `build_months` cost `build` in all, and each later one costs `run` and brings reach × effect × price, growing evenly
    to the full over `ramp` months.

    `reach`: whom or what it touches a month; `effect`: what changes of each; `price`: what such a change is worth.
    `rate` is the yearly discount rate; null: nothing is discounted.
    """

    name: Name
    title: Text = Text()
    service: str = Field("", max_length=63)
    currency: Currency
    months: int = Field(24, ge=1, le=LONGEST)
    build_months: int = Field(3, ge=0, le=LONGEST)
    rate: Decimal | None = Field(None, gt=-1, le=10)
    reach: Assumption
    effect: Assumption
    price: Assumption
    build: Assumption
    run: Assumption
    ramp: Assumption

    def assumption(self, name: AssumptionName) -> Assumption:
        """One of what it rests on."""
        return {
            "reach": self.reach,
            "effect": self.effect,
            "price": self.price,
            "build": self.build,
            "run": self.run,
            "ramp": self.ramp,
        }[name]

    @model_validator(mode="after")
    def _possible(self) -> Case:
        if self.build_months >= self.months:
            raise ValueError("months")
        below = [name for name in ASSUMPTIONS if name not in SIGNED and self.assumption(name).low < 0]
        if below:
            raise ValueError("below")
        return self


class Swing(Value):
    """What is left over where one assumption is low and where it is high, all others likely. `even` is its value at
    which nothing is left over (null: at none from far below to far above). `decides`: whether it alone can turn gain
    into loss."""

    name: AssumptionName
    low: Decimal
    high: Decimal
    even: float | None
    decides: bool

    @property
    def width(self) -> Decimal:
        """How much it matters."""
        return abs(self.high - self.low)


class Bin(Value):
    """So large a share of the draws leaves over from `low` to `high`."""

    low: float
    high: float
    share: float


class CasePayback(Value):
    """After how many months, counted from the first of building, it has paid back for good; null: not within its
    months. `chance`: that it does."""

    months: int | None
    low: int | None
    high: int | None
    chance: float


class CaseSeen(Value):
    """A case worked out: `net` is value less cost of all its months (at the likely values, with 95 % of the draws),
    discounted where it states a rate; `gain` the chance of more than nothing. `swings` are ordered by what matters
    most, so that the first is to be tested first. A forecast, never value."""

    case: Case
    net: Money
    value: Money
    cost: Money
    gain: float
    payback: CasePayback
    swings: tuple[Swing, ...]
    bins: tuple[Bin, ...]
    seed: int
    draws: int


class StoredCase(Value):
    """A case as somebody put it down. Earlier versions of the same name stay readable."""

    number: int
    case: Case
    by: str
    at: datetime


CaseStatus = Literal["written", "ready", "half", "signed", "changed"]
"""Being written; with all that a signature needs; signed by one side, by both; changed since."""


class CaseRow(Value):
    """A case in the list of them. `net` and `gain` are null where nobody put down its ranges; `first` is the assumption
    to test first of those without a result (`by` a day, `overdue` if that has passed); `signed` the sides whose
    signature stands."""

    name: Name
    title: Text = Text()
    service: str = ""
    pillar: str = ""
    status: CaseStatus
    net: Money | None = None
    gain: float | None = None
    first: AssumptionName | None = None
    by: date | None = None
    overdue: bool = False
    signed: tuple[Literal["platform", "business"], ...] = ()
    demand: str = ""
    okr: str = ""
    at: datetime


class Cases(Value):
    """Cases that were put down, the newest version of each; `papers` are those being written, too."""

    cases: tuple[StoredCase, ...]
    simulated: bool = False
    papers: tuple[CaseRow, ...] = ()
    build: str = ""
    code_version: str = ""


def named(case: Case) -> Mapping[AssumptionName, Assumption]:
    """What a case rests on, in order."""
    return {name: case.assumption(name) for name in ASSUMPTIONS}
