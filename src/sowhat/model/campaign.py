"""A campaign winds down a service, some of its operations or an old version of it: from notice to no calls at all.

What people do to it are steps, kept as statements of the kind `campaign` about its id, never changed. Figures come from
calls; a stage follows from steps and calls, and is not stored.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from sowhat.model.alert import Outcome
from sowhat.model.estimate import Remark
from sowhat.model.value import Name, Text, Utc, Value

ScopeKind = Literal["service", "operations", "version"]
Stage = Literal["opened", "notice", "brown-out", "rolled-back", "ended", "quiet", "done", "cancelled"]
"""Opened, and nobody told; told; a brown-out is on or was; rolled back, until it goes on; past its end, and still
called; nobody calls, and it may be finished; finished; given up."""
MessageStage = Literal["notice", "half", "month", "week", "brown-out", "rolled-back", "resumed"]
"""When a team is told: at first; half-way, a month and a week before the end; a week before a brown-out; that it is
rolled back; that it goes on."""
Reacted = Literal["stopped", "fell", "same", "grew", "few", "unknown"]
"""`few`: too few calls before to say; `unknown`: too soon."""


class Scope(Value):
    """What goes: all of the service; operations of it (`GET /v1/cards/{id}`, or a path alone, which takes every
    method); or what lies under a version (`v1`, the first segment of its paths)."""

    kind: ScopeKind = "service"
    operations: tuple[str, ...] = ()
    version: str = ""


class Window(Value):
    """Whole hours during which it is switched off for a trial, UTC: from `start` to before `end`."""

    start: Utc
    end: Utc


class Terms(Value):
    """What is wound down, towards what, and when. `agreed` names who agreed to short notice on the users' side;
    `review` is the number of the review's decision that it follows from, `why` the reason where there is none."""

    service: Name
    scope: Scope = Scope()
    replaced_by: Name | None = None
    instead: Text = Text()
    """What to use instead, in words, beside (or in place of) a service."""
    notice: date
    """The day from which the users' notice counts."""
    sunset: date
    """The first day on which it answers no more."""
    brown_outs: tuple[Window, ...] = ()
    review: int | None = None
    why: str = ""
    agreed: str = ""


class Opened(Value):
    """It begins."""

    step: Literal["opened"] = "opened"
    day: date
    terms: Terms


class Told(Value):
    """A message to a team: noted before it is sent (`outcome` null) and after. `by-hand`: a person told them, since
    they have no address."""

    step: Literal["notice", "reminder"]
    day: date
    stage: MessageStage
    team: str
    attempt: int = 1
    variable: str = ""
    outcome: Outcome | Literal["by-hand"] | None = None
    round: int = 0
    """How many roll-backs there were before: what was told before one may be told again after it."""
    about: str = ""
    """Of a brown-out, when it begins."""


class BrownOut(Value):
    """A window that was agreed later than at the opening; `cancel` takes a planned one back."""

    step: Literal["brown-out"] = "brown-out"
    day: date
    window: Window
    cancel: bool = False
    why: str = ""


class RolledBack(Value):
    """It answers again; or (`resume`) goes on, with a new last day where one is named."""

    step: Literal["roll-back"] = "roll-back"
    day: date
    why: str
    resume: bool = False
    sunset: date | None = None


class Saved(Value):
    """What it cost a month before and costs after, in whole months with costs: `before` and `after` are the means of
    `months_before` and `months_after`. `declared` is the entry of the ledger in which a person booked it ('' not
    yet)."""

    currency: str
    before: Decimal
    after: Decimal
    months_before: tuple[str, ...]
    months_after: tuple[str, ...]
    declared: str = ""

    @property
    def month(self) -> Decimal:
        """Saved a month."""
        return self.before - self.after


class Done(Value):
    """Nobody calls any more: since `since` none of people, `bots` and `probes` still did."""

    step: Literal["done"] = "done"
    day: date
    since: date
    bots: int = 0
    probes: int = 0
    build: str = ""
    why: str = ""
    """Why a source that fell silent is no hole in the records."""


class Booked(Value):
    """A person put what it saved into the ledger, as declared."""

    step: Literal["booked"] = "booked"
    day: date
    declared: str
    saved: Saved


class Cancelled(Value):
    """It is given up."""

    step: Literal["cancelled"] = "cancelled"
    day: date
    why: str


CampaignBody = Annotated[Opened | Told | BrownOut | RolledBack | Done | Booked | Cancelled, Field(discriminator="step")]
BODY: TypeAdapter[CampaignBody] = TypeAdapter(CampaignBody)


class Step(Value):
    """What somebody did, as statement `number`."""

    number: int
    at: datetime
    by: str
    body: CampaignBody


class Campaign(Value):
    """A campaign as its steps made it; `terms` with the last day and windows that count now."""

    id: str
    opened: date
    by: str
    terms: Terms
    steps: tuple[Step, ...]


