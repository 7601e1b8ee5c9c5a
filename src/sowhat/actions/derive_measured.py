"""What pillars are held against, as results of a build: outcomes and incidents by month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.actions.derive import ALL, Plan, Standing
from sowhat.actions.derive_worth import digest, told
from sowhat.actions.health_scene import records
from sowhat.engine.duckdb import DuckDB
from sowhat.ledger import chain
from sowhat.metrics import outcome_months, periods
from sowhat.model.workspace import Workspace
from sowhat.tables.measured_results import INCIDENT_MONTHS, OUTCOME_MONTHS


def plans(workspace: Workspace, engine: DuckDB, standing: Standing) -> tuple[Plan, ...]:
    """The results `outcome_months` and `incident_months`: new where their records, rosters or the catalog changed."""
    context = (chain.canonical(workspace.catalog), workspace.timezone)
    business = (told(engine, standing, "outcomes"), told(engine, standing, "rosters"))
    incidents = told(engine, standing, "incidents")
    return (
        Plan(OUTCOME_MONTHS, ALL, {ALL: digest(business, context)}, lambda _: _outcomes(workspace, engine)),
        Plan(INCIDENT_MONTHS, ALL, {ALL: digest(incidents, context)}, lambda _: _incidents(workspace, engine)),
    )


def _outcomes(workspace: Workspace, engine: DuckDB) -> ir.Table:
    if not engine.has("outcomes"):
        return ibis.memtable(OUTCOME_MONTHS.empty())
    rosters = engine.table("rosters") if engine.has("rosters") else None
    return outcome_months.months(engine.table("outcomes"), rosters, outcome_months.seats(workspace.catalog))


def _incidents(workspace: Workspace, engine: DuckDB) -> ir.Table:
    by_service = records(engine, "incidents", workspace.catalog)
    rows = [row for service, seen in by_service.items() for row in _months(service, seen, workspace.timezone)]
    return ibis.memtable(pa.Table.from_pylist(rows, INCIDENT_MONTHS.schema))


def _months(service: str, seen: Sequence[Mapping[str, Any]], zone: str) -> Iterator[dict[str, object]]:
    """A line a local month; downtime is that of the incidents that tell it."""
    found: dict[str, list[float | None]] = {}
    for row in seen:
        found.setdefault(f"{periods.day(row['opened'], zone):%Y-%m}", []).append(row["downtime_minutes"])
    for month, minutes in sorted(found.items()):
        known = [each for each in minutes if each is not None]
        counts = {"incidents": len(minutes), "told": len(known), "downtime": sum(known) if known else None}
        yield {"service": service, "month": month, **counts}
