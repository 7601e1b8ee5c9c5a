"""Results about services that are wound down, or may be: who still calls what, day by day."""

from __future__ import annotations

from sowhat.tables.table import COUNT, DAY, INSTANT, TEXT, table

WINDDOWN = table(
    "winddown",
    "day service source route consumer status_class traffic",
    week=TEXT,
    day=DAY,
    service=TEXT,
    source=TEXT,
    route=TEXT,
    consumer=TEXT,
    app=TEXT,
    team=TEXT,
    unit=TEXT,
    status_class=TEXT,
    traffic=TEXT,
    calls=COUNT,
)
WINDDOWN_HOURS = table(
    "winddown_hours",
    "hour service route version status_class traffic",
    week=TEXT,
    hour=INSTANT,
    service=TEXT,
    route=TEXT,
    version=TEXT,
    status_class=TEXT,
    traffic=TEXT,
    calls=COUNT,
)
HEARD = table(
    "heard",
    "day source",
    week=TEXT,
    day=DAY,
    source=TEXT,
    calls=COUNT,
)
WINDING = (WINDDOWN, WINDDOWN_HOURS, HEARD)
