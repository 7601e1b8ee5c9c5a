"""What customers did, week by week, from a hidden model: the team's level and drift, the customer's own bent, and what
the services that the team went live with truly add."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from sowhat.simulate.spec import OutcomeSpec
from sowhat.simulate.world import FIRST_WEEK, WEEKS, Floats, World

Bools = NDArray[np.bool_]

BLOCK = 50_000
"""Customers drawn at a time."""


def weeks() -> tuple[date, ...]:
    """The Mondays of the outcome's weeks."""
    return tuple(FIRST_WEEK + timedelta(weeks=number) for number in range(WEEKS))


def months() -> tuple[tuple[date, int], ...]:
    """The first day of each month with a whole week at its end, and the number of that last whole week."""
    last = {(monday + timedelta(days=6)).replace(day=1): number for number, monday in enumerate(weeks())}
    return tuple((month, number) for month, number in last.items() if weeks()[number].month == month.month)


def chances(world: World, outcome: OutcomeSpec) -> Floats:
    """The chance of a team's average customer, (teams, weeks)."""
    shape = (len(world.teams), WEEKS)
    steps = world.chances.of("drift " + outcome.name).normal(size=shape)
    drift = outcome.drift * (np.cumsum(steps, axis=1) - steps[:, :1])
    season = outcome.drift * np.sin(np.arange(WEEKS) / 5)
    return np.asarray(world.levels[outcome.name][:, None] + drift + season + added(world, outcome))


def added(world: World, outcome: OutcomeSpec) -> Floats:
    """What services add to the chance, (teams, weeks): each from the week of the team's go-live on."""
    total = np.zeros((len(world.teams), WEEKS))
    effects = {one.service: one.effect for one in world.spec.studies if one.outcome == outcome.name}
    for service, effect in effects.items():
        for team, day in enumerate(world.live[service]):
            if day is not None:
                total[team] += effect * np.array([monday + timedelta(days=6) >= day for monday in weeks()])
    return total


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Some customers of a team: `first` is the number of the first, `did` (customers, weeks) what each did."""

    team: int
    first: int
    did: Bools


def blocks(world: World, outcome: OutcomeSpec) -> Iterator[Block]:
    """All customers, team by team, drawn as they are asked for."""
    levels, firsts = chances(world, outcome), world.firsts
    for team, size in enumerate(world.sizes.tolist()):
        dice = world.chances.of("customers " + outcome.name, team)
        for begin in range(0, size, BLOCK):
            here = min(BLOCK, size - begin)
            bent = outcome.own * dice.uniform(-1, 1, size=(here, 1))
            did = dice.random((here, WEEKS)) < levels[team] + bent
            yield Block(team, int(firsts[team]) + begin, did)


@dataclass(frozen=True, slots=True)
class MonthEnd:
    """A team's customers in the last whole week of a month."""

    team: int
    month: date
    did: int
    customers: int


def month_ends(world: World, outcome: OutcomeSpec) -> Iterator[MonthEnd]:
    """How many of each team's customers did, by month."""
    did = np.zeros((len(world.teams), WEEKS), dtype=np.int64)
    for block in blocks(world, outcome):
        did[block.team] += block.did.sum(axis=0)
    for team, size in enumerate(world.sizes.tolist()):
        for month, week in months():
            yield MonthEnd(team, month, int(did[team, week]), size)
