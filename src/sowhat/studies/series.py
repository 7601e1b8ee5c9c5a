"""One interrupted series from one table: one row a period, in periods without a gap."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

import numpy as np

from sowhat.engine.panel import PanelBench
from sowhat.errors import CallError, DataError, Param, Problem, Where
from sowhat.evidence.provenance import Provenance
from sowhat.evidence.series.estimate import estimate
from sowhat.evidence.series.interrupted import Series
from sowhat.evidence.series.placebo_dates import independent
from sowhat.model.estimate import Check, DataUsed, Estimate, NotEstimable, Remark
from sowhat.studies import faults
from sowhat.studies.columns import Kind, kinds, quoted
from sowhat.studies.periods import Calendar, calendar, never
from sowhat.studies.relation import number
from sowhat.studies.table import opened

SEASONS = MappingProxyType({"day": 7.0, "week": 365.25 / 7, "month": 12.0, "quarter": 4.0})
"""Periods in one round of the calendar."""
MOST = 3000
"""Periods: eight years of days."""


@dataclass(frozen=True, slots=True)
class SeriesColumns:
    """Names of columns; `relation`, `path` and `header` are filled in when the file is opened."""

    period: str
    outcome: str
    controls: tuple[str, ...] = ()
    relation: str = ""
    path: str = ""
    header: int = 0

    @property
    def named(self) -> dict[str, str]:
        """Each role's column."""
        series = {f"xc{at}": name for at, name in enumerate(self.controls)}
        return {"period": self.period, "outcome": self.outcome, **series}

    def where(self, row: int | None = None) -> Where | None:
        """A row, from 0, in the file."""
        return Where(self.path, None if row is None else row + 1 + self.header) if self.path else None


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table as it was read; `values` are the outcome and the control series."""

    at: int
    period: object
    values: tuple[object, ...]


def from_file(
    path: Path, columns: SeriesColumns, starts: str, confidence: float = 0.95, known: Provenance | None = None
) -> Estimate | NotEstimable:
    """The finding of a CSV or Parquet file.

    Raises CallError for columns that are not there and a start outside the periods, DataError for rows that make no
    series, BlockedError for a file that cannot be read.
    """
    with PanelBench.opened() as bench, opened(bench, path) as (relation, header):
        placed = replace(columns, relation=relation, path=str(path), header=header)
        series, scale, data = measure(bench, placed, starts)
    found = estimate(replace(series, confidence=confidence), known)
    order = Check(name="period-order", verdict="weak", says=Remark(code="check-period-order-weak"))
    checks = (*found.checks, *([order] if scale == "text" else []))
    return found.model_copy(update={"checks": checks, "data": data})


def measure(bench: PanelBench, columns: SeriesColumns, starts: str) -> tuple[Series, str, DataUsed]:
    """The series, its calendar's scale, and what was read. Raises as `from_file` does."""
    _distinct(columns)
    rows = _rows(bench, columns)
    _once(columns, rows)
    known = calendar([row.period for row in rows], [])
    place = {raw: at for at, raw in enumerate(known.raw)}
    ordered = sorted(rows, key=lambda row: place[row.period])
    _whole(columns, ordered, known)
    values = _values(columns, ordered)
    series = Series(
        labels=known.labels,
        y=values[:, 0],
        controls=values[:, 1:],
        names=columns.controls,
        start=_start(starts, known),
        season=SEASONS.get(known.scale),
    )
    _telling(columns, series)
    told = json.dumps([known.labels, values.tolist()])
    fingerprint = hashlib.sha256(told.encode()).hexdigest()[:32]
    return series, known.scale, DataUsed(rows=len(rows), fingerprint=fingerprint)


def _distinct(columns: SeriesColumns) -> None:
    """Raises CallError (`series-column-twice`) for a series that is there in two roles."""
    for at, name in enumerate(columns.controls):
        if name in (columns.outcome, columns.period, *columns.controls[:at]):
            raise CallError(Problem("series-column-twice", params={"column": name}))


