"""Results of adoption: habits, cohorts, movements, rhythms, silences. A service `*` stands for all together; `by` says
what one user is (team, app, or consumer, which is a key)."""

from __future__ import annotations

from sowhat.tables.table import COUNT, NUMBER, TEXT, WHOLE, table

HABITS = table(
    "habits",
    "service by week",
    service=TEXT,
    by=TEXT,
    week=TEXT,
    active=COUNT,
    reached=COUNT,
    habitual=COUNT,
    eligible=COUNT,
)
UNIT_HABITS = table(
    "unit_habits",
    "membership service unit week",
    membership=TEXT,
    service=TEXT,
    by=TEXT,
    unit=TEXT,
    week=TEXT,
    active=COUNT,
    reached=COUNT,
    habitual=COUNT,
    eligible=COUNT,
)
SEASONS = table(
    "seasons",
    "service by",
    service=TEXT,
    by=TEXT,
    weeks=WHOLE,
    season=NUMBER,
    grown=NUMBER,
)
COHORTS = table(
    "cohorts",
    "service by cohort offset",
    service=TEXT,
    by=TEXT,
    cohort=TEXT,
    offset=WHOLE,
    size=COUNT,
    active=COUNT,
)
MOVEMENTS = table(
    "movements",
    "service by week",
    service=TEXT,
    by=TEXT,
    week=TEXT,
    new=COUNT,
    retained=COUNT,
    resurrected=COUNT,
    lost=COUNT,
)
RHYTHMS = table(
    "rhythms",
    "service by",
    service=TEXT,
    by=TEXT,
    weeks=WHOLE,
    names=COUNT,
    share=NUMBER,
    days=NUMBER,
    q1=NUMBER,
    median=NUMBER,
    q3=NUMBER,
)
SILENCES = table(
    "silences",
    "service by name",
    service=TEXT,
    by=TEXT,
    name=TEXT,
    last=TEXT,
    weeks=COUNT,
    active=COUNT,
    known=COUNT,
    calls=NUMBER,
    chance=NUMBER,
)

ADOPTED = (HABITS, UNIT_HABITS, SEASONS, COHORTS, MOVEMENTS, RHYTHMS, SILENCES)
