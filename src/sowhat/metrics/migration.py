"""How quickly calls move to a new version: the share that is left on the versions that there were before it.

A version is new in the week in which it is first called, whatever its name: names of versions order themselves in many
ways. A share cancels what moves all versions alike, so that a source that begins to count differently moves nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LEAST = 3
"""Whole weeks, with that of the release, before anything is told."""
MATTERS = 0.05
"""A release that never had such a share of the calls is a trial or a slip, and nobody's migration."""


@dataclass(frozen=True, slots=True)
class Migration:
    """Of the last release that mattered: the version of it that is called most, the week in which it came, how many
    weeks were seen since (with that one), the share of calls on older versions in the last of them, and in which week
    (1: that of the release) it was a half or less; null where it is not yet."""

    version: str
    since: str
    weeks: int
    older: float
    half: int | None


def migration(calls: Mapping[str, Mapping[str, int]], complete: Sequence[str]) -> Migration | None:
    """From calls by version and week, and the whole weeks in order. `calls` may hold weeks before these: who is called
    in them is not new."""
    first = {version: min(weeks) for version, weeks in calls.items() if weeks}
    for since in reversed(complete[1 : len(complete) - LEAST + 1]):
        new = [version for version, week in first.items() if week == since]
        after = [week for week in complete if week >= since]
        sums = {week: sum(own.get(week, 0) for own in calls.values()) for week in after}
        if not all(sums.values()) or not any(_peak(calls[one], sums) >= MATTERS for one in new):
            continue
        shares = [_older(calls, first, since, week) / sums[week] for week in after]
        half = next((number for number, share in enumerate(shares, 1) if share <= 0.5), None)
        version = max(new, key=lambda one: (sum(calls[one].get(week, 0) for week in after), one))
        return Migration(version, since, len(after), shares[-1], half)
    return None


def _peak(own: Mapping[str, int], sums: Mapping[str, int]) -> float:
    return max(own.get(week, 0) / whole for week, whole in sums.items())


def _older(calls: Mapping[str, Mapping[str, int]], first: Mapping[str, str], since: str, week: str) -> int:
    return sum(own.get(week, 0) for version, own in calls.items() if first.get(version, since) < since)
