"""Other services that the deciding units of a study took, as everybody knows of them; see `evidence.did.alone`."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sowhat.evidence.did import alone
from sowhat.evidence.did.moments import CohortMoments
from sowhat.evidence.did.question import Question
from sowhat.metrics import steps
from sowhat.model.estimate import Check, Estimate, Finding, Label, Remark
from sowhat.model.study import Every
from sowhat.model.value import Value
from sowhat.studies.scene import Scene, day_of, declared, seen_live


class Taken(Value):
    """Another service: teams, each with the position of the first period of the study in which it was live there."""

    service: str
    live: tuple[tuple[str, int], ...]


class Others(Value):
    """Every other service that a deciding unit took by the last period; null where nobody knows which units decided."""

    taken: tuple[Taken, ...] | None

    def check(self, found: Finding, moments: CohortMoments, question: Question) -> tuple[Check, ...]:
        """Whether the effect is this service's alone; nothing about a study without one."""
        if not isinstance(found, Estimate):
            return ()
        if self.taken is None:
            return (Check(name=alone.NAME, verdict="unknown", says=Remark(code=f"check-{alone.NAME}-unknown")),)
        others = [alone.Other(one.service, dict[Label, int](one.live)) for one in self.taken]
        return (alone.check(moments, others, question),)


def others(scene: Scene, moments: CohortMoments) -> Others | None:
    """Looked up by team; None where customers decided for themselves."""
    if scene.exposure == "first-touch":
        return None
    teams = _teams(moments)
    if teams is None:
        return Others(taken=None)
    found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for (service, team), day in sorted(_days(scene).items()):
        at = _position(day, moments, scene.table.every)
        if team in teams and at is not None:
            found[service].append((team, at))
    return Others(taken=tuple(Taken(service=service, live=tuple(live)) for service, live in found.items()))


def _teams(moments: CohortMoments) -> frozenset[str] | None:
    """Deciding units by name; None where they have none, or only numbers of the groups into which they were put."""
    if moments.clusters is None:
        return None
    named = [name for name in moments.clusters.names if isinstance(name, str)]
    return frozenset(named) if len(named) == len(moments.clusters.names) else None


def _days(scene: Scene) -> dict[tuple[str, str], date | None]:
    """By service and team, of all services but the study's, as they came about: a day that somebody wrote down counts;
    None where calls show the team from their first week on."""
    own = scene.context.study.service
    seen = {(row["service"], row["team"]): None if row["from_start"] else day_of(row) for row in seen_live(scene)}
    written = {(row["service"], row["team"]): day_of(row) for row in declared(scene)}
    return {key: day for key, day in {**seen, **written}.items() if key[0] != own}


def _position(day: date | None, moments: CohortMoments, every: Every) -> int | None:
    """Of the first period in the moments from which on a team is live, itself counted; None after the last."""
    periods = moments.periods
    begins = "" if day is None else steps.first_day(day, every).isoformat()
    places = zip(periods.labels, periods.positions, strict=True)
    return next((at for label, at in places if str(label) >= begins), None)
