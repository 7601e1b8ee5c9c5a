"""The service showcase: what there is to use, who uses it, what they gained, how to begin: the answer of
`/api/v1/catalogue` and of `/api/v1/catalogue/{service}`. Small groups are left out here already, not only on pages.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from sowhat.model.api_changes import ApiChange
from sowhat.model.claim import ClaimKind, ClaimState, Money, Quantity
from sowhat.model.estimate import Grade
from sowhat.model.health import Middle, Share
from sowhat.model.value import Name, Text, Value

FEW_TEAMS = 3
"""A business unit with fewer teams that use a service is not named on its page, only counted."""
RECENT = 13
"""Whole ISO weeks over which somebody counts as using a service."""
NEAREST = 12
"""So many teams that use most alike are asked what else they use."""
WITHIN = 56
"""Days after a service was shown within which a first call counts."""
MOST_CHANGES = 400
"""Of a version, told at all."""
LEAST_OWN = 2
"""A team that uses fewer services is not compared with others."""
LONGEST, NAME = 600, 60
"""Characters of what somebody asks for, and of who asks."""

State = Literal["kept", "care", "told", "unknown"]
Because = Literal["replaced-by", "replaces", "consumers", "similar", "use-case"]
Basis = Literal["alike", "unit"]
Shown = Literal["suggested", "opened"]


class UnitUse(Value):
    """So many teams of a business unit use it."""

    unit: Name
    teams: int


class Users(Value):
    """Who used a service in the last `weeks` whole weeks: teams other than its owner, by business unit. Units with
    fewer than `FEW_TEAMS` such teams are only counted (`small_units`); `apps` counts declared apps; `unnamed`: calls
    came from keys that nobody declared."""

    weeks: int = 0
    teams: int = 0
    apps: int = 0
    units: tuple[UnitUse, ...] = ()
    small_units: int = 0
    unnamed: bool = False


class Gained(Value):
    """What a claim of the ledger says that users gained. `quantity` and `money` are what stands of it; null where
    nobody counted, or said what one is worth. `maybe_nothing`: the interval holds zero."""

    claim: str
    state: ClaimState
    grade: Grade | None
    kind: ClaimKind
    study: Text
    quantity: Quantity | None = None
    money: Money | None = None
    teams: int = 0
    customers: int = 0
    maybe_nothing: bool = False
    few: bool = False
    """Of so few customers that the quantity is left out."""


class Promise(Value):
    """An objective and how its window stands: `spent` is the share of its error budget that is gone; `few`: too few
    calls to say."""

    name: str
    objective: float
    window_days: float
    under: float | None = None
    kept: float | None = None
    spent: float | None = None
    few: bool = False


class Standing(Value):
    """How well it runs. `kept`: all objectives that can be judged are kept; `care`: one is missed, or an incident is
    open; `told`: there is none to judge; `unknown`: no calls of people with a known status either. Of `answered.whole`
    calls in the last 28 days, `answered.part` had a server error."""

    state: State = "unknown"
    answered: Share = Share(part=0, whole=0)
    promises: tuple[Promise, ...] = ()
    incidents: int = 0
    open: int = 0
    recover: Middle | None = None
    score: float | None = None
    until: date | None = None


class Notice(Value):
    """That a service goes: what to use instead, from when it answers no more (null where no date is set); `gone`: that
    day has passed."""

    lifecycle: str = ""
    instead: Name | None = None
    words: Text = Text()
    sunset: date | None = None
    gone: bool = False
    campaign: str = ""


class Card(Value):
    """One service of the catalogue, in a line."""

    service: Name
    type: str = ""
    owner: Name | None = None
    lifecycle: str = ""
    summary: Text = Text()
    use_cases: tuple[Text, ...] = ()
    operations: int = 0
    users: Users = Users()
    gained: Gained | None = None
    standing: Standing = Standing()
    notice: Notice | None = None


class Suggestion(Value):
    """That a service may be for a team: `users` of the `of` teams that use most alike use it; on the basis `unit`, of
    its business unit, since it uses too little itself to be compared."""

    service: Name
    users: int
    of: int
    basis: Basis = "alike"


class Reach(Value):
    """What showing a service did, as far as it is told: teams that it was suggested to, that opened its page, that
    asked for it. Of the `over` teams that were shown it before they called and whose `WITHIN` days are over, `called`
    did in them; those of `waiting` are not over. Of `others` who could and were not shown it, `others_called` did in as
    many days from the first such day on."""

    service: Name
    suggested: int = 0
    opened: int = 0
    asked: int = 0
    over: int = 0
    called: int = 0
    waiting: int = 0
    others: int = 0
    others_called: int = 0


class AskBody(Value):
    """The body of an `ask` statement, whose subject is `service/team`."""

    service: Name
    team: str
    what: str


class Ask(Value):
    """That a team asks for a service. `number` is the statement's."""

    number: int
    service: Name
    team: str
    what: str
    by: str
    at: datetime


