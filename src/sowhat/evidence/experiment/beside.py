"""What stands beside the headline of an experiment: the cut of large outcomes, quantiles, further outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from sowhat.evidence.experiment import quantiles
from sowhat.evidence.experiment.lot import MISSING, chi_squared
from sowhat.evidence.experiment.quantiles import ArmQuantile
from sowhat.evidence.experiment.sequence import benjamini_hochberg, holm
from sowhat.evidence.grade import grade, helps
from sowhat.model.arm_effects import ArmEffect, ByArm, SecondaryArm, SecondaryOutcome, Winsorised
from sowhat.model.estimate import Check, Estimate, NotEstimable, Remark, Verdict


@dataclass(frozen=True, slots=True)
class Cut:
    """Outcomes above `value`, which `share` of all arms' together lie above at most, count as it. `arms`: by arm how
    many lie above, and how many outcomes are known. `lowest`: of all outcomes."""

    share: float
    value: float
    lowest: float
    arms: Mapping[str, tuple[int, int]]

    @property
    def told(self) -> Winsorised:
        """As it is answered."""
        return Winsorised(share=self.share, cut=self.value, units=sum(high for high, _ in self.arms.values()))


@dataclass(frozen=True, slots=True)
class Further:
    """A further outcome and what was found of it."""

    outcome: str
    found: Estimate | NotEstimable
    cut: Cut | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """All that was asked beside the headline; `clustered` whether clusters were assigned."""

    cut: Cut | None = None
    quantiles: tuple[ArmQuantile, ...] = ()
    further: tuple[Further, ...] = ()
    clustered: bool = False


def beside(found: Estimate, said: Beside) -> Estimate:
    """The headline with what stands beside it; its own numbers stay, its checks grow."""
    if not isinstance(found.by, ByArm):
        return found
    by, level = found.by, found.confidence
    arms = tuple(
        arm.model_copy(update={"quantiles": quantiles.differences(said.quantiles, arm.arm, by.baseline, level)})
        for arm in by.arms
    )
    told = {"arms": arms, "secondary": secondary(said.further), "winsorised": said.cut and said.cut.told}
    checks = (*found.checks, *_cut(said), *quantiles.check(said.quantiles), *_further(said.further))
    return found.model_copy(
        update={
            "by": by.model_copy(update=told),
            "checks": checks,
            "grade": grade(found.design, checks),
            "what_would_help": helps(checks),
        }
    )


def cut_away(found: Estimate | NotEstimable, cut: Cut | None) -> Estimate | NotEstimable:
    """The finding; where the cut left one value only, that reason."""
    if cut is None or cut.value > cut.lowest or isinstance(found, Estimate):
        return found
    reason = Remark(code="reason-winsorised-away", params={"cut": _plain(cut.value), "share": f"{100 * cut.share:g}"})
    return found.model_copy(update={"reasons": (reason,), "what_would_help": (Remark(code="help-cut-less"),)})


def secondary(further: tuple[Further, ...]) -> tuple[SecondaryOutcome, ...]:
    """Each further outcome; p-values are adjusted over all of them and all arms together, the headline apart."""
    whole = [arm.p for one in further for arm in _arms(one)]
    adjusted = iter(zip(holm(whole), benjamini_hochberg(whole), strict=True))
    made = []
    for one in further:
        arms = tuple(_arm(arm, *map(float, next(adjusted))) for arm in _arms(one))
        by = one.found.by if isinstance(one.found, Estimate) else None
        made.append(
            SecondaryOutcome(
                outcome=one.outcome,
                level=by.level if isinstance(by, ByArm) else None,
                arms=arms,
                p_adjusted=min((arm.p_adjusted for arm in arms), default=None),
                winsorised=one.cut and one.cut.told,
            )
        )
    return tuple(made)


def _arms(one: Further) -> tuple[ArmEffect, ...]:
    by = one.found.by if isinstance(one.found, Estimate) else None
    return by.arms if isinstance(by, ByArm) else ()


def _arm(arm: ArmEffect, p_adjusted: float, q_value: float) -> SecondaryArm:
    told = {name: getattr(arm, name) for name in ArmEffect.model_fields}
    return SecondaryArm(**{**told, "p_adjusted": p_adjusted, "q_value": q_value})


def _cut(said: Beside) -> list[Check]:
    """Whether as much was cut off in each arm (chi-squared; of clusters nothing is tested)."""
    if said.cut is None:
        return []
    table = np.array([(high, known - high) for high, known in said.cut.arms.values()], dtype=float)
    statistic, p = (None, None) if said.clustered or not table.all(axis=0).any() else _apart(table)
    verdict: Verdict = "weak" if p is not None and p < MISSING else "pass"
    params = {"cut": _plain(said.cut.value), "units": said.cut.told.units, "share": f"{100 * said.cut.share:g}"}
    says = Remark.model_validate({"code": f"check-winsorised-{verdict}", "params": params})
    return [Check(name="winsorised", verdict=verdict, says=says, statistic=statistic, p=p)]


def _plain(value: float) -> float | int:
    return int(value) if value.is_integer() else value


def _apart(table: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> tuple[float, float]:
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / table.sum()
    statistic = float(((table - expected) ** 2 / expected).sum())
    return statistic, chi_squared(statistic, len(table) - 1)


def _further(further: tuple[Further, ...]) -> list[Check]:
    """Whether every further outcome could be estimated, and is missing as often in each arm."""
    if not further:
        return []
    none = [one.outcome for one in further if not isinstance(one.found, Estimate)]
    lost = [
        one.outcome
        for one in further
        if any(check.name == "complete" and check.verdict != "pass" for check in one.found.checks)
    ]
    verdict: Verdict = "unknown" if none else "weak" if lost else "pass"
    params = {"outcomes": ", ".join(none or lost), "count": len(further)}
    says = Remark.model_validate({"code": f"check-secondary-{verdict}", "params": params})
    return [Check(name="secondary", verdict=verdict, says=says)]
