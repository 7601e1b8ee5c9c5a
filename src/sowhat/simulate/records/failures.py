"""Incidents, findings, debt and drills as they happened, before any tool wrote them down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import numpy as np

from sowhat.model.value import Text
from sowhat.simulate.records.drawing import begin, day_since, moment, one_of, wait
from sowhat.simulate.records.plan import Rule, ServicePlan, plan
from sowhat.simulate.spec import Incident
from sowhat.simulate.world import World

SCANNED = date(2026, 10, 26)


@dataclass(frozen=True, slots=True)
class Failure:
    """An incident. `by` is who found it: alert or customer; `grade` its priority, 1 the worst. `detected`: when it
    was noticed, where it was written down apart from the beginning."""

    id: str
    service: str
    title: Text
    opened: datetime
    acknowledged: datetime
    resolved: datetime
    by: str
    grade: int
    detected: datetime | None = None


@dataclass(frozen=True, slots=True)
class Weakness:
    """What a scanner found; `dismissed` where people accepted it."""

    rule: Rule
    service: str
    found: date
    line: int
    dismissed: bool


@dataclass(frozen=True, slots=True)
class Debt:
    """Something that was put off; `days` of people's time that it costs a month, `principal` to pay it back, `closed`
    when that was done."""

    id: str
    service: str
    title: Text
    found: date
    closed: date | None
    grade: int
    days: float
    principal: float


@dataclass(frozen=True, slots=True)
class Drill:
    """Something practised."""

    service: str
    kind: Text
    day: date
    passed: bool
    minutes: int


def plans(world: World) -> tuple[ServicePlan, ...]:
    """What is recorded of the company's services."""
    return plan().services[world.spec.kind]


def failures(world: World) -> tuple[Failure, ...]:
    """All incidents in order of time, those that the company's file tells among them."""
    told = [_told(number, one) for number, one in enumerate(world.spec.incidents, 1)]
    drawn = [one for each in plans(world) for one in _drawn(world, each)]
    ordered = sorted([*told, *drawn], key=lambda one: (one.opened, one.id))
    dice = world.chances.of("noticed")
    return tuple(replace(one, detected=_noticed(dice, one)) for one in ordered)


def _noticed(dice: np.random.Generator, one: Failure) -> datetime | None:
    """When somebody noticed, which alerts do sooner; of one in four nobody wrote down more than one moment."""
    share, written = float(dice.random()), bool(dice.random() < 0.75)
    wait_ = (one.acknowledged - one.opened) * share * (0.5 if one.by == "alert" else 1.0)
    return one.opened + timedelta(seconds=int(wait_.total_seconds())) if written else None


def _told(number: int, one: Incident) -> Failure:
    opened = datetime(one.day.year, one.day.month, one.day.day, 9 + number % 8, 7 * number % 60)
    taken, over = (opened + timedelta(minutes=minutes) for minutes in (one.acknowledged, one.resolved))
    grade = 2 if one.urgency == "high" else 4
    return Failure(f"P{number:05}", one.service, one.title, opened, taken, over, one.reported_by, grade)


def _drawn(world: World, one: ServicePlan) -> Iterator[Failure]:
    dice = world.chances.of("incidents " + one.service)
    alerts = round(one.by_alert * one.incidents)
    for number, turn in enumerate(dice.permutation(one.incidents).tolist(), 1):
        opened = moment(dice, day_since(dice, begin(world.spec.service(one.service))))
        taken = opened + wait(dice, one.minutes[0])
        over = taken + wait(dice, one.minutes[1])
        title, by = one_of(dice, plan().failures), "alert" if turn < alerts else "customer"
        yield Failure(f"{one.service}-{number:03}", one.service, title, opened, taken, over, by, 1 + turn % 4)


def weaknesses(world: World, one: ServicePlan) -> Iterator[Weakness]:
    """What the scanner finds in a service."""
    dice = world.chances.of("findings " + one.service)
    for number in range(one.findings):
        rule = plan().rules[number % len(plan().rules)]
        found = day_since(dice, begin(world.spec.service(one.service)), SCANNED)
        yield Weakness(rule, one.service, found, 10 + number * 17, number % 6 == 5)


def debts(world: World) -> Iterator[Debt]:
    """The register of debt."""
    dice = world.chances.of("debts")
    for number, title in enumerate(plan().debts * 2):
        service = one_of(dice, plans(world)).service
        found = day_since(dice, begin(world.spec.service(service)))
        closed = day_since(dice, found) if number % 3 == 2 else None
        days = float(dice.integers(1, 9)) / 2
        yield Debt(f"D-{number + 1:03}", service, title, found, closed, 2 + number % 3, days, days * (2 + number % 5))


def drills(world: World) -> Iterator[Drill]:
    """Drills of the services that promise something, each kind once a quarter or so."""
    for one in (each for each in plans(world) if each.objective is not None):
        dice = world.chances.of("drills " + one.service)
        first = begin(world.spec.service(one.service))
        for kind in plan().drills:
            for _ in range(2):
                passed = bool(dice.random() < 0.75)
                yield Drill(one.service, kind, day_since(dice, first), passed, int(dice.integers(8, 90)))
