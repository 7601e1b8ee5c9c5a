"""Growth of one service told apart from the season that all of them share.

A season (a holiday, a quarter's end) moves everybody's weekly actives by about the same factor, so it cancels in a
service's share of the platform's actives: the same idea as a ratio to a control series. What is left, read beside the
service's own change, is its own growth. Year over year compares the same weeks and needs no such assumption.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SPAN, LEAST = 13, 4
"""Weeks on each side that are compared: a quarter, and what is too few to say anything."""
YEAR, RECENT = 52, 4


@dataclass(frozen=True, slots=True)
class Growth:
    """`weeks` compared with as many before. `own` and `relative` are changes as shares of what was there before: of the
    service's weekly actives, and of its share of the platform's; null where there was nothing before."""

    weeks: int
    own: float | None
    relative: float | None


def growth(own: Sequence[int], whole: Sequence[int]) -> Growth | None:
    """From weekly actives of a service and of the platform, in order and of the same weeks; null where too short."""
    half = min(SPAN, len(own) // 2)
    if half < LEAST:
        return None
    changed, season = _change(own, half), _change(whole, half)
    relative = None if changed is None or season is None or season == -1 else (1 + changed) / (1 + season) - 1
    return Growth(half, changed, relative)


def over_the_year(own: Sequence[int]) -> float | None:
    """The change of the last four weeks against the same weeks a year (52 weeks) ago; null without them."""
    if len(own) < YEAR + RECENT:
        return None
    before = sum(own[-YEAR - RECENT : -YEAR])
    return sum(own[-RECENT:]) / before - 1 if before else None


def _change(counts: Sequence[int], half: int) -> float | None:
    before = sum(counts[-2 * half : -half])
    return sum(counts[-half:]) / before - 1 if before else None
