"""Means and net promoter scores of answers, with their intervals.

The mean's interval is Student's (n − 1 degrees of freedom). The net promoter score is 100 (p − d) for the shares p of
promoters (9, 10) and d of detractors (0 to 6) (Reichheld, Harvard Business Review, December 2003); as a difference of
two shares of one multinomial it has the variance (p + d − (p − d)²) / n (Rocks, The American Statistician 70(4), 2016).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from scipy import special

CONFIDENCE = 0.95
PROMOTES, DETRACTS, TOP = 9, 6, 10


@dataclass(frozen=True, slots=True)
class Score:
    """A value with its interval; the ends are null where all answers are alike, or there is only one: they then say
    nothing about how much answers differ."""

    value: float
    low: float | None
    high: float | None


def mean(scores: Sequence[float]) -> Score:
    """The mean of at least one score, with Student's interval."""
    n = len(scores)
    middle = sum(scores) / n
    square = sum((one - middle) ** 2 for one in scores)
    if n < 2 or square == 0:
        return Score(middle, None, None)
    half = float(special.stdtrit(n - 1, (1 + CONFIDENCE) / 2)) * sqrt(square / (n - 1) / n)
    return Score(middle, middle - half, middle + half)


def promoters(scores: Sequence[float]) -> Score:
    """The net promoter score, from −100 to 100, of at least one score on a scale of 0 to 10."""
    n = len(scores)
    for_, against = sum(one >= PROMOTES for one in scores) / n, sum(one <= DETRACTS for one in scores) / n
    value, variance = for_ - against, for_ + against - (for_ - against) ** 2
    if n < 2 or variance <= 0:
        return Score(100 * value, None, None)
    half = float(special.ndtri((1 + CONFIDENCE) / 2)) * sqrt(variance / n)
    return Score(100 * value, 100 * max(value - half, -1.0), 100 * min(value + half, 1.0))


def change(before: tuple[Score, int], now: tuple[Score, int]) -> Score:
    """How far a mean moved between two rounds, each with its number of answers: other people are asked each time, so
    the interval is Welch's, from the standard errors behind the two intervals."""
    moved = now[0].value - before[0].value
    errors = [(_error(score, n), n) for score, n in (before, now)]
    if any(error is None for error, _ in errors):
        return Score(moved, None, None)
    parts = [(error**2, n) for error, n in errors if error is not None]
    total = sum(part for part, _ in parts)
    freedom = total**2 / sum(part**2 / (n - 1) for part, n in parts)
    half = float(special.stdtrit(freedom, (1 + CONFIDENCE) / 2)) * sqrt(total)
    return Score(moved, moved - half, moved + half)


def _error(score: Score, n: int) -> float | None:
    if score.low is None or score.high is None:
        return None
    return (score.high - score.low) / 2 / float(special.stdtrit(n - 1, (1 + CONFIDENCE) / 2))
