"""From signing up to a habit, counted in teams: an open platform's partners, an internal one's teams."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Literal

import ibis.expr.types as ir

from sowhat.metrics import revisions

DEVELOPERS = ("developer", "dev", "开发者")
StageName = Literal["signed-up", "key", "first-call", "active", "habit"]


@dataclass(frozen=True, slots=True)
class Reached:
    """Teams at a stage: the day they came to it, null where nobody wrote it down."""

    name: StageName
    days: Mapping[str, date | None]


@dataclass(frozen=True, slots=True)
class Stage:
    """`teams` that came so far through all stages before, and the median `days` since the one before over `timed`."""

    name: StageName
    teams: int
    days: float | None
    timed: int


def signups(members: ir.Table) -> ir.Table:
    """Rows of the result `signups`: teams with a member of the role developer, how many, and the first sign-up day."""
    standing = revisions.current(members, (), ("person", "team", "valid_from"))
    own = standing.filter(standing.role.lower().isin(DEVELOPERS))
    return own.group_by("team").agg(developers=own.person.nunique(), since=own.valid_from.min())


def funnel(stages: Sequence[Reached]) -> tuple[Stage, ...]:
    """Each stage over the teams of the one before."""
    made: list[Stage] = []
    held: Reached | None = None
    for stage in stages:
        days = {team: day for team, day in stage.days.items() if held is None or team in held.days}
        gaps = [] if held is None else _gaps(held.days, days)
        made.append(Stage(stage.name, len(days), median(gaps) if gaps else None, len(gaps)))
        held = Reached(stage.name, days)
    return tuple(made)


def _gaps(before: Mapping[str, date | None], after: Mapping[str, date | None]) -> list[int]:
    pairs = ((before[team], day) for team, day in after.items())
    return [(late - early).days for early, late in pairs if early is not None and late is not None and late >= early]
