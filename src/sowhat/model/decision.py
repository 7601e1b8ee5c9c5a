"""A decision as people took it: what, about what, instead of what, on which evidence, and when it is looked at again.

What was done is kept as statements of the kind `decision` about its id (`DEC-4`), never changed. Evidence is frozen on
the day of the decision: a figure with its grade, and the build that said so.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from sowhat.model.value import Text, Value

AboutKind = Literal["demand", "opportunity", "case", "okr", "service", "study", "claim", "pillar"]
ProofKind = Literal["claim", "study", "measure", "words"]
"""A claim of the ledger; what a study found in the latest build; a measured figure of a pillar; or what somebody saw or
tried, in words."""
Says = Literal["stands", "changed", "undone"]
"""What a review came to: it holds; it holds in another form; it was taken back."""
DecisionState = Literal["open", "soon", "overdue", "undone", "closed"]
"""Its review lies ahead; is due within `SOON` days; is past; it was taken back; no further review is planned."""
SOON = 14


class About(Value):
    """What a decision is about: the name of a service, pillar or study, or the id of a demand, case and so on."""

    kind: AboutKind
    name: str


class Alternative(Value):
    """What was considered instead, and why it was not taken."""

    what: str
    why_not: str = ""


class Proof(Value):
    """The validation behind a decision, as it stood on the day. `value` in `unit` (a currency, `customers`, `percent`,
    `share` for a difference of shares, or what a metric is measured in) with `low` and `high` where there is an
    interval; `grade` A to E, '' where none was given; `build` '' for words. `value` null: it was not known that day,
    and that is on record too."""

    kind: ProofKind
    name: str = ""
    words: str = ""
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    grade: str = ""
    state: str = ""
    """Of a claim, how far it was signed that day."""
    month: str = ""
    build: str = ""


class Ask(Value):
    """What somebody wants to put down: proofs by name only; their figures are read and frozen by `decide`."""

    what: str
    why: str = ""
    about: tuple[About, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    proofs: tuple[Proof, ...] = ()
    people: tuple[str, ...] = ()
    """Who decided, beside the one who puts it down."""
    review_on: date | None = None


class Decided(Ask):
    """It was decided on `day`."""

    step: Literal["decided"] = "decided"
    day: date


class Reviewed(Value):
    """Somebody looked at it again: what came of it, and when the next look is due (null: no further one)."""

    step: Literal["reviewed"] = "reviewed"
    day: date
    says: Says
    came: str
    review_on: date | None = None


DecisionBody = Annotated[Decided | Reviewed, Field(discriminator="step")]
BODY: TypeAdapter[DecisionBody] = TypeAdapter(DecisionBody)


class Review(Value):
    """A review that was held, as statement `number`."""

    number: int
    at: datetime
    by: str
    day: date
    says: Says
    came: str
    due: date | None
    """The day for which it was planned."""


class ProofSeen(Value):
    """A proof as it stood that day, and the same read now; `now` null where there is nothing to read any more (or, for
    words, ever)."""

    then: Proof
    now: Proof | None = None


class Decision(Value):
    """A decision with what became of it. `review_on` is the day of the next review; null where none is planned."""

    id: str
    number: int
    day: date
    at: datetime
    by: str
    what: str
    why: str = ""
    about: tuple[About, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    proofs: tuple[ProofSeen, ...] = ()
    people: tuple[str, ...] = ()
    review_on: date | None = None
    reviews: tuple[Review, ...] = ()
    state: DecisionState = "open"
    waits: int = 0
    """Days until the review; negative: so many days past it."""
    titles: dict[str, Text] = Field(default_factory=dict)
    """What people call pillars, studies and outcomes that it names, as they are declared now."""


class Decisions(Value):
    """All decisions: those whose review is past first, then the newest."""

    today: date
    decisions: tuple[Decision, ...]
    build: str = ""
    code_version: str = ""
    timezone: str = "UTC"
    simulated: bool = False
