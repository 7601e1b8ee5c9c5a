"""Effects of many studies drawn towards their mean: for ranking, and for whoever looks at a few picked out of many.

Normal–normal empirical Bayes (Efron and Morris 1973, Stein's estimation rule and its competitors, JASA 68; Morris 1983,
Parametric empirical Bayes inference, JASA 78, section 5, for unequal variances). The spread of true effects τ² solves
Σ (y_i − μ)²/(V_i + τ²) = k − 1 (Paule and Mandel 1982, J. Res. NBS 87). With V_i/(V_i + τ²) = b_i the part given up is
B_i = (k − 3)/(k − 1)·b_i, and the posterior variance allows for μ and B_i being estimated:
V_i(1 − B_i) + B_i²/Σ(V_j + τ²)⁻¹ + v_i(y_i − μ)², v_i = 2/(k − 3)·B_i²·(V̄ + τ²)/(V_i + τ²).

Never for a total: what is drawn in is meant for one study at a time, and a sum over the best of them overstates still.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sowhat.model.estimate import Interval

FEWEST = 5
"""Studies from which the spread of their effects can be told."""

_STEPS = 200

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Shrunk:
    """A study's effect after shrinkage; `weight` is the part 1 − B that its own estimate keeps."""

    estimate: float
    se: float
    ci: Interval
    weight: float


@dataclass(frozen=True, slots=True)
class Prior:
    """The mean and the variance of true effects."""

    mean: float
    variance: float


def shrunk(estimates: Sequence[float], errors: Sequence[float], confidence: float = 0.95) -> tuple[Shrunk, ...]:
    """Each study's effect, in order; empty with fewer than FEWEST studies. `errors` are standard errors above 0."""
    y, v = np.asarray(estimates, dtype=float), np.asarray(errors, dtype=float) ** 2
    if len(y) < FEWEST:
        return ()
    known = prior(y, v)
    k, total = len(y), v + known.variance
    given = (k - 3) / (k - 1) * v / total
    centre = (1 - given) * y + given * known.mean
    spare = 2 / (k - 3) * given**2 * (_typical(v, total) + known.variance) / total
    spread = v * (1 - given) + given**2 / (1 / total).sum() + spare * (y - known.mean) ** 2
    half = special.ndtri(0.5 + confidence / 2) * np.sqrt(spread)
    rows = zip(centre.tolist(), np.sqrt(spread).tolist(), half.tolist(), (1 - given).tolist(), strict=True)
    return tuple(Shrunk(at, se, (at - wide, at + wide), own) for at, se, wide, own in rows)


def prior(y: Floats, v: Floats) -> Prior:
    """The mean and the spread of true effects; 0 where the estimates differ no more than by chance."""
    high = float(np.ptp(y)) ** 2 * len(y)
    if high == 0 or _excess(y, v, 0.0) <= 0:
        return Prior(_mean(y, v), 0.0)
    low = 0.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if _excess(y, v, middle) > 0 else (low, middle)
    variance = (low + high) / 2
    return Prior(_mean(y, v + variance), variance)


def posterior(y: Floats, v: Floats, known: Prior) -> tuple[Floats, Floats]:
    """Means and standard deviations where the prior is known and nothing was estimated."""
    own = known.variance / (known.variance + v)
    return own * y + (1 - own) * known.mean, np.sqrt(own * v)


def _mean(y: Floats, variance: Floats) -> float:
    return float(np.average(y, weights=1 / variance))


def _excess(y: Floats, v: Floats, variance: float) -> float:
    """How much more the estimates differ than they would with so much spread."""
    total = v + variance
    return float(((y - _mean(y, total)) ** 2 / total).sum()) - (len(y) - 1)


def _typical(v: Floats, total: Floats) -> float:
    return float(np.average(v, weights=1 / total))
