"""Cells laid out as starts × strata, so that all comparisons are one array operation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did.moments import Cell, ClusterSums, CohortMoments, Floats, Ints, Periods
from sowhat.model.estimate import Label


@dataclass(frozen=True, slots=True, eq=False)
class PairGrid:
    """Pairs of periods by cell: `column` (T, T) of a pair, whatever its order, −1 where it was not told; `n`, `weight`,
    `mean` (G, S, P) as in `moments.Pairs`."""

    column: Ints
    n: Floats
    weight: Floats
    mean: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """`starts` (G,) positions of the cohorts, `None` for the never treated (also those who start after the data end
    and its anticipation). A cell that does not exist has weight 0. Shapes: `weight`, `square` (G, S); `mean`,
    `square_mean` (G, S, T); `square_cov` (G, S, T, T)."""

    periods: Periods
    starts: tuple[int | None, ...]
    cohorts: tuple[Label | None, ...]
    strata: tuple[str, ...]
    n: Floats
    weight: Floats
    mean: Floats
    square: Floats
    square_mean: Floats
    square_cov: Floats
    row: Ints
    """(H,) cohort row of each cell of the moments."""
    column: Ints
    """(H,) stratum column of each cell of the moments."""
    pairs: PairGrid | None = None

    @property
    def whole(self) -> tuple[Floats, Floats]:
        """Weights and means of all rows, as `group_time.effects` takes them: one version of the data."""
        held = self if self.pairs is None else self.pairs
        return held.weight[None], held.mean[None]


def layout(moments: CohortMoments) -> Grid:
    """The grid of all cells of `moments`."""
    rows = sorted({_row_key(cell) for cell in moments.cells})
    cohorts = {_row_key(cell): (cell.start, cell.cohort) for cell in moments.cells}
    strata = tuple(sorted({cell.stratum for cell in moments.cells}))
    at = np.array([rows.index(_row_key(cell)) for cell in moments.cells], dtype=np.int64)
    column = np.array([strata.index(cell.stratum) for cell in moments.cells], dtype=np.int64)

    def spread(values: Floats) -> Floats:
        grid = np.zeros((len(rows), len(strata), *values.shape[1:]))
        grid[at, column] = values
        return grid

    return Grid(
        periods=moments.periods,
        starts=tuple(cohorts[key][0] for key in rows),
        cohorts=tuple(cohorts[key][1] for key in rows),
        strata=strata,
        n=spread(moments.n),
        weight=spread(moments.weight),
        mean=spread(moments.mean),
        square=spread(moments.square),
        square_mean=spread(moments.square_mean),
        square_cov=spread(moments.square_cov),
        row=at,
        column=column,
        pairs=None if moments.clusters is None else pairs_of(moments.clusters, (at, column), (len(rows), len(strata))),
    )


def pairs_of(sums: ClusterSums, place: tuple[Ints, Ints], shape: tuple[int, int]) -> PairGrid | None:
    """The sums over the deciding units of each cell."""
    told = sums.pairs
    if told is None:
        return None
    periods = sums.mean.shape[1]
    column = np.full((periods, periods), -1, dtype=np.int64)
    for number, (later, earlier) in enumerate(told.at):
        column[later, earlier] = column[earlier, later] = number
    n, weight, total = (
        _added(each, place[0][sums.cell], place[1][sums.cell], shape)
        for each in (told.n, told.weight, told.weight * told.mean)
    )
    mean = np.divide(total, weight, out=np.zeros_like(total), where=weight > 0)
    return PairGrid(column, n, weight, mean)


def _added(values: Floats, row: Ints, column: Ints, shape: tuple[int, int]) -> Floats:
    total = np.zeros((*shape, values.shape[1]))
    np.add.at(total, (row, column), values)
    return total


def _row_key(cell: Cell) -> tuple[bool, int]:
    return cell.key[:2]
