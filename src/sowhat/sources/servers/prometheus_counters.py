"""From samples of counters to how often they were counted up, series by series and exactly.

A counter only rises, but for a restart of its process, after which it begins at 0 again: a value below the one before
counts whole. What is between two samples belongs to the hour that the later one closes.

The first sample of a series says nothing of when its value came about, unless the series was born after the sample
that would have come before: then it counts whole. `Birth` says which were.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

Labels = tuple[tuple[str, str], ...]
"""A series: its labels but for the metric's name, in order."""
Samples = Iterable[tuple[float, float]]
"""Seconds since 1970 and the value, in order."""
REMEMBERED = 3600.0
"""A series that was away for longer, in seconds, is as one that was never seen."""
HOUR = 3600
MOST = 1e18
"""No counter of calls gets there; what is not a number, or is below 0, is no count either."""


def hour_of(at: float) -> int:
    """The beginning of the hour that a sample at `at` adds to: one at the full hour closes the hour before."""
    return (math.ceil(at / HOUR) - 1) * HOUR


@dataclass(slots=True)
class Birth:
    """Which targets are known to have been asked by Prometheus when, and when their processes began.

    Both by target and time on the grid of samples: `scraped` where it answered, `begun` since when its process runs.
    """

    since: float
    step: float
    scraped: Mapping[Labels, frozenset[float]] = field(default_factory=dict)
    begun: Mapping[Labels, Mapping[float, float]] = field(default_factory=dict)

    def of(self, labels: Labels, at: float) -> bool:
        """Whether a series whose first sample is at `at` was born after the time that is asked about began: its target
        answered at the sample before and did not have it, or its process began later than that."""
        target = target_of(labels)
        begun = self.begun.get(target, {}).get(at)
        return at - self.step in self.scraped.get(target, ()) or (begun is not None and begun >= self.since)


def target_of(labels: Labels) -> Labels:
    """The labels that name what Prometheus asks; empty where the series lacks one of them."""
    found = tuple(pair for pair in labels if pair[0] in ("instance", "job"))
    return found if len(found) == 2 else ()


@dataclass(slots=True)
class Counters:
    """The last sample of each series, by which the next one is understood."""

    last: dict[Labels, tuple[float, float]] = field(default_factory=dict)

    def begin(self, labels: Labels, at: float, value: float) -> None:
        """The sample before the first one that is asked for."""
        if 0 <= value < MOST:
            self.last[labels] = (at, value)

    def take(self, labels: Labels, samples: Samples, born: Callable[[Labels, float], bool]) -> dict[int, float]:
        """By hour, how much a series was counted up by further samples."""
        found: dict[int, float] = defaultdict(float)
        for at, value in samples:
            if not 0 <= value < MOST:
                continue
            before = self.last.get(labels)
            if before is not None and at - before[0] <= REMEMBERED:
                found[hour_of(at)] += value - before[1] if value >= before[1] else value
            elif born(labels, at):
                found[hour_of(at)] += value
            self.last[labels] = (at, value)
        return found

    def strangers(self, labels: Labels, samples: Iterable[tuple[float, float]]) -> bool:
        """Whether the first of the samples has none before it."""
        before, first = self.last.get(labels), next(iter(samples), None)
        return first is not None and (before is None or first[0] - before[0] > REMEMBERED)


def spread(counts: Mapping[float, float]) -> dict[float, int]:
    """Calls by the point in seconds at which they count, from those at or below each bound (`le`).

    The point of a bucket is the geometric middle of its bounds, of the first one half its bound, and of the last one,
    which has no upper bound, its lower bound.
    """
    points: dict[float, int] = {}
    lower, below = 0.0, 0.0
    for upper, total in sorted(counts.items()):
        calls = round(total) - round(below)
        if calls > 0:
            points[_point(lower, upper)] = calls
        lower, below = upper, max(total, below)
    return points


def _point(lower: float, upper: float) -> float:
    if math.isinf(upper):
        return max(lower, 0.0)
    return math.sqrt(lower * upper) if lower > 0 else max(upper / 2, 0.0)
