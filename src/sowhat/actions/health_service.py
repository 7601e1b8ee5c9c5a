"""The health of one service, from the scene of a build."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sowhat.actions.health_scene import Row, Scene
from sowhat.metrics import naming, score, slo
from sowhat.metrics.deliveries import Delivery, deliveries
from sowhat.metrics.incidents import Incident, incidents, share
from sowhat.metrics.proposal import proposal
from sowhat.metrics.slo import Hour
from sowhat.model.catalog import Catalog, Service, Slo
from sowhat.model.health import (
    AGES,
    SEVERITIES,
    Alert,
    Debt,
    Drill,
    Findings,
    Indicator,
    Objective,
    Owed,
    PartName,
    ServiceHealth,
    Share,
    Window,
)

DAYS = 90
"""Incidents and deliveries are counted over so many days."""
ANSWERED_DAYS = 28
WEEKS = 26
"""A proposal looks at so many of the last whole weeks."""
COMPLIANCE = ("compliance", "audit", "privacy", "licence", "license", "合规", "审计", "隐私", "许可证")
"""Kinds of findings that are of compliance, not of security."""
REGISTER = ("debt", "tech debt", "technical debt", "技术债", "技术债务", "欠账")
"""Kinds of findings that are entries of a register of technical debt, as are those that cost interest."""


def service_health(scene: Scene, service: Service) -> ServiceHealth:
    """One service of the catalog."""
    broke, shipped = _incidents(scene, service.name), _deliveries(scene, service.name)
    stands = tuple(_standing(scene, service, one) for one in objectives(scene.catalog, service))
    delivered = deliveries(shipped, broke, _since(scene, DAYS), DAYS)
    drills, owed = _drills(scene, service.name), _debt(scene, service)
    answered = _answered(scene, service.name)
    values: dict[PartName, float | None] = {
        "security": _found(scene, service.name, compliance=False),
        "stability": score.stability(_spent(stands), answered, delivered.failed),
        "compliance": _found(scene, service.name, compliance=True),
        "readiness": score.readiness(drills),
        "debt": score.debt(owed),
    }
    parts = score.parts(values, scene.rule.weighed())
    return ServiceHealth(
        service=service.name,
        answered=answered,
        objectives=stands,
        proposal=None if stands else proposal(scene.weeks.get(service.name, ())[-WEEKS:]),
        incidents=incidents(broke, _since(scene, DAYS), DAYS),
        deliveries=delivered,
        drills=drills,
        debt=owed,
        parts=parts,
        score=score.score(parts),
    )


def strangers(scene: Scene) -> tuple[ServiceHealth, ...]:
    """Records that name no service that is known, together; none where every record names one."""
    rows = [row for by in scene.records.values() for row in by.get("", ())]
    if not rows:
        return ()
    broke = _incidents(scene, "")
    return (
        ServiceHealth(
            service="",
            answered=Share(part=0, whole=0),
            incidents=incidents(broke, _since(scene, DAYS), DAYS),
            deliveries=deliveries(_deliveries(scene, ""), broke, _since(scene, DAYS), DAYS),
            names=tuple(sorted({row["service"] for row in rows if row["service"]})),
        ),
    )


def objectives(catalog: Catalog, service: Service) -> tuple[Objective, ...]:
    """What it promises: beside the service, and in files of objectives that name it. Of those in files telemetry can
    measure availability by occurrences; of the others the query is elsewhere."""
    found = []
    own = service.slo
    if own is not None:
        common = {"window_days": own.window_days, "calendar": own.calendar}
        if own.availability is not None:
            found.append(Objective(name="availability", indicator="availability", objective=own.availability, **common))
        if own.under is not None and own.quick is not None:
            found.append(Objective(name="latency", indicator="latency", objective=own.quick, under=own.under, **common))
    known = naming.names(catalog)
    for one in catalog.slos:
        if known.get(one.service.strip().lower()) == service.name and 0 < one.objective < 1:
            told = {"objective": one.objective, "window_days": one.window_days, "calendar": one.calendar}
            found.append(Objective(name=one.name, indicator=_indicator(one), declared="file", **told))
    return tuple(found)


def _indicator(one: Slo) -> Indicator:
    said = f"{one.indicator} {one.name} {one.title}".lower()
    return "availability" if "availab" in said and one.method == "occurrences" else "other"


def _standing(scene: Scene, service: Service, one: Objective) -> Objective:
    """The objective with its windows and its alerts at the last complete hour."""
    counted = scene.hours.get(service.name)
    if counted is None or scene.at is None or one.indicator == "other":
        return one
    hours = counted.quick if one.indicator == "latency" else counted.answered
    kinds = (False, True) if round(one.window_days) in slo.CALENDAR else (False,)
    return one.model_copy(
        update={
            "windows": tuple(_window(scene, one, hours, calendar) for calendar in kinds),
            "alerts": tuple(_alert(burn) for burn in slo.burns(hours, one.objective, scene.at)),
        }
    )


def _window(scene: Scene, one: Objective, hours: Sequence[Hour], calendar: bool) -> Window:
    first, last = slo.window(one.window_days, calendar, scene.today)
    start = _instant(scene, first)
    held = slo.budget([hour for hour in hours if hour.at >= start], one.objective)
    return Window(
        calendar=calendar,
        first=first,
        last=last,
        total=held.total,
        bad=held.bad,
        kept=held.kept,
        low=held.low,
        high=held.high,
        allowed=held.allowed,
        spent=held.spent,
        few=held.few,
    )


def _alert(burn: slo.Burn) -> Alert:
    return Alert(
        severity=burn.rule.severity,
        long_hours=burn.rule.long,
        short_hours=burn.rule.short,
        factor=burn.rule.factor,
        long=burn.long,
        short=burn.short,
        sounds=burn.sounds,
        few=burn.few,
    )


def _spent(stands: Sequence[Objective]) -> float | None:
    """How much of the budget is spent in the window that was declared; of several objectives the one that is worse.
    One that had too few calls says nothing."""
    windows = [window for one in stands for window in one.windows if window.calendar == one.calendar]
    spent = [window.spent for window in windows if not window.few]
    return max((each for each in spent if each is not None), default=None)


def _answered(scene: Scene, name: str) -> Share:
    counted = scene.hours.get(name)
    start = _instant(scene, scene.today - timedelta(days=ANSWERED_DAYS - 1))
    mine = [hour for hour in counted.answered if hour.at >= start] if counted else []
    total = sum(hour.total for hour in mine)
    return share(total - sum(hour.good for hour in mine), total)


def _instant(scene: Scene, day: date) -> datetime:
    """The naive UTC instant at which a local day begins."""
    local = datetime.combine(day, time(), ZoneInfo(scene.zone))
    return local.astimezone(UTC).replace(tzinfo=None)


def _since(scene: Scene, days: int) -> datetime:
    return _instant(scene, scene.today - timedelta(days=days - 1))


def _rows(scene: Scene, table: str, name: str) -> Sequence[Row]:
    return scene.records[table].get(name, ())


def _incidents(scene: Scene, name: str) -> list[Incident]:
    names = ("opened", "detected", "acknowledged", "resolved", "found_by", "downtime_minutes")
    return [
        Incident(**{key: row[key] for key in names}, service=name or row["service"])
        for row in _rows(scene, "incidents", name)
    ]


def _deliveries(scene: Scene, name: str) -> list[Delivery]:
    names = ("finished", "result", "environment", "lead_seconds")
    return [
        Delivery(**{key: row[key] for key in names}, service=name or row["service"])
        for row in _rows(scene, "deliveries", name)
    ]


def _drills(scene: Scene, name: str) -> tuple[Drill, ...]:
    """The last of each kind, those practised last first."""
    last = {row["kind"]: row for row in _rows(scene, "drills", name)}
    made = [
        Drill(
            kind=kind,
            day=row["day"],
            result=row["result"],
            age_days=max((scene.today - row["day"]).days, 0),
            minutes=row["minutes"],
        )
        for kind, row in last.items()
    ]
    return tuple(sorted(made, key=lambda one: (one.age_days, one.kind)))


def _debt(scene: Scene, service: Service) -> Debt:
    rows = _rows(scene, "security_findings", service.name)
    register = [row for row in rows if _owes(row) and row["status"] == "open"]
    costs = [row["interest_days"] for row in register if row["interest_days"] is not None]
    routes = scene.routes.get(service.name, ())
    old = [row for row in routes if row["deprecated"] and row["calls"]]
    return Debt(
        owner=bool(service.owner),
        described=_described(scene.catalog, service.name),
        objective=bool(objectives(scene.catalog, service)),
        deprecated=tuple(sorted(row["route"] for row in old)),
        deprecated_calls=sum(row["calls"] for row in old),
        declared_calls=sum(row["calls"] for row in routes) if routes else None,
        findings=_open(scene, [row for row in rows if not _owes(row)]),
        registered=len(register),
        interest_days=sum(costs) if costs else None,
        entries=_entries(scene, register),
    )


def _owes(row: Row) -> bool:
    """Whether a finding is an entry of the register of debt."""
    return row["kind"].lower() in REGISTER or row["interest_days"] is not None or row["principal_days"] is not None


def _entries(scene: Scene, register: Sequence[Row]) -> tuple[Owed, ...]:
    """The open entries of the register, those that cost most first."""
    made = [
        Owed(
            title=row["title"] or row["id"],
            since=row["found"],
            age_days=max((scene.today - row["found"]).days, 0),
            interest_days=row["interest_days"],
            principal_days=row["principal_days"],
        )
        for row in register
    ]
    return tuple(sorted(made, key=lambda one: (-(one.interest_days or 0.0), one.since, one.title)))


def _described(catalog: Catalog, name: str) -> bool:
    """Whether its API is described, or its catalog entry says what it does."""
    spoken = {f"{kind}:default/{name}".lower() for kind in ("component", "api", "service")}
    told = any(one.description and one.ref.lower() in spoken for one in catalog.entities)
    return told or any(one.service == name for one in catalog.operations)


def _found(scene: Scene, name: str, *, compliance: bool) -> float | None:
    kinds = [row for row in _rows(scene, "security_findings", name) if not _owes(row)]
    mine = [row for row in kinds if (row["kind"].lower() in COMPLIANCE) == compliance]
    return score.findings(_open(scene, mine), bool(mine))


def _open(scene: Scene, rows: Sequence[Row]) -> tuple[Findings, ...]:
    """Open findings by severity, the worst first."""
    ages: dict[str, list[int]] = {}
    for row in rows:
        if row["status"] == "open":
            ages.setdefault(row["severity"] or "unknown", []).append(max((scene.today - row["found"]).days, 0))
    return tuple(
        Findings(severity=name, open=len(ages[name]), oldest_days=max(ages[name]), ages=_by_age(ages[name]))
        for name in SEVERITIES
        if name in ages
    )


def _by_age(days: Sequence[int]) -> tuple[int, ...]:
    """How many are at most as old as each of `AGES`, and how many are older."""
    places = [bisect_left(AGES, each) for each in days]
    return tuple(places.count(place) for place in range(len(AGES) + 1))
