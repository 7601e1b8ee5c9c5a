"""What is left of an effect when trends may differ: relative magnitudes.

Rambachan and Roth (2023), A more credible approach to parallel trends, Review of Economic Studies 90: after the start
the two sides may drift apart per step by up to M̄ times the most they ever did per step before it (section 2.4.2).
The set is the union, over the step before and its direction, of conditional/least-favourable hybrid sets (sections 3
and 4.2; Andrews, Roth and Pakes 2023), with κ = α/10.

The linear programme of their test is solved in closed form here. With δ_t the drift in step t after the start, the
headline θ̂ − θ = Σ r_t δ_t, and the moments are ±δ_t − M̄v ≤ 0, v the drift before. The other post effects are free, so
the vertices of the dual put weight |r_t| on the side of r_t (θ too low), or on the other side (θ too high), or the same
on both sides of one step (v < 0). Each is linear in (θ̂, v): whatever the number of periods, a test in two dimensions,
whose least-favourable critical value is an integral over an angle and not a simulation.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import special

from sowhat.evidence.did.moments import Floats, Ints

LARGEST = 4.0
"""M̄ beyond which a breakdown value is not looked for."""

_ANGLES = 360
_PLACES = 120
_NEWTON = 8
_CLOSER = 7
"""Rounds of 32 sections each: an end is known to 2e-12 of the first step."""

_SECTIONS = np.linspace(0.0, 1.0, 33)


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """The headline `effect`; `rates` (S,), drift per step before the start; `reach` (P,), how much a drift of 1 in a
    step after the start moves the headline; `cov`, of the effect, the rates, and the drift in each step after the
    start, (1 + S + P)²."""

    effect: float
    rates: Floats
    reach: Floats
    cov: Floats


@dataclass(frozen=True, slots=True, eq=False)
class _Test:
    """Q polyhedra, J vertices each: statistic j is `use`[q, j] · (θ̂ − θ, v_q). `v` (Q,); `cov` (Q, J, J); `limit` (Q,)
    the least-favourable critical value; `size` what is left for the conditional test."""

    effect: float
    v: Floats
    use: Floats
    cov: Floats
    limit: Floats
    size: float

    def accepts(self, theta: Floats) -> Floats:
        """(θ,) whether any polyhedron leaves each value standing."""
        apart = self.effect - theta
        m = self.use[:, None, :, 0] * apart[None, :, None] + (self.use[..., 1] * self.v[:, None])[:, None]
        return np.asarray(self._stands(m).any(axis=0))

    def _stands(self, m: Floats) -> Floats:
        """(Q, θ) from the statistics (Q, θ, J)."""
        best = m.argmax(axis=2)
        eta = np.take_along_axis(m, best[..., None], axis=2)[..., 0]
        row = np.take_along_axis(self.cov, best[..., None], axis=1)
        variance = np.take_along_axis(row, best[..., None], axis=2)
        share = np.divide(row, variance, out=np.zeros_like(row), where=variance > 0)
        low, high = _truncation(m, share, eta)
        sd = np.sqrt(np.maximum(variance[..., 0], np.finfo(float).tiny))
        tail = _tail(eta / sd, np.minimum(low, eta) / sd, np.minimum(high, self.limit[:, None]) / sd)
        rejected = (eta > self.limit[:, None]) | ((eta > 0) & (tail < self.size))
        return np.asarray(~rejected | (variance[..., 0] <= 0))


def _truncation(m: Floats, share: Floats, eta: Floats) -> tuple[Floats, Floats]:
    """Between which values the largest statistic is the largest, given all that is independent of it."""
    gap = 1.0 - share
    near = np.abs(gap) < 1e-9
    bound = np.divide(m - share * eta[..., None], gap, out=np.zeros_like(m), where=~near)
    low = np.where((gap > 0) & ~near, bound, -np.inf).max(axis=2)
    high = np.where((gap < 0) & ~near, bound, np.inf).min(axis=2)
    return low, high


def _tail(z: Floats, low: Floats, high: Floats) -> Floats:
    """P(Z > z | low < Z < high) of a standard normal; 1 where the interval is empty or does not hold z."""
    below, at, above = (special.log_ndtr(-each) for each in (low, z, high))
    width = -np.expm1(np.minimum(above - below, 0.0))
    part = np.exp(np.minimum(at - below, 0.0)) - np.exp(np.minimum(above - below, 0.0))
    tail = np.divide(part, width, out=np.ones_like(part), where=width > 0)
    return np.asarray(np.where(z > high, 1.0, tail))


def _test(path: Path, m_bar: float, confidence: float) -> _Test:
    steps = len(path.rates)
    which, sign = np.tile(np.arange(steps), 2), np.repeat([1.0, -1.0], steps)
    use = _vertices(path, m_bar, which, sign)
    pair = np.empty((2 * steps, 2, 2))
    pair[:, 0, 0] = path.cov[0, 0]
    pair[:, 0, 1] = pair[:, 1, 0] = sign * path.cov[0, 1 + which]
    pair[:, 1, 1] = path.cov[1 + which, 1 + which]
    alpha = 1.0 - confidence
    kappa = alpha / 10
    return _Test(
        effect=path.effect,
        v=sign * path.rates[which],
        use=use,
        cov=np.asarray(use @ pair @ use.transpose(0, 2, 1)),
        limit=_least_favourable(use, pair, 1.0 - kappa),
        size=(alpha - kappa) / (1 - kappa),
    )


def _vertices(path: Path, m_bar: float, which: Ints, sign: Floats) -> Floats:
    """(Q, J, 2): too low, too high, then one for each step after the start; scaled as the authors scale moments."""
    first = 1 + len(path.rates)
    own = np.diag(path.cov)[first:] + m_bar**2 * path.cov[1 + which, 1 + which][:, None]
    cross = 2 * m_bar * sign[:, None] * path.cov[1 + which, first:]
    up, down = (np.sqrt(np.maximum(own + side * cross, 0.0)) for side in (-1.0, 1.0))
    far, rising = np.abs(path.reach), path.reach > 0
    use = np.zeros((len(which), 2 + len(far), 2))
    use[:, 0, 0], use[:, 1, 0] = 1.0, -1.0
    use[:, :2, 1] = -m_bar * far.sum()
    use[:, 0] /= (np.where(rising, up, down) @ far)[:, None]
    use[:, 1] /= (np.where(rising, down, up) @ far)[:, None]
    use[:, 2:, 1] = -2 * m_bar / (up + down)
    return use


def _least_favourable(use: Floats, pair: Floats, level: float) -> Floats:
    """(Q,) quantile of the largest statistic where all hold with equality.

    In polar coordinates a bivariate normal exceeds c/g(φ) in direction φ with probability exp(−c²/2g²)."""
    values, vectors = np.linalg.eigh(pair)
    root = vectors * np.sqrt(np.maximum(values, 0.0))[:, None, :]
    angle = 2 * np.pi * (np.arange(_ANGLES) + 0.5) / _ANGLES
    reach = (use @ root) @ np.stack([np.cos(angle), np.sin(angle)])
    g = np.maximum(reach.max(axis=1), 0.0)
    inverse = np.divide(1.0, g**2, out=np.full_like(g, np.inf), where=g > 0)
    c = g.max(axis=1) * np.sqrt(-2 * np.log(1 - level))
    for _ in range(_NEWTON):  # log P is concave and falls, and this start lies beyond the root: each step stays beyond
        each = np.exp(-0.5 * inverse * (c**2)[:, None])
        slope = (each * np.where(g > 0, inverse, 0.0)).mean(axis=1) * c
        chance = each.mean(axis=1)
        c = c + chance * np.log(chance / (1 - level)) / slope
    return np.asarray(c)


def holds_zero(path: Path, m_bar: float, confidence: float) -> bool:
    """Whether no effect at all is left standing at M̄."""
    return bool(_test(path, m_bar, confidence).accepts(np.zeros(1))[0])


def holds_beyond(path: Path, m_bar: float, confidence: float, limit: float) -> bool:
    """Whether any effect of size `limit` or more is left standing at M̄."""
    test = _test(path, m_bar, confidence)
    far = max(_half(path, m_bar) + abs(path.effect), 2 * limit)
    places = np.linspace(limit, far, _PLACES // 2)
    return bool(test.accepts(np.concatenate([-places, places])).any())


def robust(path: Path, m_bar: float, confidence: float) -> tuple[float, float]:
    """The smallest and the largest effect that stand at M̄."""
    test, half = _test(path, m_bar, confidence), _half(path, m_bar)
    places = path.effect + half * np.linspace(-1, 1, _PLACES + 1)
    stands = np.flatnonzero(test.accepts(places))
    if not len(stands):
        return path.effect, path.effect
    step = 2 * half / _PLACES
    low, high = places[stands[0]], places[stands[-1]]
    ends = _sharpen(test, np.array([low, high]), np.array([low - step, high + step]))
    return float(ends[0]), float(ends[1])


def _half(path: Path, m_bar: float) -> float:
    """How far from the estimate nothing can stand."""
    spread = np.sqrt(np.maximum(np.diag(path.cov), 0.0))
    before = np.abs(path.rates) + 6 * spread[1 : 1 + len(path.rates)]
    return m_bar * float(np.abs(path.reach).sum()) * float(before.max()) + 8 * float(spread[0])


def _sharpen(test: _Test, stands: Floats, falls: Floats) -> Floats:
    """(2,) the last places that stand, seen ever closer."""
    for _ in range(_CLOSER):
        places = stands[:, None] + (falls - stands)[:, None] * _SECTIONS
        holds = test.accepts(places.ravel()).reshape(places.shape)
        holds[:, -1] = False  # known to fall, or where the search ends
        last = np.array([row.argmin() for row in holds]) - 1
        stands, falls = places[[0, 1], last], places[[0, 1], last + 1]
    return stands
