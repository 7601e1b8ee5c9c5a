"""Teams that go live on dates, their customers, and what becomes of these: what most worlds are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sowhat.simulate.worlds.made import NEVER, Floats, Ints, Panel, Rng

Gain = Callable[[Ints, Ints], Floats]
"""What treatment adds, from event time and start, both (C, T); asked only where event time is 0 or more."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Teams by the period in which they go live, (start, teams); `never`: those who do not. `sizes`: customers of a
    team, the same for each unless told one by one.

    Standard deviations: `level` of teams, `shock` of a team in a period, `drift` of a team's step from one period to
    the next, `own` of customers, `noise` of a customer in a period.
    """

    waves: tuple[tuple[int, int], ...] = ((12, 20), (14, 20))
    never: int = 40
    sizes: int | tuple[int, ...] = 10
    periods: int = 18
    level: float = 1.0
    shock: float = 0.3
    drift: float = 0.0
    own: float = 1.0
    noise: float = 1.0

    @property
    def teams(self) -> int:
        return self.never + sum(count for _, count in self.waves)

    @property
    def starts(self) -> Ints:
        """(C,) the adopters first, wave by wave."""
        waves = [np.full(count, start) for start, count in self.waves]
        return np.concatenate([*waves, np.full(self.never, NEVER)]).astype(np.int64)

    @property
    def cluster(self) -> Ints:
        """(N,) the team of each customer."""
        sizes = np.full(self.teams, self.sizes) if isinstance(self.sizes, int) else np.array(self.sizes)
        return np.repeat(np.arange(self.teams), sizes)


def paths(shape: Shape, rng: Rng) -> Floats:
    """(C, T) what a team's average customer would do without the service."""
    size = (shape.teams, shape.periods)
    walk = shape.drift * np.cumsum(rng.normal(size=size), axis=1) if shape.drift else 0.0
    return (
        shape.level * rng.normal(size=(shape.teams, 1)) + shape.shock * rng.normal(size=size) + walk + common(size[1])
    )


def common(periods: int) -> Floats:
    """What moves everybody: growth and a wave."""
    at = np.arange(periods)
    return np.asarray(0.05 * at + 0.2 * np.sin(at), dtype=float)


def constant(effect: float) -> Gain:
    """The same for everybody from the first period on."""
    return lambda event, start: np.full(event.shape, effect)


def added(starts: Ints, periods: int, gain: Gain) -> Floats:
    """(C, T) what treatment adds to each team."""
    start = np.broadcast_to(starts[:, None], (len(starts), periods))
    event = np.where(start == NEVER, -1, np.arange(periods) - start)
    return np.where(event >= 0, gain(event, start), 0.0)


def customers(shape: Shape, rng: Rng, path: Floats, starts: Ints, gain: Gain) -> Panel:
    """Customers with a normal outcome around their team's path."""
    cluster = shape.cluster
    own = shape.own * rng.normal(size=(len(cluster), 1))
    effect = added(starts, shape.periods, gain)[cluster]
    y = path[cluster] + own + shape.noise * rng.normal(size=(len(cluster), shape.periods)) + effect
    return Panel(y, starts[cluster], cluster, effect)


def staggered(shape: Shape, gain: Gain) -> Callable[[Rng], Panel]:
    """A world in which who adopts has nothing to do with what happens."""
    return lambda rng: customers(shape, rng, paths(shape, rng), shape.starts, gain)


def ranked(shape: Shape, score: Floats) -> Ints:
    """(C,) starts, where the teams with the highest score adopt, those of all waves mixed."""
    places = np.argsort(-score, kind="stable")
    adopters = shape.teams - shape.never
    order = np.concatenate([np.arange(0, adopters, 2), np.arange(1, adopters, 2)])
    starts = np.full(shape.teams, NEVER, dtype=np.int64)
    starts[places[:adopters][order]] = shape.starts[:adopters]
    return starts
