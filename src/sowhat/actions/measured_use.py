"""Metrics that calls and adoptions tell: habit, voluntary adoption, units reached, calls, answers."""

from __future__ import annotations

from datetime import date, timedelta

import ibis.expr.types as ir

from sowhat.actions.derive_adoption import WHOLE, kind_of
from sowhat.actions.health_answer import answered as statuses
from sowhat.actions.measured_records import FEWEST
from sowhat.actions.measured_scene import Asked, Found, Row, Scene, Telemetry, by_month, lines, refused, telemetry
from sowhat.metrics import periods, weeks
from sowhat.model.catalog import Service
from sowhat.model.measured import MonthMeasured


def habit(scene: Scene, asked: Asked) -> Found:
    """The share of those who could that have a habit, in the last week that ended in each month."""
    seen = telemetry(scene, asked.service)
    if seen is None:
        return refused("no-log")
    service = next((one for one in scene.catalog.services if one.name == asked.service), WHOLE)
    complete = weeks.whole(seen.days.first, seen.days.last)[service.habit.of - 1 :]
    rows = {row["week"]: row for row in scene.rows(_habits(scene, asked, service)) if row["week"] in complete}
    last = {_month_of(week): rows[week] for week in sorted(rows) if rows[week]["eligible"]}
    if not last:
        return refused("no-eligible")
    if asked.unit is not None and service.eligible == "person":
        last = {month: row for month, row in last.items() if row["eligible"] >= FEWEST}
        if not last:
            return refused("few", least=FEWEST)
    told = lines(
        (month, row["habitual"] / row["eligible"], seen.whole(month), row["eligible"]) for month, row in last.items()
    )
    return Found(told, "share", "level", "up", "/adoption", until=seen.days.last)


def _month_of(week: str) -> str:
    return f"{weeks.monday(week) + timedelta(days=6):%Y-%m}"


def _habits(scene: Scene, asked: Asked, service: Service) -> ir.Table:
    by = kind_of(service, scene.catalog)
    if asked.unit is None:
        table = scene.table("habits")
        return table.filter((table.service == service.name) & (table.by == by))
    table = scene.table("unit_habits")
    mine = (table.membership == "then") & (table.service == service.name) & (table.by == by)
    return table.filter(mine & (table.unit == asked.unit))


def voluntary(scene: Scene, asked: Asked) -> Found:
    """Of all adoptions up to the end of each month, the share by own choice; one that nobody explained is none."""
    rows = [
        row for row in scene.adopted() if asked.service in (None, row["service"]) and asked.unit in (None, row["unit"])
    ]
    if not rows:
        return refused("no-adoption")
    seen = telemetry(scene, asked.service)
    last = seen.days.last if seen else scene.built
    first = min((row["day"] for row in rows if row["day"]), default=last)
    months = periods.months(min(first, last), last)
    made = [(month, *_chosen(rows, month), periods.bounds(month)[1] <= last + timedelta(days=1)) for month in months]
    told = lines((month, chosen / n, whole, n) for month, chosen, n, whole in made if n)
    return Found(told, "share", "level", "up", "/adoption", until=last)


def _chosen(rows: list[Row], month: str) -> tuple[int, int]:
    after = periods.bounds(month)[1]
    then = [row for row in rows if (row["day"] or date.min) < after]
    return sum(row["decided"] == "own-choice" for row in then), len(then)


def units(scene: Scene, asked: Asked) -> Found:
    """Business units with a call of a person's in each month."""
    if asked.unit is not None:
        return refused("not-by-unit")
    seen = telemetry(scene, asked.service)
    if seen is None:
        return refused("no-log")
    called = _callers(scene, asked)
    named = called.filter(called.unit != "")
    rows = by_month(scene.rows(named.group_by("month").agg(n=named.unit.nunique())))
    if not rows:
        return refused("no-units")
    return Found(_counted(rows, seen, "n"), "units", "total", "up", "/ecosystem", until=seen.days.last)


def calls(scene: Scene, asked: Asked) -> Found:
    """People's calls of each month; a month that records cover without a call is zero."""
    seen = telemetry(scene, asked.service)
    if seen is None:
        return refused("no-log")
    if asked.unit is not None:
        made = _callers(scene, asked)
        made = made.filter(made.unit == asked.unit)
    else:
        usage = scene.table("usage")
        made = usage.filter(usage.traffic == "people")
        made = made if asked.service is None else made.filter(made.service == asked.service)
    rows = by_month(scene.rows(made.group_by("month").agg(n=made.calls.sum())))
    if not rows:
        return refused("no-calls")
    href = "/services" if asked.service is None else f"/services/{asked.service}"
    return Found(_counted(rows, seen, "n"), "calls", "total", "up", href, until=seen.days.last)


def _callers(scene: Scene, asked: Asked) -> ir.Table:
    table = scene.table("consumers")
    people = table.filter((table.traffic == "people") & (table.calls > 0))
    return people if asked.service is None else people.filter(people.service == asked.service)


def _counted(rows: dict[str, Row], seen: Telemetry, key: str) -> tuple[MonthMeasured, ...]:
    """From the first month with a call on."""
    months = [month for month in seen.months() if month >= min(rows)]
    return lines((month, float(rows.get(month, {}).get(key) or 0), seen.whole(month), None) for month in months)


def answered(scene: Scene, asked: Asked) -> Found:
    """The share of people's calls with a known status that met no server error."""
    if asked.unit is not None:
        return refused("not-by-unit")
    seen = telemetry(scene, asked.service)
    if seen is None:
        return refused("no-log")
    usage = scene.table("usage")
    mine = usage if asked.service is None else usage.filter(usage.service == asked.service)
    rows = [row for row in scene.rows(statuses(mine, "month")) if row["known"]]
    if not rows:
        return refused("no-status")
    told = lines((row["month"], 1 - row["errors"] / row["known"], seen.whole(row["month"]), None) for row in rows)
    href = "/health" if asked.service is None else f"/health/{asked.service}"
    return Found(told, "share", "ratio", "up", href, until=seen.days.last)
