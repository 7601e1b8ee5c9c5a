"""Results: derived from facts and the catalog, disposable; each row belongs to one period.

`service` is `''` where no service claims a route; `app`, `team` and `unit` are `''` where nobody declared a consumer.
"""

from __future__ import annotations

from sowhat.tables.table import COUNT, DAY, INSTANT, MONEY, NUMBER, TEXT, WHOLE, table

USAGE = table(
    "usage",
    "month service source host route status traffic",
    month=TEXT,
    service=TEXT,
    source=TEXT,
    host=TEXT,
    route=TEXT,
    status=TEXT,
    status_class=TEXT,
    traffic=TEXT,
    calls=COUNT,
    latency_sum=NUMBER,
    bytes=COUNT,
)
SPEED = table(
    "speed",
    "month service source host route bucket",
    month=TEXT,
    service=TEXT,
    source=TEXT,
    host=TEXT,
    route=TEXT,
    bucket=WHOLE,
    calls=COUNT,
)
CONSUMERS = table(
    "consumers",
    "month service source consumer app team unit traffic",
    month=TEXT,
    service=TEXT,
    source=TEXT,
    consumer=TEXT,
    app=TEXT,
    team=TEXT,
    unit=TEXT,
    traffic=TEXT,
    calls=COUNT,
)
CUSTOMERS = table(
    "customers",
    "month source",
    month=TEXT,
    source=TEXT,
    calls=COUNT,
)
ACTIVE = table(
    "active",
    "week service consumer app team unit",
    week=TEXT,
    service=TEXT,
    consumer=TEXT,
    app=TEXT,
    team=TEXT,
    unit=TEXT,
    calls=COUNT,
)
SERVICES = table(
    "services",
    "service",
    service=TEXT,
    title_en=TEXT,
    title_zh=TEXT,
    owner=TEXT,
    lifecycle=TEXT,
)
SOURCES = table(
    "sources",
    "source",
    source=TEXT,
    type=TEXT,
    files=COUNT,
    lines=COUNT,
    read=COUNT,
    quarantined=COUNT,
    duplicates=COUNT,
    duplicates_choice=TEXT,
    first=INSTANT,
    last=INSTANT,
)
REJECTED = table(
    "rejected",
    "source file line",
    source=TEXT,
    reason=TEXT,
    records=COUNT,
    file=TEXT,
    path=TEXT,
    line=COUNT,
    excerpt=TEXT,
)
RECENT = table(
    "recent",
    "window service team unit",
    window=WHOLE,
    service=TEXT,
    team=TEXT,
    unit=TEXT,
    calls=COUNT,
    errors=COUNT,
)
SERVED = table(
    "served",
    "team",
    team=TEXT,
    unit=TEXT,
    customers=COUNT,
)
SPEND = table(
    "spend",
    "service month kind currency",
    service=TEXT,
    month=TEXT,
    kind=TEXT,
    currency=TEXT,
    amount=MONEY,
    person_days=NUMBER,
    unpriced_days=NUMBER,
)
ADOPTIONS = table(
    "adoptions",
    "service team",
    service=TEXT,
    team=TEXT,
    unit=TEXT,
    day=DAY,
    decided=TEXT,
    known_by=TEXT,
)
STUDIES = table(
    "studies",
    "study",
    study=TEXT,
    document=TEXT,
)
PORTFOLIOS = table(
    "portfolios",
    "portfolio",
    portfolio=TEXT,
    document=TEXT,
)

RESULTS = (
    USAGE,
    SPEED,
    CONSUMERS,
    CUSTOMERS,
    ACTIVE,
    SERVICES,
    SOURCES,
    REJECTED,
    RECENT,
    SERVED,
    SPEND,
    ADOPTIONS,
    STUDIES,
    PORTFOLIOS,
)
