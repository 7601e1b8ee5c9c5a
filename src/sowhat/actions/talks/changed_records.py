"""What records tell of the days: incidents, operations of APIs, what telemetry shows for the first time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sowhat.actions import health_scene, places, showcase, showcase_apis
from sowhat.actions.partners import catalog
from sowhat.actions.possible import stated
from sowhat.actions.reading import reading
from sowhat.actions.talks import changed_use, days
from sowhat.actions.talks.answered import ecosystem, health, opportunities
from sowhat.actions.talks.state import State
from sowhat.actions.written import written
from sowhat.engine.duckdb import DuckDB
from sowhat.errors import DataError
from sowhat.lake.lake import Lake
from sowhat.metrics import weeks
from sowhat.model.api_changes import ApiChange
from sowhat.model.build import Build
from sowhat.model.changed import SILENT, Changed, IncidentTold, NewService, OperationMoved, OperationTold
from sowhat.model.ecosystem import Possible
from sowhat.model.showcase import Release
from sowhat.tables.facts import FACTS

TOLD: Mapping[str, OperationTold] = {
    "operation-added": "new",
    "operation-deprecated": "deprecated",
    "operation-removed": "removed",
}
KEPT = 4
"""Builds whose records stay in memory."""
OPEN = 10
"""So many opportunities are told of at most, the best first."""


def found(now: State, seen: Changed) -> dict[str, object]:
    """The fields of Changed that records fill."""
    reach = ecosystem(now.root)
    return {
        "incidents": tuple(
            one
            for one in _incidents(now.root, now.build, now.text)
            if _within(seen, one.opened) or _within(seen, one.resolved)
        ),
        "new_services": tuple(_new(now.root, seen)),
        "operations": (*_operations(now.root, seen), *_first_calls(now, seen)),
        "failing": health(now.root).failing,
        "owners": {one.name: one.owner for one in catalog(now.root).services if one.owner},
        "possible": tuple(one for one in stated(now.root) if _possible(seen, one)),
        "proposals": tuple(one for one in reach.proposals if _within(seen, one.since)),
        "opportunities": tuple(one for one in opportunities(now.root).opportunities if one.rank)[:OPEN],
    }


def _within(seen: Changed, day: date | None) -> bool:
    return day is not None and seen.since <= day <= seen.until


def _possible(seen: Changed, one: Possible) -> bool:
    return one.body.state == "confirmed" and _within(seen, one.body.day or one.at.date())


@lru_cache(KEPT)
def _incidents(root: Path, build: Build, text: str) -> tuple[IncidentTold, ...]:
    """By the day on which they began; none where facts are gone. `text`: what people wrote, catalog included."""
    del text
    engine = _facts(root, build)
    if engine is None:
        return ()
    zone = ZoneInfo(build.timezone)
    with engine:
        by_service = health_scene.records(engine, "incidents", catalog(root))
    told = [_incident(service, row, zone) for service, rows in by_service.items() for row in rows]
    return tuple(sorted(told, key=lambda one: (one.opened, one.service, one.id)))


def _incident(service: str, row: health_scene.Row, zone: ZoneInfo) -> IncidentTold:
    by = row["found_by"]
    return IncidentTold(
        service=service,
        id=row["id"],
        title=row["title"] or "",
        opened=_day(row["opened"], zone),
        resolved=_day(row["resolved"], zone) if row["resolved"] else None,
        minutes=row["downtime_minutes"],
        alerted=None if by in ("", "unknown", None) else by == "alert",
    )


def _day(at: datetime, zone: ZoneInfo) -> date:
    return at.replace(tzinfo=UTC).astimezone(zone).date()


def _facts(root: Path, build: Build) -> DuckDB | None:
    """An engine over the facts that the build pins; None where they are gone."""
    lake = Lake(places.lake(root))
    try:
        files = {table.table: lake.uris(table.table, table.version) for table in build.tables}
    except DataError:
        return None
    there = all(Path(file).exists() for told in files.values() for file in told)
    return DuckDB(files, FACTS) if there else None


def _new(root: Path, seen: Changed) -> Iterator[NewService]:
    for one in catalog(root).services:
        if one.live_from is not None and _within(seen, one.live_from):
            yield NewService(service=one.name, day=one.live_from)


def _first_calls(now: State, seen: Changed) -> Iterator[OperationMoved]:
    """Routes of services whose first call of people on record lies in a week of the days; not while a source is so
    young that every route of it would be one."""
    labels = [weeks.label(monday) for monday in days.whole_weeks((seen.since, seen.until))]
    firsts, begins = _first_weeks(now.root, now.build)
    for row in firsts:
        if row["week"] not in labels or row["service"] not in begins:
            continue
        if seen.since < begins[row["service"]] + SILENT * days.WEEK:
            continue
        yield OperationMoved(
            service=row["service"], operation=row["route"], told="first-call", since=row["week"], calls=row["calls"]
        )


@lru_cache(KEPT)
def _first_weeks(root: Path, build: Build) -> tuple[tuple[Mapping[str, Any], ...], Mapping[str, date]]:
    """The first week of each route on record, and the first day of the sources of each service."""
    with reading(root, build) as open_:
        table = open_.engine.table("reliability")
        own = table.filter(~table.whole & (table.service != "") & (table.calls > 0))
        told = own.group_by(["service", "route"]).agg(week=own.week.min(), calls=own.calls.sum())
        rows = open_.engine.execute(told.order_by(["service", "route"])).to_pylist()
        return tuple(rows), changed_use.begins_of(open_.engine, build.timezone)


def _operations(root: Path, seen: Changed) -> Iterator[OperationMoved]:
    """Of versions whose paths were first called in a month of the days."""
    months = {f"{seen.since:%Y-%m}", f"{seen.until:%Y-%m}"}
    several = [service for service, apis in showcase_apis.described(written(root)).items() if len(apis) > 1]
    known = {one.name for one in catalog(root).services}
    for service in sorted(known.intersection(several)):
        for release in showcase.service(root, service).releases:
            if release.since and not release.first and min(months) <= release.since <= max(months):
                yield from _moved(service, release)


def _moved(service: str, release: Release) -> Iterator[OperationMoved]:
    for change in release.changes:
        if (told := TOLD.get(change.kind)) is not None:
            yield _operation(service, release, change, told)


def _operation(service: str, release: Release, change: ApiChange, told: OperationTold) -> OperationMoved:
    return OperationMoved(
        service=service,
        operation=change.operation,
        told=told,
        version=release.version,
        since=release.since or "",
        instead=change.instead[0] if change.instead else "",
    )
