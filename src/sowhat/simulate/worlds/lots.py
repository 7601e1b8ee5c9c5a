"""Experiments: arms drawn by lot, and lots that went wrong."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from sowhat.simulate.worlds.made import Asked, Floats, Lot, Rng, World

UNITS = 1000


def _arms(rng: Rng, count: int = UNITS) -> tuple[np.ndarray[tuple[int], np.dtype[np.int64]], Floats]:
    arm = rng.permutation(np.arange(count) % 2)
    return arm, arm.astype(float)


def plain(effect: float, count: int = UNITS) -> Callable[[Rng], Lot]:
    """A customer is a unit; a normal outcome."""

    def draw(rng: Rng) -> Lot:
        arm, on = _arms(rng, count)
        return Lot(("y",), (rng.normal(size=count) + effect * on)[:, None], arm)

    return draw


def covariate(effect: float) -> Callable[[Rng], Lot]:
    """What the customer did before tells most of what it does."""

    def draw(rng: Rng) -> Lot:
        arm, on = _arms(rng)
        x = rng.normal(size=UNITS)
        return Lot(("y", "x0"), np.column_stack([x + 0.5 * rng.normal(size=UNITS) + effect * on, x]), arm)

    return draw


def ratio(effect: float) -> Callable[[Rng], Lot]:
    """Orders per visit, where visits differ widely between customers."""

    def draw(rng: Rng) -> Lot:
        arm, on = _arms(rng)
        visits = 1.0 + rng.poisson(np.exp(0.7 * rng.normal(size=UNITS)) * 3)
        chance = np.clip(0.3 + 0.08 * rng.normal(size=UNITS) + effect * on, 0.01, 0.99)
        return Lot(("y", "d"), np.column_stack([rng.binomial(visits.astype(int), chance), visits]), arm)

    return draw


def clustered(effect: float, teams: int) -> Callable[[Rng], Lot]:
    """Whole teams were drawn; a row is a team, its numbers are sums over its customers."""

    def draw(rng: Rng) -> Lot:
        arm, on = _arms(rng, teams)
        size = 5 + rng.poisson(15, size=teams)
        mean = 0.3 * rng.normal(size=teams) + effect * on
        total = size * mean + np.sqrt(size) * rng.normal(size=teams)
        return Lot(("y", "n"), np.column_stack([total, size]), arm, size.astype(np.int64))

    return draw


def rare(effect: float) -> Callable[[Rng], Lot]:
    """One customer in fifty does it."""

    def draw(rng: Rng) -> Lot:
        arm, on = _arms(rng, 4000)
        return Lot(("y",), (rng.random(4000) < 0.02 + effect * on).astype(float)[:, None], arm)

    return draw


def heavy(rng: Rng) -> Lot:
    """Revenue with a few very large customers."""
    arm, _ = _arms(rng)
    return Lot(("y",), np.exp(1.5 * rng.normal(size=UNITS))[:, None], arm)


def mismatch(rng: Rng) -> Lot:
    """The new version loses one request in five on its way, mostly of slow customers: they are not counted."""
    arm, on = _arms(rng, 2000)
    y = rng.normal(size=2000)
    seen = (on == 0) | (rng.random(2000) > np.where(y < 0, 0.3, 0.1))
    return Lot(("y",), y[seen, None], arm[seen])


def lost(rng: Rng) -> Lot:
    """Everybody is counted, but of one arm the outcome of those who do badly is often missing."""
    arm, on = _arms(rng)
    y = rng.normal(size=UNITS)
    return Lot(("y",), np.where((on == 1) & (y < 0) & (rng.random(UNITS) < 0.3), np.nan, y)[:, None], arm)


LOOKS = tuple(range(100, 2001, 100))
"""Units seen at each daily look."""

WORLDS: tuple[World, ...] = (
    World("lot", "experiment", plain(0.25), 0.25, sides=500),
    World("lot-null", "experiment", plain(0.0), sides=500),
    World("lot-covariate", "experiment", covariate(0.15), 0.15, sides=500),
    World("lot-covariate-null", "experiment", covariate(0.0), sides=500),
    World("lot-ratio", "experiment", ratio(0.04), 0.04, sides=500),
    World("lot-ratio-null", "experiment", ratio(0.0), sides=500),
    World("lot-teams", "experiment", clustered(0.35, 80), 0.35, sides=40),
    World("lot-teams-null", "experiment", clustered(0.0, 80), sides=40),
    World("lot-few-teams-null", "experiment", clustered(0.0, 20), sides=10),
    World("lot-rare", "experiment", rare(0.02), 0.02, sides=2000),
    World("lot-rare-null", "experiment", rare(0.0), sides=2000),
    World("lot-heavy-null", "experiment", heavy, sides=500),
    World(
        "lot-daily-null",
        "experiment",
        plain(0.0, 2000),
        sides=1000,
        asked=Asked(looks=LOOKS, always_valid=True),
    ),
    World(
        "lot-peeking-null", "experiment", plain(0.0, 2000), sides=1000, asked=Asked(looks=LOOKS), standing="compared"
    ),
    World("lot-mismatch-null", "experiment", mismatch, holds=False, sides=500),
    World("lot-lost-null", "experiment", lost, holds=False, sides=500),
)
