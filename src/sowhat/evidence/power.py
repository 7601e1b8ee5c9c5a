"""What data could detect before anyone hopes."""

from __future__ import annotations

from scipy import special

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
    tail = special.ndtr(-abs(statistic)) if df is None else special.stdtr(df, -abs(statistic))
    return float(2 * tail)


def _quantile(probability: float, df: float | None) -> float:
    return float(special.ndtri(probability) if df is None else special.stdtrit(df, probability))
