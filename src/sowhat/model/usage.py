"""What was used: the answer of `sowhat show usage`, and of `/api/v1/usage`."""

from __future__ import annotations

from datetime import date, datetime

from sowhat.model.estimate import Remark
from sowhat.model.value import Value


class Traffic(Value):
    """Calls and consumers of one kind of traffic: people, bot or probe."""

    calls: int
    consumers: int


class Totals(Value):
    """`consumers` counts those with traffic of kind people; calls count all traffic."""

    calls: int
    consumers: int
    status: dict[str, int]
    traffic: dict[str, Traffic]


class UseTrend(Value):
    """How people's calls of a service moved. `run` are those of each whole month from `since` on, when its sources
    began to count as they do (`broken`: the break that this comes after). The last `months` of them against as many
    before: `own` is the change, `relative` that of its share of all calls of these sources, in which a season common
    to all cancels; `year` compares the last three with the same three of the year before. `why` says why there is none.
    """

    since: str | None = None
    run: tuple[int, ...] = ()
    months: int = 0
    own: float | None = None
    relative: float | None = None
    year: float | None = None
    broken: Broken | None = None
    why: Remark | None = None


class ServiceUsage(Value):
    """One service's calls. `service` is null for calls that no service claims; percentiles in seconds."""

    service: str | None
    calls: int
    consumers: int
    teams: int
    units: int
    client_errors: int
    server_errors: int
    p50: float | None
    p95: float | None
    p99: float | None
    trend: UseTrend | None = None


class OperationUsage(Value):
    """One operation (source, host and route template) of a service."""

    service: str | None
    source: str
    host: str
    route: str
    calls: int
    client_errors: int
    server_errors: int
    p50: float | None
    p95: float | None
    p99: float | None


class MonthUsage(Value):
    """A calendar month (`2026-09`) in the workspace's time zone."""

    month: str
    calls: int
    consumers: int
    client_errors: int
    server_errors: int
    p50: float | None
    p95: float | None
    p99: float | None


class WeekUsage(Value):
    """An ISO week (`2026-W38`): consumers active in it, and how many of them were active in the next one.

    `complete`: telemetry covers the whole week; `returned` is null while the next week is not complete.
    """

    week: str
    active: int
    returned: int | None
    complete: bool


class GroupUsage(Value):
    """Use by one team or business unit; `name` is null for consumers that nobody declared."""

    name: str | None
    calls: int
    consumers: int
    services: int
    weeks: tuple[WeekUsage, ...]


class Quarantine(Value):
    """Records that could not be read: how many, and why."""

    records: int
    reasons: tuple[Reason, ...]


class Reason(Value):
    """One reason in one source, with the first places where it was seen (`file:line`)."""

    source: str
    reason: str
    records: int
    examples: tuple[Example, ...]


class Example(Value):
    """A quarantined record: its place, and what it looks like with every name and number masked."""

    file: str
    line: int
    excerpt: str


class Duplicates(Value):
    """Rows that repeat another one in every column, and what was done with them."""

    source: str
    records: int
    choice: str


class Broken(Value):
    """A source that broke in a month (`2026-09`) or before: what calls did there is not adoption."""

    source: str
    kind: str
    start: date
    end: date
    factor: float | None


class Caller(Value):
    """An app that the catalog says calls a service, or that does. `first` and `last` are months of its calls; `calls`
    is null where the app has no key, so that they cannot be told."""

    app: str
    declared: bool
    calls: int | None
    first: str | None
    last: str | None


class Usage(Value):
    """What was used, by whom, how well it answered; `build` is the address of every number in it."""

    build: str
    code_version: str
    first: datetime | None
    last: datetime | None
    totals: Totals
    services: tuple[ServiceUsage, ...]
    operations: tuple[OperationUsage, ...]
    months: tuple[MonthUsage, ...]
    weeks: tuple[WeekUsage, ...]
    teams: tuple[GroupUsage, ...]
    units: tuple[GroupUsage, ...]
    quarantine: Quarantine
    duplicates: tuple[Duplicates, ...]
    simulated: bool = False
    timezone: str = "UTC"
    breaks: tuple[Broken, ...] = ()
    callers: tuple[Caller, ...] = ()
    """Of one service, where the catalog says at all what calls what."""
