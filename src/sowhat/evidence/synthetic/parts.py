"""What a synthetic comparison adds up to: customers of the treated units, times the effect on a unit.

The effect is an average over units (and, over several starts, over unit-periods); it counts for every customer alike,
and its placebos say nothing of a single period: the parts move with the total.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from sowhat.evidence.synthetic.estimate import Aggregates
from sowhat.model.effect import Effect, Interval
from sowhat.model.estimate import BySynthetic, Estimate, Label, Total
from sowhat.model.stream import Counting, Stream


def retained(panel: Aggregates, found: Estimate, counted: Mapping[str, float], horizon: int) -> Stream | None:
    """Customers kept, `horizon` periods after their unit's start; `None` where no unit is seen so long."""
    if not isinstance(found.by, BySynthetic):
        return None
    effect = next((one for one in found.by.event if one.e == horizon), None)
    size = {start + horizon: many for start, many in _sizes(panel, found.by, counted).items()}
    reached = {at: many for at, many in size.items() if at < len(panel.periods)}
    return None if effect is None or not reached else _stream(panel, found, effect, reached, ("retained", horizon))


def unit_periods(panel: Aggregates, found: Estimate, counted: Mapping[str, float]) -> Stream | None:
    """Customer-periods from each unit's start on."""
    if not isinstance(found.by, BySynthetic):
        return None
    sizes, last = _sizes(panel, found.by, counted), len(panel.periods)
    by_period = {at: sum(many for start, many in sizes.items() if start <= at) for at in range(min(sizes), last)}
    return _stream(panel, found, found.by.simple, by_period, ("unit-periods", None))


def _sizes(panel: Aggregates, by: BySynthetic, counted: Mapping[str, float]) -> dict[int, float]:
    """Customers by the place of their units' start, of the cohorts that were estimated."""
    used = {one.g for one in by.cohort}
    starts = {start: units for start, units in panel.treated().items() if panel.called(start) in used}
    return {start: sum(counted[panel.units[unit]] for unit in units) for start, units in starts.items()}


def _stream(
    panel: Aggregates,
    found: Estimate,
    effect: Effect,
    sizes: Mapping[int, float],
    what: tuple[Counting, int | None],
) -> Stream | None:
    units = sum(sizes.values())
    if not units > 0 or effect.se is None:
        return None
    shares = np.array(list(sizes.values())) / units
    labels: tuple[Label, ...] = tuple(panel.periods[at] for at in sizes)
    total = Total(
        kind=what[0],
        horizon=what[1],
        units=units,
        per_unit=effect.estimate,
        estimate=units * effect.estimate,
        se=units * effect.se,
        ci=_times(units, effect.ci),
        confidence=found.confidence,
        mde=None if found.mde is None else units * found.mde,
    )
    return Stream(
        total=total,
        periods=labels,
        last=panel.periods[-1],
        parts=tuple(float(one) for one in shares * total.estimate),
        shares=tuple(map(float, shares)),
    )


def _times(units: float, ci: Interval | None) -> Interval | None:
    return None if ci is None else (units * ci[0], units * ci[1])
