"""Aggregates as the engine tells them, laid out as cohort moments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sowhat.engine.panel import PanelSums, Rows
from sowhat.engine.panel_sql import Shape, pairs
from sowhat.evidence.did.moments import Cell, ClusterSums, CohortMoments, Floats, Pairs, Periods
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
    """The moments of whole units; there is at least one. A cell in which nobody weighs anything counts for nothing."""
    whole = _Cells(sums.cells, layout, [at for at, is_whole in enumerate(sums.cells["whole"]) if is_whole])
    n = whole.numbers("n")
    if sums.weighted is not None:
        weighted = _Cells(sums.weighted, layout)
        weight, square = weighted.numbers("weight"), weighted.numbers("square")
        mean, square_mean, cov = weighted.table("m"), weighted.table("q"), weighted.square()
    else:
        mean, cov = _of_masks(whole, sums.ones) if layout.shape.masked else (whole.table("m"), whole.square())
        weight, square, square_mean = n, n, mean
    heavy = weight > 0 if np.any(weight > 0) else np.ones(len(weight), dtype=bool)
    cells = tuple(cell for cell, kept in zip(whole.cells, heavy, strict=True) if kept)
    return CohortMoments(
        periods=layout.periods,
        cells=cells,
        n=n[heavy],
        weight=weight[heavy],
        mean=mean[heavy],
        square=square[heavy],
        square_mean=square_mean[heavy],
        square_cov=cov[heavy],
        centre=np.full(layout.shape.periods, layout.shape.centre),
        clusters=None if sums.clusters is None else _clusters(sums.clusters, layout, cells),
    )


class _Cells:
    """Rows of cells in the order of their keys."""

    def __init__(self, rows: Rows, layout: Layout, chosen: Sequence[int] | None = None) -> None:
        named = _named(rows, layout)
        at = range(len(named)) if chosen is None else chosen
        self._order = sorted(at, key=lambda row: named[row].key)
        self._rows = rows
        self._periods = layout.shape.periods
        self.layout = layout
        self.cells = tuple(named[row] for row in self._order)

    def numbers(self, name: str) -> Floats:
        """A column."""
        column = self._rows[name]
        return np.array([column[row] for row in self._order], dtype=float)

    def table(self, prefix: str) -> Floats:
        """(rows, T) from the columns of periods."""
        return np.column_stack([self.numbers(f"{prefix}{k}") for k in range(self._periods)])

    def square(self) -> Floats:
        """(rows, T, T) from the columns of pairs that are there."""
        full = np.zeros((len(self.cells), self._periods, self._periods))
        for s, t in pairs(self._periods):
            if f"c{s}_{t}" in self._rows:
                full[:, s, t] = full[:, t, s] = self.numbers(f"c{s}_{t}")
        return full


def _named(rows: Rows, layout: Layout) -> list[Cell]:
    codes = [int(str(code)) for code in rows["code"]]
    strata = rows.get("stratum", [""] * len(codes))
    return [layout.cell(code, stratum) for code, stratum in zip(codes, strata, strict=True)]


def _of_masks(whole: _Cells, counts: tuple[Rows, ...]) -> tuple[Floats, Floats]:
    """Means and covariances from counts of units with a 1 in both periods; whole numbers until the last division.

    A pair within one group of bits is counted with every partner of that group: the same number each time.
    """
    found = np.max([_Cells(rows, whole.layout).square() for rows in counts], axis=0)
    both = found.astype(np.int64).astype(object)
    n = whole.numbers("n").astype(np.int64).astype(object)[:, None, None]
    one = np.diagonal(both, axis1=1, axis2=2)
    apart = n * both - one[:, :, None] * one[:, None, :]
    return (one / n[:, :, 0]).astype(float), (apart / (n * n)).astype(float)


def _clusters(rows: Rows, layout: Layout, cells: tuple[Cell, ...]) -> ClusterSums:
    """Of the cells that count; where nobody weighs anything the mean is no number and stands as 0."""
    place = {cell.key: index for index, cell in enumerate(cells)}
    at = [place.get(cell.key, -1) for cell in _named(rows, layout)]
    kept = np.array(at) >= 0
    named: list[Label] = [_name(value) for value, one in zip(rows["name"], at, strict=True) if one >= 0]
    number = {name: index for index, name in enumerate(dict.fromkeys(named))}
    weight = np.array(rows["weight"], dtype=float)[kept]
    return ClusterSums(
        names=tuple(number),
        cluster=np.array([number[name] for name in named], dtype=np.int64),
        cell=np.array(at, dtype=np.int64)[kept],
        n=np.array(rows["n"], dtype=float)[kept],
        weight=weight,
        mean=np.where(weight[:, None] > 0, _columns(rows, "m", layout.shape.periods)[kept], 0.0),
        pairs=_pairs(rows, layout.shape, kept) if layout.shape.pairs else None,
    )


def _pairs(rows: Rows, shape: Shape, kept: NDArray[np.bool_]) -> Pairs:
    count = len(shape.pairs)
    n, weight, change = (_columns(rows, name, count)[kept] for name in ("n", "w", "d"))
    return Pairs(shape.pairs, n, weight, np.where(weight > 0, change, 0.0))


def _columns(rows: Rows, prefix: str, count: int) -> Floats:
    return np.column_stack([np.array(rows[f"{prefix}{k}"], dtype=float) for k in range(count)])


def _name(value: object) -> Label:
    return value if isinstance(value, int) else str(value)
