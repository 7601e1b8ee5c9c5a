"""Moments as a document: sealed with a claim, handed over by a data team, offered as a download.

Floats are written so that they read back to the last bit, so an estimate from a document is the estimate.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sowhat.errors import DataError, Param, Problem
from sowhat.evidence.did.moments import Cell, ClusterSums, CohortMoments, Floats, Pairs, Periods
from sowhat.model.estimate import Label
from sowhat.model.value import Value

Vector = tuple[float, ...]


class Weighted(Value):
    """What weights add to a cell: Σw, Σw², and mean and covariance under w²."""

    weight: float
    square: float
    square_mean: Vector


class CellDocument(Value):
    """One cohort × stratum; `start` and `cohort` null for the never treated. `cov` has divisor n (Σw² if weighted)."""

    start: int | None
    cohort: Label | None
    stratum: str
    n: int
    mean: Vector
    cov: tuple[Vector, ...]
    weighted: Weighted | None = None


class ClusterDocument(Value):
    """One deciding unit in one cell, `cell` counted from 0. `weight` null: each unit counts once."""

    name: Label
    cell: int
    n: int
    mean: Vector
    weight: float | None = None
    pair_n: tuple[int, ...] | None = None
    pair_weight: Vector | None = None
    pair_mean: Vector | None = None


class MomentsDocument(Value):
    """Means are relative to `centre`, one number a period. `positions` are the periods' places on the calendar.
    `pairs`: index of the later and the earlier period of each pair that clusters tell, where units with gaps were
    kept."""

    periods: tuple[Label, ...]
    positions: tuple[int, ...]
    centre: Vector
    cells: tuple[CellDocument, ...]
    clusters: tuple[ClusterDocument, ...] | None = None
    pairs: tuple[tuple[int, int], ...] | None = None


def to_document(moments: CohortMoments, clusters: bool = True) -> MomentsDocument:
    """The document; without `clusters` the deciding units stay behind (downloads). Raises `DataError`
    (`moments-pairs-stay`) without them where units with gaps were kept: their effect is made of these sums."""
    if moments.pairs is not None and not clusters:
        raise DataError(Problem("moments-pairs-stay"))
    return MomentsDocument(
        periods=moments.periods.labels,
        positions=moments.periods.positions,
        centre=_vector(moments.centre),
        cells=tuple(_cell(moments, index) for index in range(len(moments.cells))),
        clusters=_clusters(moments.clusters) if clusters and moments.clusters else None,
        pairs=None if moments.pairs is None else moments.pairs.at,
    )


def from_document(document: MomentsDocument) -> CohortMoments:
    """The moments. Raises `DataError` if they do not fit together."""
    cells = document.cells
    weights = [cell.weighted or Weighted(weight=cell.n, square=cell.n, square_mean=cell.mean) for cell in cells]
    return CohortMoments(
        periods=Periods(document.periods, document.positions),
        cells=tuple(Cell(cell.start, cell.cohort, cell.stratum) for cell in cells),
        n=np.array([cell.n for cell in cells], dtype=float),
        weight=np.array([each.weight for each in weights]),
        mean=_array("mean", [cell.mean for cell in cells]),
        square=np.array([each.square for each in weights]),
        square_mean=_array("square_mean", [each.square_mean for each in weights]),
        square_cov=_array("cov", [cell.cov for cell in cells]),
        centre=np.array(document.centre),
        clusters=None if document.clusters is None else _sums(document.clusters, document.pairs),
    )


def _cell(moments: CohortMoments, index: int) -> CellDocument:
    cell = moments.cells[index]
    return CellDocument(
        start=cell.start,
        cohort=cell.cohort,
        stratum=cell.stratum,
        n=int(moments.n[index]),
        mean=_vector(moments.mean[index]),
        cov=tuple(_vector(row) for row in moments.square_cov[index]),
        weighted=_weighted(moments, index),
    )


def _weighted(moments: CohortMoments, index: int) -> Weighted | None:
    weight, square = float(moments.weight[index]), float(moments.square[index])
    if weight == square == moments.n[index]:
        return None
    return Weighted(weight=weight, square=square, square_mean=_vector(moments.square_mean[index]))


def _clusters(sums: ClusterSums) -> tuple[ClusterDocument, ...]:
    told = tuple(
        ClusterDocument(
            name=sums.names[cluster],
            cell=int(cell),
            n=int(n),
            mean=_vector(mean),
            weight=None if weight == n else float(weight),
        )
        for cluster, cell, n, weight, mean in zip(sums.cluster, sums.cell, sums.n, sums.weight, sums.mean, strict=True)
    )
    return told if sums.pairs is None else tuple(_paired(one, sums.pairs, row) for row, one in enumerate(told))


def _paired(told: ClusterDocument, pairs: Pairs, row: int) -> ClusterDocument:
    same = np.array_equal(pairs.weight[row], pairs.n[row])
    own = {
        "pair_n": tuple(int(n) for n in pairs.n[row]),
        "pair_weight": None if same else _vector(pairs.weight[row]),
        "pair_mean": _vector(pairs.mean[row]),
    }
    return told.model_copy(update=own)


def _sums(rows: tuple[ClusterDocument, ...], pairs: tuple[tuple[int, int], ...] | None) -> ClusterSums:
    names = {name: index for index, name in enumerate(dict.fromkeys(row.name for row in rows))}
    return ClusterSums(
        names=tuple(names),
        cluster=np.array([names[row.name] for row in rows], dtype=np.int64),
        cell=np.array([row.cell for row in rows], dtype=np.int64),
        n=np.array([row.n for row in rows], dtype=float),
        weight=np.array([row.n if row.weight is None else row.weight for row in rows], dtype=float),
        mean=_array("mean", [row.mean for row in rows]),
        pairs=None if pairs is None else _pairs(rows, pairs),
    )


def _pairs(rows: tuple[ClusterDocument, ...], at: tuple[tuple[int, int], ...]) -> Pairs:
    counts = [row.pair_n or () for row in rows]
    weights = [row.pair_weight or counts[number] for number, row in enumerate(rows)]
    return Pairs(
        at=at,
        n=_array("pair_n", counts),
        weight=_array("pair_weight", weights),
        mean=_array("pair_mean", [row.pair_mean or () for row in rows]),
    )


def _vector(values: Floats) -> Vector:
    return tuple(float(value) for value in values)


def _array(part: str, rows: Sequence[Vector] | Sequence[tuple[Vector, ...]]) -> Floats:
    """Raises `DataError` for rows of unequal length."""
    try:
        return np.array(rows, dtype=float)
    except ValueError:
        lengths = sorted({len(row) for row in rows})
        params: dict[str, Param] = {"part": part, "expected": lengths[-1], "found": lengths[0]}
        raise DataError(Problem("moments-shape", params=params)) from None
