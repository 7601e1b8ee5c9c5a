"""What a project promised, by when and shown how, and where it stands: the answer of `sowhat ledger milestones`."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from pydantic import model_validator

from sowhat.model.claim import Amount
from sowhat.model.estimate import Remark
from sowhat.model.ladder import RungName
from sowhat.model.value import Name, Value

Measure = Literal["money", "customers", "teams"]
"""Money of a claim, customers kept by it, or teams with a habit."""
MilestoneState = Literal["on-track", "slipping", "met", "missed", "not-known"]


class LeadingRung(Value):
    """A rung of the value ladder that is to be reached by a day: what shows early whether the rest will come."""

    rung: RungName
    by: date


class Plan(Value):
    """What is expected: `low` to `high` of `measure` by `due`, shown by the study `evidence` ('' where teams are
    counted). `replaces` is the milestone that it takes the place of, `reason` why."""

    service: Name
    title: str
    measure: Measure
    low: Decimal
    likely: Decimal
    high: Decimal
    currency: str = ""
    due: date
    evidence: str = ""
    leading: tuple[LeadingRung, ...] = ()
    by: str
    replaces: str = ""
    reason: str = ""

    @model_validator(mode="after")
    def _in_order(self) -> Plan:
        if not self.low <= self.likely <= self.high:
            raise ValueError("range")
        return self


class Review(Value):
    """What was said of a milestone in entry `number`, and where it stood then."""

    number: int
    at: datetime
    by: str
    note: str
    state: MilestoneState
    realised: Amount | None = None
    build: str = ""


class Milestone(Value):
    """A promise as entry `number` of the ledger holds it, with what was said of it since. `replaced_by` is the one
    that took its place."""

    id: str
    number: int
    at: datetime
    plan: Plan
    reviews: tuple[Review, ...] = ()
    replaced_by: str = ""


class RungSeen(Value):
    """A leading rung: planned by a day, and since when it is reached (null: not, or the day is not known)."""

    rung: RungName
    by: date
    state: Literal["reached", "late", "due", "overdue", "unknown"]
    since: date | None = None


class MilestoneSeen(Value):
    """A milestone against what is known now. `realised` is null where nothing was measured; `why` says how the state
    was found."""

    milestone: Milestone
    state: MilestoneState
    realised: Amount | None
    rungs: tuple[RungSeen, ...]
    why: tuple[Remark, ...]
    claim: str = ""


class Milestones(Value):
    """All that stand, those that slip first; `replaced` took no place of their own any more."""

    build: str
    code_version: str
    today: date
    milestones: tuple[MilestoneSeen, ...]
    replaced: tuple[Milestone, ...] = ()
    simulated: bool = False
