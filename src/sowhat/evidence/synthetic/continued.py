"""What is left of the effect if every unit goes on along its own line of before?

Each unit's line before the start (least squares over all its periods before) is carried on and taken off, of the
treated and of every control; the same calculation then finds weights for what remains. A treated unit that was on its
own way all along leaves nothing. How large such a remainder is where nothing happened, the same placebos tell. It is
the check `continued` of staggered adoption, for units of which there are too few to see a trend by itself.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sowhat.evidence.synthetic.donors import Group, Whole, beside, level
from sowhat.evidence.synthetic.placebos import Ranks
from sowhat.evidence.synthetic.simplex import Floats, Unsolved
from sowhat.model.estimate import Check, Remark, Verdict

NAME = "continued"

SHORT = 5
"""Periods before the start without which no line is drawn."""

SURE = 2.5
"""Times the spread of the placebos that must be left. With a region on its own way most of what is published has
passed this check by chance, so that it has to be stricter than the interval."""


def left(controls: Floats, groups: Sequence[Group]) -> float:
    """The effect without the lines; NaN where there are too few periods to draw them, or nothing but lines."""
    if min(one.start for one in groups) < SHORT:
        return float("nan")
    try:
        parts = [beside(_without(controls, one.start), Group(_without(one.y, one.start), one.start)) for one in groups]
    except Unsolved:
        return float("nan")
    return Whole(tuple(parts)).estimate


def _without(y: Floats, start: int) -> Floats:
    """Outcomes less each unit's line through its periods before `start`."""
    own = level(y)
    at = np.arange(y.shape[1]) - (start - 1) / 2
    slope = own[:, :start] @ at[:start] / (at[:start] @ at[:start])
    return level(own - slope[:, None] * at)


def check(found: float, ranks: Ranks, claim: float | None) -> Check:
    """`found` is what is left, `ranks` the same of the placebos; `claim`: the effect that is claimed, None where
    nothing is or where a lot decided. Fails where what is left is not surely on the claim's side."""
    if claim is None:
        return Check(name=NAME, verdict="pass", says=Remark(code=f"check-{NAME}-none"))
    if not np.isfinite(found) or not np.isfinite(ranks.placebos).all():
        return Check(name=NAME, verdict="weak", says=Remark(code=f"check-{NAME}-weak"))
    spread = float(np.sqrt((ranks.placebos**2).mean()))
    verdict: Verdict = "pass" if found * np.sign(claim) > SURE * spread else "fail"
    says = Remark(code=f"check-{NAME}-{verdict}", params={"effect": claim, "left": found})
    return Check(name=NAME, verdict=verdict, says=says, statistic=found, p=ranks.p(found))
