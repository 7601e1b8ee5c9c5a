"""Whether a lot did its work: sizes as planned, nothing missing on one side, nothing different beforehand."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from scipy import special

from sowhat.evidence import provenance
from sowhat.evidence.experiment.arms import Arm, ArmMoments, Lost
from sowhat.evidence.experiment.contrast import Line, shared
from sowhat.evidence.power import p_value
from sowhat.model.estimate import Check, Remark, Verdict

MISMATCH = 0.001
"""p below which numbers are not those of the lot (Fabijan et al. 2019, Diagnosing sample ratio mismatch, section 4)."""
MISSING, MOVED = 0.01, 0.05


def sample_ratio(moments: ArmMoments, split: Mapping[str, float]) -> Check:
    """Whether the arms have the sizes that the lot planned (chi-squared); those with a missing outcome count too."""
    arms = moments.labels
    seen = np.array([sum(_assigned(moments, one) for one in moments.of(arm)) for arm in arms], dtype=float)
    planned = np.array([split.get(arm, 0.0) if split else 1.0 for arm in arms])
    if split and (set(arms) - set(split) or not np.all(planned > 0)):
        return _check("sample-ratio", "fail", 0.0, 0.0)
    expected = seen.sum() * planned / planned.sum()
    statistic = float(((seen - expected) ** 2 / expected).sum())
    p = chi_squared(statistic, len(arms) - 1)
    return _check("sample-ratio", "fail" if p < MISMATCH else "pass", statistic, p)


def _assigned(moments: ArmMoments, arm: Arm) -> int:
    """What the lot drew: units, or clusters."""
    if moments.clustered:
        return arm.n if arm.lost is None else arm.lost.n
    return arm.units + arm.missing


def complete(moments: ArmMoments) -> Check:
    """Whether outcomes are missing as often in each arm (chi-squared; of clusters where clusters were assigned)."""
    whole = [_whole(moments.of(arm)) for arm in moments.labels]
    lost = [one for one in whole if one is not None]
    apart = _apart(lost) if len(lost) == len(whole) else None
    if apart is not None:
        p = chi_squared(apart, len(lost) - 1)
        return _check("complete", "fail" if p < MISSING else "pass", apart, p)
    table = np.array(
        [
            [sum(one.units for one in moments.of(arm)), sum(one.missing for one in moments.of(arm))]
            for arm in moments.labels
        ],
        dtype=float,
    )
    if not table[:, 1].any():
        return _check("complete", "pass", 0.0, 1.0)
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / table.sum()
    statistic = float(((table - expected) ** 2 / expected).sum())
    p = chi_squared(statistic, len(table) - 1)
    return _check("complete", "fail" if p < MISSING else "pass", statistic, p)


def _whole(arms: tuple[Arm, ...]) -> Lost | None:
    """The clusters of an arm's strata together."""
    own = [arm.lost for arm in arms if arm.lost is not None]
    if len(own) < len(arms):
        return None
    n = np.array([one.n for one in own], dtype=float)
    mean = np.average([one.mean for one in own], axis=0, weights=n)
    off = [one.mean - mean for one in own]
    inner = [one.cov + np.outer(gap, gap) for one, gap in zip(own, off, strict=True)]
    return Lost(int(n.sum()), mean, np.average(inner, axis=0, weights=n))


def _apart(lost: list[Lost]) -> float | None:
    """How far the shares of missing units lie apart, by the spread that clusters show within arms (linearised); None
    where they show none."""
    n = np.array([one.n for one in lost], dtype=float)
    gone, size = (n * np.array([one.mean[at] for one in lost]) for at in (0, 1))
    turn = np.array([1.0, -gone.sum() / size.sum()])
    within = sum(one.n * float(turn @ one.cov @ turn) for one in lost) / max(n.sum() - len(lost), 1.0)
    gaps = gone / size - gone.sum() / size.sum()
    if within <= 0:
        return None
    weight = size**2 / (n * within)
    return float((weight * (gaps - np.average(gaps, weights=weight)) ** 2).sum())


def units(treated: int, control: int) -> Check:
    least, need = min(treated, control), provenance.ENOUGH
    verdict: Verdict = "pass" if least >= need else "weak"
    params = {"treated": treated, "control": control, "need": need}
    return Check(
        name="units", verdict=verdict, says=Remark(code=f"check-units-{verdict}", params=params), statistic=least
    )


