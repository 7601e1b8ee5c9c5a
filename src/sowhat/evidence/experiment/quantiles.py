"""Differences between quantiles of two arms.

An arm's quantile has the interval between two of its own order statistics, so that no density has to be guessed: the
"outer" interval of Deng, Knoblich and Lu (2018), Applying the delta method in metric analytics, section 4, with the
variance of the share below it by the delta method where clusters were assigned. Two such intervals become one of the
difference by the distances to their ends (Zou and Donner 2008, Construction of confidence limits about effect
measures, equation 3), which keeps the skew that a plus-minus would lose.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import hypot, sqrt

from sowhat.evidence.power import critical
from sowhat.model.arm_effects import QuantileEffect
from sowhat.model.estimate import Check, Remark

STEPS = 20
"""Fewer different values than this within an interval, shared by several units each, are steps."""


@dataclass(frozen=True, slots=True)
class ArmQuantile:
    """The `q` quantile of an arm: its `value`, the ends of its interval (None where too few units lie beyond), how many
    units lie in that interval and how many different values they have; `df` None for the normal."""

    arm: str
    q: float
    value: float
    ends: tuple[float, float] | None
    units: int = 0
    distinct: int = 0
    df: float | None = None

    @property
    def steps(self) -> bool:
        """Whether the quantile can only jump."""
        return self.ends is not None and self.distinct < STEPS and self.units > 2 * self.distinct


def spread(sums: tuple[int, ...]) -> tuple[float, float] | None:
    """The standard error of the share of units below a value, and degrees of freedom, from a cluster's sums (clusters,
    Σi, Σn, Σi², Σin, Σn²); None for fewer than two clusters. The delta method for a ratio (section 3 of the paper)."""
    clusters, i, n, ii, both, nn = sums
    if clusters < 2:
        return None
    share = Fraction(i, n)
    off = ii - 2 * share * both + share * share * nn
    return sqrt(off * Fraction(clusters, clusters - 1)) / n, clusters - 1.0


def reach(
    q: float, units: int, confidence: float, clustered: tuple[float, float] | None = None
) -> tuple[float, float] | None:
    """The probabilities whose quantiles end the interval; None where one of them lies beyond the last unit."""
    se, df = clustered or (sqrt(q * (1 - q) / units), None)
    half = critical(confidence, df) * se
    low, high = q - half, q + half
    return (low, high) if low * units >= 1 and (1 - high) * units >= 1 else None


def difference(arm: ArmQuantile, baseline: ArmQuantile, confidence: float) -> QuantileEffect:
    """The arm's quantile less the baseline's."""
    gap = arm.value - baseline.value
    if arm.ends is None or baseline.ends is None:
        return QuantileEffect(estimate=gap, se=None, ci=None, q=arm.q, baseline=baseline.value, arm=arm.value)
    (low, high), (under, over) = arm.ends, baseline.ends
    wide = [(one[1] - one[0]) / (2 * critical(confidence, df)) for one, df in ((arm.ends, arm.df), _own(baseline))]
    return QuantileEffect(
        estimate=gap,
        se=hypot(*wide),
        ci=(gap - hypot(arm.value - low, over - baseline.value), gap + hypot(high - arm.value, baseline.value - under)),
        q=arm.q,
        baseline=baseline.value,
        arm=arm.value,
    )


def _own(one: ArmQuantile) -> tuple[tuple[float, float], float | None]:
    return one.ends or (one.value, one.value), one.df


def differences(found: Iterable[ArmQuantile], arm: str, baseline: str, confidence: float) -> tuple[QuantileEffect, ...]:
    """All quantiles of an arm less those of the baseline."""
    told = {(one.arm, one.q): one for one in found}
    return tuple(
        difference(one, told[baseline, one.q], confidence)
        for one in told.values()
        if one.arm == arm and (baseline, one.q) in told
    )


def check(found: tuple[ArmQuantile, ...]) -> list[Check]:
    """Whether every quantile has an interval that means what it says."""
    if not found:
        return []
    few = sorted({one.q for one in found if one.ends is None})
    steps = sorted({one.q for one in found if one.steps})
    if few:
        return [_check("unknown", few)]
    return [_check("weak", steps)] if steps else [_check("pass", [])]


def _check(verdict: str, which: list[float]) -> Check:
    params: dict[str, str | int | float] = {"quantiles": ", ".join(f"{q:g}" for q in which)} if which else {}
    says = Remark.model_validate({"code": f"check-quantiles-{verdict}", "params": params})
    return Check.model_validate({"name": "quantiles", "verdict": verdict, "says": says})
