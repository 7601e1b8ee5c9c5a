"""Several effects together: their estimates and one covariance, as the units that decided give it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did import jackknife, sides
from sowhat.evidence.did.aggregate import Recipe, evaluate
from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Bools, Plan, effects
from sowhat.evidence.did.inference import Used
from sowhat.evidence.did.influence import Influence, cluster_scores, influence, pair_shares
from sowhat.evidence.did.moments import ClusterSums, Floats


@dataclass(frozen=True, slots=True, eq=False)
class Joint:
    """`theta` (F,) with `cov` (F, F); `enough` (F,): whether both sides hold enough deciding units to speak of an
    error. Rows of `cov` without enough are not to be used."""

    theta: Floats
    cov: Floats
    enough: Bools


def joint(grid: Grid, planned: Plan, recipe: Recipe, clusters: ClusterSums | None, method: Used) -> Joint:
    """The effects of the recipe. Jackknife: (C − 1)/C · Σ (θ₍c₎ − θ)(θ₍c₎ − θ)', C the units that enter any effect."""
    theta = evaluate(recipe, effects(planned, *grid.whole))[0]
    if clusters is not None and clusters.pairs is not None:
        shares = pair_shares(grid, planned, recipe, clusters)
        return _of_replicates(grid, planned, recipe, clusters, (theta, *shares))
    function = influence(grid, planned, recipe)
    if clusters is None:
        return Joint(theta, _of_units(grid, function), np.ones(len(theta), dtype=bool))
    if method == "normal":
        scores = cluster_scores(grid, function, clusters)
        return Joint(theta, np.asarray(scores @ scores.T), np.ones(len(theta), dtype=bool))
    shares = sides.shares(grid, function, clusters)
    return _of_replicates(grid, planned, recipe, clusters, (theta, *shares))


def _of_replicates(
    grid: Grid, planned: Plan, recipe: Recipe, clusters: ClusterSums, known: tuple[Floats, Floats, Floats]
) -> Joint:
    """`known`: the effects, and how much each cluster counts among the treated and among the controls."""
    theta, treated, control = known
    each = jackknife.replicates(grid, planned, recipe, clusters)
    enough = np.isfinite(jackknife.spread(theta, each, treated, control).se)
    count = int(((treated + control).sum(axis=0) > 0).sum())
    apart = np.where(np.isfinite(each), each - theta, 0.0)
    return Joint(theta, np.asarray((count - 1) / count * apart.T @ apart), enough)


def _of_units(grid: Grid, function: Influence) -> Floats:
    """As `influence.unit_variance`, for each pair of effects."""
    within = np.einsum(
        "fgst,gs,gstu,hgsu->fh", function.slope, grid.square, grid.square_cov, function.slope, optimize=True
    )
    apart = function.mu + np.einsum("fgst,gst->fgs", function.slope, grid.square_mean - grid.mean)
    return np.asarray(within + np.einsum("fgs,gs,hgs->fh", apart, grid.square, apart, optimize=True))
