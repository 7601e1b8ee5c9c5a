"""What is true in a simulated company, to be shown beside what was found there."""

from __future__ import annotations

from datetime import date
from typing import Literal

from sowhat.model.lifecycle import VerdictKind
from sowhat.model.opportunity import OpportunityKind
from sowhat.model.value import Text, Value
from sowhat.model.workspace import PlatformKind


class TrueEffect(Value):
    """What adopting a service truly does in a study's outcome at its horizon, in the outcome's own units, and how many
    customers that truly keeps (null where the outcome does not count customers). Of an outcome that ends (absorbing),
    the effect is on the share still there, as a finding states it: positive is good. `avoided`: how many units of a
    loss it truly kept from happening (null where the outcome is no loss). `note` says why, as the maker
    knows.
    """

    study: str
    effect: float
    retained: float | None = None
    avoided: float | None = None
    note: Text = Text()


class Planted(Value):
    """Something that was put into the data on purpose, and the page or file where it should be found."""

    what: Text
    href: str = ""


class Part(Value):
    """So many of so many, as they were drawn."""

    part: int
    whole: int

    @property
    def share(self) -> float | None:
        """The share; None of nothing."""
        return self.part / self.whole if self.whole else None


class TrueScore(Value):
    """What people answered about a service in one round of a survey: the mean of scores from 0 to 10, of how many."""

    survey: str
    mean: float
    answers: int


class TrueService(Value):
    """What was drawn of a service. `voluntary`: go-lives by own choice, of all that are written down; `habit`: teams
    that called it in three of the last four complete weeks, of all teams; `units`: business units of which a team ever
    called it; `answered`: calls that it did not fail (status below 500); `alerted`: incidents that an alert found, of
    all; `failed_changes`: deployments that failed, of all."""

    service: str
    voluntary: Part
    habit: Part
    units: int
    answered: Part
    alerted: Part
    failed_changes: Part
    scores: tuple[TrueScore, ...] = ()


class TrueOrders(Value):
    """The orders of a marketplace. `fulfilled`: those in that state, of all; `amount` is the sum of all amounts."""

    fulfilled: Part
    buyers: int
    sellers: int
    amount: float


class TrueRecords(Value):
    """Everything that was drawn beside effects. `members`: people in the staff directory on the last day."""

    services: tuple[TrueService, ...]
    members: int
    orders: TrueOrders | None = None


class TrueFate(Value):
    """What should become of a service, as its maker knows: the verdict of a review that sees what is there. `role` is
    what it was made to be (duplicate, rare, bots …), `naive` what a bare threshold on all calls of the last
    month would say of it; `calls`: of people, in that month (null where only the logs tell)."""

    service: str
    role: str
    verdict: VerdictKind
    naive: VerdictKind
    calls: int | None = None
    why: Text = Text()


class TrueAccess(Value):
    """How an app stands to a class of data that has to be granted: it uses it as it may (`allowed`), without a grant,
    after its grant ended (`since`), for another purpose than was granted, or not at all (`unused`)."""

    consumer: str
    data: str
    kind: Literal["allowed", "no-grant", "expired", "purpose", "unused"]
    since: date | None = None


class TrueOpportunity(Value):
    """A need that is there to be found; not `real`: something that looks like one and is none. `routes`, `consumers`,
    `teams` of those whose calls show it (of teams alike: those that it would suit); `pillar` of a gap."""

    kind: OpportunityKind
    real: bool = True
    services: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    consumers: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    outcome: str = ""
    pillar: str | None = None
    why: Text = Text()


class Truth(Value):
    """The file `truth.json` of a simulated company. `seed` makes the same company again."""

    kind: PlatformKind
    seed: int
    story: Text
    effects: tuple[TrueEffect, ...] = ()
    planted: tuple[Planted, ...] = ()
    records: TrueRecords | None = None
    lifecycle: tuple[TrueFate, ...] = ()
    access: tuple[TrueAccess, ...] = ()
    opportunities: tuple[TrueOpportunity, ...] = ()
