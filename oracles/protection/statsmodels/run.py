"""statsmodels' Poisson regression on group, period and their interaction after the start, as JSON."""

import json
import sys
from pathlib import Path

import numpy as np
import statsmodels.api as sm

sys.path.insert(0, str(Path(__file__).parent.parent))
import cases


def log_ratio(exposed: bool) -> float:
    rows = [(unit, t) for unit in range(cases.UNITS) for t in range(cases.PERIODS)]
    treated = np.array([unit < cases.UNITS // 2 for unit, _ in rows], dtype=float)
    after = np.array([t >= cases.START for _, t in rows], dtype=float)
    periods = np.array([[t == each for each in range(cases.PERIODS)] for _, t in rows], dtype=float)
    x = np.column_stack([treated, periods, treated * after])
    y = np.array([cases.count(unit, t) for unit, t in rows], dtype=float)
    offset = np.log([cases.exposure(unit) if exposed else 1.0 for unit, _ in rows])
    fitted = sm.GLM(y, x, family=sm.families.Poisson(), offset=offset).fit(tol=1e-14, maxiter=200)
    return float(fitted.params[-1])


if __name__ == "__main__":
    print(json.dumps({"plain": log_ratio(exposed=False), "exposed": log_ratio(exposed=True)}))
