"""What a study of any design leaves behind so that anyone can compute it again, without a row."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date

from sowhat.evidence.grade import with_checks
from sowhat.model.claim import Exposed
from sowhat.model.estimate import Check, DataUsed, Estimate, Finding, Remark, Total
from sowhat.model.stream import Counting, Stream
from sowhat.model.value import Value


class Prospect(Value):
    """What such data could show, in outcome units: the smallest effect that would be found with 80 % power."""

    detectable: float | None
    customers: float | None


class Seal(Value, ABC):
    """`reading` are the checks that only the rows could answer. `good` is false where less of the outcome is better.
    `customers` says whether an effect on a unit of weight is one on so many customers."""

    reading: tuple[Check, ...]
    data: DataUsed
    good: bool
    customers: bool

    @abstractmethod
    def estimated(self) -> Finding:
        """The answer of evidence to what is sealed."""

    def finding(self) -> Finding:
        """The estimate from what is sealed, or why there is none."""
        return with_checks(self.estimated(), self.reading).model_copy(update={"data": self.data})

    def retained(self, found: Finding) -> Total | None:
        """Customers kept at the registered horizon; none where nothing was estimated or customers are not counted."""
        del found
        return None

    def stream(self, found: Finding, counting: Counting, horizon: int) -> Stream | None:
        """What the effect adds up to, period by period: customers kept, or what was made in the periods since (of a
        protection, kept from happening). None where nothing was estimated, or such is not counted. `horizon` is the
        study's own."""
        del found, counting, horizon
        return None

    def prospect(self, total: Total | None, found: Finding) -> Prospect:
        """What data like these could detect at 80 % power, from the estimate's own standard error."""
        if total is not None and total.mde is not None:
            return Prospect(detectable=total.mde / total.units, customers=total.mde)
        return Prospect(detectable=found.mde if isinstance(found, Estimate) else None, customers=None)


@dataclass(frozen=True, slots=True)
class Answered:
    """What a design found, what it sealed, and who is counted. `began` is the day of the first assignment, where it was
    not a go-live."""

    finding: Finding
    sealed: Seal
    total: Total | None
    exposed: Exposed
    began: date | None = None


@dataclass(frozen=True, slots=True)
class Lacking:
    """There is nothing to measure: the reason, and what would help."""

    reason: Remark
    cure: Remark
