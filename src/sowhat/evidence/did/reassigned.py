"""Effects and their cluster-robust errors under many orders of adoption at once, from cluster sums alone.

The error is the one of the scores (`influence.cluster_scores`): for each order a sum over deciding units, where a
jackknife would be as many estimates again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did.aggregate import Recipe
from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Plan, strata_parts
from sowhat.evidence.did.moments import ClusterSums, Floats, Ints

_NUMBERS_AT_ONCE = 3_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Reassigned:
    """`theta` (B, F) and the scores of the deciding units, (B, F, C); NaN where an order leaves nothing to compare."""

    theta: Floats
    scores: Floats

    @property
    def se(self) -> Floats:
        """(B, F)."""
        return np.asarray(np.sqrt((self.scores**2).sum(axis=2)))


def reassigned(grid: Grid, planned: Plan, recipe: Recipe, sums: ClusterSums, rows: Ints) -> Reassigned:
    """The effects of a recipe of ratios (`recipe.mix` the identity) under each order of `rows` (B, C)."""
    parts = [_some(grid, planned, recipe, sums, some) for some in _chunks(rows, len(sums.cluster) * (len(planned) + 1))]
    return Reassigned(np.concatenate([p.theta for p in parts]), np.concatenate([p.scores for p in parts]))


def _chunks(rows: Ints, each: int) -> Iterator[Ints]:
    at_once = max(1, _NUMBERS_AT_ONCE // each)
    for first in range(0, len(rows), at_once):
        yield rows[first : first + at_once]


def _some(grid: Grid, planned: Plan, recipe: Recipe, sums: ClusterSums, rows: Ints) -> Reassigned:
    cohort, stratum = rows[:, sums.cluster], grid.column[sums.cell]
    weight, mean = _cells(grid, sums, cohort, stratum)
    parts = strata_parts(planned, weight, mean)
    att = (parts.share * (parts.treated - parts.control)).sum(axis=2)
    down = parts.weight @ recipe.down.T
    theta = np.divide((parts.weight * att) @ recipe.up.T, down, out=np.full_like(down, np.nan), where=down > 0)
    share, control, controls = (
        each.transpose(0, 2, 1)[:, stratum] for each in (parts.share, parts.control, parts.controls)
    )
    there = (cohort[..., None] == planned.cohort) & (share > 0)
    other = planned.control.T[cohort]
    apart = (sums.mean[:, planned.t] - sums.mean[:, planned.base])[None] - control
    own = np.divide(apart - att[:, None], parts.weight[:, None], out=np.zeros_like(apart), where=there)
    against = np.divide(share * apart, controls, out=np.zeros_like(apart), where=other & (controls > 0))
    use = recipe.up * parts.weight[:, None] / down[..., None]
    extra = (recipe.up * att[:, None] - recipe.down * theta[..., None]) / down[..., None]
    psi = (own - against) @ use.transpose(0, 2, 1) + there.astype(float) @ extra.transpose(0, 2, 1)
    return Reassigned(theta, _by_cluster(psi * sums.weight[:, None], sums))


def _cells(grid: Grid, sums: ClusterSums, cohort: Ints, stratum: Ints) -> tuple[Floats, Floats]:
    """Weights (B, G, S) and means (B, G, S, T) of the cells that an order makes."""
    b, g, s = len(cohort), len(grid.starts), len(grid.strata)
    place = (cohort == np.arange(g)[:, None, None]).transpose(1, 0, 2).astype(float)
    own = np.eye(s)[stratum] * sums.weight[:, None]
    weight = place @ own
    total = place @ (own[..., None] * sums.mean[:, None]).reshape(len(stratum), -1)
    shaped = total.reshape(b, g, s, -1)
    return weight, np.divide(shaped, weight[..., None], out=np.zeros_like(shaped), where=weight[..., None] > 0)


def _by_cluster(psi: Floats, sums: ClusterSums) -> Floats:
    """(B, F, C) out of (B, P, F)."""
    each = psi.transpose(0, 2, 1)
    if np.array_equal(sums.cluster, np.arange(len(sums.names))):
        return each
    belongs = np.eye(len(sums.names))[sums.cluster]
    return np.asarray(each @ belongs)
