"""From effects to intervals, with the units that decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from sowhat.errors import CallError, Problem
from sowhat.evidence.did import jackknife, sides
from sowhat.evidence.did.aggregate import Recipe, evaluate
from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Plan, effects
from sowhat.evidence.did.influence import Influence, cluster_scores, influence, pair_shares, unit_variance
from sowhat.evidence.did.moments import ClusterSums, CohortMoments, Floats
from sowhat.evidence.did.question import Question
from sowhat.evidence.power import critical
from sowhat.model.estimate import Interval

JACKKNIFE_UP_TO = 500
"""Clusters up to which the jackknife is the default."""

Used = Literal["normal", "jackknife"]


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """F effects with standard errors and degrees of freedom (NaN: not to be had; normal: infinite), all (F,)."""

    method: Used
    theta: Floats
    se: Floats
    df: Floats
    sides: sides.Sides

    def interval(self, index: int, confidence: float) -> Interval | None:
        """The interval of effect `index`."""
        if not np.isfinite(self.se[index]):
            return None
        half = self.se[index] * critical(confidence, self.freedom(index))
        return float(self.theta[index] - half), float(self.theta[index] + half)

    def freedom(self, index: int) -> float | None:
        """Degrees of freedom, `None` for the normal."""
        return float(self.df[index]) if np.isfinite(self.df[index]) else None

    def error(self, index: int) -> float | None:
        """Standard error, `None` where there is none."""
        return float(self.se[index]) if np.isfinite(self.se[index]) else None


def chosen(moments: CohortMoments, question: Question) -> Used:
    """The method of the errors for this question; randomisation rests its interval on the orders of adoption, and its
    errors on the default. Raises `CallError` for one that these moments cannot serve."""
    if moments.pairs is not None:
        if question.inference not in ("auto", "jackknife"):
            raise CallError(Problem("missing-pairs-inference", params={"inference": question.inference}))
        return "jackknife"
    few = moments.clusters is not None and len(moments.clusters.names) <= JACKKNIFE_UP_TO
    if question.inference in ("jackknife", "randomisation") and moments.clusters is None:
        raise CallError(Problem("inference-needs-clusters", params={"inference": question.inference}))
    if question.inference in ("auto", "randomisation"):
        return "jackknife" if few else "normal"
    return "jackknife" if question.inference == "jackknife" else "normal"


def infer(grid: Grid, planned: Plan, recipe: Recipe, clusters: ClusterSums | None, method: Used) -> Result:
    """Every effect of the recipe. The normal one is cluster-robust where clusters are named."""
    if clusters is not None and clusters.pairs is not None:
        return _of_pairs(grid, planned, recipe, clusters)
    function = influence(grid, planned, recipe)
    theta = _theta(recipe, function)
    if clusters is None:
        return _normal(theta, unit_variance(grid, function), sides.of_units(grid, function))
    treated, control = sides.shares(grid, function, clusters)
    both = sides.of_clusters(treated, control)
    if method == "normal":
        return _normal(theta, (cluster_scores(grid, function, clusters) ** 2).sum(axis=1), both)
    each = jackknife.replicates(grid, planned, recipe, clusters)
    spread = jackknife.spread(theta, each, treated, control)
    return Result("jackknife", theta, spread.se, spread.df, both)


def _of_pairs(grid: Grid, planned: Plan, recipe: Recipe, clusters: ClusterSums) -> Result:
    """Every comparison among the units that have both of its periods; the jackknife needs nothing but their sums."""
    theta = evaluate(recipe, effects(planned, *grid.whole))[0]
    treated, control = pair_shares(grid, planned, recipe, clusters)
    each = jackknife.replicates(grid, planned, recipe, clusters)
    spread = jackknife.spread(theta, each, treated, control)
    return Result("jackknife", theta, spread.se, spread.df, sides.of_clusters(treated, control))


def _theta(recipe: Recipe, function: Influence) -> Floats:
    ratio = (recipe.up @ (function.weight * function.att)) / (recipe.down @ function.weight)
    return np.asarray(recipe.mix @ ratio)


def _normal(theta: Floats, variance: Floats, both: sides.Sides) -> Result:
    return Result("normal", theta, np.sqrt(np.maximum(variance, 0.0)), np.full_like(theta, np.inf), both)
