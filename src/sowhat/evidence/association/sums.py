"""Adopters beside the others, cell by cell, and standardised to where the adopters are.

Direct standardisation (Rothman, Greenland and Lash 2008, Modern Epidemiology, chapter 3; Miratrix, Sekhon and Yu 2013,
Journal of the Royal Statistical Society B 75, section 2, with the adopters' shares): D = sum over cells of
W(cell) / W * (mean of adopters - mean of the others), W being the adopters' weight in cells that hold both.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """Weights and means (H, 2) of cells, the others first, then adopters; `stratum` (H,): the cell's place in `strata`;
    `units` (S, 2): units by stratum. A cell is a stratum in a period."""

    strata: tuple[str, ...]
    stratum: NDArray[np.int64]
    weight: Floats
    mean: Floats
    units: NDArray[np.int64]

    @property
    def covered(self) -> Bools:
        """(H,) cells that hold both."""
        return np.asarray((self.weight > 0).all(axis=1))


@dataclass(frozen=True, slots=True, eq=False)
class Deciders:
    """The same by deciding unit: weights and means (C, H, 2)."""

    weight: Floats
    mean: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Linear:
    """The error of F differences where deciding units are too many to leave out in turn: variances, (F,), and the
    headline's effective and plain numbers of adopters and others."""

    variance: Floats
    effective: tuple[float, float]
    count: tuple[int, int]


def differences(stratum: NDArray[np.int64], strata: int, weight: Floats, mean: Floats) -> Floats:
    """Standardised, crude, then by stratum, (..., 2 + S); NaN where a side is empty. Shapes (..., H, 2)."""
    total = weight * mean
    crude = _ratio(total[..., 1].sum(axis=-1), weight[..., 1].sum(axis=-1)) - _ratio(
        total[..., 0].sum(axis=-1), weight[..., 0].sum(axis=-1)
    )
    both = (weight > 0).all(axis=-1)
    own = np.where(both, weight[..., 1], 0.0)
    gap = np.where(both, mean[..., 1] - mean[..., 0], 0.0)
    parts = [
        _ratio((own * gap)[..., stratum == at].sum(axis=-1), own[..., stratum == at].sum(axis=-1))
        for at in range(strata)
    ]
    whole = _ratio((own * gap).sum(axis=-1), own.sum(axis=-1))
    return np.stack([whole, crude, *parts], axis=-1)


def _ratio(above: Floats, below: Floats) -> Floats:
    full = np.full(np.shape(above), np.nan)
    return np.asarray(np.divide(above, below, out=full, where=np.asarray(below) > 0))


def without_each(sums: Sums, by: Deciders) -> tuple[Floats, Floats]:
    """Weights and means (C, H, 2) without each deciding unit; means are moved, not summed again, so that a large level
    costs no digits."""
    left = sums.weight - by.weight
    left = np.where(left > 1e-12 * sums.weight, left, 0.0)
    share = np.divide(by.weight, left, out=np.zeros_like(left), where=left > 0)
    return left, sums.mean + share * (sums.mean - by.mean)


@dataclass(frozen=True, slots=True, eq=False)
class Coefficients:
    """A row with weight w and outcome y moves difference f by a * w * (y - c): `a` and `c` (F, H, 2)."""

    a: Floats
    c: Floats


def coefficients(sums: Sums) -> Coefficients:
    """The influence of rows on each difference, cells' shares included: an adopter's row brings its own gap to the
    others' mean less the difference, another's row its distance from its cell's mean, at the adopters' weight."""
    size, shape = len(sums.strata), sums.weight.shape
    theta = differences(sums.stratum, size, sums.weight, sums.mean)
    a, c = np.zeros((2 + size, *shape)), np.zeros((2 + size, *shape))
    whole = sums.weight.sum(axis=0)
    level = (sums.weight * sums.mean).sum(axis=0) / np.where(whole > 0, whole, 1.0)
    sign = np.array([-1.0, 1.0])
    a[1], c[1] = sign / np.where(whole > 0, whole, 1.0), level
    for f in (0, *range(2, 2 + size)):
        here = sums.covered & ((sums.stratum == f - 2) | (f == 0))
        own = float(sums.weight[here, 1].sum())
        if own > 0:
            a[f, here, 1], c[f, here, 1] = 1 / own, sums.mean[here, 0] + theta[f]
            a[f, here, 0] = -sums.weight[here, 1] / sums.weight[here, 0] / own
            c[f, here, 0] = sums.mean[here, 0]
    return Coefficients(a, c)