def divisors(moments: ArmMoments, baseline: str) -> list[Check]:
    """Whether what a ratio divides by moved as well: then the ratio alone does not tell what happened.

    The largest z of an arm against the baseline, Bonferroni over arms; of clusters, per unit in them (linearised).
    """
    if "d" not in moments.names:
        return []
    z = [_divisor_moved(moments, label, baseline) for label in moments.labels if label != baseline]
    p = min(1.0, len(z) * p_value(max(z), None))
    return [_check("denominator", "weak" if p < MOVED else "pass", max(z), p)]


def _divisor_moved(moments: ArmMoments, label: str, baseline: str) -> float:
    """|z| of an arm's divisor against the baseline's, within strata that both have, weighted by their units."""
    own = {arm.stratum: arm for arm in moments.of(label) if arm.n > 1}
    rest = {arm.stratum: arm for arm in moments.of(baseline) if arm.n > 1 and arm.stratum in own}
    gap, variance = 0.0, 0.0
    for stratum, control in rest.items():
        share = own[stratum].units + control.units
        (mean, spread), (other, noise) = (_divisor(one, moments.names) for one in (own[stratum], control))
        gap += share * (mean - other)
        variance += share**2 * (spread + noise)
    return abs(gap) / float(np.sqrt(variance)) if variance > 0 else 0.0


def _divisor(arm: Arm, names: tuple[str, ...]) -> tuple[float, float]:
    """The divisor's mean a unit, and the variance of that mean."""
    places = [names.index(name) for name in ("d", "n") if name in names]
    mean, cov = arm.mean[places], arm.cov[np.ix_(places, places)] / (arm.n - 1)
    if len(places) == 1:
        return float(mean[0]), float(cov[0, 0])
    turn = np.array([1.0, -mean[0] / mean[1]]) / mean[1]
    return float(mean[0] / mean[1]), float(turn @ cov @ turn)


def covariates(found: Mapping[tuple[str, str], Line], baseline: str) -> list[Check]:
    """Whether what was known before differs between the arms more than a lot makes it (largest z, Bonferroni)."""
    places = range(len(next(iter(found.values())).x))
    if not places:
        return []
    z = [_moved(found, baseline, place) for place in places]
    p = min(1.0, len(z) * p_value(max(z), None))
    return [_check("covariates", "weak" if p < MISSING else "pass", max(z), p)]


def _moved(found: Mapping[tuple[str, str], Line], baseline: str, place: int) -> float:
    arms = tuple(sorted({arm for arm, _ in found}))
    gap, variance = 0.0, 0.0
    for name in shared(found, arms):
        rest = [found[arm, name] for arm in arms if arm != baseline]
        n = sum(line.n for line in rest)
        control = found[baseline, name]
        share = n + control.n
        gap += share * (sum(line.n * float(line.x[place]) for line in rest) / n - float(control.x[place]))
        spread = sum(line.n * float(line.cov[1 + place, 1 + place]) for line in rest) / n**2
        variance += share**2 * (spread + float(control.cov[1 + place, 1 + place]) / control.n)
    return abs(gap) / float(np.sqrt(variance)) if variance > 0 else 0.0


def overlap(lost: list[str], arms: tuple[Arm, ...]) -> Check:
    if not lost:
        return Check(name="overlap", verdict="pass", says=Remark(code="check-overlap-pass"))
    units = sum(arm.units for arm in arms if arm.stratum in lost)
    params = {"strata": ", ".join(lost), "units": units}
    return Check(name="overlap", verdict="weak", says=Remark(code="check-overlap-weak", params=params))


def _check(name: str, verdict: Verdict, statistic: float, p: float) -> Check:
    return Check(
        name=name,
        verdict=verdict,
        says=Remark(code=f"check-{'trial-' if name == 'sample-ratio' else ''}{name}-{verdict}"),
        statistic=statistic,
        p=p,
    )


def chi_squared(statistic: float, df: int) -> float:
    """The chance of a statistic as large."""
    return float(special.chdtrc(df, statistic)) if df else 1.0
