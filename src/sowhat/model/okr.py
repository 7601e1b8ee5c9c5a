"""Objectives that a platform team and a business team own together, their key results, and what became of them.

What people do to one are steps, kept as statements of the kind `okr` about its id (`OKR-3`), never changed. What a key
result stands at is never typed in: it is read from results of a build or from the ledger.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from sowhat.model.claim import ClaimState
from sowhat.model.estimate import Grade, Remark
from sowhat.model.measured import MeasuredIn, MonthMeasured
from sowhat.model.value import Name, Text, Utc, Value

Side = Literal["platform", "business"]
SIDES: tuple[Side, ...] = ("platform", "business")
PeriodKind = Literal["bimonth", "quarter"]
Share = Annotated[Decimal, Field(ge=0, le=1)]
Reads = Literal["last", "mean"]
"""The last whole month of the period, or the mean of its whole months."""
OkrStatus = Literal["proposed", "agreed", "running", "ended", "reviewed", "withdrawn"]
"""Not accepted by both; accepted by both, before its period; within it; past it, and nobody reviewed it; reviewed by
both sides; given up."""
FlagKind = Literal[
    "not-prepared",
    "prepared-late",
    "not-agreed",
    "changed-late",
    "no-check-in",
    "not-measured",
    "no-review",
    "late-data",
    "no-split",
]


class Period(Value):
    """Two or three calendar months: `2026-B5` is September and October, `2026-Q4` October to December. `end` is its
    last day."""

    name: str
    kind: PeriodKind
    start: date
    end: date


class MetricBinding(Value):
    """Bound to an outcome or a `Measure`, of a service or a business unit where one is named."""

    kind: Literal["metric"] = "metric"
    metric: Name
    service: Name | None = None
    unit: Name | None = None
    reads: Reads = "last"


class ClaimBinding(Value):
    """Bound to the standing claim of a study in the ledger: its likely money, or its quantity."""

    kind: Literal["claim"] = "claim"
    study: Name
    counts: Literal["money", "quantity"] = "money"


class DeclaredBinding(Value):
    """Bound to nothing that is measured: shown in words, never scored."""

    kind: Literal["declared"] = "declared"


Binding = Annotated[MetricBinding | ClaimBinding | DeclaredBinding, Field(discriminator="kind")]


class KeyResult(Value):
    """From `start` to `target`, in the metric's own units; both null where it is only declared."""

    id: Name
    title: Text
    binding: Binding
    start: Decimal | None = None
    target: Decimal | None = None


class CreditSplit(Value):
    """Whose share is which of what the study finds; they add up to 1. It goes into the ledger when both accept."""

    study: Name
    platform: Share
    business: Share


class Terms(Value):
    """What is agreed."""

    title: Text
    why: str = ""
    pillar: Name | None = None
    period: Period
    platform_team: Name
    business_team: Name
    key_results: tuple[KeyResult, ...] = Field(min_length=1, max_length=7)
    split: CreditSplit | None = None


class Baseline(Value):
    """What a key result stood at on the day on which that was frozen; null with reasons where it was not measured."""

    key_result: Name
    value: Decimal | None = None
    month: str = ""
    build: str = ""
    day: date
    reasons: tuple[Remark, ...] = ()


class Standing(Value):
    """What a key result stood at when somebody checked in or reviewed."""

    key_result: Name
    value: Decimal | None = None
    progress: Share | None = None
    month: str = ""
    build: str = ""
    reasons: tuple[Remark, ...] = ()


class Sure(Value):
    """How sure a side is that a key result will be reached, 0 to 1."""

    key_result: Name
    confidence: Share


class Proposed(Value):
    """Put forward, or changed (`why`): from then on both sides have to accept it anew."""

    step: Literal["proposed"] = "proposed"
    day: date
    terms: Terms
    why: str = ""


class Accepted(Value):
    """A side accepts the terms of the statement `terms`."""

    step: Literal["accepted"] = "accepted"
    day: date
    side: Side
    terms: int


class Prepared(Value):
    """A part of the preparation: the problem in words, who answers for it, what each key result stands at."""

    step: Literal["prepared"] = "prepared"
    day: date
    problem: str = ""
    owner: str = ""
    baseline: tuple[Baseline, ...] = ()


class CheckedIn(Value):
    """A check-in of a side: words, how sure it is, and what the key results stood at that day."""

    step: Literal["checked-in"] = "checked-in"
    day: date
    side: Side
    words: str = ""
    sure: tuple[Sure, ...] = ()
    standings: tuple[Standing, ...] = ()


class Scored(Value):
    """What a side thinks the objective came to, 0 to 1, beside what was measured, and why."""

    step: Literal["scored"] = "scored"
    day: date
    side: Side
    score: Share
    why: str = ""


class Reviewed(Value):
    """The review after the period: what was learned, what comes next, and the key results as measured at its end."""

    step: Literal["reviewed"] = "reviewed"
    day: date
    learned: str
    next: str = ""
    standings: tuple[Standing, ...] = ()
    score: Share | None = None


