"""A handful of aggregate units, and single series."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from sowhat.simulate.worlds.made import NEVER, Aggregates, Floats, Line, Rng, World


def regions(effect: float, controls: int, moving: float = 0.0) -> Callable[[Rng], Aggregates]:
    """One region out of many; all share two hidden movements to different degrees. `moving`: what the treated one gains
    each period by itself."""

    def draw(rng: Rng) -> Aggregates:
        count, periods, start = controls + 1, 20, 14
        shared = rng.uniform(0, 1, (count, 2)) @ rng.normal(size=(2, periods)).cumsum(axis=1) / 3
        y = 5 * rng.normal(size=(count, 1)) + shared + 0.5 * rng.normal(size=(count, periods))
        y[0] += moving * np.arange(periods)
        y[0, start:] += effect
        starts = np.full(count, NEVER, dtype=np.int64)
        starts[0] = start
        return Aggregates(y, starts)

    return draw


WEEKS, BEGAN = 58, 50


def _wander(rng: Rng, steps: float = 0.3) -> Floats:
    return np.asarray(np.cumsum(steps * rng.normal(size=WEEKS)) + rng.normal(size=WEEKS))


def series(effect: float, controls: int, turn: float = 0.0) -> Callable[[Rng], Line]:
    """A series that wanders; with control series, it follows them. `turn`: what something else adds from the start on,
    in this series alone."""

    def draw(rng: Rng) -> Line:
        x = np.column_stack([_wander(rng) for _ in range(controls)]) if controls else np.empty((WEEKS, 0))
        after = np.arange(WEEKS) >= BEGAN
        return Line(100 + 2 * x.sum(axis=1) + _wander(rng) + (effect + turn) * after, 100 + x, BEGAN)

    return draw


def source(rng: Rng) -> Line:
    """From the start on the source counts everything double: the outcome and the control series."""
    x = 100 + np.column_stack([_wander(rng), _wander(rng)])
    y = 100 + 2 * (x - 100).sum(axis=1) + _wander(rng)
    times = np.where(np.arange(WEEKS) >= BEGAN, 1.5, 1.0)
    return Line(y * times, x * times[:, None], BEGAN)


WORLDS: tuple[World, ...] = (
    World("regions", "synthetic", regions(3.0, 24), 3.0, sides=1),
    World("regions-null", "synthetic", regions(0.0, 24), sides=1),
    World("regions-few-null", "synthetic", regions(0.0, 12), sides=1),
    World("regions-moving-null", "synthetic", regions(0.0, 24, moving=0.15), holds=False, sides=1),
    World("series", "series", series(6.0, 2), 6.0, sides=1),
    World("series-null", "series", series(0.0, 2), sides=1),
    World("series-alone-null", "series", series(0.0, 0), sides=1),
    World("series-source-null", "series", source, holds=False, sides=1),
    World("series-elsewhere-null", "series", series(0.0, 2, turn=6.0), holds=False, sides=1, standing="unseen"),
)
