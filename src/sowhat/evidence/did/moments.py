"""Cohort moments: all that staggered-adoption estimates need to know about the rows.

Cells are cohort × stratum. For each: units n, weights W = Σw, the mean vector over periods under w, and the mean and
covariance under w² with Q = Σw² (all three coincide with n, the mean and the covariance with divisor n where no
weights are given). Where units decide in clusters: for each cluster × cell its n, W and mean vector. Means are told
relative to `centre`, one number a period that is the same for all cells: differences in differences do not depend on
it, and an outcome around 1e9 keeps its digits.

How an engine has to deliver them:

1. One number per period as `centre` (AVG of the outcome by period, or of a sample; any rough value will do).
2. One row per unit: cohort, stratum, cluster, weight, and the T outcomes (conditional aggregation, one filtered scan
   per period joined, or for 0/1 outcomes one bit mask per unit). A unit without all T periods is settled before
   (zero, drop-unit), or goes in with the pairs of periods that it has (`Pairs`).
3. Pass 1 by cell: COUNT, SUM(w), SUM(w·(y_t − centre_t)) → means; SUM(w²) and SUM(w²·(y_t − centre_t)) if weighted.
   Pass 2 by cell, joined with those means: SUM(w²·(y_s − mean_s)·(y_t − mean_t)), s ≤ t, divided by SUM(w²). An engine
   with a stable `covar_pop` does both at once. For 0/1 outcomes from masks: n_st = count of units with both bits,
   cov_st = (n_st − n_s·n_t/n)/n, in exact integers.
4. By cluster × cell: COUNT, SUM(w), SUM(w·(y_t − centre_t))/SUM(w). If units decide for themselves and are no more
   than 500, each is its own cluster.
5. Hash partitions of units one after the other bound memory: moments of disjoint units add (`merge`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sowhat.errors import DataError, Param, Problem
from sowhat.model.estimate import Label

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Periods:
    """Observed periods in order. `positions` are whole numbers on a calendar, increasing; a gap is a jump in them
    (2003, 2004, 2007 → 0, 1, 4). Event time is a difference of positions."""

    labels: tuple[Label, ...]
    positions: tuple[int, ...]

    def __post_init__(self) -> None:
        if len(self.labels) != len(self.positions):
            raise _broken("periods", len(self.labels), len(self.positions))
        if any(b <= a for a, b in zip(self.positions, self.positions[1:], strict=False)):
            raise DataError(Problem("moments-periods-order"))

    def __len__(self) -> int:
        return len(self.labels)

    @classmethod
    def of(cls, labels: Sequence[Label]) -> Periods:
        """Periods one after the other without gaps."""
        return cls(tuple(labels), tuple(range(len(labels))))


@dataclass(frozen=True, slots=True)
class Cell:
    """Units with the same first treated period and stratum.

    `start` is the position of that period (it need not be an observed one), `cohort` its label; both `None` for the
    never treated.
    """

    start: int | None
    cohort: Label | None
    stratum: str = ""

    @property
    def key(self) -> tuple[bool, int, str]:
        """Sorts by start, never treated last, then by stratum."""
        return (self.start is None, self.start or 0, self.stratum)


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Changes between two periods of the units that have an outcome in both, one row a row of the cluster sums.

    `at` (P,) index of the later and of the earlier period of each pair; `n`, `weight` (R, P) units and Σw; `mean`
    (R, P) of later less earlier under w, whatever the centre, 0 where nobody has both. All that an effect on available
    pairs is made of: its error is that of leaving out one deciding unit at a time, and no product of pairs is needed.
    """

    at: tuple[tuple[int, int], ...]
    n: Floats
    weight: Floats
    mean: Floats


