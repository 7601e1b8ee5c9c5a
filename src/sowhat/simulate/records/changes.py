"""Deployments: what was brought out when, and how it ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from sowhat.simulate.business import months
from sowhat.simulate.records.drawing import begin, moment, wait
from sowhat.simulate.records.failures import plans
from sowhat.simulate.records.plan import ServicePlan
from sowhat.simulate.world import World


@dataclass(frozen=True, slots=True)
class Deployment:
    """One. `written` is when the first of its `commits` was."""

    number: int
    service: str
    started: datetime
    finished: datetime
    written: datetime
    commits: tuple[str, ...]
    worked: bool


def repository(world: World, service: str) -> str:
    """What the tool that deploys calls a service."""
    name = f"{world.spec.name}/{service}"
    return name if world.spec.kind == "open" else f"https://git.example.com/{name}"


def deployments(world: World) -> tuple[Deployment, ...]:
    """All of them, service by service."""
    drawn = (one for each in plans(world) for one in _of(world, each))
    return tuple(
        Deployment(number, one.service, one.started, one.finished, one.written, one.commits, one.worked)
        for number, one in enumerate(drawn, 1)
    )


def _of(world: World, one: ServicePlan) -> Iterator[Deployment]:
    dice, first = world.chances.of("deliveries " + one.service), begin(world.spec.service(one.service))
    for month in months():
        for _ in range(one.deploys if month >= first else 0):
            started = moment(dice, month + timedelta(days=int(dice.integers(28))), (9, 18))
            finished = started + wait(dice, 12)
            written = started - timedelta(hours=float(np.exp(dice.normal(3.6, 0.5))))
            commits = tuple(_hash(dice) for _ in range(int(dice.integers(1, 4))))
            worked = bool(dice.random() >= one.failing)
            yield Deployment(0, one.service, started, finished, written.replace(microsecond=0), commits, worked)


def _hash(dice: np.random.Generator) -> str:
    return dice.bytes(20).hex()
