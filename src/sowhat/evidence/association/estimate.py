"""Association: how adopters differ from the others, graded D whatever the checks say."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.evidence.association.sums import Deciders, Floats, Linear, Sums, differences, without_each
from sowhat.evidence.did import jackknife
from sowhat.evidence.did.sides import effective
from sowhat.evidence.grade import grade, helps
from sowhat.evidence.power import critical, detectable, p_value
from sowhat.evidence.provenance import ENOUGH, Provenance, of_provenance
from sowhat.model.effect import Effect
from sowhat.model.estimate import Check, Counts, Estimate, Inference, NotEstimable, Remark, Verdict
from sowhat.model.rate_effects import ByAssociation, StratumDifference

ESTIMAND = "difference"
"""Adopters less the others of the same stratum and period. It says nothing about why."""
UNKNOWN = Provenance()


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """What is compared: cells, deciding units or, where these are many, their errors. `before`: whether the table has
    periods before the first adoption, from which a design that shows more could be made."""

    sums: Sums
    errors: Deciders | Linear
    units: int
    adopters: int
    deciders: int
    periods: int
    before: bool = False


@dataclass(frozen=True, slots=True)
class AssociationQuestion:
    """What is asked beyond the rows."""

    confidence: float = 0.95
    provenance: Provenance = UNKNOWN


def estimate(found: Compared, question: AssociationQuestion | None = None) -> Estimate | NotEstimable:
    """The difference with its interval and grade D; or why there is none."""
    asked = question or AssociationQuestion()
    reason = _reason(found)
    if reason:
        return _refused(found, reason, asked)
    error = _error(found)
    reason = _after(found, error)
    return _refused(found, reason, asked) if reason else _answer(found, error, asked)


@dataclass(frozen=True, slots=True, eq=False)
class _Error:
    """Differences with standard errors and degrees of freedom (NaN: not to be had; infinite: normal), and counted and
    effective deciding units, adopters first; one that has both is counted twice."""

    theta: Floats
    se: Floats
    df: Floats
    count: tuple[int, int]
    effective: tuple[float, float]

    def freedom(self, at: int) -> float | None:
        return float(self.df[at]) if np.isfinite(self.df[at]) else None

    def effect(self, at: int, confidence: float) -> Effect:
        value, se = float(self.theta[at]), float(self.se[at])
        if not np.isfinite(se):
            return Effect(estimate=value, se=None, ci=None)
        half = se * critical(confidence, self.freedom(at))
        return Effect(estimate=value, se=se, ci=(value - half, value + half))


def _error(found: Compared) -> _Error:
    sums = found.sums
    theta = differences(sums.stratum, len(sums.strata), sums.weight, sums.mean)
    if isinstance(found.errors, Linear):
        many = np.full(len(theta), np.inf)
        return _Error(theta, np.sqrt(found.errors.variance), many, found.errors.count, found.errors.effective)
    each = differences(sums.stratum, len(sums.strata), *without_each(sums, found.errors))
    adopters, others = (_shares(sums, found.errors, side) for side in (1, 0))
    spread = jackknife.spread(theta, each, adopters, others)
    count = int((adopters[0] > 0).sum()), int((others[0] > 0).sum())
    sides = float(effective(adopters)[0]), float(effective(others)[0])
    return _Error(theta, spread.se, spread.df, count, sides)


def _shares(sums: Sums, by: Deciders, side: int) -> Floats:
    """(F, C) how much each deciding unit counts on a side."""
    weight = by.weight[..., side]
    use = weight if side else weight * sums.weight[:, 1] / np.where(sums.weight[:, 0] > 0, sums.weight[:, 0], 1.0)
    use = np.where(sums.covered, use, 0.0)
    strata = [use[:, sums.stratum == at].sum(axis=1) for at in range(len(sums.strata))]
    return np.stack([use.sum(axis=1), weight.sum(axis=1), *strata])


def _reason(found: Compared) -> Remark | None:
    """What is plain before anything is computed."""
    others, adopters = found.sums.weight.sum(axis=0)
    if not adopters > 0:
        return Remark(code="reason-no-adopters")
    if not others > 0:
        return Remark(code="reason-no-others")
    return None if found.sums.covered.any() else Remark(code="reason-no-shared-stratum")


def _after(found: Compared, error: _Error) -> Remark | None:
    adopters, others = error.count
    if adopters < jackknife.FEWEST:
        return Remark(code="reason-few-adopters", params={"have": adopters, "need": jackknife.FEWEST})
    if others < jackknife.FEWEST:
        return Remark(code="reason-few-others", params={"have": others, "need": jackknife.FEWEST})
    if not np.isfinite(error.se[0]):
        return Remark(code="reason-one-unit-holds")
    scale = float(np.abs(found.sums.mean).max())
    return None if error.se[0] > 4 * np.finfo(float).eps * scale else Remark(code="reason-association-same")


_HELPS = {
    "reason-no-adopters": "help-go-live-dates",
    "reason-no-others": "help-hold-out",
    "reason-no-shared-stratum": "help-coarser-strata",
    "reason-few-adopters": "help-more-deciding-units",
    "reason-few-others": "help-more-deciding-units",
    "reason-one-unit-holds": "help-more-deciding-units",
    "reason-association-same": "help-look-at-outcome",
}


def _refused(found: Compared, reason: Remark, asked: AssociationQuestion) -> NotEstimable:
    aid = (Remark(code=_HELPS[reason.code]),)
    n = _counts(found)
    return NotEstimable(design="association", reasons=(reason,), what_would_help=aid, n=n, confidence=asked.confidence)


def _counts(found: Compared) -> Counts:
    return Counts(units=found.units, treated=found.adopters, clusters=found.deciders, periods=found.periods)


def _answer(found: Compared, error: _Error, asked: AssociationQuestion) -> Estimate:
    made, head = _checks(found, error, asked.provenance), error.effect(0, asked.confidence)
    se, df = float(error.se[0]), error.freedom(0)
    return Estimate(
        design="association",
        estimand=ESTIMAND,
        estimate=head.estimate,
        se=se,
        ci=head.ci,
        p=p_value(head.estimate / se, df),
        confidence=asked.confidence,
        grade=grade("association", made),
        checks=made,
        what_would_help=(*_designs(found), *helps(made)),
        n=_counts(found),
        inference=_inference(found, error),
        mde=detectable(se, df, asked.confidence),
        by=_by(found, error, asked.confidence),
    )


def _designs(found: Compared) -> tuple[Remark, ...]:
    """Which design would show what adopting brings."""
    return (Remark(code="help-design-staggered" if found.before else "help-design-periods"),)


def _inference(found: Compared, error: _Error) -> Inference:
    return Inference(
        method="normal" if isinstance(found.errors, Linear) else "jackknife",
        df=error.freedom(0),
        treated_clusters=error.count[0],
        control_clusters=error.count[1],
        effective_clusters=sum(error.effective),
        effective_treated=error.effective[0],
        effective_control=error.effective[1],
    )


def _by(found: Compared, error: _Error, confidence: float) -> ByAssociation:
    sums = found.sums
    own = np.where(sums.covered, sums.weight[:, 1], 0.0)
    strata = [
        StratumDifference(
            stratum=name,
            adopters=int(sums.units[at, 1]),
            others=int(sums.units[at, 0]),
            share=float(own[sums.stratum == at].sum() / own.sum()),
            **error.effect(2 + at, confidence).model_dump(),
        )
        for at, name in enumerate(sums.strata)
        if np.isfinite(error.theta[2 + at])
    ]
    whole, crude = error.effect(0, confidence), error.effect(1, confidence)
    return ByAssociation(crude=crude, standardised=whole, strata=tuple(strata))


def _checks(found: Compared, error: _Error, known: Provenance) -> tuple[Check, ...]:
    told = [one for one in of_provenance(known) if one.name in ("registered", "exposure")]
    chosen = Check(name="chosen", verdict="weak", says=Remark(code="check-chosen-weak"))
    return (*told, chosen, _units(error), *_overlap(found.sums))


def _units(error: _Error) -> Check:
    least = min(error.effective)
    verdict: Verdict = "pass" if least >= ENOUGH else "weak"
    params = {"adopters": round(error.effective[0], 1), "others": round(error.effective[1], 1), "need": ENOUGH}
    says = Remark(code=f"check-association-units-{verdict}", params=params)
    return Check(name="units", verdict=verdict, says=says, statistic=least)


def _overlap(sums: Sums) -> list[Check]:
    """Adopters in strata and periods without anybody else; nothing where there is a single cell."""
    if len(sums.weight) == 1:
        return []
    own = sums.weight[:, 1]
    lost = np.flatnonzero(~sums.covered & (own > 0))
    if not len(lost):
        return [Check(name="overlap", verdict="pass", says=Remark(code="check-association-overlap-pass"))]
    names = ", ".join(dict.fromkeys(sums.strata[sums.stratum[at]] for at in lost))
    share = float(own[lost].sum() / own.sum())
    says = Remark(code="check-association-overlap-weak", params={"strata": names, "share": round(100 * share, 1)})
    return [Check(name="overlap", verdict="weak", says=says, statistic=share)]
