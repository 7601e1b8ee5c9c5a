"""What may come of a service that shows no money yet, as those fared that came further. A forecast, never value.

The ladder is walked step by step. What is asked of a step is how long services of the same workspace stood on the lower
rung before they reached the upper one, and how many still stand there. Where nobody waits any more the chance of a step
has Jeffreys's Beta(k + ½, n − k + ½) (Brown, Cai and DasGupta 2001, Statistical Science 16(2), section 4.3); those who
still wait are censored and the chance by a time comes from Kaplan–Meier's curve under Dirichlet weights (Rubin 1981,
The Bayesian bootstrap; Lo 1993, A Bayesian bootstrap for censored data, Annals of Statistics 21(1)), the prior as half
a service that goes and half a one that never does. A service that has waited already is compared with those that waited
as long. The median wait has the distribution-free interval of order statistics (David and Nagaraja 2003, Order
statistics, section 7.1).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sowhat.model.ladder import RUNGS, RungName, State

Floats = NDArray[np.float64]

NEEDS = 5
"""Services of which it has to be known how a step went, before anything is said of it."""
DRAWS = 2_000
LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Climb:
    """How far a service came: of each rung the state and the day, where it is known. An `early` rung may have been
    reached before its day, since records begin there: no wait is counted from or to it."""

    service: str
    states: Mapping[RungName, State]
    days: Mapping[RungName, date]
    early: frozenset[RungName] = frozenset()

    @property
    def height(self) -> int:
        """The position of the highest rung reached; −1 for none. A rung above stands for those below it."""
        return max((at for at, rung in enumerate(RUNGS) if self.states[rung] == "reached"), default=-1)


@dataclass(frozen=True, slots=True)
class Step:
    """How services went from rung `at` to the next: days waited by those who went (where both days are known), by those
    who still stand there, and how many went on a day that is not known, or are not known to have gone or not."""

    at: int
    waits: tuple[float, ...]
    waiting: tuple[float, ...]
    undated: int
    unknown: int

    @property
    def went(self) -> int:
        """Services that reached the upper rung."""
        return len(self.waits) + self.undated

    @property
    def known(self) -> int:
        """Services of which it is known."""
        return self.went + len(self.waiting)


@dataclass(frozen=True, slots=True)
class Ahead:
    """Days until something is reached, a number a draw; infinite where it is not within what was ever seen."""

    days: Floats

    def chance(self, within: float) -> tuple[float, float, float]:
        """The share of draws that get there within so many days, with the 95 % interval of that share over what is not
        known of the steps: draws come in as many blocks as there are curves."""
        there = (self.days <= within).mean(axis=1)
        low, high = np.quantile(there, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
        return float(there.mean()), float(low), float(high)

    def median(self) -> tuple[float, float, float] | None:
        """Days to get there, for those draws that do: the middle and 95 %; null where fewer than half do."""
        arrived = self.days[np.isfinite(self.days)]
        if arrived.size * 2 < self.days.size:
            return None
        middle, low, high = np.quantile(arrived, [0.5, (1 - LEVEL) / 2, (1 + LEVEL) / 2])
        return float(middle), float(low), float(high)


def step(climbs: Sequence[Climb], at: int, today: date) -> Step:
    """The step from rung `at` to the next, by all services on or above it."""
    waits, waiting, undated, unknown = [], [], 0, 0
    for one in climbs:
        if one.height < at:
            continue
        began, ended = one.days.get(RUNGS[at]), one.days.get(RUNGS[at + 1])
        if one.height > at:
            exact = one.early.isdisjoint(RUNGS[at : at + 2])
            dated = exact and began is not None and ended is not None
            waits += [float(max((ended - began).days, 1))] if exact and began and ended else []
            undated += not dated
        elif one.states[RUNGS[at + 1]] == "unknown":
            unknown += 1
        else:
            waiting.append(float((today - began).days) if began else 0.0)
    return Step(at, tuple(sorted(waits)), tuple(sorted(waiting)), undated, unknown)


def why_not(one: Step) -> str:
    """Why nothing can be said of a step: too few services (`few`), or none whose days are known went on (`none-went`);
    empty where it can."""
    if one.known < NEEDS:
        return "few"
    return "" if one.waits else "none-went"


def median_wait(one: Step) -> tuple[float, float | None, float | None] | None:
    """The middle wait of those who went, and its interval of at least 95 %; the ends are null with fewer than six."""
    if not one.waits:
        return None
    n = len(one.waits)
    cut = _order(n)
    ends = (None, None) if cut is None else (one.waits[cut], one.waits[n - 1 - cut])
    return float(np.median(one.waits)), *ends


def _order(n: int) -> int | None:
    """The position from either end that bounds the median with 95 %; null where not even the ends do."""
    found = None
    for cut in range(n // 2):
        if 1 - 2 * special.bdtr(cut, n, 0.5) >= LEVEL:
            found = cut
    return found


def curves(one: Step, seed: int) -> tuple[Floats, Floats]:
    """The days at which a service went (sorted), and draws of the share that still stands after each (draws by days).

    Services that went on an unknown day count as having gone on the days of the others, evenly.
    """
    rng = np.random.Generator(np.random.PCG64(seed))
    days, counts = np.unique(np.array(one.waits), return_counts=True)
    spread = np.full(days.size, 1 / days.size)
    went = rng.gamma(counts + (one.undated + 0.5) * spread, size=(DRAWS, days.size))
    never = rng.gamma(0.5, size=(DRAWS, 1))
    waiting = rng.gamma(1.0, size=(DRAWS, len(one.waiting)))
    later = np.array(one.waiting)[:, None] >= days[None, :] if one.waiting else np.zeros((0, days.size))
    at_risk = np.cumsum(went[:, ::-1], axis=1)[:, ::-1] + never + waiting @ later
    return days.astype(np.float64), np.asarray(np.cumprod(1 - went / at_risk, axis=1))


BLOCK = 8
"""So many waits are drawn from each curve."""


def arrivals(one: Step, waited: float, seed: int) -> Ahead:
    """Days until a service that has `waited` so long takes the step. Infinite for those who outlast every wait seen.

    ValueError where nothing can be said of the step.
    """
    if why_not(one):
        raise ValueError(why_not(one))
    days, left = curves(one, seed)
    past = int(np.searchsorted(days, waited, side="right"))
    now = left[:, past - 1 : past] if past else np.ones((left.shape[0], 1))
    conditional = left[:, past:] / now
    rng = np.random.Generator(np.random.PCG64([seed, one.at]))
    uniforms = rng.random((left.shape[0], BLOCK))
    place = (conditional[:, None, :] > uniforms[:, :, None]).sum(axis=2)
    padded = np.append(days[past:] - waited, math.inf)
    return Ahead(np.asarray(padded[place]))


def chain(steps: Sequence[Step], waited: float, seed: int) -> Ahead:
    """Days until the last of several steps is taken, the first of which has been waited for."""
    first, *rest = steps
    total = arrivals(first, waited, seed).days
    for later in rest:
        total = total + arrivals(later, 0.0, seed).days
    return Ahead(np.asarray(total))


def as_of(climbs: Sequence[Climb], day: date) -> tuple[Climb, ...]:
    """What was known on an earlier day: what was reached later was not reached yet. Services with a rung reached on a
    day that nobody knows are left out, since they cannot be placed."""
    kept = []
    for one in climbs:
        reached = [rung for rung in RUNGS if one.states[rung] == "reached"]
        if any(rung not in one.days for rung in reached):
            continue
        states: dict[RungName, State] = {**one.states}
        for rung in reached:
            states[rung] = "reached" if one.days[rung] <= day else "not-yet"
        kept.append(replace(one, states=states, days={r: at for r, at in one.days.items() if at <= day}))
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Said:
    """A forecast of the past: with what chance a service would be on a higher rung within the days, and whether it
    was."""

    day: date
    service: str
    chance: float
    came: bool


def backtest(climbs: Sequence[Climb], today: date, days: int, seed: int) -> tuple[Said, ...]:
    """Forecasts as they would have been made every `days` days, each for the days up to the next: no two speak of the
    same time. A service is never its own example."""
    dated = [at for one in climbs for at in one.days.values()]
    told: list[Said] = []
    day = today - timedelta(days=days)
    while dated and day > min(dated):
        told += _on(climbs, day, days, seed)
        day -= timedelta(days=days)
    return tuple(sorted(told, key=lambda one: (one.day, one.service)))


def _on(climbs: Sequence[Climb], day: date, days: int, seed: int) -> list[Said]:
    then = as_of(climbs, day)
    later = {one.service: one.height for one in as_of(climbs, day + timedelta(days=days))}
    told = []
    for one in then:
        at = one.height
        if not 0 <= at < len(RUNGS) - 1 or one.states[RUNGS[at + 1]] == "unknown":
            continue
        seen = step([other for other in then if other.service != one.service], at, day)
        if not why_not(seen):
            ahead = arrivals(seen, float((day - one.days[RUNGS[at]]).days), seed)
            told.append(Said(day, one.service, ahead.chance(days)[0], later[one.service] > at))
    return told


def brier(told: Sequence[Said]) -> float:
    """The mean squared error of the chances (Brier 1950, Monthly Weather Review 78(1))."""
    return sum((one.chance - one.came) ** 2 for one in told) / len(told)
