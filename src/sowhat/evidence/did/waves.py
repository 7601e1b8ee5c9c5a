"""Does any single wave of go-lives carry the result?"""

from __future__ import annotations

import numpy as np

from sowhat.errors import Param
from sowhat.evidence.did import aggregate
from sowhat.evidence.did.aggregate import evaluate
from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Plan, effects
from sowhat.evidence.did.inference import Result
from sowhat.model.estimate import Check, Remark, Verdict

NAME = "leave-one-cohort-out"


def check(grid: Grid, planned: Plan, result: Result, confidence: float) -> Check:
    """The simple effect without each wave in turn: passes if it always stays within the interval of the whole. It
    never fails: waves may differ in truth, and then the average is of them as they were."""
    after = planned.only(planned.event >= 0)
    waves = np.unique(after.cohort)
    ci = result.interval(0, confidence)
    if len(waves) < 2 or ci is None:
        return Check(name=NAME, verdict="unknown", says=Remark(code=f"check-{NAME}-unknown"))
    without = [_without(grid, after, int(wave)) for wave in waves]
    most = int(np.argmax(np.abs(np.array(without) - result.theta[0])))
    verdict: Verdict = "pass" if all(ci[0] <= each <= ci[1] for each in without) else "weak"
    params: dict[str, Param] = {
        "cohort": str(grid.cohorts[int(waves[most])]),
        "effect": without[most],
        "all": float(result.theta[0]),
        "waves": len(waves),
    }
    return Check(name=NAME, verdict=verdict, says=Remark(code=f"check-{NAME}-{verdict}", params=params))


def _without(grid: Grid, after: Plan, wave: int) -> float:
    """The simple effect of the others, compared as they were."""
    rest = after.only(after.cohort != wave)
    times = effects(rest, *grid.whole)
    return float(evaluate(aggregate.simple(rest), times)[0, 0])
