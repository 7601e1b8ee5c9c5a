"""Showcases on a calendar: when they recur, their agenda, what is told and was sent, what the audience asked.

Days come from a rhythm that sowhat.yaml may change; everything else is stated by people (statements of the kind
`showcase`) or kept as it was (talks, kept by their digest).
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Literal

from pydantic import Field

from sowhat.errors import Param
from sowhat.model.alert import Outcome
from sowhat.model.language import Language
from sowhat.model.showcase_steps import Became, Drafted, Edited, Item, Offered, Part, Recurring, Slot
from sowhat.model.talk import Audience, Talk
from sowhat.model.value import LocalTime, Value

Lack = Literal["agenda", "presenter", "long", "draft", "stale", "conflict", "unsent", "doubtful", "attendance",
               "answer", "follow-up"]  # fmt: skip
OccasionState = Literal["planned", "drafted", "sent", "held", "off"]


class Blocked(Value):
    """No showcase is held from `since` to `until`, both inclusive."""

    since: date
    until: date
    why: str = ""


class Rhythm(Value):
    """How a showcase recurs: every second week (`week` null) or in a week of each month (1 to 4, 5 for the last), on a
    `weekday` (1 is Monday), at `start` in the workspace's time zone, for `minutes`. `to` are variables of the
    environment with the addresses that it is sent to. `draft_days` before it, its draft is due. `first`: not before,
    and of a fortnight the day that it is counted from."""

    kind: Recurring
    weekday: int = 4
    week: int | None = None
    start: LocalTime = time(15)
    minutes: int = 45
    place: str = ""
    to: tuple[str, ...] = ()
    audience: Audience = "developers"
    language: Language | None = None
    draft_days: int = 3
    first: date | None = None
    on: bool = True


DEVELOPERS = Rhythm(kind="developers")
"""Every second Thursday at three, for three quarters of an hour."""
STAKEHOLDERS = Rhythm(kind="stakeholders", weekday=2, week=2, start=time(10), minutes=30, audience="executives")
"""The second Tuesday of a month at ten, for half an hour."""


class ShowcaseRule(Value):
    """When showcases are held, and when not."""

    developers: Rhythm = DEVELOPERS
    stakeholders: Rhythm = STAKEHOLDERS
    blocked: tuple[Blocked, ...] = ()

    def of(self, kind: Recurring) -> Rhythm:
        """The rhythm of a kind."""
        return self.developers if kind == "developers" else self.stakeholders


class Asked(Value):
    """A question with its answer and what it became."""

    number: int
    day: date
    text: str
    asker: str = ""
    of: str = ""
    answer: str = ""
    owner: str = ""
    due: date | None = None
    became: Became | None = None
    to: str = ""


class Doing(Value):
    """A follow-up; `ended` when it was done, `late` when its day is over."""

    number: int
    day: date
    what: str
    who: str = ""
    due: date | None = None
    ended: date | None = None
    says: str = ""
    late: bool = False


class Edit(Value):
    """The wording of a person that holds, by whom and when."""

    by: str
    at: datetime
    body: Edited


class Offer(Value):
    """What a language model offered when somebody asked, and whether a person took or left it; empty: it is open."""

    by: str
    at: datetime
    body: Offered
    settled: Literal["", "taken", "left"] = ""
    settled_by: str = ""

    @property
    def taken(self) -> int:
        """How many sentences hold."""
        return sum(line.why == "taken" for line in self.body.lines)


class Gone(Value):
    """A sending: null `outcome` where the process died before the answer."""

    day: date
    at: datetime
    by: str
    digest: str
    to: str
    outcome: Outcome | None = None
    status: int | None = None
    people: int | None = None
    how: str = ""


class Missing(Value):
    """Something that is still missing; its sentence is known by `code`."""

    code: Lack
    params: dict[str, Param] = Field(default_factory=dict)


class Occasion(Value):
    """One showcase on the calendar. `id` never changes, wherever it is moved; `sequence` grows with every change that
    was published. `planned`: the day of its rhythm, where a blocked day or a person moved it away."""

    id: str
    kind: Recurring
    slot: Slot
    audience: Audience
    language: Language
    state: OccasionState = "planned"
    planned: date | None = None
    why: str = ""
    sequence: int = 0
    agenda: tuple[Item, ...] = ()
    draft: Drafted | None = None
    draft_due: date
    edits: tuple[Edit, ...] = ()
    offer: Offer | None = None
    sent: tuple[Gone, ...] = ()
    questions: tuple[Asked, ...] = ()
    attended: dict[str, int] = Field(default_factory=dict)
    follow_ups: tuple[Doing, ...] = ()
    missing: tuple[Missing, ...] = ()
    to: tuple[str, ...] = ()
    changed: datetime | None = None

    @property
    def minutes(self) -> int:
        """The agenda's."""
        return sum(one.minutes for one in self.agenda)


class Merged(Value):
    """One part of a slide where a person had a hand in it. `kept`: the machine says what it said; `reworded`: it says
    something else now, and every figure in the person's words is true still; `conflict`: `untrue` are figures in the
    person's words that are not true any more; `orphan`: the slide is gone; `stated`: the person answers for figures
    that the records do not hold."""

    slide: str
    part: Part
    state: Literal["kept", "reworded", "conflict", "orphan", "stated"]
    then: tuple[str, ...]
    words: tuple[str, ...]
    now: tuple[str, ...] = ()
    untrue: tuple[str, ...] = ()
    by: str = ""


class DraftSeen(Value):
    """The talk as it would be sent, what the machine says by itself, and how each hand in it fares."""

    talk: Talk
    machine: Talk
    digest: str
    merged: tuple[Merged, ...] = ()


class OccasionSeen(Value):
    """One occasion with its draft, null where none was made yet."""

    today: date
    timezone: str
    occasion: Occasion
    draft: DraftSeen | None = None
    units: tuple[str, ...] = ()
    """Of the catalogue, for attendance."""
    teams: tuple[str, ...] = ()
    drafting: str = ""
    """The language model that may be asked for other words; empty where sowhat.yaml names none."""
    simulated: bool = False


class ShowcaseCalendar(Value):
    """What lies ahead by day, then what is past, the newest first."""

    today: date
    timezone: str
    next: str | None = None
    """The id of the next one."""
    occasions: tuple[Occasion, ...]
    blocked: tuple[Blocked, ...] = ()
    simulated: bool = False
