"""How many calls of people a counted service gets on each day from each of its apps, before chance has its part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

import numpy as np

from sowhat.simulate.governing.plan import Counted, Role, governing
from sowhat.simulate.traffic import days
from sowhat.simulate.world import FIRST_DAY, LAST_DAY, App, Floats, World

MONTH = 365.25 / 12
WORKDAY, WEEKEND = 1.23, 0.43
"""Of an average day; a week adds up to seven."""
APPS: Mapping[Role, int] = {
    "healthy": 20, "duplicate": 6, "rare": 5, "periodic": 2, "dying": 7, "bots": 0, "old": 12, "new": 12,
    "growing": 12, "retired": 4,
}  # fmt: skip
A_MONTH: Mapping[Role, float] = {
    "healthy": 900_000, "duplicate": 110_000, "rare": 240, "periodic": 44_000, "dying": 350_000, "old": 760_000,
    "growing": 150_000, "retired": 90_000,
}  # fmt: skip
"""People's calls at their most."""
FEW = 6
"""Apps that call what is granted to some only."""
FALLS = 0.75
"""What is left of a dying service's calls after a month."""
MOVING = date(2026, 4, 13)
MOVE_EVERY, MOVES_IN, STAY = timedelta(days=21), 21, 3
"""From then on an app moves every three weeks, within three weeks; so many have not yet."""
GROWS = 1.42
BEGUN = 3
"""Teams that were there from the beginning; another one follows about each month."""
LEFT, LAST_LEFT = date(2026, 2, 2), date(2026, 6, 12)
"""When the first and the last app leave what was retired."""
REPORTED = (date(2025, 11, 10), date(2026, 2, 10), date(2026, 5, 11), date(2026, 8, 10))
"""The tenth of the second month of each quarter, or the Monday after."""


def apps_of(world: World, role: Role) -> tuple[App, ...]:
    """The apps that call a service, heaviest first: of teams that neither abstain nor leave, and not of telephones."""
    if role == "new":
        return apps_of(world, "old")
    if role == "duplicate":
        return apps_of(world, "healthy")[2 : 2 + APPS[role]]
    steady = [app for app in world.apps if not app.mobile and (app.first, app.last) == (FIRST_DAY, LAST_DAY)]
    free = [app for app in steady if world.teams[app.team] != world.spec.abstains]
    order = world.chances.of("governed " + role).permutation(len(free))
    return tuple(free[int(place)] for place in order[: APPS[role]])


def callers(world: World, one: Counted) -> tuple[App, ...]:
    """The apps that call a service of the company."""
    return apps_of(world, one.role)


def expected(world: World, one: Counted) -> Floats:
    """(days, apps): calls of people that may be expected."""
    apps = len(callers(world, one))
    weight = np.exp(-0.12 * np.arange(apps))
    share = np.asarray(weight / weight.sum()) if apps else weight
    return _SHAPES[one.role](world, share)


def _weekly() -> Floats:
    return np.array([WEEKEND if day.weekday() > 4 else WORKDAY for day in days()])


def _since(day: date) -> Floats:
    """Days since `day`, below 0 before it."""
    return np.array([float((each - day).days) for each in days()])


def _level(role: Role, share: Floats) -> Floats:
    """The same all the time."""
    return np.outer(_weekly(), share) * (A_MONTH[role] / MONTH)


def _steady(role: Role) -> Callable[[World, Floats], Floats]:
    return lambda _, share: _level(role, share)


def _periodic(_: World, share: Floats) -> Floats:
    on = np.array([1.0 if day in REPORTED else 0.0 for day in days()])
    return np.outer(on, np.full_like(share, 1 / len(share))) * A_MONTH["periodic"]


def _dying(_: World, share: Floats) -> Floats:
    """Everybody calls less and less, and one after another not at all; the last one stays."""
    months = _since(FIRST_DAY)[:, None] / MONTH
    last = 12 - 1.4 * np.arange(len(share))[None, ::-1]
    there = months < np.maximum(last, 2) + (np.arange(len(share)) == len(share) - 1) * 12
    return np.asarray(_level("dying", share[::-1]) * FALLS**months * there)


def _moved(share: Floats) -> Floats:
    """(days, apps): which part of an app's calls has moved to the successor."""
    begins = _since(MOVING)[:, None] - np.arange(len(share))[None, :] * MOVE_EVERY.days
    moves = np.arange(len(share)) < len(share) - STAY
    return np.asarray(np.clip(begins / MOVES_IN, 0, 1) * moves)


def _old(_: World, share: Floats) -> Floats:
    return _level("old", share[::-1]) * (1 - _moved(share))


def _new(_: World, share: Floats) -> Floats:
    return _level("old", share[::-1]) * _moved(share)


def _growing(_: World, share: Floats) -> Floats:
    months = _since(FIRST_DAY)[:, None] / MONTH
    begins = np.maximum(np.arange(len(share)) - BEGUN + 1, 0)[None, :] * 1.2
    level = _level("growing", share) * GROWS ** np.minimum(months - 12.5, 0)
    return np.asarray(level * (months >= begins))


def _retired(_: World, share: Floats) -> Floats:
    step = (LAST_LEFT - LEFT).days / max(len(share) - 1, 1)
    there = _since(LEFT)[:, None] < np.arange(len(share))[None, :] * step
    return _level("retired", share) * there


_SHAPES: Mapping[Role, Callable[[World, Floats], Floats]] = {
    "healthy": _steady("healthy"), "duplicate": _steady("duplicate"), "rare": _steady("rare"), "periodic": _periodic,
    "dying": _dying, "bots": lambda _, share: np.zeros((len(list(days())), 0)), "old": _old, "new": _new,
    "growing": _growing, "retired": _retired,
}  # fmt: skip


def granted_to(world: World) -> tuple[App, ...]:
    """The apps that call what is granted to some only, heaviest first."""
    return apps_of(world, "healthy")[:FEW]


def counted(world: World) -> tuple[Counted, ...]:
    """The company's counted services."""
    return governing(world.spec.kind).services
