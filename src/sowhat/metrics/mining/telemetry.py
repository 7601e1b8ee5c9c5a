"""The last quarter of telemetry as miners ask it: each use with the service, app, team and unit of its day.

Calls of robots count where a declared app makes them: it is known whatever its agent is called. Probes never do.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.metrics import calendar
from sowhat.metrics.mining import paths
from sowhat.metrics.mining.scene import Scene
from sowhat.metrics.usage import attributed

WINDOW = 91
"""Days looked back on: a quarter, so that what happens monthly is seen three times, and what was mended long ago is
not seen."""
BAD = ("client_error", "throttled")
PLACE = ("source", "host", "route")
PLACES = pa.schema([(name, pa.string()) for name in PLACE])
A_DAY = timedelta(days=1)
Row = dict[str, object]


def first(scene: Scene, days: int = WINDOW) -> date:
    """The first day of the window."""
    return scene.until - (days - 1) * A_DAY


def seen(scene: Scene) -> ir.Table:
    """What `bound` says of the window, and of each route whether it was asked for on purpose (`meant`) and whether it
    is part of a page (`part`): worked out once for all miners."""

    def rows() -> ir.Table:
        own = bound(scene, known(scene))
        each = own.select("route").distinct()
        part = each.route.lower().re_search(paths.ASSETS)
        marks = each.mutate(meant=paths.asked_on_purpose(each.route), part=part)
        joined = own.inner_join(marks, "route")
        return joined.select(*own.columns, "meant", "part")

    return scene.facts.held("mined", (scene.catalog, scene.until), rows)


def known(scene: Scene, days: int = WINDOW) -> ir.Table:
    """Rows of the fact table `uses` within so many days, of consumers that are known by anything at all."""
    uses = scene.facts.table("uses")
    kept = uses.filter((uses.day >= day(first(scene, days))) & (uses.day <= day(scene.until)))
    return kept.filter((kept.consumer != "") & (kept.traffic != "probe"))


def bound(scene: Scene, uses: ir.Table) -> ir.Table:
    """source, host, route, service, consumer, app, team, unit, who (the app, or the key that nobody declared),
    status_class, day, calls: of rows of `uses`."""
    each = attributed(uses, scene.bindings, "day", "traffic", "status_class")
    own = each.filter((each.traffic == "people") | (each["app"] != ""))
    return own.mutate(who=(own["app"] != "").ifelse(own["app"], own.consumer))


def there(places: Iterable[tuple[str, str, str]]) -> ir.Table:
    """Places as a table to join with."""
    named = [dict(zip(PLACE, one, strict=True)) for one in sorted(set(places))]
    return ibis.memtable(pa.Table.from_pylist(named, PLACES))


def some(scene: Scene, query: ir.Table) -> bool:
    """Whether a query has a row."""
    return bool(scene.facts.run(query.limit(1)).num_rows)


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
