"""Protection from one table: counts or minutes, one row a unit and period, summed up by the units that decided."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import numpy as np

from sowhat.engine.panel import PanelBench
from sowhat.engine.panel_sql import Shape
from sowhat.errors import DataError, Param, Problem
from sowhat.evidence.protection.estimate import estimate
from sowhat.evidence.protection.plan import ProtectionQuestion
from sowhat.evidence.protection.rates import CountPanel, Floats
from sowhat.model.estimate import Check, DataUsed, Estimate, NotEstimable, Remark
from sowhat.studies import faults
from sowhat.studies.columns import Columns, kinds, quoted
from sowhat.studies.periods import Calendar
from sowhat.studies.reading_calendar import calendar_of
from sowhat.studies.relation import Kinds, Places, number, prepare
from sowhat.studies.table import opened

Missing = Literal["drop-unit", "zero"]
MOST_PERIODS = 1000
TOO_LONG = "panel-too-many-periods"
MOST_DECIDERS = 500
"""More are put into so many groups by a fingerprint of their names, each of one cohort, and groups are left out in turn
(Kott 2001, The delete-a-group jackknife, Journal of Official Statistics 17)."""
FEWEST_GROUPS = 20
QUARTERS = MappingProxyType({"day": 91, "week": 13, "month": 3, "quarter": 1, "year": 1})
"""Periods in a quarter; a year is the least that there is."""


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """Counts of deciding units and what became of the rows: `dropped` units lacked an outcome."""

    panel: CountPanel
    data: DataUsed
    dropped: int
    calendar: Calendar


def from_file(
    path: Path, columns: Columns, question: ProtectionQuestion, missing: Missing = "drop-unit"
) -> Estimate | NotEstimable:
    """The finding of a CSV or Parquet file; `columns.relation` is filled in here, `columns.denominator` is exposure.

    Raises CallError for columns and first treated values that cannot be used, DataError for rows that contradict each
    other and for counts below 0, BlockedError for a file that cannot be read.
    """
    with PanelBench.opened() as bench, opened(bench, path) as (relation, header):
        read = counts(bench, replace(columns, relation=relation, path=str(path), header=header), missing == "zero")
    found = estimate(read.panel, question)
    return found.model_copy(update={"checks": (*found.checks, *of_reading(read)), "data": read.data})


def counts(bench: PanelBench, columns: Columns, zero: bool = False) -> Read:
    """The counts of a relation. Raises CallError and DataError as `from_file` does."""
    held = kinds(bench, columns)
    faults.not_numbers(bench, columns, held)
    rows = int(str(bench.rows(f"SELECT count(*) FROM {columns.relation}")[0][0]))
    if not rows:
        raise DataError(Problem("panel-empty", columns.where()))
    bench.steady(rows)
    _sound(bench, columns, held)
    known = calendar_of(bench, columns, held, MOST_PERIODS, TOO_LONG)
    exposed = replace(columns, weight=columns.denominator, denominator=None)
    if columns.denominator:
        held = {**held, "weight": held["denominator"]}
    places = prepare(bench, exposed, held, known)
    extras = ("cluster",) if columns.cluster else ()
    faults.look(bench, columns, Shape(places.pos, places.values, extras, False, 0.0), [""])
    return _Reading(bench, columns, known, places, zero).read(rows)


def _sound(bench: PanelBench, columns: Columns, held: Kinds) -> None:
    """Raises DataError for the first count below 0, and the first exposure that is missing, below 0, infinite, or 0
    where something was counted."""
    y = number(columns, held, "outcome")
    wrong = [("protection-negative", "outcome", f"{y} < 0")]
    if columns.denominator:
        d = number(columns, held, "denominator")
        wrong.append(
            ("protection-bad-exposure", "denominator", f"{d} < 0 OR isinf({d}) OR ({y} > 0 AND coalesce({d}, 0) = 0)")
        )
    for code, role, condition in wrong:
        name = columns.named[role]
        found = faults.first_with(bench, columns, condition, f"coalesce({quoted(name)}::VARCHAR, '')")
        if found:
            params: dict[str, Param] = {"column": name, "value": str(found[1])}
            raise DataError(Problem(code, columns.where(found[0]), params))


@dataclass(frozen=True, slots=True, eq=False)
class _Reading:
    """From `panel_rows` to a panel of counts."""

    bench: PanelBench
    columns: Columns
    known: Calendar
    places: Places
    zero: bool

    def read(self, rows: int) -> Read:
        self._rows()
        kept, dropped, deciders = self._units()
        if not kept:
            params: dict[str, Param] = {"units": dropped, "periods": len(self.known.raw)}
            raise DataError(Problem("panel-no-whole-unit", params=params))
        panel = self._panel(deciders)
        return Read(panel, DataUsed(rows=rows, fingerprint=self._fingerprint(rows)), dropped, self.known)

    def _rows(self) -> None:
        """`protection_rows`: one row a unit and period that counts, of units that are whole."""
        exposed, periods = bool(self.columns.denominator), len(self.known.raw)
        y = "coalesce(y, 0)" if self.zero else "y"
        d = "greatest(weight, 0)" if exposed else "1.0"
        name = "cluster" if self.columns.cluster else "unit"
        whole = "bool_and(y IS NOT NULL OR d = 0)" if exposed else f"count(y) = {periods} OR {str(self.zero).lower()}"
        self.bench.run(
            f"CREATE OR REPLACE TEMP TABLE protection_all AS SELECT unit, {name}::VARCHAR AS decider, code, pos, "
            f"{y} AS y, {d} AS d FROM panel_rows"
        )
        self.bench.run(
            "CREATE OR REPLACE TEMP TABLE protection_units AS SELECT unit, any_value(decider) AS decider, "
            f"any_value(code) AS code, {whole} AS whole FROM protection_all GROUP BY unit"
        )
        self.bench.run(
            "CREATE OR REPLACE TEMP TABLE protection_rows AS SELECT protection_all.* FROM protection_all "
            "JOIN protection_units USING (unit) WHERE whole AND d > 0"
        )

    def _units(self) -> tuple[int, int, int]:
        """Units that are whole and not, and how many decided."""
        query = (
            "SELECT count(*) FILTER (whole), count(*) FILTER (NOT whole), count(DISTINCT decider) FILTER (whole) "
            "FROM protection_units"
        )
        kept, dropped, deciders = self.bench.rows(query)[0]
        return int(str(kept)), int(str(dropped)), int(str(deciders))

    def _panel(self, deciders: int) -> CountPanel:
        known, size = self.known, len(self.known.starts)
        groups = self._groups(deciders, size)
        shape = (len(groups), size, len(known.raw))
        y, d, n = (np.zeros(shape) for _ in range(3))
        column = {pos: at for at, pos in enumerate(self.places.pos)}
        query = (
            "SELECT name, code, pos, sum(y), sum(d), count(*) FROM protection_rows JOIN protection_groups "
            "USING (decider) GROUP BY name, code, pos ORDER BY name, code, pos"
        )
        for name, code, pos, *sums in self.bench.rows(query):
            at = groups[str(name)], self.places.code[int(str(code))], column[int(str(pos))]
            y[at], d[at], n[at] = (float(str(each)) for each in sums)
        units = self._by_cohort(size)
        if not self.columns.denominator:
            self._fill(groups, d, n)
        starts = [np.inf if start is None else float(start) for start in known.starts]
        return CountPanel(
            periods=known.labels,
            positions=np.array(known.positions, dtype=float),
            starts=np.array(starts),
            cohorts=known.cohorts,
            units=units,
            deciders=deciders,
            sizes=self._sizes(groups),
            y=y,
            d=d,
            n=n,
            quarter=QUARTERS.get(known.scale),
            dispersion=self._dispersion(),
        )

    def _groups(self, deciders: int, cohorts: int) -> dict[str, int]:
        """What is left out in turn: deciding units, or groups of those that begin together."""
        if deciders <= MOST_DECIDERS:
            name = "decider"
        else:
            count = max(FEWEST_GROUPS, MOST_DECIDERS // cohorts)
            name = f"min(code)::VARCHAR || ' ' || (('0x' || md5(decider)[1:8])::BIGINT % {count})::VARCHAR"
        self.bench.run(
            f"CREATE OR REPLACE TEMP TABLE protection_groups AS SELECT decider, {name} AS name "
            "FROM protection_units WHERE whole GROUP BY decider"
        )
        found = self.bench.rows("SELECT DISTINCT name FROM protection_groups ORDER BY name")
        return {str(row[0]): at for at, row in enumerate(found)}

    def _sizes(self, groups: dict[str, int]) -> Floats:
        """Deciding units in each group."""
        sizes = np.zeros(len(groups))
        for name, count in self.bench.rows("SELECT name, count(*) FROM protection_groups GROUP BY name"):
            sizes[groups[str(name)]] = float(str(count))
        return sizes

    def _fill(self, groups: dict[str, int], d: Floats, n: Floats) -> None:
        """Without an exposure every unit counts once in every period, whether or not there is a row."""
        query = (
            "SELECT name, code, count(*) FROM protection_units JOIN protection_groups USING (decider) WHERE whole "
            "GROUP BY name, code"
        )
        for name, code, count in self.bench.rows(query):
            d[groups[str(name)], self.places.code[int(str(code))]] = float(str(count))
            n[groups[str(name)], self.places.code[int(str(code))]] = float(str(count))

    def _by_cohort(self, size: int) -> tuple[int, ...]:
        units = [0] * size
        for code, count in self.bench.rows("SELECT code, count(*) FROM protection_units WHERE whole GROUP BY code"):
            units[self.places.code[int(str(code))]] += int(str(count))
        return tuple(units)

    def _dispersion(self) -> float | None:
        """Pearson's statistic over its degrees of freedom: unit-periods about the rate of their cohort and period
        (McCullagh and Nelder 1989, Generalized linear models, section 6.2.3)."""
        rate = "sum(y) OVER cell / sum(d) OVER cell"
        query = (
            "SELECT sum((y - d * rate) * (y - d * rate) / (d * rate)), count(*) - count(DISTINCT (code, pos)) "
            f"FROM (SELECT code, pos, y, d, {rate} AS rate FROM protection_rows "
            "WINDOW cell AS (PARTITION BY code, pos)) WHERE rate > 0"
        )
        above, below = self.bench.rows(query)[0]
        return float(str(above)) / int(str(below)) if above is not None and int(str(below)) > 0 else None

    def _fingerprint(self, rows: int) -> str:
        """Of the content, whatever the order of rows."""
        query = "SELECT bit_xor(hash(unit::VARCHAR, decider, code, pos, y, d)) FROM protection_all"
        content = [rows, str(self.bench.rows(query)[0][0]), self.known.labels, self.known.starts]
        return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:32]


def of_reading(read: Read) -> Sequence[Check]:
    """What reading the rows showed: units that had to be left out, periods that only their order places."""
    share = read.dropped / (read.dropped + sum(read.panel.units))
    params: dict[str, Param] = {"dropped": read.dropped, "share": round(100 * share, 1)}
    lost = bool(read.dropped)
    says = Remark(code="check-missing-weak", params=params) if lost else Remark(code="check-missing-pass")
    told = [Check(name="missing", verdict="weak" if lost else "pass", says=says, statistic=share)]
    if read.calendar.scale == "text":
        told.append(Check(name="period-order", verdict="weak", says=Remark(code="check-period-order-weak")))
    return told
