"""What waits for a person, and what became different since they last looked: the answer of `sowhat inbox`.

Nothing of it is kept but what a person put away and how far they have read: tasks are read from decisions, results
and the workspace each time, so that one is over as soon as it is done, wherever that was.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, get_args

from pydantic import Field

from sowhat.model.alert import Alert, Outcome
from sowhat.model.diagnosis import Item
from sowhat.model.estimate import Grade, Remark
from sowhat.model.person import Role
from sowhat.model.value import Text, Utc, Value

TaskKind = Literal[
    "claim-agree",
    "claim-price",
    "claim-confirm",
    "claim-publish",
    "claim-settle",
    "study-register",
    "study-price",
    "study-claim",
    "case-sign",
    "case-test",
    "review",
    "campaign-tell",
    "campaign-finish",
    "attest",
    "demand",
    "ask",
    "okr-accept",
    "okr-prepare",
    "okr-review",
    "decision",
    "promise",
    "draft",
    "question",
    "follow-up",
    "rehearse",
    "visit",
    "finding",
]
KINDS: tuple[TaskKind, ...] = get_args(TaskKind)
Area = Literal["value", "lifecycle", "compliance", "planning", "showcase", "feedback", "data"]
Urgency = Literal["overdue", "soon", "waited-for", "open"]
URGENCIES: tuple[Urgency, ...] = get_args(Urgency)
"""Past its day; due within `SOON` days; somebody else can only go on once it is done; none of these."""
Side = Literal["platform", "business", "finance", "partner", ""]
Whose = Literal["you", "team", "role", "other"]
"""Named for this person; for a team of theirs; for anybody with their role; for somebody else."""
SOON = 7
"""Days."""
LONGEST_AWAY = 92
"""Days for which a task can be put away."""


class Task(Value):
    """One thing that a person is to do. `id` is its kind and what it is about, the same for as long as it waits.

    `title` is what people called the thing it is about; `service`, `study`, `claim`, `team` name what it concerns;
    `says` is the next step in closed words where the thing has such a step. `since` is when it began to wait, `due` the
    day until which it is wanted. `href` is the page where one form does it. `role` is the least that may do it, `side`
    whose turn it is, `names` and `teams` whom records name; `barred` may not, although their role would do.
    """

    id: str
    kind: TaskKind
    area: Area
    href: str
    role: Role = "contributor"
    side: Side = ""
    title: Text = Text()
    service: str = ""
    study: str = ""
    claim: str = ""
    team: str = ""
    n: int | None = None
    says: Remark | None = None
    command: str = ""
    """What does it in a terminal, where no page does."""
    item: Item | None = None
    """What the doctor found, of a `finding`; `titles` are those that its sentence names, by kind and name."""
    titles: dict[str, Text] = Field(default_factory=dict)
    since: date | None = None
    due: date | None = None
    names: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    waited_for: bool = False
    urgency: Urgency = "open"
    whose: Whose = "role"


class PutAway(Value):
    """A task that a person does not want to see before the day `until`."""

    task: Task
    until: date


class Inbox(Value):
    """What waits for a person, the most urgent first. `others` counts tasks that are not theirs to do; `untold` are
    areas that could not be read just now, whose tasks are missing. `today` is the day that `due` compares with."""

    build: str
    code_version: str
    timezone: str
    today: date
    tasks: tuple[Task, ...]
    away: tuple[PutAway, ...] = ()
    others: int = 0
    untold: tuple[Area, ...] = ()
    simulated: bool = False


NewsKind = Literal[
    "effect-new",
    "effect-changed",
    "claim",
    "review",
    "review-due",
    "campaign",
    "demand",
    "promise",
    "okr",
    "decision",
    "attest",
    "alert-began",
    "alert-over",
    "joined",
    "stopped",
]


class Found(Value):
    """What a study said of its effect: null where it could not be estimated."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    grade: Grade | None = None


class News(Value):
    """One thing that became different. `told` is what happened to it in a closed word; `number` is the statement's or
    the entry's (0 for what a build found). `before` and `after` are a study's."""

    id: str
    kind: NewsKind
    told: str = ""
    href: str
    at: Utc | None = None
    day: date | None = None
    by: str = ""
    title: Text = Text()
    service: str = ""
    study: str = ""
    claim: str = ""
    team: str = ""
    before: Found | None = None
    after: Found | None = None
    alert: Alert | None = None
    unread: bool = False


class Mark(Value):
    """Up to where a person has seen everything: a build, the number of a statement, that of an entry of the ledger."""

    build: str = ""
    statement: int = 0
    entry: int = 0

    @property
    def text(self) -> str:
        """As it is kept."""
        return f"{self.build}|{self.statement}|{self.entry}"

    @classmethod
    def read(cls, text: str) -> Mark | None:
        """A mark as it was kept; null where it is none."""
        build, _, numbers = text.partition("|")
        statement, _, entry = numbers.partition("|")
        known = statement.isdecimal() and entry.isdecimal()
        return cls(build=build, statement=int(statement), entry=int(entry)) if known else None


class Since(Value):
    """What became different since a person was here: `at` is when (null: never before), `mark` what held then."""

    at: datetime | None = None
    mark: Mark | None = None
    news: tuple[News, ...] = ()


Telling = Literal["off", "daily"]


class Wish(Value):
    """What a person wants to be told by message: `telling` how often, `kinds` what of it, `to` the variable with the
    address."""

    telling: Telling = "off"
    areas: tuple[Area, ...] = get_args(Area)
    to: str = ""


class Told(Value):
    """What became of a day's message to the address in a variable, of `n` tasks. `already`: it was sent today;
    `nothing`: nothing waits for that person."""

    variable: str
    outcome: Outcome | Literal["already", "nothing"]
    n: int = 0


class Notices(Value):
    """What happened lately, the newest first, and how much of it this person has not read."""

    build: str
    code_version: str
    timezone: str
    news: tuple[News, ...]
    unread: int = 0
    simulated: bool = False
