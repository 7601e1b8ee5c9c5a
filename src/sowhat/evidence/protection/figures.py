"""The figures of a protection study, each computed again without each deciding unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, expm1, sinh

import numpy as np

from sowhat.evidence.power import critical, p_value
from sowhat.evidence.protection import errors, plan
from sowhat.evidence.protection.plan import Planned
from sowhat.evidence.protection.rates import Contrast, CountPanel, Floats, Task, contrast, log_ratio
from sowhat.model.estimate import Interval

LOG, AVOIDED, EARLIER, LATE, WITHOUT, WITH = range(6)
"""Places of the figures; cohorts follow."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its error; `se` and `df` are NaN where there is none."""

    value: float
    se: float
    df: float

    @property
    def known(self) -> bool:
        return bool(np.isfinite(self.value) and np.isfinite(self.se))

    def reach(self, confidence: float) -> float:
        """Half of the interval."""
        return self.se * critical(confidence, self.df)

    def interval(self, confidence: float) -> Interval | None:
        """None without an error."""
        return (self.value - self.reach(confidence), self.value + self.reach(confidence)) if self.known else None

    @property
    def p(self) -> float:
        return p_value(self.value / self.se, self.df)


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What a panel shows: figures in their places, counts of each cohort, who stood where."""

    panel: CountPanel
    planned: Planned
    found: Contrast
    figures: tuple[Figure, ...]
    stood: errors.Sides

    @property
    def observed(self) -> float:
        return float(self.found.observed.sum())

    @property
    def expected(self) -> float:
        return float(self.found.expected.sum())

    @property
    def unit_periods(self) -> float:
        return float(self.found.n.sum())

    @property
    def ratio(self) -> Figure:
        """The log ratio of rate ratios."""
        return self.figures[LOG]

    def cohort(self, at: int) -> Figure:
        return self.figures[WITH + 1 + at]

    @property
    def bend(self) -> float:
        """k of `avoided`, between -1 (what was observed is sure) and 1 (what was expected is), from the jackknife: the
        slope of the difference against the log ratio is the quotient of their standard errors."""
        difference, one = self.figures[AVOIDED], self.ratio
        if abs(one.value) < 1e-6 or not difference.se > 0:
            return 0.0
        wanted = difference.value * one.se / (difference.se * one.value)
        return float(np.clip(_bent(wanted) / one.value, -1.0, 1.0))

    def avoided(self, log_ratio: float) -> float:
        """Counts a treated unit and period that go with a log ratio: (exp(k l) - 1) / k, scaled to be the estimate at
        the estimate. It is 0 at 0, so that both intervals agree on whether anything was found."""
        one, k = self.ratio.value, self.bend
        held = float(np.sqrt(self.observed * self.expected)) / self.unit_periods
        if abs(k * one) < 1e-9:
            return held * log_ratio * (sinh(one / 2) / (one / 2) if one else 1.0)
        return self.figures[AVOIDED].value * expm1(k * log_ratio) / expm1(k * one)

    def fewer(self, log_ratio: float) -> float:
        """How many fewer a treated unit and period a drop by so much would be, against what was expected."""
        return (1 - exp(-log_ratio)) * self.expected / self.unit_periods


def _bent(wanted: float) -> float:
    """The x at which (1 - exp(-x)) / x is `wanted`, which falls from infinity to 0; looked for in [-20, 20]."""
    low, high = -20.0, 20.0
    for _ in range(60):
        middle = (low + high) / 2
        here = -expm1(-middle) / middle if middle else 1.0
        low, high = (middle, high) if here > wanted else (low, middle)
    return (low + high) / 2


def seen(panel: CountPanel, planned: Planned) -> Seen:
    """Every figure with its error."""
    tasks = planned.tasks
    other = (plan.without_last_quarter(tasks), plan.with_last_quarter(tasks))
    beside = (plan.earlier(panel, tasks), plan.last_quarter(panel, tasks), *other)
    whole = _figures(*panel.totals, tasks, beside)
    each = np.concatenate([_figures(*rest, tasks, beside) for rest in errors.without_each(panel)])
    stood = errors.sides(panel, tasks)
    spread = errors.spread(whole, each, stood)
    made = (Figure(*map(float, one)) for one in zip(whole, spread.se, spread.df, strict=True))
    found = contrast(*panel.totals, tasks)
    return Seen(panel, planned, found, tuple(made), stood)


def _figures(y: Floats, d: Floats, n: Floats, tasks: Sequence[Task], beside: tuple[tuple[Task, ...], ...]) -> Floats:
    """(..., F)."""
    head = contrast(y, d, n, tasks)
    others = [contrast(y, d, n, each).log_ratio if each else np.full(y.shape[:-2], np.nan) for each in beside]
    cohorts = log_ratio(head.observed, head.expected)
    return np.concatenate([np.stack([head.log_ratio, head.avoided, *others], axis=-1), cohorts], axis=-1)
