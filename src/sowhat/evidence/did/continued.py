"""What is left of the effect if the two sides go on as they did before the start?

Each wave's own line before its start (least squares over all its periods before, the base period included; one slope
for all waves, weighted by treated units) is carried on under its treated periods, and taken off. A trend that was there
all along is then no effect, and a last period that happened to be low counts as one of many. Unlike the slope beside
it, this asks nothing of a study that claims no effect.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did.aggregate import Recipe
from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Plan, effects
from sowhat.evidence.power import critical, p_value
from sowhat.model.estimate import Check, Remark, Verdict

NAME = "continued"

LEVEL = 0.8
"""Two-sided, so that the side of the claim is left with 10 %."""

BLURRED = 2.0
"""Standard errors of the headline above which the lines are too uncertain to speak against it: fewer than about four
periods before."""


@dataclass(frozen=True, slots=True)
class Left:
    """The effect less the lines carried on; `se` and `df` as in `Result`."""

    estimate: float
    se: float
    df: float | None


def recipe(grid: Grid, planned: Plan) -> Recipe:
    """Of the plan with the universal base: what is left of the headline, and the slope of the lines."""
    before, after = planned.distance < 0, planned.event >= 0
    centre, spread, count = (np.zeros(len(planned)) for _ in range(3))
    level = np.zeros(len(planned))
    for row in np.unique(planned.cohort):
        mine = planned.cohort == row
        at = np.append(planned.distance[mine & before], 0.0)
        centre[mine], count[mine] = at.mean(), len(at) - 1
        spread[mine] = ((at - at.mean()) ** 2).sum()
        level[mine & before] = (mine & after).sum() / len(at)
    weight = effects(planned, *grid.whole).weight[0]
    far = float(np.average((planned.distance - centre)[after], weights=weight[after]))
    slope = np.where(before, planned.distance - centre, 0.0)
    below = np.divide(spread, count, out=np.zeros_like(spread), where=before & (count > 0))
    flat = after.astype(float)
    return Recipe(
        up=np.array([flat, level, slope]),
        down=np.array([flat, flat, below]),
        mix=np.array([[1.0, -1.0, -far], [0.0, 0.0, 1.0]]),
    )


def check(found: Left | None, claim: float | None, error: float) -> Check:
    """`claim`: the effect that is claimed, None where nothing is or where a lot decided who goes first; `error` its
    standard error. Fails where the lines carried on leave nothing of it that is sure at 10 % on its side; where the
    past is too short to draw them, weak."""
    if found is None:
        return Check(name=NAME, verdict="unknown", says=Remark(code=f"check-{NAME}-unknown"))
    if claim is None or found.se <= 0:
        return Check(name=NAME, verdict="pass", says=Remark(code=f"check-{NAME}-none"), statistic=found.estimate)
    t = found.estimate / found.se
    stands = bool(t * np.sign(claim) > critical(LEVEL, found.df))
    verdict: Verdict = "pass" if stands else "weak" if found.se > BLURRED * error else "fail"
    says = Remark(code=f"check-{NAME}-{verdict}", params={"effect": claim, "left": found.estimate})
    return Check(name=NAME, verdict=verdict, says=says, statistic=found.estimate, p=p_value(t, found.df))
