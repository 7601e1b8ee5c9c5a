"""What an effect per customer adds up to over exactly those customers whose cells were estimated.

Customers retained = Σ_g n_g·ATT(g, g + h) at one horizon h; unit-periods = Σ n_g·ATT(g, t) over treated periods.
With unit weights, n_g is their sum.
"""

from __future__ import annotations

from sowhat.evidence.did import aggregate
from sowhat.evidence.did.grid import Grid, layout
from sowhat.evidence.did.group_time import Plan, effects, plan
from sowhat.evidence.did.inference import chosen, infer
from sowhat.evidence.did.moments import CohortMoments
from sowhat.evidence.did.question import Question
from sowhat.evidence.power import detectable
from sowhat.model.estimate import Total


def retained(moments: CohortMoments, question: Question, horizon: int) -> Total | None:
    """Units kept (or won, as the outcome has it) at `horizon` positions after their start; `None` if no cohort is
    seen that long, or none can be compared then."""
    grid = layout(moments)
    planned = plan(grid, question, question.base)
    return _total(moments, question, grid, planned.only((planned.event == horizon) & (planned.event >= 0)), horizon)


def unit_periods(moments: CohortMoments, question: Question) -> Total | None:
    """Units times treated periods; `None` if no treated period can be compared."""
    grid = layout(moments)
    planned = plan(grid, question, question.base)
    return _total(moments, question, grid, planned.only(planned.event >= 0))


def _total(
    moments: CohortMoments, question: Question, grid: Grid, cells: Plan, horizon: int | None = None
) -> Total | None:
    if not len(cells):
        return None
    result = infer(grid, cells, aggregate.simple(cells), moments.clusters, chosen(moments, question))
    units = float(effects(cells, *grid.whole).weight.sum())
    error, ci = result.error(0), result.interval(0, question.confidence)
    return Total(
        kind="unit-periods" if horizon is None else "retained",
        horizon=horizon,
        units=units,
        per_unit=float(result.theta[0]),
        estimate=units * float(result.theta[0]),
        se=None if error is None else units * error,
        ci=None if ci is None else (units * ci[0], units * ci[1]),
        confidence=question.confidence,
        mde=None if error is None else units * detectable(error, result.freedom(0), question.confidence),
    )
