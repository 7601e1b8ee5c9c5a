"""Incidents that customers felt, counted by team and month: what a service that protects should make fewer."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from sowhat.simulate.worlds.made import NEVER, Counted, Floats, Rng, World

TEAMS, MONTHS, BEGAN = 80, 24, 15
RATE, SPREAD = 4.0, 0.3


def _rates(rng: Rng) -> Floats:
    """(C, T) what is expected of each team: log-normal between teams with mean `RATE`, a season for all."""
    own = np.exp(SPREAD * rng.normal(size=(TEAMS, 1)) - SPREAD**2 / 2)
    return np.asarray(RATE * own * season())


def season() -> Floats:
    """(T,) more incidents in winter."""
    return np.asarray(1 + 0.3 * np.cos(2 * np.pi * np.arange(MONTHS) / 12), dtype=float)


def _counts(rng: Rng, rates: Floats, uneven: float) -> Floats:
    """Poisson, or with gamma swings whose squared coefficient of variation is `uneven`."""
    swing = rng.gamma(1 / uneven, uneven, size=rates.shape) if uneven else 1.0
    return np.asarray(rng.poisson(rates * swing), dtype=float)


def incidents(ratio: float, uneven: float = 0.0) -> Callable[[Rng], Counted]:
    """Half of the teams go live in the 16th month, whoever they are."""
    start = np.where(np.arange(TEAMS) < TEAMS // 2, BEGAN, NEVER)

    def draw(rng: Rng) -> Counted:
        treated = (start != NEVER)[:, None] & (np.arange(MONTHS) >= BEGAN)
        return Counted(_counts(rng, _rates(rng) * np.where(treated, ratio, 1.0), uneven), start)

    return draw


def after_bad(rng: Rng) -> Counted:
    """Teams adopt after a bad quarter, and bad quarters pass by themselves."""
    rates = _rates(rng)
    counts = _counts(rng, rates, 0.5)
    bad = (counts - rates)[:, BEGAN - 3 : BEGAN].sum(axis=1)
    start = np.full(TEAMS, NEVER, dtype=np.int64)
    start[np.argsort(-bad, kind="stable")[: TEAMS // 2]] = BEGAN
    return Counted(counts, start)


def truth(ratio: float) -> float:
    """Incidents a treated team and month that there are more (fewer, below 0)."""
    return float(RATE * season()[BEGAN:].mean() * (ratio - 1))


WORLDS: tuple[World, ...] = (
    World("incidents", "protection", incidents(0.7), truth(0.7)),
    World("incidents-null", "protection", incidents(1.0)),
    World("incidents-uneven-null", "protection", incidents(1.0, uneven=0.5)),
    World("incidents-after-bad-null", "protection", after_bad, holds=False),
)
