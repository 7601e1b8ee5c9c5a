"""A slope that a few odd months do not bend, with an interval: Theil (1950) and Sen (1968).

The slope is the median of the slopes between all pairs of points; its interval takes those pairs' quantiles that
Kendall's statistic gives (P. K. Sen, Estimates of the Regression Coefficient Based on Kendall's Tau, Journal of the
American Statistical Association 63, 1968, section 6). Months follow one another and resemble each other, which makes
Kendall's variance too small. It is multiplied by 1 + 2·Σ(1 − k/n)·ρᵏ, by which the variance of a mean grows where each
value resembles the one before by ρ (G. V. Bayley and J. M. Hammersley, Supplement to the Journal of the Royal
Statistical Society 8, 1946). ρ is that of the ranks of what the line leaves; so few points around their own line hide
about (2 + 4ρ)/n of it, which is put back. The factor never makes an interval narrower.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from statistics import fmean, median

Z = 1.959963984540054
"""Of a two-sided interval of level 0.95."""
FEWEST = 8
"""Points below which nobody can tell how they resemble each other; of so few Kendall's ranks are coarse enough."""
MOST = 0.6
"""The largest resemblance that is taken for one: what bends away from a line leaves runs that are no chance."""
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Slope:
    """Per unit of x, with an interval of level 0.95 (null: so few points carry none). `factor` is how many times wider
    Kendall's variance was taken for autocorrelation."""

    slope: float
    low: float | None
    high: float | None
    factor: float


def theil_sen(points: Sequence[Point], *, independent: bool = False) -> Slope | None:
    """The slope of y on x; null for fewer than two different x. `independent`: without the factor."""
    slopes = sorted((b[1] - a[1]) / (b[0] - a[0]) for a, b in combinations(sorted(points), 2) if a[0] != b[0])
    if not slopes:
        return None
    middle = median(slopes)
    factor = 1.0 if independent else _factor([y - middle * x for x, y in sorted(points)])
    low, high = _bounds(slopes, sqrt(_variance(points) * factor))
    return Slope(middle, low, high, factor)


def _bounds(slopes: Sequence[float], deviation: float) -> tuple[float | None, float | None]:
    """The pairs' slopes whose ranks are Kendall's quantiles from both ends; null where there are no such ranks."""
    reach = Z * deviation
    lower, upper = round((len(slopes) - reach) / 2) - 1, round((len(slopes) + reach) / 2)
    if lower < 0 or upper >= len(slopes):
        return None, None
    return slopes[lower], slopes[upper]


def _variance(points: Sequence[Point]) -> float:
    """Of Kendall's S under no trend, corrected for ties."""
    tied = [n for axis in (0, 1) for n in Counter(point[axis] for point in points).values()]
    return (_pairs(len(points)) - sum(_pairs(n) for n in tied if n > 1)) / 18


def _pairs(n: int) -> int:
    return n * (n - 1) * (2 * n + 5)


def _factor(left: Sequence[float]) -> float:
    """By which autocorrelation makes the variance larger."""
    n = len(left)
    if n < FEWEST:
        return 1.0
    seen = (n * _alike(_ranks(left), 1) + 2) / (n - 4)
    alike = min(max(seen, 0.0), MOST)
    return 1 + 2 * sum((1 - lag / n) * alike**lag for lag in range(1, n))


def _ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    return [ordered.index(value) + (ordered.count(value) + 1) / 2 for value in values]


def _alike(values: Sequence[float], lag: int) -> float:
    """Autocorrelation at a lag; 0 where nothing varies."""
    middle = fmean(values)
    apart = [value - middle for value in values]
    whole = sum(each * each for each in apart)
    return sum(a * b for a, b in zip(apart, apart[lag:], strict=False)) / whole if whole else 0.0
