"""Derive results from facts: only the periods whose inputs changed, the rest is linked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import ibis
import ibis.expr.types as ir
import pyarrow as pa
import pyarrow.compute as pc

from sowhat.actions import derive_breaks, derive_relations
from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import breaks, calendar, inventory, periods, recorded, usage, weeks
from sowhat.metrics.binding import Bindings
from sowhat.metrics.periods import Stretch
from sowhat.model.workspace import Workspace
from sowhat.tables import results
from sowhat.tables.table import Table

ALL = "all"
"""The period of a result that is not cut by time."""

Rows = Callable[[tuple[str, ...]], ir.Table]
Later = Callable[[DuckDB], ir.Table]


@dataclass(frozen=True, slots=True)
class Plan:
    """A result: its contract, the column that names a row's period, each period's fingerprint, and its query. `later`
    in place of `rows` asks the results of the same build that were planned before it, instead of facts. `of`: facts
    without which `rows` has none; where one of them was never recorded, nothing has to be asked."""

    table: Table
    period: str
    fingerprints: Mapping[str, str]
    rows: Rows | None = None
    later: Later | None = None
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Of what the business records: the contents of today's files, and how often each group of them was revised."""

    files: tuple[str, ...] = ()
    revisions: tuple[tuple[str, int], ...] = ()


def plans(
    workspace: Workspace, bindings: Bindings, engine: DuckDB, standing: Standing = Standing()
) -> tuple[Plan, ...]:
    """What a build has to hold, given the facts that `engine` reads."""
    slices = engine.once(("slices",), lambda: engine.table("slices"))
    stretches = tuple(_stretches(slices, workspace.timezone))
    context = (workspace.timezone, _digest(bindings.starts, bindings.rules.to_pylist(), bindings.links.to_pylist()))
    monthly = {name: periods.fingerprint(group, *context) for name, group in periods.by_month(stretches).items()}
    weekly = {name: periods.fingerprint(group, *context) for name, group in periods.by_week(stretches).items()}
    moved = derive_breaks.prints(monthly)
    facts = _Facts(engine, workspace.timezone)
    read = {ALL: periods.fingerprint((), *_cuts(slices), _digest(workspace.sources))}
    refused = {ALL: periods.fingerprint((), read[ALL], _digest(standing))}
    return (
        Plan(results.USAGE, "month", monthly, lambda wanted: usage.usage(*facts.hourly("calls", wanted, bindings))),
        Plan(results.SPEED, "month", monthly, lambda wanted: usage.speed(*facts.hourly("latency", wanted, bindings))),
        Plan(
            results.CONSUMERS, "month", monthly, lambda wanted: usage.consumers(facts.daily(_months(wanted)), bindings)
        ),
        Plan(
            results.CUSTOMERS,
            "month",
            monthly,
            lambda wanted: usage.customers(facts.daily(_months(wanted), "touches")),
            of=("touches",),
        ),
        Plan(results.ACTIVE, "week", weekly, lambda wanted: usage.active(facts.daily(_weeks(wanted)), bindings)),
        Plan(
            results.SERVICES,
            ALL,
            {ALL: _digest(workspace.catalog.services)},
            lambda _: inventory.services(workspace.catalog),
        ),
        Plan(
            results.RELATIONS_SEEN,
            ALL,
            {ALL: derive_relations.print_of(workspace.catalog, monthly)},
            later=lambda held: derive_relations.found(workspace.catalog, held),
        ),
        Plan(results.SOURCES, ALL, read, lambda _: inventory.sources(engine.table("slices"), workspace.sources)),
        Plan(results.MOVES, "month", moved, lambda wanted: breaks.moves(facts.daily(_compared(wanted)))),
        Plan(results.BREAKS, ALL, {ALL: _digest(moved)}, later=derive_breaks.found),
        Plan(
            results.RECORDED,
            ALL,
            refused,
            lambda _: recorded.recorded(engine.table("slices"), standing.files, engine.table),
        ),
        Plan(results.REJECTED, ALL, refused, lambda _: inventory.rejected(engine.table("quarantine"), standing.files)),
    )


def compute(plan: Plan, engine: DuckDB, wanted: tuple[str, ...]) -> Iterable[tuple[str, pa.Table]]:
    """The rows of the wanted periods, each in the order of its key so that equal inputs give equal files."""
    if not all(map(engine.has, plan.of)):
        yield from ((period, plan.table.empty()) for period in wanted)
        return
    expression = plan.later(engine) if plan.later else _rows(plan)(wanted)
    if plan.period != ALL:
        expression = expression.filter(expression[plan.period].isin(wanted))
    rows = engine.execute(expression.select(*plan.table.schema.names).order_by(list(plan.table.key)))
    rows = rows.cast(plan.table.schema)
    for period in wanted:
        yield period, rows if plan.period == ALL else rows.filter(pc.equal(rows[plan.period], period))


def _rows(plan: Plan) -> Rows:
    if plan.rows is None:
        raise TypeError(f"nothing makes {plan.table.name}")
    return plan.rows


class _Facts:
    """Facts narrowed to the days that are wanted, so that files outside them are not read."""

    def __init__(self, engine: DuckDB, zone: str) -> None:
        self._engine = engine
        self._zone = zone

    def hourly(
        self, name: str, wanted: tuple[str, ...], bindings: Bindings
    ) -> tuple[ir.Table, Bindings, calendar.Changes]:
        first, after = _months(wanted)
        start, end = (
            _instant(first, self._zone),
            _instant(after, self._zone) + timedelta(hours=1),
        )  # its hour may be cut
        rows = self._engine.table(name)
        kept = rows.filter((rows.hour >= _literal(start)) & (rows.hour < _literal(end)))
        return kept, bindings, calendar.changes(self._zone, start, end)

    def daily(self, span: tuple[date, date], name: str = "uses") -> ir.Table:
        rows = self._engine.table(name)
        first, after = (ibis.date(day.isoformat()) for day in span)
        return rows.filter((rows.day >= first) & (rows.day < after))


def _months(wanted: tuple[str, ...]) -> tuple[date, date]:
    return periods.bounds(min(wanted))[0], periods.bounds(max(wanted))[1]


def _compared(wanted: tuple[str, ...]) -> tuple[date, date]:
    """Months with the whole month, and the whole week, before the first."""
    first, after = _months((derive_breaks.before(min(wanted)), max(wanted)))
    return first - timedelta(days=6), after


def _weeks(wanted: tuple[str, ...]) -> tuple[date, date]:
    return weeks.monday(min(wanted)), weeks.monday(max(wanted)) + timedelta(weeks=1)


def _instant(day: date, zone: str) -> datetime:
    """The naive UTC hour in which a local day begins."""
    local = datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)
    return local.replace(tzinfo=None, minute=0, second=0)


def _literal(instant: datetime) -> ir.TimestampScalar:
    return ibis.timestamp(instant.isoformat(sep=" "))


def _stretches(slices: pa.Table, zone: str) -> Iterable[Stretch]:
    for row in slices.to_pylist():
        if row["first"] is not None:
            opening = row["first"].replace(minute=0, second=0, microsecond=0)  # its records count from the full hour
            first, last = periods.day(opening, zone), periods.day(row["last"], zone)
            yield Stretch(row["source"], row["file"], row["start"], row["end"], first, last)


def _cuts(slices: pa.Table) -> list[str]:
    names = ("source", "file", "start", "end")
    return sorted(json.dumps([row[name] for name in names]) for row in slices.select(names).to_pylist())


def _digest(*values: object) -> str:
    return hashlib.sha256(repr(values).encode()).hexdigest()[:32]
