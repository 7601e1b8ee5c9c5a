"""What leaving out one deciding unit does to a total: by it, totals of the same teams are known to move together.

The delete-one-cluster jackknife of a sum of totals over the teams of both has the variance Σ_c (a_c + b_c)², where a_c
is what the first total moves by without team c, scaled by √((C − 1)/C) (MacKinnon, Nielsen and Webb 2023, CV3, as in
`did.jackknife`). Its cross terms Σ_c a_c·b_c over the teams that both count are the covariance; where both count the
same teams this is the jackknife of the sum to the last digit. Where teams are too many to leave out one by one, a_c is
the team's influence, as in the cluster-robust error.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from sowhat.evidence.did import aggregate, jackknife, parts, sides
from sowhat.evidence.did.aggregate import Recipe, evaluate
from sowhat.evidence.did.grid import Grid, layout
from sowhat.evidence.did.group_time import Plan, effects, plan
from sowhat.evidence.did.inference import Used, chosen
from sowhat.evidence.did.influence import cluster_scores, influence, pair_shares
from sowhat.evidence.did.moments import ClusterSums, CohortMoments, Floats
from sowhat.evidence.did.question import Question
from sowhat.evidence.joint.tuples import collapsed
from sowhat.model.portfolio import Added, Replicates
from sowhat.model.stream import Counting


def added(moments: CohortMoments, question: Question, wanted: Mapping[Counting, int | None]) -> tuple[Added, ...]:
    """What the joint effect adds up to, by what is counted: `wanted` says at which horizon (None: all periods)."""
    whole = collapsed(moments)
    found = []
    for counting, horizon in wanted.items():
        made = parts.unit_periods(whole, question) if horizon is None else parts.retained(whole, question, horizon)
        if made is not None and made.total.ci is not None:
            own = replicates(moments, question, horizon)
            found.append(Added(counting=counting, stream=made, replicates=own))
    return tuple(found)


def replicates(moments: CohortMoments, question: Question, horizon: int | None) -> Replicates | None:
    """Of the total at `horizon` (None: over all treated periods), team by team; None where there is no total, no team
    is named, or the total exists only with all of them. The squares of `apart` add up to the square of the total's
    standard error."""
    whole = collapsed(moments)
    grid, cells = _at(whole, question, horizon)
    if not len(cells) or whole.clusters is None:
        return None
    units = float(effects(cells, *grid.whole).weight.sum())
    apart = units * _apart(grid, cells, whole.clusters, chosen(whole, question))
    if not np.all(np.isfinite(apart)):
        return None
    told = [(str(name), float(by)) for name, by in zip(whole.clusters.names, apart, strict=True) if by]
    return Replicates(teams=tuple(name for name, _ in told), apart=tuple(by for _, by in told))


def covariance(one: Replicates, other: Replicates) -> float:
    """Of two totals, from the teams that both count; 0 where they have none in common."""
    known = dict(zip(one.teams, one.apart, strict=True))
    pairs = zip(other.teams, other.apart, strict=True)
    return float(sum(known[team] * by for team, by in pairs if team in known))


def _at(whole: CohortMoments, question: Question, horizon: int | None) -> tuple[Grid, Plan]:
    """The comparisons that the total is made of, as in `did.totals`."""
    grid = layout(whole)
    planned = plan(grid, question, question.base)
    after = planned.event >= 0
    return grid, planned.only(after if horizon is None else after & (planned.event == horizon))


def _apart(grid: Grid, cells: Plan, sums: ClusterSums, method: Used) -> Floats:
    """(C,) of the effect per unit."""
    recipe = aggregate.simple(cells)
    if method == "normal":
        return np.asarray(cluster_scores(grid, influence(grid, cells, recipe), sums)[0])
    involved = _involved(grid, cells, recipe, sums)
    theta = evaluate(recipe, effects(cells, *grid.whole))[0]
    each = jackknife.replicates(grid, cells, recipe, sums)[:, 0]
    count = int(involved.sum())
    return np.where(involved, np.sqrt((count - 1) / max(count, 1)) * (each - theta), 0.0)


def _involved(grid: Grid, cells: Plan, recipe: Recipe, sums: ClusterSums) -> Floats:
    """(C,) whether a cluster counts on either side."""
    if sums.pairs is not None:
        treated, control = pair_shares(grid, cells, recipe, sums)
    else:
        treated, control = sides.shares(grid, influence(grid, cells, recipe), sums)
    return np.asarray((treated[0] + control[0]) > 0)
