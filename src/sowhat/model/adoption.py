"""Who uses what, how that was decided, and whether it lasts: the answer of `sowhat show adoption`.

What nobody knows stays unknown, and an adoption that nobody explained is never counted as a choice.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from sowhat.model.ecosystem import Membership, Stage
from sowhat.model.estimate import Remark
from sowhat.model.ladder import Part
from sowhat.model.study import Decided
from sowhat.model.usage import Broken
from sowhat.model.value import Value

Counted = Literal["team", "app", "person", "key"]
WAYS: tuple[Decided, ...] = ("own-choice", "project", "default", "old-closed", "notice", "unknown")
PLATFORM = "*"
"""All services together, as a service."""


class Deciding(Value):
    """How adoptions were decided, by way. `voluntary` is own choice ÷ all; `high` what it would be if every unknown one
    were a choice too. Null without any adoption. `stated`: how many were answered by a person here."""

    total: int
    ways: dict[str, int] = Field(default_factory=dict)
    stated: int = 0
    voluntary: float | None = None
    high: float | None = None


class Unexplained(Value):
    """An adoption of which nobody said how it was decided; `day` is null where it was there before records begin."""

    service: str
    team: str
    day: date | None = None


class HabitWeek(Value):
    """A week's active, and those for whom use was a habit then, of those who could; null where nobody declared them."""

    week: str
    active: int
    habitual: int
    eligible: int | None = None


class Movement(Value):
    """What became of the users of a week: active = new + retained + resurrected, those before = retained + lost."""

    week: str
    new: int
    retained: int
    resurrected: int
    lost: int


class Cohort(Value):
    """Of `size` who began in a week, how many called 0, 1, 2 … weeks later, as far as whole weeks reach."""

    week: str
    size: int
    active: tuple[int, ...]


class Kept(Value):
    """Of the `were` who began at least so many `weeks` ago, in all cohorts, `came` called that many weeks later; `low`
    and `high` are Wilson's interval."""

    weeks: int
    came: int
    were: int
    share: float
    low: float
    high: float


class Rhythm(Value):
    """Use over the last `weeks` whole weeks by `names`: the average share of those weeks with a call (stickiness), days
    with a call in a key's active week (null for all services together), quartiles of calls in an active week."""

    weeks: int
    names: int
    share: float
    days: float | None
    q1: float
    median: float
    q3: float


class Trend(Value):
    """The last `weeks` against as many before: the service's own weekly actives, and its share of the platform's, in
    which a season common to all cancels; `year` against the same four weeks of the year before. With two years of weeks
    `season` is what the time of the year does by itself, and `grown` the change without it. What `broken` sources or
    too few weeks (`why`) do not let anybody tell is null."""

    weeks: int = 0
    own: float | None = None
    relative: float | None = None
    year: float | None = None
    season: float | None = None
    grown: float | None = None
    broken: tuple[Broken, ...] = ()
    why: Remark | None = None


class Wait(Value):
    """How long from a day that is known to the first call, in days: of `known` such days, `called` had a call since,
    and the median counts those who still wait. `early` called before that day; `before` began before records do, and
    do not count. `why` names the date that is missing."""

    since: Literal["key", "go-live"]
    known: int = 0
    called: int = 0
    early: int = 0
    before: int = 0
    median: int | None = None
    why: Remark | None = None


class Funnel(Value):
    """Declared apps, those with a key, those that ever called, those active in the last weeks, those with a habit."""

    apps: int
    keyed: int
    called: int
    active: int
    habitual: int


class UnitAdoption(Value):
    """A business unit: habit and use among its teams (or apps) that could, active ones by week, the day of its first
    call (null where it was there when records begin). Teams carry their habit with them when they move."""

    unit: str
    habit: Part
    reached: Part
    line: tuple[int, ...] = ()
    since: date | None = None
    called: bool = False
    """Whether any call of it was ever seen."""


class Moved(Value):
    """A team that changed its business unit within the weeks that are shown; empty: it was in none, or left."""

    team: str
    day: date
    before: str
    after: str


class Serving(Value):
    """What a service asks of servers in a whole month: calls of all kinds, the hours that they took, how many were in
    progress on average (Little's law), the data that went out, and how many hosts were called. Hours are null where
    the source tells no durations, bytes where it tells none."""

    service: str
    month: str
    calls: int
    before: int | None = None
    """Calls of the month before; null where telemetry does not hold the whole of it."""
    hours: float | None = None
    at_once: float | None = None
    bytes: int | None = None
    hosts: int = 0


class Silence(Value):
    """A consumer that was active in `active` of `known` weeks and has been silent for `weeks` since `last`; so long a
    silence has the probability `chance` under its own rhythm. `calls`: its median in an active week then."""

    service: str
    app: str
    last: str
    weeks: int
    active: int
    known: int
    calls: float
    chance: float


class ServiceAdoption(Value):
    """One service, or the platform. `counted` says what one user is; `of` who could be one. `why` says why there is no
    habit to tell."""

    service: str
    counted: Counted
    k: int
    n: int
    habit: Part | None = None
    reached: Part | None = None
    why: Remark | None = None
    line: tuple[HabitWeek, ...] = ()
    movements: tuple[Movement, ...] = ()
    cohorts: tuple[Cohort, ...] = ()
    pooled: bool = False
    """Whether its cohorts are those of all services: a user counts once for each service it begins to use."""
    retention: tuple[Kept, ...] = ()
    """The cohorts as one curve."""
    rhythm: Rhythm | None = None
    trend: Trend = Trend()
    deciding: Deciding = Deciding(total=0)
    broken: tuple[Broken, ...] = ()
    """Breaks of its sources in the weeks that a habit is looked for in: then records are missing, not use."""
    units: tuple[UnitAdoption, ...] = ()
    serving: Serving | None = None


class AdoptionSeen(Value):
    """The platform, its services, what asks for an answer; `until` is the last day of telemetry, `weeks` how many whole
    weeks there are. `silent_keys` are keys of no declared app that fell silent, by service. `membership`: whether teams
    stand in the units of that time or of the last day; `moved` are those for which that differs. `stages` count teams
    of an open platform, or null where nobody signed up."""

    build: str
    code_version: str
    timezone: str
    until: date | None
    weeks: int
    platform: ServiceAdoption
    services: tuple[ServiceAdoption, ...]
    silences: tuple[Silence, ...] = ()
    silent_keys: dict[str, int] = Field(default_factory=dict)
    unexplained: tuple[Unexplained, ...] = ()
    waits: tuple[Wait, ...] = ()
    funnel: Funnel | None = None
    stages: tuple[Stage, ...] = ()
    membership: Membership = "then"
    moved: tuple[Moved, ...] = ()
    simulated: bool = False
