"""Cells laid out as starts × strata, so that all comparisons are one array operation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did.moments import Cell, CohortMoments, Floats, Ints, Periods
from sowhat.model.estimate import Label


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
    )


def _row_key(cell: Cell) -> tuple[bool, int]:
    return cell.key[:2]
