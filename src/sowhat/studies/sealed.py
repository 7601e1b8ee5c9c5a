"""What a study leaves behind so that anyone can compute it again: what was asked, the moments, and how they were read.

From this alone come the finding and its totals; no row is needed.
"""

from __future__ import annotations

from sowhat.evidence.did import ahead, totals
from sowhat.evidence.did.document import MomentsDocument, from_document
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import CohortMoments
from sowhat.evidence.did.question import Control, Question
from sowhat.evidence.provenance import Exposure, Provenance
from sowhat.model.estimate import Check, DataUsed, Finding, NotEstimable, Total
from sowhat.model.value import Value


class Asked(Value):
    """The question as it was put to the moments; see `evidence.question`."""

    control: Control
    horizon: int
    anticipation: int = 0
    registered: bool | None = None
    exposure: Exposure | None = None
    confidence: float = 0.95

    def question(self) -> Question:
        """The same as evidence takes it."""
        return Question(
            control=self.control,
            anticipation=self.anticipation,
            confidence=self.confidence,
            horizon=self.horizon,
            provenance=Provenance(registered=self.registered, exposure=self.exposure),
        )


class Sealed(Value):
    """`reading` are the checks that only the rows could answer. `good` is false where less of the outcome is better.
    `whole` is how many units a moment's unit of weight counts as customers: null where customers are not counted."""

    asked: Asked
    moments: MomentsDocument
    reading: tuple[Check, ...]
    data: DataUsed
    good: bool
    customers: bool


class Prospect(Value):
    """What such data could show, in outcome units: the smallest effect that `teams` a side would find."""

    detectable: float | None
    customers: float | None


def finding(sealed: Sealed) -> Finding:
    """The estimate from sealed moments, or why there is none."""
    found = estimate(from_document(sealed.moments), sealed.asked.question())
    return found.model_copy(update={"checks": (*found.checks, *sealed.reading), "data": sealed.data})


def retained(sealed: Sealed, found: Finding) -> Total | None:
    """Customers kept at the registered horizon; none where nothing was estimated or customers are not counted."""
    if isinstance(found, NotEstimable) or not sealed.customers:
        return None
    return totals.retained(from_document(sealed.moments), sealed.asked.question(), sealed.asked.horizon)


def prospect(sealed: Sealed, total: Total | None, found: Finding) -> Prospect:
    """What data like these could detect at 80 % power: from the estimate's own standard error, else from how much
    deciding units drift apart while none of them is treated."""
    if total is not None and total.mde is not None:
        return Prospect(detectable=total.mde / total.units, customers=total.mde)
    if not isinstance(found, NotEstimable):
        return Prospect(detectable=found.mde, customers=None)
    moments = from_document(sealed.moments)
    smallest = _from_drift(moments, sealed.asked.horizon + 1)
    reached = float(moments.weight[[cell.start is not None for cell in moments.cells]].sum())
    counted = sealed.customers and smallest is not None and reached > 0
    return Prospect(detectable=smallest, customers=smallest * reached if counted and smallest is not None else None)


def _from_drift(moments: CohortMoments, after: int) -> float | None:
    """With half of the units going live: the best that a roll-out could do."""
    known = ahead.drift(moments, after) or ahead.drift(moments, 1)
    if known is None:
        return None
    half = known.units // 2
    smallest = ahead.could_detect(known, half, known.units - half)
    return smallest if smallest < float("inf") else None
