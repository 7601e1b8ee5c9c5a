"""Who keeps using what, as results of a build: habits, cohorts, movements, rhythms, silences, from `active`."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.actions.derive import ALL, Plan, Standing
from sowhat.actions.derive_worth import telemetry, told
from sowhat.actions.eligible import eligible
from sowhat.engine.duckdb import DuckDB
from sowhat.ledger import chain
from sowhat.metrics import cohorts, habit, losses, members, periods, rhythm, weeks
from sowhat.metrics.habit import By
from sowhat.model.adoption import PLATFORM
from sowhat.model.catalog import Catalog, Service
from sowhat.model.workspace import Workspace
from sowhat.tables import adoption_results as results
from sowhat.tables.table import Table

LINE = 60
"""Weeks of habit and movement that are kept: a year, and what stands beside its first weeks."""
COHORTS, OFFSETS = 13, 12
"""The last cohorts, and how many weeks they are followed."""
WHOLE = Service(name="all").model_copy(update={"name": PLATFORM})
"""The platform as a service; no service can be called so."""
Made = Callable[["Followed"], Iterable[Mapping[str, object]]]


@dataclass(frozen=True, slots=True)
class Followed:
    """What every result here is made from: the engine over results, the whole weeks, and who could use what."""

    held: DuckDB
    complete: tuple[str, ...]
    catalog: Catalog
    people: ir.Table
    """person, unit, valid_from, valid_to, as they stand."""

    def kinds(self) -> Mapping[By, tuple[Service, ...]]:
        """The services that are counted by each kind of user, the platform among each of them."""
        every = (WHOLE, *self.catalog.services)
        whole = {kind_of(service, self.catalog) for service in every}
        return {
            by: tuple(one for one in every if one.name == PLATFORM or kind_of(one, self.catalog) == by)
            for by in ("app", "team", "consumer")
            if by in whole
        }

    def active(self, services: Sequence[Service]) -> ir.Table:
        """Rows of `active` of the services, and of all together."""
        rows = self.held.table("active")
        rows = rows.filter(rows.service != "")
        own = rows.filter(rows.service.isin([one.name for one in services] or [""]))
        return own.union(rows.mutate(service=ibis.literal(PLATFORM)).select(*rows.columns))

    def rows(self, expression: ir.Table) -> list[dict[str, object]]:
        """Run a query over results."""
        return list(self.held.execute(expression).to_pylist())


def kind_of(service: Service, catalog: Catalog) -> By:
    """What a user of a service is: as it says, as far as anybody is declared; keys where nobody is."""
    if service.eligible == "person" or not catalog.consumers:
        return "consumer"
    teams = any(one.teams for one in catalog.consumers)
    return "team" if service.eligible == "team" and teams else "app"


def plans(workspace: Workspace, engine: DuckDB, standing: Standing) -> tuple[Plan, ...]:
    """Five results: new where telemetry, the catalog or the members changed."""
    first, last = _days(engine, workspace.timezone)
    complete, catalog = weeks.whole(first, last), workspace.catalog
    context = (chain.canonical(catalog), workspace.timezone, telemetry(engine), told(engine, standing, "members"))
    known = {ALL: hashlib.sha256(repr(context).encode()).hexdigest()[:32]}
    people = engine.execute(members.standing(engine.table("members")))

    def plan(table: Table, made: Made) -> Plan:
        def later(held: DuckDB) -> ir.Table:
            rows = list(made(Followed(held, complete, catalog, ibis.memtable(people)))) if complete else []
            return ibis.memtable(pa.Table.from_pylist(rows, table.schema))

        return Plan(table, ALL, known, later=later)

    return (
        plan(results.HABITS, _habits),
        plan(results.COHORTS, _cohorts),
        plan(results.MOVEMENTS, _movements),
        plan(results.RHYTHMS, _rhythms),
        plan(results.SILENCES, _silences),
    )


def _days(engine: DuckDB, zone: str) -> tuple[date | None, date | None]:
    slices = engine.table("slices")
    [seen] = engine.execute(slices.agg(first=slices["first"].min(), last=slices["last"].max())).to_pylist()
    if seen["first"] is None:
        return None, None
    return periods.day(seen["first"], zone), periods.day(seen["last"], zone)


def _habits(world: Followed) -> Iterator[Mapping[str, object]]:
    line = world.complete[-LINE:]
    for by, services in world.kinds().items():
        rules = {one.name: (one.habit.weeks, one.habit.of) for one in services}
        seen = habit.weekly(world.active(services), line, by, rules)
        yield from _keyed(world, seen, services, line) if by == "consumer" else _named(world, seen, services, by, line)


def _named(
    world: Followed, seen: ir.Table, services: Sequence[Service], by: By, line: Sequence[str]
) -> Iterator[Mapping[str, object]]:
    """Of teams or apps, those who could; a service's line has every week, active or not."""
    found: dict[tuple[str, str], list[dict[str, object]]] = {}
    for row in world.rows(seen):
        found.setdefault((str(row["service"]), str(row["week"])), []).append(row)
    could = _Could(world.catalog, by)
    for service in services:
        for at in range(service.habit.of - 1, len(line)):
            able = could.of(service, line[at - service.habit.of + 1], line[at])
            rows = [row for row in found.get((service.name, line[at]), ()) if row["name"] in able]
            yield {
                **{"service": service.name, "by": by, "week": line[at], "reached": len(rows), "eligible": len(able)},
                "active": sum(bool(row["now"]) for row in rows),
                "habitual": sum(bool(row["habitual"]) for row in rows),
            }


