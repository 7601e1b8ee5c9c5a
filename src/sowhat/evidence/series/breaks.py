"""Whether the source itself broke: a period in which all series jump, one that lies far off, values told twice."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sowhat.errors import Param
from sowhat.evidence.series.checks import standardised
from sowhat.evidence.series.interrupted import Forecaster, Series
from sowhat.model.estimate import Check, Remark

Floats = NDArray[np.float64]
JUMP, FAR = 5.0, 4.5
"""Robust standard deviations of a jump in every series; standard deviations of one error."""
RARE = 0.2
"""Share of periods up to which a repeated value is remarkable: small counts repeat by themselves."""
ROUND = 3
"""So many rounds of a season show what is usual at each place of it."""


def source_break(series: Series) -> Check:
    """Periods in which the outcome and every control series jump the same way at once."""
    if not series.names:
        return Check(name="source-break", verdict="unknown", says=Remark(code="check-source-break-unknown"))
    z = jumps(series)
    together = np.minimum(np.abs(z).min(axis=1), np.where(np.abs(np.sign(z).sum(axis=1)) == z.shape[1], np.inf, 0))
    broken = np.flatnonzero(together > JUMP) + 1
    most = float(together.max(initial=0.0))
    if not len(broken):
        return Check(name="source-break", verdict="pass", says=Remark(code="check-source-break-pass"), statistic=most)
    verdict = "fail" if broken.max() >= series.start else "weak"
    params: dict[str, Param] = {"periods": ", ".join(str(series.labels[at]) for at in broken), "count": len(broken)}
    says = Remark(code=f"check-source-break-{verdict}", params=params)
    return Check(name="source-break", verdict=verdict, says=says, statistic=most)


def jumps(series: Series) -> Floats:
    """Changes from period to period, of logs where all is above 0, over 1.4826 times their median absolute deviation,
    those of the same place in the season taken off: (n - 1, 1 + k)."""
    every = np.column_stack([series.y, series.controls])
    moved = np.column_stack([_changes(each) for each in every.T])
    season = round(series.season) if series.season else 0
    if season and len(moved) >= ROUND * season + 1:
        places = np.arange(len(moved)) % season
        usual = np.stack([np.median(moved[places == place], axis=0) for place in range(season)])
        moved = moved - usual[places]
    moved = moved - np.median(moved, axis=0)
    spread = 1.4826 * np.median(np.abs(moved), axis=0)
    return np.asarray(moved / np.where(spread > 0, spread, np.inf))


def _changes(values: Floats) -> Floats:
    return np.diff(np.log(values) if np.all(values > 0) else values)


def outliers(series: Series, forecaster: Forecaster) -> Check:
    """The period before the start that its neighbours explain least."""
    left = np.abs(standardised(forecaster))
    at = int(np.argmax(left))
    verdict = "weak" if left[at] > FAR else "pass"
    params: dict[str, Param] = {"period": str(series.labels[at]), "far": round(float(left[at]), 1)}
    says = Remark(code=f"check-outliers-{verdict}", params=params if verdict == "weak" else {})
    return Check(name="outliers", verdict=verdict, says=says, statistic=float(left[at]))


def stale(series: Series) -> list[Check]:
    """Periods in which the outcome and every control series say exactly what they said before; nothing if none."""
    every = np.column_stack([series.y, series.controls])
    same = np.flatnonzero(np.all(every[1:] == every[:-1], axis=1)) + 1
    if not series.names or not 0 < len(same) <= RARE * len(every):
        return []
    params: dict[str, Param] = {"periods": ", ".join(str(series.labels[at]) for at in same[:20]), "count": len(same)}
    return [Check(name="stale", verdict="weak", says=Remark(code="check-stale-weak", params=params))]
