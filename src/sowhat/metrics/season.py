"""The season of the year told apart from growth, in weekly numbers of active users.

Classical decomposition on logarithms (ratio to moving average; Macaulay 1931, The Smoothing of Time Series; Hyndman and
Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, section 3.4): a centred moving average of 52 weeks
holds no season, so what a week stands above it is its season and chance; the middle of the years that are known is the
season. Two whole years are the least in which every week of the year has such a distance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import expm1, log
from statistics import fmean, median

YEAR = 52
LEAST = 2 * YEAR
SPAN = 13
"""Weeks that are compared with as many before, as in `growth`."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The change of the last SPAN weeks against those before in two factors: what the time of the year does by itself
    (`season`), and what is left (`grown`); both as shares. `weeks` were known."""

    weeks: int
    season: float
    grown: float


def parts(active: Sequence[int]) -> Parts | None:
    """From weekly numbers without holes, in order; null with fewer than two years of them, or a week without anybody,
    which no factor reaches."""
    if len(active) < LEAST or min(active) <= 0:
        return None
    logs = [log(one) for one in active]
    index = _index(logs)
    seasons = [index[at % YEAR] for at in range(len(logs))]
    season, changed = _change(seasons), _change(logs)
    return Parts(len(logs), expm1(season), expm1(changed - season))


def _index(logs: Sequence[float]) -> list[float]:
    """What each week of the year stands above the year around it, in the middle of the years, zero on average."""
    half = YEAR // 2
    apart: list[list[float]] = [[] for _ in range(YEAR)]
    for at in range(half, len(logs) - half):
        ends = (logs[at - half] + logs[at + half]) / 2
        apart[at % YEAR].append(logs[at] - (ends + sum(logs[at - half + 1 : at + half])) / YEAR)
    found = [median(one) for one in apart]
    middle = fmean(found)
    return [one - middle for one in found]


def _change(values: Sequence[float]) -> float:
    return fmean(values[-SPAN:]) - fmean(values[-2 * SPAN : -SPAN])