class ShownBody(Value):
    """The body of a `shown` statement, whose subject is `service/team`."""

    step: Shown
    basis: Basis | None = None


class Catalogue(Value):
    """Everything there is to use. `cards` are those that were asked for, best match first where words were looked for
    (`found`: whether all words are in each); `total` counts all. `team`: whose suggestions these are; `alike` are the
    teams that use most alike."""

    build: str
    code_version: str
    timezone: str
    until: date | None
    cards: tuple[Card, ...]
    total: int
    types: tuple[str, ...] = ()
    units: tuple[Name, ...] = ()
    find: str = ""
    found: Literal["all", "some", "none"] = "all"
    team: str = ""
    alike: int = 0
    suggestions: tuple[Suggestion, ...] = ()
    reach: tuple[Reach, ...] = ()
    simulated: bool = False


class Sample(Value):
    """A request that works once its marks are filled in, from the description of an operation. `host` is where the
    service answers, '' where nobody said; `secrets` are headers or query parameters that carry what a caller proves who
    they are with, and the mark for it."""

    operation: str
    title: str = ""
    method: str
    path: str
    host: str = ""
    query: tuple[tuple[str, str], ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    secrets: tuple[tuple[Literal["header", "query", "cookie", "basic", "bearer"], str], ...] = ()
    body: str = ""
    """JSON; empty where none is sent."""
    media: str = ""
    calls: int = 0
    """People's calls of it in the last whole month."""
    deprecated: bool = False


class Release(Value):
    """A version of the description, newest first: since when its paths were called (a month; null: not seen), its
    people's calls in the last whole month, and what changed since the version before."""

    version: str
    file: str = ""
    since: str | None = None
    calls: int | None = None
    operations: int = 0
    changes: tuple[ApiChange, ...] = ()
    """Those that break a caller first, at most `MOST_CHANGES` of the `changed` ones."""
    changed: int = 0
    breaking: int = 0
    before: str = ""
    """The version before."""
    first: bool = False


class Related(Value):
    """A service beside it, and why. `shared` of its `of` using teams use the other too; `similarity` (0 to 1) of their
    descriptions."""

    service: Name
    because: tuple[Because, ...]
    shared: int = 0
    of: int = 0
    similarity: float | None = None


class Showcase(Value):
    """The page of one service. `gains` are all standing claims, the strongest first; `asks` are seen by its owner."""

    build: str
    code_version: str
    timezone: str
    until: date | None
    card: Card
    gains: tuple[Gained, ...] = ()
    samples: tuple[Sample, ...] = ()
    sample: int = 0
    """Which of the samples was asked for."""
    described: bool = False
    releases: tuple[Release, ...] = ()
    related: tuple[Related, ...] = ()
    asks: tuple[Ask, ...] = ()
    reach: Reach | None = None
    team: str = ""
    suggestions: tuple[Suggestion, ...] = ()
    simulated: bool = False


RANKS: dict[str, int] = {"A": 0, "B": 1, "C": 2, "D": 3, "E": 4, "": 5}
"""The strongest evidence first."""
STANDS: dict[ClaimState, int] = {"published": 0, "confirmed": 1, "agreed": 2, "evidenced": 3}
"""States of claims that a page may show, those most people stand behind first."""


class Asked(Value):
    """What a page of the catalogue asks for; empty: everything."""

    find: str = Field("", max_length=200)
    type: str = Field("", max_length=63)
    unit: str = Field("", max_length=63)
    team: str = Field("", max_length=63)
