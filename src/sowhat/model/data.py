"""What came in: the answer of `sowhat show data`, and of `/api/v1/data`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from sowhat.model.usage import Duplicates, Quarantine
from sowhat.model.value import Value


class Attribution(Value):
    """Of `calls` calls, how many could be attributed to a service, to a consumer key, and on to a declared
    application, its team, its business unit; and how many name a customer."""

    calls: int
    service: int
    consumer: int
    app: int
    team: int
    unit: int
    customer: int


class SourceData(Value):
    """One source: what was read, how fresh it is, how far its calls can be attributed.

    `rhythm` is how often it speaks (`day`, `week`, `month`; empty while nobody can tell), `late` whether it was silent
    for longer than that explains when it was built. `traffic` are its calls by people, bot and probe.
    """

    source: str
    type: str
    files: int
    lines: int
    read: int
    quarantined: int
    duplicates: int
    duplicates_choice: str
    first: datetime | None
    last: datetime | None
    attribution: Attribution
    rhythm: str = ""
    late: bool = False
    traffic: dict[str, int] = Field(default_factory=dict)


class SourceBreak(Value):
    """Where a source itself broke, which is not adoption: `start` and `end` are the first days of the first and last
    period concerned. `jump`: `share` of its `series` moved at once by about `factor`; `dip`: they did and came back;
    `stale`: they hold the numbers of the period before; `gap`: there is no record."""

    source: str
    kind: Literal["jump", "dip", "stale", "gap"]
    grain: Literal["day", "week", "month"]
    start: date
    end: date
    factor: float | None
    series: int
    share: float | None


class Help(Value):
    """The one mapping that would carry most calls further. `step` is what they gain, `calls` and `share` how many of
    people's calls do, `subject` is what they have in common, `yaml` what to write into `file`."""

    step: Literal["service", "consumer", "app", "customer"]
    subject: str
    calls: int
    share: float
    file: str
    yaml: str


class RecordData(Value):
    """What the business records under one section of sowhat.yaml; `first` and `last` are days that its rows name."""

    section: str
    files: int
    lines: int
    read: int
    quarantined: int
    duplicates: int
    first: date | None
    last: date | None


class Data(Value):
    """All sources of a build. `build` is the address of every number in it; `built` is when it was committed."""

    build: str
    code_version: str
    built: datetime
    timezone: str
    attribution: Attribution
    sources: tuple[SourceData, ...]
    quarantine: Quarantine
    duplicates: tuple[Duplicates, ...]
    breaks: tuple[SourceBreak, ...] = ()
    help: Help | None = None
    records: tuple[RecordData, ...] = ()
    simulated: bool = False
