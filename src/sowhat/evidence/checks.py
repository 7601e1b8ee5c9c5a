"""The reasons to believe or doubt a staggered-adoption estimate that lie in its design: who, when, how many."""

from __future__ import annotations

from math import comb

import numpy as np

from sowhat.evidence.grid import Grid
from sowhat.evidence.group_time import Plan, covered
from sowhat.evidence.inference import Result
from sowhat.evidence.question import Provenance, Question
from sowhat.model.estimate import Check, Remark, Verdict

ENOUGH = 20
"""Effective deciding units a side from which the inference used is trusted for grade B."""

MOST_ORDERS = 10**9
"""Orders of assignment beyond which nobody counts."""

PLENTY = 40
"""Units on the smaller side from which there are more orders than that."""


def of_provenance(known: Provenance) -> list[Check]:
    """What the study knows about dates, lots and registration. The finer points of a lot are asked only of a lot."""
    decided = None if known.exposure is None else known.exposure == "decided"
    checks = [
        _yes_no("registered", known.registered, otherwise="weak"),
        _yes_no("exposure", decided, otherwise="fail"),
        _yes_no("randomised", known.randomised, otherwise="weak"),
    ]
    if known.randomised:
        checks += [
            _yes_no("sample-ratio", known.sample_ratio, otherwise="fail"),
            _yes_no("as-assigned", known.as_assigned, otherwise="fail"),
            _yes_no("complete", known.complete, otherwise="fail"),
            _yes_no("cut-off", known.cut_off, otherwise="weak"),
        ]
    return checks


def _yes_no(name: str, known: bool | None, otherwise: Verdict) -> Check:
    verdict: Verdict = "unknown" if known is None else "pass" if known else otherwise
    return Check(name=name, verdict=verdict, says=Remark(code=f"check-{name}-{verdict}"))


def units(result: Result) -> Check:
    """Enough deciding units on the weaker side for the inference used."""
    treated, control = float(result.sides.effective_treated[0]), float(result.sides.effective_control[0])
    least = min(treated, control)
    verdict: Verdict = "pass" if least >= ENOUGH else "weak"
    params = {"treated": round(treated, 1), "control": round(control, 1), "need": ENOUGH}
    return Check(
        name="units", verdict=verdict, says=Remark(code=f"check-units-{verdict}", params=params), statistic=least
    )


def attainable(treated: int, control: int) -> Check:
    """Whether so many units could ever reach p < 0.05 if all orders are equally likely."""
    plenty = min(treated, control) >= PLENTY  # of millions the number of orders alone would take minutes to write down
    orders = MOST_ORDERS if plenty else min(comb(treated + control, treated), MOST_ORDERS)
    verdict: Verdict = "pass" if 2 / orders < 0.05 else "weak"
    says = Remark(code=f"check-attainable-{verdict}", params={"orders": orders})
    return Check(name="attainable", verdict=verdict, says=says, statistic=2 / orders)


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
