"""Consumers that fell silent: whose own rhythm makes so long a silence unlikely.

Each consumer is compared with itself only. With a uniform prior on the share of weeks in which it calls, a active and
s silent weeks leave Beta(a + 1, s + 1), and so many silent weeks in a row have the predictive probability
prod_{i < weeks} (s + 1 + i) / (a + s + 2 + i) (Gelman et al., Bayesian Data Analysis, section 2.1). Below CHANCE that
is a loss to look at, not proof of one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod

CHANCE = 0.01
HISTORY = 26
"""Weeks of its past that count, before the silence."""
LEAST = 6
"""With fewer weeks of past nothing is said about anybody's rhythm."""


@dataclass(frozen=True, slots=True)
class Loss:
    """`weeks` silent weeks up to the last complete one after `active` of `known` weeks with calls, `calls` a week then
    (the median of its active weeks); `chance` of that under its own rhythm."""

    last: str
    weeks: int
    active: int
    known: int
    calls: float
    chance: float


def silent(calls: Mapping[str, int], complete: Sequence[str]) -> Loss | None:
    """Whether a consumer with these calls by week fell silent, given the complete weeks in order.

    Its past begins with its first call. The last week with a call ends it and says nothing of the rhythm, since a
    silence always begins after such a week.
    """
    there = [week for week in complete if calls.get(week, 0) > 0]
    if not there:
        return None
    first, last = complete.index(there[0]), complete.index(there[-1])
    gap = len(complete) - 1 - last
    past = complete[max(first, last - HISTORY + 1) : last + 1]
    if gap == 0 or len(past) < LEAST:
        return None
    active = [calls[week] for week in past if calls.get(week, 0) > 0]
    chance = _chance(len(active) - 1, len(past) - len(active), gap)
    if chance >= CHANCE:
        return None
    return Loss(there[-1], gap, len(active), len(past), _median(active), chance)


def _chance(active: int, silent_: int, gap: int) -> float:
    return prod((silent_ + 1 + i) / (active + silent_ + 2 + i) for i in range(gap))


def _median(values: Sequence[int]) -> float:
    ordered, middle = sorted(values), len(values) // 2
    return float(ordered[middle]) if len(values) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
