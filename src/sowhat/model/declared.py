"""What nobody measured and somebody stands for all the same: declared value, grade E, beside the evidence and never in
it; and claims that speak of the same people."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from sowhat.model.claim import ClaimKind, Money
from sowhat.model.value import Name, Value

DeclaredAs = Literal["money", "capacity", "budget"]
"""Money that somebody expects or saw; hours released, which are capacity and no value; hours for which a budget line
fell, whose value is by how much it fell."""


class Hours(Value):
    """Working hours released, once; `low` and `high` bound them."""

    low: Decimal
    likely: Decimal
    high: Decimal


class DeclaredTerms(Value):
    """What is declared. `money` is null for capacity: an hour that is free is worth something once a budget line fell,
    and then `budget_line` names it and `proof` the document that shows it."""

    title: str
    kind: ClaimKind = "create"
    service: Name
    team: str = ""
    outcome: str = ""
    money: Money | None = None
    hours: Hours | None = None
    budget_line: str = ""
    proof: str = ""
    source: str
    owner: str
    month: date
    """The first day of the month that it counts in."""

    @property
    def declared_as(self) -> DeclaredAs:
        """What kind of thing is declared."""
        if self.hours is None:
            return "money"
        return "budget" if self.money is not None else "capacity"


class Declared(DeclaredTerms):
    """A declaration in the book. It is of grade E and adds to no evidenced total. `reason` says why it was taken back
    ('' while it stands)."""

    id: str
    number: int
    at: datetime
    grade: Literal["E"] = "E"
    counted_as: DeclaredAs
    reason: str = ""
    hash: str


class Overlap(Value):
    """Two standing entries that speak of the same people: `same-outcome` (both count one outcome of `teams`: the money
    of one may be in the other), `held-by-retention` (one kept something from happening to `teams`, whose customers kept
    the other counts: what they would have spent is in that already), `declared-beside` (one of them is declared).
    `teams` is empty where one of the two names none."""

    claim: str
    other: str
    kind: Literal["same-outcome", "held-by-retention", "declared-beside"]
    outcome: str
    teams: tuple[str, ...] = ()


class AgreedSplit(Value):
    """Which share of what a study finds is the platform team's and which the business team's (`team`), as a person of
    each agreed; they add up to 1. The latest of a study counts; a claim keeps the one of its day."""

    number: int
    at: datetime
    study: Name
    platform: Decimal
    business: Decimal
    team: str
    platform_by: str
    business_by: str
    source: str
