"""Who keeps using what, as results of a build: habits, cohorts, movements, rhythms, silences, from `active`.

Nobody adopts a service of their own: calls of its owner's team are in none of them.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.actions import derive_losses
from sowhat.actions.derive import ALL, Plan, Standing
from sowhat.actions.derive_worth import slices, telemetry, told
from sowhat.actions.eligible import eligible
from sowhat.actions.seats import Seats
from sowhat.engine.duckdb import DuckDB
from sowhat.ledger import chain
from sowhat.metrics import cohorts, habit, members, periods, rhythm, season, weeks
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
MEMBERS = ("members", "standing")
"""What the engine keeps the memberships under, read once for all results."""
_OWNED = pa.schema([("service", pa.string()), ("team", pa.string())])
Row = Mapping[str, object]
Made = Callable[["Followed"], Iterable[Row]]


@dataclass(frozen=True, slots=True)
class Followed:
    """What every result here is made from: the engine over results, the whole weeks, and who could use what. `last` is
    the last day of telemetry."""

    held: DuckDB
    complete: tuple[str, ...]
    catalog: Catalog
    people: ir.Table
    """person, unit, valid_from, valid_to, as they stand."""
    last: date
    zone: str

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
        rows = self.called()
        own = rows.filter(rows.service.isin([one.name for one in services] or [""]))
        return own.union(rows.mutate(service=ibis.literal(PLATFORM)).select(*rows.columns))

    def called(self) -> ir.Table:
        """Rows of `active` of known services, without those of a service's own team."""
        rows = self.held.table("active")
        owned = [{"service": one.name, "team": one.owner} for one in self.catalog.services if one.owner]
        owners = ibis.memtable(pa.Table.from_pylist(owned, _OWNED))
        return rows.filter(rows.service != "").anti_join(owners, ["service", "team"])

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
    """Seven results: new where telemetry, the catalog or the members changed; none without a service."""
    first, last = _days(engine, workspace.timezone)
    complete, catalog = weeks.whole(first, last), workspace.catalog
    context = (chain.canonical(catalog), workspace.timezone, telemetry(engine), told(engine, standing, "members"))
    known = {ALL: hashlib.sha256(repr(context).encode()).hexdigest()[:32]} if catalog.services else {}

    def plan(table: Table, made: Made) -> Plan:
        def later(held: DuckDB) -> ir.Table:
            people = ibis.memtable(engine.once(MEMBERS, lambda: members.standing(engine.table("members"))))
            world = Followed(held, complete, catalog, people, last or date.min, workspace.timezone)
            return ibis.memtable(pa.Table.from_pylist(list(made(world)) if complete else [], table.schema))

        return Plan(table, ALL, known, later=later)

    return (
        plan(results.HABITS, _habits),
        plan(results.UNIT_HABITS, _unit_habits),
        plan(results.SEASONS, _seasons),
        plan(results.COHORTS, _cohorts),
        plan(results.MOVEMENTS, _movements),
        plan(results.RHYTHMS, _rhythms),
        plan(results.SILENCES, _silences),
    )


def _days(engine: DuckDB, zone: str) -> tuple[date | None, date | None]:
    timed = [row for row in slices(engine) if row["first"] is not None]
    if not timed:
        return None, None
    first, last = min(row["first"] for row in timed), max(row["last"] for row in timed)
    return periods.day(first, zone), periods.day(last, zone)


@dataclass(frozen=True, slots=True)
class _Week:
    """Of a service in a week: names that could, and the rows of `habit.weekly` of those of them that called lately."""

    service: str
    by: By
    week: str
    able: frozenset[str]
    rows: Sequence[Row]

    def counts(self, place: Callable[[str], str] = lambda _: "") -> dict[str, dict[str, object]]:
        """Active, reached, habitual and eligible by where each name belongs; all in one place where nobody says."""
        places = {name: place(name) for name in self.able}
        tallies = {one: {"active": 0, "reached": 0, "habitual": 0, "eligible": 0} for one in ("", *places.values())}
        for one in places.values():
            tallies[one]["eligible"] += 1
        for row in self.rows:
            tally = tallies[places[str(row["name"])]]
            tally["reached"] += 1
            tally["active"] += bool(row["now"])
            tally["habitual"] += bool(row["habitual"])
        common = {"service": self.service, "by": self.by, "week": self.week}
        return {one: {**common, **tally} for one, tally in tallies.items()}