@dataclass(frozen=True, slots=True, eq=False)
class ClusterSums:
    """Deciding units, one row for each cluster × cell with units in it.

    `cluster` (P,) names the cluster by a number from 0, `cell` (P,) points into the cells, `n` (P,) units,
    `weight` (P,) Σw, `mean` (P, T) means under w relative to the centre. `names` has one entry a cluster. `pairs`
    where units with gaps were kept: then `mean` is over those there, 0 where nobody is, and for show only.
    """

    names: tuple[Label, ...]
    cluster: Ints
    cell: Ints
    n: Floats
    weight: Floats
    mean: Floats
    pairs: Pairs | None = None


@dataclass(frozen=True, slots=True, eq=False)
class CohortMoments:
    """Moments of H cells over T periods; see the module for what they are and how to get them.

    `n`, `weight`, `square` (H,): units, Σw, Σw²; `mean`, `square_mean` (H, T): under w and under w², relative to
    `centre` (T,); `square_cov` (H, T, T): centred, divisor Σw². `clusters` is `None` where each unit decides for
    itself and they are too many to name. Raises `DataError` if shapes or values cannot be.
    """

    periods: Periods
    cells: tuple[Cell, ...]
    n: Floats
    weight: Floats
    mean: Floats
    square: Floats
    square_mean: Floats
    square_cov: Floats
    centre: Floats
    clusters: ClusterSums | None = None

    def __post_init__(self) -> None:
        h, t = len(self.cells), len(self.periods)
        shapes = {
            "n": (h,),
            "weight": (h,),
            "mean": (h, t),
            "square": (h,),
            "square_mean": (h, t),
            "square_cov": (h, t, t),
            "centre": (t,),
        }
        for part, shape in shapes.items():
            _check(part, getattr(self, part), shape)
        if len({cell.key for cell in self.cells}) != h:
            raise DataError(Problem("moments-cell-twice"))
        if np.any(self.n < 1) or np.any(self.weight <= 0) or np.any(self.square <= 0):
            raise DataError(Problem("moments-empty-cell"))
        if self.clusters is not None:
            _check_clusters(self.clusters, self.n, t)

    @property
    def pairs(self) -> Pairs | None:
        """Where units with gaps were kept."""
        return None if self.clusters is None else self.clusters.pairs


def unweighted(
    periods: Periods, cells: tuple[Cell, ...], n: Floats, mean: Floats, cov: Floats, centre: Floats
) -> CohortMoments:
    """Moments where every unit counts once: `n` (H,), `mean` (H, T), `cov` (H, T, T) with divisor n.

    Clusters, if any, go in with `dataclasses.replace`.
    """
    return CohortMoments(periods, cells, n, n, mean, n, mean, cov, centre)


def _check(part: str, array: Floats, shape: tuple[int, ...]) -> None:
    if array.shape != shape:
        raise _broken(part, str(shape), str(array.shape))
    if not np.all(np.isfinite(array)):
        raise DataError(Problem("moments-not-finite", params={"part": part}))


def _check_clusters(sums: ClusterSums, n: Floats, periods: int) -> None:
    rows, cells = len(sums.cluster), len(n)
    _check("clusters.cell", sums.cell.astype(float), (rows,))
    _check("clusters.n", sums.n, (rows,))
    _check("clusters.weight", sums.weight, (rows,))
    _check("clusters.mean", sums.mean, (rows, periods))
    if rows and (sums.cluster.max() >= len(sums.names) or sums.cell.max() >= cells):
        raise _broken("clusters", f"{len(sums.names)}, {cells}", f"{sums.cluster.max()}, {sums.cell.max()}")
    if not np.array_equal(np.bincount(sums.cell, sums.n, minlength=cells), n):
        raise DataError(Problem("moments-clusters-sum"))
    if sums.pairs is not None:
        for part in ("n", "weight", "mean"):
            _check(f"clusters.pairs.{part}", getattr(sums.pairs, part), (rows, len(sums.pairs.at)))


def _broken(part: str, expected: Param, found: Param) -> DataError:
    return DataError(Problem("moments-shape", params={"part": part, "expected": expected, "found": found}))
