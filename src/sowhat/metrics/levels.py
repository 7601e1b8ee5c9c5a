"""Growth and decline of calls by month, where nobody tells consumers apart too: counts of downloads, of installations.

A season moves all services of a source by about the same factor, and so does a change in what the source counts: both
cancel in a service's share of everything that its sources count. What is left is its own. Beside it stands the change
against the same months of the year before, which needs no such assumption.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SPAN, LEAST = 6, 3
"""Months on each side that are compared: half a year, and what is too few to say anything."""
YEAR, RECENT = 12, 3


@dataclass(frozen=True, slots=True)
class Moved:
    """The last `months` against as many before: `own` is the change of a service's calls, `relative` that of its share
    of all calls, `year` that of the last three months against the same three a year before. Shares of what was there
    before; null where nothing was, or there are too few months."""

    months: int
    own: float | None
    relative: float | None
    year: float | None


def moved(own: Sequence[int], whole: Sequence[int]) -> Moved | None:
    """From calls of a service and of everything, of the same whole months in order; null where they are too few."""
    half = min(SPAN, len(own) // 2)
    if half < LEAST:
        return None
    changed, season = _change(own, half, half), _change(whole, half, half)
    relative = None if changed is None or season is None or season == -1 else (1 + changed) / (1 + season) - 1
    year = _change(own, RECENT, YEAR) if len(own) >= YEAR + RECENT else None
    return Moved(half, changed, relative, year)


def _change(counts: Sequence[int], months: int, back: int) -> float | None:
    """The last months against as many that ended `back` months before."""
    end = len(counts) - back
    before = sum(counts[end - months : end])
    return sum(counts[-months:]) / before - 1 if before else None