class BurnWeek(Value):
    """Calls of an ISO week, by who called; apps (or unnamed keys), teams and units of people's calls. `refused`:
    people's calls without a good answer. `whole`: records cover all of it."""

    week: str
    people: int
    bots: int = 0
    probes: int = 0
    refused: int = 0
    consumers: int = 0
    teams: int = 0
    units: int = 0
    whole: bool = True


class Pace(Value):
    """Calls a week by which people's calls fall (`now`, of the last whole weeks), and by which they have to fall until
    the end (`needed`). `zero` is the day that this leads to; null where it does not (`says` tells why)."""

    now: float | None
    needed: float | None
    zero: date | None
    says: Remark


class AppLeft(Value):
    """An app (or a key that nobody declared, by its pseudonym; without one: all other such keys) that still calls: its
    calls of the last 28 days and of as many before the notice, what it calls most, and the day of its last call."""

    app: str
    consumer: str = ""
    before: int
    left: int
    operations: tuple[str, ...] = ()
    last: date | None = None


class Affected(Value):
    """A team that called when notice was given, or since; '' for apps without a team. `variable` is where it is told
    ('': by hand). `straggles`: it still calls, and falls slower than is needed."""

    team: str
    unit: str = ""
    variable: str = ""
    before: int
    left: int
    apps: tuple[AppLeft, ...]
    told: tuple[Told, ...] = ()
    straggles: bool = False
    moved: int | None = None
    """Its calls of the replacement in the last `DAYS` days; null where there is none."""


class DueMessage(Value):
    """What a team is to be told now; `held` says why it is not sent (`no-address`: by hand)."""

    team: str
    stage: MessageStage
    variable: str = ""
    about: str = ""
    held: Literal["no-address", "told", "doubtful", ""] = ""


class Reaction(Value):
    """What a team did after a brown-out: calls a day in the week before and after it, and calls refused on its days."""

    team: str
    before: float
    after: float | None
    refused: int
    did: Reacted


class BrownOutSeen(Value):
    """A window: `planned`, `over` or `cancelled`. Of people's calls within it (`calls`) so many failed; null where
    hours were not recorded. It `held` where most of them failed."""

    window: Window
    state: Literal["planned", "now", "over", "cancelled"]
    calls: int | None = None
    failed: int | None = None
    reactions: tuple[Reaction, ...] = ()


class Quiet(Value):
    """Days without a call of people up to the last whole day, of the `needed` ones; `silent` sources left out a day in
    them, so that silence proves nothing. `ready`: it may be finished."""

    days: int
    needed: int
    since: date | None
    bots: int = 0
    probes: int = 0
    silent: tuple[str, ...] = ()
    ready: bool = False


class CampaignRow(Value):
    """A campaign in a list. `start` and `left`: people's calls in the week of notice and in the last whole week."""

    id: str
    service: Name
    scope: Scope
    replaced_by: Name | None
    stage: Stage
    opened: date
    sunset: date
    start: int | None
    left: int | None
    consumers: int | None
    teams: int | None
    pace: Pace
    next: Remark
    run: tuple[int, ...] = ()
    """People's calls by whole week since four weeks before the notice."""


class CampaignSeen(Value):
    """One campaign. `today` is the day that it is looked at: the last of the records where they end before."""

    build: str
    code_version: str
    timezone: str
    today: date
    until: date | None
    row: CampaignRow
    campaign: Campaign
    weeks: tuple[BurnWeek, ...]
    affected: tuple[Affected, ...]
    due: tuple[DueMessage, ...]
    reminders: tuple[tuple[MessageStage, date], ...]
    brown_outs: tuple[BrownOutSeen, ...]
    quiet: Quiet
    saved: Saved | None = None
    saved_why: Remark | None = None
    coarse: bool = False
    """Figures are of the whole service by week, until a build has looked closer."""
    traced: bool = True
    """Whether anybody or anything was ever seen calling what it names."""
    simulated: bool = False


class Campaigns(Value):
    """All campaigns: those under way first, the one that ends first on top."""

    build: str
    code_version: str
    timezone: str
    today: date
    campaigns: tuple[CampaignRow, ...]
    simulated: bool = False


class ExampleRequest(Value):
    """A request of a team's as it is now, and as it has to be, both as HTTP writes them. `instead` is null where it
    cannot be translated, or nobody described what to use instead; `notes` say what was left out, guessed or is
    missing."""

    operation: str
    before: str
    instead: str | None = None
    notes: tuple[Remark, ...] = ()


class Letter(Value):
    """A message to a team in words, to be sent or to be copied."""

    team: str
    stage: MessageStage
    about: str = ""
    variable: str = ""
    title: str
    body: str


class SentMessage(Value):
    """What became of a message; `by-hand` ones wait for a person who tells the team (see `Letter`)."""

    team: str
    stage: MessageStage
    variable: str = ""
    outcome: Outcome | Literal["by-hand"]
    status: int | None = None
    letter: Letter | None = None
    """Where it has to be told by hand."""