def _rows(bench: PanelBench, columns: SeriesColumns) -> list[_Row]:
    """In the file's order. Raises CallError for columns, DataError for text among numbers, no rows or too many."""
    held = kinds(bench, columns)
    faults.not_numbers(bench, columns, held)
    count = bench.rows(f"SELECT count(*) FROM {columns.relation}")[0][0]
    if not isinstance(count, int) or not count:
        raise DataError(Problem("series-empty", columns.where()))
    if count > MOST:
        raise DataError(Problem("series-too-long", columns.where(), {"rows": count, "most": MOST}))
    bench.run("SET preserve_insertion_order = true")
    name = quoted(columns.period)
    period = {Kind.DAY: f"{name}::DATE", Kind.TEXT: f"nullif(trim({name}), '')"}.get(held["period"], name)
    numbers = [number(columns, held, role) for role in columns.named if role != "period"]
    found = bench.rows(f"SELECT {', '.join([period, *numbers])} FROM {columns.relation}")
    return [_Row(at, row[0], tuple(row[1:])) for at, row in enumerate(found)]


def _once(columns: SeriesColumns, rows: Sequence[_Row]) -> None:
    """Raises DataError for a row without a period, and for the second row of one."""
    seen: dict[object, int] = {}
    for row in rows:
        if row.period is None or row.period != row.period:
            raise DataError(Problem("panel-value-missing", columns.where(row.at), {"column": columns.period}))
        if row.period in seen:
            params: dict[str, Param] = {"column": columns.period, "period": str(row.period)}
            raise DataError(Problem("series-period-twice", columns.where(row.at), params))
        seen[row.period] = row.at


def _whole(columns: SeriesColumns, ordered: Sequence[_Row], known: Calendar) -> None:
    """Raises DataError (`series-gap`) for the first row before which a period is left out."""
    for row, (before, here) in zip(ordered[1:], pairwise(known.positions), strict=True):
        if here - before > 1:
            at = known.positions.index(here)
            params: dict[str, Param] = {
                "column": columns.period,
                "before": str(known.labels[at - 1]),
                "period": str(known.labels[at]),
                "missing": here - before - 1,
            }
            raise DataError(Problem("series-gap", columns.where(row.at), params))


def _values(columns: SeriesColumns, ordered: Sequence[_Row]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """(n, 1 + k). Raises DataError (`series-value-missing`, `series-infinite`) for the first one that is no number."""
    names = (columns.outcome, *columns.controls)
    for row in ordered:
        for name, value in zip(names, row.values, strict=True):
            params: dict[str, Param] = {"column": name, "period": str(row.period)}
            if value is None:
                raise DataError(Problem("series-value-missing", columns.where(row.at), params))
            if not np.isfinite(float(str(value))):
                raise DataError(Problem("series-infinite", columns.where(row.at), params))
    found = np.array([[float(str(value)) for value in row.values] for row in ordered], dtype=np.float64)
    return found.reshape(len(ordered), len(names))


def _start(starts: str, known: Calendar) -> int:
    """The place of the first period after the start.

    Raises CallError (`series-start-unreadable`, `series-start-outside`).
    """
    at = _position(starts.strip(), known)
    if not 0 < at <= known.positions[-1]:
        first, last = str(known.labels[0]), str(known.labels[-1])
        raise CallError(Problem("series-start-outside", params={"value": starts, "first": first, "last": last}))
    return at


def _position(starts: str, known: Calendar) -> int:
    unreadable = Problem("series-start-unreadable", params={"value": starts, "example": str(known.labels[-1])})
    if known.scale in ("number", "text"):
        labels = [str(label) for label in known.labels]
        if starts in labels:
            return labels.index(starts)
        if known.scale == "text" or not starts.lstrip("+-").isdigit():
            raise CallError(unreadable)
        return int(starts) - int(known.labels[0])
    if never(starts):
        raise CallError(unreadable)
    try:
        placed = calendar(known.raw, [starts]).starts[0]
    except CallError:
        raise CallError(unreadable) from None
    if placed is None:
        raise CallError(unreadable)
    return placed


def _telling(columns: SeriesColumns, series: Series) -> None:
    """Raises DataError (`series-control-dull`) for the first control series that adds nothing before the start."""
    for at, name in enumerate(series.names, start=1):
        part = replace(series, controls=series.controls[:, :at], names=series.names[:at])
        if not independent(part):
            raise DataError(Problem("series-control-dull", columns.where(), {"column": name}))
