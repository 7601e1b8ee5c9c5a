"""What calls for somebody's attention now, whom it is told, and what was told already."""

from __future__ import annotations

from datetime import date, datetime, time
from hashlib import sha256
from typing import Literal

from sowhat.model.estimate import Remark
from sowhat.model.language import Language
from sowhat.model.value import Value

AlertKind = Literal["burn", "budget", "incident", "silent", "late", "broken"]
Severity = Literal["urgent", "soon", "know"]
Audience = Literal["developers", "business"]
Why = Literal["silenced", "old", "told", "quiet", "daily", "no-address"]
Outcome = Literal["told", "refused", "doubtful", "unset", "unreadable"]
Phase = Literal["there", "over"]
SEVERITIES: tuple[Severity, ...] = ("urgent", "soon", "know")
LONGEST = 200
"""Characters of a subject as it is remembered; a longer one ends in its digest."""


class Address(Value):
    """Where messages go: the environment variable that holds the address (which is a secret), and who reads there."""

    variable: str
    audience: Audience = "developers"


class Mute(Value):
    """Nobody wants to hear of a service, or of a source, before the day `until`. One that a person stated has `by` and
    `at`; one that sowhat.yaml declares has neither."""

    service: str = ""
    source: str = ""
    until: date
    why: str
    by: str = ""
    at: datetime | None = None

    @property
    def about(self) -> str:
        """What it silences, as statements name it: `service:pay`."""
        return f"service:{self.service}" if self.service else f"source:{self.source}"


class Quiet(Value):
    """Hours of the workspace's time zone in which nothing is sent; they may reach over midnight."""

    start: time
    end: time

    def holds(self, at: time) -> bool:
        """Whether a local time lies in them."""
        if self.start <= self.end:
            return self.start <= at < self.end
        return at >= self.start or at < self.end


class AlertRule(Value):
    """Whom to tell, and how: one message a group (`each`) or a day. `site` is where readers reach these pages."""

    to: tuple[Address, ...] = ()
    silence: tuple[Mute, ...] = ()
    digest: Literal["each", "daily"] = "each"
    quiet: Quiet | None = None
    lang: Language | None = None
    site: str = ""


class Alert(Value):
    """Something that lasts and calls for attention, the same one for as long as `kind` and `subject` are.

    `says` is the code of its sentence with what fills it, `href` the page that shows it. One that is not `fresh` began
    too long ago, or rests on data too old, to be news: it is neither told nor taken for over. `event`: it does not end,
    so nobody is told that it did.
    """

    kind: AlertKind
    subject: str
    severity: Severity
    since: datetime | None
    says: Remark
    href: str
    service: str = ""
    source: str = ""
    fresh: bool = True
    event: bool = False

    @property
    def key(self) -> str:
        """What it is remembered by."""
        whole = f"{self.kind}/{self.subject}"
        if len(whole) <= LONGEST:
            return whole
        return f"{whole[: LONGEST - 17]}…{sha256(whole.encode()).hexdigest()[:16]}"


class Memory(Value):
    """The body of an `alert` statement: what was tried with an alert at one address.

    `phase`: that it is there, or that it is over. `outcome` is null from before the sending until its answer is known.
    `attempt` counts sendings whose fate is unknown; `last` is when its being there was last told.
    """

    alert: Alert
    phase: Phase = "there"
    outcome: Outcome | None = None
    attempt: int = 1
    last: datetime | None = None


class Message(Value):
    """What one address is to be told at once: what is `there`, of one service and severity or (`digest`) of all, and
    what is `over`."""

    address: Address
    form: Literal["group", "digest", "over"]
    there: tuple[Alert, ...] = ()
    over: tuple[Alert, ...] = ()


class Held(Value):
    """An alert that an address is not told now, and why."""

    variable: str
    alert: Alert
    why: Why


class Receiver(Value):
    """Who is told: the variable with the address, who reads there, and whether this process has that variable."""

    variable: str
    audience: Audience
    there: bool


class Past(Value):
    """What was sent of one alert to one address, and what became of it; null where nobody knows (a kill)."""

    at: datetime
    variable: str
    alert: Alert
    phase: Phase
    outcome: Outcome | None


class Alerts(Value):
    """What lasts, what would be sent, and what is held back; `at` is the moment that it holds for (UTC). `silences` are
    those that hold then, `past` what was sent last, the newest first."""

    build: str
    code_version: str
    timezone: str
    at: datetime
    alerts: tuple[Alert, ...] = ()
    messages: tuple[Message, ...] = ()
    held: tuple[Held, ...] = ()
    receivers: tuple[Receiver, ...] = ()
    silences: tuple[Mute, ...] = ()
    past: tuple[Past, ...] = ()
    simulated: bool = False


class Sent(Value):
    """What became of one message. `status` is the receiver's number where it gave one. Never its address."""

    variable: str
    form: Literal["group", "digest", "over", "test"]
    alerts: int
    outcome: Outcome
    status: int | None = None
