"""What a study asks of tables that others hold: their names and columns, its periods, and who went live when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from sowhat.errors import CallError, Param, Problem
from sowhat.metrics.panel import Asked
from sowhat.model.study import GoLiveColumns, GoLiveTable, OutcomeTable, RosterColumns, RosterTable, Study
from sowhat.studies.query.dialect import DIALECTS, NAMES, Dialect
from sowhat.studies.scene import Scene

FEWEST = 20
"""Customers below which a mean does not leave the engine."""

MOST = 60
"""Periods up to which the query can be read, and engines take so many columns."""

ROSTERS = RosterColumns(team="team", customer="customer")
GO_LIVES = GoLiveColumns(team="team", date="live_from")


@dataclass(frozen=True, slots=True)
class Tables:
    """Names of the data team's tables; without `go_lives` the go-lives are written into the query."""

    outcomes: str
    rosters: str
    go_lives: str | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything that the query says. `starts` are the first days of periods, `end` the first day after the last;
    `live` gives teams the number of the period they went live in (their count: later), `early` are teams that were live
    too early to be compared. `day` is the one on which rosters count."""

    dialect: Dialect
    study: Study
    outcome: OutcomeTable
    rosters: RosterColumns
    go_lives: GoLiveTable | None
    tables: Tables
    starts: tuple[date, ...]
    end: date
    day: date
    live: Mapping[str, int]
    early: tuple[str, ...]

    @property
    def absorbing(self) -> bool:
        """Whether the outcome happens once."""
        return self.outcome.kind == "absorbing"

    @property
    def landmarks(self) -> tuple[int, ...]:
        """Numbers of the periods that have a value: of what happens once, those that can be followed up and that do not
        begin before the roster counts."""
        if not self.absorbing:
            return tuple(range(len(self.starts)))
        numbers = range(len(self.starts) - self.study.horizon)
        found = tuple(number for number in numbers if self.starts[number] >= self.day)
        if not found:
            raise CallError(Problem("roster-late", params={"day": str(self.day), "first": str(self.starts[0])}))
        return found

    @property
    def complete(self) -> bool:
        """Whether a customer without a value in some period is left out; else there was nothing: zero."""
        return self.study.missing == "drop-unit"

    @property
    def second(self) -> date:
        """The first day after the first period."""
        return self.starts[1]

    def bound(self, number: int) -> str:
        """The first day of a period, or of the one after the last, as packed text: months need no day."""
        day = self.starts[number] if number < len(self.starts) else self.end
        return f"{day:%Y%m}" if self.outcome.every in ("month", "quarter") else f"{day:%Y%m%d}"

    def label(self, number: int) -> str:
        """A period as columns and rows of the answer name it."""
        day = self.starts[number] if number < len(self.starts) else self.end
        return f"{day:%Y%m%d}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for; names left out come from the workspace's declarations."""

    dialect: str
    outcomes: str | None = None
    rosters: str | None = None
    go_lives: str | None = None


def terms(scene: Scene, wanted: Wanted, rosters: tuple[RosterTable, ...], lives: tuple[GoLiveTable, ...]) -> Terms:
    """The terms of a study as its scene has them.

    Raises CallError: `query-bad-dialect`; `query-by-team`, `query-ratio`, `query-no-go-live`, `query-available-pairs`
    for studies that cannot be asked this way; `query-long`, `window-short`.
    """
    _servable(scene, wanted)
    study, table = scene.context.study, scene.table
    asked = Asked.of(study, table, scene.first, scene.last)
    starts = asked.starts
    if len(starts) > MOST:
        raise CallError(Problem("query-long", params={"periods": len(starts), "most": MOST, "study": study.name}))
    numbers = {str(live["team"]): _number(_day(live["day"]), starts, asked.after) for live in scene.lives}
    early = {team for team, number in numbers.items() if number < 1} | (scene.early if scene.lives else set())
    roster = rosters[0] if rosters else None
    return Terms(
        dialect=DIALECTS[wanted.dialect],
        study=study,
        outcome=table,
        rosters=roster.columns if roster else ROSTERS,
        go_lives=_of(lives, study) if wanted.go_lives else None,
        tables=Tables(
            wanted.outcomes or _stem(table.paths, table.name),
            wanted.rosters or _stem(roster.paths if roster else (), "rosters"),
            wanted.go_lives,
        ),
        starts=starts,
        end=asked.after,
        day=scene.frozen_on,
        live={} if wanted.go_lives else {team: n for team, n in numbers.items() if n >= 1},
        early=tuple(sorted(early)),
    )


def _servable(scene: Scene, wanted: Wanted) -> None:
    study = scene.context.study
    params: dict[str, Param] = {"study": study.name, "outcome": study.outcome, "service": study.service}
    if wanted.dialect not in NAMES:
        known = ", ".join(NAMES)
        raise CallError(Problem("query-bad-dialect", params={"value": wanted.dialect, "known": known}))
    if scene.table.unit == "team":
        raise CallError(Problem("query-by-team", params=params))
    if scene.table.columns.value is None:
        raise CallError(Problem("query-ratio", params=params))
    if scene.exposure == "first-touch" or not (scene.lives or wanted.go_lives):
        raise CallError(Problem("query-no-go-live", params=params))
    if study.missing == "available-pairs":
        raise CallError(Problem("query-available-pairs", params=params))


def _of(lives: tuple[GoLiveTable, ...], study: Study) -> GoLiveTable:
    """The declared table of the study's service, else one of the plainest form."""
    own = (one for one in lives if one.columns.service or one.service == study.service)
    return next(own, GoLiveTable(paths=(), columns=GO_LIVES, service=study.service))


def _stem(paths: tuple[str, ...], otherwise: str) -> str:
    """What the table would be called if it were called like its file."""
    plain = [PurePath(path).stem for path in paths if not any(sign in path for sign in "*?[")]
    name = plain[0] if plain and all(sign.isalnum() or sign == "_" for sign in plain[0]) else otherwise
    return name.replace("-", "_")


def _number(day: date, starts: tuple[date, ...], after: date) -> int:
    """The number of the period that holds a day: -1 before the first, their count after the last."""
    if day < starts[0]:
        return -1
    return len(starts) if day >= after else sum(start <= day for start in starts) - 1


def _day(value: object) -> date:
    if not isinstance(value, date):
        raise TypeError(f"not a day: {value!r}")
    return value
