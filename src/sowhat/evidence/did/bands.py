"""One band for all event times at once.

Callaway and Sant'Anna (2021), section 4.1 and algorithm 1: every effect plus and minus the same number of its own
errors, that number the quantile of the largest of the studentised effects. Below 100 effective deciding units the
quantile is that of the orders of adoption that might have been, after the effects found have been taken out; from
there on that of the normal with the effects' own correlation, which is what the multiplier bootstrap of the scores
tends to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from sowhat.evidence.did import aggregate, orders
from sowhat.evidence.did.aggregate import Recipe
from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Bools, Plan
from sowhat.evidence.did.inference import Result
from sowhat.evidence.did.joint import joint
from sowhat.evidence.did.moments import ClusterSums, CohortMoments, Floats
from sowhat.evidence.did.reassigned import reassigned
from sowhat.evidence.power import critical
from sowhat.model.estimate import Interval

FEW = 100
"""Effective deciding units below which the orders decide."""

FIRST = 4
"""Place of the first event time in the recipe of `tables`."""

_DRAWS = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Study:
    """What bands are asked of: the estimate and how it was made; at most `most` orders are looked at."""

    moments: CohortMoments
    grid: Grid
    planned: Plan
    result: Result
    confidence: float
    most: int


def bands(study: Study) -> tuple[Interval | None, ...]:
    """For each event time of `tables.recipe`, never inside its own interval; `None` where it has no error, or where no
    band can be had."""
    recipe, result = aggregate.by_event(study.planned)[1], study.result
    at = range(FIRST, FIRST + len(recipe))
    theta, se = result.theta[at.start : at.stop], result.se[at.start : at.stop]
    sure: Bools = np.isfinite(se) & (se > 0)
    half = _half(study, recipe, se, sure) if sure.any() else None
    if half is None:
        return (None,) * len(theta)
    single = [(result.error(place) or 0.0) * critical(study.confidence, result.freedom(place)) for place in at]
    wide = np.maximum(np.nan_to_num(half), single)
    return tuple(
        (float(value - by), float(value + by)) if known else None
        for value, by, known in zip(theta, wide, sure, strict=True)
    )


def _half(study: Study, recipe: Recipe, se: Floats, sure: Bools) -> Floats | None:
    """Half the width of each band."""
    sides = study.result.sides
    few = sides.effective_treated[0] + sides.effective_control[0] < FEW
    if few and study.moments.clusters is not None and study.moments.pairs is None:
        return _by_orders(study, recipe, study.moments.clusters, sure)
    return np.asarray(se * _by_normal(study, recipe, sure))


def _by_orders(study: Study, recipe: Recipe, sums: ClusterSums, sure: Bools) -> Floats | None:
    """`None` where no order can be thought of, or there are too few for the level."""
    grid, planned = study.grid, study.planned
    drawn = orders.possible(grid, planned, sums, study.most)
    if drawn is None or len(drawn.row) < 2:
        return None
    own = reassigned(grid, planned, recipe, sums, drawn.row[:1])
    empty = replace(sums, mean=sums.mean - _found(grid, planned, sums, own.theta[0]))
    seen = reassigned(grid, planned, recipe, empty, drawn.row[1:])
    t = np.abs(np.divide(seen.theta, seen.se, out=np.full_like(seen.theta, np.inf), where=seen.se > 0))
    most = np.sort(np.nan_to_num(t[:, sure], nan=np.inf).max(axis=1))
    place = int(np.ceil(study.confidence * (len(most) + 1)))
    if place > len(most) or not np.isfinite(most[place - 1]):
        return None
    return np.asarray(own.se[0] * most[place - 1])


def _found(grid: Grid, planned: Plan, sums: ClusterSums, theta: Floats) -> Floats:
    """(P, T) the effect that was found for a unit's event time, in the periods in which it was treated."""
    effect = dict(zip(aggregate.by_event(planned)[0].tolist(), theta.tolist(), strict=True))
    last = grid.periods.positions[-1] + 1
    start = np.array([last if at is None else at for at in grid.starts])[grid.row[sums.cell]]
    event = np.array(grid.periods.positions) - start[:, None]
    taken = np.vectorize(lambda e: effect.get(e, 0.0) if e >= 0 else 0.0, otypes=[float])(event)
    return np.asarray(taken, dtype=float)


def _by_normal(study: Study, recipe: Recipe, sure: Bools) -> Floats:
    """(F,) how many errors the band is wide, as many times t as the normal's band is times the normal."""
    found = joint(study.grid, study.planned, recipe, study.moments.clusters, study.result.method)
    many = largest(found.cov[np.ix_(sure, sure)], study.confidence) / critical(study.confidence, None)
    at = range(FIRST, FIRST + len(recipe))
    return np.array([many * critical(study.confidence, study.result.freedom(place)) for place in at])


def largest(cov: Floats, confidence: float) -> float:
    """Quantile of max |Z| for a normal with the correlation of `cov`, from 20,000 draws of a stored seed; never below
    that of a single one."""
    scale = np.sqrt(np.diag(cov))
    values, vectors = np.linalg.eigh(cov / np.outer(scale, scale))
    draws = np.random.default_rng(orders.SEED).standard_normal((_DRAWS, len(cov)))
    z = draws @ (vectors * np.sqrt(np.maximum(values, 0.0))).T
    return max(float(np.quantile(np.abs(z).max(axis=1), confidence)), critical(confidence, None))
