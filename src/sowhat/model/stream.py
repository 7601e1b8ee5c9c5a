"""A quantity and the periods in which it came: what a claim is worth month by month is made of it."""

from __future__ import annotations

from typing import Literal

from sowhat.model.estimate import Label, Total
from sowhat.model.value import Value

Counting = Literal["retained", "unit-periods"]
"""Customers kept at the horizon, each once, or customer-periods (of an outcome that counts something: its units)."""


class LogRatio(Value):
    """A total that is `observed` · (1 - exp(-log)): it is drawn on the scale of the logarithm of observed over
    expected, with standard error `se` and degrees of freedom `df` (null: the normal)."""

    observed: float
    log: float
    se: float
    df: float | None


class Stream(Value):
    """`total` and what of it came in which period: `parts` add up to its estimate, in the outcome's own units (where
    less is better, kept ones are negative).

    With `cov` each part has an error of its own; the entries of `cov` add up to the square of the total's error.
    Without it the parts move with the total, each by its `shares`, which add up to 1. `periods` are named as the
    moments name them; empty where the study knows none (an experiment). `last` is the last period of the data.
    """

    total: Total
    periods: tuple[Label, ...]
    last: Label | None
    parts: tuple[float, ...]
    cov: tuple[tuple[float, ...], ...] = ()
    shares: tuple[float, ...] = ()
    ratio: LogRatio | None = None
