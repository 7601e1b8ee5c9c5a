"""The best bundles of many programs that differ in their numbers alone, by trying every subset: of few candidates that
is faster than a search for each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sowhat.planning.program import Floats, Ids, Program

MOST = 14
"""Candidates of which every subset is tried."""
EXACT = float(2**53)
"""Below it sums of whole numbers in floating point are exact."""
BLOCK = 20
"""Programs worked on at once, so that memory stays bounded."""


def bests(programs: Sequence[Program]) -> list[Ids]:
    """Of each program the bundle of greatest merit. They share bases, clashes, musts and what is barred, and have
    `MOST` candidates at most."""
    told = programs[0]
    rows = _possible(told)
    musts = rows @ np.array(told.must, dtype=float)
    found: list[Ids] = []
    for at in range(0, len(programs), BLOCK):
        block = programs[at : at + BLOCK]
        found += [_ids(rows[place]) for place in _places(rows, musts, block)]
    return found


def fits(programs: Sequence[Program]) -> bool:
    """Whether every subset can be tried, and added up exactly."""
    largest = max((sum(abs(told) for told in one.worth) for one in programs), default=0)
    return bool(programs) and programs[0].size <= MOST and largest < EXACT


def _possible(told: Program) -> Floats:
    """Every subset in which nothing stands that cannot, whatever the numbers: a row each, ones and zeros."""
    bits = np.arange(1 << told.size)[:, None] >> np.arange(told.size) & 1
    keep: NDArray[np.bool_] = np.logical_not(bits[:, sorted(told.barred)].any(axis=1))
    for at, base in told.bases:
        keep &= (bits[:, at] == 0) | (bits[:, base] == 1)
    for first, second in told.clashes:
        keep &= bits[:, first] + bits[:, second] < 2
    return np.asarray(bits[keep], dtype=float)


def _places(rows: Floats, musts: Floats, block: Sequence[Program]) -> list[int]:
    """The row of the greatest merit for each program: of those within every team's time the most musts, then the
    greatest worth, then the fewest days."""
    worth = rows @ np.array([one.worth for one in block], dtype=float).T
    days = np.zeros_like(worth)
    within = np.ones(worth.shape, dtype=bool)
    for team in range(len(block[0].room)):
        used = rows @ np.array([one.days[team] for one in block], dtype=float).T
        within &= used <= np.array([one.room[team] for one in block], dtype=float)
        days += used
    return [_best(within[:, at], musts, worth[:, at], days[:, at]) for at in range(len(block))]


def _best(within: NDArray[np.bool_], musts: Floats, worth: Floats, days: Floats) -> int:
    left = np.flatnonzero(within)
    left = left[musts[left] == musts[left].max()]
    left = left[worth[left] == worth[left].max()]
    return int(left[days[left].argmin()])


def _ids(row: Floats) -> Ids:
    return frozenset(int(at) for at in np.flatnonzero(row))
