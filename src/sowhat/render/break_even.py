"""Break-even ranges on one scale from zero, as per cents of a row's width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

from sowhat.stories.drawings import Range, Ranges
from sowhat.stories.numbers import percent

ALL = 1.0
"""More than all customers reached cannot be kept: the scale ends there."""
THIN = 0.6
"""The least width of a bar that can be seen."""


@dataclass(frozen=True, slots=True)
class Track:
    """One row: where its bar begins and ends, its likely value, what could be detected (null: unknown or off the
    scale). `beyond` says that the bar runs on."""

    row: Range
    left: float
    right: float
    at: float | None
    mark: float | None
    beyond: bool


def tracks(block: Ranges) -> tuple[Track, ...]:
    """Every row on the same scale."""
    top = scale(block.rows)
    return tuple(_track(row, top) for row in block.rows)


def ends(block: Ranges) -> tuple[str, str]:
    """The two ends of the scale in words."""
    return percent(0), percent(scale(block.rows))


def scale(rows: Sequence[Range]) -> float:
    """The end of the scale: a round share that holds every range, at most all."""
    ends = [_end(row) for row in rows] + [row.mark.at for row in rows if row.mark is not None]
    most = min(max(ends, default=ALL), ALL)
    if most <= 0:
        return ALL
    power = 10.0 ** floor(log10(most))
    return min(next(power * nice for nice in (1, 2, 5, 10) if power * nice >= most * 0.999), ALL)


def _end(row: Range) -> float:
    return row.value.at if row.high is None else row.high.at


def _track(row: Range, top: float) -> Track:
    def place(share: float) -> float:
        return min(share / top, 1.0) * 100

    right = 100.0 if row.high is None else place(row.high.at)
    left = min(place(row.low.at), 100.0 - THIN)
    mark = None if row.mark is None or row.mark.at > top else place(row.mark.at)
    at = None if row.value.at > top else place(row.value.at)
    return Track(row, left, max(right, left + THIN), at, mark, row.high is None or row.high.at > top)
