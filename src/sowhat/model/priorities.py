"""What to do in a period: the answer of `sowhat show priorities`, with what was asked of it beyond what is written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from sowhat.model.demand import DemandStatus
from sowhat.model.priority import Candidate, Choice, Fairness, LeftOut, Missing, Relief, Scores, Stability
from sowhat.model.value import Name, Text, Value

Standing = Literal["chosen", "no-demand", "not-understood", "no-estimates", "no-capacity", "nothing-fits"]
"""A choice was made; or why none was: nobody asked for anything; no demand is understood yet; none that is understood
has an effort estimated; no team stated time in the period; no candidate can be done in it."""
PeriodFrom = Literal["asked", "stated", "today"]
"""Who fixed the period: the reader; a span of `capacity:`; nobody, so that it is the quarter of today."""
Counted = Literal["customers", "teams", "apps"]
"""What a unit's share is a share of: customers on its rosters, its teams or apps that could use the platform."""


class Period(Value):
    """From a day (inclusive) to a day (exclusive)."""

    from_: date
    to: date

    @property
    def name(self) -> str:
        """As an address has it: `2026-10-01..2027-01-01`."""
        return f"{self.from_.isoformat()}..{self.to.isoformat()}"


class WhatIf(Value):
    """What a reader changes to see what would come of it; nothing of it is stored. `room`: person-days of a team in
    place of those stated; `must`: done before anything that is no must; `without`: left out."""

    room: tuple[tuple[Name, Decimal], ...] = ()
    must: tuple[Name, ...] = ()
    without: tuple[Name, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is changed."""
        return not (self.room or self.must or self.without)


class Weighed(Value):
    """A candidate with its scores. `status` is that of its demand; `chosen`: whether it is in the choice; `forced`,
    `barred`: a must, left out, because the reader asks so."""

    candidate: Candidate
    scores: Scores
    status: DemandStatus | None = None
    chosen: bool = False
    forced: bool = False
    barred: bool = False


class Unweighed(Value):
    """A demand that is understood and cannot be in the choice, as nobody estimated its effort; and one for which the
    effort is known but no worth is: that one is a candidate all the same. `missing`: what nobody estimated."""

    id: Name
    title: Text
    missing: tuple[Missing, ...]


class TeamRoom(Value):
    """Person-days of a team in the period: as `capacity:` states them (null: it states none) and as they are counted
    here, which a reader may have changed."""

    team: Name
    stated: Decimal | None
    days: Decimal


class Changed(Value):
    """What a reader's changes do to the choice: `worth` a month more or less, what comes in, what goes."""

    worth: Decimal
    added: tuple[Name, ...]
    dropped: tuple[Name, ...]


class Priorities(Value):
    """What to do in the period. All money is in `currency`, a month. `choice`, `stability` and `fairness` are null
    where there is nothing to choose (`standing` says why). `understood`: demands that are understood or further;
    `waiting`: those that are not yet; `counted`: what shares of units are shares of (null: nothing is known)."""

    build: str
    code_version: str
    timezone: str
    currency: str
    period: Period
    period_from: PeriodFrom
    periods: tuple[Period, ...] = ()
    asked: WhatIf = WhatIf()
    standing: Standing
    room: tuple[TeamRoom, ...] = ()
    candidates: tuple[Weighed, ...] = ()
    unweighed: tuple[Unweighed, ...] = ()
    waiting: int = 0
    choice: Choice | None = None
    left_out: tuple[LeftOut, ...] = ()
    relief: tuple[Relief, ...] = ()
    """What more time of each team would bring, the most first."""
    stability: Stability | None = None
    fairness: Fairness | None = None
    counted: Counted | None = None
    changed: Changed | None = None
    simulated: bool = False

    def of(self, id_: str) -> Weighed | None:
        """The candidate of an id."""
        return next((one for one in self.candidates if one.candidate.id == id_), None)
