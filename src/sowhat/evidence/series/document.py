"""One series and its control series as a document: what a claim seals."""

from __future__ import annotations

import numpy as np

from sowhat.evidence.series.interrupted import Series
from sowhat.model.estimate import Label
from sowhat.model.value import Value


class SeriesDocument(Value):
    """`controls` holds one row a period; see `evidence.series.interrupted`."""

    labels: tuple[Label, ...]
    y: tuple[float, ...]
    controls: tuple[tuple[float, ...], ...]
    names: tuple[str, ...]
    start: int
    season: float | None
    confidence: float


def to_document(series: Series) -> SeriesDocument:
    """The document of a series."""
    return SeriesDocument(
        labels=series.labels,
        y=tuple(map(float, series.y)),
        controls=tuple(tuple(map(float, row)) for row in series.controls),
        names=series.names,
        start=series.start,
        season=series.season,
        confidence=series.confidence,
    )


def from_document(document: SeriesDocument) -> Series:
    """The series of a document."""
    controls = np.array(document.controls, dtype=float)
    return Series(
        labels=document.labels,
        y=np.array(document.y, dtype=float),
        controls=controls.reshape(len(document.y), len(document.names)),
        names=document.names,
        start=document.start,
        season=document.season,
        confidence=document.confidence,
    )
