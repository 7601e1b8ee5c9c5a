"""What data could detect before anyone hopes."""

from __future__ import annotations

import numpy as np
from scipy import stats

POWER = 0.8


def critical(confidence: float, df: float | None) -> float:
    """The two-sided critical value: of the normal if `df` is None, else of t."""
    return _quantile(0.5 + confidence / 2, df)


def detectable(se: float, df: float | None, confidence: float = 0.95, power: float = POWER) -> float:
    """The smallest true effect that a two-sided test at `confidence` finds with `power`, in the units of `se`.

    Bloom (1995), Minimum detectable effects, with t for few degrees of freedom.
    """
    return se * (critical(confidence, df) + _quantile(power, df))


def p_value(statistic: float, df: float | None) -> float:
    """Two-sided."""
    tail = stats.norm.sf(abs(statistic)) if df is None else stats.t.sf(abs(statistic), df)
    return float(2 * tail)


def _quantile(probability: float, df: float | None) -> float:
    value = stats.norm.ppf(probability) if df is None or np.isinf(df) else stats.t.ppf(probability, df)
    return float(value)
