"""What is true of the small services, and which opportunities there are."""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.model.truth import Part, TrueOpportunity, TrueService
from sowhat.simulate.needs.calls import counts
from sowhat.simulate.needs.plan import Flow, Known, needs
from sowhat.simulate.world import World

HABIT_WEEKS = 3


def services(world: World) -> Iterator[TrueService]:
    """Of each: nobody wrote down who took it up, and nothing else is recorded of it."""
    for name, told in counts(world).items():
        habit, nothing = sum(len(weeks) >= HABIT_WEEKS for weeks in told.weeks.values()), Part(part=0, whole=0)
        yield TrueService(
            service=name,
            voluntary=nothing,
            habit=Part(part=habit, whole=len(world.teams)),
            units=_units(world, set(told.weeks)),
            answered=Part(part=told.calls - told.failed, whole=told.calls),
            alerted=nothing,
            failed_changes=nothing,
        )


def _units(world: World, teams: set[int]) -> int:
    names = {world.teams[team] for team in teams}
    return sum(any(name in names for name, _, _ in unit.teams) for unit in world.spec.units)


def opportunities(world: World) -> Iterator[TrueOpportunity]:
    """Those that are there, then what only looks like one."""
    known = needs(world.spec.kind)
    found = [*(_flow(one) for one in known.flows), *(_known(world, one) for one in known.known)]
    yield from sorted(found, key=lambda one: not one.real)


def _flow(one: Flow) -> TrueOpportunity:
    by_team = one.by_team()
    return TrueOpportunity(
        kind=one.kind,
        real=one.real,
        services=one.services,
        routes=tuple(dict.fromkeys(route for routes in by_team.values() for route in routes)),
        consumers=tuple(f"{team}-app" for team in by_team if team),
        teams=tuple(team for team in by_team if team),
        why=one.why,
    )


def _known(world: World, one: Known) -> TrueOpportunity:
    small = {each.name: each for each in needs(world.spec.kind).services}
    return TrueOpportunity(
        kind=one.kind,
        real=one.real,
        services=one.services,
        teams=tuple(team for name in one.services for team in small[name].without) if one.kind == "alike" else (),
        outcome=one.outcome or "",
        pillar=one.pillar,
        why=one.why,
    )
