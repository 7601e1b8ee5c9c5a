"""What a workspace declares: the platform, where its telemetry lies, and how to read it."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from sowhat.model.access import Access
from sowhat.model.alert import AlertRule
from sowhat.model.assignment import AssignmentTable
from sowhat.model.catalog import Catalog
from sowhat.model.cost import CostTable, SharedCosts
from sowhat.model.drafting import Drafting
from sowhat.model.governing import ReviewRule
from sowhat.model.health import HealthRule
from sowhat.model.language import Language
from sowhat.model.pillar import Capacity, Pillar
from sowhat.model.portfolio import Allocation
from sowhat.model.record import RecordTable
from sowhat.model.scenario import Scenario
from sowhat.model.showcase_calendar import ShowcaseRule
from sowhat.model.source import CloudEvents, OpenApi, OpenSlo, Otlp, Prometheus, SkyWalking
from sowhat.model.study import GoLive, GoLiveTable, OutcomeTable, RosterTable, Study
from sowhat.model.value import Name, Text, Value
from sowhat.model.webhook import Webhook

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

    `format` is one of `source.LOG_FORMATS`, or an nginx `log_format` string; `fields` says where a JSON line holds the
    variables of such a string (`status: response.code`), and overrules those of a named JSON format.
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
    fields: dict[str, str] = Field(default_factory=dict)


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
    count: str | None = None
    """How many calls a row stands for; one where there is no such column."""


class CallTable(Value):
    """A table with one row a call: CSV, Parquet or JSON lines."""

    type: Literal["table"] = "table"
    name: Name
    paths: tuple[str, ...]
    columns: Columns
    format: str = ""
    """One of `source.TABLE_FORMATS`, which stands for columns that are not written."""
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


Source = Annotated[
    AccessLog | CallTable | BackstageCatalog | Otlp | CloudEvents | Prometheus | SkyWalking | OpenApi | OpenSlo,
    Field(discriminator="type"),
]
CallSource = AccessLog | CallTable | Otlp | CloudEvents | Prometheus | SkyWalking
"""Sources whose records are calls; what some of them receive or ask for lies in the spool."""


def consumer_keys(source: CallSource) -> tuple[str, ...]:
    """Where a source says who called."""
    match source:
        case CallTable():
            return (source.columns.consumer,) if source.columns.consumer else ()
        case Prometheus():
            return source.labels.consumer
        case SkyWalking():
            return ()
        case _:
            return source.consumer


def customer_keys(source: CallSource) -> tuple[str, ...]:
    """Where a source says which customer a call was for."""
    match source:
        case CallTable():
            return (source.columns.customer,) if source.columns.customer else ()
        case Prometheus() | SkyWalking():
            return ()
        case _:
            return source.customer


def route_templates(source: CallSource) -> tuple[str, ...]:
    """Path templates that a source declares."""
    return source.routes if isinstance(source, AccessLog | Otlp) else ()


class Asking(Value):
    """How feedback is asked for: the address of the workspace's own survey, and after how many days at the earliest
    somebody is visited again."""

    survey: str = ""
    every_days: int = Field(90, ge=1, le=3650)


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
    records: tuple[RecordTable, ...] = ()
    """Incidents, deliveries, findings, drills, grants, orders, members, surveys."""
    connections: dict[str, str] = Field(default_factory=dict)
    """Databases by name. A path `NAME:TABLE` of a source or table is a table there; `env:VARIABLE` hides an address."""
    day_rate: Decimal | None = None
    """What a person-day costs, in the workspace's currency."""
    discount_rate: Decimal | None = None
    """What money a year later is worth less, as a share (0.08 for 8 %). None: nobody stated one."""
    shared_costs: SharedCosts = SharedCosts()
    health: HealthRule = HealthRule()
    """How the parts of a service's health weigh."""
    review: ReviewRule = ReviewRule()
    """When a service is reviewed, and how it is wound up."""
    policies: tuple[str, ...] = ()
    """Files that say who may see which data, as patterns."""
    pillars: tuple[Pillar, ...] = ()
    """What the company is after."""
    capacity: tuple[Capacity, ...] = ()
    """What teams can give to what is new."""
    feedback: Asking = Asking()
    drafting: Drafting = Drafting()
    webhooks: tuple[Webhook, ...] = ()
    """Where a language model may be asked to redraft sentences; nowhere unless declared."""
    access: Access = Access()
    """Who may come in, and by which address; nobody has to sign in where it is not declared."""
    alerts: AlertRule = AlertRule()
    showcases: ShowcaseRule = ShowcaseRule()
    """When what the platform did is shown, to whom, and on which days not."""
    scenarios: tuple[Scenario, ...] = ()
    """Role-plays of scenarios/, the old way beside the new one."""
    workbooks: tuple[str, ...] = ()
    """Workbooks (.xlsx, or a sheet as CSV) that declare what YAML does not; also read as tables of facts."""
    decisions: str = ""
    """The database of decisions, as `env:NAME` or an address; a file of the workspace where empty."""
    simulated: str = ""
    """The file with the truth behind a simulated company; empty for a real one. Shown wherever its figures are."""
