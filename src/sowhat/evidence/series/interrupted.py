"""One series before and after a start: what the periods before lead one to expect after it, and how it differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sowhat.evidence.series.mixture import Mixture
from sowhat.evidence.series.structural import Fit, Nodes, ahead, nodes, run
from sowhat.model.estimate import Label

Floats = NDArray[np.float64]

LEVEL = nodes(20, (0.0,))
"""A level that wanders."""
TREND = nodes(10, (0.0, 0.02, 0.05, 0.1, 0.2))
"""A level with a slope, fixed or wandering."""
WAVES = 3
"""Pairs of waves that stand for a season of many periods, such as the weeks of a year."""
DUMMIES = 31
"""Up to so many periods a season has one level each."""
FEWEST, SPARE = 10, 6
"""Periods before a forecast, and how many more of them than coefficients."""


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """`y` (n,) and `controls` (n, k) in consecutive periods; the first period after the start is `start`, from 0.
    `season`: periods in one round of the calendar, None where the calendar has none."""

    labels: tuple[Label, ...]
    y: Floats
    controls: Floats
    names: tuple[str, ...]
    start: int
    season: float | None = None
    confidence: float = 0.95

    @property
    def after(self) -> int:
        """Periods from the start on."""
        return len(self.y) - self.start

    def alone(self, control: int) -> Series:
        """A control series in the outcome's place, without any beside it."""
        return replace(self, y=self.controls[:, control], controls=np.empty((len(self.y), 0)), names=())


def seasonal(series: Series) -> float | None:
    """The season that two whole rounds before the start show; None where they do not."""
    return series.season if series.season and series.start >= 2 * series.season else None


def _rounds(count: int, season: float | None) -> Floats:
    """Columns of the season, (count, ·)."""
    if season is None:
        return np.empty((count, 0))
    at = np.arange(count)
    if season <= DUMMIES:
        return np.asarray(at[:, None] % round(season) == np.arange(1, round(season))[None, :], dtype=float)
    angles = 2 * np.pi * np.outer(at, np.arange(1, WAVES + 1)) / season
    return np.hstack([np.cos(angles), np.sin(angles)])


def columns(series: Series, trend: bool) -> Floats:
    """1, the controls, the season, and time; numbers of the size of those before the start, (n, p)."""
    time = np.arange(len(series.y), dtype=float)[:, None] / series.start
    own = [np.ones_like(time), _scaled(series.controls, series.start), _rounds(len(time), seasonal(series))]
    return np.hstack([*own, time] if trend else own)


def _scaled(values: Floats, start: int) -> Floats:
    centre, spread = values[:start].mean(axis=0), values[:start].std(axis=0)
    return np.asarray((values - centre) / np.where(spread > 0, spread, 1.0))


def fewest(series: Series) -> int:
    """Periods that a forecast takes at least."""
    season = seasonal(series)
    return max(FEWEST, int(columns(series, True).shape[1]) + SPARE, round(2 * season) if season else 0)


@dataclass(frozen=True, slots=True)
class Gap:
    """Observed less forecast, in the outcome's units: `each` period, and the `total` up to it; `expected` are the
    forecasts' means."""

    each: Mixture
    total: Mixture
    expected: Floats

    @property
    def average(self) -> Mixture:
        """Over all periods, one number."""
        h, last = len(self.expected), self.total.only([-1])
        return replace(last, mean=last.mean / h, scale=last.scale / h)


@dataclass(frozen=True, eq=False)
class Forecaster:
    """Both models fitted on the periods before each of the `dates`, in one pass."""

    series: Series
    dates: tuple[int, ...]

    @property
    def centre(self) -> float:
        return float(self.series.y[: self.series.start].mean())

    @property
    def unit(self) -> float:
        return float(self.series.y[: self.series.start].std())

    @cached_property
    def _columns(self) -> tuple[Floats, Floats]:
        return columns(self.series, False), columns(self.series, True)

    def table(self, model: int) -> Floats:
        """y and the columns of the level (0) or the trend (1), as the filter reads them."""
        y = (self.series.y - self.centre) / self.unit
        return np.column_stack([y, self._columns[model]])

    @cached_property
    def _fits(self) -> dict[int, tuple[Fit, Fit]]:
        each: Sequence[tuple[Nodes, Floats]] = ((LEVEL, self.table(0)), (TREND, self.table(1)))
        both = [[Fit(state, at) for state in run(table, at, self.dates)] for at, table in each]
        return {a.state.date: (a, b) for a, b in zip(*both, strict=True)}

    def fits(self, date: int) -> tuple[Fit, Fit]:
        """Of the level and of the trend."""
        return self._fits[date]

    def weights(self, date: int) -> tuple[float, float]:
        """What the level and the trend count, by their AIC (Burnham and Anderson 2002, section 2.9)."""
        level, trend = (fit.aic for fit in self.fits(date))
        share = 1 / (1 + float(np.exp(np.clip((trend - level) / 2, -500, 500))))
        return 1 - share, share

    def mixed(self, date: int) -> tuple[Floats, Floats]:
        """Weight and degrees of freedom of every node of both models."""
        parts = list(zip(self.fits(date), self.weights(date), strict=True))
        weight = np.concatenate([share * fit.posterior for fit, share in parts])
        return weight, np.concatenate([np.full(len(fit.posterior), float(fit.df)) for fit, _ in parts])

    def left_over(self, date: int) -> float:
        """Standard deviation of the noise and the level's steps, over that of the outcome before the start."""
        return float(min(np.sqrt((fit.rest / fit.df).min()) for fit in self.fits(date)))

    def gap(self, date: int, horizon: int) -> Gap:
        """What was seen in the `horizon` periods after `date`, less what was to be expected."""
        window = slice(date, date + horizon)
        parts = [(fit, ahead(fit, own[window])) for fit, own in zip(self.fits(date), self._columns, strict=True)]
        size = [np.sqrt(fit.rest / fit.df)[:, None] * self.unit for fit, _ in parts]
        expected = np.vstack([self.centre + self.unit * one.mean for _, one in parts])
        weight, df = self.mixed(date)
        left = self.series.y[window] - expected
        each = np.vstack([s * np.sqrt(one.each) for s, (_, one) in zip(size, parts, strict=True)])
        total = np.vstack([s * np.sqrt(one.total) for s, (_, one) in zip(size, parts, strict=True)])
        return Gap(
            each=Mixture(weight, df, left, each),
            total=Mixture(weight, df, np.cumsum(left, axis=1), total),
            expected=np.asarray(weight @ expected),
        )

    def coefficients(self, date: int) -> Mixture:
        """Of the control series: units of the outcome for one standard deviation of each before the start."""
        own = slice(1, 1 + len(self.series.names))
        weight, df = self.mixed(date)
        mean = np.vstack([fit.beta[:, own] for fit in self.fits(date)])
        scale = np.vstack([_error(fit)[:, own] for fit in self.fits(date)])
        return Mixture(weight, df, self.unit * mean, self.unit * scale)


def _error(fit: Fit) -> Floats:
    variances = np.diagonal(fit.cov, axis1=1, axis2=2)
    return np.asarray(np.sqrt(variances * (fit.rest / fit.df)[:, None]))
