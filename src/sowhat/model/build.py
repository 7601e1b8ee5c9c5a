"""A build: the one row that makes what was ingested and derived real."""

from __future__ import annotations

from datetime import datetime

from sowhat.model.value import Value


class BuiltTable(Value):
    """The version of a lake table that a build reads."""

    table: str
    version: int


class BuiltResult(Value):
    """One period of one result. `path` is relative to the folder of results; same fingerprint, same rows."""

    name: str
    period: str
    fingerprint: str
    code_version: str
    path: str
    rows: int


class Build(Value):
    """A committed build. `id` is `b000001` and so on; `created_at` is in UTC with its zone.

    `timezone` is the one that decided the days, weeks and months of its results.
    """

    id: str
    created_at: datetime
    code_version: str
    timezone: str = "UTC"
    tables: tuple[BuiltTable, ...] = ()
    results: tuple[BuiltResult, ...] = ()
