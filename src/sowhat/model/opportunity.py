"""Opportunities: needs that telemetry and the pillars' gaps show before anybody asks.

A miner says what it saw (`Mined`); what it would unlock, what it is likely worth, how to try it and what people said of
it is joined when it is read. Below stories nothing here is worded: names are codes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from sowhat.model.claim import ClaimKind
from sowhat.model.estimate import Grade, Remark
from sowhat.model.value import Name, Text, Utc, Value

OpportunityKind = Literal["gap", "failures", "polling", "chain", "twins", "alike", "funnel", "export", "moving"]
KINDS: tuple[OpportunityKind, ...] = (
    "gap",
    "failures",
    "polling",
    "chain",
    "twins",
    "alike",
    "funnel",
    "export",
    "moving",
)
EvidenceUnit = Literal[
    "calls",
    "days",
    "weeks",
    "months",
    "hours",
    "minutes",
    "seconds",
    "bytes",
    "consumers",
    "teams",
    "units",
    "services",
    "routes",
    "people",
    "customers",
    "developers",
    "grants",
    "share",
    "points",
    "number",
    "status",
    "money",
    "incidents",
]
"""`share` is 0 to 1, `points` a difference of shares, `status` an HTTP status code, `number` has no unit, `money` is in
the workspace's currency."""
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,62}$")]


class EvidenceRow(Value):
    """One thing that was seen. `name` is a code whose words are the message `mined-NAME`; `amount` is in `unit`; `of`
    is what it was seen of (a route, a consumer, a service, a unit, a metric: as the catalogue names it), empty for all;
    `at` is the day, or the first day of the month, for which it was last true."""

    name: Code
    amount: float
    unit: EvidenceUnit
    at: date | None = None
    of: str = ""


class Mined(Value):
    """What a miner found. `key` names it among its kind and stays the same from build to build: made of refs, never of
    counts. `services`, `consumers`, `teams`, `units` are names of the catalogue (a consumer that nobody declared is its
    pseudonym); `routes` are templates, the first one the one that it is about. `strength`, 0 to 1, is how sure the
    miner is that it saw what it says, not what that is worth. `pillar` and `outcome` only where the miner knows them
    (a pillar's gap, an outcome that moves). `inferred`: a number of it is a lower bound put together from facts of
    another grain."""

    kind: OpportunityKind
    key: str = Field(min_length=1, max_length=2000)
    services: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    consumers: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    evidence: tuple[EvidenceRow, ...] = Field(min_length=1)
    strength: float = Field(ge=0, le=1)
    pillar: Name | None = None
    outcome: str = ""
    inferred: bool = False


def identity(mined: Mined) -> str:
    """The id by which people speak of it: the same in every build that finds it."""
    return "O-" + hashlib.sha256(f"{mined.kind}\n{mined.key}".encode()).hexdigest()[:8]


class Scenario(Value):
    """A use case that a service was written for and that these consumers or units do not have yet."""

    service: Name
    says: Text


class Unlocks(Value):
    """What it would open: use cases of the services concerned, and the business units whose work it touches."""

    scenarios: tuple[Scenario, ...] = ()
    units: tuple[str, ...] = ()


ClassBy = Literal["service", "type", "pillar", "kind"]
"""What the claims have in common with it, the nearest first: the service itself, the service's type, the pillar, or
only that they too speak of value created (or protected)."""


class Likely(Value):
    """What those like it brought a month, as the ledger's confirmed and published claims say: the middle one, and the
    smallest and the largest of their own bounds. No forecast of this one. `grade` is one below the weakest of them, for
    nobody has tried this one. `teams`: it is that of so many teams, each as those of the claims; null: of one whole
    service."""

    status: Literal["likely"] = "likely"
    currency: str
    low: Decimal
    likely: Decimal
    high: Decimal
    kind: ClaimKind
    by: ClassBy
    claims: tuple[str, ...] = Field(min_length=1)
    grade: Grade
    teams: int | None = None


class NotTold(Value):
    """No value, and why: never nought."""

    status: Literal["not-told"] = "not-told"
    reasons: tuple[Remark, ...] = Field(min_length=1)


Worth = Annotated[Likely | NotTold, Field(discriminator="status")]


class Dismissed(Value):
    """Why somebody said that it is none; remembered as long as the miner finds it, and after."""

    why: str
    by: str
    at: Utc


class Opportunity(Value):
    """One of the list. `rank` counts from 1 among those that nobody dismissed and that no demand took up; 0: apart.
    `score` 0 to 1 by the written rule, with the `parts` it was made of. `test` is the cheapest way to learn whether it
    is one. `demands` are those that name it."""

    id: str
    mined: Mined
    pillar: Name | None = None
    unlocks: Unlocks = Unlocks()
    value: Worth
    test: Remark
    score: float
    parts: Mapping[str, float] = Field(default_factory=dict)
    rank: int
    dismissed: Dismissed | None = None
    demands: tuple[str, ...] = ()


class Unasked(Value):
    """A kind that nothing was looked for in, and why: facts that were never recorded, settings nobody wrote."""

    kind: OpportunityKind
    reasons: tuple[Remark, ...] = Field(min_length=1)


class OpportunitiesSeen(Value):
    """The list, the best first, then those taken up by a demand, then the dismissed. `until` is the last day of
    telemetry. `unasked`: kinds that could not be looked for, so that an empty list does not read as "nothing there".
    `kinds` counts what is open, by kind; `outcomes` and `pillars` are their titles, `currency` is that of
    money in evidence. `hidden`: names of teams and units for which something might do are left out for whom they do
    not concern."""

    build: str
    code_version: str
    timezone: str
    until: date | None
    opportunities: tuple[Opportunity, ...] = ()
    unasked: tuple[Unasked, ...] = ()
    kinds: Mapping[str, int] = Field(default_factory=dict)
    outcomes: Mapping[str, Text] = Field(default_factory=dict)
    pillars: Mapping[str, Text] = Field(default_factory=dict)
    currency: str = ""
    open: int = 0
    dismissed: int = 0
    hidden: bool = False
    simulated: bool = False
