"""Staggered adoption: from moments to an effect with interval, checks and grade, or to the reasons against one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.evidence import checks, pretrend, refusal, tables
from sowhat.evidence.grade import grade, helps
from sowhat.evidence.grid import Grid, layout
from sowhat.evidence.group_time import Plan, covered, plan
from sowhat.evidence.inference import Result, chosen, infer
from sowhat.evidence.moments import CohortMoments
from sowhat.evidence.power import detectable, p_value
from sowhat.evidence.question import Question
from sowhat.model.estimate import Check, Counts, Estimate, Inference, Interval, NotEstimable

ESTIMAND = "simple-att"
"""The average effect on the treated over their treated periods, each unit-period counting its weight."""


def estimate(moments: CohortMoments, question: Question | None = None) -> Estimate | NotEstimable:
    """The effect of adoption, its interval, its checks and its grade; or why there is none.

    Raises `CallError` (`inference-not-available`, `inference-needs-clusters`) if the question cannot be served.
    """
    asked = question or Question()
    method = chosen(moments, asked)
    grid = layout(moments)
    planned = plan(grid, asked, asked.base)
    n = _counts(moments, grid, planned)
    reasons, what_helps = refusal.before(grid, planned, asked)
    if reasons:
        return refusal.refuse(reasons, what_helps, n, asked.confidence)
    result = infer(grid, planned, tables.recipe(planned), moments.clusters, method)
    reasons, what_helps = refusal.after(moments, result)
    if reasons:
        return refusal.refuse(reasons, what_helps, n, asked.confidence)
    return _Answer(moments, asked, grid, planned, result).estimate(n)


@dataclass(frozen=True, slots=True, eq=False)
class _Answer:
    """What an estimate is put together from; effect 0 of `result` is the headline."""

    moments: CohortMoments
    question: Question
    grid: Grid
    planned: Plan
    result: Result

    def estimate(self, n: Counts) -> Estimate:
        theta, se, df = float(self.result.theta[0]), float(self.result.se[0]), self.result.freedom(0)
        ci = self.result.interval(0, self.question.confidence) or (-np.inf, np.inf)
        mde = detectable(se, df, self.question.confidence)
        made = self._checks(theta, ci, mde)
        return Estimate(
            design="did",
            estimand=ESTIMAND,
            estimate=theta,
            se=se,
            ci=ci,
            p=p_value(theta / se, df),
            confidence=self.question.confidence,
            grade=grade("did", made),
            checks=made,
            what_would_help=helps(made),
            n=n,
            inference=self._inference(),
            mde=mde,
            by=tables.by(self.grid, self.planned, self.result, self.question.confidence),
        )

    def _checks(self, theta: float, ci: Interval, mde: float) -> tuple[Check, ...]:
        found = pretrend.slope(self.moments, self.grid, self.question, self.result)
        claim = mde if ci[0] <= 0 <= ci[1] else theta
        others = checks.all_but_pretrend(self.grid, self.planned, self.question, self.result)
        return (pretrend.check(found, claim), *others)

    def _inference(self) -> Inference:
        sides = self.result.sides
        treated, control = float(sides.effective_treated[0]), float(sides.effective_control[0])
        return Inference(
            method=self.result.method,
            df=self.result.freedom(0),
            treated_clusters=int(sides.treated[0]),
            control_clusters=int(sides.control[0]),
            effective_clusters=treated + control,
            effective_treated=treated,
            effective_control=control,
        )


def _counts(moments: CohortMoments, grid: Grid, planned: Plan) -> Counts:
    """Units in all; treated: those of cohorts and strata that enter the headline."""
    after = planned.only(planned.event >= 0)
    used = np.zeros_like(grid.n, dtype=bool)
    np.logical_or.at(used, after.cohort, covered(grid, after)[0])
    units = int(moments.n.sum())
    clusters = units if moments.clusters is None else len(moments.clusters.names)
    return Counts(units=units, treated=int(grid.n[used].sum()), clusters=clusters, periods=len(grid.periods))
