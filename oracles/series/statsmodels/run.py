"""statsmodels' own unobserved components on the cases, variances given: forecasts, likelihoods, Ljung-Box, as JSON."""

import json
import sys
import time
import warnings
from pathlib import Path

import numpy as np
from statsmodels.stats.diagnostic import acorr_ljungbox
from statsmodels.tsa.statespace.structural import UnobservedComponents

sys.path.insert(0, str(Path(__file__).parent.parent))
import cases

warnings.simplefilter("ignore")


def model(case: str, trend: bool, y: np.ndarray) -> UnobservedComponents:
    x = np.array([cases.control(t) for t in range(len(y))]) if case == "control" else None
    return UnobservedComponents(
        y,
        level="local linear trend" if trend else "local level",
        seasonal=cases.SEASONS.get(case),
        stochastic_seasonal=False,
        exog=x,
        mle_regression=False,
        use_exact_diffuse=True,
    )


def answer(case: str) -> dict[str, object]:
    noise, level, slope = cases.VARIANCES[case]
    y = np.array(cases.outcome(case)[: cases.BEFORE])
    made = model(case, slope > 0, y)
    params = [noise, level, slope] if slope > 0 else [noise, level]
    ahead = [cases.control(cases.BEFORE + h) for h in range(cases.AFTER)] if case == "control" else None
    told = made.smooth(params).get_forecast(cases.AFTER, exog=None if ahead is None else np.array(ahead)[:, None])
    other = made.loglike([2 * params[0], *params[1:]]) - made.loglike(params)
    q = acorr_ljungbox(np.diff(y), lags=[8])
    return {
        "mean": [float(each) for each in told.predicted_mean],
        "variance": [float(each) for each in told.se_mean**2],
        "rise": float(other),
        "ljung_box": float(q["lb_stat"].iloc[0]),
    }


def sum_variance(case: str) -> float:
    """Of the sum of the periods ahead: the variance of a state that adds them up, from draws' own covariance matrix."""
    noise, level, slope = cases.VARIANCES[case]
    y = np.array([*cases.outcome(case)[: cases.BEFORE], *[np.nan] * cases.AFTER])
    made = model(case, slope > 0, y)
    params = [noise, level, slope] if slope > 0 else [noise, level]
    found = made.smooth(params)
    design = np.atleast_3d(found.smoother_results.design)
    states = found.smoother_results
    steps = range(cases.BEFORE, cases.BEFORE + cases.AFTER)
    total = cases.AFTER * noise
    transition = states.transition[:, :, 0]
    for t in steps:
        z = design[0, :, min(t, design.shape[2] - 1)]
        covariance = states.predicted_state_cov[:, :, t]
        total += z @ covariance @ z
        for later in range(t + 1, cases.BEFORE + cases.AFTER):
            covariance = transition @ covariance
            total += 2 * (design[0, :, min(later, design.shape[2] - 1)] @ covariance @ z)
    return float(total)


def fitting() -> float:
    """Seconds for one maximum likelihood fit; told in decision 0021, compared with nothing."""
    y = np.array(cases.outcome("season")[: cases.BEFORE])
    begun = time.perf_counter()
    model("season", False, y).fit(disp=0)
    return round(time.perf_counter() - begun, 2)


if __name__ == "__main__":
    print(json.dumps({case: {**answer(case), "sum_variance": sum_variance(case)} for case in cases.VARIANCES}))
    print(fitting(), file=sys.stderr)
