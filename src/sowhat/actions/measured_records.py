"""Metrics that records tell: outcomes of the business, incidents and their downtime, what running costs."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from sowhat.actions.measured_scene import Asked, Found, Row, Scene, lines, refused, telemetry
from sowhat.metrics import periods
from sowhat.metrics.outcome_months import ALL
from sowhat.model.measured import How, MeasuredIn
from sowhat.model.study import Every, OutcomeTable

FEWEST = 10
"""Of fewer customers of one unit no average is shown."""


def outcome(scene: Scene, asked: Asked) -> Found:
    """An outcome of everyone, or of a unit's teams and customers. A ratio is all numerators over all denominators; what
    happens once, the share of everyone to whom it happened; anything else, the mean of everyone and every period."""
    if asked.service is not None:
        return refused("outcome-of-service")
    table = next(one for one in scene.workspace.outcomes if one.name == asked.metric)
    held = scene.table("outcome_months")
    rows = scene.rows(held.filter((held.metric == asked.metric) & (held.unit == (asked.unit or ALL))))
    if not rows:
        return refused("no-outcome" if asked.unit is None else "no-unit-outcome")
    counted = [row for row in rows if asked.unit is None or table.unit == "team" or row["names"] >= FEWEST]
    if not counted:
        return refused("few", least=FEWEST)
    how = _how(table, counted)
    told = [(row, value) for row in counted if (value := _level(row, how)) is not None]
    months = lines((row["month"], value, _whole(row, table.every, scene.built), row["names"]) for row, value in told)
    measured_in: MeasuredIn = "own" if how == "average" and not _yes_or_no(rows) else "share"
    until = _after(max(row["last"] for row in rows), table.every) - timedelta(days=1)
    return Found(months, measured_in, how, table.good, "/planning", title=table.title, until=until)


def _how(table: OutcomeTable, rows: list[Row]) -> How:
    if all(row["ratios"] and row["denominator"] for row in rows):
        return "ratio"
    return "happened" if table.kind == "absorbing" else "average"


def _yes_or_no(rows: list[Row]) -> bool:
    """Whether every value is 0 or 1, so that their mean is a share; builds of before do not tell."""
    return all(row.get("others") == 0 for row in rows)


def _level(row: Row, how: How) -> float | None:
    over = {"ratio": "denominator", "happened": "names"}.get(how, "values")
    part = row["numerator"] if how == "ratio" else row["total"]
    return None if part is None or not row[over] else float(part) / float(row[over])


def _whole(row: Row, every: Every, built: date) -> bool:
    """Whether its periods reach from the month's beginning to its end, and were over at the build."""
    first, after = periods.bounds(row["month"])
    ends = _after(row["last"], every)
    return _before(row["first"], every) < first and after <= ends <= built + timedelta(days=1)


def _after(day: date, every: Every) -> date:
    """The first day of the next period."""
    if every in ("day", "week"):
        return day + timedelta(days=1 if every == "day" else 7)
    month = day
    for _ in range(1 if every == "month" else 3):
        month = periods.bounds(f"{month:%Y-%m}")[1]
    return month


def _before(day: date, every: Every) -> date:
    """A day of the period before."""
    return day - timedelta(days=7 if every == "week" else 1)


def incidents(scene: Scene, asked: Asked) -> Found:
    """Incidents of each month, from the first month with one on; one without any is zero."""
    found = _incidents(scene, asked)
    if isinstance(found, Found):
        return found
    rows, months, last = found
    told = lines((month, float(rows[month][0] if month in rows else 0), whole, None) for month, whole in months)
    return Found(told, "incidents", "total", "down", _health(asked), until=last)


def downtime(scene: Scene, asked: Asked) -> Found:
    """Minutes of downtime of each month. A month with an incident that does not tell its downtime is not whole."""
    found = _incidents(scene, asked)
    if isinstance(found, Found):
        return found
    rows, months, last = found
    if not any(known for _, known, _ in rows.values()):
        return refused("no-downtime")
    none = (0, 0, 0.0)
    made = [(month, rows.get(month, none), whole) for month, whole in months]
    told = lines((month, minutes, whole and n == known, None) for month, (n, known, minutes), whole in made)
    return Found(told, "minutes", "total", "down", _health(asked), until=last)


def _health(asked: Asked) -> str:
    return "/health" if asked.service is None else f"/health/{asked.service}"


Incidents = tuple[dict[str, tuple[int, int, float]], list[tuple[str, bool]], date]


def _incidents(scene: Scene, asked: Asked) -> Incidents | Found:
    """By month: incidents, how many tell their downtime, and its minutes; every month with whether it is whole: up to
    the last day of telemetry, or of the build where there is none. Records of any service begin the series, so that a
    service without an incident has zero."""
    if asked.unit is not None:
        return refused("not-by-unit")
    every = scene.rows(scene.table("incident_months"))
    if not every:
        return refused("no-incidents")
    rows: dict[str, tuple[int, int, float]] = {}
    for row in every:
        if asked.service in (None, row["service"]):
            n, known, minutes = rows.get(row["month"], (0, 0, 0.0))
            rows[row["month"]] = (n + row["incidents"], known + row["told"], minutes + (row["downtime"] or 0.0))
    seen = telemetry(scene, None)
    last = seen.days.last if seen else scene.built - timedelta(days=1)
    begin = min(periods.bounds(row["month"])[0] for row in every)
    months = periods.months(min(begin, last), last)
    ends = [(month, periods.bounds(month)[1] <= last + timedelta(days=1)) for month in months]
    return rows, ends, last


def cost(scene: Scene, asked: Asked) -> Found:
    """What running costs each month, with its part of what is shared; building is no part of it."""
    if asked.unit is not None:
        return refused("not-by-unit")
    spend = scene.table("spend")
    mine = spend.filter(spend.kind != "build")
    rows = scene.rows(mine if asked.service is None else mine.filter(mine.service == asked.service))
    priced = [row for row in rows if row["amount"]]
    currencies = sorted({row["currency"] for row in priced})
    if not priced:
        return refused("no-cost")
    if len(currencies) > 1:
        return refused("currencies", list=", ".join(currencies))
    months: dict[str, Decimal] = {}
    days: dict[str, float] = {}
    for row in rows:
        months[row["month"]] = months.get(row["month"], Decimal(0)) + (row["amount"] or Decimal(0))
        days[row["month"]] = days.get(row["month"], 0.0) + (row["unpriced_days"] or 0.0)
    last = max(months)
    told = lines(
        (month, amount, not days[month] and periods.bounds(month)[1] <= scene.built, None)
        for month, amount in months.items()
    )
    until = periods.bounds(last)[1] - timedelta(days=1)
    return Found(told, "money", "total", "down", "/value", currencies[0], until=until)
