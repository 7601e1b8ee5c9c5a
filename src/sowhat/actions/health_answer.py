"""How well everything is kept: the loader behind `sowhat show health`, the page and the API."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

import ibis.expr.types as ir

from sowhat.actions.health_scene import Row
from sowhat.actions.reading import latest, reading
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.engine.duckdb import DuckDB
from sowhat.errors import CallError, Problem
from sowhat.metrics import periods, score, summary, weeks
from sowhat.metrics.incidents import share
from sowhat.model.build import Build
from sowhat.model.health import Failing, Health, HealthRule, Kept, Period, ServiceHealth
from sowhat.tables import buckets

KEPT = 64
WEEKS, MONTHS = 26, 13
"""So many of the last weeks and months are told."""
OPERATIONS = 50
"""At most so many operations of a service, those with most calls first."""
RECENT, WORST = 4, 10
"""Whole weeks over which operations are compared, and how many of those that fail most are told."""
PLACE = ("service", "source", "host", "route")


def health(root: Path, service: str | None = None) -> Health:
    """How well each service is kept, or one of them with its operations.

    Raises CallError (`no-such-service`), DataError where nothing was built yet, WorkspaceError.
    """
    build = latest(root)
    seen = marked(root, _health(root, build, written(root).health.model_dump_json()))
    if service is None:
        return seen
    found = tuple(one for one in seen.services if one.service == service)
    if not found or not service:
        near = get_close_matches(service, [one.service for one in seen.services if one.service], n=1)
        raise CallError(Problem("no-such-service", params={"value": service, "nearest": near[0] if near else "none"}))
    kept = tuple(one for one in seen.reliability if one.service == service)
    told = {"services": found, "reliability": kept, "operations": _operations(root, build, service), "failing": ()}
    return seen.model_copy(update=told)


@lru_cache(KEPT)
def _health(root: Path, build: Build, rule: str) -> Health:
    with reading(root, build) as open_:
        engine = open_.engine
        rows = engine.execute(engine.table("health")).to_pylist()
        found = [ServiceHealth.model_validate_json(row["document"]) for row in rows]
        sources = engine.table("sources")
        [last] = engine.execute(sources.agg(last=sources["last"].max())).to_pylist()
        told = HealthRule.model_validate_json(rule)
        services = [_weighed(one, told) for one in found]
        at = last["last"].replace(minute=0, second=0, microsecond=0) if last["last"] else None
        return Health(
            build=build.id,
            code_version=build.code_version,
            timezone=build.timezone,
            until=periods.day(at, build.timezone) if at else None,
            at=at,
            profile=told.profile,
            weights=told.weighed(),
            services=tuple(sorted(services, key=_rank)),
            reliability=_kept(engine, build.timezone, None),
            failing=_failing(engine, build.timezone),
        )


def _failing(engine: DuckDB, zone: str) -> tuple[Failing, ...]:
    """Operations with a server error in the last whole weeks, those that surely fail most first."""
    table, last = engine.table("reliability"), sorted(_whole(engine, zone))[-RECENT:]
    recent = table.filter(~table.whole & (table.service != "") & (table.errors > 0))
    places = recent.filter(recent.week.isin(last)).select(*PLACE).distinct()
    mine = table.filter(~table.whole & table.week.isin(last)).semi_join(places, list(PLACE))
    summed = mine.group_by(list(PLACE)).agg(known=mine.known.sum(), errors=mine.errors.sum())
    made = [
        Failing(**{name: row[name] for name in PLACE}, errors=share(row["errors"], row["known"]))
        for row in engine.execute(summed).to_pylist()
        if row["errors"] > 1  # one alone never tells
    ]
    return tuple(sorted(made, key=lambda one: (-(one.errors.low or 0.0), *_key(one.model_dump(), PLACE)))[:WORST])


def _weighed(one: ServiceHealth, rule: HealthRule) -> ServiceHealth:
    """The service with its parts weighed as the workspace says now."""
    parts = score.parts({part.name: part.value for part in one.parts}, rule.weighed()) if one.parts else ()
    return one.model_copy(update={"parts": parts, "score": score.score(parts)})


def _rank(one: ServiceHealth) -> tuple[bool, float, str]:
    """Those that need care first; records of unknown services last."""
    return one.service == "", 101.0 if one.score is None else one.score, one.service


@lru_cache(KEPT)
def _operations(root: Path, build: Build, service: str) -> tuple[Kept, ...]:
    with reading(root, build) as open_:
        found = _kept(open_.engine, build.timezone, service)
    busy = sorted(found, key=lambda one: (-sum(week.calls + week.other_calls for week in one.weeks), one.route))
    return tuple(busy[:OPERATIONS])


def _kept(engine: DuckDB, zone: str, service: str | None) -> tuple[Kept, ...]:
    """Services by week and month; the operations of one where it is named."""
    by = ("service",) if service is None else PLACE
    table = engine.table("reliability")
    told = table.filter(table.whole) if service is None else table.filter(~table.whole & (table.service == service))
    weekly = _grouped(engine.execute(told.filter(told.service != "").order_by("week")).to_pylist(), by)
    monthly = _grouped(_months(engine, by, service), by)
    whole = _whole(engine, zone)
    return tuple(
        Kept(
            **dict(zip(by, key, strict=True)),
            weeks=tuple(_period(row["week"], row) for row in rows if row["week"] in whole)[-WEEKS:],
            months=tuple(_period(row["month"], row) for row in monthly.get(key, ()))[-MONTHS:],
        )
        for key, rows in sorted(weekly.items())
    )


def _whole(engine: DuckDB, zone: str) -> frozenset[str]:
    """The weeks that telemetry covers wholly."""
    sources = engine.table("sources")
    [span] = engine.execute(sources.agg(first=sources["first"].min(), last=sources["last"].max())).to_pylist()
    if span["first"] is None or span["last"] is None:
        return frozenset()
    first, last = (periods.day(span[name], zone) for name in ("first", "last"))
    return frozenset(week for week in weeks.between(first, last) if weeks.complete(week, first, last))


def _months(engine: DuckDB, by: tuple[str, ...], service: str | None) -> list[Row]:
    group = ("month", *by)
    usage, speed = engine.table("usage"), engine.table("speed")
    if service is not None:
        usage, speed = usage.filter(usage.service == service), speed.filter(speed.service == service)
    quick = {_key(row, group): row["p95"] for row in engine.execute(summary.percentiles(speed, *group)).to_pylist()}
    rows = engine.execute(answered(usage, *group).order_by("month")).to_pylist()
    return [{**row, "p95": quick.get(_key(row, group))} for row in rows if row["service"]]


def answered(usage: ir.Table, *by: str) -> ir.Table:
    """People's calls, those with a known status, server errors among them; and those of bots and probes."""
    people, failed = usage.traffic == "people", usage.status_class == "server_error"
    return usage.group_by(list(by)).agg(
        calls=usage.calls.sum(where=people).fill_null(0),
        known=usage.calls.sum(where=people & (usage.status_class != "unknown")).fill_null(0),
        errors=usage.calls.sum(where=people & failed).fill_null(0),
        other_calls=usage.calls.sum(where=~people).fill_null(0),
        other_errors=usage.calls.sum(where=~people & failed).fill_null(0),
    )


def _grouped(rows: Iterable[Row], by: tuple[str, ...]) -> Mapping[tuple[str, ...], list[Row]]:
    found: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        found.setdefault(_key(row, by), []).append(row)
    return found


def _key(row: Row, by: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(row[name] for name in by)


def _period(name: str, row: Row) -> Period:
    return Period(
        period=name,
        calls=row["calls"],
        errors=share(row["errors"], row["known"]),
        p95=None if row["p95"] is None else buckets.seconds(row["p95"]),
        other_calls=row["other_calls"],
        other_errors=row["other_errors"],
    )
