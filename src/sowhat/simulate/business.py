"""What the business records, as exported tables: outcomes, rosters, go-lives, bills."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sowhat.model.language import Language
from sowhat.simulate.governing.plan import governing
from sowhat.simulate.logs import name_of
from sowhat.simulate.losses import minutes
from sowhat.simulate.outcomes import blocks, weeks
from sowhat.simulate.spec import LossSpec, OutcomeSpec
from sowhat.simulate.wording import wording
from sowhat.simulate.world import FIRST_DAY, LAST_DAY, World

CHINESE_EXPORT = "gb18030"
"""How spreadsheets there save a table as text."""
SINCE = date(2025, 1, 1)
CLOUD = 0.4
"""The part of what a service costs to run that the cloud's own bill tells."""


@dataclass(frozen=True, slots=True)
class Business:
    """The tables of a company in a language, below a folder."""

    world: World
    language: Language

    def write(self, folder: Path) -> None:
        """All of them."""
        words, tongue = wording(), self.language
        for outcome in self.world.spec.outcomes:
            table(folder / "business" / file_of(outcome), words.weekly[tongue], self._weekly(outcome))
        for loss in self.world.spec.losses:
            table(folder / "business" / file_of(loss), words.losses[tongue], self._lost(loss))
        table(folder / "business" / "rosters.csv", words.rosters[tongue], self._rosters())
        encoding = CHINESE_EXPORT if tongue == "zh" else "utf-8"
        table(folder / "business" / "go_lives.csv", words.go_lives[tongue], self._go_lives(), encoding)
        table(folder / "business" / "bills.csv", words.costs[tongue], self._bills())

    def _weekly(self, outcome: OutcomeSpec) -> Iterator[Sequence[object]]:
        named = [monday.isoformat() for monday in weeks()]
        for block in blocks(self.world, outcome):
            for number, did in enumerate(block.did.tolist(), block.first):
                customer = name_of(number)
                yield from ((customer, week, "1" if yes else "0") for week, yes in zip(named, did, strict=True))

    def _lost(self, loss: LossSpec) -> Iterator[Sequence[object]]:
        named = [monday.isoformat() for monday in weeks()]
        for team, lost in zip(self.world.teams, minutes(self.world, loss).tolist(), strict=True):
            yield from ((team, week, many) for week, many in zip(named, lost, strict=True))

    def _rosters(self) -> Iterator[Sequence[object]]:
        since = SINCE.isoformat()
        for team, first, size in zip(self.world.teams, self.world.firsts, self.world.sizes, strict=True):
            yield from ((team, name_of(number), since) for number in range(first, first + size))

    def _go_lives(self) -> Iterator[Sequence[object]]:
        for service, team, day, decided in go_lives(self.world):
            yield service, team, wording().day_of(day, self.language), decided

    def _bills(self) -> Iterator[Sequence[object]]:
        for month in months():
            for service in self.world.spec.services:
                if service.run and service.live <= month:
                    yield self._bill(month, service.name, service.run - round(service.run * CLOUD))
            for name, run in counted_runs(self.world, month):
                yield self._bill(month, name, run)

    def _bill(self, month: date, service: str, amount: int) -> Sequence[object]:
        words = wording()
        return words.month_of(month, self.language), service, "run", words.money_of(amount, self.language)


def counted_runs(world: World, month: date) -> Iterator[tuple[str, int]]:
    """What each service that is only counted costs to run in a month, where it runs."""
    for one in governing(world.spec.kind).services:
        ended = one.ended is not None and month >= one.ended
        if one.run and one.live <= month and not ended:
            yield one.name, one.run


def file_of(outcome: OutcomeSpec | LossSpec) -> str:
    """The name of an outcome's file."""
    return outcome.name.replace("-", "_") + ".csv"


def go_lives(world: World) -> Iterator[tuple[str, str, date, str]]:
    """service, team, day, how it was decided: of the services that teams took up one by one."""
    for service in world.spec.services:
        if service.adoption is not None:
            for team, day in zip(world.teams, world.live[service.name], strict=True):
                if day is not None:
                    yield service.name, team, day, service.adoption.decided


def months() -> Iterator[date]:
    """The first day of each month of the log."""
    for number in range(FIRST_DAY.year * 12 + FIRST_DAY.month - 1, LAST_DAY.year * 12 + LAST_DAY.month):
        yield date(number // 12, number % 12 + 1, 1)


def table(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]], encoding: str = "utf-8") -> None:
    """A table of text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
