"""The last quarter of telemetry as miners ask it: each use with the service, app, team and unit of its day.

Calls of robots count where a declared app makes them: it is known whatever its agent is called. Probes never do.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import ibis
import ibis.expr.types as ir

from sowhat.metrics import calendar
from sowhat.metrics.mining.scene import Scene
from sowhat.metrics.usage import attributed

WINDOW = 91
"""Days looked back on: a quarter, so that what happens monthly is seen three times, and what was mended long ago is
not seen."""
BAD = ("client_error", "throttled")
PLACE = ("source", "host", "route")
A_DAY = timedelta(days=1)
Row = dict[str, object]


def first(scene: Scene, days: int = WINDOW) -> date:
    """The first day of the window."""
    return scene.until - (days - 1) * A_DAY


def seen(scene: Scene, days: int = WINDOW) -> ir.Table:
    """source, host, route, service, consumer, app, team, unit, who (the app, or the key that nobody declared),
    status_class, day, calls: of consumers that are known by anything at all, within the window."""
    uses = scene.facts.table("uses")
    kept = uses.filter((uses.day >= day(first(scene, days))) & (uses.day <= day(scene.until)))
    named = kept.filter((kept.consumer != "") & (kept.traffic != "probe"))
    bound = attributed(named, scene.bindings, "day", "traffic", "status_class")
    own = bound.filter((bound.traffic == "people") | (bound["app"] != ""))
    return own.mutate(who=(own["app"] != "").ifelse(own["app"], own.consumer))


def hourly(scene: Scene) -> ir.Table:
    """Rows of the fact table `calls` within the window, probes left out, with their local `day`."""
    calls = scene.facts.table("calls")
    start = datetime.combine(first(scene), time()) - A_DAY
    end = datetime.combine(scene.until, time()) + 2 * A_DAY
    near = calls.filter((calls.hour >= _instant(start)) & (calls.hour < _instant(end)) & (calls.traffic != "probe"))
    dated = near.mutate(day=calendar.local(near.hour, calendar.changes(scene.timezone, start, end)).date())
    return dated.filter((dated.day >= day(first(scene))) & (dated.day <= day(scene.until)))


def rows(scene: Scene, query: ir.Table, *order: str) -> list[Row]:
    """The rows of a query in a fixed order."""
    found: list[Row] = scene.facts.run(query.order_by(list(order))).to_pylist()
    return found


def place(row: Row) -> tuple[str, str, str]:
    """Source, host and route of a row."""
    return str(row["source"]), str(row["host"]), str(row["route"])


def number(value: object) -> float:
    """A figure of a row; 0 where it has none."""
    return float(str(value)) if value is not None else 0.0


def on(value: object) -> date:
    """A day of a row."""
    if not isinstance(value, date):
        raise TypeError("no day")
    return value


def day(one: date) -> ir.DateScalar:
    """A day as a query writes it."""
    return ibis.date(one.isoformat())


def _instant(at: datetime) -> ir.TimestampScalar:
    return ibis.timestamp(at.isoformat(sep=" "))
