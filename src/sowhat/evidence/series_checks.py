"""Whether a forecast of one series can be trusted: history, what is left over, control series, placebo dates."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sowhat.errors import Param
from sowhat.evidence.interrupted import LEVEL, TREND, Forecaster, Series, seasonal
from sowhat.evidence.placebo_dates import ENOUGH, Placebos
from sowhat.evidence.structural import innovations
from sowhat.model.estimate import Check, Remark, Verdict

Floats = NDArray[np.float64]
SEASONS, PERIODS = 3, 24
"""Rounds of the calendar before the start, or periods where it has none, that are asked for."""
DOUBT, CERTAIN = 0.05, 0.001
ALARMS, MANY = 0.2, 0.5
"""Shares of placebo dates whose interval leaves out 0. They overlap, so a few in a row are one event: of 400 sound
series one in twenty has more than a fifth (tests/evidence/test_series.py)."""


def _check(
    name: str, verdict: Verdict, said: str = "", params: dict[str, Param] | None = None, **found: float | None
) -> Check:
    says = Remark(code=f"check-{name}-{said or verdict}", params=params or {})
    return Check(name=name, verdict=verdict, says=says, statistic=found.get("statistic"), p=found.get("p"))


def history(series: Series) -> Check:
    """Three seasons before the start (24 periods without a season), and twice as many periods as are forecast."""
    asked = SEASONS * series.season if series.season else PERIODS
    params: dict[str, Param] = {"have": series.start, "after": series.after, "need": round(asked)}
    if series.season and seasonal(series) is None:
        return _check("history", "weak", "no-season", params, statistic=series.start)
    if series.start < asked:
        return _check("history", "weak", "short", params, statistic=series.start)
    if series.start < 2 * series.after:
        return _check("history", "weak", "far", params, statistic=series.start)
    return _check("history", "pass", params=params, statistic=series.start)


def standardised(forecaster: Forecaster) -> Floats:
    """One-step errors before the start over their standard deviations, under the likelier model's likeliest node."""
    series = forecaster.series
    model = int(forecaster.weights(series.start)[1] > 0.5)
    fit = forecaster.fits(series.start)[model]
    best = int(np.argmax(fit.posterior))
    table = forecaster.table(model)[: series.start]
    seen, variance = innovations(table, (LEVEL, TREND)[model].only(best))
    left = seen[:, 0] - seen[:, 1:] @ fit.beta[best]
    return np.asarray(left / np.sqrt(variance * fit.rest[best] / fit.df))


def ljung_box(values: Floats, lags: int) -> float:
    """Ljung and Box (1978), equation 2: the statistic Q."""
    centred = values - values.mean()
    k = np.arange(1, lags + 1)
    own = np.array([centred[lag:] @ centred[:-lag] for lag in k]) / (centred @ centred)
    n = len(values)
    return float(n * (n + 2) * (own**2 / (n - k)).sum())


def residuals(forecaster: Forecaster) -> Check:
    """Whether anything regular is left in the one-step errors before the start (Harvey 1989, section 5.4.2)."""
    left = standardised(forecaster)
    lags = max(2, min(10, len(left) // 5))
    q = ljung_box(left, lags)
    p = float(special.chdtrc(lags - 1, q))
    verdict: Verdict = "fail" if p < CERTAIN else "weak" if p < DOUBT else "pass"
    return _check("residuals", verdict, params={"lags": lags}, statistic=q, p=p)


def controls(series: Series, forecaster: Forecaster) -> Check:
    """Whether there are control series, they go with the outcome before the start, and none moves at it."""
    if not series.names:
        return _check("control-series", "unknown")
    p_moved = [_moved(series, at) for at in range(len(series.names))]
    least = min(1.0, len(p_moved) * min(p_moved))
    if least < DOUBT:
        name = series.names[int(np.argmin(p_moved))]
        return _check("control-series", "fail", params={"series": name}, p=least)
    related = forecaster.coefficients(series.start).p()
    if not float(related.min()) * len(related) < DOUBT:
        return _check("control-series", "weak", params={"series": ", ".join(series.names)}, p=least)
    return _check("control-series", "pass", params={"series": ", ".join(series.names)}, p=least)


def _moved(series: Series, control: int) -> float:
    """p of the gap of a control series after the start, forecast from its own past."""
    alone = Forecaster(series.alone(control), (series.start,))
    return float(alone.gap(series.start, series.after).average.p()[0])


def placebos(found: Placebos) -> Check:
    """Twenty dates, over the same horizon, at which nothing began and nothing shows."""
    params: dict[str, Param] = {
        "dates": len(found.dates),
        "need": ENOUGH,
        "horizon": found.horizon,
        "after": found.after,
        "alarms": round(100 * found.alarms),
        "rank": round(found.rank_p, 3),
    }
    told = {"statistic": found.alarms, "p": found.rank_p}
    if not found.dates:
        return _check("placebo-dates", "unknown", params=params)
    if len(found.dates) >= ENOUGH and found.alarms > MANY:
        return _check("placebo-dates", "fail", "alarms", params, **told)
    if found.alarms > ALARMS:
        return _check("placebo-dates", "weak", "alarms", params, **told)
    if len(found.dates) < ENOUGH:
        return _check("placebo-dates", "weak", "few", params, **told)
    return _check("placebo-dates", "pass", params=params, **told)
