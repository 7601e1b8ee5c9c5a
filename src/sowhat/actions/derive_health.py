"""How well services are kept, as results of a build: by week, by hour for objectives, all else by service."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.actions import derive_worth as worth
from sowhat.actions.derive import ALL, Plan, Standing
from sowhat.actions.health_scene import RECORDS, Scene, look
from sowhat.actions.health_service import objectives, service_health, strangers
from sowhat.engine.duckdb import DuckDB
from sowhat.ledger import chain
from sowhat.metrics import calendar, periods, reliability, slo, weeks
from sowhat.metrics.binding import Bindings, bind
from sowhat.model.workspace import Workspace
from sowhat.tables import health_results, results

ANSWERED_DAYS = 28
"""For how long answers are counted where no objective says it."""


def plans(workspace: Workspace, engine: DuckDB, standing: Standing, derived: Sequence[Plan]) -> tuple[Plan, ...]:
    """The results `reliability`, `hours` and `health`, in this order; `derived` are those that come before them."""
    bindings = bind(workspace.catalog)
    active = next(plan for plan in derived if plan.table is results.ACTIVE)
    at = last_hour(engine)
    seen = (chain.canonical(workspace.catalog), workspace.timezone, worth.telemetry(engine))
    told = [worth.told(engine, standing, name) for name in RECORDS]
    known = {ALL: worth.digest(seen, told)}
    hourly = {ALL: worth.digest(seen)} if workspace.catalog.services else {}
    return (
        _weekly(workspace, bindings, engine, active.fingerprints),
        Plan(health_results.HOURS, ALL, hourly, lambda _: _hours(workspace, bindings, engine, at)),
        Plan(health_results.HEALTH, ALL, known, later=lambda held: _health(look(workspace, engine, held, at))),
    )


def last_hour(engine: DuckDB) -> datetime | None:
    """The end of the last complete hour of telemetry, naive UTC."""
    last: datetime | None = max((row["last"] for row in worth.slices(engine) if row["last"]), default=None)
    return last.replace(minute=0, second=0, microsecond=0, tzinfo=None) if last else None


def _weekly(workspace: Workspace, bindings: Bindings, engine: DuckDB, prints: Mapping[str, str]) -> Plan:
    def rows(wanted: tuple[str, ...]) -> ir.Table:
        first, after = weeks.monday(min(wanted)), weeks.monday(max(wanted)) + timedelta(weeks=1)
        start, end = _instant(first, workspace.timezone), _instant(after, workspace.timezone) + timedelta(hours=1)
        calls, latency = _between(engine, "calls", start, end), _between(engine, "latency", start, end)
        return reliability.weekly(calls, latency, bindings, calendar.changes(workspace.timezone, start, end))

    return Plan(health_results.RELIABILITY, "week", prints, rows)


def _hours(workspace: Workspace, bindings: Bindings, engine: DuckDB, at: datetime | None) -> ir.Table:
    """People's calls by hour, as far back as a window reaches."""
    if at is None:
        return ibis.memtable(health_results.HOURS.empty())
    start = _instant(_first_day(workspace, periods.day(at, workspace.timezone)), workspace.timezone)
    calls, latency = _between(engine, "calls", start, at), _between(engine, "latency", start, at)
    offsets = calendar.changes(workspace.timezone, start, at)
    limits = {one.name: one.slo.under for one in workspace.catalog.services if one.slo is not None and one.slo.under}
    return reliability.hours(*reliability.hourly(calls, latency, bindings, offsets), limits)


def _first_day(workspace: Workspace, today: date) -> date:
    """The first day of all windows."""
    starts = [today - timedelta(days=ANSWERED_DAYS - 1)]
    for service in workspace.catalog.services:
        for one in objectives(workspace.catalog, service):
            starts += [slo.window(one.window_days, False, today)[0]]
            if round(one.window_days) in slo.CALENDAR:
                starts += [slo.window(one.window_days, True, today)[0]]
    return min(starts)


def _between(engine: DuckDB, name: str, start: datetime, end: datetime) -> ir.Table:
    rows = engine.table(name)
    return rows.filter((rows.hour >= _literal(start)) & (rows.hour < _literal(end)))


def _literal(instant: datetime) -> ir.TimestampScalar:
    return ibis.timestamp(instant.isoformat(sep=" "))


def _instant(day: date, zone: str) -> datetime:
    """The naive UTC hour in which a local day begins."""
    local = datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)
    return local.replace(tzinfo=None, minute=0, second=0)


def _health(scene: Scene) -> ir.Table:
    made = [service_health(scene, service) for service in scene.catalog.services]
    unknown = strangers(scene)
    rows = [{"service": one.service, "document": one.model_dump_json()} for one in (*made, *unknown)]
    return ibis.memtable(pa.Table.from_pylist(rows, health_results.HEALTH.schema))
