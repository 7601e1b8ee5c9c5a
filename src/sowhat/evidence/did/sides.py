"""How many deciding units stand on each side of a comparison, and how many they are worth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.influence import Influence
from sowhat.evidence.did.moments import ClusterSums, Floats


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """For F effects: counts of deciding units treated and compared with, and their effective number (Σn)²/Σn², n
    being how much each counts in the effect. All (F,)."""

    treated: Floats
    control: Floats
    effective_treated: Floats
    effective_control: Floats


def of_clusters(treated: Floats, control: Floats) -> Sides:
    """From each cluster's share on each side, (F, C)."""
    return Sides(_count(treated), _count(control), effective(treated), effective(control))


def shares(grid: Grid, function: Influence, sums: ClusterSums) -> tuple[Floats, Floats]:
    """(F, C) how much each cluster counts among the treated, and among the controls."""
    row, column = grid.row[sums.cell], grid.column[sums.cell]
    return (
        _by_cluster(function.treated[:, row, column] * sums.weight, sums),
        _by_cluster(function.control[:, row, column] * sums.weight, sums),
    )


def of_units(grid: Grid, function: Influence) -> Sides:
    """Each unit decides for itself."""
    return Sides(
        _units(grid, function.treated),
        _units(grid, function.control),
        _effective_units(grid, function.treated),
        _effective_units(grid, function.control),
    )


def _by_cluster(values: Floats, sums: ClusterSums) -> Floats:
    total = np.zeros((len(values), len(sums.names)))
    np.add.at(total.T, sums.cluster, values.T)
    return total


def _count(share: Floats) -> Floats:
    return np.asarray((share > 0).sum(axis=1), dtype=float)


def effective(share: Floats) -> Floats:
    """(Σn)²/Σn² of each row; 0 for an empty one."""
    square = (share**2).sum(axis=1)
    return np.asarray(np.divide(share.sum(axis=1) ** 2, square, out=np.zeros_like(square), where=square > 0))


def _units(grid: Grid, use: Floats) -> Floats:
    return np.asarray(((use > 0) * grid.n).sum(axis=(1, 2)))


def _effective_units(grid: Grid, use: Floats) -> Floats:
    square = (use**2 * grid.square).sum(axis=(1, 2))
    total = (use * grid.weight).sum(axis=(1, 2))
    return np.asarray(np.divide(total**2, square, out=np.zeros_like(square), where=square > 0))
