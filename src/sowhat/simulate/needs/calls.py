"""The log of the desks' gateway: so many calls of an app to a path in an hour, in a file a year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import groupby
from pathlib import Path

import numpy as np

from sowhat.model.language import Language
from sowhat.simulate.business import table
from sowhat.simulate.logs import OFFSET
from sowhat.simulate.needs.plan import Flow, Needs, Small, needs
from sowhat.simulate.outcomes import blocks, weeks
from sowhat.simulate.tally import FAILED, LAST_MONDAY, WEEKS
from sowhat.simulate.traffic import WEEKEND, days
from sowhat.simulate.world import LAST_DAY, App, Floats, World

FOLDER = "logs/desk"
PATHS = f"{FOLDER}/calls-*.csv"
SOURCE = "desk"
FOLLOWS = 3.5
"""By how much more a team's use moves than its outcome, relative."""
CHANCE = 0.06
NIGHT = (2, 3)
Row = tuple[date, int, str, str, int, str, int, int]
"""Day, hour, path, app key, status, user agent, bytes, calls."""


@dataclass(slots=True)
class Counts:
    """What was written about a service: all calls, those that it could not answer, and the weeks of each team among
    the last complete ones."""

    calls: int = 0
    failed: int = 0
    weeks: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))


def users(world: World, one: Small) -> tuple[App, ...]:
    """The apps whose desks use a service."""
    known = needs(world.spec.kind)
    return tuple(app_of(world, team) for team in known.teams if team not in one.without)


def app_of(world: World, team: str) -> App:
    """A team's app that calls to the last day, not the telephones'. Raises StopIteration."""
    return next(app for app in world.apps if world.teams[app.team] == team and not app.mobile and app.last == LAST_DAY)


@lru_cache(maxsize=2)
def drawn(world: World) -> tuple[Row, ...]:
    """Every row, in order of time."""
    known = needs(world.spec.kind)
    rows = [row for one in known.services for row in _usual(world, one)]
    for place, flow in enumerate(known.flows):
        rows += _flowing(world, known, flow, place)
    return tuple(sorted(rows))


def write(world: World, language: Language, root: Path) -> None:
    """A file a year."""
    header = needs(world.spec.kind).header[language]
    for year, group in groupby(drawn(world), key=lambda row: row[0].year):
        lines = ((f"{row[0]}T{row[1]:02}:00:00{OFFSET}", *row[2:]) for row in group)
        table(root / FOLDER / f"calls-{year}.csv", header, lines)


def counts(world: World) -> dict[str, Counts]:
    """What is true of each of the services."""
    teams = {app.key: app.team for app in world.apps}
    by_route = {one.route: one.name for one in needs(world.spec.kind).services}
    found = {name: Counts() for name in by_route.values()}
    for day, _, path, key, status, _, _, calls in drawn(world):
        service = by_route.get("/" + path.split("/")[1])
        if service is None or not key:
            continue
        told = found[service]
        told.calls += calls
        told.failed += calls if status >= FAILED else 0
        week = (day - LAST_MONDAY).days // 7 + WEEKS - 1
        told.weeks[teams[key]] |= {week} if 0 <= week < WEEKS else set()
    return found


def _usual(world: World, one: Small) -> Iterator[Row]:
    """What its users call all the year."""
    dice, apps, every = world.chances.of("desk " + one.name), users(world, one), tuple(days())
    weight = np.exp(0.3 * dice.normal(size=len(apps)))
    week = np.array([WEEKEND if day.weekday() > 4 else 1.0 for day in every])
    bent = 1 + CHANCE * np.clip(dice.normal(size=(len(every), len(apps))), -3, 3)
    numbers = np.rint(one.calls * np.outer(week, weight) * bent * _followed(world, one, apps)).astype(int)
    for day, of_day in zip(every, numbers.tolist(), strict=True):
        if day >= one.live:
            for app, calls in zip(apps, of_day, strict=True):
                yield day, 10, one.operations[0].path, app.key, 200, world.spec.agent, 900 * calls, calls


def _followed(world: World, one: Small, apps: tuple[App, ...]) -> Floats:
    """(days, apps): how much more than usual each team uses a service in weeks in which its customers did more."""
    every = tuple(days())
    found = np.ones((len(every), len(apps)))
    if one.moves is not None:
        shares, mondays = _shares(world, one.moves), weeks()
        for place, app in enumerate(apps):
            more = FOLLOWS * (shares[app.team] - shares[app.team].mean())
            numbers = [(day - mondays[0]).days // 7 for day in every]
            found[:, place] += [more[week] if 0 <= week < len(mondays) else 0.0 for week in numbers]
    return np.maximum(found, 0.1)


def _shares(world: World, outcome: str) -> Floats:
    """(teams, weeks): the share of a team's customers who did."""
    did = np.zeros((len(world.teams), len(weeks())))
    for block in blocks(world, world.spec.outcome(outcome)):
        did[block.team] += block.did.sum(axis=0)
    return np.asarray(did / world.sizes[:, None])


def _flowing(world: World, known: Needs, flow: Flow, place: int) -> Iterator[Row]:
    dice = world.chances.of("flow", place)
    for day in (one for one in days() if _on(flow, one)):
        for team, routes in flow.by_team().items():
            callers = [(app_of(world, team).key, world.spec.agent)] if team else [("", one) for one in known.scanners]
            for key, agent in callers:
                calls = int(dice.integers(flow.low, flow.high + 1))
                for route in routes:
                    many = calls if flow.equal else int(dice.integers(flow.low, flow.high + 1))
                    for hour, status, part in _spread(flow, many):
                        yield day, hour, route, key, status, agent, part * flow.size, part


def _on(flow: Flow, day: date) -> bool:
    if flow.pace == "once":
        return day == flow.since
    if day < flow.since or (flow.pace == "monthly" and day.day != 1):
        return False
    return flow.pace != "day" or day.weekday() < 5


def _spread(flow: Flow, calls: int) -> Iterator[tuple[int, int, int]]:
    """Hour, status and calls of a day; what is left over by the shares has the first status."""
    hours = range(24) if flow.pace == "even" else NIGHT if flow.pace in ("night", "monthly") else (14,)
    for hour in hours:
        whole = calls // len(hours)
        first, *others = flow.status
        parts = {status: int(whole * flow.status[status]) for status in others}
        for status, part in {first: whole - sum(parts.values()), **parts}.items():
            if part:
                yield hour, status, part
