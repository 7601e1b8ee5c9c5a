"""What a workspace declares: the platform, where its telemetry lies, and how to read it."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from sowhat.model.assignment import AssignmentTable
from sowhat.model.catalog import Catalog
from sowhat.model.cost import CostTable
from sowhat.model.language import Language
from sowhat.model.portfolio import Allocation
from sowhat.model.study import GoLive, GoLiveTable, OutcomeTable, RosterTable, Study
from sowhat.model.value import Name, Text, Value

PlatformKind = Literal["internal", "marketplace", "open"]
StatusClass = Literal["ok", "client_error", "server_error", "throttled", "unknown"]
LatencyUnit = Literal["s", "ms", "us", "ns"]


class Platform(Value):
    """The platform that is measured."""

    name: Name
    title: Text = Text()
    kind: PlatformKind = "internal"


class AccessLog(Value):
    """Web server logs, one request a line.

    `format` is `combined`, `common`, or an nginx `log_format` string.
    `consumer` and `customer` name fields, the first one present in a line is used:
    `user`, `address`, `agent`, `header:NAME`, `query:NAME`, or `field:VARIABLE` of the format.
    """

    type: Literal["access-log"] = "access-log"
    name: Name
    paths: tuple[str, ...]
    format: str = "combined"
    consumer: tuple[str, ...] = ("address",)
    customer: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    """Path templates such as `/users/{name}`, applied before ids are folded by their look."""
    timezone: str | None = None
    """Of times written without an offset; the workspace's when absent."""


class Columns(Value):
    """Which column of a table says what. Several columns for `route` are joined with `/`."""

    time: str
    route: tuple[str, ...]
    consumer: str | None = None
    customer: str | None = None
    host: str | None = None
    version: str | None = None
    status: str | None = None
    latency: str | None = None
    bytes: str | None = None
    agent: str | None = None


class CallTable(Value):
    """A table with one row a call: CSV, Parquet or JSON lines."""

    type: Literal["table"] = "table"
    name: Name
    paths: tuple[str, ...]
    columns: Columns
    latency_unit: LatencyUnit = "s"
    statuses: dict[str, StatusClass] = Field(default_factory=dict)
    """The source's own status words and the class of each; HTTP codes need no entry."""
    duplicates: Literal["keep", "drop"] = "keep"
    """What is done with a row that repeats another in every column."""
    timezone: str | None = None


class BackstageCatalog(Value):
    """Backstage entity files."""

    type: Literal["backstage"] = "backstage"
    name: Name
    paths: tuple[str, ...]


Source = Annotated[AccessLog | CallTable | BackstageCatalog, Field(discriminator="type")]
CallSource = AccessLog | CallTable


class Workspace(Value):
    """Everything that people wrote, as one value. `root` is the folder it lies in, paths are relative to it."""

    root: str
    platform: Platform
    timezone: str = "UTC"
    language: Language = "en"
    currency: str = "CNY"
    sources: tuple[Source, ...] = ()
    catalog: Catalog = Catalog()
    outcomes: tuple[OutcomeTable, ...] = ()
    go_lives: tuple[GoLiveTable | GoLive, ...] = ()
    rosters: tuple[RosterTable, ...] = ()
    assignments: tuple[AssignmentTable, ...] = ()
    studies: tuple[Study, ...] = ()
    costs: tuple[CostTable, ...] = ()
    allocations: tuple[Allocation, ...] = ()
    day_rate: Decimal | None = None
    """What a person-day costs, in the workspace's currency."""
    workbooks: tuple[str, ...] = ()
    """Workbooks (.xlsx, or a sheet as CSV) that declare what YAML does not; also read as tables of facts."""
    simulated: str = ""
    """The file with the truth behind a simulated company; empty for a real one. Shown wherever its figures are."""
