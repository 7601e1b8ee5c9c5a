"""DORA's four keys: how often, how quickly, how safely changes are delivered, and how quickly a failed one is mended.

Definitions: DORA, "DORA's software delivery performance metrics" (https://dora.dev/guides/dora-metrics-four-keys/).
Exports hold no link from a deployment to what it broke. A deployment counts as failed where its source says so, or
where it is the service's last one before an incident that opened within `CAUSED` of it (sowhat's own rule).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sowhat.metrics.incidents import Incident, middle, share
from sowhat.model.health import Deliveries

CAUSED = timedelta(hours=24)
PRODUCTION = ("production", "")
"""Environments that count; where none is told a deployment is one to production."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One deployment, or one change that was delivered (its `result` is ''); instants in UTC. `service` parts those of
    several services: one is not mended by a deployment of another."""

    finished: datetime
    result: str = "unknown"
    environment: str = ""
    lead_seconds: float | None = None
    service: str = ""


@dataclass(frozen=True, slots=True)
class _Failed:
    """A failed deployment, and when the service had recovered from it (null: not yet)."""

    at: datetime
    over: datetime | None


def deliveries(seen: Sequence[Delivery], broke: Sequence[Incident], since: datetime, days: int) -> Deliveries:
    """The four keys over what finished since; lead time is the median over deployments and changes that tell it."""
    live = sorted((one for one in seen if one.environment in PRODUCTION), key=lambda one: one.finished)
    deployed = [one for one in live if one.result]
    mine = [one for one in deployed if one.finished >= since]
    failed = [one for name in sorted({each.service for each in deployed}) for one in _of(name, deployed, broke)]
    failed = [one for one in failed if one.at >= since]
    over = [(one.over - one.at).total_seconds() if one.over else None for one in failed]
    return Deliveries(
        days=days,
        deployments=len(mine),
        per_week=len(mine) * 7 / days if mine else None,
        lead=middle([one.lead_seconds for one in live if one.finished >= since]),
        failed=share(len(failed), len(mine)),
        recovery=middle(over),
        waiting=sum(one is None for one in over),
    )


def _of(name: str, deployed: Sequence[Delivery], broke: Sequence[Incident]) -> list[_Failed]:
    return _failed([one for one in deployed if one.service == name], [one for one in broke if one.service == name])


def _failed(deployed: Sequence[Delivery], broke: Sequence[Incident]) -> list[_Failed]:
    """Failed deployments in order. From one that an incident followed the service recovers when the last such incident
    is over; from any other when the next deployment succeeds."""
    times = [one.finished for one in deployed]
    followed: dict[int, list[Incident]] = {}
    for one in broke:
        place = bisect_right(times, one.opened) - 1
        if place >= 0 and one.opened - times[place] <= CAUSED:
            followed.setdefault(place, []).append(one)
    found = []
    for number, each in enumerate(deployed):
        if number in followed:
            ends = [one.resolved for one in followed[number]]
            found.append(_Failed(each.finished, None if None in ends else max(end for end in ends if end)))
        elif each.result == "failure":
            found.append(_Failed(each.finished, _mended(deployed[number + 1 :])))
    return found


def _mended(later: Sequence[Delivery]) -> datetime | None:
    return next((one.finished for one in later if one.result == "success"), None)
