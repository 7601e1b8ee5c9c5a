"""What an interrupted series adds up to over all who went live, period by period."""

from __future__ import annotations

import numpy as np

from sowhat.evidence.series.interrupted import Floats, Forecaster, Series
from sowhat.evidence.series.structural import crossed
from sowhat.model.estimate import Total
from sowhat.model.stream import Stream


def stream(series: Series, units: float) -> Stream:
    """`units` times the gap of each period from the start on; the series is a mean over so many."""
    forecaster = Forecaster(series, (series.start,))
    gap = forecaster.gap(series.start, series.after)
    whole, tail = gap.total.only([-1]), (1 - series.confidence) / 2
    estimate, low, high = (
        units * float(one[0]) for one in (whole.centre, whole.quantile(tail), whole.quantile(1 - tail))
    )
    each = units * gap.each.centre
    total = Total(
        kind="unit-periods",
        horizon=None,
        units=units * series.after,
        per_unit=estimate / (units * series.after),
        estimate=estimate,
        se=units * float(whole.deviation[0]),
        ci=(low, high),
        confidence=series.confidence,
        mde=None,
    )
    return Stream(
        total=total,
        periods=series.labels[series.start :],
        last=series.labels[-1],
        parts=tuple(map(float, each)),
        cov=tuple(tuple(map(float, row)) for row in units**2 * covariance(forecaster)),
    )


def covariance(forecaster: Forecaster) -> Floats:
    """Of the gaps of the periods from the start on, (h, h): within the nodes of both models, and between them."""
    series = forecaster.series
    date, window = series.start, slice(series.start, len(series.y))
    gap = forecaster.gap(date, series.after).each
    pairs = zip(forecaster.fits(date), (0, 1), strict=True)
    inner = np.concatenate(
        [
            (fit.rest / fit.df)[:, None, None] * forecaster.unit**2 * crossed(fit, forecaster.table(model)[window, 1:])
            for fit, model in pairs
        ]
    )
    weight = gap.weight * gap.df / (gap.df - 2)
    apart = gap.mean - gap.centre
    within = np.einsum("g,ghk->hk", weight, inner, optimize=True)
    return np.asarray(within + np.einsum("g,gh,gk->hk", gap.weight, apart, apart, optimize=True))
