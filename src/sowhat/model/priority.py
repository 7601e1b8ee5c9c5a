"""Priorities: what each candidate is worth a month, what fits into the teams' time, how firm that choice is, and who
gets what of it.

All money of one comparison is in one currency, a month. Nothing here holds a sentence: reasons are closed words.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator

from sowhat.model.case import Assumption
from sowhat.model.estimate import Grade
from sowhat.model.value import Name, Text, Value

Missing = Literal["reach", "value", "effort", "delay"]
"""What nobody has estimated yet."""
ScoreKind = Literal["rice", "wsjf", "risk"]
SCORES: tuple[ScoreKind, ...] = ("rice", "wsjf", "risk")
PartName = Literal["reach", "value", "confidence", "worth", "risk", "loss", "chance", "effort"]
ConfidenceWhy = Literal["randomised", "compared", "weak", "related", "declared", "unknown"]
"""The grade in a word, as people read it."""


class Effort(Value):
    """Person-days that a team puts in."""

    team: Name
    days: Assumption

    @model_validator(mode="after")
    def _possible(self) -> Effort:
        if self.days.low < 0:
            raise ValueError("below")
        return self


class Delay(Value):
    """What waiting a month may cost beyond the value that does not come in: `loss` if it happens (a fine, a contract
    that is not renewed), and the `chance` that it does within that month."""

    loss: Assumption
    chance: Annotated[Decimal, Field(ge=0, le=1)]

    @model_validator(mode="after")
    def _possible(self) -> Delay:
        if self.loss.low < 0:
            raise ValueError("below")
        return self


class Estimates(Value):
    """What is believed of a demand or an opportunity. `reach`: customers or people whom it touches a month; `value`:
    what it is worth a month for each of them, net of what running it costs; `grade`: that of the best evidence that it
    works. Null, or without any team's effort: nobody has estimated it."""

    reach: Assumption | None = None
    value: Assumption | None = None
    grade: Grade | None = None
    effort: tuple[Effort, ...] = ()
    delay: Delay | None = None

    @model_validator(mode="after")
    def _possible(self) -> Estimates:
        if self.reach is not None and self.reach.low < 0:
            raise ValueError("below")
        if len({one.team for one in self.effort}) < len(self.effort):
            raise ValueError("twice")
        if self.effort and not any(one.days.likely > 0 for one in self.effort):
            raise ValueError("effort")
        return self


class Candidate(Value):
    """Something that may be done in the period. It is done whole or not at all. `units`: the business units it is for
    (none: all of them). It `depends` on others that are done with it, cannot be done beside those it `excludes`, and a
    `must` comes before everything that is no must (a law, a promise)."""

    id: Name
    title: Text = Text()
    pillar: Name | None = None
    units: tuple[Name, ...] = ()
    estimates: Estimates = Estimates()
    depends: tuple[Name, ...] = ()
    excludes: tuple[Name, ...] = ()
    must: bool = False


class Confidence(Value):
    """The share of an estimated value that is counted, by the grade of what it rests on, and that grade in a word."""

    share: Decimal
    grade: Grade | None
    why: ConfidenceWhy


class Part(Value):
    """One number that a score was made of."""

    name: PartName
    amount: Decimal


class Score(Value):
    """A score with its parts. `rank` 1 is the highest; equal scores share a rank."""

    status: Literal["scored"] = "scored"
    kind: ScoreKind
    amount: Decimal
    rank: int
    parts: tuple[Part, ...]


class Unscored(Value):
    """No score, and what would have to be estimated for one. Not a score of nothing."""

    status: Literal["unscored"] = "unscored"
    kind: ScoreKind
    missing: tuple[Missing, ...] = Field(min_length=1)


Scored = Annotated[Score | Unscored, Field(discriminator="status")]


class Scores(Value):
    """A candidate by each way of scoring, in the order of `SCORES`. `worth` a month is what the choice adds up; null
    where neither a value nor a loss is estimated."""

    id: Name
    confidence: Confidence
    worth: Decimal | None
    each: tuple[Scored, ...]


class Bundle(Value):
    """Candidates done together: what they are worth a month, and their person-days over all teams."""

    ids: tuple[Name, ...]
    worth: Decimal
    days: Decimal


class TeamUse(Value):
    """What a team can give in the period, and what the choice takes of it, in person-days."""

    team: Name
    room: Decimal
    used: Decimal


