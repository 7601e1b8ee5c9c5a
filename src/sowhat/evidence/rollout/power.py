"""What a plan could show: placebo roll-outs over the past, each with new lots, and an effect added.

The estimator and the inference are those that the study will use: the weighted effect of staggered adoption, by
randomisation within the plan's blocks, with the jackknife beside it. An effect δ that is added to every treated period
moves the estimate by δ, and in the test of no effect it takes the place of −τ (Wu and Ding 2021), so one look at a
roll-out's orders answers for every δ at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did import aggregate
from sowhat.evidence.did.grid import layout
from sowhat.evidence.did.group_time import plan
from sowhat.evidence.did.inference import Result, infer
from sowhat.evidence.did.moments import Floats
from sowhat.evidence.did.randomisation import Looked, invert, looked
from sowhat.evidence.did.reassigned import reassigned
from sowhat.evidence.did.sides import effective
from sowhat.evidence.power import POWER, critical, detectable
from sowhat.evidence.rollout.lots import Counts, draw
from sowhat.evidence.rollout.past import Past, Shape, laid, places
from sowhat.model.rollout import Power, PowerPoint

DRAWS = 200
ORDERS = 99
"""Other orders that each placebo roll-out is held against: with its own a hundred, of which 5 % are five."""

POINTS = 17
_DOUBLINGS, _HALVINGS = 40, 30
Told = Callable[[int, int], None]
"""Hears how many of how many roll-outs are done."""


@dataclass(frozen=True, slots=True, eq=False)
class _Placebo:
    """One roll-out that had no effect: its orders, and its estimate by the jackknife."""

    looked: Looked
    result: Result


def silent(done: int, of: int) -> None:
    """Tells nobody."""
    del done, of


@dataclass(frozen=True, slots=True)
class Effort:
    """How many placebo roll-outs, the effect that somebody named, and who hears how far it is."""

    draws: int = DRAWS
    effect: float | None = None
    told: Told = silent


def power(past: Past, shape: Shape, wanted: Counts, rng: np.random.Generator, effort: Effort | None = None) -> Power:
    """Power of `wanted` waves and hold-outs. Raises DataError (`rollout-past-short`)."""
    effort = effort or Effort()
    windows = places(past, shape)
    found: list[_Placebo] = []
    for number in range(effort.draws):
        at = windows[number % len(windows)]
        one = _placebo(past, shape, wanted, rng, at)
        if one is not None:
            found.append(one)
        effort.told(number + 1, effort.draws)
    if not found:
        return _nothing(len(windows))
    return _told(found, shape, len(windows), effort.effect)


def _nothing(windows: int) -> Power:
    """A plan that leaves nobody to compare with finds nothing, whatever the effect."""
    return Power(
        detectable=None,
        curve=(),
        false_positive=0.0,
        length=None,
        draws=0,
        windows=windows,
        orders=0,
        jackknife_detectable=None,
        jackknife_false_positive=None,
    )


def _placebo(past: Past, shape: Shape, wanted: Counts, rng: np.random.Generator, at: int) -> _Placebo | None:
    moments = laid(past, shape, draw(past.blocks, wanted, rng), at, at - shape.lead)
    question = shape.question()
    grid = layout(moments)
    planned = plan(grid, question, question.base)
    after = planned.only(planned.event >= 0)
    if not len(after) or moments.clusters is None:
        return None
    lots = tuple(enumerate(past.blocks))
    seen = looked(grid, after, moments.clusters, ORDERS + 1, lots)
    result = infer(grid, after, aggregate.simple(after), moments.clusters, "jackknife")
    return None if seen is None else _Placebo(seen, result)


def _told(found: list[_Placebo], shape: Shape, windows: int, asked: float | None) -> Power:
    alpha = 1 - shape.confidence

    def by_lots(effect: float) -> float:
        return float(np.mean([one.looked.p(-effect) <= alpha + 1e-12 for one in found]))

    def by_jackknife(effect: float) -> float:
        return float(np.mean([_rejects(one.result, effect, shape.confidence) for one in found]))

    spread = float(np.std([one.looked.theta[0] for one in found])) or 1e-12
    smallest = _smallest(by_lots, spread)
    reach = 1.6 * (smallest or 4 * spread)
    ends = [invert(one.looked, alpha) for one in found]
    lengths = [end[1] - end[0] for end in ends if end is not None]
    return Power(
        detectable=smallest,
        curve=tuple(PowerPoint(effect=float(x), power=by_lots(float(x))) for x in np.linspace(0, reach, POINTS)),
        false_positive=by_lots(0.0),
        length=float(np.mean(lengths)) if len(lengths) > len(found) / 2 else None,
        draws=len(found),
        windows=windows,
        orders=len(found[0].looked.theta),
        asked=None if asked is None else PowerPoint(effect=asked, power=by_lots(asked)),
        jackknife_detectable=_smallest(by_jackknife, spread),
        jackknife_false_positive=by_jackknife(0.0),
    )


def _rejects(result: Result, effect: float, confidence: float) -> bool:
    """An effect in every treated period moves each replicate alike: the error stays what it is."""
    se, df = result.error(0), result.freedom(0)
    return se is not None and abs(float(result.theta[0]) + effect) > se * critical(confidence, df)


def _smallest(power_at: Callable[[float], float], scale: float) -> float | None:
    """The effect from which on 80 % are found; `None` if none is large enough."""
    low, high = 0.0, scale
    for _ in range(_DOUBLINGS):
        if power_at(high) >= POWER:
            break
        low, high = high, 2 * high
        if high > 1e4 * scale:
            return None
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if power_at(middle) >= POWER else (middle, high)
    return high


def from_lots(past: Past, shape: Shape, wanted: Counts, rng: np.random.Generator, draws: int = DRAWS) -> float | None:
    """The detectable effect by formula (Bloom 1995), from how far lots alone move the estimate: its standard deviation
    over lots and places in the past. `None` where nothing can be estimated.

    Many lots are looked at in one go, so that alternatives to a plan cost little.
    """
    windows = places(past, shape)
    chosen = [windows[i] for i in np.unique(np.linspace(0, len(windows) - 1, min(len(windows), 8)).astype(int))]
    each = [_thetas(past, shape, wanted, rng, at, max(draws // len(chosen), 10)) for at in chosen]
    theta = np.concatenate(each)
    theta = theta[np.isfinite(theta)]
    if len(theta) < draws // 4:
        return None
    sides = effective(past.weight[None])[0]
    return detectable(float(np.sqrt(np.mean(theta**2))), max(float(sides) - 2, 1.0), shape.confidence)


def _thetas(past: Past, shape: Shape, wanted: Counts, rng: np.random.Generator, at: int, draws: int) -> Floats:
    waves = [draw(past.blocks, wanted, rng) for _ in range(draws)]
    moments = laid(past, shape, waves[0], at, at - shape.lead)
    grid, question = layout(moments), shape.question()
    planned = plan(grid, question, question.base)
    after = planned.only(planned.event >= 0)
    if not len(after) or moments.clusters is None:
        return np.array([])
    here = grid.row[moments.clusters.cell][np.argsort(moments.clusters.cluster)]
    row_of = dict(zip(waves[0].tolist(), here.tolist(), strict=True))
    rows = np.array([[row_of[int(each)] for each in wave] for wave in waves])
    return np.asarray(reassigned(grid, after, aggregate.simple(after), moments.clusters, rows).theta[:, 0])
