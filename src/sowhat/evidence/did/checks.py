"""The reasons to believe or doubt a staggered-adoption estimate that lie in its design: who, when, how many."""

from __future__ import annotations

import numpy as np

from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Plan, covered
from sowhat.evidence.did.inference import Result
from sowhat.evidence.did.question import Question
from sowhat.evidence.provenance import ENOUGH, attainable, of_provenance
from sowhat.model.estimate import Check, Remark, Verdict


def units(result: Result) -> Check:
    """Enough deciding units on the weaker side for the inference used."""
    treated, control = float(result.sides.effective_treated[0]), float(result.sides.effective_control[0])
    least = min(treated, control)
    verdict: Verdict = "pass" if least >= ENOUGH else "weak"
    params = {"treated": round(treated, 1), "control": round(control, 1), "need": ENOUGH}
    return Check(
        name="units", verdict=verdict, says=Remark(code=f"check-units-{verdict}", params=params), statistic=least
    )


def overlap(grid: Grid, planned: Plan) -> list[Check]:
    """Strata with treated units and nobody to compare them with, in any treated period; nothing if one stratum."""
    if len(grid.strata) == 1:
        return []
    after = planned.only(planned.event >= 0)
    _, alone = covered(grid, after)
    lost = np.zeros_like(grid.n, dtype=bool)
    np.logical_or.at(lost, after.cohort, alone)
    if not lost.any():
        return [Check(name="overlap", verdict="pass", says=Remark(code="check-overlap-pass"))]
    names = ", ".join(sorted({grid.strata[index] for index in np.nonzero(lost)[1]}))
    params = {"strata": names, "units": int(grid.n[lost].sum())}
    return [Check(name="overlap", verdict="weak", says=Remark(code="check-overlap-weak", params=params))]


def left_out(grid: Grid, planned: Plan) -> list[Check]:
    """Cohorts with treated periods of which none could be compared; nothing if there are none."""
    used = set(planned.cohort[planned.event >= 0].tolist())
    last = grid.periods.positions[-1]
    lost = [row for row, start in enumerate(grid.starts) if start is not None and start <= last and row not in used]
    if not lost:
        return []
    params = {"cohorts": ", ".join(str(grid.cohorts[row]) for row in lost), "units": int(grid.n[lost].sum())}
    return [Check(name="left-out", verdict="weak", says=Remark(code="check-left-out-weak", params=params))]


def of_design(grid: Grid, planned: Plan, question: Question, result: Result) -> list[Check]:
    """In the order in which they are told."""
    sides = int(result.sides.treated[0]), int(result.sides.control[0])
    lot = [attainable(*sides)] if question.provenance.randomised else []
    return [
        *of_provenance(question.provenance),
        *lot,
        units(result),
        *overlap(grid, planned),
        *left_out(grid, planned),
    ]
