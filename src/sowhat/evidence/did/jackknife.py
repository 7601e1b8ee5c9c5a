"""Delete one deciding unit at a time.

The variance is (C − 1)/C · Σ (θ₍c₎ − θ)², about the estimate from all (MacKinnon, Nielsen and Webb 2023, CV3). Its
degrees of freedom are Welch's and Satterthwaite's over effective numbers of treated and other units: a side worth 1.2
units has hardly any. They are never below one, which is what the square of a single normal deviation has.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did.aggregate import Recipe, evaluate
from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Plan, effects
from sowhat.evidence.did.moments import ClusterSums, Floats
from sowhat.evidence.did.sides import effective

FEWEST = 3
"""Deciding units on either side without which an interval says nothing."""

_NUMBERS_AT_ONCE = 4_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """Standard error and degrees of freedom of F effects; NaN where fewer than three units carry a side, or where an
    effect exists only with all units."""

    se: Floats
    df: Floats


def replicates(grid: Grid, planned: Plan, recipe: Recipe, sums: ClusterSums) -> Floats:
    """(C, F) effects, each without one cluster; NaN where nothing is left."""
    rows = [evaluate(recipe, effects(planned, *version)) for version in _without(grid, planned, sums)]
    return np.vstack(rows)


def spread(theta: Floats, each: Floats, treated: Floats, control: Floats) -> Spread:
    """From the effects (F,), their replicates (C, F) and the clusters' shares on each side, (F, C)."""
    deviation = (each - theta).T ** 2
    involved = (treated + control) > 0
    count = involved.sum(axis=1)
    scale = (count - 1) / np.maximum(count, 1)
    left, right = np.where(treated > 0, deviation, 0.0).sum(axis=1), np.where(treated > 0, 0.0, deviation).sum(axis=1)
    others = np.where(treated > 0, 0.0, control)
    df = _welch(left, effective(treated), right, effective(others))
    enough = ((treated > 0).sum(axis=1) >= FEWEST) & ((control > 0).sum(axis=1) >= FEWEST)
    return Spread(np.where(enough, np.sqrt(scale * (left + right)), np.nan), np.where(enough, df, np.nan))


def _welch(left: Floats, count_left: Floats, right: Floats, count_right: Floats) -> Floats:
    down = left**2 / _freedom(count_left) + right**2 / _freedom(count_right)
    full = np.maximum(_freedom(count_left), _freedom(count_right))
    return np.asarray(np.divide((left + right) ** 2, down, out=full, where=down > 0))


def _freedom(effective: Floats) -> Floats:
    return np.maximum(effective - 1, 1.0)


def _without(grid: Grid, planned: Plan, sums: ClusterSums) -> Iterator[tuple[Floats, Floats]]:
    """Weights (B, G, S) and means (B, G, S, T) without each cluster, a few clusters at a time."""
    version = _version if grid.pairs is None else _version_of_pairs
    at_once = max(1, _NUMBERS_AT_ONCE // max(1, len(planned) * grid.weight.size))
    for first in range(0, len(sums.names), at_once):
        yield version(grid, sums, first, min(first + at_once, len(sums.names)))


def _version(grid: Grid, sums: ClusterSums, first: int, end: int) -> tuple[Floats, Floats]:
    here = (sums.cluster >= first) & (sums.cluster < end)
    at = (sums.cluster[here] - first, grid.row[sums.cell[here]], grid.column[sums.cell[here]])
    weight = np.repeat(grid.weight[None], end - first, axis=0)
    mean = np.repeat(grid.mean[None], end - first, axis=0)
    left = grid.n[at[1:]] - sums.n[here]
    weight[at] = np.where(left > 0.5, weight[at] - sums.weight[here], 0.0)
    share = np.divide(sums.weight[here], weight[at], out=np.zeros_like(left), where=weight[at] > 0)
    mean[at] += share[:, None] * (mean[at] - sums.mean[here])
    return weight, mean


def _version_of_pairs(grid: Grid, sums: ClusterSums, first: int, end: int) -> tuple[Floats, Floats]:
    """The same for changes between two periods, each among the units that have both: (B, G, S, P)."""
    held, told = grid.pairs, sums.pairs
    if held is None or told is None:
        raise ValueError("no pairs")
    here = (sums.cluster >= first) & (sums.cluster < end)
    place = (grid.row[sums.cell[here]], grid.column[sums.cell[here]])
    at = (sums.cluster[here] - first, *place)
    weight = np.repeat(held.weight[None], end - first, axis=0)
    mean = np.repeat(held.mean[None], end - first, axis=0)
    weight[at] = np.where(held.n[place] - told.n[here] > 0.5, weight[at] - told.weight[here], 0.0)
    share = np.divide(told.weight[here], weight[at], out=np.zeros_like(told.mean[here]), where=weight[at] > 0)
    mean[at] += share * (mean[at] - told.mean[here])
    return weight, mean
