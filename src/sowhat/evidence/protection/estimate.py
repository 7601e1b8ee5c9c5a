"""Protection: from counts (or minutes) of deciding units to how many fewer there were, or to why that is not known."""

from __future__ import annotations

from math import exp

import numpy as np

from sowhat.evidence.grade import grade, helps
from sowhat.evidence.power import detectable
from sowhat.evidence.protection import checks
from sowhat.evidence.protection.errors import FEWEST, Sides, sides
from sowhat.evidence.protection.figures import AVOIDED, WITH, Figure, Seen, seen
from sowhat.evidence.protection.plan import Planned, ProtectionQuestion, planned
from sowhat.evidence.protection.rates import CountPanel, divided, moved
from sowhat.model.effect import Effect, Interval
from sowhat.model.estimate import (
    Counts,
    Estimate,
    Inference,
    NotEstimable,
    Remark,
)
from sowhat.model.rate_effects import ByProtection, CohortRatio, Rates

ESTIMAND = "count-per-unit-period"
"""Observed less expected without treatment, a treated unit and period."""


def estimate(panel: CountPanel, question: ProtectionQuestion | None = None) -> Estimate | NotEstimable:
    """The difference in counts, the ratio of rate ratios beside it, checks and grade; or why there is none."""
    asked = question or ProtectionQuestion()
    plan = planned(panel, asked)
    stood = sides(panel, plan.tasks)
    reason = _reason(panel, plan, stood)
    if reason:
        return _refused(reason, panel, asked)
    found = seen(panel, plan)
    reason = _after_counting(found)
    if reason:
        return _refused(reason, panel, asked)
    return _estimate(found, asked)


def _reason(panel: CountPanel, plan: Planned, stood: Sides) -> Remark | None:
    """What is plain before anything is computed."""
    if len(panel.periods) < 2:
        return Remark(code="reason-one-period", params={"have": len(panel.periods)})
    if not panel.treated:
        return Remark(code="reason-no-treated")
    if not plan.tasks:
        early = all(panel.starts[row] <= panel.positions[0] for row in panel.treated)
        return Remark(code="reason-treated-from-start" if early else "reason-no-counts-controls")
    treated, control = stood.many_treated, stood.many_control
    if treated < FEWEST:
        return Remark(code="reason-few-treated", params={"have": treated, "need": FEWEST})
    if not plan.alone and control < FEWEST:
        return Remark(code="reason-few-control", params={"have": control, "need": FEWEST})
    return None


def _after_counting(found: Seen) -> Remark | None:
    if not found.expected > 0:
        return Remark(code="reason-no-counts-before")
    if not found.observed > 0:
        return Remark(code="reason-no-counts-after", params={"expected": round(found.expected, 1)})
    if not found.ratio.known:
        return Remark(code="reason-one-unit-carries")
    return None if found.ratio.se > 1e-12 else Remark(code="reason-no-variation")


_HELPS = {
    "reason-one-period": "help-more-periods",
    "reason-no-treated": "help-go-live-dates",
    "reason-treated-from-start": "help-earlier-periods",
    "reason-no-counts-controls": "help-longer-counts",
    "reason-no-counts-before": "help-longer-counts",
    "reason-no-counts-after": "help-longer-counts",
    "reason-few-treated": "help-more-deciding-units",
    "reason-few-control": "help-more-deciding-units",
    "reason-one-unit-carries": "help-more-deciding-units",
    "reason-no-variation": "help-look-at-outcome",
}


def _refused(reason: Remark, panel: CountPanel, asked: ProtectionQuestion) -> NotEstimable:
    aid = (Remark(code=_HELPS[reason.code]),)
    n = _counts(panel)
    return NotEstimable(design="protection", reasons=(reason,), what_would_help=aid, n=n, confidence=asked.confidence)


def _counts(panel: CountPanel) -> Counts:
    treated = sum(panel.units[row] for row in panel.treated)
    return Counts(units=sum(panel.units), treated=treated, clusters=panel.deciders, periods=len(panel.periods))


