"""A roll-out that can be measured: who goes when, drawn by lot, and what that could show."""

from __future__ import annotations

from datetime import date
from typing import Literal

from sowhat.model.estimate import Check, Grade
from sowhat.model.study import Every
from sowhat.model.value import Value

HELD = 0
"""The wave of a hold-out."""

Strata = Literal["unit", "size", "both", "none"]
"""Among whom lots are drawn: a business unit, deciding units alike in past level, trend and size, or everybody."""


class Blocked(Value):
    """Days on which nobody goes live, both ends included."""

    from_: date
    to: date


class Wave(Value):
    """The day on which `units` deciding units go live; `wished` is the day before blocked dates moved it. `offset`
    counts outcome periods from the first wave's."""

    number: int
    day: date
    wished: date
    offset: int
    units: int


class Place(Value):
    """What a deciding unit drew, and among whom: a wave's number, or 0 for a hold-out."""

    unit: str
    block: str
    wave: int


class PowerPoint(Value):
    """A true effect, in the outcome's units, and the share of roll-outs that would find it."""

    effect: float
    power: float


class Power(Value):
    """What this plan could show, from placebo roll-outs laid over the past with the effect added.

    `detectable`: the effect found in 80 % of them, null if none is; `customers`: the same in customers who went live,
    null where the outcome counts none. `false_positive`: the share that finds something where nothing was added.
    `length`: the mean length of the 95 % interval, null where it has no end. `draws` roll-outs over `windows` places in
    the past, each beside `orders` other orders. `jackknife_detectable` and `jackknife_false_positive`: the same by
    the interval that stands beside it. `from_lots`: the detectable effect by formula, from how far lots alone move the
    estimate.
    """

    detectable: float | None
    customers: float | None = None
    curve: tuple[PowerPoint, ...]
    false_positive: float
    length: float | None
    draws: int
    windows: int
    orders: int
    asked: PowerPoint | None = None
    """The power at an effect that somebody named."""
    jackknife_detectable: float | None
    jackknife_false_positive: float | None
    from_lots: float | None = None


class Claimable(Value):
    """The best grade that the plan can carry, and the checks that keep it from a better one."""

    grade: Grade
    checks: tuple[Check, ...] = ()


class Alternative(Value):
    """The same with other numbers of waves, hold-outs or deciding units: `what` names the change. `detectable` is by
    formula, as `Power.from_lots`; null where nothing could be estimated. `orders` counts the orders that the lot could
    give."""

    what: str
    waves: int
    held: int
    units: int
    periods: int
    orders: int
    grade: Grade
    detectable: float | None


class PastRead(Value):
    """Which past the plan was made from."""

    first: str
    last: str
    periods: int
    units: int
    fingerprint: str
    build: str = ""


class RolloutPlan(Value):
    """Who goes when. `until` is the last day up to which hold-outs wait and outcomes are read. `left_out` were live
    already, or have a date of their own."""

    study: str
    service: str = ""
    outcome: str = ""
    every: Every
    seed: int
    starts: date
    until: date
    strata: str
    waves: tuple[Wave, ...]
    places: tuple[Place, ...]
    blocked: tuple[Blocked, ...] = ()
    left_out: tuple[str, ...] = ()
    past: PastRead
    power: Power
    with_lot: Claimable
    without_lot: Claimable
    alternatives: tuple[Alternative, ...] = ()

    @property
    def held(self) -> tuple[str, ...]:
        """The hold-outs."""
        return tuple(place.unit for place in self.places if place.wave == HELD)

    def units_of(self, wave: int) -> tuple[str, ...]:
        """Who goes in a wave."""
        return tuple(place.unit for place in self.places if place.wave == wave)
