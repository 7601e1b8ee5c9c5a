"""Controls in the place of the treated: how large an estimate is where nothing happened.

Arkhangelsky et al. (2021), Algorithm 4, over all assignments instead of random draws: with draws the standard error
of California's Proposition 99 differs by a tenth from one seed to the next. Where there are too many, controls are
shuffled again and again in a fixed way and cut into groups, so that each control stands in for the treated equally
often.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import combinations, count, islice
from math import ceil, comb, floor

import numpy as np

from sowhat.evidence.synthetic.simplex import Floats

MOST = 1000
"""Assignments up to which all are tried, and so many of them if there are more."""
MOST_WHERE_LARGE = 99
LARGE = 500
"""Controls from which each assignment takes so long that fewer are tried."""

Chosen = tuple[tuple[int, ...], ...]
"""The controls that stand in for each group."""


@dataclass(frozen=True, slots=True)
class Plan:
    """`sizes`: how many controls stand in for each group. `all`: whether `assignments` are all that there are."""

    sizes: tuple[int, ...]
    assignments: tuple[Chosen, ...]
    all: bool


def sizes(controls: int, groups: Sequence[int]) -> tuple[int, ...] | None:
    """As many as are treated, but at most half of the controls, in proportion: fewer make larger placebos, and a
    wider interval. None where not even one a group is left."""
    half, total = controls // 2, sum(groups)
    if total <= half:
        return tuple(groups)
    if len(groups) > half:
        return None
    spare = half - len(groups)
    return tuple(1 + spare * (n - 1) // max(total - len(groups), 1) for n in groups)


def plan(controls: int, groups: Sequence[int]) -> Plan | None:
    """All assignments, or a fixed set of them; None where there are too few controls for any."""
    found = sizes(controls, groups)
    if found is None:
        return None
    most = MOST if controls <= LARGE else MOST_WHERE_LARGE
    everything = _count(controls, found) <= most
    assignments = _every(tuple(range(controls)), found) if everything else islice(_shuffled(controls, found), most)
    return Plan(found, tuple(assignments), everything)


def _count(controls: int, groups: Sequence[int]) -> int:
    ways, left = 1, controls
    for size in groups:
        ways, left = ways * comb(left, size), left - size
    return ways


def _every(left: tuple[int, ...], groups: Sequence[int]) -> Iterator[Chosen]:
    if not groups:
        yield ()
        return
    for first in combinations(left, groups[0]):
        rest = tuple(one for one in left if one not in first)
        for others in _every(rest, groups[1:]):
            yield (first, *others)


def _shuffled(controls: int, groups: Sequence[int]) -> Iterator[Chosen]:
    """Without end; the same each time: in the order of fingerprints."""
    size = sum(groups)
    for turn in count():
        order = sorted(range(controls), key=partial(_print, turn))
        for at in range(0, controls - size + 1, size):
            yield tuple(_cut(order[at : at + size], groups))


def _print(turn: int, control: int) -> bytes:
    return sha256(f"{turn} {control}".encode()).digest()


def _cut(order: Sequence[int], groups: Sequence[int]) -> Iterator[tuple[int, ...]]:
    at = 0
    for size in groups:
        yield tuple(order[at : at + size])
        at += size


@dataclass(frozen=True, slots=True, eq=False)
class Ranks:
    """An estimate among its placebos. `controls`: how many units they are made of."""

    placebos: Floats
    controls: int

    @property
    def se(self) -> float:
        """Algorithm 4: the standard deviation of the placebos, divisor their number."""
        return float(self.placebos.std())

    def beyond(self, estimate: float) -> int:
        """Placebos at least as large."""
        return int((np.abs(self.placebos) >= abs(estimate) * (1 - 1e-12)).sum())

    @property
    def counted(self) -> int:
        """As how many the placebos count. Where several controls stand in together there are more placebos than
        controls, but they know no more: with 19 controls in pairs, 1 in 10 of plain ranks were too small."""
        return min(len(self.placebos), self.controls)

    def share(self, estimate: float) -> float:
        """Its rank by size among the placebos and itself, as a share."""
        return (1 + self.beyond(estimate)) / (1 + len(self.placebos))

    def p(self, estimate: float) -> float:
        """The same with the placebos as they count: under no effect a value of 1/20 is at most as rare as that."""
        return min(1.0, (1 + self.beyond(estimate)) / (1 + self.counted))

    def reach(self, confidence: float) -> float | None:
        """Half of the interval: effects that are not rejected at 1 − confidence, as an effect τ₀ added to the treated
        moves the estimate by τ₀ and no placebo. None where so few controls can reject nothing: below 19 at 95 %."""
        rank = _rank(self.counted, confidence)
        return float(np.sort(np.abs(self.placebos))[-rank]) if rank else None

    def detectable(self, confidence: float) -> float | None:
        """An effect beyond the reach in four of five cases, if placebos fall on both sides alike."""
        reach = self.reach(confidence)
        return None if reach is None else reach + float(np.quantile(np.abs(self.placebos), 0.6))


def _rank(count: int, confidence: float) -> int:
    return floor((1 - confidence) * (count + 1) + 1e-9)


def needed(confidence: float) -> int:
    """Controls from which there is an interval."""
    return ceil(1 / (1 - confidence) - 1e-9) - 1


def tried(controls: Floats, assignments: Sequence[Chosen], measure: Callable[[Floats, list[Floats]], Floats]) -> Floats:
    """`measure` of the controls that are left and of those that stand in, for each assignment; one row each."""
    rows = []
    for chosen in assignments:
        away = [one for group in chosen for one in group]
        rest = np.delete(controls, away, axis=0)
        rows.append(measure(rest, [controls[list(group)] for group in chosen]))
    return np.array(rows)
