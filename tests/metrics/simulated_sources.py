"""Sources whose history is known: calls of routes by consumers, day by day, with one thing that happened."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from sowhat.metrics.breaks import ENOUGH_CALLS, Move, Past

FIRST = date(2025, 9, 1)
"""A Monday."""
Cube = npt.NDArray[np.float64]
"""Calls by day, route and consumer."""


def ordinary(rng: np.random.Generator) -> Cube:
    """What is expected of a source where nothing happened: 20 to 60 weeks, weekends down, slow growth, weeks that are
    busier for everybody by a tenth, and weeks that are busier for one consumer by a third."""
    weeks, routes, consumers = rng.integers(20, 60), rng.integers(4, 40), rng.integers(4, 60)
    size = rng.lognormal(2, 1.5, routes)[:, None] * rng.lognormal(0, 1.5, consumers)
    size = size * (rng.random((routes, consumers)) < 0.5)
    weekly = rng.lognormal(0, 0.1, weeks)[:, None] * rng.lognormal(0, 0.3, (weeks, consumers))
    week = np.where(np.arange(7) < 5, 1, rng.uniform(0.1, 1))
    days = np.tile(week, weeks) * np.exp(np.arange(7 * weeks) * rng.normal(0.0005, 0.001))
    return np.asarray(days[:, None, None] * np.repeat(weekly, 7, 0)[:, None, :] * size)


def one_service_grows(rng: np.random.Generator) -> Cube:
    """The largest service doubles every other week from the middle on."""
    cube = ordinary(rng)
    days = np.arange(len(cube)) - len(cube) // 2
    cube[:, cube.sum((0, 2)).argmax()] *= np.exp(np.clip(days, 0, 42) / 20)[:, None]
    return cube


def new_consumer(rng: np.random.Generator) -> Cube:
    """A consumer as large as all others together starts to call every route."""
    cube = ordinary(rng)
    largest, start = cube.sum((0, 1)).argmax(), rng.integers(30, len(cube) - 30)
    cube[:, :, largest] = cube.mean(0).sum(1) * (np.arange(len(cube)) >= start)[:, None]
    return cube


def festival(rng: np.random.Generator) -> Cube:
    """Two weeks off, with everybody slowing down before and starting up after."""
    cube = ordinary(rng)
    start = int(rng.integers(21, len(cube) - 35))
    low = rng.uniform(0.1, 0.5)
    shape = np.interp(np.arange(len(cube)), [start - 5, start, start + 10, start + 15], [1, low, low, 1])
    return np.asarray(cube * shape[:, None, None])


def young(rng: np.random.Generator) -> Cube:
    """A platform whose use as a whole grows by a quarter a week, and then no more."""
    cube = ordinary(rng)
    days = np.minimum(np.arange(len(cube)), len(cube) // 2)
    return np.asarray(cube * np.exp(days * np.log(1.25) / 7 - 3)[:, None, None])


def broken(rng: np.random.Generator) -> Cube:
    """From one Monday on everything is counted twice or more, or half or less."""
    cube = ordinary(rng)
    factor = rng.uniform(2, 4) ** rng.choice([-1, 1])
    cube[7 * rng.integers(5, len(cube) // 7 - 5) :] *= factor
    return cube


def past(rng: np.random.Generator, expected: Cube) -> Past:
    """What the engine would tell of such a source."""
    calls = rng.poisson(expected)
    days = tuple(FIRST + timedelta(days=n) for n in range(len(calls)) if calls[n].any())
    weeks = calls.reshape(-1, 7, *calls.shape[1:]).sum(1)
    by = {("week", "route"): moves(weeks.sum(2), 7), ("week", "consumer"): moves(weeks.sum(1), 7)}
    return Past(days, {**by, ("day", "route"): moves(calls.sum(2), 1)})


def moves(levels: npt.NDArray[np.int64], step: int) -> list[Move]:
    """Each row of calls by series against the row before."""
    found = []
    for number in range(1, len(levels)):
        before, after = levels[number - 1].astype(float), levels[number].astype(float)
        large = before * after >= ENOUGH_CALLS**2
        if large.any():
            ratio = np.log(after[large] / before[large])
            low, middle, high = np.quantile(ratio, [0.125, 0.5, 0.875])
            shares = [float(share) for share in ((ratio > 0).mean(), (ratio < 0).mean(), (ratio == 0).mean())]
            start = FIRST + timedelta(days=step * number)
            found.append(Move(start, int(large.sum()), float(middle), float(low), float(high), *shares))
    return found
