"""When there is no number: why not, and what would bring one."""

from __future__ import annotations

import numpy as np

from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Plan, plan
from sowhat.evidence.did.inference import Result
from sowhat.evidence.did.jackknife import FEWEST
from sowhat.evidence.did.moments import CohortMoments
from sowhat.evidence.did.question import Question
from sowhat.model.estimate import Counts, NotEstimable, Remark

_DIGITS_LOST = 4 * float(np.finfo(float).eps)


def refuse(reasons: list[Remark], helps: list[Remark], n: Counts, confidence: float) -> NotEstimable:
    """The value that stands for no estimate."""
    return NotEstimable(design="did", reasons=tuple(reasons), what_would_help=tuple(helps), n=n, confidence=confidence)


def before(grid: Grid, planned: Plan, question: Question) -> tuple[list[Remark], list[Remark]]:
    """Reasons that are plain before anything is computed, and what would help; empty if one can go on."""
    if len(grid.periods) < 2:
        return [Remark(code="reason-one-period", params={"have": len(grid.periods)})], [_help("more-periods")]
    last, first = grid.periods.positions[-1], grid.periods.positions[0]
    started = [start for start in grid.starts if start is not None and start <= last]
    if not started:
        return [Remark(code="reason-no-treated")], [_help("go-live-dates"), _help("more-periods")]
    if max(started) <= first + question.anticipation:
        return [Remark(code="reason-treated-from-start")], [_help("earlier-periods")]
    if np.any(planned.event >= 0):
        return [], []
    return _no_controls(grid, question)


def _no_controls(grid: Grid, question: Question) -> tuple[list[Remark], list[Remark]]:
    """Controls that lie in other strata, that the question left out, or that do not exist."""
    if len(grid.strata) > 1 and _any_controls(grid, question):
        return [Remark(code="reason-no-overlap")], [_help("coarser-strata"), _help("hold-out")]
    if question.control == "never":
        other = plan(grid, Question(control="not-yet", anticipation=question.anticipation), "universal")
        waiting = [_help("not-yet-controls")] if np.any(other.event >= 0) else []
        return [Remark(code="reason-no-never-treated")], [*waiting, _help("hold-out")]
    return [Remark(code="reason-no-controls")], [_help("hold-out"), _help("staged-roll-out")]


def _any_controls(grid: Grid, question: Question) -> bool:
    last = grid.periods.positions[-1] + question.anticipation
    never = any(start is None or start > last for start in grid.starts)
    return never or (question.control == "not-yet" and len(grid.starts) > 1)


def after(moments: CohortMoments, result: Result) -> tuple[list[Remark], list[Remark]]:
    """Reasons that the headline (effect 0) shows: too few deciding units, one that carries all, no variation."""
    few = [*_few("treated", result.sides.treated[0]), *_few("control", result.sides.control[0])]
    if few:
        return few, [_help("more-deciding-units"), _help("random-order")]
    error = result.error(0)
    if error is None:
        return [Remark(code="reason-one-unit-carries")], [_help("more-deciding-units")]
    if error <= _DIGITS_LOST * float(np.abs(moments.centre).max(initial=0.0)):
        return [Remark(code="reason-no-variation")], [_help("look-at-outcome")]
    return [], []


def _few(side: str, have: float) -> list[Remark]:
    if have >= FEWEST:
        return []
    return [Remark(code=f"reason-few-{side}", params={"have": int(have), "need": FEWEST})]


def _help(name: str) -> Remark:
    return Remark(code=f"help-{name}")
