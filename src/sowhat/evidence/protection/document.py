"""Counts of deciding units as a document: what a claim of protection seals."""

from __future__ import annotations

from sowhat.evidence.arrays import Array
from sowhat.evidence.protection.rates import CountPanel
from sowhat.model.estimate import Label
from sowhat.model.value import Value


class CountsDocument(Value):
    """See `evidence.protection.rates`."""

    periods: tuple[Label, ...]
    positions: Array
    starts: Array
    cohorts: tuple[Label | None, ...]
    units: tuple[int, ...]
    deciders: int
    sizes: Array
    y: Array
    d: Array
    n: Array
    quarter: int | None = None
    dispersion: float | None = None


_ARRAYS = ("positions", "starts", "sizes", "y", "d", "n")


def to_document(panel: CountPanel) -> CountsDocument:
    """The document of counts."""
    return CountsDocument(
        periods=panel.periods,
        cohorts=panel.cohorts,
        units=panel.units,
        deciders=panel.deciders,
        quarter=panel.quarter,
        dispersion=panel.dispersion,
        **{name: Array.of(getattr(panel, name)) for name in _ARRAYS},
    )


def from_document(document: CountsDocument) -> CountPanel:
    """The counts of a document."""
    return CountPanel(
        periods=document.periods,
        cohorts=document.cohorts,
        units=document.units,
        deciders=document.deciders,
        quarter=document.quarter,
        dispersion=document.dispersion,
        **{name: getattr(document, name).floats() for name in _ARRAYS},
    )
