"""The parts of the front door that come from use: the chain of a month, what changed, what is not declared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import ibis.expr.types as ir

from sowhat.engine.duckdb import DuckDB
from sowhat.errors import Param
from sowhat.metrics import periods
from sowhat.model.so_what import Chain, Change, Need, NeedCode, ServiceFlow, UnitReach

__all__ = ["NeedCode", "chain", "changes", "needs"]

Row = Mapping[str, Any]

FEW_CALLS = 20
"""Below so many calls in both windows a change of calls says nothing."""
FEW_ERRORS = 10
MOVED = 0.5
"""A change of calls that is told, as a share of those before."""
WORSE_BY = 0.01
"""A rise in the share of failed calls that is told, if it at least doubled."""
NAMED = 3
"""So many teams of a service are told by name; more are counted."""
ATTRIBUTED, MAPPED = 0.5, 0.9
"""Shares of calls with an app and with a service below which a person is asked."""


def chain(engine: DuckDB, until: date | None) -> Chain:
    """Service → business unit → customers, for the last month that telemetry covers to its end, else the last one."""
    consumers = engine.table("consumers")
    people = consumers.filter((consumers.traffic == "people") & (consumers.service != ""))
    months = sorted(row["month"] for row in _rows(engine, people.select("month").distinct()))
    month = _full(months, until)
    if month is None:
        return Chain(month=None)
    own = people.filter(people.month == month)
    served = _served(engine)
    return Chain(
        month=month,
        flows=tuple(_flows(engine, own)),
        units=tuple(_units(engine, own, served)),
        customers=sum(served.values()) if served else None,
    )


def _full(months: list[str], until: date | None) -> str | None:
    full = [month for month in months if until and periods.bounds(month)[1] - timedelta(days=1) <= until]
    return next(reversed(full or months), None)


def _flows(engine: DuckDB, own: ir.Table) -> Iterator[ServiceFlow]:
    counted = own.group_by(["service", "unit"]).agg(teams=own.team.nunique(where=own.team != ""), calls=own.calls.sum())
    for row in _rows(engine, counted.order_by(["service", "unit"])):
        yield ServiceFlow(service=row["service"], unit=row["unit"] or None, teams=row["teams"], calls=row["calls"])


def _units(engine: DuckDB, own: ir.Table, served: Mapping[str, int]) -> Iterator[UnitReach]:
    counted = own.group_by("unit").agg(teams=own.team.nunique(where=own.team != ""))
    for row in _rows(engine, counted.order_by("unit")):
        customers = served.get(row["unit"], 0) if served and row["unit"] else None
        yield UnitReach(unit=row["unit"] or None, teams=row["teams"], customers=customers)


def _served(engine: DuckDB) -> dict[str, int]:
    """Customers on rosters by business unit; empty without rosters."""
    found: dict[str, int] = defaultdict(int)
    for row in _rows(engine, engine.table("served")):
        found[row["unit"]] += row["customers"]
    return dict(found)


@dataclass(frozen=True, slots=True)
class _Windows:
    """Calls and errors of one service, now and before; teams with calls, and the unit of each."""

    calls: tuple[int, int]
    errors: tuple[int, int]
    teams: tuple[frozenset[str], frozenset[str]]
    units: Mapping[str, str]


def changes(engine: DuckDB, covered: bool) -> tuple[Change, ...]:
    """The last two weeks beside the two before; nothing where telemetry does not cover them."""
    if not covered:
        return ()
    rows = _rows(engine, engine.table("recent").order_by(["service", "team"]))
    services = sorted({row["service"] for row in rows if row["service"]})
    seen = {name: _windows([row for row in rows if row["service"] == name]) for name in services}
    return (
        *(change for name, one in seen.items() for change in _teams(name, one)),
        *(change for name, one in seen.items() for change in _moved(name, one)),
        *(change for name, one in seen.items() for change in _failed(name, one)),
    )


def _windows(rows: list[Row]) -> _Windows:
    def total(column: str, window: int) -> int:
        return sum(row[column] for row in rows if row["window"] == window)

    def teams(window: int) -> frozenset[str]:
        return frozenset(row["team"] for row in rows if row["window"] == window and row["team"])

    return _Windows(
        calls=(total("calls", 0), total("calls", 1)),
        errors=(total("errors", 0), total("errors", 1)),
        teams=(teams(0), teams(1)),
        units={row["team"]: row["unit"] for row in rows},
    )


def _teams(service: str, seen: _Windows) -> Iterator[Change]:
    joined, left = sorted(seen.teams[0] - seen.teams[1]), sorted(seen.teams[1] - seen.teams[0])
    href = f"/services/{service}"
    if len(joined) <= NAMED:
        for team in joined:
            unit: dict[str, Param] = {"unit": seen.units[team]} if seen.units[team] else {}
            yield Change(code="team-joined", params={"team": team, "service": service, **unit}, href=href)
    else:
        yield Change(code="team-joined", params={"n": len(joined), "service": service}, href=href)
    if left:
        yield Change(code="team-left", params={"n": len(left), "service": service}, href=href)


def _moved(service: str, seen: _Windows) -> Iterator[Change]:
    now, before = seen.calls
    if not before or max(now, before) < FEW_CALLS:
        return
    share = now / before - 1
    if abs(share) > MOVED:
        params: dict[str, Param] = {"service": service, "share": abs(share), "calls": now}
        yield Change(code="calls-up" if share > 0 else "calls-down", params=params, href=f"/services/{service}")


def _failed(service: str, seen: _Windows) -> Iterator[Change]:
    if not min(seen.calls) or seen.errors[0] < FEW_ERRORS:
        return
    after, before = (errors / calls for errors, calls in zip(seen.errors, seen.calls, strict=True))
    if after - before >= WORSE_BY and after >= 2 * before:
        params: dict[str, Param] = {"service": service, "before": before, "after": after}
        yield Change(code="errors-up", params=params, href=f"/services/{service}")


def needs(engine: DuckDB) -> Iterable[Need]:
    """Calls whose caller or whose service nobody declared."""
    consumers = engine.table("consumers")
    people = consumers.filter(consumers.traffic == "people")
    [row] = _rows(
        engine,
        people.agg(
            calls=people.calls.sum().fill_null(0),
            named=people.calls.sum(where=people.app != "").fill_null(0),
            mapped=people.calls.sum(where=people.service != "").fill_null(0),
        ),
    )
    calls, named, mapped = row["calls"], row["named"], row["mapped"]
    if calls and named / calls < ATTRIBUTED:
        yield Need(code="declare-consumers", params={"share": 1 - named / calls}, href="/data")
    if calls and mapped / calls < MAPPED:
        yield Need(code="map-routes", params={"calls": calls - mapped, "share": 1 - mapped / calls}, href="/services")


def _rows(engine: DuckDB, expression: ir.Table) -> list[Row]:
    return list(engine.execute(expression).to_pylist())
