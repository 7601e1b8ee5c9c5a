"""Sets of Rambachan and Roth (2023) under relative magnitudes, by moderndid (MIT; it needs Python 3.12).

A case is an event study made by arithmetic alone, no random numbers: coefficients, covariance, what is asked. `ends`
are the smallest and the largest accepted places of a grid with spacing `spacing`.
"""

from __future__ import annotations

import contextlib
import json
import sys
import warnings

import numpy as np
from moderndid.didhonest.delta.rm.rm import compute_conditional_cs_rm

POINTS = 401
SHAPES = [(3, 2, "first"), (4, 4, "first"), (4, 4, "mean"), (2, 3, "mean"), (1, 2, "last")]


def event_study(case: int, pre: int, post: int) -> tuple[np.ndarray, np.ndarray]:
    """Coefficients that wave about before the start and rise after it; a dense covariance."""
    at = np.arange(pre + post)
    beta = 0.1 * np.sin(1.7 * at + case) + np.where(at >= pre, 0.6 + 0.15 * (at - pre), 0.0)
    root = 0.05 * np.eye(pre + post) + 0.06 * np.cos(np.outer(at + 1.0, at + 0.5 + case)) / np.sqrt(pre + post)
    return beta, root @ root.T + 0.0008


BC_BETA = [0.006696352, 0.029345034, -0.006472972, 0.073014989, 0.195961118, 0.312063903, 0.239541546, 0.126042500]
BC_SIGMA = [
    [8.428358e-04, 4.768687e-04, 2.618051e-04, 2.354220e-04, 1.676371e-04, 1.128708e-04, 1.992816e-05, -1.368265e-04],
    [4.768687e-04, 6.425420e-04, 3.987425e-04, 2.435515e-04, 2.201960e-04, 1.804591e-04, 3.843765e-05, -2.960422e-05],
    [2.618051e-04, 3.987425e-04, 5.229950e-04, 2.117686e-04, 1.840722e-04, 1.458528e-04, 7.005197e-05, 5.952995e-05],
    [2.354220e-04, 2.435515e-04, 2.117686e-04, 3.089595e-04, 1.197866e-04, 1.334081e-04, 1.016335e-04, 1.079052e-04],
    [1.676371e-04, 2.201960e-04, 1.840722e-04, 1.197866e-04, 3.599704e-04, 2.478819e-04, 1.749579e-04, 1.654257e-04],
    [1.128708e-04, 1.804591e-04, 1.458528e-04, 1.334081e-04, 2.478819e-04, 4.263950e-04, 2.171438e-04, 2.892748e-04],
    [1.992816e-05, 3.843765e-05, 7.005197e-05, 1.016335e-04, 1.749579e-04, 2.171438e-04, 4.886698e-04, 3.805322e-04],
    [-1.368265e-04, -2.960422e-05, 5.952995e-05, 1.079052e-04, 1.654257e-04, 2.892748e-04, 3.805322e-04, 7.617394e-04],
]
"""Benzarti and Carloni (2019), as the authors' package ships it: 4 years before and 4 after."""


def cases() -> list[tuple[np.ndarray, np.ndarray, int, np.ndarray]]:
    """Coefficients, covariance, periods before, what is asked."""
    made = [(*event_study(at, pre, post), pre, weights(kind, post)) for at, (pre, post, kind) in enumerate(SHAPES)]
    return [(np.array(BC_BETA), np.array(BC_SIGMA), 4, weights(kind, 4)) for kind in ("first", "mean")] + made


def weights(kind: str, post: int) -> np.ndarray:
    """What is asked of the effects after the start."""
    if kind == "mean":
        return np.full(post, 1.0 / post)
    return np.eye(post)[0 if kind == "first" else -1]


def main() -> None:
    """Prints every case with its answers as one JSON list."""
    warnings.simplefilter("ignore")
    results = []
    with contextlib.redirect_stdout(sys.stderr):
        for beta, sigma, pre, asked in cases():
            post = len(asked)
            for m_bar in (0.0, 0.5, 1.0, 2.0):
                found = compute_conditional_cs_rm(
                    beta, sigma, pre, post, l_vec=asked.reshape(-1, 1), m_bar=m_bar, grid_points=POINTS
                )
                stands = found["grid"][found["accept"] > 0]
                results.append(
                    {
                        "case": {"pre": pre, "post": post, "weights": asked.tolist(), "m_bar": m_bar},
                        "beta": beta.tolist(),
                        "sigma": sigma.tolist(),
                        "ends": [float(stands.min()), float(stands.max())],
                        "spacing": float(found["grid"][1] - found["grid"][0]),
                    }
                )
    json.dump(results, sys.stdout)


if __name__ == "__main__":
    main()
