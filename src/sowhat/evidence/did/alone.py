"""Did the units that took this service take another one at the same time?

Then the effect is that of both. The very same comparison, with the same units, weights, cohorts and controls, is made
of an indicator: another service of the platform is live at the unit's team in the period. What it comes to is how much
more of the treated time had the other service too than the comparison says it would have had (omitted variable bias,
Angrist and Pischke 2009, Mostly harmless econometrics, section 3.2.2: the bias is the other's effect times this share).
A service that everybody takes in their own time comes to about nothing and makes no bias; what chance leaves of it is
in the interval of the effect already, since the other's effect then spreads the deciding units.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from sowhat.errors import Param
from sowhat.evidence.did import aggregate
from sowhat.evidence.did.grid import layout
from sowhat.evidence.did.group_time import plan
from sowhat.evidence.did.inference import chosen, infer
from sowhat.evidence.did.moments import ClusterSums, CohortMoments, Floats
from sowhat.evidence.did.question import Question
from sowhat.evidence.power import critical
from sowhat.model.estimate import Check, Label, Remark, Verdict

NAME = "alone"

SURE, SURER = 0.95, 0.99
"""Two-sided, over all other services together (Bonferroni): below it, it may be chance. The second where it looks like
less than MUCH."""

TOLERATED = 0.1
"""Share of the treated time up to which another service is no doubt, even a sure one."""

MUCH = 0.25
"""Where something is there that is no chance, and this share cannot be ruled out, the effect is no longer told as that
of one service: another one only four times as strong as what is seen would explain it all."""

MOST = 0.5
"""Where not even this share can be ruled out, nobody can tell."""

_RANK: Mapping[Verdict, int] = {"pass": 0, "weak": 1, "unknown": 1, "fail": 2}
_DIGITS_LOST = 1e-9


@dataclass(frozen=True, slots=True)
class Other:
    """Another service: `live` has the position of the period from which on it is live at a deciding unit, for those
    where it ever was."""

    service: str
    live: Mapping[Label, int]


@dataclass(frozen=True, slots=True)
class Share:
    """How much more of the treated time had the other service, with its error (None: not to be had) and degrees of
    freedom."""

    service: str
    share: float
    se: float | None
    df: float | None

    def half(self, confidence: float) -> float:
        """Half of the interval."""
        if self.se is None:
            return float("inf") if abs(self.share) > _DIGITS_LOST else 0.0
        return self.se * critical(confidence, self.df)


def check(moments: CohortMoments, others: Sequence[Other], question: Question) -> Check:
    """The check `alone`; unknown where nobody knows which unit decided. Where a lot drew the order it never fails: what
    chance made of it is in the interval, and what came with the lot belongs to what was drawn."""
    if moments.clusters is None:
        return Check(name=NAME, verdict="unknown", says=Remark(code=f"check-{NAME}-unknown"))
    found = [shared(moments, other, question) for other in others if other.live]
    told = [(_RANK[_verdict(one, len(found))[0]], abs(one.share), -at) for at, one in enumerate(found)]
    if not told:
        return Check(name=NAME, verdict="pass", says=Remark(code=f"check-{NAME}-none"))
    worst = found[-max(told)[2]]
    verdict, code = _verdict(worst, len(found))
    if question.provenance.randomised and verdict == "fail":
        verdict = "weak"
    points = abs(round(100 * worst.share))  # the code of the sentence says which way
    params: dict[str, Param] = {"service": worst.service, "share": points, "services": len(found)}
    says = Remark(code=f"check-{NAME}-{code}", params=params)
    return Check(name=NAME, verdict=verdict, says=says, statistic=worst.share)


def _verdict(one: Share, services: int) -> tuple[Verdict, str]:
    """And the end of the code that says it."""
    size, half = abs(one.share), one.half(SURE)
    sure = SURE if size >= MUCH else SURER
    if size + half >= MUCH and size > max(one.half(1 - (1 - sure) / services), TOLERATED):
        return "fail", "fail" if one.share > 0 else "fewer"
    if size > TOLERATED and size > half:
        return "weak", "weak" if one.share > 0 else "weak-fewer"
    return ("weak", "unsure") if size >= MUCH or size + half >= MOST else ("pass", "pass")


def shared(moments: CohortMoments, other: Other, question: Question) -> Share:
    """The headline of the indicator. Raises as the estimate does."""
    held = indicator(moments, other)
    grid = layout(held)
    planned = plan(grid, question, question.base)
    result = infer(grid, planned, aggregate.simple(planned), held.clusters, chosen(held, question))
    return Share(other.service, float(result.theta[0]), result.error(0), result.freedom(0))


def indicator(moments: CohortMoments, other: Other) -> CohortMoments:
    """The moments that the same units would have if the outcome were 1 where the other service is live, else 0. It is
    the same for all units of a deciding unit, so covariances within cells, which nothing here asks for, are left at
    0."""
    sums = _sums(moments, other)
    total = np.zeros_like(moments.mean)
    np.add.at(total, sums.cell, sums.weight[:, None] * sums.mean)
    mean = total / moments.weight[:, None]
    return replace(
        moments,
        mean=mean,
        square_mean=mean,
        square_cov=np.zeros_like(moments.square_cov),
        centre=np.zeros_like(moments.centre),
        clusters=sums,
    )


def _sums(moments: CohortMoments, other: Other) -> ClusterSums:
    sums = moments.clusters
    if sums is None:
        raise ValueError("no deciding units")
    starts = np.array([other.live.get(name, np.inf) for name in sums.names])[sums.cluster]
    live: Floats = (np.array(moments.periods.positions) >= starts[:, None]).astype(float)
    if sums.pairs is None:
        return replace(sums, mean=live)
    later, earlier = np.array(sums.pairs.at).T
    apart = np.where(sums.pairs.n > 0, live[:, later] - live[:, earlier], 0.0)
    return replace(sums, mean=live, pairs=replace(sums.pairs, mean=apart))
