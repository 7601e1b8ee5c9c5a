"""Staggered adoption where what the design assumes is so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from sowhat.simulate.worlds.made import NEVER, Asked, Floats, Ints, Panel, Rng, World
from sowhat.simulate.worlds.teams import Gain, Shape, added, common, constant, customers, paths, ranked, staggered

PLAIN = Shape()
ONE_DATE = 12
SHORT = Shape(waves=((4, 20), (6, 20)), periods=10)


def few(teams: int) -> Shape:
    """Half of so many teams go live on one date."""
    return Shape(waves=((ONE_DATE, teams // 2),), never=teams - teams // 2)


def growing(event: Ints, start: Ints) -> Floats:
    """A tenth more each period."""
    return np.asarray(0.1 * (1 + event), dtype=float)


def uneven(event: Ints, start: Ints) -> Floats:
    """The early wave gains much and at once, the late one little and slowly."""
    return np.where(start == 12, 0.6, 0.1 * (1 + event))


def truth(shape: Shape, gain: Gain) -> float:
    """The average over treated customer-periods."""
    starts = shape.starts[shape.cluster]
    treated = (starts[:, None] >= 0) & (np.arange(shape.periods) >= starts[:, None])
    return float(added(starts, shape.periods, gain)[treated].mean())


def _pair(name: str, shape: Shape, effect: float, sides: float, asked: Asked | None = None) -> tuple[World, World]:
    """The world with an effect, and the same without."""
    how = asked or Asked()
    return (
        World(name, "did", staggered(shape, constant(effect)), effect, sides=sides, asked=how),
        World(f"{name}-null", "did", staggered(shape, constant(0.0)), sides=sides, asked=how),
    )


def by_level(effect: float) -> Callable[[Rng], Panel]:
    """The teams that do best adopt."""

    def draw(rng: Rng) -> Panel:
        level = rng.normal(size=PLAIN.teams)
        path = paths(Shape(level=0.0), rng) + level[:, None]
        return customers(PLAIN, rng, path, ranked(PLAIN, level + 0.5 * rng.normal(size=PLAIN.teams)), constant(effect))

    return draw


def anticipated(rng: Rng) -> Panel:
    """Customers hear of it: half of the effect comes one period early."""
    starts = PLAIN.starts
    early = np.arange(PLAIN.periods) == starts[:, None] - 1
    path = paths(PLAIN, rng) + 0.25 * (early & (starts[:, None] >= 0))
    return customers(PLAIN, rng, path, starts, constant(0.5))


def seasonal(rng: Rng) -> Panel:
    """A season larger than any effect, the same for all, over three rounds of the calendar."""
    shape = Shape(waves=((16, 20), (18, 20)), periods=24)
    season = 2.5 * np.sin(2 * np.pi * np.arange(24) / 8)
    return customers(shape, rng, paths(shape, rng) + season, shape.starts, constant(0.5))


def unbalanced(effect: float) -> Callable[[Rng], Panel]:
    """Outcomes are missing here and there, by chance."""

    def draw(rng: Rng) -> Panel:
        whole = staggered(PLAIN, constant(effect))(rng)
        lost = rng.random(whole.y.shape) < 0.02
        return Panel(np.where(lost, np.nan, whole.y), whole.start, whole.cluster, whole.added)

    return draw


def rare(effect: float) -> Callable[[Rng], Panel]:
    """Something that two customers in a hundred do in a period."""
    shape = Shape(sizes=60, level=0.006, shock=0.002)

    def draw(rng: Rng) -> Panel:
        cluster, starts = shape.cluster, shape.starts
        chance = np.clip(0.02 + paths(shape, rng) - common(shape.periods), 0.002, 0.2)[cluster]
        gain = added(starts, shape.periods, constant(effect))[cluster]
        luck = rng.random(chance.shape)
        with_it, without = (np.asarray(luck < each, dtype=float) for each in (chance + gain, chance))
        return Panel(with_it, starts[cluster], cluster, with_it - without)

    return draw


def heavy(effect: float) -> Callable[[Rng], Panel]:
    """Revenue: most customers bring little, a few bring very much."""
    shape = Shape(sizes=20, noise=0.0, own=0.0)

    def draw(rng: Rng) -> Panel:
        plain = customers(shape, rng, 0.3 * paths(shape, rng), shape.starts, constant(effect))
        own = np.exp(0.8 * rng.normal(size=(len(plain.y), 1)))
        return Panel(plain.y + own * rng.standard_t(3, size=plain.y.shape), plain.start, plain.cluster, plain.added)

    return draw


def movers(effect: float) -> Callable[[Rng], Panel]:
    """One customer in ten changes to another team halfway; it is counted with the team that it had before."""
    shape = Shape()

    def draw(rng: Rng) -> Panel:
        path, cluster, starts = paths(shape, rng), shape.cluster, shape.starts
        gain = added(starts, shape.periods, constant(effect))
        later = np.where(rng.random(len(cluster)) < 0.1, rng.integers(shape.teams, size=len(cluster)), cluster)
        moved = np.arange(shape.periods) >= 15
        y = np.where(moved, (path + gain)[later], (path + gain)[cluster])
        y = y + rng.normal(size=(len(cluster), 1)) + rng.normal(size=y.shape)
        mine = np.where(moved, gain[later], gain[cluster])
        return Panel(y, starts[cluster], cluster, mine)

    return draw


def apart(effect: float) -> Callable[[Rng], Panel]:
    """Two other services that work as well: each team takes each of them, or does not, whenever it likes."""

    def draw(rng: Rng) -> Panel:
        size = (2, PLAIN.teams)
        others = np.where(rng.random(size) < 0.6, rng.integers(PLAIN.periods, size=size), NEVER)
        path = paths(PLAIN, rng) + sum(added(one, PLAIN.periods, constant(0.5)) for one in others)
        plain = customers(PLAIN, rng, path, PLAIN.starts, constant(effect))
        return replace(plain, others=tuple(one[PLAIN.cluster] for one in others))

    return draw


def waiting(effect: float) -> tuple[World, World]:
    """Everybody goes live in the end: those who wait are the comparison."""
    shape = Shape(waves=((10, 20), (12, 20), (15, 40)), never=0)
    return _pair("no-never", shape, effect, 40, Asked(control="not-yet"))


GIANT = Shape(waves=((ONE_DATE, 20),), never=20, sizes=(200, *[10] * 39))
THREE = Shape(waves=((ONE_DATE, 3),), never=37)
NIGHTS = Shape(waves=((ONE_DATE, 40),), never=40, periods=20)

WORLDS: tuple[World, ...] = (
    *_pair("constant", PLAIN, 0.5, 40),
    *_pair("short-past", SHORT, 0.5, 40),
    World("growing", "did", staggered(PLAIN, growing), truth(PLAIN, growing)),
    World("uneven", "did", staggered(PLAIN, uneven), truth(PLAIN, uneven)),
    World("by-level", "did", by_level(0.5), 0.5),
    World("by-level-null", "did", by_level(0.0)),
    World("anticipated", "did", anticipated, 0.5, asked=Asked(anticipation=1)),
    World("seasonal", "did", seasonal, 0.5),
    *_pair("few-6", few(6), 2.4, 3),
    *_pair("few-10", few(10), 1.4, 5),
    *_pair("few-20", few(20), 0.9, 10),
    *_pair("few-50", few(50), 0.55, 25),
    World("unbalanced", "did", unbalanced(0.5), 0.5),
    World("unbalanced-null", "did", unbalanced(0.0)),
    World("rare", "did", rare(0.015), 0.015),
    World("rare-null", "did", rare(0.0)),
    World("heavy", "did", heavy(0.9), 0.9),
    World("heavy-null", "did", heavy(0.0)),
    World("drifting-null", "did", staggered(Shape(drift=0.1), constant(0.0))),
    *_pair("three-of-40", THREE, 1.5, 3),
    *_pair("giant", GIANT, 2.0, 3.6),
    *waiting(0.5),
    World("together-apart", "did", apart(0.6), 0.6),
    World("together-apart-null", "did", apart(0.0)),
    World("movers", "did", movers(0.5), 0.5 * (1 - 0.1 * 0.5 * 6 / 10), holds=False),
    World("movers-null", "did", movers(0.0)),
    World("cut-off-null", "did", staggered(NIGHTS, constant(0.0)), asked=Asked(looks=(16, 20))),
    World(
        "every-night-null",
        "did",
        staggered(NIGHTS, constant(0.0)),
        asked=Asked(looks=tuple(range(13, 21))),
        standing="compared",
    ),
)
