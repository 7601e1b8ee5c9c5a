"""Whether a forecast of one series can be trusted: history, what is left over, control series, placebo dates."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sowhat.errors import Param
from sowhat.evidence.series.interrupted import LEVEL, TREND, Forecaster, Series, seasonal
from sowhat.evidence.series.placebo_dates import ENOUGH, Placebos
from sowhat.evidence.series.structural import innovations
from sowhat.model.estimate import Check, Remark, Verdict

Floats = NDArray[np.float64]
SEASONS, PERIODS = 3, 24
"""Rounds of the calendar before the start, or periods where it has none, that are asked for."""
DOUBT, CERTAIN = 0.05, 0.001
ALARMS, MANY = 0.2, 0.5
"""Shares of placebo dates whose interval leaves out 0. They overlap, so a few in a row are one event: of sound series
one in twenty has more than a tenth (decision 0021)."""


@dataclass(frozen=True, slots=True)
class _Figures:
    """What a check was read from."""

    statistic: float | None = None
    p: float | None = None


def _check(
    name: str, verdict: Verdict, params: dict[str, Param], figures: _Figures | None = None, said: str = ""
) -> Check:
    """`said` stands in the message's name where the verdict alone does not tell which sentence it is."""
    says, seen = Remark(code=f"check-{name}-{said or verdict}", params=params), figures or _Figures()
    return Check(name=name, verdict=verdict, says=says, statistic=seen.statistic, p=seen.p)


def history(series: Series) -> Check:
    """Three seasons before the start (24 periods without a season), and twice as many periods as are forecast."""
    asked = SEASONS * series.season if series.season else PERIODS
    seen = _Figures(series.start)
    params: dict[str, Param] = {"have": series.start, "after": series.after, "need": round(asked)}
    if series.season and seasonal(series) is None:
        return _check("history", "weak", params, seen, "no-season")
    if series.start < asked:
        return _check("history", "weak", params, seen, "short")
    if series.start < 2 * series.after:
        return _check("history", "weak", params, seen, "far")
    return _check("history", "pass", params, seen)


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
    return _check("residuals", verdict, {"lags": lags}, _Figures(q, p))


def controls(series: Series, forecaster: Forecaster) -> Check:
    """Whether there are control series, they go with the outcome before the start, and none moves at it."""
    if not series.names:
        return _check("control-series", "unknown", {})
    p_moved = [_moved(series, at) for at in range(len(series.names))]
    least = min(1.0, len(p_moved) * min(p_moved))
    if least < DOUBT:
        name = series.names[int(np.argmin(p_moved))]
        return _check("control-series", "fail", {"series": name}, _Figures(p=least))
    related = forecaster.coefficients(series.start).p()
    if not float(related.min()) * len(related) < DOUBT:
        return _check("control-series", "weak", {"series": ", ".join(series.names)}, _Figures(p=least))
    return _check("control-series", "pass", {"series": ", ".join(series.names)}, _Figures(p=least))


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
    seen = _Figures(found.alarms, found.rank_p)
    if not found.dates:
        return _check("placebo-dates", "unknown", params)
    if len(found.dates) >= ENOUGH and found.alarms > MANY:
        return _check("placebo-dates", "fail", params, seen, "alarms")
    if found.alarms > ALARMS:
        return _check("placebo-dates", "weak", params, seen, "alarms")
    if len(found.dates) < ENOUGH:
        return _check("placebo-dates", "weak", params, seen, "few")
    return _check("placebo-dates", "pass", params, seen)
