"""From deciding units with their past, and what somebody wants, to a plan: dates, lots, and what it could show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from sowhat.errors import CallError, Param, Problem
from sowhat.evidence.did.moments import Floats, Ints
from sowhat.evidence.did.question import Control
from sowhat.evidence.rollout.claims import by_orders, claimable
from sowhat.evidence.rollout.dates import Dated, Step, dated, last_day, period
from sowhat.evidence.rollout.lots import Counts, alike, counts, draw
from sowhat.evidence.rollout.past import Past, Shape, places
from sowhat.evidence.rollout.power import DRAWS, Effort, Told, from_lots, power, silent
from sowhat.model.estimate import Grade
from sowhat.model.rollout import HELD, Alternative, Blocked, PastRead, Place, Power, RolloutPlan, Strata, Wave
from sowhat.model.study import Every

FEWEST = 6
"""Deciding units below which no lot helps: three a side carry an interval."""


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What is known of the deciding units: `names` (C), `y` (C, T) their past, `weight` (C,), business `unit` (C; ''
    where none is declared). `customers`: weights count customers, and the outcome is a share of them."""

    study: str
    service: str
    outcome: str
    every: Every
    horizon: int
    names: tuple[str, ...]
    y: Floats
    weight: Floats
    unit: tuple[str, ...]
    past: PastRead
    customers: bool = False
    control: Control = "not-yet"
    anticipation: int = 0
    landmarks: bool = False
    """A period's outcome is that of `horizon` periods later, so that nothing has to be waited for in it."""
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants. `held` hold-outs; `until`: the day up to which they wait, by default `horizon` periods after
    the last wave's."""

    starts: date
    step: Step
    waves: int = 3
    held: int = 0
    strata: Strata = "size"
    blocked: tuple[Blocked, ...] = ()
    seed: int = 1
    until: date | None = None
    effect: float | None = None
    draws: int = DRAWS


def planned(known: Known, wanted: Wanted, told: Told = silent) -> RolloutPlan:
    """The plan. The same past, wishes and seed give the same plan.

    Raises CallError (`rollout-few-units`, `rollout-many-waves`, `rollout-until-early`), DataError
    (`rollout-past-short`).
    """
    number = counts(len(known.names), wanted.waves, wanted.held)
    _check(known, wanted, number)
    days = dated(wanted.starts, wanted.waves, wanted.step, wanted.blocked)
    until = wanted.until or last_day(days[-1].day, known.horizon, known.every)
    if until < days[-1].day:
        params: dict[str, Param] = {"until": str(until), "last": str(days[-1].day)}
        raise CallError(Problem("rollout-until-early", params=params))
    lots, dice = (np.random.default_rng([wanted.seed, stream]) for stream in (0, 1))
    blocks = among(known, wanted.strata, number)
    past, shape = Past(known.y, known.weight, blocks), shaped(known, days, until)
    places(past, shape)
    wave = draw(blocks, number, lots)
    found = power(past, shape, number, dice, Effort(wanted.draws, wanted.effect, told))
    found = _counted(found, known, wave, from_lots(past, shape, number, dice))
    effect = found.detectable or float(np.std(known.y)) or 1.0
    without = claimable(past, shape, number, effect, dice, lot=False)
    return RolloutPlan(
        study=known.study,
        service=known.service,
        outcome=known.outcome,
        every=known.every,
        seed=wanted.seed,
        starts=wanted.starts,
        until=until,
        strata=wanted.strata,
        waves=_waves(known, days, number),
        places=_places(known.names, blocks, wave.tolist()),
        blocked=wanted.blocked,
        left_out=known.left_out,
        past=known.past,
        power=found,
        with_lot=claimable(past, shape, number, effect, dice, lot=True),
        without_lot=without,
        alternatives=tuple(_alternatives(known, wanted, shape, without.grade, dice)),
    )


def _check(known: Known, wanted: Wanted, number: Counts) -> None:
    units = len(known.names)
    if units < FEWEST:
        raise CallError(
            Problem("rollout-few-units", params={"units": units, "need": FEWEST, "dated": len(known.left_out)})
        )
    if wanted.waves < 1 or wanted.held < 0 or min(number.waves, default=0) < 1:
        params: dict[str, Param] = {"units": units, "waves": wanted.waves, "held": wanted.held}
        raise CallError(Problem("rollout-many-waves", params=params))


