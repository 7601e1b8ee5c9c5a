"""What a look-back is made of, read once from the results of a build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import ibis.expr.types as ir

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import operations, periods, weeks
from sowhat.metrics.breaks import Break
from sowhat.metrics.lookback import Covered, Visit, covered
from sowhat.metrics.reached import ANY
from sowhat.model.catalog import Catalog

Row = Mapping[str, Any]
Caller = tuple[str, str, str, str]
"""Consumer, app, team, unit."""
HISTORY = 25
"""Months that are read: two years, and the month a year before the first of the second."""
REACH = 3
"""Months in which who calls a service is counted."""


@dataclass(frozen=True, slots=True)
class Who:
    """Who called in a month: the consumers of people's traffic, as (consumer, app, team, unit)."""

    month: str
    callers: frozenset[Caller]


@dataclass(frozen=True, slots=True)
class Scene:
    """Results by service. `calls` are by service, source, month and traffic; `weekly` people's calls by ISO week, of
    all weeks; `whole` are the weeks that telemetry covers wholly; `until` is the last day of it."""

    catalog: Catalog
    until: date | None
    sources: Mapping[str, Covered]
    calls: Mapping[str, Mapping[tuple[str, str, str], int]]
    weekly: Mapping[str, Mapping[str, int]]
    whole: tuple[str, ...]
    who: Mapping[str, Sequence[Who]]
    visits: Mapping[str, Mapping[Caller, Sequence[Visit]]]
    customers: Mapping[str, Mapping[str, int]]
    """Different customers by month; ANY stands for all services."""
    rosters: Mapping[str, int]
    """Customers on the roster of each team."""
    spend: Mapping[str, Sequence[Row]]
    deprecated: Mapping[str, Sequence[Row]]
    habits: Mapping[str, Row]
    versions: Mapping[str, Mapping[str, Mapping[str, int]]]
    """People's calls by version and ISO week."""

    @property
    def month(self) -> str | None:
        """The last month that a source covers wholly."""
        return _last(self.sources)


def look(catalog: Catalog, zone: str, held: DuckDB) -> Scene:
    """Read it."""
    first, last = span(held, zone)
    sources = _sources(held, zone)
    return Scene(
        catalog=catalog,
        until=last,
        sources=sources,
        calls=_calls(held),
        weekly=_weekly(held),
        whole=weeks.whole(first, last),
        who=_who(held),
        visits=_visits(held),
        customers=_customers(held),
        rosters={str(row["team"]): int(row["customers"]) for row in held.execute(held.table("served")).to_pylist()},
        spend=_by_service(held.execute(held.table("spend").order_by(["service", "month", "kind"])).to_pylist()),
        deprecated=_deprecated(
            held, catalog, max((one.months[-1] for one in sources.values() if one.months), default="")
        ),
        habits=_habits(held, catalog),
        versions=_versions(held),
    )


def span(held: DuckDB, zone: str) -> tuple[date | None, date | None]:
    """The first and the last day of telemetry."""
    sources = held.table("sources")
    [row] = held.execute(sources.agg(first=sources["first"].min(), last=sources["last"].max())).to_pylist()
    if row["first"] is None or row["last"] is None:
        return None, None
    return periods.day(row["first"], zone), periods.day(row["last"], zone)


def _last(sources: Mapping[str, Covered]) -> str | None:
    return max((one.months[-1] for one in sources.values() if one.months), default=None)


def _sources(held: DuckDB, zone: str) -> dict[str, Covered]:
    moves, breaks = held.table("moves"), held.table("breaks")
    days: dict[str, list[date]] = {}
    kept = moves.filter(moves.dimension == "all").select("source", "start").order_by("start")
    for row in held.execute(kept).to_pylist():
        days.setdefault(row["source"], []).append(row["start"])
    broken: dict[str, list[Break]] = {}
    for row in held.execute(breaks.order_by(["source", "start"])).to_pylist():
        own = {name: value for name, value in row.items() if name != "source"}
        broken.setdefault(row["source"], []).append(Break(**own))
    made = {}
    for row in held.execute(held.table("sources")).to_pylist():
        name = row["source"]
        if row["first"] and row["last"] and name in days:
            first, last = periods.day(row["first"], zone), periods.day(row["last"], zone)
            made[name] = Covered(covered(days[name], first, last), tuple(broken.get(name, ())))
    return made


