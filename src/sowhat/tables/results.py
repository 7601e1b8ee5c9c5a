"""Results: derived from facts and the catalog, disposable; each row belongs to one period.

`service` is `''` where no service claims a route; `app`, `team` and `unit` are `''` where nobody declared a consumer.
"""

from __future__ import annotations

from sowhat.tables.adoption_results import ADOPTED
from sowhat.tables.campaign_results import WINDING
from sowhat.tables.compliance_results import COMPLIANCE
from sowhat.tables.health_results import HEALTH, HOURS, RELIABILITY
from sowhat.tables.lifecycle_results import LIFECYCLE
from sowhat.tables.measured_results import MEASURED
from sowhat.tables.planning_results import PLANNING
from sowhat.tables.table import COUNT, DAY, FLAG, INSTANT, MONEY, NUMBER, TEXT, WHOLE, table

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
    days=COUNT,
    first=DAY,
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
    "service month kind currency project",
    service=TEXT,
    month=TEXT,
    kind=TEXT,
    currency=TEXT,
    amount=MONEY,
    person_days=NUMBER,
    unpriced_days=NUMBER,
    share=MONEY,
    pool=MONEY,
    rule=TEXT,
    project=TEXT,
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
MOVES = table(
    "moves",
    "month source grain start dimension",
    month=TEXT,
    source=TEXT,
    grain=TEXT,
    start=DAY,
    dimension=TEXT,
    series=COUNT,
    calls=COUNT,
    median=NUMBER,
    low=NUMBER,
    high=NUMBER,
    up=NUMBER,
    down=NUMBER,
    same=NUMBER,
)
BREAKS = table(
    "breaks",
    "source start kind",
    source=TEXT,
    kind=TEXT,
    grain=TEXT,
    start=DAY,
    end=DAY,
    factor=NUMBER,
    series=COUNT,
    share=NUMBER,
)
RECORDED = table(
    "recorded",
    "section",
    section=TEXT,
    files=COUNT,
    lines=COUNT,
    read=COUNT,
    quarantined=COUNT,
    duplicates=COUNT,
    first=DAY,
    last=DAY,
)
RELATIONS_SEEN = table(
    "relations_seen",
    "service app",
    service=TEXT,
    app=TEXT,
    declared=FLAG,
    calls=COUNT,
    first=TEXT,
    last=TEXT,
)
VERSIONS = table(
    "versions",
    "month week service version",
    month=TEXT,
    week=TEXT,
    service=TEXT,
    version=TEXT,
    calls=COUNT,
)
TOUCHED = table(
    "touched",
    "month service app team unit product",
    month=TEXT,
    service=TEXT,
    app=TEXT,
    team=TEXT,
    unit=TEXT,
    product=TEXT,
    customers=COUNT,
)
MARKET = table(
    "market",
    "month service",
    month=TEXT,
    service=TEXT,
    orders=COUNT,
    filled=COUNT,
    ended=COUNT,
    buyers=COUNT,
    sellers=COUNT,
    hours=NUMBER,
    timed=COUNT,
    buyers_before=COUNT,
    buyers_kept=COUNT,
    sellers_before=COUNT,
    sellers_kept=COUNT,
    known=COUNT,
)
MARKET_GROSS = table(
    "market_gross",
    "month service currency",
    month=TEXT,
    service=TEXT,
    currency=TEXT,
    amount=MONEY,
    orders=COUNT,
    buyers=COUNT,
    fee=MONEY,
    fee_of=MONEY,
    charged=COUNT,
    charged_buyers=COUNT,
)
DATA_USES = table(
    "data_uses",
    "data unit",
    data=TEXT,
    unit=TEXT,
    team=TEXT,
    day=DAY,
    people=COUNT,
    purpose=TEXT,
)
SIGNUPS = table(
    "signups",
    "team",
    team=TEXT,
    developers=COUNT,
    since=DAY,
)
OPINIONS = table(
    "opinions",
    "round question by name",
    round=TEXT,
    survey=TEXT,
    first=DAY,
    last=DAY,
    question=TEXT,
    by=TEXT,
    name=TEXT,
    top=NUMBER,
    answers=COUNT,
    mean=NUMBER,
    low=NUMBER,
    high=NUMBER,
    nps=NUMBER,
    nps_low=NUMBER,
    nps_high=NUMBER,
)
CHOICES = table(
    "choices",
    "round question answer",
    round=TEXT,
    survey=TEXT,
    first=DAY,
    last=DAY,
    question=TEXT,
    answer=TEXT,
    people=COUNT,
    of=COUNT,
)
RESPONSES = table(
    "responses",
    "round unit",
    round=TEXT,
    survey=TEXT,
    first=DAY,
    last=DAY,
    unit=TEXT,
    respondents=COUNT,
    eligible=COUNT,
)
THEMES = table(
    "themes",
    "theme",
    theme=TEXT,
    language=TEXT,
    words=TEXT,
    texts=COUNT,
    of=COUNT,
    sentences=TEXT,
    services=TEXT,
)

RESULTS = (
    USAGE,
    SPEED,
    CONSUMERS,
    CUSTOMERS,
    ACTIVE,
    SERVICES,
    RELATIONS_SEEN,
    SOURCES,
    REJECTED,
    MOVES,
    BREAKS,
    RECORDED,
    RECENT,
    SERVED,
    SPEND,
    ADOPTIONS,
    *ADOPTED,
    STUDIES,
    PORTFOLIOS,
    HOURS,
    RELIABILITY,
    HEALTH,
    VERSIONS,
    TOUCHED,
    MARKET,
    MARKET_GROSS,
    SIGNUPS,
    DATA_USES,
    OPINIONS,
    CHOICES,
    RESPONSES,
    THEMES,
    *COMPLIANCE,
    *WINDING,
    LIFECYCLE,
    *MEASURED,
    *PLANNING,
)