def _keyed(
    world: Followed, seen: ir.Table, services: Sequence[Service], line: Sequence[str]
) -> Iterator[Mapping[str, object]]:
    """Of keys, which can be many: counted where they are. Of people, those who are members."""
    people = [one for one in services if one.eligible == "person"]
    ofall = seen.filter(seen.service.notin([one.name for one in people] or [""]))
    for row in world.rows(members.counted(ofall)):
        yield {**row, "by": "consumer", "eligible": None}
    for one in people:
        able = members.able(world.people, line, one.habit.of, one.eligible_units)
        counts = {row["week"]: row["eligible"] for row in world.rows(members.sizes(able))}
        mine = seen.filter(seen.service == one.name).semi_join(able, ["week", "name"])
        found = {row["week"]: row for row in world.rows(members.counted(mine))}
        blank = {"active": 0, "reached": 0, "habitual": 0}
        for week in line[one.habit.of - 1 :]:
            told_ = {**blank, **found.get(week, {})}
            yield {**told_, "service": one.name, "week": week, "by": "consumer", "eligible": counts.get(week, 0)}


class _Could:
    """Who could use a service in a stretch of weeks; asked anew only where a dated span begins or ends between."""

    def __init__(self, catalog: Catalog, by: By) -> None:
        self._catalog, self._by = catalog, by
        spans = [
            *(link.span for team in catalog.teams for link in team.units),
            *(link.span for one in catalog.consumers for link in one.teams),
            *(key.span for one in catalog.consumers for key in one.keys),
        ]
        self._turns = sorted({day for span in spans for day in (span.from_, span.to) if day is not None})
        self._known: dict[tuple[str, int, int], frozenset[str]] = {}

    def of(self, service: Service, first: str, last: str) -> frozenset[str]:
        """Names that existed in any day from week `first` to week `last`; of the platform, those of any service."""
        start, end = weeks.monday(first), weeks.monday(last) + timedelta(days=6)
        place = (service.name, bisect_right(self._turns, start), bisect_right(self._turns, end))
        if place not in self._known:
            self._known[place] = self._ask(service, start, end)
        return self._known[place]

    def _ask(self, service: Service, start: date, end: date) -> frozenset[str]:
        asked = self._catalog.services if service.name == PLATFORM else (service,)
        found = [eligible(self._catalog, one, start, end) for one in asked]
        return frozenset().union(*(one.teams if self._by == "team" else one.apps for one in found))


def _cohorts(world: Followed) -> Iterator[Mapping[str, object]]:
    for by, services in world.kinds().items():
        rows = cohorts.retention(world.active(services), world.complete, by)
        kept = rows.filter((rows.cohort >= world.complete[-COHORTS:][0]) & (rows.offset <= OFFSETS))
        yield from ({**row, "by": by} for row in world.rows(kept))


def _movements(world: Followed) -> Iterator[Mapping[str, object]]:
    for by, services in world.kinds().items():
        rows = cohorts.movement(world.active(services), world.complete, by)
        kept = rows.filter(rows.week >= world.complete[-LINE:][0])
        yield from ({**row, "by": by} for row in world.rows(kept))


def _rhythms(world: Followed) -> Iterator[Mapping[str, object]]:
    window = world.complete[-rhythm.WEEKS :]
    for by, services in world.kinds().items():
        for row in world.rows(rhythm.rhythm(world.active(services), window, by)):
            days = None if row["service"] == PLATFORM else row["days"]  # a day with two services would count twice
            yield {**row, "by": by, "weeks": len(window), "days": days}


def _silences(world: Followed) -> Iterator[Mapping[str, object]]:
    """Of apps, of keys where no app is declared; who called in the last week is not asked."""
    by: By = "app" if world.catalog.consumers else "consumer"
    rows = world.held.table("active")
    named = rows.filter((rows.service != "") & (rows[by] != "") & (rows.calls > 0))
    named = named.select("service", "week", "calls", name=named[by])
    gone = named.group_by(["service", "name"]).agg(last=named.week.max())
    gone = gone.filter(gone["last"] < world.complete[-1])
    weekly = named.semi_join(gone, ["service", "name"]).group_by(["service", "name", "week"])
    found: dict[tuple[str, str], dict[str, int]] = {}
    for row in world.rows(weekly.agg(calls=lambda one: one.calls.sum())):
        found.setdefault((str(row["service"]), str(row["name"])), {})[str(row["week"])] = int(str(row["calls"]))
    for (service, name), calls in sorted(found.items()):
        loss = losses.silent({week: n for week, n in calls.items() if week in world.complete}, world.complete)
        if loss is not None:
            yield {"service": service, "by": by, "name": name} | {
                field: getattr(loss, field) for field in ("last", "weeks", "active", "known", "calls", "chance")
            }
