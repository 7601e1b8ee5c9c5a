"""Small companies as a data team holds them (CSV files), and as facts that a study is run on directly."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from sowhat.engine.duckdb import DuckDB
from sowhat.model.catalog import Catalog
from sowhat.model.query import QueryStep
from sowhat.model.study import (
    GoLiveColumns,
    GoLiveTable,
    Missing,
    OutcomeColumns,
    OutcomeKind,
    OutcomeTable,
    RosterColumns,
    RosterTable,
    Study,
)
from sowhat.model.value import Span
from sowhat.render.query import sql
from sowhat.studies.query.terms import Terms, Wanted, terms
from sowhat.studies.query.text import query
from sowhat.studies.run import Context, Ran, run
from sowhat.studies.scene import blind, look
from sowhat.tables.facts import FACTS, GO_LIVES, OUTCOMES, ROSTERS

MONDAY = date(2026, 1, 5)
STARTS = (3, 3, 3, 5, 5, 5, 9, None, None, None, None, None)
LIVES = GoLiveTable(paths=(), service="advice", columns=GoLiveColumns(team="team", date="live from"))


@dataclass(frozen=True)
class Company:
    """Teams of `sizes` customers each, `weeks` of outcomes, the effect of one half from `starts` on. `base` is added to
    each value; `moves` gives rosters days, with customers who changed team; `gaps` leaves rows
    out, and some customers appear only in the third week."""

    sizes: tuple[int, ...] = (40, 25, 30, 22, 35, 28, 24, 60, 33, 27, 31, 29)
    starts: tuple[int | None, ...] = STARTS
    weeks: int = 8
    kind: OutcomeKind = "state"
    base: float = 0.0
    binary: bool = False
    moves: bool = False
    gaps: bool = False
    missing: Missing | None = None
    horizon: int = 2
    window: Span = field(default_factory=Span)
    rng: int = 3

    @property
    def teams(self) -> tuple[str, ...]:
        return tuple(f"team {number:02}" for number in range(len(self.sizes)))

    @property
    def study(self) -> Study:
        return Study(
            name="advice-active",
            service="advice",
            outcome="active",
            horizon=self.horizon,
            missing=self.missing,
            window=self.window,
        )

    @property
    def outcome(self) -> OutcomeTable:
        plain = OutcomeColumns(unit="customer", period="week", value="value")
        return OutcomeTable(name="active", kind=self.kind, paths=("active.csv",), columns=plain)

    @property
    def roster(self) -> RosterTable:
        days = {"from_": "since", "to": "until"} if self.moves else {}
        return RosterTable(paths=("rosters.csv",), columns=RosterColumns(team="team", customer="customer", **days))

    def context(self) -> Context:
        return Context(study=self.study, outcome=self.outcome, catalog=Catalog(), timezone="UTC", registered=None)

    def customers(self) -> Iterator[tuple[int, str]]:
        for number, size in enumerate(self.sizes):
            yield from ((number, f"c{number:02}-{n:03}") for n in range(size))

    def outcomes(self) -> list[tuple[str, date, float]]:
        """Customer, first day of the week, value."""
        rng = np.random.default_rng(self.rng)
        drift = np.cumsum(rng.normal(size=(len(self.sizes), self.weeks)), axis=1) * 0.1
        found: list[tuple[str, date, float]] = []
        for team, customer in self.customers():
            start = self.starts[team]
            live = np.arange(self.weeks) >= (self.weeks if start is None else start)
            values = drift[team] + 0.5 * live + rng.normal(size=self.weeks) + rng.normal()
            found += self._rows(customer, values, rng)
        return found

    def _rows(self, customer: str, values: np.ndarray, rng: np.random.Generator) -> Iterator[tuple[str, date, float]]:
        gone = False
        for week, value in enumerate(values):
            if gone or (self.gaps and rng.random() < 0.05) or (self.gaps and customer.endswith("00") and week < 2):
                continue
            gone = self.kind == "absorbing" and rng.random() < (0.02 if value > 0.5 else 0.06)
            said = float(gone) if self.kind == "absorbing" else float(value > 0) if self.binary else self.base + value
            yield customer, MONDAY + timedelta(weeks=week), float(said)

    def memberships(self) -> list[tuple[str, str, date | None, date | None]]:
        """Team, customer, from, to. One in seven spent less time elsewhere before."""
        found: list[tuple[str, str, date | None, date | None]] = []
        for team, customer in self.customers():
            if self.moves and customer.endswith(("3", "7")):
                other, day = self.teams[(team + 1) % len(self.teams)], MONDAY - timedelta(days=30)
                found += [
                    (other, customer, day, MONDAY),
                    (self.teams[team], customer, MONDAY - timedelta(days=60), None),
                ]
            else:
                found.append((self.teams[team], customer, date(2025, 6, 1) if self.moves else None, None))
        return found

    def lives(self) -> list[tuple[str, date]]:
        told = zip(self.teams, self.starts, strict=True)
        return [(team, MONDAY + timedelta(weeks=start, days=2)) for team, start in told if start is not None]

    def files(self, folder: Path) -> dict[str, Path]:
        """What the data team has."""
        values = [(c, p, repr(v)) for c, p, v in self.outcomes()]
        return {
            "active": _csv(folder / "active.csv", ("customer", "week", "value"), values),
            "rosters": _csv(folder / "rosters.csv", ("team", "customer", "since", "until"), self.memberships()),
            "lives": _csv(folder / "lives.csv", ("team", "live from"), self.lives()),
        }

    def facts(self, folder: Path) -> dict[str, list[str]]:
        """The same as a build would have read it."""
        common = {"metric": "active", "kind": self.kind, "unit_kind": "customer", "revision": 1, "path": "x"}
        outcomes = [{**common, "unit": c, "period": p, "value": v} for c, p, v in self.outcomes()]
        rosters = [
            {"team": t, "customer": c, "valid_from": since, "valid_to": until, "revision": 1, "path": "x"}
            for t, c, since, until in self.memberships()
        ]
        live = {"service": "advice", "decided": "project", "known_by": "table", "revision": 1, "path": "x"}
        lives = [{**live, "team": team, "day": day} for team, day in self.lives()]
        found = {}
        for table, rows in ((OUTCOMES, outcomes), (ROSTERS, rosters), (GO_LIVES, lives)):
            path = folder / f"{table.name}.parquet"
            pq.write_table(pa.Table.from_pylist(rows, table.schema), path)
            found[table.name] = [str(path)]
        return found

    def direct(self, folder: Path) -> Ran:
        """The finding with every row at hand."""
        with DuckDB(self.facts(folder), FACTS) as engine:
            return run(engine, self.context())

    def terms(self, folder: Path, dialect: str = "duckdb", lives: str | None = None, unseen: bool = False) -> Terms:
        """What the query says; `unseen`: nobody here has the outcome."""
        files, context = self.facts(folder), self.context()
        if unseen:
            del files["outcomes"], files["rosters"]
        with DuckDB(files, FACTS) as engine:
            scene = look(engine, context) or blind(engine, context)
            assert scene is not None
            return terms(scene, Wanted(dialect, go_lives=lives), (self.roster,), (LIVES,))

    def sql(self, folder: Path, dialect: str = "duckdb", lives: str | None = None) -> str:
        """The query without its comments' words."""
        steps = [QueryStep(name=step.name, sql=step.sql) for step in query(self.terms(folder, dialect, lives))]
        return sql(steps, {"": "all", **{step.name: step.name for step in steps}})


def _csv(path: Path, names: Sequence[str], rows: Sequence[Sequence[object]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(names)
        writer.writerows(["" if cell is None else cell for cell in row] for row in rows)
    return path


COMPANIES = {
    "values": Company(),
    "large values": Company(base=1e9),
    "zero or one with gaps": Company(binary=True, gaps=True, sizes=(30,) * 12),
    "gaps leave out": Company(gaps=True, missing="drop-unit", sizes=(50,) * 12),
    "customers who moved": Company(moves=True, binary=True),
    "happens once": Company(kind="absorbing", sizes=(60,) * 12, starts=(*[3] * 3, *[5] * 3, *[None] * 6), weeks=9),
}
