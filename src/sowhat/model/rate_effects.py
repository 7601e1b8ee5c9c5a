"""What stands beside a protection estimate, and beside an association."""

from __future__ import annotations

from sowhat.model.effect import Effect, Interval
from sowhat.model.value import Value


class Rates(Value):
    """Counts (or minutes) by exposure, a unit and period without one. `control_after` is the controls' rate before
    times how it moved; both are null where there are no controls."""

    treated_before: float
    treated_after: float
    control_before: float | None
    control_after: float | None


class CohortRatio(Value):
    """Units first treated in `g`: counts observed from then on, and expected had their rate moved as that of their
    controls. `ratio` is null where one of the two is 0, `ratio_ci` where too few units carry it."""

    g: int | float | str
    units: int
    observed: float
    expected: float
    ratio: float | None
    ratio_ci: Interval | None
    rates: Rates


class ByProtection(Value):
    """Ratio of rate ratios: `observed` over `expected`, over all cohorts, which so weigh as much as the count expected
    of them. The estimate is their difference over `unit_periods`. `dispersion`: variance over mean of unit-periods
    within cohort and period (1: Poisson). `with_last_quarter`: the ratio if the last quarter before adoption,
    which is set aside, counted as before."""

    ratio: float
    ratio_ci: Interval | None
    log_ratio: Effect
    observed: float
    expected: float
    unit_periods: float
    rates: Rates
    dispersion: float | None
    with_last_quarter: float | None
    cohorts: tuple[CohortRatio, ...]


class StratumDifference(Effect):
    """Adopters less the others within a stratum; `share`: of the adopters' weight that was compared."""

    stratum: str
    adopters: int
    others: int
    share: float


class ByAssociation(Value):
    """Adopters less the others: `standardised` to the strata (and periods) in which the adopters are, which is the
    headline, and `crude`, with all thrown together."""

    crude: Effect
    standardised: Effect
    strata: tuple[StratumDifference, ...]
