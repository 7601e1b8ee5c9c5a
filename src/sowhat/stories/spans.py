"""Intervals of a table's column on one scale that shows zero."""

from __future__ import annotations

from collections.abc import Sequence

Reach = tuple[float, float, float] | None
"""Low, value, high; null where nothing is known."""

Run = tuple[float | None, ...]
"""Zero, low, value, high as shares of the column's width; empty where nothing is known."""


def spans(reaches: Sequence[Reach]) -> tuple[Run, ...]:
    """Each row's place on the scale of all of them."""
    ends = [0.0, *(end for reach in reaches if reach is not None for end in reach)]
    low, wide = min(ends), (max(ends) - min(ends)) or 1.0
    return tuple(() if reach is None else tuple((at - low) / wide for at in (0.0, *reach)) for reach in reaches)
