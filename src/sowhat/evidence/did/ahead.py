"""Before anyone goes live: what effect these customers and deciding units could show at all.

The past of those who are not treated yet says how much deciding units drift apart by themselves over as many periods
as the effect would be read. No outcome after adoption is looked at.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did.group_time import Bools
from sowhat.evidence.did.moments import ClusterSums, CohortMoments, Floats
from sowhat.evidence.did.sides import effective
from sowhat.evidence.power import POWER, detectable


@dataclass(frozen=True, slots=True)
class Drift:
    """How much the outcome of a deciding unit changes by itself, in outcome units.

    `variance`: between units, of the change from one period to the mean of the `after` periods that follow, averaged
    over all places where that fits. `units`: deciding units seen; `worth`: effective number of one, (Σn)²/Σn² ÷ units.
    """

    variance: float
    units: int
    worth: float
    after: int


def drift(moments: CohortMoments, after: int) -> Drift | None:
    """From units untreated in all periods of the window; `None` if no window of `after` + 1 periods holds three."""
    if moments.pairs is not None:
        return None  # whoever is there in a whole window is not who was there in a pair of periods
    windows = [_window(moments, first, after) for first in range(len(moments.periods) - after)]
    found = [each for each in windows if each is not None]
    if after < 1 or not found:
        return None
    variance = float(np.average([each.variance for each in found], weights=[each.units for each in found]))
    last = found[-1]
    return Drift(variance, last.units, last.worth, after)


def could_detect(known: Drift, treated: int, control: int, confidence: float = 0.95, power: float = POWER) -> float:
    """The smallest effect that `treated` against `control` deciding units like these would show with `power`.

    Infinite below two units a side.
    """
    if min(treated, control) < 2:
        return float("inf")
    sides = np.array([treated, control]) * known.worth
    freedom = max(float(sides.sum() - 2), 1.0)
    return detectable(float(np.sqrt(known.variance * (1 / sides).sum())), freedom, confidence, power)


def _window(moments: CohortMoments, first: int, after: int) -> Drift | None:
    """Change over one window, from cells untreated until its end."""
    end = moments.periods.positions[first + after]
    free = np.array([cell.start is None or cell.start > end for cell in moments.cells], dtype=bool)
    use = np.zeros(len(moments.periods))
    use[first], use[first + 1 : first + 1 + after] = -1.0, 1.0 / after
    if moments.clusters is None:
        return _of_units(moments, free, use, after)
    return _of_clusters(moments.clusters, free, use, after)


def _of_clusters(sums: ClusterSums, free: Bools, use: Floats, after: int) -> Drift | None:
    """Weighted means of clusters, and their spread about the overall mean, unbiased for effective numbers."""
    rows = free[sums.cell]
    weight: Floats = np.bincount(sums.cluster[rows], sums.weight[rows], minlength=len(sums.names)).astype(float)
    total = np.bincount(sums.cluster[rows], sums.weight[rows] * (sums.mean[rows] @ use), minlength=len(sums.names))
    seen = weight > 0
    if seen.sum() < 3:
        return None
    mean, weight = total[seen] / weight[seen], weight[seen]
    share = weight / weight.sum()
    spread = float(share @ (mean - share @ mean) ** 2 / (1 - share @ share))
    return Drift(spread, int(seen.sum()), float(effective(weight[None])[0]) / int(seen.sum()), after)


def _of_units(moments: CohortMoments, free: Bools, use: Floats, after: int) -> Drift | None:
    """Units within their cells."""
    square, n = moments.square[free], moments.n[free]
    if n.sum() < 3:
        return None
    within = np.einsum("htu,t,u->h", moments.square_cov[free], use, use)
    worth = moments.weight[free].sum() ** 2 / square.sum() / n.sum()
    return Drift(float(np.average(within, weights=square)), int(n.sum()), float(worth), after)
