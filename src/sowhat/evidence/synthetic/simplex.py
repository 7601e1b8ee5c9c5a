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
AT_ONCE = 100
"""Sides that are looked at together; of more, those that could still bring something come in by and by."""


class Unsolved(ArithmeticError):
    """No weights were found that are certainly the best."""


def nearest(sides: Floats, target: Floats, ridge: float, certain: float = CERTAIN) -> Floats:
    """w (k,) ≥ 0 with Σw = 1 that makes ‖sides·w − target − w₀‖² + ridge·‖w‖² least for the best constant w₀.

    `sides` (m, k), `target` (m,). Raises `Unsolved` if the gap is not below `certain`.
    """
    apart = sides - target[:, None]
    apart = apart - apart.mean(axis=0)
    length = float(np.sqrt((apart**2).sum(axis=0).max() + ridge))
    if length == 0:
        return np.full(sides.shape[1], 1 / sides.shape[1])
    points, root = apart / length, float(np.sqrt(ridge)) / length
    weights = _origin(points, root)
    if not gaps(points, root, weights).max() < certain:
        raise Unsolved
    return weights


def gaps(points: Floats, root: float, weights: Floats) -> Floats:
    """(k,) how much nearer to the origin p = points·weights, with root·weights below it, each side would bring it.

    The largest bounds how much half of the squared distance can still fall (Frank and Wolfe 1956); at the optimum it
    is 0.
    """
    at = points @ weights
    level = at @ at + root**2 * (weights @ weights)
    return np.asarray(level - (points.T @ at + root**2 * weights))


def _origin(points: Floats, root: float) -> Floats:
    """The weights of the point nearest to the origin, over ever more sides until none that is left out would help."""
    size = points.shape[1]
    chosen = np.zeros(size, dtype=bool)
    chosen[np.argsort((points**2).sum(axis=0), kind="stable")[:AT_ONCE]] = True
    while True:
        weights = np.zeros(size)
        weights[chosen] = _least(points[:, chosen], root)
        wanting = np.where(chosen, -np.inf, gaps(points, root, weights))
        if wanting.max() <= np.finfo(float).eps:
            return weights
        chosen[np.argsort(-wanting, kind="stable")[:AT_ONCE]] = True


def _least(points: Floats, root: float) -> Floats:
    """The same over few sides: with a row of ones that should add up to one, non-negative least squares finds a
    multiple of them."""
    size = points.shape[1]
    system = np.vstack([points, root * np.eye(size), np.ones(size)])
    wanted = np.zeros(len(system))
    wanted[-1] = 1.0
    try:
        found, _ = nnls(system, wanted, maxiter=MOST_STEPS * size)
    except RuntimeError:
        raise Unsolved from None
    return np.asarray(found / found.sum(), dtype=np.float64)
