"""Weights that are not negative and add up to one, fitted by least squares with a ridge, solved to the optimum.

The problem of Arkhangelsky, Athey, Hirshberg, Imbens and Wager (2021), eq. 4 and 6. As the weights add up to one, it
is the point of a polytope that lies nearest to the origin, and that is one problem of non-negative least squares
(Lawson and Hanson 1974, ch. 23). What comes back is held against the Frank-Wolfe gap, which bounds how far it can be
from the optimum.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.optimize import nnls

Floats = npt.NDArray[np.float64]

CERTAIN = 1e-10
"""The gap that is accepted, as a share of the squared length of the longest side."""
MOST_STEPS = 30
"""Steps a weight after which the solver gives up; it takes about one."""


class Unsolved(ArithmeticError):
    """No weights were found that are certainly the best."""


def nearest(sides: Floats, target: Floats, ridge: float) -> Floats:
    """w (k,) ≥ 0 with Σw = 1 that makes ‖sides·w − target − w₀‖² + ridge·‖w‖² least for the best constant w₀.

    `sides` (m, k), `target` (m,). Raises `Unsolved`.
    """
    apart = sides - target[:, None]
    apart = apart - apart.mean(axis=0)
    points = np.vstack([apart, np.sqrt(ridge) * np.eye(sides.shape[1])])
    length = float(np.sqrt((points**2).sum(axis=0).max()))
    if length == 0:
        return np.full(sides.shape[1], 1 / sides.shape[1])
    weights = _origin(points / length)
    if gap(points / length, weights) > CERTAIN:
        raise Unsolved
    return weights


def gap(points: Floats, weights: Floats) -> float:
    """How much the squared distance from the origin, halved, could at most still fall: p·p − min_j points_j·p for
    p = points·weights (Frank and Wolfe 1956)."""
    at = points @ weights
    return float(at @ at - (points.T @ at).min())


def _origin(points: Floats) -> Floats:
    """The weights of the point nearest to the origin: with a row of ones that should add up to one, non-negative
    least squares finds a multiple of them."""
    size = points.shape[1]
    system = np.vstack([points, np.ones(size)])
    wanted = np.zeros(len(system))
    wanted[-1] = 1.0
    try:
        found, _ = nnls(system, wanted, maxiter=MOST_STEPS * size)
    except RuntimeError:
        raise Unsolved from None
    return np.asarray(found / found.sum(), dtype=np.float64)
