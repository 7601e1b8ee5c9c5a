"""Moments of disjoint units add: exactly for counts, by Chan's pairwise update for means and covariances.

Chan, Golub, LeVeque (1983), Algorithms for computing the sample variance. Nothing is ever summed uncentred.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sowhat.errors import DataError, Problem
from sowhat.evidence.did.moments import Cell, ClusterSums, CohortMoments, Floats, Pairs
from sowhat.model.estimate import Label

_Row = tuple[float, float, Floats, Floats]
"""Units, Σw and means of a cluster in a cell, and (3, P) of its pairs."""


def merge(first: CohortMoments, second: CohortMoments) -> CohortMoments:
    """The moments of the units of both. Cells come sorted; `first`'s centre is kept.

    Raises `DataError` if the periods differ or only one of the two names its clusters.
    """
    if first.periods != second.periods:
        raise DataError(Problem("moments-periods-differ"))
    if (first.clusters is None) != (second.clusters is None):
        raise DataError(Problem("moments-clusters-differ"))
    shift = second.centre - first.centre
    cells = tuple(sorted({*first.cells, *second.cells}, key=lambda cell: cell.key))
    a, b = _spread(first, cells, 0 * shift), _spread(second, cells, shift)
    weight, mean = _means(a.weight, a.mean, b.weight, b.mean)
    square, square_mean = _means(a.square, a.square_mean, b.square, b.square_mean)
    return CohortMoments(
        periods=first.periods,
        cells=cells,
        n=a.n + b.n,
        weight=weight,
        mean=mean,
        square=square,
        square_mean=square_mean,
        square_cov=_covariances(a, b, square),
        centre=first.centre,
        clusters=_clusters(first, second, cells, shift),
    )


class _Spread:
    """Moments laid out over the union of cells; a missing one has weight 0."""

    def __init__(self, moments: CohortMoments, cells: tuple[Cell, ...], shift: Floats) -> None:
        h, t = len(cells), len(moments.periods)
        at = _places(moments.cells, cells)
        self.n, self.weight, self.square = np.zeros((3, h))
        self.mean, self.square_mean = np.zeros((2, h, t))
        self.square_cov = np.zeros((h, t, t))
        self.n[at], self.weight[at], self.square[at] = moments.n, moments.weight, moments.square
        self.mean[at], self.square_mean[at] = moments.mean + shift, moments.square_mean + shift
        self.square_cov[at] = moments.square_cov


def _spread(moments: CohortMoments, cells: tuple[Cell, ...], shift: Floats) -> _Spread:
    return _Spread(moments, cells, shift)


def _places(cells: tuple[Cell, ...], among: tuple[Cell, ...]) -> list[int]:
    place = {cell.key: index for index, cell in enumerate(among)}
    return [place[cell.key] for cell in cells]


def _means(weight_a: Floats, a: Floats, weight_b: Floats, b: Floats) -> tuple[Floats, Floats]:
    weight = weight_a + weight_b
    return weight, a + (weight_b / weight)[:, None] * (b - a)


def _covariances(a: _Spread, b: _Spread, square: Floats) -> Floats:
    share_a, share_b = (a.square / square)[:, None, None], (b.square / square)[:, None, None]
    apart = b.square_mean - a.square_mean
    between = share_a * share_b * apart[:, :, None] * apart[:, None, :]
    return np.asarray(share_a * a.square_cov + share_b * b.square_cov + between)


def _clusters(
    first: CohortMoments, second: CohortMoments, cells: tuple[Cell, ...], shift: Floats
) -> ClusterSums | None:
    if first.clusters is None or second.clusters is None:
        return None
    names: dict[Label, int] = {}
    rows: dict[tuple[int, int], _Row] = {}
    for moments, by in ((first, 0 * shift), (second, shift)):
        _add_clusters(moments, cells, by, names, rows)
    keys = sorted(rows)
    return ClusterSums(
        names=tuple(names),
        cluster=np.array([key[0] for key in keys], dtype=np.int64),
        cell=np.array([key[1] for key in keys], dtype=np.int64),
        n=np.array([rows[key][0] for key in keys]),
        weight=np.array([rows[key][1] for key in keys]),
        mean=np.array([rows[key][2] for key in keys]).reshape(len(keys), len(first.periods)),
        pairs=_pairs(first.clusters.pairs, [rows[key][3] for key in keys]),
    )


def _pairs(told: Pairs | None, rows: Sequence[Floats]) -> Pairs | None:
    """From (3, P) of each row: units, Σw and mean change of each pair."""
    if told is None:
        return None
    n, weight, mean = np.array(rows).reshape(len(rows), 3, len(told.at)).transpose(1, 0, 2)
    return Pairs(told.at, n, weight, mean)


def _add_clusters(
    moments: CohortMoments,
    cells: tuple[Cell, ...],
    shift: Floats,
    names: dict[Label, int],
    rows: dict[tuple[int, int], _Row],
) -> None:
    sums = moments.clusters
    if sums is None:
        return
    at = _places(moments.cells, cells)
    for cluster, cell, n, weight, mean, pairs in zip(
        sums.cluster, sums.cell, sums.n, sums.weight, sums.mean + shift, _told(sums), strict=True
    ):
        key = (names.setdefault(sums.names[cluster], len(names)), at[cell])
        had_n, had, old, before = rows.get(key, (0.0, 0.0, mean, 0 * pairs))
        rows[key] = (had_n + n, had + weight, old + weight / (had + weight) * (mean - old), _both(before, pairs))


def _told(sums: ClusterSums) -> Floats:
    """(R, 3, P), P = 0 where no pairs are told."""
    if sums.pairs is None:
        return np.zeros((len(sums.n), 3, 0))
    return np.stack([sums.pairs.n, sums.pairs.weight, sums.pairs.mean], axis=1)


def _both(a: Floats, b: Floats) -> Floats:
    weight = a[1] + b[1]
    share = np.divide(b[1], weight, out=np.zeros_like(weight), where=weight > 0)
    return np.stack([a[0] + b[0], weight, a[2] + share * (b[2] - a[2])])
