"""A structural time series, exactly: a level or a level with a slope that wander, a fixed season, control series.

y_t = μ_t + x_t'β + ε_t, μ_{t+1} = μ_t + ν_t + η_t, ν_{t+1} = ν_t + ζ_t (Harvey 1989, Forecasting, structural time
series models and the Kalman filter, section 2.3). β, the first level and the first slope are unknown and get flat
priors: the filter runs on y and on every column beside it, and least squares of its innovations does the rest (de Jong
1991, The diffuse Kalman filter, Annals of Statistics 19, section 3). One pass serves every date: a prefix of it is the
filter of that prefix.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Nodes:
    """Standard deviations of ε, η and ζ as shares of one unknown scale, (G,) each, and their prior weights."""

    noise: Floats
    level: Floats
    slope: Floats
    prior: Floats

    def only(self, at: int) -> Nodes:
        """One of them."""
        keep = slice(at, at + 1)
        return Nodes(self.noise[keep], self.level[keep], self.slope[keep], self.prior[keep])


def nodes(levels: int, slopes: Sequence[float]) -> Nodes:
    """The level's share of η in σ_ε + σ_η uniform on (0, 1), denser near 0; the slope's share is one of `slopes`."""
    u = (np.arange(levels) + 0.5) / levels
    share, rho = (each.ravel() for each in np.meshgrid(u**2, np.asarray(slopes, dtype=float), indexing="ij"))
    prior = np.sqrt(share) / np.sqrt(share).sum()
    return Nodes(1 - share, share, rho, prior)


@dataclass(frozen=True, slots=True)
class State:
    """The filter after `date` periods. `normal`: Σ v v'/F of the innovations of y and the columns, (G, c, c);
    `log_f`: Σ log F, (G,); `a`: level and slope of each column one period ahead, (G, 2, c); `p`: their covariance
    (level, both, slope), (3, G)."""

    date: int
    normal: Floats
    log_f: Floats
    a: Floats
    p: Floats


def run(table: Floats, at: Nodes, dates: Sequence[int]) -> list[State]:
    """The states after each of the `dates`; `table` is y and its columns, (n, c)."""
    size, width = len(at.noise), table.shape[1]
    normal, log_f = np.zeros((size, width, width)), np.zeros(size)
    a, p = np.zeros((size, 2, width)), np.zeros((3, size))
    kept, wanted = [], set(dates)
    for t, row in enumerate(table[: max(dates)], start=1):
        v, f = row - a[:, 0, :], p[0] + at.noise**2
        normal += v[:, :, None] * (v / f[:, None])[:, None, :]
        log_f += np.log(f)
        a, p = _ahead(a, p, v, f, at)
        if t in wanted:
            kept.append(State(t, normal.copy(), log_f.copy(), a, p))
    return kept


def innovations(table: Floats, at: Nodes) -> tuple[Floats, Floats]:
    """One step ahead, of y and each column, (n, c), and their variances, (n,), for a single node."""
    a, p = np.zeros((1, 2, table.shape[1])), np.zeros((3, 1))
    seen, variance = np.empty(table.shape), np.empty(len(table))
    for t, row in enumerate(table):
        v, f = row - a[:, 0, :], p[0] + at.noise**2
        seen[t], variance[t] = v[0], f[0]
        a, p = _ahead(a, p, v, f, at)
    return seen, variance


def _ahead(a: Floats, p: Floats, v: Floats, f: Floats, at: Nodes) -> tuple[Floats, Floats]:
    """One step of the Kalman filter, state and covariance one period ahead."""
    k1, k2 = (p[0] + p[1]) / f, p[1] / f
    level = a[:, 0, :] + a[:, 1, :] + k1[:, None] * v
    slope = a[:, 1, :] + k2[:, None] * v
    after = np.stack(
        [
            p[0] + 2 * p[1] + p[2] - k1 * k1 * f + at.level**2,
            p[1] + p[2] - k1 * k2 * f,
            p[2] - k2 * k2 * f + at.slope**2,
        ]
    )
    return np.stack([level, slope], axis=1), after


@dataclass(frozen=True)
class Fit:
    """Least squares at one date: for each node β, (G, p), its covariance over σ², and Σ e²."""

    state: State
    nodes: Nodes

    @cached_property
    def cov(self) -> Floats:
        return np.asarray(np.linalg.inv(self.state.normal[:, 1:, 1:]), dtype=np.float64)

    @cached_property
    def beta(self) -> Floats:
        found: Floats = np.einsum("gij,gj->gi", self.cov, self.state.normal[:, 1:, 0])
        return found

    @cached_property
    def rest(self) -> Floats:
        """What is left of y after its columns; never below 0."""
        explained = np.einsum("gi,gi->g", self.beta, self.state.normal[:, 1:, 0])
        return np.asarray(np.maximum(self.state.normal[:, 0, 0] - explained, np.finfo(float).tiny))

    @property
    def df(self) -> int:
        return self.state.date - int(self.state.normal.shape[1]) + 1

    @property
    def diffuse(self) -> Floats:
        """Log likelihood given the scale 1, less a constant (Durbin and Koopman 2012, section 7.2)."""
        return np.asarray(-0.5 * (self.state.log_f - np.linalg.slogdet(self.cov)[1] + self.rest))

    @cached_property
    def posterior(self) -> Floats:
        """Of the nodes, the scale integrated out under 1/σ², (G,): sums to 1."""
        logs = -0.5 * (self.state.log_f - np.linalg.slogdet(self.cov)[1] + self.df * np.log(self.rest))
        weights = self.nodes.prior * np.exp(logs - logs.max())
        return np.asarray(weights / weights.sum())

    @property
    def aic(self) -> float:
        """Of the best node: -2 log likelihood plus 2 for each coefficient and variance (Harvey 1989, section 5.5.6)."""
        n, free = self.state.date, self.state.normal.shape[1]
        variances = 1 + bool(np.ptp(self.nodes.slope))
        return float(np.min(self.state.log_f + n * np.log(self.rest / n)) + 2 * (free + variances))


@dataclass(frozen=True, slots=True)
class Ahead:
    """Forecasts over h periods for each node: mean, (G, h), and variance over σ² of each period and of the sum up to
    it, both (G, h), the uncertainty of β included."""

    mean: Floats
    each: Floats
    total: Floats


def ahead(fit: Fit, columns: Floats) -> Ahead:
    """Forecasts for the periods after the fit's date, whose columns are known, (h, p).

    The variance of a sum counts every covariance between its periods: all share the last level and wander on from it.
    """
    steps = np.arange(len(columns))
    carried = fit.state.a[:, None, 0, :] + steps[None, :, None] * fit.state.a[:, None, 1, :]
    left = columns[None] - carried[:, :, 1:]
    mean = carried[:, :, 0] + np.einsum("ghp,gp->gh", left, fit.beta)
    of_each = np.einsum("ghp,gpq,ghq->gh", left, fit.cov, left, optimize=True)
    summed = np.cumsum(left, axis=1)
    of_sum = np.einsum("ghp,gpq,ghq->gh", summed, fit.cov, summed, optimize=True)
    each, total = _shapes(len(columns))
    p, at = fit.state.p, fit.nodes
    parts = np.stack([p[0], p[1], p[2], at.level**2, at.slope**2, at.noise**2])
    return Ahead(mean, of_each + np.einsum("kg,kh->gh", parts, each), of_sum + np.einsum("kg,kh->gh", parts, total))


def _shapes(h: int) -> tuple[Floats, Floats]:
    """How often each variance (level, both, slope, η, ζ, ε) counts in a period and in the sum up to it: (6, h).

    Periods i <= j share Σ_{m<i} m (m + j - i) steps of the slope: step after step reaches one period less far.
    """
    j = np.arange(h, dtype=float)
    own, far = j * (j - 1) * (2 * j - 1) / 6, j * (j - 1) / 2
    each = np.stack([np.ones(h), 2 * j, j**2, j, own, np.ones(h)])
    shared = _earlier(own) + j * _earlier(far) - _earlier(j * far)
    pairs = np.stack([j, _earlier(j) + j**2, j * _earlier(j), _earlier(j), shared, np.zeros(h)])
    return each, np.asarray(np.cumsum(each + 2 * pairs, axis=1))


def _earlier(values: Floats) -> Floats:
    return np.asarray(np.cumsum(values) - values)


def crossed(fit: Fit, columns: Floats) -> Floats:
    """Covariances over σ² between the forecasts of h periods for each node, (G, h, h); `ahead` has their diagonal
    and the sums of their corners.

    Periods i <= j have the last level, i and j steps of the slope that was, i steps of the level, and
    Σ_{m<i} m (m + j - i) steps of the slope in common.
    """
    steps = np.arange(len(columns), dtype=float)
    carried = fit.state.a[:, None, 0, :] + steps[None, :, None] * fit.state.a[:, None, 1, :]
    left = columns[None] - carried[:, :, 1:]
    of_beta = np.einsum("ghp,gpq,gkq->ghk", left, fit.cov, left, optimize=True)
    p, at = fit.state.p, fit.nodes
    parts = np.stack([p[0], p[1], p[2], at.level**2, at.slope**2, at.noise**2])
    return np.asarray(of_beta + np.einsum("kg,khj->ghj", parts, _crosses(steps)))


def _crosses(steps: Floats) -> Floats:
    """How often each variance counts in the covariance of two periods: (6, h, h)."""
    i, j = np.minimum.outer(steps, steps), np.maximum.outer(steps, steps)
    slope = (i - 1) * i * (2 * i - 1) / 6 + (j - i) * i * (i - 1) / 2
    return np.stack([np.ones_like(i), i + j, i * j, i, slope, np.eye(len(steps))])
