"""A total taken apart by period, with the errors that its parts have together.

Of customers retained a part is what the cohorts that reach the horizon in a period add; of customer-periods it is what
a period adds: Σ n_g·ATT(g, t) over g or t. As a share of the total a part is the ratio Σ_{k in part} p_k·ATT_k / Σ p_k,
with the same denominator as the total itself (Callaway and Sant'Anna 2021, section 3): so the parts add up to the total
in every version of the data, and the entries of their jackknife covariance (MacKinnon, Nielsen and Webb 2023, CV3)
to its variance.
"""

from __future__ import annotations

import numpy as np

from sowhat.evidence.did import totals
from sowhat.evidence.did.aggregate import Recipe, ratios
from sowhat.evidence.did.grid import layout
from sowhat.evidence.did.group_time import Plan, plan
from sowhat.evidence.did.inference import chosen
from sowhat.evidence.did.joint import joint
from sowhat.evidence.did.moments import CohortMoments, Ints
from sowhat.evidence.did.question import Question
from sowhat.model.estimate import Total
from sowhat.model.stream import Stream


def retained(moments: CohortMoments, question: Question, horizon: int) -> Stream | None:
    """Customers kept, by the period in which they reach `horizon`; `None` where there is no total."""
    cells = _planned(moments, question)
    cells = cells.only((cells.event == horizon) & (cells.event >= 0))
    return _stream(moments, question, cells, totals.retained(moments, question, horizon))


def unit_periods(moments: CohortMoments, question: Question) -> Stream | None:
    """Customer-periods, by period; `None` where there is no total."""
    cells = _planned(moments, question)
    return _stream(moments, question, cells.only(cells.event >= 0), totals.unit_periods(moments, question))


def _planned(moments: CohortMoments, question: Question) -> Plan:
    return plan(layout(moments), question, question.base)


def _stream(moments: CohortMoments, question: Question, cells: Plan, total: Total | None) -> Stream | None:
    if total is None or total.se is None:
        return None
    grid = layout(moments)
    times, recipe = by_period(cells)
    found = joint(grid, cells, recipe, moments.clusters, chosen(moments, question))
    return Stream(
        total=total,
        periods=tuple(moments.periods.labels[at] for at in times),
        last=moments.periods.labels[-1],
        parts=tuple(float(one) for one in total.units * found.theta),
        cov=tuple(tuple(float(one) for one in row) for row in total.units**2 * found.cov),
    )


def by_period(cells: Plan) -> tuple[Ints, Recipe]:
    """Each period's part of the whole: its own comparisons above, all of them below."""
    times = np.unique(cells.t)
    members = (cells.t == times[:, None]).astype(float)
    return times, ratios(members, np.ones_like(members))
