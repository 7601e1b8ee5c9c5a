"""Where an open platform loses its developers: the step on the way to a habit that most of them do not take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sowhat.model.opportunity import EvidenceRow, Mined

FEWEST = 10
"""Teams before a step, below which a share says little."""
LOST = 0.3
"""A step that loses a smaller share is no leak."""
LEAST = 4
"""Nor is one at which fewer teams stop."""


@dataclass(frozen=True, slots=True)
class Step:
    """A stage, the teams that reached it through all before, and the median days since the one before."""

    name: str
    teams: int
    days: float | None = None


def leaks(steps: Sequence[Step], day: date | None) -> tuple[Mined, ...]:
    """The step that loses most teams, where that is more than chance; `steps` in their order."""
    lost = [
        (before, after)
        for before, after in pairwise(steps)
        if before.teams >= FEWEST and before.teams - after.teams >= max(LEAST, LOST * before.teams)
    ]
    if not lost:
        return ()
    before, after = max(lost, key=lambda pair: (pair[0].teams - pair[1].teams, pair[0].name))
    gone = before.teams - after.teams
    rows = [
        EvidenceRow(name="funnel-before", amount=before.teams, unit="teams", at=day, of=before.name),
        EvidenceRow(name="funnel-after", amount=after.teams, unit="teams", at=day, of=after.name),
        EvidenceRow(name="funnel-lost", amount=round(gone / before.teams, 4), unit="share", at=day),
    ]
    if after.days is not None:
        rows.append(EvidenceRow(name="funnel-days", amount=after.days, unit="days", at=day, of=after.name))
    strength = round(gone / before.teams, 3)
    return (Mined(kind="funnel", key=f"{before.name}>{after.name}", evidence=tuple(rows), strength=strength),)
