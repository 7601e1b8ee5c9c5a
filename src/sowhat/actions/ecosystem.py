"""The answer of `show ecosystem`: reach, what became possible, the chain, both sides, apps and versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

import ibis.expr.types as ir

from sowhat.actions import ecosystem_reach as reach
from sowhat.actions import ecosystem_sides as sides
from sowhat.actions import possible, usage_answer
from sowhat.actions.data_answer import source_rows
from sowhat.actions.ecosystem_reach import Days, Held
from sowhat.actions.reading import Reading, latest, reading
from sowhat.actions.simulated import marked
from sowhat.actions.so_what import so_what
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.metrics import firsts, periods, reached
from sowhat.model.build import Build
from sowhat.model.catalog import Catalog
from sowhat.model.ecosystem import Apps, Chain, Ecosystem, Membership, Possible, Proposal, Served, Stage, Worth
from sowhat.model.so_what import StudyAnswer
from sowhat.model.workspace import Workspace
from sowhat.stories.answer import agreed, grade_of, kind

AIM = 5
"""Business units that a platform should reach."""
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose page: a service, a unit, memberships as they were or as they are."""

    service: str | None = None
    unit: str | None = None
    membership: Membership = "then"


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
    active: tuple[tuple[str, str, str], ...]
    """Service, team, week: once for each with a call."""
    rows: Mapping[str, tuple[Row, ...]]


def ecosystem(root: Path, asked: Asked = Asked()) -> Ecosystem:
    """The whole answer, narrowed where asked.

    Raises CallError `no-such-service` and `no-such-unit`, DataError where nothing was built yet, WorkspaceError.
    """
    workspace = written(root)
    declared = _Declared(workspace.model_dump_json(), workspace)
    build = latest(root)
    seen = _read(root, build)
    _check(asked, seen, workspace)
    answers = so_what(root).studies
    return marked(root, _answer(build, declared, seen, asked, (possible.stated(root), answers)))


def proposal(root: Path, id_: str) -> Proposal | None:
    """What telemetry proposed under that name; null where it is something that people stated themselves."""
    return next((one for one in _read(root, latest(root)).proposals if one.id == id_), None)


def _check(asked: Asked, seen: _Read, workspace: Workspace) -> None:
    units = tuple(sorted({row.unit for row in seen.held if row.unit} | {one.name for one in workspace.catalog.units}))
    for value, known, code in ((asked.service, seen.names, "no-such-service"), (asked.unit, units, "no-such-unit")):
        if value and value not in known:
            near = get_close_matches(value, known, n=1)
            raise CallError(Problem(code, params={"value": value, "nearest": near[0] if near else "none"}))


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
        return _Read(
            days=days,
            names=tuple(row["service"] for row in _rows(open_, table("services"))),
            held=tuple(Held(**row) for row in _rows(open_, reached.holders(table("consumers")))),
            uses=uses,
            proposals=tuple(_proposal(one) for one in found),
            active=_active(open_),
            rows={
                "keys": _rows(open_, reached.strangers(table("consumers"))),
                **{name: _rows(open_, table(name)) for name in ("versions", "touched", "market", "market_gross")},
                **{name: _rows(open_, table(name)) for name in ("signups", "served")},
            },
        )


def _rows(open_: Reading, expression: ir.Table) -> tuple[Row, ...]:
    return tuple(open_.engine.execute(expression).to_pylist())


def _active(open_: Reading) -> tuple[tuple[str, str, str], ...]:
    rows = open_.engine.table("active")
    found = _rows(open_, rows.filter(rows.team != "").select("service", "team", "week").distinct())
    return tuple((row["service"], row["team"], row["week"]) for row in found)


def _proposal(one: firsts.First) -> Proposal:
    names = {
        "use": f"use:{one.services[0]}/{one.use.unit}",
        "newcomer": f"newcomer:{one.use.app}",
        "together": f"together:{'+'.join(one.services)}",
    }
    return Proposal(
        id=names[one.kind],
        kind=one.kind,
        services=one.services,
        app=one.use.app,
        team=one.use.team,
        unit=one.use.unit,
        since=one.use.day,
        weeks=one.weeks,
        calls=one.calls,
        before=one.before,
    )


