"""Staggered adoption: from moments to an effect with interval, checks and grade, or to the reasons against one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.errors import CallError, Problem
from sowhat.evidence.did import checks, continued, placebo, pretrend, refusal, scale, sensitivity, tables, waves
from sowhat.evidence.did.bands import Study, bands
from sowhat.evidence.did.grid import Grid, layout
from sowhat.evidence.did.group_time import Plan, covered, plan
from sowhat.evidence.did.inference import JACKKNIFE_UP_TO, Result, chosen, infer
from sowhat.evidence.did.moments import CohortMoments
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.randomisation import BESIDE, MANY, PRIMARY, randomisation
from sowhat.evidence.grade import grade, helps
from sowhat.evidence.power import detectable, p_value
from sowhat.model.estimate import (
    By,
    Check,
    Counts,
    Estimate,
    Inference,
    Interval,
    NotEstimable,
    Randomisation,
    Sensitivity,
)

ESTIMAND = "simple-att"
"""The average effect on the treated over their treated periods, each unit-period counting its weight."""


def estimate(moments: CohortMoments, question: Question | None = None) -> Estimate | NotEstimable:
    """The effect of adoption, its interval, its checks and its grade; or why there is none.

    Raises `CallError` (`inference-needs-clusters`, `inference-needs-whole-clusters`) if the question cannot be served.
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
    return _Answer(moments, asked, grid, planned, result, _lots(moments, asked, grid, planned)).estimate(n)


@dataclass(frozen=True, slots=True, eq=False)
class _Answer:
    """What an estimate is put together from; effect 0 of `result` is the headline."""

    moments: CohortMoments
    question: Question
    grid: Grid
    planned: Plan
    result: Result
    lots: Randomisation | None

    def estimate(self, n: Counts) -> Estimate:
        theta, se, df = float(self.result.theta[0]), float(self.result.se[0]), self.result.freedom(0)
        primary, ci = self._primary(), self._interval()
        mde = detectable(se, df, self.question.confidence)
        robust = self._sensitivity(theta, ci, mde)
        odds = scale.log_odds(self.moments, self.planned, self.result, self.question.share, self.question.confidence)
        scaled = scale.check(odds, theta, self._claimed(), df)
        made = (*self._checks(theta if _excludes_zero(ci) else mde, robust), scaled)
        return Estimate(
            design="did",
            estimand=ESTIMAND,
            estimate=theta,
            se=se,
            ci=ci,
            p=primary.p if primary else p_value(theta / se, df),
            confidence=self.question.confidence,
            grade=grade("did", made),
            checks=made,
            what_would_help=helps(made),
            n=n,
            inference=self._inference(),
            mde=mde,
            by=self._by(ci, robust).model_copy(update={"log_odds": odds}),
        )

    def _primary(self) -> Randomisation | None:
        """Randomisation, where it was asked for, or where lots were drawn and there are orders enough for an end."""
        if self.lots is None or not _by_lot(self.question):
            return None
        return self.lots if self.lots.ci is not None or self.question.inference == "randomisation" else None

    def _interval(self) -> Interval | None:
        primary = self._primary()
        return primary.ci if primary else self.result.interval(0, self.question.confidence)

    def _sensitivity(self, theta: float, ci: Interval | None, mde: float) -> Sensitivity | None:
        found = sensitivity.path(self.moments, self.grid, self.question, self.result)
        if found is None:
            return None
        claim = sensitivity.Claim(null=not _excludes_zero(ci), mde=mde)
        shown = sensitivity.SHOWN if self.question.beside else (sensitivity.ASKED,)
        return sensitivity.sensitivity(found, claim, self.question.confidence, shown)

    def _checks(self, claim: float, robust: Sensitivity | None) -> tuple[Check, ...]:
        found = pretrend.slope(self.moments, self.grid, self.question, self.result)
        return (
            pretrend.check(found, claim),
            self._continued(found),
            *checks.of_design(self.grid, self.planned, self.question, self.result),
            sensitivity.check(robust),
            placebo.date(self.moments, self.grid, self.question, self.result),
            waves.check(self.grid, self.planned, self.result, self.question.confidence),
        )

    def _claimed(self) -> bool:
        """Whether an effect is claimed on the strength of trends: a lot makes both sides alike but for chance, which
        its interval allows for."""
        return _excludes_zero(self._interval()) and not self.question.provenance.randomised

    def _continued(self, found: pretrend.Slope | None) -> Check:
        claim = float(self.result.theta[0]) if self._claimed() else None
        return continued.check(found.left if found else None, claim, float(self.result.se[0]))

    def _by(self, ci: Interval | None, robust: Sensitivity | None) -> By:
        told = tables.by(self.grid, self.planned, self.result, self.question.confidence)
        simple = told.simple.model_copy(update={"ci": ci})
        told = told.model_copy(update={"simple": simple, "sensitivity": robust})
        if not self.question.beside:
            return told
        most = _most(self.moments, self.question)
        band = bands(Study(self.moments, self.grid, self.planned, self.result, self.question.confidence, most))
        events = tuple(one.model_copy(update={"band": own}) for one, own in zip(told.event, band, strict=True))
        return told.model_copy(update={"event": events})

    def _inference(self) -> Inference:
        sides = self.result.sides
        treated, control = float(sides.effective_treated[0]), float(sides.effective_control[0])
        primary = self._primary() is not None
        return Inference(
            method="randomisation" if primary else self.result.method,
            df=None if primary else self.result.freedom(0),
            treated_clusters=int(sides.treated[0]),
            control_clusters=int(sides.control[0]),
            effective_clusters=treated + control,
            effective_treated=treated,
            effective_control=control,
            randomisation=self.lots,
        )


def _excludes_zero(ci: Interval | None) -> bool:
    return ci is not None and not ci[0] <= 0 <= ci[1]


def _by_lot(question: Question) -> bool:
    """Whether randomisation is what the interval should rest on."""
    drawn = question.inference == "auto" and bool(question.provenance.randomised)
    return drawn or question.inference == "randomisation"


def _most(moments: CohortMoments, question: Question) -> int:
    """How many orders are looked at: fewer where there are many units, of which each order then says more."""
    most = PRIMARY if _by_lot(question) else BESIDE
    return most if moments.clusters is None or len(moments.clusters.names) <= MANY else most // 2


def _lots(moments: CohortMoments, question: Question, grid: Grid, planned: Plan) -> Randomisation | None:
    """Randomisation inference: where it is asked for, or stands beside the jackknife."""
    sums, asked = moments.clusters, question.inference
    if (
        sums is None
        or sums.pairs is not None
        or asked == "normal"
        or (asked == "auto" and len(sums.names) > JACKKNIFE_UP_TO)
    ):
        return None
    if not (question.beside or _by_lot(question)):
        return None
    most = _most(moments, question)
    found = randomisation(grid, planned, sums, question.confidence, most, question.lots)
    if found is None and asked == "randomisation":
        raise CallError(Problem("inference-needs-whole-clusters", params={"inference": asked}))
    return found


def _counts(moments: CohortMoments, grid: Grid, planned: Plan) -> Counts:
    """Units in all; treated: those of cohorts and strata that enter the headline."""
    after = planned.only(planned.event >= 0)
    used = np.zeros_like(grid.n, dtype=bool)
    np.logical_or.at(used, after.cohort, covered(grid, after)[0])
    units = int(moments.n.sum())
    clusters = units if moments.clusters is None else len(moments.clusters.names)
    return Counts(units=units, treated=int(grid.n[used].sum()), clusters=clusters, periods=len(grid.periods))
