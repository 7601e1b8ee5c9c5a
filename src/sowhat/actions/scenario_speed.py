"""What a build measured of operations: how quick they are, and how often people call them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sowhat.actions import usage_answer
from sowhat.actions.data_answer import source_rows
from sowhat.actions.ecosystem_reach import Days
from sowhat.actions.reading import reading
from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import periods
from sowhat.model.build import Build
from sowhat.planning.scenarios import Quick
from sowhat.tables import buckets

FEWEST = 30
"""Calls in the last whole month from which on that month alone says how quick an operation is."""
Route = tuple[str, str]
"""A service and a route template."""


@dataclass(frozen=True, slots=True)
class Measured:
    """`month` is the last whole one, '' without any telemetry; `calls` are people's in it."""

    month: str
    quick: Mapping[Route, Quick]
    calls: Mapping[Route, int]
    units: Mapping[str, int]
    """Business units that used a service in that month."""


@lru_cache(8)
def measured(root: Path, build: Build, routes: frozenset[Route]) -> Measured:
    """Of the operations that scenarios name, read once a build. Raises DataError where a file of it is gone."""
    with reading(root, build) as open_:
        engine = open_.engine
        begins, ends = usage_answer.span(list(source_rows(usage_answer.Results(engine, None, None))))
        if begins is None or ends is None or not routes:
            return Measured("", {}, {}, {})
        month = Days(periods.day(begins, build.timezone), periods.day(ends, build.timezone)).month()
        return Measured(month, quick(engine, routes, month), calls(engine, routes, month), units(engine, month))


def quick(engine: DuckDB, routes: frozenset[Route], month: str) -> dict[Route, Quick]:
    table = engine.table("speed")
    mine = table.filter(table.service.isin([service for service, _ in routes]))
    last = (mine.month == month).ifelse(mine.calls, 0).sum()
    grouped = mine.group_by("service", "route", "bucket").agg(calls=mine.calls.sum(), last=last)
    rows: dict[Route, list[tuple[int, int, int]]] = {}
    for row in engine.execute(grouped).to_pylist():
        rows.setdefault((row["service"], row["route"]), []).append((row["bucket"], row["calls"], row["last"]))
    return {route: _of_rows(found, month) for route, found in rows.items() if route in routes}


def _of_rows(rows: Iterable[tuple[int, int, int]], month: str) -> Quick:
    """The last whole month alone where it has calls enough, else the whole record."""
    listed = sorted(rows)
    recent = [(bucket, last) for bucket, _, last in listed if last]
    alone = sum(n for _, n in recent) >= FEWEST
    used = recent if alone else [(bucket, calls) for bucket, calls, _ in listed]
    p10, p50, p90 = (buckets.seconds(rank(used, share)) for share in (0.1, 0.5, 0.9))
    return Quick(p10, p50, p90, sum(n for _, n in used), month if alone else "")


def rank(counted: Iterable[tuple[int, int]], share: float) -> int:
    """The bucket of a percentile (nearest rank) out of buckets in order with their calls; there is one at least."""
    listed = list(counted)
    wanted, below = share * sum(n for _, n in listed), 0
    for bucket, n in listed:
        below += n
        if below >= wanted:
            return bucket
    return listed[-1][0]


def calls(engine: DuckDB, routes: frozenset[Route], month: str) -> dict[Route, int]:
    table = engine.table("usage")
    mine = table.filter((table.traffic == "people") & (table.month == month))
    rows = engine.execute(mine.group_by("service", "route").agg(calls=mine.calls.sum())).to_pylist()
    return {(row["service"], row["route"]): row["calls"] for row in rows if (row["service"], row["route"]) in routes}


def units(engine: DuckDB, month: str) -> dict[str, int]:
    table = engine.table("consumers")
    mine = table.filter((table.traffic == "people") & (table.month == month) & (table.unit != ""))
    rows = engine.execute(mine.group_by("service").agg(units=mine.unit.nunique())).to_pylist()
    return {row["service"]: row["units"] for row in rows}
