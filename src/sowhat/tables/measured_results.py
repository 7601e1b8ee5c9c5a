"""Results that a pillar's metric is read from: outcomes and incidents by month. `unit` is a business unit here; `*`
stands for all of the company."""

from __future__ import annotations

from sowhat.tables.table import COUNT, DAY, NUMBER, TEXT, table

OUTCOME_MONTHS = table(
    "outcome_months",
    "metric unit month",
    metric=TEXT,
    unit=TEXT,
    month=TEXT,
    total=NUMBER,
    numerator=NUMBER,
    denominator=NUMBER,
    ratios=COUNT,
    values=COUNT,
    others=COUNT,
    names=COUNT,
    first=DAY,
    last=DAY,
)
INCIDENT_MONTHS = table(
    "incident_months",
    "service month",
    service=TEXT,
    month=TEXT,
    incidents=COUNT,
    told=COUNT,
    downtime=NUMBER,
)

MEASURED = (OUTCOME_MONTHS, INCIDENT_MONTHS)