def _estimate(found: Seen, asked: ProtectionQuestion) -> Estimate:
    made, one = checks.all_of(found, asked.provenance, asked.confidence), found.ratio
    low, high = one.interval(asked.confidence) or (one.value, one.value)
    return Estimate(
        design="protection",
        estimand=ESTIMAND,
        estimate=found.figures[AVOIDED].value,
        se=found.figures[AVOIDED].se,
        ci=(found.avoided(low), found.avoided(high)),
        p=one.p,
        confidence=asked.confidence,
        grade=grade("protection", made),
        checks=made,
        what_would_help=helps(made),
        n=_counts(found.panel),
        inference=_inference(found),
        mde=found.fewer(detectable(one.se, one.df, asked.confidence)),
        by=_by(found, asked.confidence),
    )


def _inference(found: Seen) -> Inference:
    stood = found.stood
    return Inference(
        method="jackknife",
        df=found.ratio.df,
        treated_clusters=stood.many_treated,
        control_clusters=stood.many_control,
        effective_clusters=stood.effective_treated + (stood.effective_control if stood.control.any() else 0.0),
        effective_treated=stood.effective_treated,
        effective_control=stood.effective_control,
    )


def _by(found: Seen, confidence: float) -> ByProtection:
    one = found.ratio
    return ByProtection(
        ratio=exp(one.value),
        ratio_ci=_powers(one, confidence),
        log_ratio=Effect(estimate=one.value, se=one.se, ci=one.interval(confidence)),
        observed=found.observed,
        expected=found.expected,
        unit_periods=found.unit_periods,
        rates=_overall(found),
        dispersion=found.panel.dispersion,
        with_last_quarter=_power(found.figures[WITH]),
        cohorts=tuple(_cohort(found, at, confidence) for at in range(len(found.planned.tasks))),
    )


def _powers(one: Figure, confidence: float) -> Interval | None:
    ends = one.interval(confidence)
    return None if ends is None else (float(np.exp(ends[0])), float(np.exp(ends[1])))


def _power(one: Figure) -> float | None:
    return exp(one.value) if np.isfinite(one.value) else None


def _cohort(found: Seen, at: int, confidence: float) -> CohortRatio:
    task, one = found.planned.tasks[at], found.cohort(at)
    label = found.panel.cohorts[task.row]
    return CohortRatio(
        g="" if label is None else label,
        units=found.panel.units[task.row],
        observed=float(found.found.observed[at]),
        expected=float(found.found.expected[at]),
        ratio=_power(one),
        ratio_ci=_powers(one, confidence),
        rates=_rates(found, at),
    )


def _rates(found: Seen, at: int) -> Rates:
    """Counts by exposure on both sides; the controls' rate after is theirs before times how it moved, periods weighted
    by the exposure of the treated, so that the four give back the ratio."""
    panel, task = found.panel, found.planned.tasks[at]
    y, d = panel.y.sum(axis=0), panel.d.sum(axis=0)
    own = [float(divided(y[task.row, part].sum(), d[task.row, part].sum())) for part in (task.base, task.target)]
    if found.planned.alone:
        return Rates(treated_before=own[0], treated_after=own[1], control_before=None, control_after=None)
    rows = task.controls.any(axis=0)
    before = float(divided(y[rows][:, task.base].sum(), d[rows][:, task.base].sum()))
    change = np.average(moved(y, d, task)[task.target], weights=d[task.row, task.target])
    return Rates(
        treated_before=own[0], treated_after=own[1], control_before=before, control_after=before * float(change)
    )


def _overall(found: Seen) -> Rates:
    """Each cohort's, weighted by what was expected of it."""
    each = [_rates(found, at) for at in range(len(found.planned.tasks))]
    names = ("treated_before", "treated_after", "control_before", "control_after")
    weights = found.found.expected
    mean = {name: _mean([getattr(one, name) for one in each], weights) for name in names}
    return Rates(
        treated_before=mean["treated_before"] or 0.0,
        treated_after=mean["treated_after"] or 0.0,
        control_before=mean["control_before"],
        control_after=mean["control_after"],
    )


def _mean(values: list[float | None], weights: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float | None:
    there = [value for value in values if value is not None]
    return float(np.average(there, weights=weights)) if len(there) == len(values) else None
