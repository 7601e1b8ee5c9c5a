"""An objective for a service that has none, from what it kept in the past: a proposal, never a promise."""

from __future__ import annotations

import math
from collections.abc import Sequence

from sowhat.model.health import Proposal

LEVELS = (0.9999, 0.9995, 0.999, 0.998, 0.995, 0.99, 0.98, 0.95, 0.9)
ENOUGH_WEEKS, KEPT = 8, 0.95
FEWEST = 100
"""Calls below which a week says nothing of such levels."""
SPARE = 5
"""Failures that the budget of four average weeks has to allow: below that one bad minute would end it."""


def proposal(weeks: Sequence[tuple[int, int]]) -> Proposal | None:
    """The highest level kept in at least 95 % of the whole weeks with a hundred calls or more, each (good, total),
    whose budget is not finer than the traffic; null for fewer than eight such weeks, or where no level was kept."""
    busy = [(good, total) for good, total in weeks if total >= FEWEST]
    shares = [good / total for good, total in busy]
    if len(shares) < ENOUGH_WEEKS:
        return None
    month = 4 * sum(total for _, total in busy) / len(busy)
    needed = math.ceil(KEPT * len(shares) - 1e-9)
    for level in LEVELS:
        kept = sum(share >= level for share in shares)
        if kept >= needed and (1 - level) * month >= SPARE:
            return Proposal(objective=level, weeks=len(shares), kept=kept)
    return None
