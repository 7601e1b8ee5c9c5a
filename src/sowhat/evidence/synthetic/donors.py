"""Synthetic difference-in-differences: a few treated units beside a weighted mix of those never treated.

Arkhangelsky, Athey, Hirshberg, Imbens and Wager (2021), Synthetic Difference-in-Differences, American Economic Review
111(12), Algorithm 1; several starts as in Clarke, Pailañir, Athey and Imbens (2023), Synthetic Difference-in-
Differences Estimation, section 2.3: each cohort beside the never treated, weighted by its treated unit-periods.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sowhat.evidence.synthetic.simplex import Floats, nearest

FEWEST_BEFORE = 2
"""Periods before a start: the noise is read from changes between them."""
NEARLY_NONE = 1e-6
"""Ridge of the time weights as a share of the noise: it only chooses between equally good ones (the paper's note 3)."""


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Units treated from the same period on: their outcomes (n, T), and the place of that period in T."""

    y: Floats
    start: int


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """A group and what it was compared with.

    `omega` (N,): the donors' weights; `lam` (start,): those of the periods before. `gap` (T,): the treated less their
    donors, relative to the weighted periods before the start. `noise` is the standard deviation of changes from
    period to period among donors before the start.
    """

    n: int
    start: int
    omega: Floats
    lam: Floats
    gap: Floats
    noise: float

    @property
    def estimate(self) -> float:
        return float(self.gap[self.start :].mean())

    @property
    def periods(self) -> float:
        """Treated unit-periods: the weight in the whole."""
        return float(self.n * (len(self.gap) - self.start))

    @property
    def rmse(self) -> float:
        """How far apart the two were before the start, a constant difference left aside."""
        return float(self.gap[: self.start].std())

    @property
    def effective(self) -> float:
        """As many donors of equal weight would be as concentrated."""
        return float(1 / (self.omega @ self.omega))


def beside(controls: Floats, group: Group) -> Beside:
    """Algorithm 1 for `controls` (N, T) and one group. Raises `Unsolved`."""
    y, treated = controls, group.y.mean(axis=0)
    count, before = len(y), group.start
    after = y.shape[1] - before
    noise = float(np.diff(y[:, :before], axis=1).std())  # eq. 5: about one mean for all periods, divisor N(T₀ − 1)
    zeta = (len(group.y) * after) ** 0.25 * noise
    omega = nearest(y[:, :before].T, treated[:before], zeta**2 * before)
    lam = nearest(y[:, :before], y[:, before:].mean(axis=1), (NEARLY_NONE * noise) ** 2 * count)
    apart = treated - omega @ y
    return Beside(len(group.y), before, omega, lam, apart - lam @ apart[:before], noise)


def level(y: Floats) -> Floats:
    """The same outcomes less each unit's own mean: no estimate changes, as all weights add up to one, and the digits
    of outcomes far from zero are kept."""
    levelled: Floats = y - y.mean(axis=1, keepdims=True)
    return levelled


@dataclass(frozen=True, slots=True, eq=False)
class Whole:
    """All groups together."""

    parts: tuple[Beside, ...]

    @property
    def estimate(self) -> float:
        return _mean([one.estimate for one in self.parts], [one.periods for one in self.parts])

    @property
    def rmse(self) -> float:
        squares = _mean([one.rmse**2 for one in self.parts], [one.n for one in self.parts])
        return float(np.sqrt(squares))

    def events(self) -> tuple[list[int], Floats]:
        """The effect so many observed periods after the start, over the groups seen then, weighted by their units."""
        first, last = -max(one.start for one in self.parts), max(len(one.gap) - one.start for one in self.parts)
        total, units = np.zeros(last - first), np.zeros(last - first)
        for one in self.parts:
            seen = slice(-one.start - first, len(one.gap) - one.start - first)
            total[seen] += one.n * one.gap
            units[seen] += one.n
        there = units > 0
        return (np.flatnonzero(there) + first).tolist(), total[there] / units[there]


def _mean(values: Sequence[float], weights: Sequence[float]) -> float:
    return sum(value * weight for value, weight in zip(values, weights, strict=True)) / sum(weights)


def whole(controls: Floats, groups: Sequence[Group]) -> Whole:
    """Every group beside the same controls. Raises `Unsolved`."""
    return Whole(tuple(beside(level(controls), Group(level(one.y), one.start)) for one in groups))


def plain(controls: Floats, groups: Sequence[Group]) -> float:
    """Difference-in-differences of the same units and periods: all donors and all periods before count the same."""
    return _mean(list(_plain(level(controls), groups)), [one.y[:, one.start :].size for one in groups])


def _plain(y: Floats, groups: Sequence[Group]) -> Iterator[float]:
    for one in groups:
        apart = level(one.y).mean(axis=0) - y.mean(axis=0)
        yield float(apart[one.start :].mean() - apart[: one.start].mean())


def held_back(groups: Sequence[Group]) -> tuple[int, tuple[Group, ...]] | None:
    """A third of the periods before the first start as if it were treated, and nothing later: a placebo date.

    The number of periods that are left, and the groups in them; None where they would be too few.
    """
    end = min(one.start for one in groups)
    start = end - _held(end)
    if start < FEWEST_BEFORE:
        return None
    return end, (Group(np.vstack([one.y[:, :end] for one in groups]), start),)


def _held(before: int) -> int:
    return max(1, before // 3)


def carried(found: Whole) -> float:
    """How much further a trend goes by the periods of the headline than by those of the placebo date."""
    held = _held(min(one.start for one in found.parts))
    far = _mean([(len(one.gap) - one.start + 1) / 2 for one in found.parts], [one.periods for one in found.parts])
    return far / ((held + 1) / 2)
