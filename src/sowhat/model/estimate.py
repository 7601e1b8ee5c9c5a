"""An estimate, and the value that stands where there is none.

`Finding = Estimate | NotEstimable`: nothing downstream can mistake "could not measure" for zero. Neither holds a
sentence; a `Remark` names one of the message catalogue. `to_json(say)` is the contract of `sowhat estimate --json`:
stable keys, the remarks worded by `say`. `model_dump` keeps codes and parameters, and reads back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import Field, JsonValue

from sowhat.errors import Param
from sowhat.model.arm_effects import ArmEffect, ByArm
from sowhat.model.effect import Effect, Interval
from sowhat.model.rate_effects import ByAssociation, ByProtection
from sowhat.model.value import Value

__all__ = ["ArmEffect", "ByArm", "Effect", "Interval"]

Design = Literal["did", "experiment", "synthetic", "series", "association", "protection"]
Grade = Literal["A", "B", "C", "D", "E"]
Verdict = Literal["pass", "weak", "fail", "unknown"]
Method = Literal["normal", "jackknife", "randomisation"]
Label = int | float | str
"""A period as its table writes it."""


class Remark(Value):
    """Something to be said: the id of a message, and what fills its placeholders."""

    code: str
    params: dict[str, Param] = Field(default_factory=dict)


Say = Callable[[Remark], str]
"""Words a remark in one language."""


class Check(Value):
    """One reason to believe or doubt. `name` is stable; `unknown` means that nobody could look, and counts as weak."""

    name: str
    verdict: Verdict
    says: Remark
    statistic: float | None = None
    p: float | None = None


class EventEffect(Effect):
    """The effect `e` periods after (before, if negative) the first treated period. `band` belongs to all periods at
    once: with the stated confidence none of the true effects lies outside its own."""

    e: int
    band: Interval | None = None


class CohortEffect(Effect):
    """The effect on the units first treated in `g`, averaged over their treated periods."""

    g: Label


class CalendarEffect(Effect):
    """The effect in period `t` on those treated by then."""

    t: Label


class GroupTimeEffect(Effect):
    """ATT(g, t): the effect in period `t` on the units first treated in `g`; before `g` it tests the design."""

    g: Label
    t: Label


class ByCohort(Effect):
    """The overall effect over cohorts, weighted by their size, and each cohort's."""

    each: tuple[CohortEffect, ...]


class ByCalendar(Effect):
    """The overall effect over periods, each counting the same, and each period's."""

    each: tuple[CalendarEffect, ...]


class Robust(Value):
    """The interval of the headline where the sides may drift apart `m` times as fast as they ever did before."""

    m: float
    ci: Interval


class Sensitivity(Value):
    """Rambachan and Roth (2023), relative magnitudes. `breakdown`: the largest m at which the conclusion holds, 4 where
    it holds for all that were tried; `claim`: it is the effect's sign, or (`null`) that it is below what can be
    detected."""

    claim: Literal["sign", "null"]
    breakdown: float
    robust: tuple[Robust, ...]


class By(Value):
    """The ways to sum up group-time effects. `simple` weights them by treated units and is the headline;
    `dynamic` is the plain mean of `event` at e >= 0. `sensitivity` is null without a drift before the start,
    `log_odds` (the headline on that scale) where the outcome is no share."""

    simple: Effect
    event: tuple[EventEffect, ...]
    dynamic: Effect
    cohort: ByCohort
    calendar: ByCalendar
    group_time: tuple[GroupTimeEffect, ...]
    sensitivity: Sensitivity | None = None
    log_odds: Effect | None = None


class Donor(Value):
    """A unit's share in the comparison that was put together; shares add up to 1."""

    unit: str
    weight: float


class TimeWeight(Value):
    """A period's share in what "before" means; shares add up to 1."""

    t: Label
    weight: float


class PathPoint(Value):
    """The treated, and their donors shifted to the treated's level before the start, in period `t`."""

    t: Label
    treated: float
    synthetic: float


class SyntheticCohort(CohortEffect):
    """The effect on the units first treated in `g`, and what they were compared with. `donors` and `times`: those
    with a weight, the largest first. `effective_donors`: 1/Σω². `rmse_before`: how far apart the two paths were."""

    units: int
    donors: tuple[Donor, ...]
    times: tuple[TimeWeight, ...]
    effective_donors: float
    rmse_before: float
    path: tuple[PathPoint, ...]


class BySynthetic(Value):
    """Synthetic difference-in-differences: the headline, effects around the start (before it: how well the two
    paths agreed), each cohort, plain difference-in-differences beside it, and the estimates of all placebos."""

    simple: Effect
    event: tuple[EventEffect, ...]
    cohort: tuple[SyntheticCohort, ...]
    plain: float
    placebos: tuple[float, ...]


class PeriodEffect(Effect):
    """A period from the start on: what was observed, what the periods before let expect, and the difference;
    `cumulative` is the sum of the differences up to it."""

    t: Label
    observed: float
    expected: float
    cumulative: Effect


