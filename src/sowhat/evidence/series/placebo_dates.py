"""The same calculation at dates before the start, where nothing began.

Brodersen et al. (2015), section 3; the rank as in Abadie, Diamond and Hainmueller (2010), section II.C, over dates.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from sowhat.evidence.series.interrupted import Forecaster, Series, fewest
from sowhat.evidence.series.mixture import Mixture

ENOUGH, MOST = 20, 60
"""Dates asked for, and dates that are tried where more fit."""


@dataclass(frozen=True, slots=True)
class Placebos:
    """`dates` tried, over `horizon` periods each instead of `after`; `rank_p`: the share of dates, the start among
    them, at which the gap is as unlikely as at the start; `alarms`: the share whose interval leaves out 0."""

    dates: tuple[int, ...]
    horizon: int
    after: int
    rank_p: float
    alarms: float


def planned(series: Series) -> tuple[tuple[int, ...], int]:
    """Dates, evenly spread, and the horizon: that of the start, or shorter (not below half) where that gives 20."""
    first, after = fewest(series), series.after
    least = max(1, -(-after // 2))
    horizon = min(after, max(least, series.start - first - ENOUGH + 1))
    usable = [at for at in range(first, series.start - horizon + 1) if _told(series, at)]
    if len(usable) > MOST:
        usable = [usable[at] for at in np.linspace(0, len(usable) - 1, MOST).round().astype(int)]
    return tuple(usable), horizon


def _told(series: Series, date: int) -> bool:
    """Whether the periods before a date tell the control series apart: as they do before the start."""
    if not series.names:
        return bool(np.ptp(series.y[:date]) > 0)
    return independent(replace(series, start=date)) and bool(np.ptp(series.y[:date]) > 0)


def independent(series: Series) -> bool:
    """Whether, before the start, no control series is constant or made of the others."""
    before = series.controls[: series.start]
    spread = before.std(axis=0)
    if not np.all(spread > 1e-12 * np.abs(before).max(axis=0)):
        return False
    scaled = (before - before.mean(axis=0)) / spread
    return bool(np.linalg.matrix_rank(scaled, tol=1e-6 * np.sqrt(len(before))) == len(series.names))


def tried(forecaster: Forecaster, dates: tuple[int, ...], horizon: int, actual: Mixture) -> Placebos:
    """The gap at each date, held against that at the start."""
    own, after = float(actual.p()[0]), forecaster.series.after
    p = np.array([forecaster.gap(date, horizon).average.p()[0] for date in dates])
    rank = (1 + int((p <= own).sum())) / (1 + len(dates))
    alarms = float((p < 1 - forecaster.series.confidence).mean()) if len(dates) else 0.0
    return Placebos(dates, horizon, after, rank, alarms)
