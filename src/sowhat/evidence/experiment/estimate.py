"""An experiment: arms assigned by lot, their difference, and whether the lot did its work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from sowhat.evidence import provenance
from sowhat.evidence.experiment import lot
from sowhat.evidence.experiment.arms import ArmMoments
from sowhat.evidence.experiment.contrast import Difference, Line, difference, lines, shared, slope
from sowhat.evidence.experiment.sequence import always_valid, holm
from sowhat.evidence.grade import grade, helps
from sowhat.evidence.power import critical, detectable, p_value
from sowhat.evidence.provenance import Provenance
from sowhat.model.estimate import (
    ArmEffect,
    ByArm,
    Check,
    Counts,
    Effect,
    Estimate,
    Inference,
    NotEstimable,
    Remark,
)

ESTIMAND = "difference"
"""Mean (or ratio) of the arms other than the baseline, by their size, less that of the baseline."""
ASSIGNED = Provenance(exposure="decided", randomised=True)
"""What a column of arms says by itself."""
EXPLAINED = 1e-6
"""A standard error that covariates bring below this share of the plain one is what rounding left."""
SHOWN = 5
"""So many arms does a reason name."""
CLEARLY_ABOVE = 3.0
"""So many standard errors above 0 a baseline is, before shares of it are told."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What is asked of an experiment: the baseline arm (by default the first by name), the planned
    share of each arm (by default all the same), what is known of how it was run; the share of the largest outcomes
    that is cut down (`winsorise`), and the quantiles to compare beside the mean."""

    baseline: str | None = None
    split: Mapping[str, float] = field(default_factory=dict)
    confidence: float = 0.95
    provenance: Provenance = ASSIGNED
    winsorise: float | None = None
    quantiles: tuple[float, ...] = ()


def estimate(moments: ArmMoments, trial: Trial) -> Estimate | NotEstimable:
    """The difference between the arms, its interval, checks and grade; or why there is none."""
    baseline = trial.baseline if trial.baseline is not None else next(iter(moments.labels), "")
    found = lines(moments)
    others = tuple(label for label in moments.labels if label != baseline)
    n = _counts(moments, baseline)
    reasons = _reasons(moments, found, (baseline, *others))
    if reasons:
        return _refused(reasons, n, trial.confidence)
    theta = slope(found)
    sizes = {arm: sum(line.units for (label, _), line in found.items() if label == arm) for arm in others}
    mix = {arm: size / sum(sizes.values()) for arm, size in sizes.items()}
    whole = difference(found, mix, baseline, theta)
    each = {arm: difference(found, {arm: 1.0}, baseline, theta) for arm in others}
    if whole is None or any(one is None for one in each.values()):
        return _refused([Remark(code="reason-no-overlap")], n, trial.confidence)
    if not varies(whole):
        return _refused([Remark(code="reason-no-variation")], n, trial.confidence)
    plain = difference(found, mix, baseline, np.zeros_like(theta))
    if plain is not None and whole.se <= EXPLAINED * plain.se:
        return _refused([Remark(code="reason-explained-away")], n, trial.confidence)
    sound = {arm: one for arm, one in each.items() if one is not None}
    return _Answer(moments, trial, found, baseline, whole, sound, tuple(map(float, theta))).estimate(n)


def _counts(moments: ArmMoments, baseline: str) -> Counts:
    units = sum(arm.units + arm.missing for arm in moments.arms)
    treated = sum(arm.units + arm.missing for arm in moments.arms if arm.arm != baseline)
    clusters = sum(arm.n for arm in moments.arms) if moments.clustered else units
    return Counts(units=units, treated=treated, clusters=clusters, periods=1)


def _reasons(moments: ArmMoments, found: Mapping[tuple[str, str], Line], arms: tuple[str, ...]) -> list[Remark]:
    if len(arms) < 2 or arms[0] not in moments.labels:
        return [Remark(code="reason-one-arm", params={"arms": len(moments.labels)})]
    few = [arm for arm in arms if not any(label == arm for label, _ in found)]
    if few:
        more = ", …" if len(few) > SHOWN else ""
        return [Remark(code="reason-empty-arm", params={"arms": ", ".join(few[:SHOWN]) + more})]
    return [] if shared(found, arms) else [Remark(code="reason-no-overlap")]


def _refused(reasons: list[Remark], n: Counts, confidence: float) -> NotEstimable:
    codes = {
        "reason-no-variation": "help-look-at-outcome",
        "reason-explained-away": "help-other-covariate",
        "reason-no-overlap": "help-coarser-strata",
    }
    aid = Remark(code=codes.get(reasons[0].code, "help-two-arms"))
    return NotEstimable(design="experiment", reasons=tuple(reasons), what_would_help=(aid,), n=n, confidence=confidence)


@dataclass(frozen=True, slots=True, eq=False)
class _Answer:
    """What an estimate is put together from."""

    moments: ArmMoments
    trial: Trial
    found: Mapping[tuple[str, str], Line]
    baseline: str
    whole: Difference
    each: Mapping[str, Difference]
    theta: tuple[float, ...]

    def estimate(self, n: Counts) -> Estimate:
        made, one, confidence = self._checks(), self.whole, self.trial.confidence
        half = one.se * critical(confidence, one.df)
        return Estimate(
            design="experiment",
            estimand=ESTIMAND,
            estimate=one.estimate,
            se=one.se,
            ci=(one.estimate - half, one.estimate + half),
            p=p_value(one.estimate / one.se, one.df),
            confidence=confidence,
            grade=grade("experiment", made),
            checks=made,
            what_would_help=helps(made),
            n=n,
            inference=self._inference(),
            mde=detectable(one.se, one.df, confidence),
            by=ByArm(baseline=self.baseline, level=one.level, arms=self._arms(), slope=self.theta),
        )

    def _arms(self) -> tuple[ArmEffect, ...]:
        p = [p_value(one.estimate / one.se, one.df) if varies(one) else 1.0 for one in self.each.values()]
        rows = zip(self.each.items(), p, holm(p), strict=True)
        return tuple(self._arm(arm, one, value, float(adjusted)) for (arm, one), value, adjusted in rows)

    def _arm(self, arm: str, one: Difference, p: float, adjusted: float) -> ArmEffect:
        confidence, sure = self.trial.confidence, varies(one)
        assigned = sum(each.n for each in self.moments.arms if each.arm in (arm, self.baseline))
        return ArmEffect(
            arm=arm,
            units=sum(each.units for each in self.moments.of(arm)),
            estimate=one.estimate,
            se=one.se if sure else None,
            ci=around(one.estimate, one.se * critical(confidence, one.df)) if sure else None,
            p=p,
            p_adjusted=adjusted,
            relative=relative(one, confidence) if sure else None,
            always_valid=around(one.estimate, always_valid(one.se, assigned, confidence)) if sure else None,
        )

    def _inference(self) -> Inference:
        treated, control = self._sides()
        return Inference(
            method="welch",
            df=self.whole.df if np.isfinite(self.whole.df) else None,
            treated_clusters=treated,
            control_clusters=control,
            effective_clusters=treated + control,
            effective_treated=treated,
            effective_control=control,
        )

    def _sides(self) -> tuple[int, int]:
        control = sum(arm.n for arm in self.moments.of(self.baseline))
        return sum(arm.n for arm in self.moments.arms) - control, control

    def _checks(self) -> tuple[Check, ...]:
        known = replace(self.trial.provenance, sample_ratio=None, complete=None)
        told = [
            _assigned(one) for one in provenance.of_provenance(known) if one.name not in ("sample-ratio", "complete")
        ]
        arms = (self.baseline, *self.each)
        lost = sorted({key[1] for key in self.found} - set(shared(self.found, arms)))
        return (
            *told,
            lot.sample_ratio(self.moments, self.trial.split),
            lot.complete(self.moments),
            provenance.attainable(*self._sides()),
            lot.units(*self._sides()),
            *lot.divisors(self.moments, self.baseline),
            *lot.covariates(self.found, self.baseline),
            *([lot.overlap(lost, self.moments.arms)] if len({arm.stratum for arm in self.moments.arms}) > 1 else []),
        )


def _assigned(check: Check) -> Check:
    """A check worded for units that were assigned instead of going live."""
    if check.name not in ("exposure", "randomised"):
        return check
    return check.model_copy(update={"says": Remark(code=f"check-trial-{check.name}-{check.verdict}")})


def varies(one: Difference) -> bool:
    """Whether its standard error is more than what rounding leaves."""
    return one.se > 4 * float(np.finfo(float).eps) * abs(one.level)


def around(centre: float, half: float) -> tuple[float, float]:
    """An interval by its centre and half its width."""
    return centre - half, centre + half


def relative(one: Difference, confidence: float) -> Effect | None:
    """The difference as a share of the baseline, by the delta method; None where that is not clearly above 0."""
    if one.level <= CLEARLY_ABOVE * np.sqrt(one.level_variance) or one.level <= 0:
        return None
    treated = one.level + one.estimate
    variance = (one.se**2 - one.level_variance) / one.level**2 + one.level_variance * treated**2 / one.level**4
    share, se = one.estimate / one.level, float(np.sqrt(max(variance, 0.0)))
    half = se * critical(confidence, one.df)
    return Effect(estimate=share, se=se, ci=(share - half, share + half))
