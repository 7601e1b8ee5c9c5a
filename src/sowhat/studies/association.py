"""An association from one table: adopters and the others, one row a unit, or one a unit and period."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from sowhat.engine.panel import PanelBench
from sowhat.engine.panel_sql import Shape
from sowhat.errors import DataError, Param, Problem
from sowhat.evidence.association.estimate import AssociationQuestion, Compared, estimate
from sowhat.evidence.association.sums import Coefficients, Deciders, Linear, Sums, coefficients
from sowhat.model.estimate import Check, DataUsed, Estimate, NotEstimable, Remark
from sowhat.studies import faults
from sowhat.studies.arm_words import NO
from sowhat.studies.columns import Columns, kinds, quoted
from sowhat.studies.periods import Calendar, never
from sowhat.studies.reading_calendar import calendar_of
from sowhat.studies.relation import Kinds, Places, prepare, value
from sowhat.studies.table import opened

MOST_PERIODS = 1000
TOO_LONG = "panel-too-many-periods"
MOST_DECIDERS = 500
"""Up to so many deciding units are left out in turn; the error of more is linearised where the rows are."""
ONCE = "sowhat_once"
"""Stands for the period of a table that has none."""


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """What is compared and what became of the rows: `missing` of `rows` that count had no outcome."""

    compared: Compared
    data: DataUsed
    missing: int
    counted: int


def from_file(path: Path, columns: Columns, question: AssociationQuestion) -> Estimate | NotEstimable:
    """The finding of a CSV or Parquet file; `columns.relation` is filled in here, `columns.period` may be empty.

    Raises CallError for columns and first treated values that cannot be used, DataError for rows that contradict each
    other, BlockedError for a file that cannot be read.
    """
    with PanelBench.opened() as bench, opened(bench, path) as (relation, header):
        read = compared(bench, replace(columns, relation=relation, path=str(path), header=header))
    found = estimate(read.compared, question)
    return found.model_copy(update={"checks": (*found.checks, *of_reading(read)), "data": read.data})


def compared(bench: PanelBench, columns: Columns) -> Read:
    """Adopters and others of a relation. Raises CallError and DataError as `from_file` does."""
    asked = columns if columns.period else _once(columns)
    held = kinds(bench, asked)
    faults.not_numbers(bench, asked, held)
    rows = int(str(bench.rows(f"SELECT count(*) FROM {asked.relation}")[0][0]))
    if not rows:
        raise DataError(Problem("panel-empty", columns.where()))
    bench.steady(rows)
    if not columns.period:
        _unit_once(bench, asked)
    known = (
        calendar_of(bench, asked, held, MOST_PERIODS, TOO_LONG) if columns.period else _no_calendar(bench, asked, held)
    )
    places = prepare(bench, asked, held, known)
    faults.look(bench, asked, Shape(places.pos, places.values, asked.extras, False, 0.0), [""])
    return _Reading(bench, asked, known, places).read(rows)


def _once(columns: Columns) -> Columns:
    """The same with a period that is the same everywhere."""
    return replace(columns, relation=f"(SELECT *, 0 AS {ONCE} FROM {columns.relation})", period=ONCE)


def _unit_once(bench: PanelBench, columns: Columns) -> None:
    """Raises DataError (`association-unit-twice`) for the second row of a unit."""
    name = f"trim({quoted(columns.unit)}::VARCHAR)"
    query = (
        f"SELECT {name} FROM {columns.relation} WHERE {name} <> '' GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT 1"
    )
    found = bench.rows(query)
    if found:
        unit = str(found[0][0])
        places = faults.rows_with(bench, columns, "unit", unit)
        params: dict[str, Param] = {"unit": unit, "column": columns.unit}
        raise DataError(Problem("association-unit-twice", columns.where(places[1]), params))


def _no_calendar(bench: PanelBench, columns: Columns, held: Kinds) -> Calendar:
    """One period; whoever has a date, or says yes, has adopted in it."""
    raw = [row[0] for row in bench.rows(f"SELECT DISTINCT {value(columns, held, 'first')} FROM {columns.relation}")]
    adopted = [each for each in raw if not never(each) and str(each).strip().lower() not in NO]
    return Calendar("number", (0,), (0,), (0,), dict.fromkeys(adopted, 0), (0, None), ("", None))


@dataclass(frozen=True, slots=True, eq=False)
class _Reading:
    """From `panel_rows` to cells and deciding units."""

    bench: PanelBench
    columns: Columns
    known: Calendar
    places: Places

    def read(self, rows: int) -> Read:
        before, missing, counted = self._rows()
        centre = self._centre()
        sums, place = self._cells(centre)
        units, adopters, deciders, periods = self._counts()
        errors = self._deciders(sums, place, centre) if deciders <= MOST_DECIDERS else self._linear(sums, place)
        found = Compared(sums, errors, units, adopters, deciders, periods, before)
        return Read(found, DataUsed(rows=rows, fingerprint=self._fingerprint(rows)), missing, counted)

    def _rows(self) -> tuple[bool, int, int]:
        """`association_rows`, of adopters from their start on and of those who never adopt; whether there are rows of
        adopters before it, and how many rows count and have no outcome."""
        last = self.known.positions[-1]
        starts = {code: self.known.starts[at] for code, at in self.places.code.items()}
        positions = dict(zip(self.places.pos, self.known.positions, strict=True))
        self._table("association_codes", {c: -1 if s is None or s > last else s for c, s in starts.items()})
        self._table("association_positions", positions)
        decider = "cluster" if self.columns.cluster else "unit"
        stratum = "stratum::VARCHAR" if self.columns.stratum else "''"
        weight = "weight" if self.columns.weight else "1.0"
        self.bench.run(
            f"CREATE OR REPLACE TEMP TABLE association_all AS SELECT unit, {decider}::VARCHAR AS decider, "
            f"{stratum} AS stratum, panel_rows.pos AS pos, (codes.told >= 0)::INTEGER AS side, {weight} AS w, y, "
            "(codes.told > places.told) AS early FROM panel_rows JOIN association_codes AS codes ON code = codes.key "
            "JOIN association_positions AS places ON panel_rows.pos = places.key"
        )
        self.bench.run(
            "CREATE OR REPLACE TEMP TABLE association_rows AS SELECT * EXCLUDE (early) FROM association_all "
            "WHERE NOT early AND w > 0 AND y IS NOT NULL"
        )
        query = "SELECT coalesce(bool_or(early), false), count(*) FILTER (NOT early AND y IS NULL), "
        before, missing, counted = self.bench.rows(f"{query} count(*) FILTER (NOT early) FROM association_all")[0]
        return bool(before), int(str(missing)), int(str(counted))

    def _table(self, name: str, told: Mapping[int, int | None]) -> None:
        self.bench.run(f"CREATE OR REPLACE TEMP TABLE {name} (key BIGINT, told BIGINT)")
        pairs = [each for pair in told.items() for each in pair]
        self.bench.run(f"INSERT INTO {name} VALUES {', '.join(['(?, ?)'] * len(told))}", pairs)

    def _centre(self) -> float:
        """About where the outcomes lie: taken off before anything is summed."""
        found = self.bench.rows("SELECT avg(y) FROM (SELECT y FROM association_rows LIMIT 100000)")[0][0]
        return float(f"{found:.6g}") if isinstance(found, float) else 0.0

    def _cells(self, centre: float) -> tuple[Sums, dict[tuple[str, int], int]]:
        """Cells by stratum and period, and the place of each."""
        found = self.bench.rows(
            f"SELECT stratum, pos, side, sum(w), sum(w * (y - {centre!r})) / sum(w) + {centre!r} "
            "FROM association_rows GROUP BY stratum, pos, side ORDER BY stratum, pos, side"
        )
        keys = list(dict.fromkeys((str(row[0]), int(str(row[1]))) for row in found))
        place, strata = {key: at for at, key in enumerate(keys)}, tuple(dict.fromkeys(key[0] for key in keys))
        weight, mean = np.zeros((len(keys), 2)), np.zeros((len(keys), 2))
        for stratum, pos, side, w, m in found:
            at = place[str(stratum), int(str(pos))], int(str(side))
            weight[at], mean[at] = float(str(w)), float(str(m))
        stratum = np.array([strata.index(key[0]) for key in keys], dtype=np.int64)
        return Sums(strata, stratum, weight, mean, self._units(strata)), place

    def _units(self, strata: tuple[str, ...]) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
        units = np.zeros((len(strata), 2), dtype=np.int64)
        query = "SELECT stratum, side, count(DISTINCT unit) FROM association_rows GROUP BY stratum, side"
        for stratum, side, count in self.bench.rows(query):
            units[strata.index(str(stratum)), int(str(side))] = int(str(count))
        return units

    def _counts(self) -> tuple[int, int, int, int]:
        """Units, adopters among them, deciding units, periods."""
        query = "SELECT count(DISTINCT unit), count(DISTINCT unit) FILTER (side = 1), count(DISTINCT decider) "
        units, adopters, deciders = self.bench.rows(f"{query} FROM association_rows")[0]
        return int(str(units)), int(str(adopters)), int(str(deciders)), len(self.known.raw)

    def _deciders(self, sums: Sums, place: Mapping[tuple[str, int], int], centre: float) -> Deciders:
        found = self.bench.rows(
            f"SELECT decider, stratum, pos, side, sum(w), sum(w * (y - {centre!r})) / sum(w) + {centre!r} "
            "FROM association_rows GROUP BY decider, stratum, pos, side ORDER BY decider, stratum, pos, side"
        )
        names = {name: at for at, name in enumerate(dict.fromkeys(str(row[0]) for row in found))}
        weight, mean = (np.zeros((len(names), *sums.weight.shape)) for _ in range(2))
        for name, stratum, pos, side, w, m in found:
            at = names[str(name)], place[str(stratum), int(str(pos))], int(str(side))
            weight[at], mean[at] = float(str(w)), float(str(m))
        return Deciders(weight, mean)

    def _linear(self, sums: Sums, place: Mapping[tuple[str, int], int]) -> Linear:
        """A second pass: how far each deciding unit moves each difference, squared and added up."""
        made = coefficients(sums)
        self._coefficients(made, place)
        joined = "association_rows JOIN association_moves USING (stratum, pos, side)"
        moves = f"SELECT f, decider, sum(a * w * (y - c)) AS moved FROM {joined} GROUP BY f, decider"
        squares = {row[0]: row[1] for row in self.bench.rows(f"SELECT f, sum(moved * moved) FROM ({moves}) GROUP BY f")}
        count, worth = self._sides(joined)
        deciders = int(str(self.bench.rows("SELECT count(DISTINCT decider) FROM association_rows")[0][0]))
        scale = deciders / (deciders - 1)
        variance = np.array([float(str(squares.get(f, "nan"))) for f in range(len(made.a))]) * scale
        return Linear(variance, worth, count)

    def _sides(self, joined: str) -> tuple[tuple[int, int], tuple[float, float]]:
        """Deciding units with adopters and with others, counted and by their weight."""
        parts = f"SELECT side, decider, sum(abs(a) * w) AS n FROM {joined} WHERE f = 0 GROUP BY side, decider"
        query = f"SELECT side, count(*), sum(n) * sum(n) / sum(n * n) FROM ({parts}) GROUP BY side"
        found = {int(str(row[0])): (int(str(row[1])), float(str(row[2]))) for row in self.bench.rows(query)}
        (adopters, a), (others, b) = found.get(1, (0, 0.0)), found.get(0, (0, 0.0))
        return (adopters, others), (a, b)

    def _coefficients(self, made: Coefficients, place: Mapping[tuple[str, int], int]) -> None:
        """`association_moves`: one row for each difference, cell and side that moves it."""
        name = "association_moves"
        self.bench.run(
            f"CREATE OR REPLACE TEMP TABLE {name} "
            "(f INTEGER, stratum VARCHAR, pos BIGINT, side INTEGER, a DOUBLE, c DOUBLE)"
        )
        cells = list(place)
        told = [
            (int(f), *cells[h], int(side), float(made.a[f, h, side]), float(made.c[f, h, side]))
            for f, h, side in zip(*np.nonzero(made.a), strict=True)
        ]
        for first in range(0, len(told), 1000):
            part = told[first : first + 1000]
            values = ", ".join(["(?, ?, ?, ?, ?, ?)"] * len(part))
            self.bench.run(f"INSERT INTO {name} VALUES {values}", [each for row in part for each in row])

    def _fingerprint(self, rows: int) -> str:
        """Of the content, whatever the order of rows."""
        query = "SELECT bit_xor(hash(unit::VARCHAR, decider, stratum, pos, side, w, y, early)) FROM association_all"
        content = [rows, str(self.bench.rows(query)[0][0]), self.known.labels, self.columns.extras]
        return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:32]


def of_reading(read: Read) -> list[Check]:
    """Rows without an outcome, which count on neither side."""
    share = read.missing / max(read.counted, 1)
    lost = bool(read.missing)
    params: dict[str, Param] = {"rows": read.missing, "share": round(100 * share, 1)}
    says = Remark(code=f"check-association-missing-{'weak' if lost else 'pass'}", params=params if lost else {})
    return [Check(name="missing", verdict="weak" if lost else "pass", says=says, statistic=share)]