def among(known: Known, strata: Strata, number: Counts) -> tuple[str, ...]:
    """The block of each deciding unit."""
    unit = known.unit if strata in ("unit", "both") else ("",) * len(known.names)
    if strata in ("unit", "none"):
        return unit
    return tuple(alike(known.y, known.weight, number.block, unit))


def shaped(known: Known, days: Sequence[Dated], until: date) -> Shape:
    """The plan without its dates. Of landmarks the last one is read whose outcome is known by the end."""
    first = period(days[0].day, known.every)
    offsets = tuple(period(one.day, known.every) - first for one in days)
    later = known.horizon if known.landmarks else 0
    length = max(period(until, known.every) - later - first, offsets[-1]) + 1
    return Shape(offsets, length, known.control, known.anticipation)


def _counted(found: Power, known: Known, wave: Ints, by_formula: float | None) -> Power:
    """With the effect in customers of those who go live, where the outcome is a share of customers."""
    going = float(known.weight[wave != HELD].sum())
    people = found.detectable * going if known.customers and found.detectable is not None else None
    return found.model_copy(update={"customers": people, "from_lots": by_formula})


def _waves(known: Known, days: Sequence[Dated], number: Counts) -> tuple[Wave, ...]:
    first = period(days[0].day, known.every)
    return tuple(
        Wave(number=k, day=one.day, wished=one.wished, offset=period(one.day, known.every) - first, units=units)
        for k, (one, units) in enumerate(zip(days, number.waves, strict=True), start=1)
    )


def _places(names: Sequence[str], blocks: Sequence[str], wave: Sequence[int]) -> tuple[Place, ...]:
    """Wave by wave, the hold-outs last, by name."""
    every = [Place(unit=name, block=block, wave=at) for name, block, at in zip(names, blocks, wave, strict=True)]
    return tuple(sorted(every, key=lambda place: (place.wave == HELD, place.wave, place.unit)))


def _alternatives(
    known: Known, wanted: Wanted, shape: Shape, otherwise: Grade, dice: np.random.Generator
) -> Iterator[Alternative]:
    """This plan and its neighbours by the same formula; those that the past is too short for are left out."""
    units = len(known.names)
    rest = shape.length - shape.offsets[-1]
    twice = _twice(known, dice)
    seen: set[tuple[int, ...]] = set()
    for what, other, many in (
        ("this", wanted, known),
        ("fewer-waves", replace(wanted, waves=max(wanted.waves // 2, 1)), known),
        ("more-waves", replace(wanted, waves=wanted.waves * 2), known),
        ("no-held", replace(wanted, held=0), known),
        ("more-held", replace(wanted, held=max(wanted.held * 2, 3)), known),
        ("half-held", replace(wanted, held=units // 2), known),
        ("twice-units", replace(wanted, held=wanted.held * 2), twice),
        ("longer", wanted, known),
    ):
        more = rest if what == "longer" else 0
        found = _alternative(many, other, rest + more, otherwise, dice)
        if found is not None and (key := (found.waves, found.held, found.units, found.periods)) not in seen:
            seen.add(key)
            yield found.model_copy(update={"what": what})


def _alternative(
    known: Known, wanted: Wanted, rest: int, otherwise: Grade, dice: np.random.Generator
) -> Alternative | None:
    number = counts(len(known.names), wanted.waves, wanted.held)
    if min(number.waves) < 1 or number.held > len(known.names) * 0.6:
        return None
    days = dated(wanted.starts, wanted.waves, wanted.step, wanted.blocked)
    shape = shaped(known, days, days[-1].day)
    shape = replace(shape, length=shape.offsets[-1] + rest)
    blocks = among(known, wanted.strata, number)
    past = Past(known.y, known.weight, blocks)
    if known.y.shape[1] < shape.lead + shape.length:
        return None
    detectable = from_lots(past, shape, number, dice)
    possible, grade = by_orders(blocks, number, otherwise)
    return Alternative(
        what="",
        waves=wanted.waves,
        held=number.held,
        units=number.units,
        periods=shape.length,
        orders=possible,
        grade="D" if detectable is None else grade,
        detectable=detectable,
    )


def _twice(known: Known, dice: np.random.Generator) -> Known:
    """As many deciding units again, drawn from those that there are."""
    more = dice.integers(len(known.names), size=len(known.names))
    return replace(
        known,
        names=(*known.names, *(f"{known.names[i]}'" for i in more)),
        y=np.concatenate([known.y, known.y[more]]),
        weight=np.concatenate([known.weight, known.weight[more]]),
        unit=(*known.unit, *(known.unit[i] for i in more)),
    )
