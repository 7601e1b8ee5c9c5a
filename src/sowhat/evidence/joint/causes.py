"""What the outcome did, what adoption did to it, and all else: a change taken apart.

The change of the average over all units compared is counted. What adoption did to that average by the last period is
Σ_g n_g·ATT(g, t) / N over the cohorts started by then (Callaway and Sant'Anna 2021, section 3: the calendar effect,
times the share of those treated). The rest is other causes, up or down, with the same uncertainty.
"""

from __future__ import annotations

import numpy as np

from sowhat.evidence.did import aggregate
from sowhat.evidence.did.grid import Grid, layout
from sowhat.evidence.did.group_time import Plan, effects, plan
from sowhat.evidence.did.inference import chosen, infer
from sowhat.evidence.did.moments import CohortMoments
from sowhat.evidence.did.question import Question
from sowhat.evidence.joint.tuples import collapsed
from sowhat.model.estimate import Effect, Interval
from sowhat.model.portfolio import Causes


def causes(moments: CohortMoments, question: Question) -> Causes | None:
    """From the last period before anyone started (or began to respond) to the last one in which all who had started
    can be compared; `None` where there are no such two, and where units with gaps were kept: an average over whoever is
    there changes with who is there."""
    whole = collapsed(moments)
    grid = layout(whole)
    if grid.pairs is not None:
        return None
    planned = plan(grid, question, question.base)
    after = planned.only(planned.event >= 0)
    first, last = _before(grid, question), _last(grid, after)
    if first is None or last is None or last <= first:
        return None
    cells = after.only(after.t == last)
    result = infer(grid, cells, aggregate.simple(cells), whole.clusters, chosen(whole, question))
    units = float(grid.weight.sum())
    share = float(effects(cells, *grid.whole).weight.sum()) / units
    effect = _scaled(float(result.theta[0]), result.error(0), result.interval(0, question.confidence), share)
    before, then = (_level(whole, grid, at) for at in (first, last))
    labels = grid.periods.labels
    return Causes(
        first=labels[first],
        last=labels[last],
        before=before,
        after=then,
        change=then - before,
        effect=effect,
        other=_rest(then - before, effect),
        units=units,
    )


def _before(grid: Grid, question: Question) -> int | None:
    starts = [start for start in grid.starts if start is not None]
    if not starts:
        return None
    opening = min(starts) - question.anticipation
    found = [at for at, position in enumerate(grid.periods.positions) if position < opening]
    return found[-1] if found else None


def _last(grid: Grid, after: Plan) -> int | None:
    """The last period in which every cohort that has started can be compared."""
    there = grid.weight.sum(axis=1) > 0
    for t in range(len(grid.periods) - 1, -1, -1):
        by_then = [
            row
            for row, start in enumerate(grid.starts)
            if start is not None and start <= grid.periods.positions[t] and there[row]
        ]
        if by_then and set(by_then) == set(after.cohort[after.t == t].tolist()):
            return t
    return None


def _level(moments: CohortMoments, grid: Grid, at: int) -> float:
    weight = grid.weight
    return float(moments.centre[at] + np.sum(weight * grid.mean[..., at]) / weight.sum())


def _scaled(estimate: float, se: float | None, ci: Interval | None, by: float) -> Effect:
    return Effect(
        estimate=by * estimate,
        se=None if se is None else by * se,
        ci=None if ci is None else (by * ci[0], by * ci[1]),
    )


def _rest(change: float, effect: Effect) -> Effect:
    ci = None if effect.ci is None else (change - effect.ci[1], change - effect.ci[0])
    return Effect(estimate=change - effect.estimate, se=effect.se, ci=ci)
