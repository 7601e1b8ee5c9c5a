"""The answer of `show ecosystem`: reach, what became possible, the chain, both sides, apps and versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import ibis.expr.types as ir

from sowhat.actions import ecosystem_customers as customers
from sowhat.actions import ecosystem_migrations as migrations
from sowhat.actions import ecosystem_possible as told
from sowhat.actions import ecosystem_reach as reach
from sowhat.actions import ecosystem_sides as sides
from sowhat.actions import possible, usage_answer
from sowhat.actions.data_answer import source_rows
from sowhat.actions.ecosystem_asked import Asked, check, narrowed
from sowhat.actions.ecosystem_reach import Days, Held
from sowhat.actions.reading import Reading, latest, reading
from sowhat.actions.simulated import marked
from sowhat.actions.so_what import so_what
from sowhat.actions.written import written
from sowhat.metrics import data_uses, firsts, periods, reached
from sowhat.model.build import Build
from sowhat.model.catalog import Catalog
from sowhat.model.ecosystem import Apps, Chain, Ecosystem, Proposal, Stage, Worth
from sowhat.model.so_what import StudyAnswer
from sowhat.model.workspace import Workspace
from sowhat.stories.answer import agreed, grade_of, kind

EVERYTHING = Asked()
AIM = 5
"""Business units that a platform should reach."""
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Declared:
    """A workspace, known by what it says."""

    text: str
    workspace: Workspace = field(compare=False)


@dataclass(frozen=True, slots=True)
class _Read:
    """What the results of a build say."""

    days: Days | None
    names: tuple[str, ...]
    held: tuple[Held, ...]
    uses: tuple[firsts.Use, ...]
    proposals: tuple[Proposal, ...]
    active: tuple[tuple[str, str, str, str], ...]
    """Service, app, team, week: once for each with a call."""
    rows: Mapping[str, tuple[Row, ...]]


def ecosystem(root: Path, asked: Asked = EVERYTHING) -> Ecosystem:
    """The whole answer, narrowed where asked.

    Raises CallError `no-such-service`, `-app`, `-team`, `-unit` and `-product`, DataError where nothing was built yet,
    WorkspaceError.
    """
    workspace = written(root)
    declared = _Declared(workspace.model_dump_json(), workspace)
    build = latest(root)
    seen = _read(root, build)
    check(asked, seen.names, seen.held, workspace.catalog)
    answers = so_what(root).studies
    return marked(root, _answer(build, declared, seen, asked, (possible.stated(root), answers)))


def proposal(root: Path, id_: str) -> Proposal | None:
    """What telemetry proposed under that name; null where it is something that people stated themselves."""
    return next((one for one in _read(root, latest(root)).proposals if one.id == id_), None)


@lru_cache(8)
def _read(root: Path, build: Build) -> _Read:
    with reading(root, build) as open_:
        begins, ends = usage_answer.span(list(source_rows(usage_answer.Results(open_.engine, None, None))))
        days = None
        if begins and ends:
            days = Days(periods.day(begins, build.timezone), periods.day(ends, build.timezone))
        table = open_.engine.table
        uses = tuple(firsts.Use(**row) for row in _rows(open_, firsts.uses(table("active"))))
        began = _rows(open_, reached.beginnings(table("consumers"), table("sources")))
        found = firsts.firsts(uses, {(row["service"], row["app"]): row["began"] for row in began})
        given = tuple(data_uses.DataUse(**row) for row in _rows(open_, table("data_uses")))
        return _Read(
            days=days,
            names=tuple(row["service"] for row in _rows(open_, table("services"))),
            held=tuple(Held(**row) for row in _rows(open_, reached.holders(table("consumers")))),
            uses=uses,
            proposals=told.proposals(found, data_uses.new_uses(given)),
            active=_active(open_),
            rows={
                "keys": _rows(open_, reached.strangers(table("consumers"))),
                **{name: _rows(open_, table(name)) for name in ("versions", "touched", "market", "market_gross")},
                **{name: _rows(open_, table(name)) for name in ("signups", "served")},
            },
        )


def _rows(open_: Reading, expression: ir.Table) -> tuple[Row, ...]:
    return tuple(open_.engine.execute(expression).to_pylist())


def _active(open_: Reading) -> tuple[tuple[str, str, str, str], ...]:
    rows = open_.engine.table("active")
    found = _rows(open_, rows.filter(rows.team != "").select("service", "app", "team", "week").distinct())
    return tuple((row["service"], row["app"], row["team"], row["week"]) for row in found)


def _answer(
    build: Build,
    declared: _Declared,
    seen: _Read,
    asked: Asked,
    said: tuple[possible.Stated, Sequence[StudyAnswer]],
) -> Ecosystem:
    catalog, days = declared.workspace.catalog, seen.days
    month = days.month() if days else None
    products = {one.name: one.product for one in catalog.consumers if one.product}
    every = reach.with_products(seen.held, catalog)
    placed = reach.as_now(every, catalog, days.last) if days and asked.membership == "now" else every
    rows = narrowed(placed, asked.wanted())
    now = tuple(row for row in rows if row.month == month)
    names = tuple(name for name in seen.names if asked.service in (None, name))
    confirmed, dismissed, waiting = told.split(said[0], seen.proposals, asked, products)
    touched = [row for row in seen.rows["touched"] if row["month"] == month]
    found = customers.counts(touched, tuple(row for row in placed if row.month == month), asked)
    chain = _chain(now, found, asked, (month, seen, said[1]))
    return Ecosystem(
        build=build.id,
        code_version=build.code_version,
        platform=declared.workspace.platform.kind,
        aim=AIM,
        membership=asked.membership,
        service=asked.service,
        unit=asked.unit,
        app=asked.app,
        team=asked.team,
        product=asked.product,
        flow=asked.flow,
        month=month,
        months=reach.months(rows, days) if days else (),
        units=reach.units(now),
        teams=len({row.team for row in now if row.team}),
        spread=None if {"app", "team", "unit"} & set(asked.wanted()) else reach.spread(now),
        services=reach.services(rows, names, month, days) if days and month else (),
        proposals=waiting,
        possible=confirmed,
        dismissed=dismissed,
        chain=chain,
        market=sides.market_of(seen.rows["market"], seen.rows["market_gross"], asked.service, days),
        apps=_apps(now, declared.workspace, seen, month),
        served=customers.behind_apps(chain.stops),
        versions=sides.versions(migrations.by_month(seen.rows["versions"]), asked.service, month) if month else (),
        migrations=migrations.migrations(seen.rows["versions"], asked.service, days),
        funnel=_funnel(seen, catalog, asked, rows),
    )


def _chain(
    now: Sequence[Held], found: customers.Counts, asked: Asked, known: tuple[str | None, _Read, Sequence[StudyAnswer]]
) -> Chain:
    """`now` are the month's rows of what is asked."""
    month, seen, studies = known
    stops, whole = customers.stops(found, now, asked), found.of(asked.wanted(), len(now))
    present = {row.service for row in now}
    return Chain(
        month=month,
        links=customers.links(found, now),
        stops=stops,
        products=customers.products(stops),
        customers=customers.served("", whole).customers,
        few=whole is not None and whole < customers.FEW,
        rosters=customers.listed(seen.rows["served"], asked),
        worth=tuple(_worth(one) for one in studies if one.studied.study.service in present),
    )


