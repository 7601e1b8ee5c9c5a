"""Teams that use alike, and what they use besides: what to show to a team that may want it.

Alike is the share of services that two teams have in common of all that either uses (Jaccard 1901), shrunk towards
nothing for teams that use few: with one service in common out of one, two teams are hardly known to be alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

SHRINK = 2
"""So many services that nobody shares are added to what two teams use together."""
LEAST_USERS = 3
"""At least so many of the nearest have to use a service, or it is not told: fewer are an accident."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A team and how alike it is, above 0 and below 1."""

    team: str
    alike: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """A service that `users` of the `of` nearest use; `weight` is the share of all that use it, each as far as it is
    alike."""

    service: str
    users: int
    of: int
    weight: float


def alike(one: Set[str], other: Set[str]) -> float:
    """The shrunk share of services in common: symmetric, 0 for nothing in common, below 1."""
    return len(one & other) / (len(one | other) + SHRINK)


def nearest(team: str, used: Mapping[str, Set[str]]) -> tuple[Neighbour, ...]:
    """All teams that use alike at all, the most alike first; of equals by name."""
    own = used.get(team, frozenset())
    found = [Neighbour(name, alike(own, theirs)) for name, theirs in used.items() if name != team]
    return tuple(sorted((one for one in found if one.alike > 0), key=lambda one: (-one.alike, one.team)))


def proposals(
    own: Set[str], near: Sequence[Neighbour], used: Mapping[str, Set[str]], offered: Set[str], most: int
) -> tuple[Proposal, ...]:
    """Services among the `offered` that `own` lacks and `LEAST_USERS` of the `most` nearest use; the best first. All
    who are alike have a say in the order, each as far as it is alike: a few nearest alone are a lottery. Of services
    that are used alike the one with fewer users overall comes first: what everybody uses needs no hint."""
    whole = sum(one.alike for one in near)
    overall = {name: sum(name in theirs for theirs in used.values()) for name in offered}
    nearby = near[:most]
    found = []
    for name in offered - own:
        users = sum(name in used[one.team] for one in nearby)
        if users >= LEAST_USERS:
            weight = sum(one.alike for one in near if name in used[one.team]) / whole
            found.append(Proposal(name, users, len(nearby), weight))
    return tuple(sorted(found, key=lambda one: (-one.weight, overall[one.service], one.service)))
