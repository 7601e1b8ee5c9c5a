"""Which design answers a study: the one it names, else the one that what may be seen of the scene allows.

No outcome is looked at: only of whom it says something, when teams went live, and whether lots were drawn.
"""

from __future__ import annotations

from bisect import bisect_right

import pyarrow.compute as pc

from sowhat.evidence.auto import Sight, choose
from sowhat.metrics import steps
from sowhat.model.estimate import Check, Design
from sowhat.studies.designs.table import DESIGNS
from sowhat.studies.scene import Scene, day_of, roster_of


def chosen(scene: Scene) -> tuple[Design, tuple[Check, ...]]:
    """The design, and the check that says why where nobody named one."""
    named = scene.context.study.design
    if named != "auto":
        return named, ()
    if scene.context.plan is not None:  # the lot was drawn for it, and what it could show worked out with it
        return "did", ()
    found = choose(sight(scene))
    return (found.design if found.design in DESIGNS else "did"), (found.check,)


def sight(scene: Scene) -> Sight:
    """What may be seen of a scene."""
    table, study = scene.table, scene.context.study
    end = study.window.to or steps.following(scene.last, table.every)
    begins = steps.starts(study.window.from_ or scene.first, end, table.every)
    days = {str(live["team"]): day_of(live) for live in scene.lives}
    places = {team: bisect_right(begins, day) - 1 for team, day in days.items() if day < end}
    inside = {team: place for team, place in places.items() if place >= 1}
    early = set(places) - set(inside) | scene.early
    first = min(inside.values(), default=0)
    teams = _teams(scene)
    return Sight(
        lots=scene.lots is not None,
        treated=len(inside),
        never=len(teams - set(inside) - early),
        early=len(early & teams),
        starts=len(set(inside.values())),
        before=first,
        after=len(begins) - first if inside else 0,
        absorbing=table.kind == "absorbing",
        touched=scene.exposure == "first-touch",
        used=bool(early & teams),
    )


def _teams(scene: Scene) -> set[str]:
    """The deciding units of whom the outcome can say something; none where customers come by themselves."""
    if scene.exposure == "first-touch":
        return set()
    if scene.table.unit == "team":
        rows = scene.values.select(team="unit").distinct()
    else:
        roster = roster_of(scene)
        if roster is None:
            return set()
        rows = roster.rows.select("team").distinct()
    return {str(team) for team in pc.unique(scene.engine.execute(rows)["team"]).to_pylist()}
