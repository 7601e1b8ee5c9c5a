"""Counts by deciding unit, and what the treated would have had if their rate had moved as that of their controls.

With an exponential mean, parallel trends are those of log rates: for the units first treated in g and a period t from
then on, expected(g, t) = exposure(g, t) * rate(g, before) * rate(c, t) / rate(c, before), c being controls that are
untreated in all of these periods. This is the saturated Poisson quasi-likelihood of Wooldridge (2023), Simple
approaches to nonlinear difference-in-differences with panel data, Econometrics Journal 26, sections 3 and 4; with one
cohort, two spans and level exposure it is the ratio of four rates. Over cohorts observed and expected counts are added
up, so that a cohort's ratio weighs as much as the count expected of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sowhat.model.estimate import Label

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class CountPanel:
    """Sums of counts (or minutes) `y`, exposure `d` and unit-periods `n`, each (C, G, T): by deciding unit, by what the
    units were first treated in, and by period. `starts` (G,): positions, infinite for never; `deciders`: how many there
    are, `sizes` (C,) of each group where the C are groups of them; `quarter`: periods in a quarter, None off the
    calendar; `dispersion`: Pearson's, of unit-periods within their cohort and period."""

    periods: tuple[Label, ...]
    positions: Floats
    starts: Floats
    cohorts: tuple[Label | None, ...]
    units: tuple[int, ...]
    deciders: int
    sizes: Floats
    y: Floats
    d: Floats
    n: Floats
    quarter: int | None = None
    dispersion: float | None = None

    @property
    def treated(self) -> tuple[int, ...]:
        """Rows treated within the data, in order of their start."""
        return tuple(int(row) for row in np.flatnonzero(self.starts <= self.positions[-1]))

    @property
    def totals(self) -> tuple[Floats, Floats, Floats]:
        """y, d and n over all deciding units, (G, T)."""
        return self.y.sum(axis=0), self.d.sum(axis=0), self.n.sum(axis=0)

    @property
    def units_there(self) -> Floats:
        """Units of each row, (G,)."""
        return np.array(self.units, dtype=float)


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """A cohort's row, the periods its rate is taken from (`base`), those it is carried to (`target`), and for each
    period who is compared with (T, G); nobody: before and after alone. `late`: the last quarter before the start, which
    counts as neither."""

    row: int
    base: Bools
    target: Bools
    controls: Bools
    late: Bools


@dataclass(frozen=True, slots=True, eq=False)
class Contrast:
    """Observed and expected counts and unit-periods of each task, (..., K)."""

    observed: Floats
    expected: Floats
    n: Floats

    @property
    def log_ratio(self) -> Floats:
        """Over all tasks; not finite where a side has none."""
        return log_ratio(self.observed.sum(axis=-1), self.expected.sum(axis=-1))

    @property
    def avoided(self) -> Floats:
        """Observed less expected, a treated unit and period."""
        total = np.asarray((self.observed - self.expected).sum(axis=-1))
        return np.asarray(divided(total, np.asarray(self.n.sum(axis=-1))))


def divided(above: Floats, below: Floats) -> Floats:
    """NaN where there is nothing to divide by."""
    full = np.full(np.broadcast(above, below).shape, np.nan)
    return np.asarray(np.divide(above, below, out=full, where=np.asarray(below) > 0))


def log_ratio(observed: Floats, expected: Floats) -> Floats:
    """NaN unless both are above 0."""
    ratio = divided(np.asarray(observed), np.asarray(expected))
    return np.asarray(np.log(ratio, out=np.full(ratio.shape, np.nan), where=ratio > 0))


def contrast(y: Floats, d: Floats, n: Floats, tasks: Sequence[Task]) -> Contrast:
    """What each task observed and expected. Shapes (..., G, T)."""
    parts = [_one(y, d, task) for task in tasks]
    target = [n[..., task.row, :][..., task.target].sum(axis=-1) for task in tasks]
    observed, expected = (np.stack([part[at] for part in parts], axis=-1) for at in (0, 1))
    return Contrast(observed, expected, np.stack(target, axis=-1))


def _one(y: Floats, d: Floats, task: Task) -> tuple[Floats, Floats]:
    own_y, own_d = y[..., task.row, :], d[..., task.row, :]
    before = divided(own_y[..., task.base].sum(axis=-1), own_d[..., task.base].sum(axis=-1))
    change = moved(y, d, task)[..., task.target]
    expected = (own_d[..., task.target] * before[..., None] * change).sum(axis=-1)
    return np.asarray(own_y[..., task.target].sum(axis=-1)), np.asarray(expected)


def moved(y: Floats, d: Floats, task: Task) -> Floats:
    """The controls' rate in each period over their own rate before, (..., T); 1 where there are none."""
    if not task.controls.any():
        return np.ones((*y.shape[:-2], y.shape[-1]))
    among = task.controls.astype(float)
    now = divided(_among(y, among), _among(d, among))
    then = divided(_before(y, task.base, among), _before(d, task.base, among))
    return divided(now, then)


def _among(values: Floats, among: Floats) -> Floats:
    return np.asarray(np.einsum("...gt,tg->...t", values, among))


def _before(values: Floats, base: Bools, among: Floats) -> Floats:
    return np.asarray(np.einsum("...g,tg->...t", values[..., base].sum(axis=-1), among))
