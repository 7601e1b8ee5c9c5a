"""Facts: what was seen, appended to the lake and never edited.

Key columns hold `''` where the source says nothing, so that joins need no null rules; `consumer` and
`customer` are pseudonyms.
"""

from __future__ import annotations

from sowhat.tables.table import COUNT, DAY, FLAG, INSTANT, MONEY, NUMBER, TEXT, WHOLE, table

CALLS = table(
    "calls",
    "source host route version status status_class traffic hour",
    source=TEXT,
    host=TEXT,
    route=TEXT,
    version=TEXT,
    status=TEXT,
    status_class=TEXT,
    traffic=TEXT,
    hour=INSTANT,
    calls=COUNT,
    latency_sum=NUMBER,
    bytes=COUNT,
)
USES = table(
    "uses",
    "source host route consumer status_class traffic day",
    source=TEXT,
    host=TEXT,
    route=TEXT,
    consumer=TEXT,
    status_class=TEXT,
    traffic=TEXT,
    day=DAY,
    calls=COUNT,
)
LATENCY = table(
    "latency",
    "source host route hour bucket",
    source=TEXT,
    host=TEXT,
    route=TEXT,
    hour=INSTANT,
    bucket=WHOLE,
    calls=COUNT,
)
TOUCHES = table(
    "touches",
    "source route consumer customer day",
    source=TEXT,
    route=TEXT,
    consumer=TEXT,
    customer=TEXT,
    day=DAY,
    calls=COUNT,
)
QUARANTINE = table(
    "quarantine",
    "source file line",
    source=TEXT,
    file=TEXT,
    path=TEXT,
    line=COUNT,
    reason=TEXT,
    excerpt=TEXT,
)
SLICES = table(
    "slices",
    "source file start",
    source=TEXT,
    file=TEXT,
    path=TEXT,
    start=COUNT,
    end=COUNT,
    lines=COUNT,
    read=COUNT,
    quarantined=COUNT,
    duplicates=COUNT,
    first=INSTANT,
    last=INSTANT,
)
ENTITIES = table(
    "entities",
    "snapshot ref",
    snapshot=TEXT,
    ref=TEXT,
    kind=TEXT,
    type=TEXT,
    title=TEXT,
    description=TEXT,
    owner=TEXT,
    system=TEXT,
    domain=TEXT,
    lifecycle=TEXT,
)
RELATIONS = table(
    "relations",
    "snapshot subject predicate object valid_from",
    snapshot=TEXT,
    subject=TEXT,
    predicate=TEXT,
    object=TEXT,
    known_by=TEXT,
    valid_from=DAY,
    valid_to=DAY,
)

OUTCOMES = table(
    "outcomes",
    "metric unit period revision",
    metric=TEXT,
    kind=TEXT,
    unit_kind=TEXT,
    unit=TEXT,
    period=DAY,
    value=NUMBER,
    numerator=NUMBER,
    denominator=NUMBER,
    revision=COUNT,
    path=TEXT,
)
GO_LIVES = table(
    "go_lives",
    "service team revision",
    service=TEXT,
    team=TEXT,
    day=DAY,
    decided=TEXT,
    known_by=TEXT,
    revision=COUNT,
    path=TEXT,
)
ROSTERS = table(
    "rosters",
    "team customer valid_from revision",
    team=TEXT,
    customer=TEXT,
    valid_from=DAY,
    valid_to=DAY,
    revision=COUNT,
    path=TEXT,
)
ASSIGNMENTS = table(
    "assignments",
    "experiment unit_kind unit revision",
    experiment=TEXT,
    unit_kind=TEXT,
    unit=TEXT,
    arm=TEXT,
    at=DAY,
    revision=COUNT,
    path=TEXT,
)
COSTS = table(
    "costs",
    "service month kind revision",
    service=TEXT,
    month=DAY,
    kind=TEXT,
    amount=MONEY,
    currency=TEXT,
    person_days=NUMBER,
    revision=COUNT,
    path=TEXT,
    project=TEXT,
)

