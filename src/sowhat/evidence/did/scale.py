"""The effect on a share, on the scale of log-odds: does its direction depend on how the outcome is measured?

Parallel trends in levels and parallel trends in log-odds are different assumptions wherever the sides start from
different levels, and both cannot hold (Roth and Sant'Anna 2023, When is parallel trends sensitive to functional form?,
Econometrica 91). Near a floor or a ceiling the second is often the likelier one. Wooldridge (2023), Simple approaches
to nonlinear difference-in-differences with panel data, Econometrics Journal 26, section 3: with a logistic mean, the
effect on the index is a double difference of log-odds of group means.

Each cell's mean m becomes ln(m / (1 − m)), its errors are those of the delta method, 1 / (m (1 − m)) times the
level's; comparisons, weights, deciding units and aggregation are those of the headline. Levels stay the headline, but
an effect that is claimed in levels must also be sure, at 5 % on its side, on log-odds.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sowhat.evidence.did import aggregate
from sowhat.evidence.did.grid import layout
from sowhat.evidence.did.group_time import Plan
from sowhat.evidence.did.inference import Result, infer
from sowhat.evidence.did.moments import CohortMoments, Floats
from sowhat.evidence.power import critical
from sowhat.model.estimate import Check, Effect, Remark, Verdict

NAME = "scale"

LEVEL = 0.9
"""Two-sided, so that the side of the claim is left with 5 %."""

_NEAR = 1e-9


def log_odds(
    moments: CohortMoments, planned: Plan, headline: Result, declared: bool, confidence: float
) -> Effect | None:
    """The headline on log-odds; `None` where the outcome is no share. `declared`: somebody says that it is one, as of
    rates by team; outcomes of 0 and 1 are recognised by their variance, m (1 − m). Of available pairs the means of
    those there are taken, and no error is told."""
    if not (_between(moments) if declared else _binary(moments)):
        return None
    turned = _turned(moments)
    plain = replace(planned, pair=None).only(planned.event >= 0)
    result = infer(layout(turned), plain, aggregate.simple(plain), turned.clusters, headline.method)
    whole = moments.pairs is None
    return Effect(
        estimate=float(result.theta[0]),
        se=result.error(0) if whole else None,
        ci=result.interval(0, confidence) if whole else None,
    )


def check(found: Effect | None, level: float, claimed: bool, df: float | None) -> Check:
    """Weak where the two scales disagree about the direction: that caps the grade at C. Fails where an effect is
    `claimed` in levels and log-odds are not sure of its side: trends that are parallel on that scale explain it. Where
    a lot decided, neither scale is assumed and nothing is claimed in this sense."""
    if found is None:
        return Check(name=NAME, verdict="pass", says=Remark(code="check-scale-none"))
    verdict: Verdict = "weak" if found.estimate * level < 0 else "pass"
    if claimed and found.se and found.estimate / found.se * np.sign(level) <= critical(LEVEL, df):
        verdict = "fail"
    says = Remark(code=f"check-scale-{verdict}", params={"level": level, "odds": found.estimate})
    return Check(name=NAME, verdict=verdict, says=says, statistic=found.estimate)


def _between(moments: CohortMoments) -> bool:
    level = moments.mean + moments.centre
    return bool(np.all((level >= -_NEAR) & (level <= 1 + _NEAR)))


def _binary(moments: CohortMoments) -> bool:
    """Whether every outcome is 0 or 1: the variance about the mean is then m (1 − m), and only then."""
    level = moments.square_mean + moments.centre
    variance = np.diagonal(moments.square_cov, axis1=1, axis2=2)
    return _between(moments) and bool(np.all(np.abs(variance - level * (1 - level)) < _NEAR))


def _turned(moments: CohortMoments) -> CohortMoments:
    """Moments of log-odds. A share of 0 or 1 counts half a customer on the other side."""
    size = np.maximum(moments.n, moments.weight)[:, None]
    level = np.clip(moments.mean + moments.centre, 0.5 / (size + 1), (size + 0.5) / (size + 1))
    steep = 1.0 / (level * (1.0 - level))
    mean: Floats = np.log(level / (1.0 - level))
    sums = moments.clusters
    clusters = None
    if sums is not None:
        apart = (sums.mean - moments.mean[sums.cell]) * steep[sums.cell]
        clusters = replace(sums, mean=mean[sums.cell] + apart, pairs=None)
    return replace(
        moments,
        mean=mean,
        square_mean=mean + (moments.square_mean - moments.mean) * steep,
        square_cov=steep[:, :, None] * moments.square_cov * steep[:, None, :],
        centre=np.zeros_like(moments.centre),
        clusters=clusters,
    )
