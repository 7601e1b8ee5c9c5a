"""azcausal's synthetic difference-in-differences on the cases: as it comes, and with weights solved by quadprog.

As it comes, its solver stops before the optimum (as the authors' own in R does). With quadprog, a dual active-set
solver, the same problem is solved to the end; the noise is given the paper's divisor, N(T - 1).
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd
import quadprog
from azcausal.core.effect import Effect
from azcausal.core.panel import CausalPanel
from azcausal.estimators.panel.did import DID
from azcausal.estimators.panel.sdid import SDID

sys.path.insert(0, str(Path(__file__).parent.parent))
import cases

Floats = npt.NDArray[np.float64]
Solver = Callable[..., dict[str, Floats]]
Rows = list[list[float]]


def exact(turned: bool) -> Solver:
    """A solver for the unit weights, or `turned` for the time weights."""

    def solve(sides: Floats, target: Floats, eta: float, noise: float, x0: Floats | None = None) -> dict[str, Floats]:
        changes = sides.shape[0] * (sides.shape[1] - 1) if turned else (sides.shape[0] - 1) * sides.shape[1]
        noise = noise * np.sqrt((changes - 1) / changes)
        a, b = sides - sides.mean(axis=0), target - target.mean()
        size = a.shape[1]
        square = a.T @ a + (eta * noise) ** 2 * len(a) * np.eye(size)
        bounds = np.column_stack([np.ones(size), np.eye(size)])
        return {"x": quadprog.solve_qp(square, a.T @ b, bounds, np.r_[1.0, np.zeros(size)], 1)[0]}

    return solve


def framed(y: Rows, treated: list[int], start: int) -> CausalPanel:
    names = [*range(len(y))]
    outcome = pd.DataFrame(np.array(y).T, columns=names)
    treatment = pd.DataFrame(0, index=outcome.index, columns=names)
    treatment.loc[start:, treated] = 1
    return CausalPanel({"outcome": outcome, "treatment": treatment}).setup(outcome="outcome", intervention="treatment")


def fitted(estimator: DID, y: Rows, treated: list[int], start: int) -> Effect:
    return estimator.fit(framed(y, treated, start)).effect


def cohorts(case: str) -> Iterator[tuple[int, Rows, list[int]]]:
    """(start, outcomes of the never treated with the cohort behind them, places of the cohort) by start."""
    _, _, y, starts = cases.panel(case)
    never = [row for row, start in zip(y, starts, strict=True) if start is None]
    for start in sorted({start for start in starts if start is not None}):
        own = [row for row, own in zip(y, starts, strict=True) if own == start]
        yield start, [*never, *own], [*range(len(never), len(never) + len(own))]


def overall(estimator: DID, case: str) -> tuple[float, list[Effect]]:
    """Cohorts weighted by their treated unit-periods (Clarke et al. 2023)."""
    effects, weights = [], []
    for start, y, own in cohorts(case):
        effects.append(fitted(estimator, y, own, start))
        weights.append(len(own) * (len(y[0]) - start))
    return float(np.average([effect.value for effect in effects], weights=weights)), effects


def placebos(estimator: DID, case: str) -> list[float] | None:
    """Each of the never treated in turn as if treated; for cases with one treated unit."""
    start, y, own = next(cohorts(case))
    if len(own) > 1 or case == "staggered":
        return None
    return [float(fitted(estimator, y[:-1], [at], start).value) for at in range(len(y) - 1)]


def answer(case: str) -> dict[str, object]:
    solver = SDID(solver={"omega": exact(False), "lambd": exact(True)})
    value, effects = overall(solver, case)
    return {
        "estimate": value,
        "omega": [list(map(float, effect["omega"])) for effect in effects],
        "lambda": [list(map(float, effect["lambd"])) for effect in effects],
        "did": overall(DID(), case)[0],
        "as_it_comes": overall(SDID(), case)[0],
        "placebos": placebos(solver, case),
    }


print(json.dumps({case: answer(case) for case in cases.CASES}))
