"""What an experiment says of each arm, in the outcome and in what stands beside it."""

from __future__ import annotations

from sowhat.model.effect import Effect, Interval
from sowhat.model.value import Value


class QuantileEffect(Effect):
    """The `q` quantile of the outcome in the arm less that in the baseline. `se` and `ci` are null where too few units
    lie beyond it."""

    q: float
    baseline: float
    arm: float


class ArmEffect(Effect):
    """An arm less the baseline. `p_adjusted` allows for all arms that were compared (Holm), `relative` is the
    difference as a share of the baseline (null where that is not clearly above 0), `always_valid` an interval that
    holds however often somebody looked. In an arm that varies as little as the baseline, not at all, there is no
    uncertainty to be read: `se`, `ci` and `always_valid` are null and `p` is 1."""

    arm: str
    units: int
    p: float
    p_adjusted: float
    relative: Effect | None
    always_valid: Interval | None
    quantiles: tuple[QuantileEffect, ...] = ()


class Winsorised(Value):
    """Outcomes above `cut`, the 1 - `share` quantile of all arms together, count as `cut`; `units` of them did."""

    share: float
    cut: float
    units: int


class SecondaryArm(ArmEffect):
    """An arm less the baseline in a further outcome. `p_adjusted` (Holm) and `q_value` (Benjamini and Hochberg) allow
    for all further outcomes and arms together."""

    q_value: float


class SecondaryOutcome(Value):
    """A further outcome; without arms where nothing could be estimated, and `level` is null then. `p_adjusted` is the
    smallest of its arms."""

    outcome: str
    level: float | None
    arms: tuple[SecondaryArm, ...]
    p_adjusted: float | None
    winsorised: Winsorised | None = None


class ByArm(Value):
    """An experiment's arms; `level` is the metric in the baseline. `slope` is what the covariates explain, (k,)."""

    baseline: str
    level: float
    arms: tuple[ArmEffect, ...]
    slope: tuple[float, ...] = ()
    winsorised: Winsorised | None = None
    secondary: tuple[SecondaryOutcome, ...] = ()
