"""Who uses what, how that was decided, and whether it lasts: from the latest build's results and people's answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from sowhat.actions import adoption_units, adoption_waits, data_breaks, usage_answer
from sowhat.actions.adoption_units import part
from sowhat.actions.data_answer import source_rows
from sowhat.actions.decided import Row, Stated, answered, stated
from sowhat.actions.derive_adoption import WHOLE, kind_of
from sowhat.actions.reading import Reading, latest, reading
from sowhat.actions.simulated import marked
from sowhat.actions.written import declared, written
from sowhat.engine.duckdb import DuckDB
from sowhat.errors import CallError, Problem
from sowhat.metrics import growth, habit, periods, weeks
from sowhat.model.adoption import (
    PLATFORM,
    WAYS,
    AdoptionSeen,
    Cohort,
    Counted,
    Deciding,
    HabitWeek,
    Kept,
    Movement,
    Rhythm,
    ServiceAdoption,
    Serving,
    Silence,
    Trend,
    Unexplained,
)
from sowhat.model.build import Build
from sowhat.model.catalog import Catalog, Service
from sowhat.model.ecosystem import Membership, Stage
from sowhat.model.estimate import Remark
from sowhat.model.ladder import Part
from sowhat.model.usage import Broken
from sowhat.model.workspace import Workspace

KEPT, FEW = 64, 5
"""Answers kept in memory; each belongs to one build, what is declared, and what people answered."""


@dataclass(frozen=True, slots=True)
class _Declared:
    """A workspace, known by what it says."""

    text: str
    workspace: Workspace = field(compare=False)


@dataclass(frozen=True, slots=True)
class Scene:
    """What all services share: rows of the results by service and kind of user, whole weeks, breaks by source."""

    catalog: Catalog
    today: date
    complete: tuple[str, ...]
    habits: Mapping[tuple[str, str], list[Row]]
    cohorts: Mapping[tuple[str, str], list[Row]]
    movements: Mapping[tuple[str, str], list[Row]]
    rhythms: Mapping[tuple[str, str], list[Row]]
    seasons: Mapping[tuple[str, str], list[Row]]
    adopted: tuple[Row, ...]
    breaks: Mapping[str, tuple[Broken, ...]]
    units: adoption_units.Grouped | None
    serving: Mapping[str, Serving]


def adoption(root: Path, service: str | None = None, membership: Membership = "then") -> AdoptionSeen:
    """All services, or one of them; by unit as teams sat then, or as they sit now.

    Raises CallError (`no-such-service`), DataError where nothing was built yet, WorkspaceError.
    """
    workspace = written(root)
    declared = _Declared(workspace.model_dump_json(), workspace)
    seen = marked(root, _adoption(root, latest(root), declared, stated(root), membership))
    if service is None:
        return seen
    found = tuple(one for one in seen.services if one.service == service)
    if not found:
        near = get_close_matches(service, [one.service for one in seen.services], n=1)
        raise CallError(Problem("no-such-service", params={"value": service, "nearest": near[0] if near else "none"}))
    return narrowed(seen, found[0])


def narrowed(seen: AdoptionSeen, one: ServiceAdoption) -> AdoptionSeen:
    """The same, of one service."""
    own = {"silences": tuple(loss for loss in seen.silences if loss.service == one.service)}
    asked = tuple(each for each in seen.unexplained if each.service == one.service)
    keys = {name: n for name, n in seen.silent_keys.items() if name == one.service}
    return seen.model_copy(update={"services": (one,), "unexplained": asked, "silent_keys": keys, **own})


@lru_cache(KEPT)
def _adoption(root: Path, build: Build, declared: _Declared, answers: Stated, membership: Membership) -> AdoptionSeen:
    with reading(root, build) as open_:
        scene, first, last = _look(open_, declared.workspace, answers, membership)
        rows = _rows(open_.engine, "silences")
        waits = adoption_waits.waits(open_.engine, scene.catalog, scene.adopted, (first, last))
        funnel = adoption_waits.funnel(open_.engine, scene.catalog, scene.complete)
        stages: tuple[Stage, ...] = ()
        if declared.workspace.platform.kind == "open":
            stages = adoption_waits.stages(open_.engine, scene.catalog, (first, last))
    services = tuple(_service(scene, one) for one in scene.catalog.services)
    apps = [row for row in rows if row["by"] == "app"]
    keys = [str(row["service"]) for row in rows if row["by"] != "app"]
    return AdoptionSeen(
        build=build.id,
        code_version=build.code_version,
        timezone=build.timezone,
        until=last,
        weeks=len(scene.complete),
        platform=_platform(scene, services),
        services=tuple(sorted(services, key=_rank)),
        silences=tuple(sorted(map(_silence, apps), key=lambda one: (-one.calls, one.service, one.app))),
        silent_keys={name: keys.count(name) for name in sorted(set(keys))},
        unexplained=_unexplained(scene),
        waits=waits,
        funnel=funnel,
        stages=stages,
        membership=membership,
        moved=scene.units.moved if scene.units else (),
    )


def _look(
    open_: Reading, workspace: Workspace, answers: Stated, membership: Membership
) -> tuple[Scene, date | None, date | None]:
    engine, zone = open_.engine, open_.build.timezone
    everything = usage_answer.Results(engine, None, None)
    begins, ends = usage_answer.span(list(source_rows(everything)))
    first = periods.day(begins, zone) if begins else None
    last = periods.day(ends, zone) if ends else None
    catalog = declared(workspace)
    today = last or open_.build.created_at.date()
    days = (first, last) if first and last else None
    kinds = {one.name: kind_of(one, catalog) for one in (WHOLE, *catalog.services)}
    scene = Scene(
        catalog=catalog,
        today=today,
        complete=weeks.whole(first, last),
        **{name: _grouped(_rows(engine, name)) for name in ("habits", "cohorts", "movements", "rhythms", "seasons")},
        adopted=_adopted(catalog, answered(_rows(engine, "adoptions"), answers), today),
        breaks=_breaks(everything, zone),
        units=adoption_units.grouped(engine, catalog, kinds, membership, days) if days else None,
        serving=adoption_units.serving(engine, days) if days else {},
    )
    return scene, first, last


def _rows(engine: DuckDB, name: str) -> list[Row]:
    return list(engine.execute(engine.table(name)).to_pylist())


def _grouped(rows: Sequence[Row]) -> dict[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        found.setdefault((str(row["service"]), str(row["by"])), []).append(row)
    return found


def _adopted(catalog: Catalog, rows: Sequence[Row], today: date) -> tuple[Row, ...]:
    """Adoptions of declared services by others than their owner, up to today."""
    owners = {one.name: one.owner for one in catalog.services}
    return tuple(
        row
        for row in rows
        if row["service"] in owners
        and row["team"] != owners[str(row["service"])]
        and (row["day"] is None or str(row["day"]) <= today.isoformat())
    )


def _breaks(everything: usage_answer.Results, zone: str) -> dict[str, tuple[Broken, ...]]:
    """By service: breaks of the sources that its calls come from, and the ends of those that ended before others; of
    the platform, all."""
    told = (*data_breaks.of_usage(everything, None), *_ends(everything, zone))
    usage = everything.table("usage")
    pairs = everything.rows(usage.select("service", "source").distinct())
    found = {PLATFORM: told}
    for name in {str(row["service"]) for row in pairs}:
        mine = {row["source"] for row in pairs if row["service"] == name}
        found[name] = tuple(one for one in told if one.source in mine)
    return found


def _ends(everything: usage_answer.Results, zone: str) -> list[Broken]:
    """Sources that say nothing in the last whole week, though others do."""
    lasts = {row["source"]: periods.day(row["last"], zone) for row in source_rows(everything) if row["last"]}
    until = max(lasts.values(), default=None)
    if until is None:
        return []
    week = weeks.monday(weeks.label(until + timedelta(days=1))) - timedelta(days=7)
    ended = [(source, day + timedelta(days=1)) for source, day in sorted(lasts.items()) if day < week]
    return [Broken(source=source, kind="gap", start=day, end=day, factor=None) for source, day in ended]


def _rank(one: ServiceAdoption) -> tuple[float, float, str]:
    share = one.habit.share if one.habit and one.habit.share is not None else -1.0
    return -share, -(one.habit.part if one.habit else 0), one.service


def _service(scene: Scene, service: Service) -> ServiceAdoption:
    by = kind_of(service, scene.catalog)
    at = (service.name, by)
    line = _line(scene, at, service.habit.of)
    why = _why(scene, service, line)
    last = line[-1] if line else None
    [*_, rhythm] = [None, *scene.rhythms.get(at, [])]
    cohorts = _cohorts(scene.cohorts.get(at, []))
    return ServiceAdoption(
        service=service.name,
        counted=_counted(service, by),
        k=service.habit.weeks,
        n=service.habit.of,
        habit=None if why or last is None else part(last.habitual, last.eligible),
        reached=None if why else _reached(scene, at),
        why=why,
        line=line,
        movements=tuple(Movement.model_validate(_without(row)) for row in _by_week(scene.movements.get(at, []))),
        cohorts=cohorts,
        retention=retention(cohorts),
        rhythm=Rhythm.model_validate(_without(rhythm)) if rhythm else None,
        trend=_trend(scene, at, line),
        deciding=deciding([row for row in scene.adopted if service.name in (PLATFORM, row["service"])]),
        broken=_missing(scene, service),
        units=scene.units.of(service.name) if scene.units and scene.complete else (),
        serving=scene.serving.get(service.name),
    )


def _missing(scene: Scene, service: Service) -> tuple[Broken, ...]:
    """Days without records, or with repeated ones, in the weeks that a habit is looked for in."""
    if not scene.complete:
        return ()
    since = scene.complete[-service.habit.of :][0]
    return tuple(one for one in _within(scene, service.name, since) if one.kind in ("gap", "stale"))


def _platform(scene: Scene, services: Sequence[ServiceAdoption]) -> ServiceAdoption:
    """The platform; where hardly anybody begins to use it at all, who began to use any of its services."""
    one = _service(scene, WHOLE)
    if sum(cohort.size for cohort in one.cohorts[:-1]) >= FEW:
        return one
    sizes: dict[str, int] = {}
    active: dict[str, list[int]] = {}
    for cohort in (cohort for service in services for cohort in service.cohorts):
        sizes[cohort.week] = sizes.get(cohort.week, 0) + cohort.size
        held = active.setdefault(cohort.week, [0] * len(cohort.active))
        active[cohort.week] = [a + b for a, b in zip(held, cohort.active, strict=True)]
    pooled = tuple(Cohort(week=week, size=sizes[week], active=tuple(active[week])) for week in sorted(sizes))
    return one.model_copy(update={"cohorts": pooled, "pooled": True, "retention": retention(pooled)})


def _counted(service: Service, by: str) -> Counted:
    if by == "consumer":
        return "person" if service.eligible == "person" else "key"
    return "team" if by == "team" else "app"


def _without(row: Row) -> dict[str, object]:
    return {name: value for name, value in row.items() if name not in ("service", "by")}


def _by_week(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: str(row["week"]))


def _line(scene: Scene, at: tuple[str, str], of: int) -> tuple[HabitWeek, ...]:
    """Every week from the first one that can be told; of keys, weeks without a call have no row."""
    rows = {str(row["week"]): row for row in scene.habits.get(at, [])}
    if not rows:
        return ()
    told = [week for week in scene.complete[of - 1 :] if week >= min(rows)]
    blank: Row = {"active": 0, "habitual": 0, "eligible": None}
    names = ("active", "habitual", "eligible")
    return tuple(
        HabitWeek.model_validate({"week": week, **{name: rows.get(week, blank)[name] for name in names}})
        for week in told
    )


def _why(scene: Scene, service: Service, line: Sequence[HabitWeek]) -> Remark | None:
    if scene.units is None:
        return Remark(code="adoption-why-no-log")
    if len(scene.complete) < service.habit.of:
        params = {"have": len(scene.complete), "need": service.habit.of}
        return Remark(code="adoption-why-weeks", params=params)
    if not scene.habits:
        return Remark(code="adoption-why-unnamed")
    if service.name != PLATFORM and not service.routes and not any(week.active for week in line):
        return Remark(code="adoption-why-routes", params={"service": service.name})
    return _why_no_person(service, line) if service.eligible == "person" else None


def _why_no_person(service: Service, line: Sequence[HabitWeek]) -> Remark | None:
    if line and not line[-1].eligible:
        return Remark(code="adoption-why-members")
    if not any(week.active for week in line):
        return Remark(code="adoption-why-unmatched", params={"service": service.name})
    return None


def _reached(scene: Scene, at: tuple[str, str]) -> Part | None:
    """Who called in the weeks that a habit is looked for in."""
    rows = [row for row in scene.habits.get(at, []) if row["week"] == scene.complete[-1]]
    if not rows:
        return Part(part=0, whole=None)
    of = rows[0]["eligible"]
    return part(int(str(rows[0]["reached"])), None if of is None else int(str(of)))


def _cohorts(rows: Sequence[Row]) -> tuple[Cohort, ...]:
    found: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: (str(row["cohort"]), int(str(row["offset"])))):
        found.setdefault(str(row["cohort"]), []).append(row)
    return tuple(
        Cohort.model_validate({"week": week, "size": held[0]["size"], "active": [row["active"] for row in held]})
        for week, held in found.items()
    )


def retention(cohorts: Sequence[Cohort]) -> tuple[Kept, ...]:
    """All cohorts as one curve: at each week the cohorts that are old enough, as long as they are FEW or more."""
    found = []
    for at in range(1, max((len(one.active) for one in cohorts), default=0)):
        old = [one for one in cohorts if len(one.active) > at]
        came, were = sum(one.active[at] for one in old), sum(one.size for one in old)
        if were < FEW:
            break
        low, high = habit.wilson(came, were)
        found.append(Kept(weeks=at, came=came, were=were, share=came / were, low=low, high=high))
    return tuple(found)


def _trend(scene: Scene, at: tuple[str, str], line: Sequence[HabitWeek]) -> Trend:
    whole = {week.week: week.active for week in _line(scene, (PLATFORM, at[1]), 1)}
    own = [week.active for week in line]
    found = growth.growth(own, [whole.get(week.week, 0) for week in line])
    if found is None:
        return Trend(why=Remark(code="adoption-trend-short", params={"have": len(own), "need": 2 * growth.LEAST}))
    year = growth.over_the_year(own)
    broken = _within(scene, at[0], line[-2 * found.weeks].week)
    if broken:
        return Trend(weeks=found.weeks, broken=broken)
    if year is not None and _within(scene, at[0], line[-growth.YEAR - growth.RECENT].week):
        year = None
    relative = None if at[0] == PLATFORM else found.relative
    [*_, parts] = [None, *scene.seasons.get(at, [])]
    seasonal = {name: parts[name] for name in ("season", "grown")} if parts else {}
    new = Remark(code="adoption-trend-new", params={"weeks": found.weeks}) if found.own is None else None
    told = Trend(weeks=found.weeks, own=found.own, relative=relative, year=year, why=new)
    return told.model_copy(update=seasonal)


def _within(scene: Scene, service: str, since: str) -> tuple[Broken, ...]:
    """Breaks of its sources from a week on."""
    first, after = weeks.monday(since), weeks.monday(scene.complete[-1]) + timedelta(weeks=1)
    return tuple(one for one in scene.breaks.get(service, ()) if one.start < after and one.end >= first)


def deciding(rows: Sequence[Row]) -> Deciding:
    """Counts by way; what is unknown is never a choice."""
    total = len(rows)
    ways = {way: sum(row["decided"] == way for row in rows) for way in WAYS}
    stated_ = sum(bool(row.get("stated")) for row in rows)
    if not total:
        return Deciding(total=0)
    chosen = ways["own-choice"]
    return Deciding(
        total=total, ways=ways, stated=stated_, voluntary=chosen / total, high=(chosen + ways["unknown"]) / total
    )


def _unexplained(scene: Scene) -> tuple[Unexplained, ...]:
    """The newest first: somebody still knows."""
    asked = [row for row in scene.adopted if row["decided"] == "unknown"]
    found = [Unexplained.model_validate({name: row[name] for name in ("service", "team", "day")}) for row in asked]
    return tuple(sorted(found, key=lambda one: (-(one.day or date.min).toordinal(), one.service, one.team)))


def _silence(row: Row) -> Silence:
    told = {name: value for name, value in row.items() if name not in ("by", "name")}
    return Silence.model_validate({**told, "app": row["name"]})
