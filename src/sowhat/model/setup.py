"""What `sowhat init` found and wrote, and what `sowhat check` saw."""

from __future__ import annotations

from typing import Literal

from sowhat.errors import Param, Problem
from sowhat.model.value import Text, Value

ServicesFrom = Literal["openapi", "prefixes", "values", "none", "workbook"]
ZoneFrom = Literal["option", "log", "unknown", "workbook"]


class Note(Value):
    """Something that a detector noticed: the message `detect-<code>`."""

    code: str
    params: dict[str, Param]


class FoundSource(Value):
    """A source of the new workspace. `sure` is 0 to 1. `consumer` names the fields that tell callers apart, the first
    one present in a record is used; of `records` calls looked at, `attributed` say it, with `consumers` values."""

    name: str
    type: str
    paths: tuple[str, ...]
    files: int
    sure: float
    notes: tuple[Note, ...]
    consumer: tuple[str, ...]
    consumers: int
    attributed: int
    records: int
    quarantined: int


class FoundService(Value):
    """A proposed service; `share` is that of the calls looked at."""

    name: str
    routes: tuple[str, ...]
    calls: int
    share: float
    title: Text = Text()


class FoundSheet(Value):
    """A sheet of a workbook. `form` is the sheet of the template that it fills in, '' for one that is left alone;
    `rows` are those filled in, `examples` those left out because they still say that they are examples."""

    name: str
    form: str
    rows: int
    examples: int


class FoundWorkbook(Value):
    """A workbook and what was understood of it. `gaps` are problems that stop nothing: what is not filled in yet."""

    path: str
    sheets: tuple[FoundSheet, ...]
    gaps: tuple[Problem, ...] = ()


class Initiated(Value):
    """A new workspace: the files written, and what was found in the files given."""

    root: str
    name: str
    files: tuple[str, ...]
    timezone: str
    timezone_from: ZoneFrom
    offset: str
    sources: tuple[FoundSource, ...]
    services: tuple[FoundService, ...]
    services_from: ServicesFrom
    consumers: int
    """Named callers proposed in catalog/consumers.yaml."""
    unknown: tuple[Problem, ...]
    """Files that no detector knows, as problems with the message `error-input-unknown`."""
    workbooks: tuple[FoundWorkbook, ...] = ()


class Checked(Value):
    """A workspace without errors: what it declares, and warnings, each a Problem with the message `error-<code>`."""

    root: str
    sources: int
    services: int
    units: int
    teams: int
    consumers: int
    warnings: tuple[Problem, ...]
