"""The statistics of the gateway that only counts: so many calls of an app to a route on a day, in a file a year.

What carries a customer (the rare service) is told call by call.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import groupby
from pathlib import Path

import numpy as np

from sowhat.model.language import Language
from sowhat.simulate.business import table
from sowhat.simulate.governing.curves import callers, counted, expected, granted_to
from sowhat.simulate.governing.plan import Counted, governing
from sowhat.simulate.logs import name_of
from sowhat.simulate.tally import FAILED, LAST_MONDAY, WEEKS
from sowhat.simulate.traffic import days
from sowhat.simulate.wording import wording
from sowhat.simulate.world import App, Floats, World

FOLDER = "logs/statistics"
PATHS = f"{FOLDER}/calls-*.csv"
CHANCE = 0.06
"""By how much a day is off, relative."""
REFUSED = ((500, 0.004),)
OFF = ((503, 0.97),)
"""What is refused, and as what: on any day, and on one on which the service is switched off for a trial."""
CRAWLERS = (
    ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", 11_000),
    ("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", 6_000),
    ("Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)", 2_800),
    ("UptimeRobot/2.0; http://www.uptimerobot.com/", 1_440),
)
"""Whoever calls what nobody uses, and how often a day."""
Row = tuple[date, str, str, int, str, str, int]
"""Day, path, app key, status, user agent, customer, calls."""


@dataclass(slots=True)
class Counts:
    """What was written about one service: `calls` and `failed` of all traffic, `teams` that ever called, and by team
    the last complete weeks in which it did."""

    calls: int = 0
    failed: int = 0
    teams: set[int] = field(default_factory=set)
    late: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))


@lru_cache(maxsize=2)
def drawn(world: World) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """The rows of each service."""
    return tuple((one.name, tuple(_rows(world, one))) for one in counted(world))


def write(world: World, language: Language, root: Path) -> None:
    """A file a year."""
    header = wording().daily[language]
    rows = sorted((row for _, each in drawn(world) for row in each), key=lambda row: row[:6])
    for year, group in groupby(rows, key=lambda row: row[0].year):
        table(root / FOLDER / f"calls-{year}.csv", header, group)


def counts(world: World) -> dict[str, Counts]:
    """What is true of each service's calls."""
    teams = {app.key: app.team for app in world.apps}
    found = {}
    for service, rows in drawn(world):
        told = found[service] = Counts()
        for day, _, key, status, _, _, calls in rows:
            told.calls += calls
            told.failed += calls if status >= FAILED else 0
            if key:
                told.teams.add(teams[key])
                week = (day - LAST_MONDAY).days // 7 + WEEKS - 1
                if 0 <= week < WEEKS:
                    told.late[teams[key]].add(week)
    return found


def _rows(world: World, one: Counted) -> Iterator[Row]:
    if one.role == "bots":
        yield from _crawled(world, one)
    elif one.role == "rare":
        yield from _told(world, one)
    else:
        yield from _summed(world, one)


def _crawled(world: World, one: Counted) -> Iterator[Row]:
    dice = world.chances.of("crawled " + one.name)
    for day in days():
        for agent, often in CRAWLERS:
            calls = often if "Uptime" in agent else _around(dice, np.array([[float(often)]]))[0][0]
            yield day, one.operations[0].path, "", 200, agent, "", calls


def _told(world: World, one: Counted) -> Iterator[Row]:
    """Call by call, each with its customer."""
    dice, apps = world.chances.of("told " + one.name), callers(world, one)
    numbers = dice.poisson(expected(world, one))
    for day, of_day in zip(days(), numbers.tolist(), strict=True):
        for app, many in zip(apps, of_day, strict=True):
            for _ in range(many):
                customer = int(world.firsts[app.team]) + int(dice.integers(world.sizes[app.team]))
                yield day, one.operations[0].path, app.key, 201, world.spec.agent, name_of(customer), 1


def _summed(world: World, one: Counted) -> Iterator[Row]:
    dice, apps = world.chances.of("summed " + one.name), callers(world, one)
    level, off = expected(world, one), _off(world, one)
    may = {app.key for app in granted_to(world)}
    for operation in one.operations:
        numbers = list(zip(*_around(dice, level * operation.share), strict=True))
        for place, app in enumerate(apps):
            if not operation.few or app.key in may:
                first = operation is one.operations[0]
                yield from _of_app(world, app, _Told(operation.path, first, off), numbers[place])


def _off(world: World, one: Counted) -> date | None:
    """The day on which a service was switched off for a trial."""
    own = (each for each in governing(world.spec.kind).campaigns if each.role == one.role)
    return next((each.brown_out for each in own), None)


@dataclass(frozen=True, slots=True)
class _Told:
    """Of an operation: its path, whether what is refused is told of it too, and the day on which it was off."""

    path: str
    refused: bool
    off: date | None


def _of_app(world: World, app: App, told: _Told, numbers: Sequence[int]) -> Iterator[Row]:
    for day, whole in zip(days(), numbers, strict=True):
        shares = OFF if day == told.off else REFUSED if told.refused else ()
        bad = {status: int(whole * share) for status, share in shares}
        for status, calls in {200: whole - sum(bad.values()), **bad}.items():
            if calls:
                yield day, told.path, app.key, status, world.spec.agent, "", calls


def _around(dice: np.random.Generator, level: Floats) -> list[list[int]]:
    """Whole numbers about what is expected."""
    bent = level * (1 + CHANCE * np.clip(dice.normal(size=level.shape), -3, 3))
    found: list[list[int]] = np.rint(bent).astype(np.int64).tolist()
    return found