class Withdrawn(Value):
    """Given up."""

    step: Literal["withdrawn"] = "withdrawn"
    day: date
    why: str


OkrBody = Annotated[
    Proposed | Accepted | Prepared | CheckedIn | Scored | Reviewed | Withdrawn, Field(discriminator="step")
]
BODY: TypeAdapter[OkrBody] = TypeAdapter(OkrBody)


class OkrStep(Value):
    """A step as it was taken."""

    number: int
    at: Utc
    by: str
    body: OkrBody


class Acceptance(Value):
    """Who accepted for a side."""

    side: Side
    by: str
    day: date


class Preparation(Value):
    """`due` is 90 days before the period. `begun` is when the first part was written, `ready` when the last of problem,
    owner and baseline was; what is missing is named."""

    due: date
    problem: str = ""
    owner: str = ""
    baseline: tuple[Baseline, ...] = ()
    begun: date | None = None
    ready: date | None = None
    missing: tuple[Literal["problem", "owner", "baseline"], ...] = ()


class Flag(Value):
    """Something that is late or lacks; `days` late where that is counted, `n` how many."""

    kind: FlagKind
    days: int | None = None
    n: int | None = None


class SideScore(Value):
    """What a side said that it came to."""

    side: Side
    score: Share
    why: str = ""
    by: str
    day: date


class ConfidencePoint(Value):
    """How sure a side was on a day."""

    day: date
    side: Side
    by: str
    key_result: Name
    confidence: Share


class KeyResultSeen(Value):
    """A key result and where it stands. `now` is null with `reasons` where it is not measured, which is not zero;
    `declared` ones are never scored. For the period as it went so far: `month` is the last whole one that counts.

    `low`, `high` and `grade` are a claim's. `final`: what the review froze. `confidence`: each side's last word.
    """

    key_result: KeyResult
    state: Literal["measured", "not-measured", "declared"]
    now: Decimal | None = None
    progress: Share | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    grade: Grade | None = None
    claim: str = ""
    claim_state: ClaimState | None = None
    measured_in: MeasuredIn | None = None
    metric_title: Text = Text()
    currency: str = ""
    month: str = ""
    months: tuple[MonthMeasured, ...] = ()
    build: str = ""
    href: str = ""
    reasons: tuple[Remark, ...] = ()
    baseline: Baseline | None = None
    final: Standing | None = None
    confidence: dict[Side, Decimal] = Field(default_factory=dict)


class CheckIn(Value):
    """A check-in as it was made."""

    number: int
    by: str
    said: CheckedIn


class Review(Value):
    """A review as it was made. `late`: the records that the scores rest on do not reach the end of the period;
    `moved`: key results whose measured value for the period is another one by now."""

    number: int
    by: str
    said: Reviewed
    late: bool = False
    moved: tuple[Name, ...] = ()


class SplitSeen(Value):
    """The credit that was agreed; `number` is the ledger's entry, 0 while it is in no ledger."""

    split: CreditSplit
    number: int = 0


class Objective(Value):
    """A joint objective with all that was done. `score` is the mean progress of its measured key results (frozen by the
    review where there is one); `measured` of `bindings` key results that may be measured have a figure."""

    id: str
    terms: Terms
    terms_number: int
    status: OkrStatus
    accepted: tuple[Acceptance, ...] = ()
    preparation: Preparation
    key_results: tuple[KeyResultSeen, ...]
    score: Share | None = None
    measured: int = 0
    bindings: int = 0
    elapsed: Share = Decimal(0)
    """How much of the period is over."""
    sides: tuple[SideScore, ...] = ()
    confidence: tuple[ConfidencePoint, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    review: Review | None = None
    split: SplitSeen | None = None
    flags: tuple[Flag, ...] = ()
    steps: tuple[OkrStep, ...] = ()


class OkrsSeen(Value):
    """Every joint objective: the answer of `sowhat show okrs` and of `/api/v1/okrs`. `build` is '' where nothing was
    built yet: then nothing is measured."""

    build: str
    code_version: str
    timezone: str
    today: date
    objectives: tuple[Objective, ...] = ()
    simulated: bool = False


class OkrSeen(Value):
    """One joint objective: the answer of `/api/v1/okrs/{id}`."""

    build: str
    code_version: str
    timezone: str
    today: date
    objective: Objective
    simulated: bool = False


class NewKeyResult(Value):
    """A key result as it is put forward. A `start` that is null is what the metric stands at now."""

    title: Text
    binding: Binding
    start: Decimal | None = None
    target: Decimal | None = None


class ProposeBody(Value):
    """What a proposal is made of before its period and key results are looked at: `period` by name (`2026-Q4`). Key
    results need no id."""

    title: Text
    why: str = ""
    pillar: Name | None = None
    period: str
    platform_team: Name
    business_team: Name
    key_results: tuple[NewKeyResult, ...] = Field(min_length=1, max_length=7)
    split: CreditSplit | None = None
