"""What came in: the answer of `sowhat show data`, and of `/api/v1/data`."""

from __future__ import annotations

from datetime import datetime

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
    """One source: what was read, how fresh it is, how far its calls can be attributed."""

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
    simulated: bool = False