def _funnel(seen: _Read, catalog: Catalog, asked: Asked, rows: Sequence[Held]) -> tuple[Stage, ...]:
    """Of the teams that are asked about, by their calls of the service through the apps that are asked about."""
    names = {row["team"] for row in seen.rows["signups"]} | {one.name for one in catalog.teams}
    if asked.unit and seen.days:
        names = reach.teams_of(catalog, asked.unit, seen.days.last)
    if asked.team:
        names &= {asked.team}
    apps = {row.app for row in rows} if asked.app or asked.product else None
    if apps is not None:
        names &= {row.team for row in rows}

    def mine(service: str, app: str, team: str) -> bool:
        return team in names and asked.service in (None, service) and (apps is None or app in apps)

    uses = tuple(one for one in seen.uses if mine(one.service, one.app, one.team))
    weeks_of: dict[str, set[str]] = defaultdict(set)
    for service, app, team, week in seen.active:
        if mine(service, app, team):
            weeks_of[team].add(week)
    known = [row for row in seen.rows["signups"] if row["team"] in names]
    active = {team: frozenset(found) for team, found in weeks_of.items()}
    return sides.funnel(known, uses, active, (sides.keys(catalog, names), catalog), seen.days)


def _worth(one: StudyAnswer) -> Worth:
    """What an effect amounts to, where the study shows one."""
    kept = agreed(one) if kind(one) in {"yes", "harm"} else None
    worth = one.value if kept is not None else None
    return Worth(
        service=one.studied.study.service,
        study=one.studied.study.name,
        grade=grade_of(one.studied),
        customers=kept.value if kept else None,
        amount=worth.value if worth else None,
        currency=worth.currency if worth else "",
    )


def _apps(now: Sequence[Held], workspace: Workspace, seen: _Read, month: str | None) -> Apps:
    unknown = next((row["keys"] for row in seen.rows["keys"] if row["month"] == month), 0)
    calling = len({row.app for row in now if row.app})
    return Apps(declared=len(workspace.catalog.consumers), calling=calling, unknown=unknown)
