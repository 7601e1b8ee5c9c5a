"""Staggered adoption where something that the design assumes is not so, on purpose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from sowhat.simulate.worlds.made import NEVER, Asked, Floats, Panel, Rng, World
from sowhat.simulate.worlds.teams import Shape, added, constant, customers, paths, ranked, staggered

PLAIN = Shape()
ONE = Shape(waves=((12, 40),))
BEFORE = 12
"""Periods that are over when the first team decides."""


def _slopes(values: Floats) -> Floats:
    """Least squares over time, by row."""
    at = np.arange(values.shape[1]) - (values.shape[1] - 1) / 2
    return np.asarray(values @ at / (at @ at))


def by_trend(luck: float) -> Callable[[Rng], Panel]:
    """Teams have trends of their own, and those that were seen to do ever better adopt; `luck` is how much else
    decides, in standard deviations of the trends seen."""

    def draw(rng: Rng) -> Panel:
        path = paths(PLAIN, rng) + 0.04 * rng.normal(size=(PLAIN.teams, 1)) * np.arange(PLAIN.periods)
        seen = _slopes(path[:, :BEFORE])
        score = seen + luck * seen.std() * rng.normal(size=PLAIN.teams)
        return customers(PLAIN, rng, path, ranked(PLAIN, score), constant(0.0))

    return draw


def drift(slope: float) -> Callable[[Rng], Panel]:
    """The adopters do a little better each period, and would without the service."""

    def draw(rng: Rng) -> Panel:
        adopters = (PLAIN.starts != NEVER)[:, None]
        path = paths(PLAIN, rng) + slope * adopters * np.arange(PLAIN.periods)
        return customers(PLAIN, rng, path, PLAIN.starts, constant(0.0))

    return draw


def dip(rng: Rng) -> Panel:
    """Teams adopt after a period that was bad for them, and bad periods pass by themselves."""
    moods = rng.normal(size=(ONE.teams, ONE.periods))
    for at in range(1, ONE.periods):
        moods[:, at] += 0.2 * moods[:, at - 1]
    path = paths(ONE, rng) + 0.5 * moods
    usual = path[:, : BEFORE - 1].mean(axis=1)
    return customers(ONE, rng, path, ranked(ONE, usual - path[:, BEFORE - 1]), constant(0.0))


def unasked(rng: Rng) -> Panel:
    """Half of the effect comes one period early, and nobody says so."""
    starts = PLAIN.starts
    early = (np.arange(PLAIN.periods) == starts[:, None] - 1) & (starts[:, None] >= 0)
    return customers(PLAIN, rng, paths(PLAIN, rng) + 0.25 * early, starts, constant(0.5))


def seasons_apart(rng: Rng) -> Panel:
    """The adopters live by another calendar than those whom they are compared with."""
    wave = 0.5 * np.sin(2 * np.pi * np.arange(ONE.periods) / 12)
    path = paths(ONE, rng) + wave * (ONE.starts != NEVER)[:, None]
    return customers(ONE, rng, path, ONE.starts, constant(0.0))


def interference(rng: Rng) -> Panel:
    """What adopters gain, those without the service lose: customers change over."""
    plain = staggered(ONE, constant(0.4))(rng)
    after = np.arange(ONE.periods) >= BEFORE
    lost = 0.2 * (plain.start == NEVER)[:, None] * after
    return Panel(plain.y - lost, plain.start, plain.cluster, plain.added)


def first_touch(rng: Rng) -> Panel:
    """Customers are active or not; who is active may touch the service, which does nothing. The date of the first touch
    is taken for an exposure."""
    count, periods = 800, 12
    chance = rng.beta(2, 2, size=(count, 1))
    mood = rng.random((count, periods)) < 0.5
    active = rng.random((count, periods)) < np.clip(chance + 0.25 * (mood - 0.5), 0, 1)
    touches = active & (rng.random((count, periods)) < 0.15)
    touches[:, :4] = False
    start = np.where(touches.any(axis=1), touches.argmax(axis=1), NEVER)
    return Panel(active.astype(float), start, None, np.zeros(active.shape))


def ceiling(rng: Rng) -> Panel:
    """Nobody can do more than always; adopters are near it, the others grow as fast and have room."""
    adopters = ONE.starts != NEVER
    level = np.where(adopters, 0.75, 0.45)[:, None] + 0.08 * rng.normal(size=(ONE.teams, 1))
    path = level + 0.015 * np.arange(ONE.periods) + 0.05 * rng.normal(size=(ONE.teams, ONE.periods))
    chance = np.clip(path, 0.0, 0.95)[ONE.cluster]
    y = (rng.random(chance.shape) < chance).astype(float)
    return Panel(y, ONE.starts[ONE.cluster], ONE.cluster, np.zeros(y.shape))


def reorganised(placebo: bool) -> Callable[[Rng], Panel]:
    """On the day on which they went live the adopters also got more people, and that is what helped. With `placebo` an
    outcome was named beforehand that the service cannot move, and more people can."""

    def draw(rng: Rng) -> Panel:
        plain = staggered(ONE, constant(0.4))(rng)
        other = staggered(ONE, constant(0.8))(rng)
        return Panel(plain.y, plain.start, plain.cluster, np.zeros(plain.y.shape), None, other.y if placebo else None)

    return draw


def missing(rng: Rng) -> Panel:
    """The service does nothing, but its adopters no longer record customers who do badly."""
    plain = staggered(ONE, constant(0.0))(rng)
    treated = (plain.start != NEVER)[:, None] & (np.arange(ONE.periods) >= BEFORE)
    gone = treated & (plain.y < -1.5) & (rng.random(plain.y.shape) < 0.5)
    return Panel(np.where(gone, np.nan, plain.y), plain.start, plain.cluster, plain.added)


def together(joint: bool) -> Callable[[Rng], Panel]:
    """Two services, adopted by mostly the same teams on mostly the same dates; only the other one helps. `joint`: the
    study asks what the first of the two did, whichever it was; else it asks about the one that does nothing."""

    def draw(rng: Rng) -> Panel:
        own = PLAIN.starts
        both = (own != NEVER) & (rng.random(PLAIN.teams) < 0.9)
        alone = (own == NEVER) & (rng.random(PLAIN.teams) < 0.05)
        other = np.where(both, own, np.where(alone, 13, NEVER))
        effect = added(other, PLAIN.periods, constant(0.5))
        first = np.where(own == NEVER, other, own)
        plain = customers(PLAIN, rng, paths(PLAIN, rng) + effect, first if joint else own, constant(0.0))
        mine = effect[PLAIN.cluster] if joint else np.zeros(plain.y.shape)
        return Panel(plain.y, plain.start, plain.cluster, mine, others=() if joint else (other[PLAIN.cluster],))

    return draw


def partly(rng: Rng) -> Panel:
    """As together, but only half of the adopters take the other service too, which helps twice as much."""
    own = PLAIN.starts
    other = np.where((own != NEVER) & (rng.random(PLAIN.teams) < 0.5), own, NEVER)
    path = paths(PLAIN, rng) + added(other, PLAIN.periods, constant(1.0))
    plain = customers(PLAIN, rng, path, own, constant(0.0))
    return replace(plain, others=(other[PLAIN.cluster],))


def later(rng: Rng) -> Panel:
    """Good customers come to the adopters because of the service, and are counted from the day they come: zero before.
    The roster was not closed first."""
    plain = staggered(ONE, constant(0.0))(rng)
    cluster = np.repeat(np.flatnonzero(ONE.starts != NEVER), 4)
    came = rng.integers(BEFORE, ONE.periods, size=len(cluster))[:, None]
    y = np.where(np.arange(ONE.periods) >= came, 2.0 + rng.normal(size=(len(cluster), ONE.periods)), 0.0)
    start = np.concatenate([plain.start, ONE.starts[cluster]])
    whole = np.vstack([plain.y, y])
    return Panel(whole, start, np.concatenate([np.arange(ONE.teams).repeat(10), cluster]), np.zeros(whole.shape))


WORLDS: tuple[World, ...] = (
    World("by-trend-null", "did", by_trend(0.5), holds=False),
    World("by-trend-weak-null", "did", by_trend(2.0), holds=False),
    World("slow-drift-null", "did", drift(0.015), holds=False),
    World("dip-null", "did", dip, holds=False),
    World("anticipated-unasked", "did", unasked, 0.5, holds=False),
    World("seasons-apart-null", "did", seasons_apart, holds=False),
    World("interference", "did", interference, 0.4, holds=False),
    World("first-touch-null", "did", first_touch, holds=False, asked=Asked(exposure="first-touch")),
    World("ceiling-null", "did", ceiling, holds=False),
    World("reorganised-null", "did", reorganised(placebo=True), holds=False),
    World("reorganised-unseen-null", "did", reorganised(placebo=False), holds=False, standing="unseen"),
    World("missing-null", "did", missing, holds=False),
    World("together", "did", together(joint=True), 0.5 * 190 / 210),
    World("together-alone-null", "did", together(joint=False), holds=False),
    World("together-half-null", "did", partly, holds=False),
    World("later-customers-null", "did", later, holds=False, standing="compared"),
)
