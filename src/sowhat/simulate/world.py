"""An example company drawn from a seed: sizes, levels, who went live when, which app calls which service.

Everything hangs on the seed and the company's file; a part of it is drawn from a generator of its own, so that what is
added later changes nothing that was there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from sowhat.simulate.spec import CompanySpec, ServiceSpec

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

FIRST_DAY = date(2025, 10, 1)
LAST_DAY = date(2026, 10, 31)
FIRST_WEEK = date(2026, 3, 30)
WEEKS = 30
SEED = 16


@dataclass(frozen=True, slots=True)
class Chances:
    """Independent generators from one seed, one for each thing that is drawn."""

    seed: int

    def of(self, thing: str, number: int = 0) -> np.random.Generator:
        """The generator of a thing; `number` tells repetitions of it apart."""
        return np.random.Generator(np.random.PCG64([self.seed, crc32(thing.encode()), number]))


@dataclass(frozen=True, slots=True)
class App:
    """An application of a team. `team` is its place; it calls on the days from `first` to `last`."""

    name: str
    key: str
    team: int
    mobile: bool = False
    first: date = FIRST_DAY
    last: date = LAST_DAY


@dataclass(frozen=True, slots=True, eq=False)
class World:
    """A drawn company. `sizes` (teams): customers; `levels`: a team's chance by outcome, before anything is adopted;
    `live`: by service, the day from which each team uses it (None: never)."""

    spec: CompanySpec
    chances: Chances
    sizes: Ints
    levels: Mapping[str, Floats]
    live: Mapping[str, tuple[date | None, ...]]
    apps: tuple[App, ...]

    @property
    def teams(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(name for name, _, _ in self.spec.teams)

    @property
    def firsts(self) -> Ints:
        """The number of each team's first customer."""
        return np.asarray(np.cumsum(self.sizes) - self.sizes)


def draw(spec: CompanySpec, seed: int = SEED, scale: float = 1.0) -> World:
    """The company; `scale` multiplies customers and calls."""
    chances = Chances(seed)
    levels = {one.name: _levels(chances, one.name, one.level, one.spread, len(spec.teams)) for one in spec.outcomes}
    world = World(spec, chances, _sizes(spec, chances, scale), levels, {}, _apps(spec, chances))
    live = {one.name: _live(world, one) for one in spec.services}
    return World(spec, chances, world.sizes, levels, live, world.apps)


def _sizes(spec: CompanySpec, chances: Chances, scale: float) -> Ints:
    """A few large teams, many middling ones, none tiny."""
    weight = np.exp(0.35 * chances.of("sizes").normal(size=len(spec.teams)))
    return np.asarray(np.maximum(spec.customers * scale * weight / weight.sum(), 40).astype(np.int64))


def _levels(chances: Chances, outcome: str, level: float, spread: float, teams: int) -> Floats:
    drawn = np.clip(chances.of("level " + outcome).normal(size=teams), -2, 2)
    return np.asarray(level + spread * drawn)


def _apps(spec: CompanySpec, chances: Chances) -> tuple[App, ...]:
    """One app a team, some with a second one for telephones; one was renamed, one falls silent."""
    found: list[App] = []
    for number, (team, _, _) in enumerate(spec.teams):
        key = _key(spec, chances, team)
        last = spec.lost.last if team == spec.lost.team else LAST_DAY
        if team == spec.renamed.team:
            until = spec.renamed.until
            found.append(App(f"{team}-app", spec.renamed.before, number, last=until - timedelta(days=1)))
            found.append(App(f"{team}-app", key, number, first=until))
        else:
            found.append(App(f"{team}-app", key, number, last=last))
        if team in spec.mobile:
            found.append(App(f"{team}-mobile", f"{key}-mobile", number, mobile=True))
    return tuple(found)


def _key(spec: CompanySpec, chances: Chances, team: str) -> str:
    """A speaking key of an internal app, or an issued one."""
    if spec.key == "user":
        return spec.prefix + team
    issued = chances.of("key " + team).integers(16, size=12)
    return spec.prefix + "".join(f"{digit:x}" for digit in issued)


def _live(world: World, service: ServiceSpec) -> tuple[date | None, ...]:
    """From when on each team uses the service: by its adoption, else from the beginning or never."""
    plan = service.adoption
    if plan is None:
        return _always(world, service)
    order = _order(world, service)
    days: list[date | None] = [None] * len(world.teams)
    for turn, team in enumerate(order):
        days[team] = plan.dates[turn % len(plan.dates)]
    return tuple(days)


def _always(world: World, service: ServiceSpec) -> tuple[date | None, ...]:
    drawn = world.chances.of("reach " + service.name).permutation(len(world.teams))
    reached = {int(team) for team in drawn[: max(round(service.reach * len(drawn)), 1)]}
    known = {world.teams.index(world.spec.lost.team)} if service.reach > 0.5 else set()
    return tuple(service.live if team in reached | known else None for team in range(len(world.teams)))


def _order(world: World, service: ServiceSpec) -> list[int]:
    """The teams that go live, in the order in which dates are dealt out."""
    plan = service.adoption
    everybody = list(range(len(world.teams)))
    if plan is None or plan.chosen == "all":
        return everybody
    free = [team for team in everybody if world.teams[team] != world.spec.abstains]
    strong = sorted(free, key=lambda team: -_level(world, service)[team])
    dice = world.chances.of("adoption " + service.name)
    if plan.chosen == "best":
        return [int(team) for team in dice.permutation(strong[: plan.teams])]
    if plan.chosen == "few":
        return [int(team) for team in dice.permutation(free)[: plan.teams]]
    return _balanced(strong, plan.teams, dice)


def _balanced(strong: list[int], teams: int, dice: np.random.Generator) -> list[int]:
    """Teams drawn from all ranks alike: from each stretch of the ranking about as many."""
    chosen: list[int] = []
    edges = np.linspace(0, len(strong), teams + 1).round().astype(int)
    for begin, end in pairwise(edges.tolist()):
        chosen.append(strong[int(dice.integers(begin, max(end, begin + 1)))])
    return [int(team) for team in dice.permutation(chosen)]


def _level(world: World, service: ServiceSpec) -> Floats:
    """What a team looks at when it takes up a service: its level in the outcome that the service is asked about."""
    known = world.levels
    asked = [study.outcome for study in world.spec.studies if study.service == service.name and study.outcome in known]
    return known[asked[0]] if asked else next(iter(known.values()))