class Short(Value):
    """A team that the must-haves `ids` (with all they depend on) need for `over` more person-days than it has."""

    team: Name
    room: Decimal
    needed: Decimal
    over: Decimal
    ids: tuple[Name, ...]


class Absent(Value):
    """A candidate that depends on one which nobody can do: it is not on the list, or its effort is unknown."""

    id: Name
    base: Name


class Clash(Value):
    """Two that are needed together and exclude each other."""

    first: Name
    second: Name


class Misfit(Value):
    """Why the must-haves do not all fit; `dropped` are those left out of the choice, the fewest possible."""

    short: tuple[Short, ...]
    clashes: tuple[Clash, ...]
    absent: tuple[Absent, ...]
    unestimated: tuple[Name, ...]
    dropped: tuple[Name, ...]


class Choice(Value):
    """The most must-haves, then the greatest worth, then the fewest person-days that the teams' time allows.

    `equal` are all other bundles that are as good in all three (`more`: there are further ones). `unvalued` are chosen
    without anybody knowing what they are worth: as must-haves, or for what depends on them. `proven`: no better one
    exists; otherwise the search was ended first. `misfit` is null where every must-have fits.
    """

    best: Bundle
    equal: tuple[Bundle, ...]
    more: bool
    teams: tuple[TeamUse, ...]
    unvalued: tuple[Name, ...]
    misfit: Misfit | None
    proven: bool


LeftOutWhy = Literal["no-effort", "absent", "clash", "too-large", "beside-musts", "unvalued", "equal", "outweighed"]
"""Its effort is unknown; what it depends on cannot be done; it needs two that exclude each other; with what it depends
on it is more than a team has; the must-haves leave no room for it; nobody knows its worth; an equal choice has it; or
the best choice with it is worth less."""


class LeftOut(Value):
    """A candidate that was not chosen, and why. `costs`: what the choice would lose a month with it, pushing out
    `instead`. `team` lacks `over` person-days for it; `other` is what it depends on or what excludes it."""

    id: Name
    why: LeftOutWhy
    costs: Decimal | None = None
    instead: tuple[Name, ...] = ()
    team: Name | None = None
    over: Decimal | None = None
    other: Name | None = None


class Relief(Value):
    """What so many more person-days of one team would bring: so much worth a month and so many must-haves more, with
    what would come in and what would go."""

    team: Name
    days: Decimal
    worth: Decimal
    musts: int
    added: tuple[Name, ...]
    dropped: tuple[Name, ...]


class ChosenShare(Value):
    """In so large a share of the draws the candidate belongs to the best choice."""

    id: Name
    share: float


class BundleShare(Value):
    """In so large a share of the draws exactly these are the best choice."""

    ids: tuple[Name, ...]
    share: float


class Stability(Value):
    """The choice again and again, each time with other numbers from the stated ranges.

    `each` is ordered by share; `often` are the choices that were best most often, the first of them in most draws.
    `plan` is the share of draws in which exactly the plan is best, `fits` that in which the plan's efforts stay within
    the teams' time, and `regret` the share of worth that the plan gives away on average over the draws in which it
    fits (null: in none). Equal seeds give equal digits.
    """

    seed: int
    draws: int
    each: tuple[ChosenShare, ...]
    often: tuple[BundleShare, ...]
    plan: float
    fits: float
    regret: float | None


class UnitShare(Value):
    """What a business unit gets of the choice. `unit` null: what is for units whose parts nobody can tell.

    `asked` and `chosen` count the candidates that name the unit. Shares are of all that was chosen; `people` (the
    eligible, or customers) and their share are null where a unit's are unknown. `ratio` is the share of worth over
    that of people: 1 is even.
    """

    unit: Name | None
    asked: int
    chosen: int
    worth: Decimal
    days: Decimal
    worth_share: float | None
    days_share: float | None
    people: int | None
    people_share: float | None
    ratio: float | None


class Fairness(Value):
    """Who gets what. `moved` is the share of worth that would have to go to other units for all to have what their
    people are of all people (Hoover 1936): 0 is even. Shown, and never part of what is chosen. `unknown` are the units
    without a count of people; with one of them nothing can be compared."""

    units: tuple[UnitShare, ...]
    moved: float | None
    unknown: tuple[Name, ...]
