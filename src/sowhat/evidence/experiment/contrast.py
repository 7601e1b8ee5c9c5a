"""Differences between arms: linearised ratios, covariate adjustment, post-stratification.

A mean is a ratio whose divisor is 1 (or, of cluster sums, the cluster's size), so one formula serves means, ratio
metrics and clustered assignment: with R = E y / E d, a unit moves R by L'v, L = (e_y - R e_d) / E d (the delta method:
Deng, Knoblich and Lu 2018, Applying the delta method in metric analytics, section 3). Covariates are linearised alike
and taken out with the pooled within-arm slope theta (Deng, Xu, Kohavi and Walker 2013, CUPED, section 3.2; the slope of
the analysis of covariance, so that the adjusted difference is that of least squares). Strata are weighted by their
units (Miratrix, Sekhon and Yu 2013, Adjusting treatment effect estimates by post-stratification, equation 3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from sowhat.evidence.experiment.arms import Arm, ArmMoments, Floats


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """An arm in a stratum after linearising: `level` the metric less `shift`, `x` (k,) the covariates' means, `cov`
    (1+k, 1+k) the sample covariance of what one unit moves them by, `n` units."""

    n: int
    units: int
    level: float
    x: Floats
    cov: Floats
    shift: float = 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference with its standard error and Welch's degrees of freedom; `level` is that of the baseline, adjusted to
    the covariates' common mean, `level_variance` its variance."""

    estimate: float
    se: float
    df: float
    level: float
    level_variance: float


def lines(moments: ArmMoments) -> dict[tuple[str, str], Line]:
    """By arm and stratum, those with two units or more and a divisor that is not 0."""
    made = {(arm.arm, arm.stratum): _line(moments, arm) for arm in moments.arms if arm.n > 1}
    return {key: line for key, line in made.items() if line is not None}


def _line(moments: ArmMoments, arm: Arm) -> Line | None:
    names = moments.names
    rows, centres = [], []
    for place in (names.index("y"), *moments.covariates):
        divisor = _divisor(names, place)
        below = 1.0 if divisor is None else float(arm.mean[divisor])
        if below == 0:
            return None
        ratio = float(arm.mean[place]) / below
        row = np.zeros(len(names))
        row[place] = 1 / below
        if divisor is not None:
            row[divisor] -= ratio / below
        rows.append(row)
        centres.append(ratio)
    moved = np.array(rows)
    cov = moved @ arm.cov @ moved.T * (arm.n / (arm.n - 1))
    return Line(arm.n, arm.units, centres[0], np.array(centres[1:]), cov, moments.shift)


def _divisor(names: tuple[str, ...], place: int) -> int | None:
    """What a variable is divided by: the outcome by `d` where there is one, else all by the cluster's size."""
    if names[place] == "y" and "d" in names:
        return names.index("d")
    return names.index("n") if "n" in names else None


def slope(found: Mapping[tuple[str, str], Line]) -> Floats:
    """The pooled within-arm slope of the outcome on the covariates, (k,)."""
    pooled = sum(((line.n - 1) * line.cov for line in found.values()), np.zeros(1))
    if pooled.ndim < 2 or len(pooled) == 1:
        return np.zeros(0)
    return np.asarray(np.linalg.lstsq(pooled[1:, 1:], pooled[1:, 0], rcond=None)[0], dtype=float)


def difference(
    found: Mapping[tuple[str, str], Line], mix: Mapping[str, float], baseline: str, theta: Floats
) -> Difference | None:
    """The arms of `mix` (weights that sum to 1) less the baseline; None where no stratum holds them all."""
    strata = shared(found, (*mix, baseline))
    units = {name: sum(found[arm, name].units for arm in (*mix, baseline)) for name in strata}
    whole = sum(units.values())
    if not whole:
        return None
    weights = {(arm, name): share * units[name] / whole for arm, share in mix.items() for name in strata}
    weights.update({(baseline, name): -units[name] / whole for name in strata})
    centre = np.average([found[key].x for key in weights], axis=0, weights=[found[key].units for key in weights])
    turn = np.concatenate([[1.0], -theta])
    levels = {key: found[key].level - float(theta @ (found[key].x - centre)) for key in weights}
    pieces = {key: share**2 * float(turn @ found[key].cov @ turn) / found[key].n for key, share in weights.items()}
    variance = sum(pieces.values())
    below = sum(piece**2 / (found[key].n - 1) for key, piece in pieces.items())
    own = [key for key in weights if key[0] == baseline]
    return Difference(
        estimate=sum(share * levels[key] for key, share in weights.items()),
        se=float(np.sqrt(variance)),
        df=variance**2 / below if below else float("inf"),
        level=found[own[0]].shift - sum(weights[key] * levels[key] for key in own),
        level_variance=sum(pieces[key] for key in own),
    )


def shared(found: Mapping[tuple[str, str], Line], arms: tuple[str, ...]) -> tuple[str, ...]:
    """The strata that hold every one of the arms."""
    names = sorted({stratum for _, stratum in found})
    return tuple(name for name in names if all((arm, name) in found for arm in arms))
