"""What services cost and who adopted them, as results of a build."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fnmatch import fnmatch
from typing import Any

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.actions.derive import ALL, Plan, Standing
from sowhat.engine.duckdb import DuckDB
from sowhat.ledger import chain
from sowhat.metrics import adoption, golive, naming, periods, shared
from sowhat.metrics import spend as costs
from sowhat.model.cost import EVERYONE
from sowhat.model.ledger import Book
from sowhat.model.workspace import Workspace
from sowhat.sources.tables.focus import FORMAT
from sowhat.tables import results


def spend(workspace: Workspace, engine: DuckDB, standing: Standing, held: Book) -> Plan:
    """The result `spend`: new where the costs, the day rate, the currency, the rule for shared costs or what it goes by
    changed; calls are those of the result `usage`, which was derived before."""
    facts = engine.table("costs")
    tables, names = _tables(workspace, engine), naming.names(workspace.catalog)
    dated = day_rates(held, workspace.currency)
    coded = project_rates(held, workspace.currency)
    agreed = tuple(one for one in (dated, coded) if one)
    context = (workspace.currency, workspace.day_rate, *agreed, names, chain.canonical(workspace.shared_costs))
    seen = _seen(workspace, engine) if _shares(engine) else ()
    known = digest(told(engine, standing, "costs"), tables, *context, seen)
    rows = costs.spend(costs.current(facts, tables), workspace.currency, workspace.day_rate, names, dated, coded)

    def later(held: DuckDB) -> ir.Table:
        told = engine.execute(rows.order_by(list(results.SPEND.key))).to_pylist() if engine.has("costs") else []
        services = tuple(service.name for service in workspace.catalog.services)
        calls = _calls(held) if _shares(engine) else {}
        split = shared.allocated(told, shared.Basis(workspace.shared_costs, services, calls))
        return ibis.memtable(pa.Table.from_pylist(split, results.SPEND.schema))

    return Plan(results.SPEND, ALL, {ALL: known}, later=later)


def day_rates(held: Book, currency: str) -> tuple[tuple[date, Decimal], ...]:
    """Finance's rates of a person-day, from the price book: each from its first day on; of the same day the one
    entered last. Those of a single project are in `project_rates`."""
    return _rates(held, currency).get(None, ())


def project_rates(held: Book, currency: str) -> dict[str, tuple[tuple[date, Decimal], ...]]:
    """The same by project code, for projects that have rates of their own."""
    return {code: found for code, found in sorted(_rates(held, currency).items(), key=str) if code is not None}


def _rates(held: Book, currency: str) -> dict[str | None, tuple[tuple[date, Decimal], ...]]:
    found: dict[str | None, dict[date, Decimal]] = {}
    for one in held.prices:
        if one.unit == "person-day" and one.currency == currency:
            found.setdefault(one.project and one.project.strip(), {})[one.valid_from] = one.likely
    return {project: tuple(sorted(days.items())) for project, days in found.items()}


def _shares(engine: DuckDB) -> bool:
    """Whether there ever was a cost that names no service."""
    facts = engine.table("costs")
    return engine.has("costs") and bool(engine.execute(facts.filter(facts.service == EVERYONE).limit(1)).num_rows)


def _seen(workspace: Workspace, engine: DuckDB) -> tuple[object, ...]:
    """What shared costs are split by, besides the rule."""
    return (chain.canonical(workspace.catalog), workspace.timezone, telemetry(engine))


def _calls(held: DuckDB) -> shared.Months:
    """Calls by month and service, whoever made them: a probe costs what a person's call does."""
    usage = held.table("usage")
    grouped = usage.group_by(["month", "service"]).agg(calls=usage.calls.sum())
    found: dict[str, dict[str, int]] = {}
    for row in held.execute(grouped).to_pylist():
        found.setdefault(row["month"], {})[row["service"]] = row["calls"]
    return found


def _tables(workspace: Workspace, engine: DuckDB) -> Mapping[str, int]:
    """Which declared table each place in the lake belongs to, as the workspace is now; one that none declares stands
    for itself."""
    if not engine.has("costs"):
        return {}
    facts = engine.table("costs")
    paths = engine.execute(facts.select("path").distinct().order_by("path"))["path"].to_pylist()
    return {path: _table(workspace, path, -1 - number) for number, path in enumerate(paths)}


def _table(workspace: Workspace, path: str, alone: int) -> int:
    """A file that n tables read is n places: `costs.csv`, `costs.csv#2` … The files of a bill are parts of it, and add
    up: each stands for itself."""
    name, _, nth = path.partition("#")
    reading = [
        number
        for number, table in enumerate(workspace.costs)
        if any(fnmatch(name, form) for pattern in table.paths for form in (pattern, pattern.replace("**/", "")))
    ]
    at = int(nth or 1) - 1 if (nth or "1").isdigit() else 0
    known = at < len(reading) and workspace.costs[reading[at]].format != FORMAT
    return reading[at] if known else alone


def adoptions(workspace: Workspace, engine: DuckDB, standing: Standing) -> Plan:
    """The result `adoptions`: new where telemetry, go-lives or the catalog changed; of telemetry it reads the weeks of
    the result `active`, which were derived once."""
    opening = _opening(engine, workspace.timezone)
    written = (chain.canonical(workspace.catalog), workspace.go_lives)
    known = digest(told(engine, standing, "go_lives"), written, workspace.timezone, opening, telemetry(engine))

    def later(held: DuckDB) -> ir.Table:
        seen = held.execute(adoption.seen(held.table("active"), opening)).to_pylist() if opening else []
        facts = golive.declared(engine.table("go_lives"))
        declared = engine.execute(facts).to_pylist() if engine.has("go_lives") else []
        rows = adoption.adoptions(declared, seen, workspace.catalog, opening)
        return ibis.memtable(pa.Table.from_pylist(rows, results.ADOPTIONS.schema))

    return Plan(results.ADOPTIONS, ALL, {ALL: known}, later=later)


def told(engine: DuckDB, standing: Standing, group: str) -> Sequence[object]:
    """How often a group was revised, and by what."""
    names = ("source", "path", "file", "start", "end")
    mine = (row for row in slices(engine) if row["source"] == f"business:{group}")
    return (dict(standing.revisions).get(group, 0), *_rows(mine, names))


def telemetry(engine: DuckDB) -> Sequence[object]:
    """Which stretches of telemetry there are."""
    timed = (row for row in slices(engine) if row["first"] is not None)
    return _rows(timed, ("source", "file", "start", "end"))


def slices(engine: DuckDB) -> Sequence[Mapping[str, Any]]:
    """What was read, slice by slice: asked for by every plan, read once."""
    return list(engine.once(("slices",), lambda: engine.table("slices")).to_pylist())


def _rows(found: Iterable[Mapping[str, Any]], names: Sequence[str]) -> list[tuple[object, ...]]:
    return sorted(tuple(row[name] for name in names) for row in found)


def _opening(engine: DuckDB, zone: str) -> date | None:
    """The first local day with telemetry."""
    first = min((row["first"] for row in slices(engine) if row["first"] is not None), default=None)
    return periods.day(first, zone) if first is not None else None


def digest(*values: object) -> str:
    return hashlib.sha256(repr(values).encode()).hexdigest()[:32]
