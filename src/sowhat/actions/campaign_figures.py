"""What calls say about a campaign, from the results of a build."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import ibis.expr.types as ir

from sowhat.actions.reading import reading
from sowhat.engine.duckdb import DuckDB
from sowhat.lifecycle import burning
from sowhat.lifecycle.burning import DAYS, Costs
from sowhat.metrics import burndown
from sowhat.metrics import weeks as iso
from sowhat.model.build import Build
from sowhat.model.campaign import Affected, AppLeft, BrownOutSeen, BurnWeek, Quiet, Reaction, Terms, Window

KEPT = 32
"""Campaigns kept in memory; each belongs to one build and day."""
KEYS = 100
"""So many undeclared keys are told one by one; the others together."""
OPERATIONS = 3
"""So many operations are named for an app, those that it calls most."""
SPAN = timedelta(days=7)
"""Before and after a brown-out, what a team called is compared over so long."""
SEEN = 3
"""Days after a brown-out before anything is said of a reaction."""
NEVER = date(2000, 1, 3)
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Held:
    """The results of a build, known by its number alone: to compare all that it says takes longer than to read it."""

    root: Path
    id: str
    build: Build = field(compare=False)


def held(root: Path, build: Build) -> Held:
    """The results of a build."""
    return Held(root, build.id, build)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What figures are asked for; what is equal has equal figures."""

    of: Held
    terms: Terms
    today: date
    now: datetime
    """Naive UTC, the full hour: windows are of whole hours."""
    until: date | None
    needed: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What calls say. `coarse`: only weeks of the whole service are known, since no build looked closer yet."""

    weeks: tuple[BurnWeek, ...]
    affected: tuple[Affected, ...]
    quiet: Quiet
    brown_outs: tuple[BrownOutSeen, ...]
    coarse: bool = False


@lru_cache(KEPT)
def records(of: Held) -> tuple[datetime | None, date | None]:
    """The last moment of telemetry (naive UTC), and the last local day that it covers to its last hour."""
    with reading(of.root, of.build) as open_:
        rows = open_.engine.execute(open_.engine.table("sources").select("last")).to_pylist()
    last = max((row["last"] for row in rows if row["last"]), default=None)
    if last is None:
        return None, None
    local = last.replace(tzinfo=UTC).astimezone(ZoneInfo(of.build.timezone))
    whole = local.date() if local.hour == 23 else local.date() - timedelta(days=1)
    return last, whole


@lru_cache(KEPT)
def services(of: Held) -> frozenset[str]:
    """The services that a build knows."""
    with reading(of.root, of.build) as open_:
        return frozenset(row["service"] for row in _rows(open_.engine, open_.engine.table("services")))


@lru_cache(KEPT)
def figures(wanted: Wanted) -> Figures:
    """Everything that calls say of a campaign, up to the day before `today`."""
    terms = wanted.terms
    with reading(wanted.of.root, wanted.of.build) as open_:
        engine = open_.engine
        rows = burndown.of(engine.table("winddown"), terms.service, terms.scope, wanted.today)
        every = _rows(engine, burndown.weekly(rows))
        if not every and terms.scope.kind == "service" and (coarse := _coarse(engine, wanted)):
            return Figures(coarse, (), Quiet(days=0, needed=wanted.needed, since=None), (), coarse=True)
        return Figures(
            weeks=_weeks(every, wanted),
            affected=_affected(engine, rows, wanted),
            quiet=_quiet(engine, rows, wanted),
            brown_outs=tuple(_brown_out(engine, rows, one, wanted) for one in terms.brown_outs),
        )


def _rows(engine: DuckDB, expression: ir.Table) -> list[Row]:
    return list(engine.execute(expression).to_pylist())


def _weeks(rows: Sequence[Row], wanted: Wanted) -> tuple[BurnWeek, ...]:
    """Every week from the first with a call on: one without any is a week of none."""
    found = {row["week"]: row for row in rows}
    if not found:
        return ()
    last = min(wanted.today - timedelta(days=1), wanted.until or wanted.today)
    every = iso.between(iso.monday(min(found)), max(last, iso.monday(max(found))))
    return tuple(
        BurnWeek.model_validate({**found.get(week, {"week": week, "people": 0}), "whole": _whole(week, last)})
        for week in every
    )


def _whole(week: str, last: date) -> bool:
    return iso.monday(week) + timedelta(days=6) <= last


def _coarse(engine: DuckDB, wanted: Wanted) -> tuple[BurnWeek, ...]:
    """Weeks of the whole service from the result `active`."""
    active = engine.table("active")
    own = active.filter(active.service == wanted.terms.service)
    told = own.group_by("week").agg(
        people=own.calls.sum(),
        consumers=own.consumer.nunique(),
        teams=own.team.nullif("").nunique(),
        units=own.unit.nullif("").nunique(),
    )
    rows = [row for row in _rows(engine, told) if iso.monday(row["week"]) < wanted.today]
    return _weeks(rows, wanted)


def _affected(engine: DuckDB, rows: ir.Table, wanted: Wanted) -> tuple[Affected, ...]:
    terms = wanted.terms
    notice = min(terms.notice, wanted.today)
    apps: dict[tuple[str, str], list[AppLeft]] = defaultdict(list)
    most = _operations(engine, rows, wanted.today)
    for row in _rows(engine, burndown.callers(rows, notice, wanted.today, DAYS)):
        if row["before"] or row["left"]:
            named = {**row, "operations": tuple(most.get((row["team"], row["app"]), ())[:OPERATIONS])}
            kept = {name: named[name] for name in AppLeft.model_fields}
            apps[row["team"], row["unit"]].append(AppLeft.model_validate(kept))
    moved = _moved(engine, wanted)
    made = [_team(team, own, moved, wanted) for team, own in _by_team(apps).items()]
    return tuple(sorted(made, key=lambda one: (-one.left, -one.before, one.team)))


def _by_team(apps: Mapping[tuple[str, str], list[AppLeft]]) -> dict[str, tuple[str, list[AppLeft]]]:
    """A team that changed its unit meanwhile is one team, in the unit of its last call."""
    found: dict[str, tuple[str, list[AppLeft]]] = {}
    for (team, unit), own in sorted(apps.items(), key=lambda pair: max(one.last or NEVER for one in pair[1])):
        held = found.get(team, ("", []))[1]
        found[team] = (unit, [*held, *own])
    return found


def _team(team: str, told: tuple[str, list[AppLeft]], moved: Mapping[str, int] | None, wanted: Wanted) -> Affected:
    unit, apps = told[0], _few(told[1])
    before, left = sum(one.before for one in apps), sum(one.left for one in apps)
    return Affected(
        team=team,
        unit=unit,
        before=before,
        left=left,
        apps=tuple(sorted(apps, key=lambda one: (-one.left, -one.before, one.app))),
        straggles=burning.behind(before, left, wanted.terms, wanted.today),
        moved=None if moved is None else moved.get(team, 0),
    )


def _few(apps: Sequence[AppLeft]) -> list[AppLeft]:
    """Apps, and of keys that nobody declared those that call most; the others as one."""
    keys = sorted((one for one in apps if not one.app), key=lambda one: (-one.left, -one.before, one.consumer))
    kept, rest = keys[:KEYS], keys[KEYS:]
    last = max((one.last for one in rest if one.last), default=None)
    before, left = sum(one.before for one in rest), sum(one.left for one in rest)
    others = [AppLeft(app="", before=before, left=left, last=last)] if rest else []
    return [*(one for one in apps if one.app), *kept, *others]


def _operations(engine: DuckDB, rows: ir.Table, today: date) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in _rows(engine, burndown.called(rows, today, DAYS)):
        found[row["team"], row["app"]].append(row["route"])
    return found


def _moved(engine: DuckDB, wanted: Wanted) -> dict[str, int] | None:
    """Calls of the service to use instead in the last four whole weeks, by team."""
    instead = wanted.terms.replaced_by
    if not instead or instead == wanted.terms.service:
        return None
    last = min(wanted.until or wanted.today, wanted.today - timedelta(days=1))
    label = iso.label(last + timedelta(days=1) - timedelta(days=DAYS))
    active = engine.table("active")
    own = active.filter((active.service == instead) & (active.week >= label) & (active.week <= iso.label(last)))
    return {row["team"]: row["calls"] for row in _rows(engine, own.group_by("team").agg(calls=own.calls.sum()))}


def _quiet(engine: DuckDB, rows: ir.Table, wanted: Wanted) -> Quiet:
    until = min(wanted.until, wanted.today - timedelta(days=1)) if wanted.until else None
    daily = {(row["day"], row["traffic"]): row["calls"] for row in _rows(engine, burndown.daily(rows))}
    names = sorted(row["source"] for row in _rows(engine, rows.select("source").distinct()))
    heard = engine.table("heard")
    days: dict[str, list[date]] = {name: [] for name in names}
    for row in _rows(engine, heard.select("source", "day")):
        if not names or row["source"] in days:
            days.setdefault(row["source"], []).append(row["day"])
    return burning.quiet(daily, days, until, wanted.needed)


def _brown_out(engine: DuckDB, rows: ir.Table, window: Window, wanted: Wanted) -> BrownOutSeen:
    if wanted.now < window.end:
        return BrownOutSeen(window=window, state="now" if wanted.now >= window.start else "planned")
    zone = ZoneInfo(wanted.of.build.timezone)
    start, end = (at.replace(tzinfo=UTC).astimezone(zone) for at in (window.start, window.end - timedelta(hours=1)))
    if wanted.until is None or end.date() > wanted.until:
        return BrownOutSeen(window=window, state="over")
    terms = wanted.terms
    [found] = _rows(engine, burndown.window(engine.table("winddown_hours"), terms.service, terms.scope, window))
    reactions = _reactions(engine, rows, (start.date(), end.date()), wanted)
    return BrownOutSeen(
        window=window, state="over", calls=found["calls"], failed=found["failed"], reactions=tuple(reactions)
    )


def _reactions(engine: DuckDB, rows: ir.Table, days: tuple[date, date], wanted: Wanted) -> list[Reaction]:
    """What each team called in the week before and the one after; days on which it was off lie between."""
    first, last = days
    until = min(wanted.until or wanted.today, wanted.today - timedelta(days=1))
    after = min(last + SPAN, until)
    calls: dict[str, dict[date, tuple[int, int]]] = defaultdict(dict)
    for row in _rows(engine, burndown.by_team(rows, first - SPAN, after + timedelta(days=1))):
        calls[row["team"]][row["day"]] = (row["calls"], row["refused"])
    seen = (after - last).days
    made = []
    for team, own in sorted(calls.items()):
        before = sum(told[0] for day, told in own.items() if day < first) / SPAN.days
        later = sum(told[0] for day, told in own.items() if day > last) / seen if seen >= SEEN else None
        refused = sum(told[1] for day, told in own.items() if first <= day <= last)
        made.append(
            Reaction(team=team, before=before, after=later, refused=refused, did=burning.reaction(before, later))
        )
    return made


@lru_cache(KEPT)
def costs(of: Held, service: str, today: date) -> tuple[Costs, ...]:
    """Run costs of a service by currency, of months before that of `today`."""
    with reading(of.root, of.build) as open_:
        spend = open_.engine.table("spend")
        running = spend.filter((spend.kind == "run") & spend.amount.notnull() & (spend.month < f"{today:%Y-%m}"))
        months = sorted(row["month"] for row in _rows(open_.engine, running.select("month").distinct()))
        told = running.filter(running.service == service).select("month", "currency", "amount")
        rows = _rows(open_.engine, told)
    own: dict[str, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for row in rows:
        own[row["currency"]][row["month"]] += row["amount"]
    return tuple(Costs(currency, dict(each), tuple(months)) for currency, each in sorted(own.items()))
