"""How well a platform is kept: the answer of `sowhat show health`, and of `/api/v1/health`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import Field

from sowhat.model.value import Utc, Value

PartName = Literal["security", "stability", "compliance", "readiness", "debt"]
Profile = Literal["balanced", "fintech", "consumer"]
Severity = Literal["critical", "high", "medium", "low", "unknown"]
Indicator = Literal["availability", "latency", "other"]
AGES = (30, 90, 180)
"""Days that part the ages of open findings."""
SEVERITIES: tuple[Severity, ...] = ("critical", "high", "medium", "low", "unknown")

PROFILES: Mapping[Profile, Mapping[PartName, float]] = {
    "balanced": {"security": 1, "stability": 1, "compliance": 1, "readiness": 1, "debt": 1},
    "fintech": {"security": 4, "stability": 3, "compliance": 2, "readiness": 1, "debt": 1},
    "consumer": {"stability": 4, "security": 2, "debt": 2, "readiness": 1, "compliance": 1},
}
"""What each profile weighs; only the proportions count."""


class HealthRule(Value):
    """How the parts weigh: a profile, and what a workspace weighs otherwise."""

    profile: Profile = "balanced"
    weights: dict[PartName, float] = Field(default_factory=dict)

    def weighed(self) -> dict[PartName, float]:
        """The weight of every part."""
        return {**PROFILES[self.profile], **self.weights}


class Middle(Value):
    """A median of so many, in seconds."""

    seconds: float
    n: int


class Share(Value):
    """`part` of `whole` calls, deployments or incidents, with the share's Wilson interval; null for a whole of none."""

    part: int
    whole: int
    share: float | None = None
    low: float | None = None
    high: float | None = None


class Window(Value):
    """What one window of an objective holds. `allowed` bad calls are the budget of the calls so far, `spent` the share
    of it that is gone; `kept` is the share of good calls with its interval."""

    calendar: bool
    first: date
    last: date
    total: int
    bad: int
    kept: float | None
    low: float | None
    high: float | None
    allowed: float
    spent: float | None
    few: bool = False
    """Too few calls to say: not one failure is allowed, or the failures could be chance at a rate that keeps it."""


class Alert(Value):
    """A rule on two windows (hours) at the last complete hour: how many times too fast the budget burns in each.
    `few`: too few failures to be sure of it."""

    severity: Literal["page", "ticket"]
    long_hours: int
    short_hours: int
    factor: float
    long: float | None
    short: float | None
    sounds: bool
    few: bool


class Objective(Value):
    """A promise and how it stands. One that telemetry cannot measure has no windows."""

    name: str
    indicator: Indicator
    objective: float
    window_days: float
    calendar: bool
    under: float | None = None
    declared: Literal["catalog", "file"] = "catalog"
    windows: tuple[Window, ...] = ()
    alerts: tuple[Alert, ...] = ()


class Proposal(Value):
    """An objective that the service has kept in `kept` of its last `weeks` whole weeks: no promise."""

    objective: float
    weeks: int
    kept: int


class Incidents(Value):
    """Incidents of the last `days`. Medians are over those whose times are told; `found` counts who noticed them."""

    days: int
    count: int = 0
    open: int = 0
    open_since: Utc | None = None
    """When the oldest that is still open began (UTC)."""
    detect: Middle | None = None
    """Of those that tell both when they began and when somebody noticed."""
    acknowledge: Middle | None = None
    recover: Middle | None = None
    found: dict[str, int] = Field(default_factory=dict)
    by_alert: Share = Share(part=0, whole=0)
    downtime_minutes: float | None = None
    downtime_told: int = 0


class Deliveries(Value):
    """DORA's four of the last `days`: deployments to production, lead time, failures, recovery from them."""

    days: int
    deployments: int = 0
    per_week: float | None = None
    lead: Middle | None = None
    failed: Share = Share(part=0, whole=0)
    recovery: Middle | None = None
    waiting: int = 0
    """Failed ones from which nothing has recovered yet, as far as it is told."""


class Drill(Value):
    """The last exercise of one kind."""

    kind: str
    day: date
    result: str
    age_days: int
    minutes: float | None = None
    """How long it took until the service was back, where that was written down."""


class Findings(Value):
    """Open findings of one severity, and for how many days the oldest has been known. `ages` counts them up to each of
    `AGES` days, and above."""

    severity: Severity
    open: int
    oldest_days: int
    ages: tuple[int, ...] = ()


class Owed(Value):
    """An open entry of the register of debt: person-days a month that it costs, and that it would take to pay it back;
    null where nobody said."""

    title: str
    since: date
    age_days: int
    interest_days: float | None = None
    principal_days: float | None = None


class Debt(Value):
    """What is owed: basics that are missing, deprecated routes that are still called, findings, a register of debt."""

    owner: bool = True
    described: bool = True
    objective: bool = True
    deprecated: tuple[str, ...] = ()
    deprecated_calls: int = 0
    declared_calls: int | None = None
    """People's calls of declared operations in 13 months; null where none are declared."""
    findings: tuple[Findings, ...] = ()
    registered: int = 0
    interest_days: float | None = None
    """Person-days a month that the open entries of the register cost; null where none says it."""
    entries: tuple[Owed, ...] = ()
    """The open entries of the register, those that cost most first."""


class Part(Value):
    """One part of a score, 0 to 100; null where nothing is known of it: then it is left out, neither zero nor full."""

    name: PartName
    value: float | None
    weight: float


class ServiceHealth(Value):
    """One service. `service` is '' for records that name none that is known: `names` are those they name."""

    service: str
    answered: Share
    """People's calls with a known status in the last 28 days, and how many had a server error."""
    objectives: tuple[Objective, ...] = ()
    proposal: Proposal | None = None
    incidents: Incidents
    deliveries: Deliveries
    drills: tuple[Drill, ...] = ()
    debt: Debt = Debt()
    parts: tuple[Part, ...] = ()
    score: float | None = None
    names: tuple[str, ...] = ()


class Period(Value):
    """A week (`2026-W38`) or month (`2026-09`): people's calls, those with a known status, server errors among them
    with the share's interval, the 95th percentile in seconds (of all traffic); bots and probes apart."""

    period: str
    calls: int
    errors: Share
    p95: float | None
    other_calls: int
    other_errors: int


class Kept(Value):
    """A service, or one operation of it where `route` is not empty, by week and month."""

    service: str
    source: str = ""
    host: str = ""
    route: str = ""
    weeks: tuple[Period, ...] = ()
    months: tuple[Period, ...] = ()


class Failing(Value):
    """An operation, and how many of people's calls it failed in the last four whole weeks."""

    service: str
    source: str
    host: str
    route: str
    errors: Share


class Health(Value):
    """How well everything is kept. `until` is the day that ages and windows count back from."""

    build: str
    code_version: str
    timezone: str
    until: date | None
    at: Utc | None = None
    """The end of the last complete hour (UTC), at which alerts are judged."""
    profile: Profile = "balanced"
    weights: dict[PartName, float] = Field(default_factory=dict)
    services: tuple[ServiceHealth, ...] = ()
    reliability: tuple[Kept, ...] = ()
    operations: tuple[Kept, ...] = ()
    """Of one service, where it was asked for: those with most calls."""
    failing: tuple[Failing, ...] = ()
    """The operations that fail most, by the lower bound of their share."""
    simulated: bool = False