def _answer(
    build: Build,
    declared: _Declared,
    seen: _Read,
    asked: Asked,
    said: tuple[possible.Stated, Sequence[StudyAnswer]],
) -> Ecosystem:
    catalog, days = declared.workspace.catalog, seen.days
    month = days.month() if days else None
    every = reach.as_now(seen.held, catalog, days.last) if days and asked.membership == "now" else seen.held
    rows = reach.narrowed(every, asked.service, asked.unit)
    now = tuple(row for row in rows if row.month == month)
    names = tuple(name for name in seen.names if asked.service in (None, name))
    confirmed, dismissed, open_ = _stated(said[0], seen.proposals, asked)
    touched = [row for row in seen.rows["touched"] if row["month"] == month]
    return Ecosystem(
        build=build.id,
        code_version=build.code_version,
        platform=declared.workspace.platform.kind,
        aim=AIM,
        membership=asked.membership,
        service=asked.service,
        unit=asked.unit,
        month=month,
        months=reach.months(rows, days) if days else (),
        units=reach.units(now),
        teams=len({row.team for row in now if row.team}),
        spread=reach.spread(now) if asked.unit is None else None,
        services=reach.services(rows, names, month, days) if days and month else (),
        proposals=open_,
        possible=confirmed,
        dismissed=dismissed,
        chain=Chain(
            month=month,
            links=reach.links(now, catalog),
            products=_products(touched, asked),
            customers=_customers(touched, asked),
            rosters=_rosters(seen.rows["served"], asked.unit),
            worth=tuple(_worth(one) for one in said[1] if asked.service in (None, one.studied.study.service)),
        ),
        market=sides.market_of(seen.rows["market"], seen.rows["market_gross"], asked.service, days),
        apps=_apps(now, declared.workspace, seen, month),
        served=_served(touched, asked, frozenset(row.app for row in now)),
        versions=sides.versions(seen.rows["versions"], asked.service, month) if month else (),
        funnel=_funnel(seen, catalog, asked),
    )


def _funnel(seen: _Read, catalog: Catalog, asked: Asked) -> tuple[Stage, ...]:
    """Of the teams that belong to the unit, by their calls of the service."""
    names = {row["team"] for row in seen.rows["signups"]} | {one.name for one in catalog.teams}
    if asked.unit and seen.days:
        names = reach.teams_of(catalog, asked.unit, seen.days.last)
    uses = tuple(one for one in seen.uses if asked.service in (None, one.service) and one.team in names)
    weeks_of: dict[str, set[str]] = defaultdict(set)
    for service, team, week in seen.active:
        if team in names and asked.service in (None, service):
            weeks_of[team].add(week)
    known = [row for row in seen.rows["signups"] if row["team"] in names]
    active = {team: frozenset(found) for team, found in weeks_of.items()}
    return sides.funnel(known, uses, active, (sides.keys(catalog, names), catalog), seen.days)


def _stated(
    stated: possible.Stated, proposals: Sequence[Proposal], asked: Asked
) -> tuple[tuple[Possible, ...], tuple[Possible, ...], tuple[Proposal, ...]]:
    """Confirmed, dismissed, and what waits for somebody; each as far as it is about what is asked."""
    known = {one.id: one for one in proposals}
    told = [one.model_copy(update={"proposal": known.get(one.id)}) for one in stated]
    mine = [one for one in told if _about(one, asked)]
    answered = {one.id for one in stated}
    waiting = tuple(one for one in proposals if one.id not in answered and _wanted(one.services, one.unit, asked))
    confirmed = tuple(one for one in mine if one.body.state == "confirmed")
    return confirmed, tuple(one for one in mine if one.body.state == "dismissed"), waiting


def _about(one: Possible, asked: Asked) -> bool:
    seen = one.proposal
    services = tuple(filter(None, (one.body.service, *(seen.services if seen else ()))))
    return _wanted(services, one.body.unit or (seen.unit if seen else ""), asked)


def _wanted(services: Sequence[str], unit: str, asked: Asked) -> bool:
    return (asked.service is None or asked.service in services) and asked.unit in (None, unit)


def _customers(touched: Sequence[Row], asked: Asked) -> int | None:
    """Different customers of all that is asked; null where telemetry names none, or the two filters are combined."""
    if asked.service and asked.unit:
        return None
    wanted = {"service": asked.service or reached.ANY, "unit": asked.unit or reached.ANY}
    found = [row for row in touched if row["app"] == row["product"] == reached.ANY and _is(row, wanted)]
    return sides.served("", found[0]["customers"]).customers if found else None


def _products(touched: Sequence[Row], asked: Asked) -> tuple[Served, ...]:
    if asked.service and asked.unit:
        return ()
    wanted = {"service": asked.service or reached.ANY, "unit": asked.unit or reached.ANY}
    found = (row for row in touched if row["app"] == reached.ANY and row["product"] not in ("", reached.ANY))
    return tuple(sides.served(row["product"], row["customers"]) for row in found if _is(row, wanted))


def _is(row: Row, wanted: Mapping[str, str]) -> bool:
    return all(row[name] == value for name, value in wanted.items())


def _served(touched: Sequence[Row], asked: Asked, calling: frozenset[str]) -> tuple[Served, ...]:
    """End users behind each app that called (a service), the most first."""
    wanted = {"service": asked.service or reached.ANY, "unit": reached.ANY, "product": reached.ANY}
    found = [row for row in touched if row["app"] in calling - {""} and _is(row, wanted)]
    ordered = sorted(found, key=lambda row: (-row["customers"], row["app"]))
    return tuple(sides.served(row["app"], row["customers"]) for row in ordered)


def _rosters(rows: Sequence[Row], unit: str | None) -> int | None:
    found = [row["customers"] for row in rows if unit in (None, row["unit"])]
    return sides.served("", sum(found)).customers if found else None


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
