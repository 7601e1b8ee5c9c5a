"""The staff who could use the platform, what data they were allowed to see, and what they answered when asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np

from sowhat.model.value import Text
from sowhat.simulate.records.drawing import day_since, moment, one_of
from sowhat.simulate.records.failures import plans
from sowhat.simulate.records.plan import plan
from sowhat.simulate.world import FIRST_DAY, LAST_DAY, World

REORGANISED = date(2026, 7, 1)
MOVED = 14
"""People who change their team on that day."""
ROUNDS = (date(2026, 4, 13), date(2026, 10, 12))
ANSWERS = 14
"""Of each service and round."""


@dataclass(frozen=True, slots=True)
class Membership:
    """A person in a team (its place), up to the day before `to`."""

    person: str
    team: int
    job: Text
    since: date
    to: date | None = None


@dataclass(frozen=True, slots=True)
class Approval:
    """A request to see data, and whether it was granted."""

    person: str
    data: Text
    at: datetime
    until: date
    purpose: Text
    granted: bool


@dataclass(frozen=True, slots=True)
class Reply:
    """What one person answered about a service: a score from 0 to 10, how far they agree (0 to 4), and a text."""

    person: str
    team: int
    at: datetime
    service: str
    score: int
    agrees: int
    text: str


def staff(world: World) -> tuple[Membership, ...]:
    """Everybody's memberships; some left, and some moved when the company was reorganised."""
    return tuple(one for each in _hired(world) for one in _moved(world, each))


def _hired(world: World) -> list[Membership]:
    dice = world.chances.of("staff")
    found: list[Membership] = []
    for team in range(len(world.teams)):
        for _ in range(int(dice.integers(5, 11))):
            since = day_since(dice, date(2017, 1, 1), date(2026, 3, 31))
            left = day_since(dice, FIRST_DAY) if since < FIRST_DAY and dice.random() < 0.08 else None
            job = one_of(dice, plan().jobs)
            signed = world.spec.kind == "open" and (not found or found[-1].team != team)
            found.append(Membership(f"E{len(found) + 1:05}", team, plan().developer if signed else job, since, left))
    return found


def _moved(world: World, one: Membership) -> Iterator[Membership]:
    """One of seventeen moves to the next team, if they were there before and stayed."""
    number = int(one.person[1:])
    if one.to is None and number % 17 == 0 and number < 17 * (MOVED + 1):
        yield Membership(one.person, one.team, one.job, one.since, REORGANISED)
        yield Membership(one.person, (one.team + 1) % len(world.teams), one.job, REORGANISED)
    else:
        yield one


def there(world: World, day: date) -> tuple[Membership, ...]:
    """Who was a member on a day."""
    return tuple(one for one in staff(world) if one.since <= day and (one.to is None or day < one.to))


def approvals(world: World) -> Iterator[Approval]:
    """Requests in the months of the log."""
    dice, people = world.chances.of("approvals"), there(world, REORGANISED)
    for _ in range(80):
        day = day_since(dice, FIRST_DAY)
        person, data = one_of(dice, people).person, one_of(dice, plan().data)
        until, purpose = day + timedelta(days=int(dice.integers(30, 365))), one_of(dice, plan().purposes)
        yield Approval(person, data, moment(dice, day), until, purpose, bool(dice.random() < 0.85))


def replies(world: World, number: int) -> Iterator[Reply]:
    """The answers of a round: some people for each service that is asked about, everybody once."""
    dice, begins = world.chances.of("survey", number), ROUNDS[number]
    people = there(world, begins)
    asked = [one for one in plans(world) if one.scores]
    order = dice.permutation(len(people))[: ANSWERS * len(asked)]
    for turn, place in enumerate(order.tolist()):
        one, who = asked[turn % len(asked)], people[place]
        score = int(np.clip(round(dice.normal(one.scores[number], 1.6)), 0, 10))
        agrees = int(np.clip(round(score / 2 - 1 + 0.5 * dice.normal()), 0, 4))
        at = moment(dice, day_since(dice, begins, min(begins + timedelta(days=11), LAST_DAY)))
        yield Reply(who.person, who.team, at, one.service, score, agrees, _text(dice))


def _text(dice: np.random.Generator) -> str:
    """A sentence in either language, or nothing."""
    first, then, kind = one_of(dice, plan().said), one_of(dice, plan().then), int(dice.integers(10))
    if kind < 3:
        return ""
    return f"{first.zh}，{then.zh}。" if kind < 7 else f"{first.en.capitalize()}, {then.en}."
