"""Put the answer of `show usage` together from result tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import ibis.expr.types as ir

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import periods, summary, weeks
from sowhat.model.usage import (
    Caller,
    GroupUsage,
    MonthUsage,
    OperationUsage,
    ServiceUsage,
    Totals,
    Traffic,
    UseTrend,
    WeekUsage,
)
from sowhat.tables import buckets

OPERATIONS = 500
"""At most so many operations are listed, those with most calls first."""

Row = Mapping[str, Any]


class Results:
    """The result tables of one build, narrowed to a service and a month where asked."""

    def __init__(self, engine: DuckDB, service: str | None, month: str | None) -> None:
        self._engine = engine
        self._service = service
        self._month = month

    def table(self, name: str) -> ir.Table:
        """A result table, narrowed."""
        rows = self._engine.table(name)
        if self._service is not None and "service" in rows.columns:
            rows = rows.filter(rows.service == self._service)
        if self._month is not None and "month" in rows.columns:
            rows = rows.filter(rows.month == self._month)
        return rows

    def rows(self, expression: ir.Table) -> list[Row]:
        """Run a query."""
        return list(self._engine.execute(expression).to_pylist())


def totals(results: Results) -> Totals:
    """All calls, by status and by kind of traffic."""
    consumers = results.table("consumers")
    kinds = {row["traffic"]: row for row in results.rows(summary.traffic(consumers))}
    status = {row["status"]: row["calls"] for row in results.rows(summary.calls(results.table("usage"), "status"))}
    return Totals(
        calls=sum(status.values()),
        consumers=kinds.get("people", {}).get("consumers", 0),
        status=dict(sorted(status.items(), key=lambda pair: (-pair[1], pair[0]))),
        traffic={kind: Traffic(calls=row["calls"], consumers=row["consumers"]) for kind, row in sorted(kinds.items())},
    )


def services(results: Results, moved: Mapping[str, UseTrend] | None = None) -> tuple[ServiceUsage, ...]:
    """One line a service, most calls first; calls that no service claims last. `moved` says how calls moved."""
    found, told = _merged(results, ("service",), reach=True), moved or {}
    rows = ({**row, "service": row["service"] or None, "trend": told.get(row["service"])} for row in found)
    lines = [ServiceUsage.model_validate(row) for row in rows]
    return tuple(sorted(lines, key=lambda line: (line.service is None, -line.calls, line.service or "")))


def operations(results: Results) -> tuple[OperationUsage, ...]:
    """One line an operation, most calls first."""
    found = _merged(results, ("service", "source", "host", "route"), reach=False)
    lines = [OperationUsage.model_validate({**row, "service": row["service"] or None}) for row in found]
    return tuple(sorted(lines, key=lambda line: (-line.calls, line.source, line.host, line.route))[:OPERATIONS])


def months(results: Results) -> tuple[MonthUsage, ...]:
    """One line a month, in order."""
    found = _merged(results, ("month",), reach=True, kept=("consumers",))
    return tuple(sorted((MonthUsage.model_validate(row) for row in found), key=lambda line: line.month))


def _merged(
    results: Results, by: tuple[str, ...], reach: bool, kept: Sequence[str] = ("consumers", "teams", "units")
) -> list[Row]:
    """Calls with errors, percentiles, and where asked the reach, joined on `by`."""
    blank: Row = {name: None for name in summary.QUANTILES}
    quick = {_key(row, by): _seconds(row) for row in results.rows(summary.percentiles(results.table("speed"), *by))}
    who: dict[tuple[str, ...], Row] = {}
    if reach:
        who = {
            _key(row, by): {name: row[name] for name in kept}
            for row in results.rows(summary.reach(results.table("consumers"), *by))
        }
    none = dict.fromkeys(kept, 0) if reach else {}
    rows = results.rows(summary.totals(results.table("usage"), *by))
    return [{**row, **quick.get(_key(row, by), blank), **who.get(_key(row, by), none)} for row in rows]


def _key(row: Row, by: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(row[name] for name in by)


def _seconds(row: Row) -> Row:
    return {name: None if row[name] is None else buckets.seconds(row[name]) for name in summary.QUANTILES}


class Calendar:
    """The ISO weeks that telemetry covers, from its first to its last instant (UTC) in a time zone."""

    def __init__(self, zone: str, begins: datetime | None, ends: datetime | None) -> None:
        if begins is None or ends is None:
            self._complete: dict[str, bool] = {}
            self.following: tuple[tuple[str, str], ...] = ()
            return
        first, last = periods.day(begins, zone), periods.day(ends, zone)
        self._complete = {week: weeks.complete(week, first, last) for week in weeks.between(first, last)}
        self.following = weeks.following(tuple(self._complete))

    def lines(self, rows: Sequence[Row]) -> tuple[WeekUsage, ...]:
        """A line for every covered week, active or not."""
        seen = {row["week"]: row for row in rows}
        return tuple(self._line(week, after, seen.get(week)) for week, after in self.following)

    def _line(self, week: str, after: str, row: Row | None) -> WeekUsage:
        known = self._complete.get(after, False)
        active, returned = (row["active"], row["returned"]) if row else (0, 0)
        return WeekUsage(week=week, active=active, returned=returned if known else None, complete=self._complete[week])


def weekly(results: Results, calendar: Calendar) -> tuple[WeekUsage, ...]:
    """Active consumers and their return, week by week."""
    return calendar.lines(results.rows(summary.weekly(results.table("active"), calendar.following)))


def groups(results: Results, calendar: Calendar, kind: str) -> tuple[GroupUsage, ...]:
    """One line a team or unit (`kind`), most calls first; consumers that nobody declared last."""
    reach = results.rows(summary.reach(results.table("consumers"), kind))
    active = results.rows(summary.weekly(results.table("active"), calendar.following, kind))
    lines = [
        GroupUsage(
            name=row[kind] or None,
            calls=row["calls"],
            consumers=row["consumers"],
            services=row["services"],
            weeks=calendar.lines([week for week in active if week[kind] == row[kind]]),
        )
        for row in reach
    ]
    return tuple(sorted(lines, key=lambda line: (line.name is None, -line.calls, line.name or "")))


def callers(everything: Results, service: str | None) -> tuple[Caller, ...]:
    """Who calls a service, declared or seen; none where the catalog declares no call of anything."""
    found = everything.rows(everything.table("relations_seen"))
    if service is None or not any(row["declared"] for row in found):
        return ()
    own = [row for row in found if row["service"] == service]
    lines = [Caller.model_validate({name: row[name] for name in Caller.model_fields}) for row in own]
    return tuple(sorted(lines, key=lambda line: (-(line.calls or 0), line.app)))


def span(sources: Sequence[Row]) -> tuple[datetime | None, datetime | None]:
    """The first and the last instant (UTC) of all sources."""
    firsts = [row["first"] for row in sources if row["first"]]
    lasts = [row["last"] for row in sources if row["last"]]
    return (min(firsts) if firsts else None, max(lasts) if lasts else None)
