"""Did the treated move apart from their controls already before they were treated, and could we have seen it?

One number: the change per position before the start, against the universal base period; least squares over all periods
before, base period included, each wave about its own mean. A joint Wald test of all early effects rejects a true null
far too often with few clusters, and silence of a weak test is no comfort (Roth 2022, Pretest with caution): so the
check passes only if the slope that it could have detected, carried to the headline, stays below half of what is
claimed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did import aggregate, continued
from sowhat.evidence.did.continued import Left
from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Plan, effects, plan
from sowhat.evidence.did.inference import Result, Used, chosen, infer
from sowhat.evidence.did.moments import CohortMoments
from sowhat.evidence.did.question import Question
from sowhat.evidence.power import POWER, critical, detectable, p_value
from sowhat.model.estimate import Check, Remark, Verdict

FEW = 100
"""Effective clusters below which the slope is judged by the jackknife."""

TOLERATED = 0.5
"""Share of the claim that an undetected trend may make up."""


@dataclass(frozen=True, slots=True)
class Slope:
    """Change per position (a calendar step) before the start; `se` and `df` as in `Result`; `distance`: how many
    steps it is carried to the headline."""

    estimate: float
    se: float
    df: float | None
    distance: float
    left: Left | None = None

    @property
    def detectable(self) -> float:
        """The slope found with 80 % power, carried to the headline."""
        return detectable(self.se, self.df) * self.distance

    @property
    def largest(self) -> float:
        """The largest slope that the data still allow (95 %), carried to the headline."""
        return (abs(self.estimate) + self.se * critical(0.95, self.df)) * self.distance


def slope(moments: CohortMoments, grid: Grid, question: Question, headline: Result) -> Slope | None:
    """The slope; `None` if there are too few periods before, or too few deciding units, to say."""
    planned = plan(grid, question, "universal")
    before = planned.distance < 0
    if not before.any() or not (planned.event >= 0).any():
        return None
    recipe = continued.recipe(grid, planned)
    result = infer(grid, planned, recipe, moments.clusters, _method(moments, question, headline))
    error = result.error(1)
    if error is None:
        return None
    own = result.error(0)
    left = None if own is None else Left(float(result.theta[0]), own, result.freedom(0))
    return Slope(float(result.theta[1]), error, result.freedom(1), _distance(grid, planned, question), left)


def _method(moments: CohortMoments, question: Question, headline: Result) -> Used:
    effective = headline.sides.effective_treated[0] + headline.sides.effective_control[0]
    if moments.clusters is None:
        return "normal"
    return "jackknife" if effective < FEW else chosen(moments, question)


def _distance(grid: Grid, planned: Plan, question: Question) -> float:
    if question.horizon is not None:
        at = planned.event == question.horizon
        return float(planned.distance[at].mean()) if at.any() else question.horizon + 1.0 + question.anticipation
    weight = effects(planned, *grid.whole).weight[0]
    return aggregate.mean_distance(planned, weight)


def check(found: Slope | None, claim: float) -> Check:
    """The verdict. `claim` is what a trend is measured against: |estimate|, or the minimum detectable effect where
    the interval holds zero."""
    if found is None:
        return Check(name="pre-trend", verdict="unknown", says=Remark(code="check-pre-trend-unknown"))
    statistic, p = _test(found)
    limit = TOLERATED * abs(claim)
    verdict, code = _verdict(found, p, limit)
    says = Remark(
        code=code,
        params={"slope": found.estimate, "carried": abs(found.estimate) * found.distance, "limit": limit}
        | {"detectable": found.detectable, "power": POWER},
    )
    return Check(name="pre-trend", verdict=verdict, says=says, statistic=statistic, p=p)


def _test(found: Slope) -> tuple[float | None, float]:
    if found.se > 0:
        statistic = found.estimate / found.se
        return statistic, p_value(statistic, found.df)
    return None, 1.0 if np.isclose(found.estimate, 0.0) else 0.0


def _verdict(found: Slope, p: float, limit: float) -> tuple[Verdict, str]:
    if p < 0.05:
        small = found.largest < limit
        return ("weak", "check-pre-trend-small") if small else ("fail", "check-pre-trend-fail")
    strong = found.detectable < limit
    return ("pass", "check-pre-trend-pass") if strong else ("weak", "check-pre-trend-weak")