def _habits(world: Followed) -> Iterator[Row]:
    yield from (one.counts()[""] for one in _named(world))
    line, services = world.complete[-LINE:], world.kinds().get("consumer", ())
    if services:
        yield from _keyed(world, _weekly(world, "consumer", services, line), services, line)


def _unit_habits(world: Followed) -> Iterator[Row]:
    """The same by business unit. A team's habit goes with it when it moves, so that a reorganisation ends none."""
    seats: dict[By, Seats] = {by: Seats(world.catalog, by, world.last) for by in ("team", "app")}
    for one in _named(world):
        sitting = seats[one.by]
        ways: dict[str, Callable[[str], str]] = {"then": partial(sitting.then, week=one.week), "now": sitting.now}
        for membership, place in ways.items():
            for unit, counts in sorted(one.counts(place).items()):
                if counts["eligible"]:
                    yield {**counts, "membership": membership, "unit": unit}


def _weekly(world: Followed, by: By, services: Sequence[Service], line: Sequence[str]) -> ir.Table:
    rules = {one.name: (one.habit.weeks, one.habit.of) for one in services}
    return habit.weekly(world.active(services), line, by, rules)


def _named(world: Followed) -> Iterator[_Week]:
    """Of teams or apps, those who could; a service's line has every week, active or not."""
    line = world.complete[-LINE:]
    for by, services in world.kinds().items():
        if by == "consumer":
            continue
        found: dict[tuple[str, str], list[Row]] = {}
        for row in world.rows(_weekly(world, by, services, line)):
            found.setdefault((str(row["service"]), str(row["week"])), []).append(row)
        could = _Could(world.catalog, by)
        for service in services:
            for at in range(service.habit.of - 1, len(line)):
                able = could.of(service, line[at - service.habit.of + 1], line[at])
                rows = [row for row in found.get((service.name, line[at]), ()) if row["name"] in able]
                yield _Week(service.name, by, line[at], able, rows)


def _seasons(world: Followed) -> Iterator[Row]:
    """Where two years of weeks are known."""
    if len(world.complete) < season.LEAST:
        return
    for by, services in world.kinds().items():
        rows = world.active(services)
        named = rows.filter((rows[by] != "") & (rows.calls > 0))
        counts: dict[str, dict[str, int]] = {}
        for row in world.rows(named.group_by(["service", "week"]).agg(active=named[by].nunique())):
            counts.setdefault(str(row["service"]), {})[str(row["week"])] = int(str(row["active"]))
        for name, seen in sorted(counts.items()):
            begun = [week for week in world.complete if week >= min(seen)]
            found = season.parts([seen.get(week, 0) for week in begun])
            if found is not None:
                told_ = {"weeks": found.weeks, "season": found.season, "grown": found.grown}
                yield {"service": name, "by": by, **told_}


def _keyed(world: Followed, seen: ir.Table, services: Sequence[Service], line: Sequence[str]) -> Iterator[Row]:
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


def _cohorts(world: Followed) -> Iterator[Row]:
    for by, services in world.kinds().items():
        rows = cohorts.retention(world.active(services), world.complete, by)
        kept = rows.filter((rows.cohort >= world.complete[-COHORTS:][0]) & (rows.offset <= OFFSETS))
        yield from ({**row, "by": by} for row in world.rows(kept))


def _movements(world: Followed) -> Iterator[Row]:
    for by, services in world.kinds().items():
        rows = cohorts.movement(world.active(services), world.complete, by)
        kept = rows.filter(rows.week >= world.complete[-LINE:][0])
        yield from ({**row, "by": by} for row in world.rows(kept))


def _rhythms(world: Followed) -> Iterator[Row]:
    window = world.complete[-rhythm.WEEKS :]
    for by, services in world.kinds().items():
        for row in world.rows(rhythm.rhythm(world.active(services), window, by)):
            days = None if row["service"] == PLATFORM else row["days"]  # a day with two services would count twice
            yield {**row, "by": by, "weeks": len(window), "days": days}


def _silences(world: Followed) -> Iterator[Row]:
    """Of apps, of keys where no app is declared."""
    by: By = "app" if world.catalog.consumers else "consumer"
    yield from derive_losses.silences(world.held, world.called(), world.complete, by, world.zone)
