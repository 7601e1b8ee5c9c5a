"""Synthetic difference-in-differences from one table: aggregate units, one row a unit and period."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from sowhat.engine.panel import PanelBench
from sowhat.engine.panel_sql import Shape
from sowhat.errors import DataError, Param, Problem
from sowhat.evidence.synthetic.estimate import Aggregates, SyntheticQuestion, estimate
from sowhat.model.estimate import Check, DataUsed, Estimate, Label, NotEstimable, Remark
from sowhat.studies import faults
from sowhat.studies.columns import Columns, kinds, quoted
from sowhat.studies.periods import Calendar, Scale
from sowhat.studies.reading_calendar import calendar_of
from sowhat.studies.relation import Places, prepare
from sowhat.studies.table import opened

MOST_UNITS = 2000
"""More are hardly aggregates any more; staggered adoption is for those."""
MOST_PERIODS = 500
TOO_LONG = "synthetic-too-many-periods"


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """Aggregate units and what became of the rows: `dropped` units had no outcome in some period."""

    panel: Aggregates
    data: DataUsed
    dropped: tuple[str, ...]
    scale: Scale


def from_file(path: Path, columns: Columns, question: SyntheticQuestion) -> Estimate | NotEstimable:
    """The finding of a CSV or Parquet file; `columns.relation` is filled in here.

    Raises CallError for columns and first treated values that cannot be used, DataError for rows that contradict each
    other and for more units or periods than aggregates have, BlockedError for a file that cannot be read.
    """
    with PanelBench.opened() as bench, opened(bench, path) as (relation, header):
        read = aggregates(bench, replace(columns, relation=relation, path=str(path), header=header))
    found = estimate(read.panel, question)
    return found.model_copy(update={"checks": (*found.checks, *_of_reading(read)), "data": read.data})


def aggregates(bench: PanelBench, columns: Columns) -> Read:
    """The units of a relation. Raises CallError and DataError as `from_file` does."""
    held = kinds(bench, columns)
    faults.not_numbers(bench, columns, held)
    rows = _few(bench, columns)
    bench.steady(rows)
    known = calendar_of(bench, columns, held, MOST_PERIODS, TOO_LONG)
    places = prepare(bench, columns, held, known)
    shape = Shape(places.pos, places.values, (), False, 0.0)
    faults.look(bench, columns, shape, [""])
    units, y, starts = _matrix(bench, known, places)
    whole = ~np.isnan(y).any(axis=1)
    if not whole.any():
        raise DataError(Problem("panel-no-whole-unit", params={"units": len(units), "periods": len(known.raw)}))
    kept = np.flatnonzero(whole)
    panel = Aggregates(
        units=tuple(units[at] for at in kept),
        periods=known.labels,
        y=y[whole],
        starts=tuple(starts[at] for at in kept),
        cohorts=_called(known),
    )
    data = DataUsed(rows=rows, fingerprint=_fingerprint(units, y, starts, known))
    return Read(panel, data, tuple(units[at] for at in np.flatnonzero(~whole)), known.scale)


def _few(bench: PanelBench, columns: Columns) -> int:
    """The number of rows. Raises DataError (`panel-empty`, `synthetic-too-many-units`)."""
    query = f"SELECT count(*), count(DISTINCT {quoted(columns.unit)}) FROM {columns.relation}"
    rows, units = (int(str(each)) for each in bench.rows(query)[0])
    if not rows:
        raise DataError(Problem("panel-empty", columns.where()))
    if units > MOST_UNITS:
        params: dict[str, Param] = {"units": units, "most": MOST_UNITS, "column": columns.unit}
        raise DataError(Problem("synthetic-too-many-units", columns.where(), params))
    return rows


def _matrix(
    bench: PanelBench, known: Calendar, places: Places
) -> tuple[list[str], np.ndarray[tuple[int, ...], np.dtype[np.float64]], list[int | None]]:
    """Units by name, outcomes with NaN where there is none, and the place of each unit's first treated period."""
    rows = bench.rows("SELECT unit, pos, code, y FROM panel_rows ORDER BY unit::VARCHAR, pos")
    column = {pos: at for at, pos in enumerate(places.pos)}
    first = {str(unit): _start(known, places.code[int(str(code))]) for unit, _, code, _ in rows}
    at = {unit: row for row, unit in enumerate(first)}
    y = np.full((len(at), len(column)), np.nan)
    for unit, pos, _, outcome in rows:
        if outcome is not None:
            y[at[str(unit)], column[int(str(pos))]] = float(str(outcome))
    return list(at), y, list(first.values())


def _start(known: Calendar, code: int) -> int | None:
    """The place of the first observed period that is treated; None for never, and for a start after the last one."""
    start = known.starts[code]
    if start is None:
        return None
    return next((at for at, position in enumerate(known.positions) if position >= start), None)


def _called(known: Calendar) -> dict[int, Label]:
    """What first treated values are called, by the place of the first observed period that is treated."""
    pairs = [(_start(known, code), label) for code, label in enumerate(known.cohorts)]
    return {start: label for start, label in reversed(pairs) if start is not None and label is not None}


def _of_reading(read: Read) -> Sequence[Check]:
    """What reading the rows showed: units that had to be left out, periods that only their order places."""
    names, lost = ", ".join(read.dropped[:10]), len(read.dropped)
    params: dict[str, Param] = {"dropped": lost, "units": names}
    says = Remark(code="check-synthetic-missing", params=params) if lost else Remark(code="check-missing-pass")
    told = [Check(name="missing", verdict="weak" if lost else "pass", says=says, statistic=float(lost))]
    if read.scale == "text":
        told.append(Check(name="period-order", verdict="weak", says=Remark(code="check-period-order-weak")))
    return told


def _fingerprint(
    units: Sequence[str],
    y: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
    starts: Sequence[int | None],
    known: Calendar,
) -> str:
    """Of the content, whatever the order of rows."""
    content = [list(units), y.tolist(), list(starts), known.labels, known.positions]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:32]
