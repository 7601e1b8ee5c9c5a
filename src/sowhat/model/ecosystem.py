"""How far a platform reaches, what that made possible, and how its sides and versions move."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from sowhat.model.estimate import Grade
from sowhat.model.value import Name, Value
from sowhat.model.workspace import PlatformKind

FlowOf = Literal["calls", "teams"]
"""What a ribbon of the chain is as wide as."""
Membership = Literal["then", "now"]
"""Whose a team is: as it was on the day of the call, or as it is on the last day of telemetry."""
ProposalKind = Literal["together", "newcomer", "use", "data"]
PossibleKind = Literal["new", "weeks", "duplicate", "hours"]
StageName = Literal["signed-up", "key", "first-call", "active", "habit"]


class UnitSpread(Value):
    """How evenly calls lie over units: see metrics.concentration."""

    count: int
    largest: str
    share: float
    effective: float
    alone: bool


class MonthReach(Value):
    """A month: units, teams and apps with a call of people; `complete`: telemetry covers all of it."""

    month: str
    units: int
    teams: int
    apps: int
    calls: int
    complete: bool


class ServiceReach(Value):
    """A service in the month that the page looks at, and its units month by month."""

    service: str
    units: tuple[str, ...]
    teams: int
    apps: int
    calls: int
    run: tuple[int, ...]
    spread: UnitSpread | None


class UnitCalls(Value):
    """A business unit's calls and teams in the month."""

    unit: str
    calls: int
    teams: int


class Proposal(Value):
    """What records show for the first time. `since` is the first day, `weeks` how many weeks had such calls, `before`
    how many other units called the service, or were given the data, before. Of `data` so many `people` were given it,
    the first of them for `purpose`."""

    id: str
    kind: ProposalKind
    services: tuple[str, ...]
    app: str
    team: str
    unit: str
    since: date
    weeks: int
    calls: int
    before: int = 0
    data: str = ""
    people: int = 0
    purpose: str = ""


class PossibleBody(Value):
    """What people state about what became possible. `new`: before and now, the day, the first customer. `weeks`,
    `duplicate`, `hours`: how much was saved, avoided or released, and the business `use` that it had."""

    kind: PossibleKind = "new"
    state: Literal["confirmed", "dismissed"] = "confirmed"
    what: str = ""
    before: str = ""
    now: str = ""
    day: date | None = None
    customer: str = ""
    service: Name | None = None
    unit: Name | None = None
    amount: Decimal | None = None
    use: str = ""
    reason: str = ""


class Possible(Value):
    """A statement that holds, with what telemetry saw where it is about that."""

    id: str
    body: PossibleBody
    by: str
    at: datetime
    proposal: Proposal | None = None


class Link(Value):
    """Calls of people in the month of the chain; empty names are those that nobody declared.
    `customers` is null where telemetry tells none, and where they are `few`."""

    service: str
    app: str
    team: str
    unit: str
    product: str
    calls: int
    customers: int | None = None
    few: bool = False


class Served(Value):
    """Different customers of the month, as telemetry names them; null where they are too few to say."""

    name: str
    customers: int | None


class ChainStop(Value):
    """A stop of the chain: its calls, teams and different customers in the month. `customers` is null where telemetry
    tells none, and where they are `few`."""

    layer: Literal["service", "app", "team", "unit", "product"]
    name: str
    calls: int
    teams: int
    customers: int | None = None
    few: bool = False


class Worth(Value):
    """An effect that a study shows: customers kept (negative: lost) and money, null where it is not evidenced."""

    service: str
    study: str
    grade: Grade | None
    customers: float | None
    amount: Decimal | None
    currency: str


class Chain(Value):
    """Service → app → business unit → product → customers, for one month. `rosters` counts the customers that teams
    list, where telemetry names none."""

    month: str | None
    links: tuple[Link, ...] = ()
    stops: tuple[ChainStop, ...] = ()
    products: tuple[Served, ...] = ()
    customers: int | None = None
    few: bool = False
    """Telemetry names customers, too few to say how many."""
    rosters: int | None = None
    worth: tuple[Worth, ...] = ()


class MarketMonth(Value):
    """A month of orders by the day they were made. Null where fewer than ten are behind a number. `known` sellers had
    an order in this month or the three before; `kept` had one in the month before and in this one too."""

    month: str
    complete: bool
    orders: int | None
    buyers: int | None
    sellers: int | None
    liquidity: float | None
    known: int | None
    per_buyer: float | None
    fill: float | None
    ended: int | None
    hours: float | None
    timed: int | None
    buyers_kept: float | None
    sellers_kept: float | None


class Gross(Value):
    """What the orders of a month amounted to in a currency; null under ten buyers. The take rate is `fee`, what the
    platform kept of `charged` orders, over `fee_of`, what these amounted to; null where no fee is told, and under ten
    buyers of such orders."""

    month: str
    currency: str
    amount: Decimal | None
    orders: int | None
    fee: Decimal | None = None
    fee_of: Decimal | None = None
    charged: int | None = None
    take: float | None = None


class Cross(Value):
    """Growth of one side against the other's a month before: Spearman's rank correlation. Null: too few months."""

    cause: Literal["buyers", "sellers"]
    n: int
    need: int
    rho: float | None = None
    low: float | None = None
    high: float | None = None


class Market(Value):
    """Both sides of a marketplace."""

    months: tuple[MarketMonth, ...]
    gross: tuple[Gross, ...]
    cross: tuple[Cross, ...]


class VersionUse(Value):
    """Calls of a version of a service in the month looked at (`share` of the service's) and over time."""

    service: str
    version: str
    calls: int
    share: float
    first: str
    last: str
    oldest: bool


class Migration(Value):
    """Calls moving to the last release of a service that mattered: `older` is the share of calls in the last of `weeks`
    (the first is `since`, that of the release) on versions there were before; `half` the week in which it was a half or
    less."""

    service: str
    version: str
    since: str
    weeks: int
    older: float
    half: int | None


class Stage(Value):
    """How many teams came so far; null with what is missing (`lacks` is a code)."""

    name: StageName
    teams: int | None
    days: float | None = None
    """The median number of days since the stage before, over `timed` teams."""
    timed: int = 0
    lacks: str = ""


class Apps(Value):
    """Apps that are declared, those of them that called in the month, and keys that called and belong to none."""

    declared: int
    calling: int
    unknown: int


class Ecosystem(Value):
    """The answer of `sowhat show ecosystem`, and of `/api/v1/ecosystem`. `month` is the last month that telemetry
    covers wholly, else the last one."""

    build: str
    code_version: str
    platform: PlatformKind
    aim: int
    membership: Membership
    service: str | None
    unit: str | None
    app: str | None = None
    team: str | None = None
    product: str | None = None
    flow: FlowOf = "calls"
    month: str | None
    months: tuple[MonthReach, ...]
    units: tuple[UnitCalls, ...]
    """Of the month, the most calls first."""
    teams: int
    spread: UnitSpread | None
    services: tuple[ServiceReach, ...]
    proposals: tuple[Proposal, ...]
    possible: tuple[Possible, ...]
    dismissed: tuple[Possible, ...]
    chain: Chain
    market: Market | None
    apps: Apps
    served: tuple[Served, ...]
    versions: tuple[VersionUse, ...]
    migrations: tuple[Migration, ...] = ()
    funnel: tuple[Stage, ...]
    simulated: bool = False