class ControlEffect(Effect):
    """What the outcome differs by where a control series is one standard deviation (of before the start) higher."""

    name: str


class BySeries(Value):
    """One interrupted series. `average` over the periods from `starts` on is the headline, `cumulative` their sum;
    `trend`: how much the model with a slope counts beside the one without, 0 to 1; `season`: periods in the season
    taken out, null where none was; `placebo_horizon`: periods after each placebo date."""

    starts: Label
    average: Effect
    cumulative: Effect
    trend: float
    season: float | None
    controls: tuple[ControlEffect, ...]
    placebo_dates: int
    placebo_horizon: int
    periods: tuple[PeriodEffect, ...]


class Counts(Value):
    """How much stands behind an answer: units, those of them treated, deciding units (clusters), periods."""

    units: int
    treated: int
    clusters: int
    periods: int


class Randomisation(Value):
    """Had the order of adoption been another: `p` is the share of orders in which the studentised effect is as large
    as here, `ci` the effects that such a test leaves standing (null: without end). `orders` were looked at: all there
    are (`exact`), or as many drawn with `seed`."""

    p: float
    ci: Interval | None
    orders: int
    exact: bool
    seed: int


class Inference(Value):
    """How the interval was made.

    `df` is null for the normal. Effective clusters are (Σn)²/Σn²: one giant among small ones counts little more
    than one; `effective_clusters` is the sum of both sides.
    """

    method: Method | Literal["placebo", "welch", "state-space"]
    df: float | None
    treated_clusters: int
    control_clusters: int
    effective_clusters: float
    effective_treated: float
    effective_control: float
    randomisation: Randomisation | None = None


class DataUsed(Value):
    """What was read: rows, and the fingerprint of their content."""

    rows: int
    fingerprint: str


class Estimate(Value):
    """An effect with its interval, its grade and the reasons to doubt it.

    `ci` has level `confidence`; `mde` is the smallest true effect found with 80 % power at that level. Both are null
    where these units are too few for an interval of that level, though not for an estimate.
    `data` and `version` are filled in by whoever read the data.
    """

    status: Literal["estimated"] = "estimated"
    design: Design
    estimand: str
    estimate: float
    se: float
    ci: Interval | None
    p: float
    confidence: float
    grade: Grade
    checks: tuple[Check, ...]
    what_would_help: tuple[Remark, ...]
    n: Counts
    inference: Inference
    mde: float | None
    by: By | ByArm | BySynthetic | BySeries | ByProtection | ByAssociation | None
    data: DataUsed | None = None
    version: str = ""

    def to_json(self, say: Say) -> dict[str, JsonValue]:
        """The contract of `sowhat estimate --json`."""
        return _worded(self.model_dump(mode="json"), self.checks, self.what_would_help, say)


class Total(Value):
    """What the effect adds up to: `per_unit` times the `units` (or unit-periods) in the estimated cells, which are
    counted, not estimated.

    `kind` `retained`: units at `horizon` periods after their start, each once; `unit-periods`: units over all their
    treated periods; `avoided`: counts (or minutes) of the treated from their start on, observed less expected. A claim
    uses one of them, never two. `se`, `ci`, `mde` are null where the units that decided cannot carry them.
    """

    kind: Literal["retained", "unit-periods", "avoided"]
    horizon: int | None
    units: float
    per_unit: float
    estimate: float
    se: float | None
    ci: Interval | None
    confidence: float
    mde: float | None


class NotEstimable(Value):
    """No number, and why; `what_would_help` says what would bring one."""

    status: Literal["not-estimable"] = "not-estimable"
    design: Design
    reasons: tuple[Remark, ...] = Field(min_length=1)
    what_would_help: tuple[Remark, ...]
    n: Counts
    checks: tuple[Check, ...] = ()
    confidence: float = 0.95
    data: DataUsed | None = None
    version: str = ""

    def to_json(self, say: Say) -> dict[str, JsonValue]:
        """The keys of an estimate, those without an answer null, and `reasons`."""
        absent: dict[str, JsonValue] = dict.fromkeys(_ABSENT)
        worded = _worded(self.model_dump(mode="json"), self.checks, self.what_would_help, say)
        return {**absent, **worded, "reasons": [say(remark) for remark in self.reasons]}


_ABSENT = ("estimand", "estimate", "se", "ci", "p", "grade", "inference", "mde", "by")

Finding = Annotated[Estimate | NotEstimable, Field(discriminator="status")]


def _worded(
    dump: dict[str, JsonValue], checks: tuple[Check, ...], helps: tuple[Remark, ...], say: Say
) -> dict[str, JsonValue]:
    worded: list[JsonValue] = [{**check.model_dump(mode="json"), "says": say(check.says)} for check in checks]
    return {**dump, "checks": worded, "what_would_help": [say(remark) for remark in helps]}
