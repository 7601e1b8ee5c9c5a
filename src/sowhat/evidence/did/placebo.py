"""Where nothing should show: at a date at which nothing happened, and on an outcome that the service cannot move.

The date: each wave is taken to have started in the middle of its own time before; the effect is the mean of the later
half, base period included, less the mean of the earlier half, of the same comparisons as the headline's. Beside it the
last period before alone, less all earlier ones: who starts after a bad period gains by its passing. A check that sees
nothing only counts if it would have seen an effect as large as the data can detect at all.
"""

from __future__ import annotations

import numpy as np

from sowhat.evidence.did.aggregate import Recipe, ratios, stack
from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Plan, plan
from sowhat.evidence.did.inference import Result, infer
from sowhat.evidence.did.moments import CohortMoments
from sowhat.evidence.did.question import Question
from sowhat.evidence.power import detectable, p_value
from sowhat.model.estimate import Check, Estimate, NotEstimable, Remark, Verdict

SEEN = 0.05
"""p below which something shows where nothing should."""

SURE = 0.01
"""p below which that is a fail: the trend is checked on the same periods already, at 5 %."""


def date(moments: CohortMoments, grid: Grid, question: Question, headline: Result) -> Check:
    """The check `placebo`; unknown where no wave has two periods before its start."""
    planned = plan(grid, question, "universal")
    before = planned.only(planned.distance < 0)
    if not len(before):
        return Check(name="placebo", verdict="unknown", says=Remark(code="check-placebo-unknown"))
    recipe = stack(_split(before, last=False), _split(before, last=True))
    result = infer(grid, before, recipe, moments.clusters, headline.method)
    if not all(result.error(at) for at in (0, 1)):
        return Check(name="placebo", verdict="unknown", says=Remark(code="check-placebo-unknown"))
    could = detectable(float(headline.se[0]), headline.freedom(0), question.confidence)
    middle, last = (_dated(result, at, could) for at in (0, 1))
    return last if last.verdict == "fail" and middle.verdict != "fail" else middle


def _dated(result: Result, at: int, could: float) -> Check:
    effect, error, df = float(result.theta[at]), float(result.se[at]), result.freedom(at)
    return _judged("placebo", (effect, error, p_value(effect / error, df)), detectable(error, df), could)


def _split(before: Plan, last: bool) -> Recipe:
    """Later less earlier half, by wave and weighted by its treated units; the base period, where the effect is zero by
    definition, is the last of the later half, or all of it (`last`)."""
    up, down = np.zeros((2, len(before)))
    for row in np.unique(before.cohort):
        mine = np.flatnonzero(before.cohort == row)
        mine = mine[np.argsort(before.distance[mine])]
        early = len(mine) if last else (len(mine) + 1) // 2
        up[mine[:early]] = -1.0 / early
        up[mine[early:]] = 1.0 / (len(mine) + 1 - early)
        down[mine] = 1.0 / len(mine)
    return ratios(up[None], down[None])


def outcome(found: Estimate | NotEstimable, could: float) -> Check:
    """The check `placebo-outcome`: `found` is the same question put to the moments of an outcome that the service
    cannot move, `could` the effect on it that would have to show."""
    if isinstance(found, NotEstimable) or found.mde is None:
        return Check(name="placebo-outcome", verdict="unknown", says=Remark(code="check-placebo-outcome-unknown"))
    return _judged("placebo-outcome", (found.estimate, found.se, found.p), found.mde, could)


def _judged(name: str, shown: tuple[float, float, float], power: float, could: float) -> Check:
    """Of an effect, its error and p; `power` is the effect that would have been found."""
    effect, error, p = shown
    verdict: Verdict = "fail" if p < SURE else "weak" if p < SEEN or power > could else "pass"
    code = f"check-{name}-{'seen' if SURE <= p < SEEN else verdict}"
    params = {"effect": effect, "detectable": power, "limit": could}
    return Check(name=name, verdict=verdict, says=Remark(code=code, params=params), statistic=effect / error, p=p)
