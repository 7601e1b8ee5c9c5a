"""Errors from the units that decided: each left out in turn, on the log scale, with Welch's degrees of freedom.

Rates are overdispersed, a team's bad months come together, and units differ in size; the jackknife asks none of that.
Variance and degrees of freedom are those of staggered adoption: (C - 1)/C times the sum of squares about the estimate
from all (MacKinnon, Nielsen and Webb 2023, CV3), Welch and Satterthwaite over the effective number of each side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did.sides import effective
from sowhat.evidence.protection.rates import Bools, CountPanel, Floats, Task

FEWEST = 3
"""Deciding units on either side without which an interval says nothing."""
_NUMBERS_AT_ONCE = 4_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """Each deciding unit's part in a comparison, (C,): whether it is among the treated, or only among the controls,
    and how many counts it brings."""

    treated: Bools
    control: Bools
    counts: Floats
    sizes: Floats

    @property
    def many_treated(self) -> int:
        """Deciding units among the treated."""
        return int(self.sizes[self.treated].sum())

    @property
    def many_control(self) -> int:
        """Deciding units that are compared with."""
        return int(self.sizes[self.control].sum())

    @property
    def effective_treated(self) -> float:
        return _effective(self.counts, self.treated)

    @property
    def effective_control(self) -> float:
        return _effective(self.counts, self.control)


def sides(panel: CountPanel, tasks: Sequence[Task]) -> Sides:
    """Who stands on which side of a comparison."""
    ours, theirs = np.zeros(panel.y.shape[1:], dtype=bool), np.zeros(panel.y.shape[1:], dtype=bool)
    for task in tasks:
        ours[task.row] |= task.base | task.target
        rows = task.controls.any(axis=0)
        theirs[rows] |= task.base
        theirs |= task.controls.T
    exposed = panel.d > 0
    treated = np.asarray((exposed & ours).any(axis=(1, 2)))
    control = np.asarray((exposed & theirs).any(axis=(1, 2))) & ~treated
    counts = np.where(treated[:, None, None], panel.y * ours, panel.y * theirs).sum(axis=(1, 2))
    return Sides(treated, control, np.asarray(counts), panel.sizes)


def _effective(counts: Floats, chosen: Bools) -> float:
    """(Σn)²/Σn² by their counts; where all are 0, how many there are."""
    found = float(effective(counts[chosen][None])[0])
    return found if found > 0 else float(chosen.sum())


def without_each(panel: CountPanel) -> Iterator[tuple[Floats, Floats, Floats]]:
    """Totals of y, d and n, (B, G, T), without each deciding unit, a few units at a time."""
    totals = panel.totals
    at_once = max(1, _NUMBERS_AT_ONCE // max(1, panel.y[0].size))
    for first in range(0, len(panel.y), at_once):
        parts = [part[first : first + at_once] for part in (panel.y, panel.d, panel.n)]
        y, d, n = (_rest(total, part) for total, part in zip(totals, parts, strict=True))
        yield y, d, n


def _rest(total: Floats, part: Floats) -> Floats:
    """What is left, without what rounding leaves of nothing."""
    left = total - part
    return np.where(left > 1e-12 * np.abs(total), left, 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """Standard errors (F,), NaN where a figure exists only with all units, and degrees of freedom (F,)."""

    se: Floats
    df: Floats


def spread(theta: Floats, each: Floats, stood: Sides) -> Spread:
    """From figures (F,), their replicates (C, F) and who stood where."""
    deviation = (each - theta) ** 2
    count = int((stood.treated | stood.control).sum())
    left, right = deviation[stood.treated].sum(axis=0), deviation[stood.control].sum(axis=0)
    below = left**2 / _freedom(stood.effective_treated) + right**2 / _freedom(stood.effective_control)
    full = np.full_like(below, max(_freedom(stood.effective_treated), _freedom(stood.effective_control)))
    df = np.divide((left + right) ** 2, below, out=full, where=below > 0)
    return Spread(np.sqrt((count - 1) / max(count, 1) * (left + right)), np.asarray(df))


def _freedom(number: float) -> float:
    return max(number - 1, 1.0)