def _calls(held: DuckDB) -> dict[str, dict[tuple[str, str, str], int]]:
    usage = held.table("usage")
    rows = usage.group_by(["service", "source", "month", "traffic"]).agg(calls=usage.calls.sum())
    found: dict[str, dict[tuple[str, str, str], int]] = {}
    for row in held.execute(rows).to_pylist():
        found.setdefault(row["service"], {})[row["source"], row["month"], row["traffic"]] = row["calls"]
    return found


def _weekly(held: DuckDB) -> dict[str, dict[str, int]]:
    table = held.table("reliability")
    rows = table.filter(table.whole & (table.calls > 0)).select("service", "week", "calls")
    found: dict[str, dict[str, int]] = {}
    for row in held.execute(rows).to_pylist():
        found.setdefault(row["service"], {})[row["week"]] = row["calls"]
    return found


def _who(held: DuckDB) -> dict[str, list[Who]]:
    table = held.table("consumers")
    names = ["service", "month", "consumer", "app", "team", "unit"]
    people = table.filter((table.traffic == "people") & (table.calls > 0) & (table.service != ""))
    by: dict[str, dict[str, set[Caller]]] = {}
    for row in held.execute(people.select(*names).distinct()).to_pylist():
        caller = (row["consumer"], row["app"], row["team"], row["unit"])
        by.setdefault(row["service"], {}).setdefault(row["month"], set()).add(caller)
    return {
        service: [Who(month, frozenset(callers)) for month, callers in sorted(months.items())[-HISTORY:]]
        for service, months in by.items()
    }


def _visits(held: DuckDB) -> dict[str, dict[Caller, list[Visit]]]:
    """Only of consumers that came at least four times, which a rhythm takes."""
    table = held.table("active")
    keys = ["service", "consumer", "app", "team", "unit"]
    often = table.group_by(keys).agg(n=table.count()).filter(lambda row: row.n > 3)
    rows = table.semi_join(often, keys).filter(lambda row: row.calls > 0).order_by("first")
    found: dict[str, dict[Caller, list[Visit]]] = {}
    for row in held.execute(rows).to_pylist():
        caller = (row["consumer"], row["app"], row["team"], row["unit"])
        found.setdefault(row["service"], {}).setdefault(caller, []).append(Visit(row["first"], row["days"]))
    return found


def _customers(held: DuckDB) -> dict[str, dict[str, int]]:
    table = held.table("touched")
    others = [table[name] == ANY for name in ("app", "team", "unit", "product")]
    found: dict[str, dict[str, int]] = {}
    for row in held.execute(table.filter(others).select("service", "month", "customers")).to_pylist():
        found.setdefault(row["service"], {})[row["month"]] = row["customers"]
    return found


def _deprecated(held: DuckDB, catalog: Catalog, month: str) -> dict[str, list[Row]]:
    """Deprecated operations that are still called; telemetry knows routes, and a route may have several methods."""
    if not month or not any(one.deprecated for one in catalog.operations):
        return {}
    usage = held.table("usage")
    table: ir.Table = operations.operations(usage.filter(usage.month == month), catalog, month)
    return _by_service(row for row in held.execute(table).to_pylist() if row["deprecated"])


def _habits(held: DuckDB, catalog: Catalog) -> dict[str, Row]:
    """The last whole week's row of each service, by what its users are counted as."""
    table = held.table("habits")
    kinds = {one.name: one.eligible for one in catalog.services}
    found: dict[str, Row] = {}
    for row in held.execute(table.filter(table.week == table.week.max())).to_pylist():
        if row["by"] == {"team": "team", "app": "app"}.get(kinds.get(row["service"], ""), "consumer"):
            found[row["service"]] = row
    return found


def _versions(held: DuckDB) -> dict[str, dict[str, dict[str, int]]]:
    table = held.table("versions")
    named = table.filter((table.version != "") & (table.calls > 0))
    rows = named.group_by(["service", "version", "week"]).agg(calls=named.calls.sum())
    found: dict[str, dict[str, dict[str, int]]] = {}
    for row in held.execute(rows).to_pylist():
        found.setdefault(row["service"], {}).setdefault(row["version"], {})[row["week"]] = row["calls"]
    return found


def _by_service(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["service"], []).append(row)
    return found


def money(value: object) -> Decimal:
    """An amount of a result; nothing is zero."""
    return value if isinstance(value, Decimal) else Decimal(0)
