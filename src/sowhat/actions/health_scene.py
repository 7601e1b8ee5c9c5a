"""What the health of services is made of, read once: records with the services that they mean, hours, weeks, routes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import ibis.expr.types as ir

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import naming, operations, periods, revisions, weeks
from sowhat.metrics.slo import Hour
from sowhat.model.catalog import Catalog
from sowhat.model.health import HealthRule
from sowhat.model.workspace import Workspace

RECORDS = {
    "incidents": "opened",
    "deliveries": "finished",
    "security_findings": "found",
    "drills": "day",
}
"""The fact tables, and the column of each that says when."""
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Counted:
    """A service's hours: for availability, and for latency where there is a limit."""

    answered: tuple[Hour, ...] = ()
    quick: tuple[Hour, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that the health of a service is computed from. `today` is the last day with telemetry (without
    any, with a record); `at` the end of the last complete hour (naive UTC)."""

    catalog: Catalog
    rule: HealthRule
    zone: str
    today: date
    at: datetime | None
    records: Mapping[str, Mapping[str, Sequence[Row]]]
    """By fact table and by service; '' holds those that mean none."""
    hours: Mapping[str, Counted]
    weeks: Mapping[str, Sequence[tuple[int, int]]]
    """Whole weeks of each service: (good, total) of people's calls with a known status."""
    routes: Mapping[str, Sequence[Row]]


def look(workspace: Workspace, facts: DuckDB, held: DuckDB, at: datetime | None) -> Scene:
    """Read it: records are facts, everything else is a result of the same build."""
    told = {name: records(facts, name, workspace.catalog) for name in RECORDS}
    today = periods.day(at, workspace.timezone) if at else _last_record(told)
    return Scene(
        catalog=workspace.catalog,
        rule=workspace.health,
        zone=workspace.timezone,
        today=today,
        at=at,
        records=told,
        hours=_hours(held),
        weeks=_weeks(held, workspace.timezone),
        routes=_grouped(_declared(held, workspace.catalog, today)),
    )


def records(facts: DuckDB, name: str, catalog: Catalog) -> Mapping[str, Sequence[Row]]:
    """The rows of a record that count, by the service that they mean."""
    if not facts.has(name):
        return {}
    table = facts.table(name)
    dated = table.filter(table[RECORDS[name]].notnull()).mutate(of="/" + table.service)
    standing = revisions.current(dated, (), ("of", "id"))
    known = naming.names(catalog)
    found: dict[str, list[Row]] = {}
    for row in facts.execute(standing.order_by([RECORDS[name], "service", "id"])).to_pylist():
        found.setdefault(known.get(row["service"].strip().lower(), ""), []).append(row)
    return found


def _last_record(told: Mapping[str, Mapping[str, Sequence[Row]]]) -> date:
    days = [
        each.date() if isinstance(each, datetime) else each
        for name, by in told.items()
        for rows in by.values()
        for each in (row[RECORDS[name]] for row in rows)
    ]
    return max(days, default=date(1970, 1, 1))


def _hours(held: DuckDB) -> Mapping[str, Counted]:
    found: dict[str, list[Row]] = {}
    for row in held.execute(held.table("hours").order_by(["service", "hour"])).to_pylist():
        found.setdefault(row["service"], []).append(row)
    return {
        name: Counted(
            tuple(Hour(row["hour"], row["good"], row["total"]) for row in rows if row["total"]),
            tuple(Hour(row["hour"], row["quick"], row["timed"]) for row in rows if row["timed"]),
        )
        for name, rows in found.items()
    }


def _weeks(held: DuckDB, zone: str) -> Mapping[str, Sequence[tuple[int, int]]]:
    sources, told = held.table("sources"), held.table("reliability")
    [span] = held.execute(sources.agg(first=sources["first"].min(), last=sources["last"].max())).to_pylist()
    if span["first"] is None or span["last"] is None:
        return {}
    first, last = periods.day(span["first"], zone), periods.day(span["last"], zone)
    found: dict[str, list[tuple[int, int]]] = {}
    for row in held.execute(told.filter(told.whole).order_by(["service", "week"])).to_pylist():
        if weeks.complete(row["week"], first, last):
            found.setdefault(row["service"], []).append((row["known"] - row["errors"], row["known"]))
    return found


def _declared(held: DuckDB, catalog: Catalog, today: date) -> list[Row]:
    """Declared operations with their calls, where there are any."""
    if not catalog.operations:
        return []
    rows: ir.Table = operations.operations(held.table("usage"), catalog, f"{today:%Y-%m}")
    return [row for row in held.execute(rows).to_pylist() if row["operations"]]


def _grouped(rows: Sequence[Row]) -> Mapping[str, Sequence[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["service"], []).append(row)
    return found
