"""An objective for a service that has none, from what it kept in the past: a proposal, never a promise."""

from __future__ import annotations

import math
from collections.abc import Sequence

from sowhat.model.health import Proposal

LEVELS = (0.9999, 0.9995, 0.999, 0.998, 0.995, 0.99, 0.98, 0.95, 0.9)
ENOUGH_WEEKS, KEPT = 8, 0.95
FEWEST = 100
"""Calls below which a week says nothing of such levels."""


def proposal(weeks: Sequence[tuple[int, int]]) -> Proposal | None:
    """The highest level kept in at least 95 % of the whole weeks with a hundred calls or more, each (good, total); null
    for fewer than eight such weeks, or where no level was kept."""
    shares = [good / total for good, total in weeks if total >= FEWEST]
    if len(shares) < ENOUGH_WEEKS:
        return None
    needed = math.ceil(KEPT * len(shares) - 1e-9)
    for level in LEVELS:
        kept = sum(share >= level for share in shares)
        if kept >= needed:
            return Proposal(objective=level, weeks=len(shares), kept=kept)
    return None
