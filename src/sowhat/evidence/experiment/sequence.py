"""Intervals that hold however often somebody looks, and p-values of several comparisons at once."""

from __future__ import annotations

from collections.abc import Sequence
from math import log, sqrt

import numpy as np

from sowhat.evidence.experiment.arms import Floats

TUNED_FOR = 5_000
"""Units at which the always-valid interval is narrowest."""


def always_valid(se: float, n: int, confidence: float) -> float:
    """Half the width of an asymptotic confidence sequence after `n` units with standard error `se`.

    Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas (2024), Time-uniform central limit theory and asymptotic confidence
    sequences, theorem 2.2 (equation 8), with rho tuned as in their appendix B.2. It holds for units that arrive one
    after the other with closed outcomes, not for the same units' growing sums.
    """
    alpha = 1 - confidence
    rho = (-2 * log(alpha) + log(-2 * log(alpha) + 1)) / TUNED_FOR
    grown = n * rho + 1
    return se * sqrt(2 * grown / (n * rho) * log(sqrt(grown) / alpha))


def holm(p: Sequence[float]) -> Floats:
    """Adjusted p-values that keep the chance of any false finding at the level (Holm 1979)."""
    values = np.asarray(p, dtype=float)
    order = np.argsort(values, kind="stable")
    stepped = np.maximum.accumulate(values[order] * np.arange(len(values), 0, -1))
    adjusted = np.empty_like(values)
    adjusted[order] = np.minimum(stepped, 1.0)
    return adjusted


def benjamini_hochberg(p: Sequence[float]) -> Floats:
    """Adjusted p-values that keep the share of false findings among all findings at the level (Benjamini and Hochberg
    1995, Controlling the false discovery rate, section 3)."""
    values = np.asarray(p, dtype=float)
    order = np.argsort(values, kind="stable")[::-1]
    steps = len(values) / np.arange(len(values), 0, -1)
    adjusted = np.empty_like(values)
    adjusted[order] = np.minimum(np.minimum.accumulate(values[order] * steps), 1.0)
    return adjusted
