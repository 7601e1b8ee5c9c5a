"""What incidents say of a service: how many, how quickly they were taken up and over, and who noticed them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from sowhat.metrics.habit import wilson
from sowhat.model.health import Incidents, Middle, Share


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident, instants in UTC; null where nobody told. `found_by`: alert, people, customer or unknown."""

    opened: datetime
    detected: datetime | None = None
    acknowledged: datetime | None = None
    resolved: datetime | None = None
    found_by: str = "unknown"
    downtime_minutes: float | None = None
    service: str = ""


def incidents(seen: Sequence[Incident], since: datetime, days: int) -> Incidents:
    """Those opened since; one that began earlier and is still open counts as open too.

    Times run from the beginning as the source tells it: detect = detected - opened, acknowledge = acknowledged -
    opened, recover = resolved - opened (DORA; The Site Reliability Workbook, chapter 9). Most exports only tell when
    somebody noticed, which is not when it began: without `detected` the time to detect of an incident is not known.
    """
    mine = [one for one in seen if one.opened >= since]
    found = Counter(one.found_by or "unknown" for one in mine)
    down = [one.downtime_minutes for one in mine if one.downtime_minutes is not None]
    return Incidents(
        days=days,
        count=len(mine),
        open=sum(one.resolved is None for one in seen),
        open_since=min((one.opened for one in seen if one.resolved is None), default=None),
        detect=middle([_seconds(one.opened, one.detected) for one in mine]),
        acknowledge=middle([_seconds(one.opened, one.acknowledged) for one in mine]),
        recover=middle([_seconds(one.opened, one.resolved) for one in mine]),
        found=dict(sorted(found.items())),
        by_alert=share(found["alert"], len(mine) - found["unknown"]),
        downtime_minutes=sum(down) if down else None,
        downtime_told=len(down),
    )


def _seconds(start: datetime, end: datetime | None) -> float | None:
    """How long; an end before the start says nothing."""
    return (end - start).total_seconds() if end is not None and end >= start else None


def middle(seconds: Sequence[float | None]) -> Middle | None:
    """The median of those that are known; null where none is."""
    known = [each for each in seconds if each is not None]
    return Middle(seconds=median(known), n=len(known)) if known else None


def share(part: int, whole: int) -> Share:
    """A share with its Wilson interval; null for a whole of none."""
    if whole <= 0:
        return Share(part=part, whole=0)
    low, high = wilson(part, whole)
    return Share(part=part, whole=whole, share=part / whole, low=low, high=high)
