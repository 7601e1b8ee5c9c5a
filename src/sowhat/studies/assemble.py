"""Aggregates as the engine tells them, laid out as cohort moments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from sowhat.engine.panel import PanelSums
from sowhat.engine.panel_sql import Shape, pairs
from sowhat.evidence.moments import Cell, ClusterSums, CohortMoments, Floats, Periods
from sowhat.model.estimate import Label
from sowhat.studies.periods import Calendar


@dataclass(frozen=True, slots=True)
class Layout:
    """The calendar, the shape of the relation, and which start each `code` of it stands for."""

    known: Calendar
    shape: Shape
    code: Mapping[int, int]

    @property
    def periods(self) -> Periods:
        """The observed periods."""
        return Periods(self.known.labels, self.known.positions)

    def cell(self, code: int, stratum: object) -> Cell:
        """The cell of a row."""
        at = self.code[code]
        return Cell(self.known.starts[at], self.known.cohorts[at], "" if stratum is None else str(stratum))


def moments_of(sums: PanelSums, layout: Layout) -> CohortMoments:
    """The moments of whole units; there is at least one."""
    whole = sums.cells.filter(sums.cells["whole"])
    cells, order = _ordered(whole, layout)
    whole = whole.take(order)
    n = _numbers(whole, "n")
    mean, cov = _of_masks(whole, layout.shape) if layout.shape.masked else _of_values(whole, layout.shape)
    weight, square, square_mean = n, n, mean
    if sums.weighted is not None:
        weighted = sums.weighted.take(_ordered(sums.weighted, layout)[1])
        weight, square = _numbers(weighted, "weight"), _numbers(weighted, "square")
        square_mean = _table(weighted, "q", layout.shape.periods)
        mean, cov = _of_values(weighted, layout.shape)
    return CohortMoments(
        periods=layout.periods,
        cells=cells,
        n=n,
        weight=weight,
        mean=mean,
        square=square,
        square_mean=square_mean,
        square_cov=cov,
        centre=np.full(layout.shape.periods, layout.shape.centre),
        clusters=None if sums.clusters is None else _clusters(sums.clusters, layout, cells),
    )


def _ordered(table: pa.Table, layout: Layout) -> tuple[tuple[Cell, ...], list[int]]:
    """The cells of the rows, and the order of rows in which they are sorted."""
    cells = _cells(table, layout)
    order = sorted(range(len(cells)), key=lambda row: cells[row].key)
    return tuple(cells[row] for row in order), order


def _cells(table: pa.Table, layout: Layout) -> list[Cell]:
    strata: Sequence[object] = table["stratum"].to_pylist() if "stratum" in table.column_names else [""] * len(table)
    return [layout.cell(code, stratum) for code, stratum in zip(table["code"].to_pylist(), strata, strict=True)]


def _numbers(table: pa.Table, name: str) -> Floats:
    return np.asarray(table[name].to_numpy(), dtype=float)


def _table(table: pa.Table, prefix: str, periods: int) -> Floats:
    return np.column_stack([_numbers(table, f"{prefix}{k}") for k in range(periods)])


def _square(table: pa.Table, periods: int) -> Floats:
    """(rows, T, T) from the columns of pairs."""
    full = np.zeros((len(table), periods, periods))
    for s, t in pairs(periods):
        full[:, s, t] = full[:, t, s] = _numbers(table, f"c{s}_{t}")
    return full


def _of_values(table: pa.Table, shape: Shape) -> tuple[Floats, Floats]:
    return _table(table, "m", shape.periods), _square(table, shape.periods)


def _of_masks(table: pa.Table, shape: Shape) -> tuple[Floats, Floats]:
    """Means and covariances from counts of units with a 1 in both periods; whole numbers until the last division."""
    both = np.rint(_square(table, shape.periods)).astype(np.int64).astype(object)
    n = np.array(table["n"].to_pylist(), dtype=object)[:, None, None]
    one = np.diagonal(both, axis1=1, axis2=2)
    apart = n * both - one[:, :, None] * one[:, None, :]
    mean = (one / n[:, :, 0]).astype(float)
    return mean, (apart / (n * n)).astype(float)


def _clusters(table: pa.Table, layout: Layout, cells: tuple[Cell, ...]) -> ClusterSums:
    place = {cell.key: index for index, cell in enumerate(cells)}
    named: list[Label] = [_name(value) for value in table["name"].to_pylist()]
    number = {name: index for index, name in enumerate(dict.fromkeys(named))}
    return ClusterSums(
        names=tuple(number),
        cluster=np.array([number[name] for name in named], dtype=np.int64),
        cell=np.array([place[cell.key] for cell in _cells(table, layout)], dtype=np.int64),
        n=_numbers(table, "n"),
        weight=_numbers(table, "weight"),
        mean=_table(table, "m", layout.shape.periods),
    )


def _name(value: object) -> Label:
    return value if isinstance(value, int) else str(value)
