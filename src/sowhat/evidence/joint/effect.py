"""What several services did together: staggered adoption from the first go-live of any of them.

Estimates by service count a unit that adopted two of them twice; the joint effect counts it once. Where nobody is left
to be compared with (all adopt something sooner than with one service) there is no number, and a hold-out is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.evidence.did import totals
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.grid import layout
from sowhat.evidence.did.group_time import plan
from sowhat.evidence.did.moments import CohortMoments
from sowhat.evidence.did.question import Question
from sowhat.evidence.joint.tuples import collapsed
from sowhat.model.estimate import Finding, NotEstimable, Remark, Total

HOLD_OUT = Remark(code="help-hold-out")


@dataclass(frozen=True, slots=True)
class Joint:
    """`finding`, with a hold-out among what would help where controls ran out; `retained` at the horizon (null: nobody
    can be compared then); `uncounted`: units that had started by then without anyone left to compare them with."""

    finding: Finding
    retained: Total | None
    uncounted: float


def joint(moments: CohortMoments, question: Question, horizon: int) -> Joint:
    """The joint effect from moments by cohort tuple. Raises CallError as `estimate` does."""
    whole = collapsed(moments)
    found = estimate(whole, question)
    missing = _uncounted(whole, question, horizon)
    if isinstance(found, NotEstimable):
        return Joint(_asked(found) if _nobody_left(found) else found, None, missing)
    return Joint(_asked(found) if missing else found, totals.retained(whole, question, horizon), missing)


def _nobody_left(found: NotEstimable) -> bool:
    codes = {reason.code for reason in found.reasons}
    return bool(codes & {"reason-no-controls", "reason-no-never-treated", "reason-few-control"})


def _asked(found: Finding) -> Finding:
    """With a hold-out among what would help, first."""
    others = tuple(one for one in found.what_would_help if one != HOLD_OUT)
    return found.model_copy(update={"what_would_help": (HOLD_OUT, *others)})


def _uncounted(moments: CohortMoments, question: Question, horizon: int) -> float:
    """Units of cohorts that are observed at the horizon and have nobody there to be compared with."""
    grid = layout(moments)
    opening, last = grid.periods.positions[0], grid.periods.positions[-1]
    planned = plan(grid, question, question.base)
    compared = set(planned.cohort[planned.event == horizon].tolist())
    return sum(
        float(grid.weight[row].sum())
        for row, start in enumerate(grid.starts)
        if start is not None and opening < start <= last - horizon and row not in compared
    )
