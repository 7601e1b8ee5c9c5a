"""Cohort tuples: when each of K services came to a deciding unit, counted from the first of them.

The joint question takes the first go-live of any service as the start (Callaway and Sant'Anna 2021, with one
"treatment" that is any of them); which of them came, and when, is kept beside it as the stratum of a cell.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import reduce

import numpy as np

from sowhat.evidence.did.grid import Grid, pairs_of
from sowhat.evidence.did.merge import merge
from sowhat.evidence.did.moments import Cell, ClusterSums, CohortMoments, Ints, Pairs

Services = frozenset[int]
"""Services by their place in the tuple."""

_NEVER, _COMMA = "-", ","


@dataclass(frozen=True, slots=True)
class Pattern:
    """(g₁ … g_K) less the smallest: 0 for what came first, None for what never came within the data."""

    lags: tuple[int | None, ...]

    @classmethod
    def of(cls, starts: Sequence[int | None]) -> Pattern:
        """From each service's start."""
        first = min((start for start in starts if start is not None), default=0)
        return cls(tuple(None if start is None else start - first for start in starts))

    @classmethod
    def read(cls, code: str) -> Pattern:
        """From `code`."""
        return cls(tuple(None if part == _NEVER else int(part) for part in code.split(_COMMA)))

    @property
    def code(self) -> str:
        """A text that stands for it, as the stratum of a cell."""
        return _COMMA.join(_NEVER if lag is None else str(lag) for lag in self.lags)

    def live(self, horizon: int) -> Services:
        """The services that are live `horizon` periods after the first."""
        return frozenset(k for k, lag in enumerate(self.lags) if lag is not None and lag <= horizon)

    def together(self, horizon: int) -> bool:
        """Whether all that are live by then came on the same date."""
        return all(lag in (None, 0) or lag > horizon for lag in self.lags)


def collapsed(moments: CohortMoments) -> CohortMoments:
    """The same units by their first go-live alone: what the joint effect is estimated from."""
    codes = sorted({cell.stratum for cell in moments.cells})
    return reduce(merge, [_of_code(moments, code) for code in codes])


def _of_code(moments: CohortMoments, code: str) -> CohortMoments:
    return _only(moments, lambda cell: cell.stratum == code)


def _only(moments: CohortMoments, keep: Callable[[Cell], bool]) -> CohortMoments:
    """Moments of some cells, which no longer tell their stratum."""
    at = np.array([index for index, cell in enumerate(moments.cells) if keep(cell)], dtype=np.int64)
    return replace(
        moments,
        cells=tuple(replace(moments.cells[index], stratum="") for index in at),
        n=moments.n[at],
        weight=moments.weight[at],
        mean=moments.mean[at],
        square=moments.square[at],
        square_mean=moments.square_mean[at],
        square_cov=moments.square_cov[at],
        clusters=None if moments.clusters is None else _clusters(moments.clusters, at),
    )


def _clusters(sums: ClusterSums, at: Ints) -> ClusterSums:
    """Rows of the clusters with units in the cells `at`, both numbered anew."""
    rows = np.flatnonzero(np.isin(sums.cell, at))
    known, cluster = np.unique(sums.cluster[rows], return_inverse=True)
    return ClusterSums(
        names=tuple(sums.names[index] for index in known),
        cluster=cluster.astype(np.int64),
        cell=np.searchsorted(at, sums.cell[rows]),
        n=sums.n[rows],
        weight=sums.weight[rows],
        mean=sums.mean[rows],
        pairs=None if sums.pairs is None else _pairs(sums.pairs, rows),
    )


def _pairs(told: Pairs, rows: Ints) -> Pairs:
    return replace(told, n=told.n[rows], weight=told.weight[rows], mean=told.mean[rows])


def apart(moments: CohortMoments) -> Grid:
    """Every cell a row of its own, so that cohorts of one date but of different services stay apart while all of them
    share their controls. Effects of its rows add up to the joint one."""
    size, sums = len(moments.cells), moments.clusters
    row, column = np.arange(size, dtype=np.int64), np.zeros(size, dtype=np.int64)
    return Grid(
        periods=moments.periods,
        starts=tuple(cell.start for cell in moments.cells),
        cohorts=tuple(cell.cohort for cell in moments.cells),
        strata=("",),
        n=moments.n[:, None],
        weight=moments.weight[:, None],
        mean=moments.mean[:, None],
        square=moments.square[:, None],
        square_mean=moments.square_mean[:, None],
        square_cov=moments.square_cov[:, None],
        row=row,
        column=column,
        pairs=None if sums is None else pairs_of(sums, (row, column), (size, 1)),
    )
