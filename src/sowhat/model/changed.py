"""What became different between two days: who joined and who stopped, use, speed and failures, and what people did.

Everything is read from results and decisions that others hold; nothing here is a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import Field

from sowhat.model.brief import Person, Promise
from sowhat.model.claim import ClaimKind, ClaimState, Money, Quantity
from sowhat.model.demand import DemandId, DemandStatus
from sowhat.model.ecosystem import Possible, Proposal
from sowhat.model.estimate import Grade
from sowhat.model.feedback import Done, Theme
from sowhat.model.health import Failing, Share
from sowhat.model.opportunity import Opportunity
from sowhat.model.showcase import Gained
from sowhat.model.study import Decided
from sowhat.model.totals import Sum
from sowhat.model.value import Name, Text, Value

ClaimTold = Literal["claimed", "agreed", "confirmed", "amended", "disagreed", "published", "retracted"]
CampaignTold = Literal["opened", "done", "cancelled", "rolled-back", "resumed"]
OperationTold = Literal["new", "deprecated", "removed", "first-call"]
SILENT = 4
"""Whole weeks without a call after which a team that calls again is back; as many before a silence say what was usual.
"""
USUAL = 3
"""Of these weeks a team called in so many, or its silence is no stop."""


class Joined(Value):
    """A team called a service in these days for the first time on record (`back`: for the first time after SILENT
    silent weeks or more). `calls` are those of people within the days' whole weeks; `decided` is how, as far as anybody
    said."""

    team: Name
    service: Name
    unit: str = ""
    day: date
    calls: int
    back: bool = False
    decided: Decided = "unknown"


class Stopped(Value):
    """A team that called a service in most weeks called in none since; its first silent week began on `since`.
    `usual` are its calls in a week before. `towards`: the service that replaces it and that the team calls; it moved.
    `going`: the service is being wound down or has ended, so that nobody is lost."""

    team: Name
    service: Name
    unit: str = ""
    since: date
    usual: int
    towards: str = ""
    going: bool = False


class ServiceMoved(Value):
    """Calls of people in the days and in as many before (null where records do not hold these), teams that made them,
    failures among those with a known status, and the 95th percentile of the last whole week of each, in seconds."""

    service: Name
    calls: int
    before: int | None = None
    teams: int = 0
    teams_before: int | None = None
    errors: Share = Share(part=0, whole=0)
    errors_before: Share | None = None
    p95: float | None = None
    p95_before: float | None = None
    faster: bool = False
    slower: bool = False
    """Every week of the days lies clearly below (above) every one before."""

    @property
    def worse(self) -> bool:
        """More failures than before, and not by chance: the intervals of both shares lie apart."""
        return _apart(self.errors_before, self.errors)

    @property
    def better(self) -> bool:
        """Fewer failures than before, and not by chance."""
        return _apart(self.errors, self.errors_before)


def _apart(low: Share | None, high: Share | None) -> bool:
    if low is None or high is None or low.high is None or high.low is None:
        return False
    return low.high < high.low


class IncidentTold(Value):
    """An incident that began in the days, or ended in them. `minutes`: of downtime, null where nobody said. `alerted`:
    an alert found it, not a customer; null where nobody said."""

    service: str
    id: str
    title: str = ""
    opened: date
    resolved: date | None = None
    minutes: float | None = None
    alerted: bool | None = None


class ClaimMoved(Value):
    """What happened to a claim of the ledger on a day, and what of it stands now."""

    claim: str
    service: Name
    study: str
    title: Text = Text()
    told: ClaimTold
    day: date
    kind: ClaimKind
    state: ClaimState
    grade: Grade | None
    quantity: Quantity | None = None
    money: Money | None = None
    teams: int = 0


class DemandMoved(Value):
    """A demand was asked for, or came to its status, in the days."""

    id: DemandId
    title: str
    team: str = ""
    unit: str = ""
    service: str = ""
    status: DemandStatus
    day: date
    new: bool = False
    why: str = ""


class OperationMoved(Value):
    """An operation that came, was deprecated or went with version `version` of an API description; or one that was
    called for the first time on record (`first-call`), with its calls of the days. `instead` is what the description
    names."""

    service: Name
    operation: str
    told: OperationTold
    version: str = ""
    since: str = ""
    """The month in which paths of the version were first called; the week of the first call."""
    calls: int | None = None
    instead: str = ""


class NewService(Value):
    """A service that went live in the days, as its catalog entry says."""

    service: Name
    day: date


class CampaignMoved(Value):
    """A step of a campaign that winds something down; `sunset` is the first day on which it answers no more."""

    campaign: str
    service: Name
    told: CampaignTold
    day: date
    sunset: date | None = None
    towards: str = ""
    teams_left: int | None = None


class Going(Value):
    """A service or part of it that goes, whoever decided when: what to use instead, and who still calls."""

    campaign: str
    service: Name
    sunset: date
    towards: str = ""
    words: Text = Text()
    calls: int | None = None
    teams: int | None = None


class Persuade(Value):
    """One team to talk to, and why. `because`: a next step with a person of it is due (`person`); or teams that use
    much the same use a service that it does not (`alike`, with `users` of `of`, and the `opportunity`)."""

    because: Literal["step", "alike"]
    team: str
    service: str = ""
    person: Person | None = None
    users: int = 0
    of: int = 0
    opportunity: str = ""


class Stands(Value):
    """A claim about a service that stands in the ledger now, as far as people may read it."""

    service: Name
    gained: Gained


class UnknownThing(Value):
    """Something that nobody can say yet. `part` of `whole` is how much of all it concerns: services without a claim
    (`effect`), calls whose caller or whose service nobody declared (`caller`,
    `route`, in hundredths of a per cent), teams that joined and nobody
    said how (`way`), incidents without a duration; `records` do not hold the days before."""

    code: Literal["effect", "caller", "route", "way", "incident-times", "records"]
    service: str = ""
    part: int = 0
    whole: int = 0
    href: str


class Changed(Value):
    """All of it. `before_since` and `before_until`: the days compared with, null where records do not hold them. Weeks
    and months count where the days hold them wholly: `measured_since` to `measured_until` are the days of calls."""

    build: str
    code_version: str
    timezone: str
    today: date
    since: date
    until: date
    before_since: date | None = None
    before_until: date | None = None
    measured_since: date | None = None
    measured_until: date | None = None
    records_since: date | None = None
    records_until: date | None = None
    joined: tuple[Joined, ...] = ()
    stopped: tuple[Stopped, ...] = ()
    services: tuple[ServiceMoved, ...] = ()
    calls: int = 0
    calls_before: int | None = None
    teams: int = 0
    teams_before: int | None = None
    incidents: tuple[IncidentTold, ...] = ()
    claims: tuple[ClaimMoved, ...] = ()
    stands: tuple[Stands, ...] = ()
    """All that stand now, whenever they were made: the strongest evidence first."""
    sums: tuple[Sum, ...] = ()
    """What has come in so far, every customer counted once; value created and value protected apart."""
    due: tuple[Promise, ...] = ()
    """Promises that are not over and are past their day, or due within the week after the days."""
    kept: tuple[Promise, ...] = ()
    """Promises that were kept in the days."""
    made: tuple[Promise, ...] = ()
    demands: tuple[DemandMoved, ...] = ()
    new_services: tuple[NewService, ...] = ()
    operations: tuple[OperationMoved, ...] = ()
    failing: tuple[Failing, ...] = ()
    """The operations that fail most, over the last four whole weeks on record."""
    owners: Mapping[str, str] = Field(default_factory=dict)
    """The team that owns each service."""
    campaigns: tuple[CampaignMoved, ...] = ()
    going: tuple[Going, ...] = ()
    possible: tuple[Possible, ...] = ()
    """Confirmed in the days, or first done on one of them."""
    proposals: tuple[Proposal, ...] = ()
    """Seen in the days for the first time, and confirmed by nobody yet."""
    opportunities: tuple[Opportunity, ...] = ()
    """Open ones, the best first: a build does not tell since when it finds one."""
    acted: tuple[tuple[Done, Theme | None], ...] = ()
    """What was done in the days about what people said."""
    themes: tuple[Theme, ...] = ()
    """What people speak of most, the largest theme first; those about which nothing was done yet."""
    persuade: Persuade | None = None
    unknown: tuple[UnknownThing, ...] = ()
    simulated: bool = False