ORIGINS = table(
    "origins",
    "source consumer unit day",
    source=TEXT,
    consumer=TEXT,
    unit=TEXT,
    day=DAY,
    calls=COUNT,
)
OPERATIONS = table(
    "operations",
    "snapshot service method route version",
    snapshot=TEXT,
    service=TEXT,
    method=TEXT,
    route=TEXT,
    version=TEXT,
    operation=TEXT,
    title=TEXT,
    deprecated=FLAG,
    deprecated_fields=TEXT,
)
SLOS = table(
    "slos",
    "snapshot slo",
    snapshot=TEXT,
    slo=TEXT,
    service=TEXT,
    title=TEXT,
    objective=NUMBER,
    window_days=NUMBER,
    calendar=FLAG,
    indicator=TEXT,
    method=TEXT,
    good=TEXT,
    bad=TEXT,
    total=TEXT,
)
INCIDENTS = table(
    "incidents",
    "service id revision",
    service=TEXT,
    id=TEXT,
    title=TEXT,
    severity=TEXT,
    found_by=TEXT,
    opened=INSTANT,
    detected=INSTANT,
    acknowledged=INSTANT,
    resolved=INSTANT,
    downtime_minutes=NUMBER,
    revision=COUNT,
    path=TEXT,
)
DELIVERIES = table(
    "deliveries",
    "service id revision",
    service=TEXT,
    id=TEXT,
    environment=TEXT,
    result=TEXT,
    started=INSTANT,
    finished=INSTANT,
    lead_seconds=NUMBER,
    revision=COUNT,
    path=TEXT,
)
SECURITY_FINDINGS = table(
    "security_findings",
    "service id revision",
    service=TEXT,
    id=TEXT,
    kind=TEXT,
    tool=TEXT,
    rule=TEXT,
    severity=TEXT,
    status=TEXT,
    title=TEXT,
    found=DAY,
    closed=DAY,
    interest_days=NUMBER,
    principal_days=NUMBER,
    revision=COUNT,
    path=TEXT,
)
DRILLS = table(
    "drills",
    "service id revision",
    service=TEXT,
    id=TEXT,
    day=DAY,
    kind=TEXT,
    result=TEXT,
    minutes=NUMBER,
    note=TEXT,
    revision=COUNT,
    path=TEXT,
)
GRANTS = table(
    "grants",
    "subject data event at purpose revision",
    subject=TEXT,
    data=TEXT,
    event=TEXT,
    at=DAY,
    until=DAY,
    purpose=TEXT,
    revision=COUNT,
    path=TEXT,
)
ORDERS = table(
    "orders",
    "id revision",
    id=TEXT,
    service=TEXT,
    buyer=TEXT,
    seller=TEXT,
    created=INSTANT,
    fulfilled=INSTANT,
    amount=MONEY,
    currency=TEXT,
    state=TEXT,
    revision=COUNT,
    path=TEXT,
    fee=MONEY,
)
MEMBERS = table(
    "members",
    "person team valid_from revision",
    person=TEXT,
    team=TEXT,
    unit=TEXT,
    role=TEXT,
    valid_from=DAY,
    valid_to=DAY,
    revision=COUNT,
    path=TEXT,
)
ANSWERS = table(
    "answers",
    "survey respondent question answer asked revision",
    survey=TEXT,
    respondent=TEXT,
    question=TEXT,
    answer=TEXT,
    kind=TEXT,
    score=NUMBER,
    asked=DAY,
    team=TEXT,
    unit=TEXT,
    service=TEXT,
    revision=COUNT,
    path=TEXT,
)

TELEMETRY = (CALLS, USES, LATENCY, TOUCHES, ORIGINS, QUARANTINE, SLICES)
"""Written slice by slice. `slices` is last: results are named by the slices they are made of, so one that stands there
has all of its facts."""
RECORDS = (INCIDENTS, DELIVERIES, SECURITY_FINDINGS, DRILLS, GRANTS, ORDERS, MEMBERS, ANSWERS)
BUSINESS = (OUTCOMES, GO_LIVES, ROSTERS, ASSIGNMENTS, COSTS, *RECORDS)
"""What the business records. A file that is exported anew is a new revision and replaces what it said before: a row
with an empty `unit` or `team` stands for a file that says nothing any more. Of two files with the same key the one with
the higher revision counts. `path` is where the row was written."""
FACTS = (*TELEMETRY, ENTITIES, RELATIONS, OPERATIONS, SLOS, *BUSINESS)
