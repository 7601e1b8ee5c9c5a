"""Results about how well services are kept."""

from __future__ import annotations

from sowhat.tables.table import COUNT, FLAG, INSTANT, TEXT, WHOLE, table

HOURS = table(
    "hours",
    "service hour",
    service=TEXT,
    hour=INSTANT,
    good=COUNT,
    total=COUNT,
    quick=COUNT,
    timed=COUNT,
)
RELIABILITY = table(
    "reliability",
    "week service source host route whole",
    week=TEXT,
    service=TEXT,
    source=TEXT,
    host=TEXT,
    route=TEXT,
    whole=FLAG,
    calls=COUNT,
    known=COUNT,
    errors=COUNT,
    other_calls=COUNT,
    other_errors=COUNT,
    p95=WHOLE,
)
HEALTH = table(
    "health",
    "service",
    service=TEXT,
    document=TEXT,
)
