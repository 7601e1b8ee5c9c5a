"""How long until the first call: the median over all who could have called, those who still wait included."""

from __future__ import annotations

from collections.abc import Sequence


def median(called: Sequence[int], waiting: Sequence[int]) -> int | None:
    """The first day on which half have called: Kaplan and Meier (1958), Nonparametric estimation from incomplete
    observations, JASA 53:457-481.

    `called` are days until the first call, `waiting` days without one so far (right-censored). Null while it cannot be
    said, since too many still wait. To leave those out would make a slow start look quick.
    """
    left, there = 1.0, len(called) + len(waiting)
    for day in sorted(set(called)):
        at_risk = there - sum(one < day for one in (*called, *waiting))
        left *= 1 - called.count(day) / at_risk
        if left <= 0.5 + 1e-12:
            return day
    return None
