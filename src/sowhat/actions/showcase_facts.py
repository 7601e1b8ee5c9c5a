"""What a build knows that a catalogue tells: who uses what, where it answers, which versions were called."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

from sowhat.actions import usage_answer
from sowhat.actions.data_answer import source_rows
from sowhat.actions.ecosystem_reach import Days
from sowhat.actions.reading import reading
from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import periods, weeks
from sowhat.model.build import Build
from sowhat.model.catalog import Catalog, Service
from sowhat.model.showcase import FEW_TEAMS, RECENT, UnitUse, Users

KEPT = 16
Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Held:
    """By service: who used it in the last weeks; first calls of teams ever; hosts; calls of operations in `month`, the
    last whole one; calls by version and month."""

    until: date | None
    weeks: int
    month: str | None
    teams: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """service → team → the unit it was in last."""
    apps: Mapping[str, frozenset[str]] = field(default_factory=dict)
    unnamed: frozenset[str] = frozenset()
    firsts: Mapping[str, Mapping[str, date]] = field(default_factory=dict)
    """service → team → the day of its first call on record."""
    hosts: Mapping[str, str] = field(default_factory=dict)
    routes: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    versions: Mapping[str, Mapping[str, Mapping[str, int]]] = field(default_factory=dict)
    """service → version → month → calls."""

    def used(self, catalog: Catalog) -> dict[str, frozenset[str]]:
        """team → services that it uses, its own left out."""
        owners = {one.name: one.owner for one in catalog.services}
        found: dict[str, set[str]] = defaultdict(set)
        for service, teams in self.teams.items():
            for team in teams:
                if service in owners and owners[service] != team:
                    found[team].add(service)
        return {team: frozenset(services) for team, services in found.items()}

    def users(self, service: Service) -> Users:
        """Who uses a service besides its owner; small groups only counted."""
        teams = {team: unit for team, unit in self.teams.get(service.name, {}).items() if team != service.owner}
        sizes = Counter(unit for unit in teams.values() if unit)
        told = sorted((unit for unit, n in sizes.items() if n >= FEW_TEAMS), key=lambda unit: (-sizes[unit], unit))
        return Users(
            weeks=self.weeks,
            teams=len(teams),
            apps=len(self.apps.get(service.name, ())),
            units=tuple(UnitUse(unit=unit, teams=sizes[unit]) for unit in told),
            small_units=len(sizes) - len(told),
            unnamed=service.name in self.unnamed,
        )


@lru_cache(KEPT)
def held(root: Path, build: Build) -> Held:
    """Read it once a build. Raises DataError where a file of it is gone."""
    with reading(root, build) as open_:
        engine, zone = open_.engine, build.timezone
        begins, ends = usage_answer.span(list(source_rows(usage_answer.Results(engine, None, None))))
        if begins is None or ends is None:
            return Held(None, 0, None)
        first, last = periods.day(begins, zone), periods.day(ends, zone)
        complete = weeks.whole(first, last)[-RECENT:]
        month = Days(first, last).month()
        active = _recent(engine, complete or weeks.between(first, last)[-RECENT:])
        return Held(
            until=last,
            weeks=len(complete),
            month=month,
            teams=_teams(active),
            apps=_apps(active),
            unnamed=frozenset(str(row["service"]) for row in active if not row["team"]),
            firsts=_firsts(engine),
            hosts=_hosts(engine),
            routes=_routes(engine, month),
            versions=_versions(engine),
        )


def _recent(engine: DuckDB, told: Iterable[str]) -> list[Row]:
    """Who called in these weeks, one row each, in the order of the weeks."""
    table = engine.table("active")
    mine = table.filter(table.week.isin(list(told)) & (table.service != ""))
    rows = mine.group_by("service", "team", "unit", "app").agg(last=mine.week.max())
    return list(engine.execute(rows.order_by("last", "service", "team", "unit", "app")).to_pylist())


def _teams(rows: Iterable[Row]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        if row["team"]:
            found[str(row["service"])][str(row["team"])] = str(row["unit"])
    return dict(found)


def _apps(rows: Iterable[Row]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row["app"]:
            found[str(row["service"])].add(str(row["app"]))
    return {service: frozenset(apps) for service, apps in found.items()}


def _firsts(engine: DuckDB) -> dict[str, dict[str, date]]:
    table = engine.table("active")
    mine = table.filter((table.service != "") & (table.team != ""))
    rows = mine.group_by("service", "team").agg(first=mine["first"].min())
    found: dict[str, dict[str, date]] = defaultdict(dict)
    for row in engine.execute(rows).to_pylist():
        found[row["service"]][row["team"]] = row["first"]
    return dict(found)


def _hosts(engine: DuckDB) -> dict[str, str]:
    """The host that most of people's calls of a service name."""
    table = engine.table("usage")
    mine = table.filter((table.traffic == "people") & (table.host != "") & (table.service != ""))
    rows = engine.execute(mine.group_by("service", "host").agg(calls=mine.calls.sum())).to_pylist()
    ordered = sorted(rows, key=lambda row: (row["calls"], row["host"]))
    return {row["service"]: row["host"] for row in ordered}


def _routes(engine: DuckDB, month: str) -> dict[str, dict[str, int]]:
    """People's calls by route template in a month."""
    table = engine.table("usage")
    mine = table.filter((table.traffic == "people") & (table.month == month) & (table.service != ""))
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in engine.execute(mine.group_by("service", "route").agg(calls=mine.calls.sum())).to_pylist():
        found[row["service"]][row["route"]] = row["calls"]
    return dict(found)


def _versions(engine: DuckDB) -> dict[str, dict[str, dict[str, int]]]:
    table = engine.table("versions")
    mine = table.filter((table.version != "") & (table.service != ""))
    rows = mine.group_by("service", "version", "month").agg(calls=mine.calls.sum())
    found: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for row in engine.execute(rows).to_pylist():
        found[row["service"]][row["version"]][row["month"]] = row["calls"]
    return {service: {version: dict(at) for version, at in held.items()} for service, held in found.items()}


def shared(one: str, other: str, held_: Held) -> tuple[int, int]:
    """So many of the teams that use `one` use `other` too, of how many."""
    mine: Set[str] = held_.teams.get(one, {}).keys()
    return len(mine & held_.teams.get(other, {}).keys()), len(mine)
