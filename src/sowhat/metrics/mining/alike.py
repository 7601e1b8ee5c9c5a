"""Teams that work like the users of a service and do not use it yet: somebody may only have to show it to them.

Alike is what two teams use in common besides (metrics/neighbours.py). One opportunity a service, for all its teams: a
guess about a single team is worth little, a dozen of them are a visit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta

import ibis.expr.types as ir

from sowhat.metrics import chances, neighbours
from sowhat.metrics.mining.scene import Scene
from sowhat.model.catalog import Catalog, Service, Team
from sowhat.model.opportunity import EvidenceRow, Mined

LEAST_OWN = 2
"""A team that uses fewer services besides is hardly known to be like anybody."""
NEAREST = 8
"""So many of the most alike teams are asked."""
CHANCE = 0.05
"""So seldom as many of them would use a service if they were any teams: what everybody uses needs no hint."""
FEWEST = 2
"""For fewer teams it is an accident."""
SETTLED = timedelta(days=28)
"""So long a team has to have used a service to count as its user: not one that looked in once."""


@dataclass(frozen=True, slots=True)
class Fits:
    """A team that a service may suit: `users` of its `of` most alike teams use it."""

    team: str
    users: int
    of: int


def mine(scene: Scene, studied: Collection[str] = ()) -> tuple[Mined, ...]:
    """One opportunity for each service that enough teams like its users do not use. One that is `studied` is none: who
    waits is what its users are compared with, and whose turn it is the roll-out says."""
    if scene.days <= SETTLED.days:
        return ()
    used = _used(scene)
    made = (
        _mined(scene, one, fits(one.name, used, suited(scene.catalog, one, scene.until)), used)
        for one in scene.catalog.services
        if one.name not in studied and _offered(one, scene.until)
    )
    return tuple(one for one in made if one is not None)


def fits(service: str, used: Mapping[str, Set[str]], suits: Collection[str]) -> tuple[Fits, ...]:
    """The teams of `suits` that do not use `service` and are like those that do, by name."""
    everybody = sum(service in theirs for theirs in used.values()) / len(used) if used else 0.0
    found = []
    for team in sorted(suits):
        own = used.get(team, frozenset())
        if service in own or len(own) < LEAST_OWN:
            continue
        near = neighbours.nearest(team, {name: theirs - {service} for name, theirs in used.items()})[:NEAREST]
        users = sum(service in used[one.team] for one in near)
        likely = users >= neighbours.LEAST_USERS and 2 * users > len(near)
        if likely and chances.binomial_above(users - 1, len(near), everybody) <= CHANCE:
            found.append(Fits(team, users, len(near)))
    return tuple(found)


def suited(catalog: Catalog, service: Service, day: date) -> frozenset[str]:
    """Teams that could use a service: of its business units where it is for some, and never its owner."""
    return frozenset(
        one.name
        for one in catalog.teams
        if one.name != service.owner
        and _stands(one, day)
        and (not service.eligible_units or unit_of(one, day) in service.eligible_units)
    )


def unit_of(team: Team, day: date) -> str:
    """The business unit of a team on a day, '' where it is in none."""
    return next((link.of for link in team.units if link.span.holds(day)), "")


def _stands(team: Team, day: date) -> bool:
    return not team.units or any(link.span.holds(day) for link in team.units)


def _offered(service: Service, day: date) -> bool:
    """What is replaced by something else, or is not live yet, is offered to nobody."""
    ended = service.replaced_by is not None or (service.lifecycle or "").lower() in {"deprecated", "retired"}
    return not ended and (service.live_from is None or service.live_from <= day)


def _used(scene: Scene) -> dict[str, frozenset[str]]:
    """What each declared team used lately, for longer than a look."""
    rows = scene.results.table("active")
    known = rows.filter((rows.team != "") & (rows.service != "") & (rows.calls > 0))
    spans: ir.Table = known.group_by(["team", "service"]).agg(first=known["first"].min(), last=known["first"].max())
    found: dict[str, set[str]] = {one.name: set() for one in scene.catalog.teams}
    for row in scene.results.run(spans).to_pylist():
        if row["team"] in found and row["last"] >= scene.since and row["last"] - row["first"] >= SETTLED:
            found[row["team"]].add(row["service"])
    return {team: frozenset(services) for team, services in found.items()}


def _mined(scene: Scene, service: Service, found: Collection[Fits], used: Mapping[str, Set[str]]) -> Mined | None:
    if len(found) < FEWEST:
        return None
    users = sum(service.name in theirs for theirs in used.values())
    seats = {one.name: unit_of(one, scene.until) for one in scene.catalog.teams}
    units = sorted({seats[one.team] for one in found} - {""})
    share = sum(one.users for one in found) / sum(one.of for one in found)
    return Mined(
        kind="alike",
        key=service.name,
        services=(service.name,),
        teams=tuple(one.team for one in found),
        units=tuple(units),
        evidence=_evidence(service.name, found, (users, len(units), share), scene.until),
        strength=round(share * min(1.0, len(found) / 4), 3),
    )


def _evidence(
    service: str, found: Collection[Fits], counts: tuple[int, int, float], day: date
) -> tuple[EvidenceRow, ...]:
    users, units, share = counts
    rows: Iterable[EvidenceRow] = (
        EvidenceRow(name="alike-teams", amount=len(found), unit="teams", at=day),
        EvidenceRow(name="alike-units", amount=units, unit="units", at=day),
        EvidenceRow(name="alike-users", amount=users, unit="teams", at=day, of=service),
        EvidenceRow(name="alike-share", amount=round(share, 4), unit="share", at=day),
    )
    return tuple(rows)
