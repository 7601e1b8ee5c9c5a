"""What a chart draws, beside what its slide says: an estimate is drawn as it is told, with the interval it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import isclose

from sowhat.model.talk import Plotted, Series, Slide, said_on

EXACT = 1e-9
"""A drawn value is a float of the stated one."""


def unsaid(slide: Slide) -> Iterator[str]:
    """Values of the slide's chart that are not what its sentences state, as they stand in the chart: of an estimate
    each of its ends and its value. Also those beyond their own interval, and those of no category."""
    if slide.chart is None:
        return
    stated = [
        float(figure.value)
        for sentence in said_on(slide)
        for figure in sentence.figures
        if isinstance(figure.value, Decimal)
    ]
    for one in slide.chart.series:
        yield from _misplaced(slide.chart, one)
        if one.lows or one.highs:
            yield from (_text(x) for x in _numbers(one) if not _among(x, stated))


def _misplaced(chart: Plotted, one: Series) -> Iterator[str]:
    count = len(chart.categories)
    for run in (one.values, one.lows, one.highs):
        if run and len(run) != count:
            yield f"{len(run)}/{count}"
    for value, low, high in zip(one.values, one.lows, one.highs, strict=False):
        if value is not None and not (_or(low, value) <= value <= _or(high, value)):
            yield _text(value)


def _or(x: float | None, other: float) -> float:
    return other if x is None else x


def _numbers(one: Series) -> Iterator[float]:
    yield from (x for run in (one.values, one.lows, one.highs) for x in run if x is not None)


def _among(x: float, stated: Sequence[float]) -> bool:
    return any(isclose(x, each, rel_tol=EXACT, abs_tol=EXACT) for each in stated)


def _text(x: float) -> str:
    return f"{x:,.12g}"
