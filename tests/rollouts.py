"""A roll-out plan as a value, without any data: two waves, the second moved, three hold-outs."""

from __future__ import annotations

from datetime import date

from sowhat.model.estimate import Check, Remark
from sowhat.model.rollout import (
    Alternative,
    Blocked,
    Claimable,
    PastRead,
    Place,
    Power,
    PowerPoint,
    RolloutPlan,
    Wave,
)

LOT = Check(name="randomised", verdict="weak", says=Remark(code="check-randomised-weak"))


def plan(detectable: float | None = 0.12, customers: float | None = 64.0) -> RolloutPlan:
    """`customers` None: the outcome is no share of customers."""
    curve = tuple(PowerPoint(effect=n * 0.04, power=min(0.05 + n * 0.25, 1.0)) for n in range(5))
    power = Power(
        detectable=detectable,
        customers=customers,
        curve=curve,
        false_positive=0.05,
        length=0.2,
        draws=200,
        windows=14,
        orders=100,
        jackknife_detectable=0.13,
        jackknife_false_positive=0.04,
    )
    days = ((date(2026, 12, 7), date(2026, 12, 7)), (date(2027, 1, 4), date(2026, 12, 21)))
    waves = tuple(
        Wave(number=n, day=day, wished=wish, offset=4 * (n - 1), units=2) for n, (day, wish) in enumerate(days, 1)
    )
    places = tuple(Place(unit=f"t{n}", block="a", wave=wave) for n, wave in enumerate((1, 1, 2, 2, 0, 0, 0)))
    shape = {"waves": 2, "held": 3, "periods": 8, "orders": 210}
    return RolloutPlan(
        study="advice-return",
        service="advice",
        outcome="weekly-return",
        every="week",
        seed=1,
        starts=date(2026, 12, 7),
        until=date(2027, 1, 31),
        strata="size",
        waves=waves,
        places=places,
        blocked=(Blocked(from_=date(2026, 12, 20), to=date(2027, 1, 3)),),
        past=PastRead(first="2026-06-01", last="2026-11-23", periods=26, units=7, fingerprint="f", build="b000001"),
        power=power,
        with_lot=Claimable(grade="A"),
        without_lot=Claimable(grade="C", checks=(LOT,)),
        alternatives=(
            Alternative(what="this", units=7, grade="A", detectable=0.12, **shape),
            Alternative(what="twice-units", units=14, grade="A", detectable=0.08, **shape),
        ),
    )
