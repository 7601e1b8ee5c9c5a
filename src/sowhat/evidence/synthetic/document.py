"""Aggregate units as a document: what a claim seals. Its rows are teams or regions, never people."""

from __future__ import annotations

import numpy as np

from sowhat.evidence.synthetic.estimate import Aggregates
from sowhat.model.estimate import Label
from sowhat.model.value import Value


class UnitDocument(Value):
    """A unit's outcomes, one a period, and the place of its first treated period (null: never)."""

    name: str
    start: int | None
    y: tuple[float, ...]


class PanelDocument(Value):
    """Aggregate units over the same periods; `cohorts` are what first treated periods are called, by their place."""

    periods: tuple[Label, ...]
    units: tuple[UnitDocument, ...]
    cohorts: tuple[tuple[int, Label], ...] = ()


def to_document(panel: Aggregates) -> PanelDocument:
    """The document of aggregates."""
    rows = zip(panel.units, panel.starts, panel.y, strict=True)
    units = tuple(UnitDocument(name=name, start=start, y=tuple(map(float, y))) for name, start, y in rows)
    return PanelDocument(periods=panel.periods, units=units, cohorts=tuple(sorted(panel.cohorts.items())))


def from_document(document: PanelDocument) -> Aggregates:
    """The aggregates of a document."""
    return Aggregates(
        units=tuple(unit.name for unit in document.units),
        periods=document.periods,
        y=np.array([unit.y for unit in document.units], dtype=float),
        starts=tuple(unit.start for unit in document.units),
        cohorts=dict(document.cohorts),
    )
