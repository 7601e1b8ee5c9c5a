"""Moments from rows in memory: the reference that engines are held against, and the way for small tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sowhat.errors import DataError, Problem
from sowhat.evidence.did.moments import Cell, ClusterSums, CohortMoments, Floats, Ints, Pairs, Periods
from sowhat.model.estimate import Label


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """A balanced panel, one row a unit: `y` (N, T); `start` the position of the first treated period, `None` never.

    `labels` names starts that are not observed periods. `cluster`, `stratum` and `weight` have one entry a unit.
    """

    y: Floats
    start: Sequence[int | None]
    periods: Periods
    stratum: Sequence[str] | None = None
    cluster: Sequence[Label] | None = None
    weight: Floats | None = None


def from_units(units: Units) -> CohortMoments:
    """Two centred passes over the rows. Raises `DataError` if an outcome is not finite."""
    if not np.all(np.isfinite(units.y)):
        raise DataError(Problem("moments-not-finite", params={"part": "y"}))
    count = len(units.y)
    centre = units.y.mean(axis=0) if count else np.zeros(len(units.periods))
    y = units.y - centre
    weight = np.ones(count) if units.weight is None else np.asarray(units.weight, dtype=float)
    cells, cell = _cells(units, count)
    means, squares = _weighted(y, weight, cell, len(cells)), _weighted(y, weight**2, cell, len(cells))
    return CohortMoments(
        periods=units.periods,
        cells=cells,
        n=np.bincount(cell, minlength=len(cells)).astype(float),
        weight=means[0],
        mean=means[1],
        square=squares[0],
        square_mean=squares[1],
        square_cov=_covariances(y - squares[1][cell], weight**2, cell, squares[0]),
        centre=centre,
        clusters=None if units.cluster is None else _cluster_sums(units.cluster, y, weight, cell),
    )


def with_gaps(units: Units, at: tuple[tuple[int, int], ...]) -> CohortMoments:
    """Moments of available pairs: `y` may hold NaN where a unit has no outcome; `at` as in `moments.Pairs`. Without
    clusters each unit is one."""
    there = np.isfinite(units.y)
    centre = np.nanmean(units.y, axis=0)
    y = np.where(there, units.y - centre, 0.0)
    names = list(range(len(y))) if units.cluster is None else units.cluster
    weight = np.ones(len(y)) if units.weight is None else np.asarray(units.weight, dtype=float)
    cells, cell = _cells(units, len(y))
    sums = _cluster_sums(names, y, weight, cell)
    number = {name: index for index, name in enumerate(sums.names)}
    place = {pair: row for row, pair in enumerate(zip(sums.cluster.tolist(), sums.cell.tolist(), strict=True))}
    row = np.array([place[number[name], own] for name, own in zip(names, cell.tolist(), strict=True)], dtype=np.int64)
    seen = _available(y, there, weight, row, len(place))
    later, earlier = (np.array(side, dtype=np.int64) for side in zip(*at, strict=True))
    both, change = there[:, later] & there[:, earlier], units.y[:, later] - units.y[:, earlier]
    pairs = Pairs(at, *_available(change, both, weight, row, len(place)))
    _, _, mean = _available(y, there, weight, cell, len(cells))
    counts = np.bincount(cell, minlength=len(cells)).astype(float)
    held = np.bincount(cell, weight, minlength=len(cells)).astype(float)
    _, _, square = _available((y - mean[cell]) ** 2, there, weight, cell, len(cells))
    return CohortMoments(
        periods=units.periods,
        cells=cells,
        n=counts,
        weight=held,
        mean=mean,
        square=np.bincount(cell, weight**2, minlength=len(cells)).astype(float),
        square_mean=mean,
        square_cov=square[:, :, None] * np.eye(y.shape[1]),
        centre=centre,
        clusters=replace(sums, mean=seen[2], pairs=pairs),
    )


def _available(y: Floats, there: NDArray[np.bool_], weight: Floats, group: Ints, groups: int) -> tuple[Floats, ...]:
    """Units, Σw and mean under w of each group (R, P), over those who are there; mean 0 where nobody is."""

    def added(values: Floats) -> Floats:
        total = np.zeros((groups, values.shape[1]))
        np.add.at(total, group, values)
        return total

    held = added(there * weight[:, None])
    total = added(np.where(there, y, 0.0) * weight[:, None])
    return added(there.astype(float)), held, np.divide(total, held, out=np.zeros_like(total), where=held > 0)


def _cells(units: Units, count: int) -> tuple[tuple[Cell, ...], Ints]:
    strata = [""] * count if units.stratum is None else list(units.stratum)
    named = dict(zip(units.periods.positions, units.periods.labels, strict=True))
    rows = list(zip(units.start, strata, strict=True))
    found = [Cell(start, None if start is None else named.get(start, start), s) for start, s in set(rows)]
    cells = tuple(sorted(found, key=lambda cell: cell.key))
    place = {(cell.start, cell.stratum): index for index, cell in enumerate(cells)}
    return cells, np.array([place[row] for row in rows], dtype=np.int64)


def _weighted(y: Floats, weight: Floats, group: Ints, groups: int) -> tuple[Floats, Floats]:
    total = np.bincount(group, weight, minlength=groups).astype(float)
    sums = [np.bincount(group, weight * column, minlength=groups) for column in y.T]
    return total, np.array(sums).reshape(y.shape[1], groups).T / total[:, None]


def _covariances(centred: Floats, weight: Floats, group: Ints, total: Floats) -> Floats:
    products = [
        (centred[group == index].T * weight[group == index]) @ centred[group == index] for index in range(len(total))
    ]
    return np.array(products).reshape(len(total), centred.shape[1], centred.shape[1]) / total[:, None, None]


def _cluster_sums(names: Sequence[Label], y: Floats, weight: Floats, cell: Ints) -> ClusterSums:
    number = {name: index for index, name in enumerate(dict.fromkeys(names))}
    cluster = np.array([number[name] for name in names], dtype=np.int64)
    pairs, row = np.unique(np.stack([cluster, cell], axis=1), axis=0, return_inverse=True)
    total, mean = _weighted(y, weight, row, len(pairs))
    return ClusterSums(
        names=tuple(number),
        cluster=pairs[:, 0],
        cell=pairs[:, 1],
        n=np.bincount(row, minlength=len(pairs)).astype(float),
        weight=total,
        mean=mean,
    )
