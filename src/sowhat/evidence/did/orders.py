"""The orders of adoption that might have been: deciding units change places, and the cohorts keep their numbers.

Where every deciding unit lies in one stratum, places are changed within strata: what is equally likely under any lot
that draws within strata or over all of them. All orders are looked at where they are few, otherwise as many as asked
for, from a stored seed. The order that came about is always the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import comb, prod

import numpy as np

from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Bools, Plan
from sowhat.evidence.did.moments import ClusterSums, Ints
from sowhat.model.estimate import Label

SEED = 20260923
"""Of the orders drawn where there are too many for all."""


@dataclass(frozen=True, slots=True, eq=False)
class Orders:
    """`row` (B, C): the cohort row of each deciding unit in each order; `exact` if these are all."""

    row: Ints
    exact: bool


Lots = Sequence[tuple[Label, str]]
"""Deciding units, each with the block in which it drew its lot."""


def possible(grid: Grid, planned: Plan, sums: ClusterSums, most: int, lots: Lots = ()) -> Orders | None:
    """Up to `most` orders; `None` where a deciding unit adopted at more than one date, so that nothing can be moved.
    Where `lots` were drawn in blocks, units change places within these."""
    here = _places(grid, sums)
    if here is None:
        return None
    blocks = _drawn(sums, lots) if lots else _blocks(grid, planned, sums, here)
    count = prod(_count(here[block]) for block in blocks)
    if count <= most:
        return Orders(np.array(list(_all(here, blocks)), dtype=np.int64), exact=True)
    rng = np.random.default_rng(SEED)
    drawn = np.repeat(here[None], most, axis=0)
    for block in blocks:
        drawn[1:, block] = rng.permuted(drawn[1:, block], axis=1)
    return Orders(drawn, exact=False)


def _places(grid: Grid, sums: ClusterSums) -> Ints | None:
    """(C,) each unit's cohort row."""
    row = grid.row[sums.cell]
    here = np.full(len(sums.names), -1, dtype=np.int64)
    here[sums.cluster] = row
    return here if np.array_equal(here[sums.cluster], row) and (here >= 0).all() else None


def _blocks(grid: Grid, planned: Plan, sums: ClusterSums, here: Ints) -> list[Ints]:
    """Units that change places with each other: those that any comparison uses, by stratum if they have just one."""
    used: Bools = np.array(planned.control.any(axis=0))
    used[planned.cohort] = True
    moving = used[here]
    column = grid.column[sums.cell]
    stratum = np.zeros(len(here), dtype=np.int64)
    stratum[sums.cluster] = column
    if not np.array_equal(stratum[sums.cluster], column):
        stratum[:] = 0
    return [np.flatnonzero(moving & (stratum == each)) for each in np.unique(stratum[moving])]


def _drawn(sums: ClusterSums, lots: Lots) -> list[Ints]:
    """Units that drew lots in the same block; the others keep their places."""
    block = dict(lots)
    own = [block.get(name) for name in sums.names]
    names = sorted({one for one in own if one is not None})
    return [np.array([at for at, one in enumerate(own) if one == name], dtype=np.int64) for name in names]


def _count(rows: Ints) -> int:
    """Distinct orders: the multinomial coefficient."""
    left, orders = len(rows), 1
    for size in np.unique(rows, return_counts=True)[1].tolist():
        orders *= comb(left, size)
        left -= size
    return orders


def _all(here: Ints, blocks: Sequence[Ints]) -> Iterator[Ints]:
    """Every order once, the one that came about first."""
    yield here
    for parts in product(*(_arranged(tuple(here[block].tolist())) for block in blocks)):
        order = here.copy()
        for block, part in zip(blocks, parts, strict=True):
            order[block] = part
        if not np.array_equal(order, here):
            yield order


def _arranged(rows: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The distinct arrangements of a multiset."""
    if not rows:
        return [()]
    return [
        (first, *rest)
        for first in sorted(set(rows))
        for rest in _arranged(tuple(r for i, r in enumerate(rows) if i != rows.index(first)))
    ]
