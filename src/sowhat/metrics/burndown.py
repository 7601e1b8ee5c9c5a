"""Who still calls what is wound down: by day with the caller, by hour with the answer, and on which days a source was
heard at all (a day without a line is no day without a call).

Rows of the results `winddown`, `winddown_hours` and `heard`; callers filter facts to the periods they need.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, timedelta

import ibis
import ibis.expr.types as ir

from sowhat.metrics.binding import Bindings
from sowhat.metrics.calendar import Changes, local, week
from sowhat.metrics.usage import PLACE, attributed, with_service
from sowhat.model.campaign import Scope, Window

FAILED = ("client_error", "server_error", "throttled")
"""Answers that are not what was asked for."""
_NAMES = re.compile(r"\{[^}]*\}")


def winddown(uses: ir.Table, bindings: Bindings, services: Collection[str]) -> ir.Table:
    """Calls of some services by day, operation, answer and caller, with the caller's app, team and unit of the day."""
    kept = ("day", "status_class", "traffic")
    bound = attributed(uses, bindings, *kept)
    own = bound.filter(bound.service.isin(sorted(services)))
    group = ["day", "service", "source", "route", "consumer", "app", "team", "unit", "status_class", "traffic"]
    return own.group_by(group).agg(calls=own.calls.sum()).mutate(week=lambda row: week(row.day))


def hours(calls: ir.Table, bindings: Bindings, offsets: Changes, services: Collection[str]) -> ir.Table:
    """Calls of some services by UTC hour, operation, version and answer; nobody knows who called within an hour."""
    at = local(calls.hour, offsets)
    dated = calls.mutate(epoch=bindings.epoch(at.date()), day=at.date())
    kept = [*PLACE, "day", "hour", "version", "status_class", "traffic"]
    bound = with_service(dated.group_by(kept).agg(calls=dated.calls.sum()), bindings)
    own = bound.filter(bound.service.isin(sorted(services)))
    group = ["day", "hour", "service", "route", "version", "status_class", "traffic"]
    return own.group_by(group).agg(calls=own.calls.sum()).mutate(week=lambda row: week(row.day)).drop("day")


def heard(uses: ir.Table) -> ir.Table:
    """Calls of everybody to anything, by day and source."""
    grouped = uses.group_by(["day", "source"]).agg(calls=uses.calls.sum())
    return grouped.mutate(week=week(grouped.day))


def of(rows: ir.Table, service: str, scope: Scope, today: date) -> ir.Table:
    """Rows of `winddown` that a campaign is about, of days before `today`. Telemetry knows paths, not methods: an
    operation takes all calls of its path."""
    own = rows.filter((rows.service == service) & (rows.day < ibis.date(today.isoformat())))
    return own.filter(within(own, scope))


def within(rows: ir.Table, scope: Scope) -> ir.BooleanValue:
    """Whether a row with a `route` belongs to what goes."""
    if scope.kind == "operations":
        paths = sorted({_NAMES.sub("{}", one.split()[-1]) for one in scope.operations})
        return rows.route.re_replace(r"\{[^}]*\}", "{}").isin(paths)
    if scope.kind == "version":
        root = f"/{scope.version}"
        under = (rows.route == root) | rows.route.startswith(f"{root}/")
        return under | (rows.version == scope.version) if "version" in rows.columns else under
    return ibis.literal(True)


def weekly(rows: ir.Table) -> ir.Table:
    """week, people, bots, probes, refused (people's calls that were answered badly), consumers, teams, units."""
    people = rows.traffic == "people"
    who = ibis.ifelse(rows.app != "", rows.app, rows.consumer).nullif("")
    return rows.group_by("week").agg(
        people=rows.calls.sum(where=people).fill_null(0),
        bots=rows.calls.sum(where=rows.traffic == "bot").fill_null(0),
        probes=rows.calls.sum(where=rows.traffic == "probe").fill_null(0),
        refused=rows.calls.sum(where=people & rows.status_class.isin(FAILED)).fill_null(0),
        consumers=who.nunique(where=people),
        teams=rows.team.nullif("").nunique(where=people),
        units=rows.unit.nullif("").nunique(where=people),
    )


def daily(rows: ir.Table) -> ir.Table:
    """day, traffic, calls."""
    return rows.group_by(["day", "traffic"]).agg(calls=rows.calls.sum())


def callers(rows: ir.Table, notice: date, today: date, days: int) -> ir.Table:
    """team, unit, app, consumer ('' where the app is known), before (people's calls in as many days before the notice),
    left (in the last ones), last: of whoever called in either."""
    people = rows.filter(rows.traffic == "people")
    cut, start = (ibis.date((at - timedelta(days=days)).isoformat()) for at in (notice, today))
    given = ibis.date(notice.isoformat())
    kept = people.filter(people.day >= cut).mutate(consumer=ibis.ifelse(people.app != "", "", people.consumer))
    found = kept.group_by(["team", "unit", "app", "consumer"]).agg(
        before=kept.calls.sum(where=(kept.day >= cut) & (kept.day < given)).fill_null(0),
        left=kept.calls.sum(where=kept.day >= start).fill_null(0),
        last=kept.day.max(),
    )
    return found.order_by([ibis.desc("left"), ibis.desc("before"), "team", "app", "consumer"])


def called(rows: ir.Table, today: date, days: int) -> ir.Table:
    """team, app, route, calls of people in the last days."""
    start = ibis.date((today - timedelta(days=days)).isoformat())
    kept = rows.filter((rows.traffic == "people") & (rows.day >= start))
    found = kept.group_by(["team", "app", "route"]).agg(calls=kept.calls.sum())
    return found.order_by([ibis.desc("calls"), "team", "app", "route"])


def by_team(rows: ir.Table, first: date, after: date) -> ir.Table:
    """team, day, calls and refused of people, from `first` to before `after`."""
    kept = rows.filter(rows.traffic == "people")
    kept = kept.filter((kept.day >= ibis.date(first.isoformat())) & (kept.day < ibis.date(after.isoformat())))
    return kept.group_by(["team", "day"]).agg(
        calls=kept.calls.sum(), refused=kept.calls.sum(where=kept.status_class.isin(FAILED)).fill_null(0)
    )


def window(rows: ir.Table, service: str, scope: Scope, span: Window) -> ir.Table:
    """One row of people's calls within a window, from `winddown_hours`: calls, failed."""
    own = rows.filter((rows.service == service) & (rows.traffic == "people"))
    start, end = (ibis.timestamp(at.isoformat(sep=" ")) for at in (span.start, span.end))
    kept = own.filter((own.hour >= start) & (own.hour < end) & within(own, scope))
    return kept.agg(
        calls=kept.calls.sum().fill_null(0), failed=kept.calls.sum(where=kept.status_class.isin(FAILED)).fill_null(0)
    )
