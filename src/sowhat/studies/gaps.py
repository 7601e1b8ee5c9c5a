"""What is missing of a panel, on either side, from the engine's aggregates."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from sowhat.engine.panel import PanelSums, Rows
from sowhat.engine.panel_sql import Shape
from sowhat.evidence.did.gaps import Side
from sowhat.evidence.did.moments import Floats
from sowhat.studies.assemble import Layout


def sides(found: Sequence[PanelSums], layout: Layout) -> tuple[Side, Side]:
    """Those treated within the periods, and the others."""
    starts, last = layout.known.starts, layout.known.positions[-1]
    treated = {code for code, at in layout.code.items() if (start := starts[at]) is not None and start <= last}
    others = set(layout.code) - treated
    return _side(found, layout.shape, treated), _side(found, layout.shape, others)


def _side(found: Sequence[PanelSums], shape: Shape, codes: Collection[int]) -> Side:
    """A unit left out has lost 1; one with gaps that was kept, the share of its periods."""
    rows = [row for sums in found for row in _cells(sums.cells, shape, codes)]
    units, gapped, lost, square = np.array(rows).reshape(len(rows), 4).sum(axis=0).tolist()
    each = 1.0 if shape.gaps == "drop" else 1.0 / shape.periods
    return Side(units, gapped, lost * each, square * each**2, _clusters(found, codes, each))


def _cells(cells: Rows, shape: Shape, codes: Collection[int]) -> list[tuple[float, ...]]:
    """Units, those with gaps, what they lost and its square, of each cell."""
    told: list[tuple[float, ...]] = []
    for at in _of(cells, codes):
        n = _number(cells["n"][at])
        if shape.gaps == "drop":
            gone = 0.0 if cells["whole"][at] else n
            told.append((n, gone, gone, gone))
        else:
            told.append((n, *[_number(cells[name][at]) for name in ("gapped", "lost", "lost_twice")]))
    return told


def _clusters(found: Sequence[PanelSums], codes: Collection[int], each: float) -> Floats | None:
    """(C, 2) units and what they lost of each deciding unit, where these are named."""
    sums: dict[object, Floats] = {}
    for rows in (one.lost for one in found if one.lost is not None):
        for at in _of(rows, codes):
            own = np.array([_number(rows["n"][at]), each * _number(rows["lost"][at])])
            sums[rows["name"][at]] = sums.get(rows["name"][at], np.zeros(2)) + own
    return np.array(list(sums.values())) if sums else None


def _of(rows: Rows, codes: Collection[int]) -> list[int]:
    return [at for at, code in enumerate(rows["code"]) if int(str(code)) in codes]


def _number(value: object) -> float:
    return float(str(value))
