"""Panels of counts, made by hand and drawn."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sowhat.evidence.protection.rates import CountPanel

Floats = NDArray[np.float64]


def panel(
    counts: Floats, starts: Sequence[int | None], exposure: Floats | None = None, quarter: int | None = None
) -> CountPanel:
    """Of counts (N, T), each unit deciding for itself."""
    size, length = counts.shape
    groups = [*sorted({start for start in starts if start is not None}), None]
    shape = (size, len(groups), length)
    y, d, n = np.zeros(shape), np.zeros(shape), np.zeros(shape)
    for unit, start in enumerate(starts):
        at = groups.index(start)
        y[unit, at], n[unit, at] = counts[unit], 1.0
        d[unit, at] = 1.0 if exposure is None else exposure[unit]
    return CountPanel(
        periods=tuple(range(length)),
        positions=np.arange(length, dtype=float),
        starts=np.array([np.inf if start is None else start for start in groups], dtype=float),
        cohorts=tuple(groups),
        units=tuple(list(starts).count(start) for start in groups),
        deciders=size,
        sizes=np.ones(size),
        y=y,
        d=d,
        n=n,
        quarter=quarter,
    )


def drawn(
    rng: np.random.Generator, ratio: float, side: int = 20, level: float = 2.0, bad_quarter: float = 1.0
) -> tuple[CountPanel, float]:
    """Negative binomial counts, 24 months with a season, units of unequal size; the first `side` are treated from
    month 12 on. `bad_quarter` multiplies their last three months before. Also the true difference a unit and month."""
    rate = level * rng.gamma(2.0, 0.5, 2 * side)
    mean = rate[:, None] * (1 + 0.3 * np.sin(np.arange(24) / 6 * np.pi))
    mean[:side, 12:] *= ratio
    mean[:side, 9:12] *= bad_quarter
    counts = rng.poisson(mean * rng.gamma(1.0, 1.0, mean.shape)).astype(float)
    truth = float(mean[:side, 12:].mean() * (1 - 1 / ratio))
    return panel(counts, [12] * side + [None] * side, quarter=3), truth
