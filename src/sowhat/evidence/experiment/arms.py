"""What an experiment leaves of its units: one row an arm and stratum, with counts, means and centred second moments.

The variables of a moment vector, in this order: `y` the outcome, `d` what a ratio divides it by, `n` how many units a
cluster has, then the covariates `x0`, `x1` …; `d` and `n` are there only where they are not 1 throughout. Where
clusters were assigned, a row of data is a cluster and its variables are sums over its units.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Lost:
    """Assigned clusters, those with no known outcome too: `n` of them, and of their units without an outcome and of all
    their units `mean` (2,) and `cov` (2, 2) with divisor n."""

    n: int
    mean: Floats
    cov: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Arm:
    """One arm in one stratum: `n` assigned units (or clusters) whose outcome is known, `units` in them, `missing` units
    assigned whose outcome is not; `mean` (K,), `cov` (K, K) with divisor n; `lost` where clusters were assigned."""

    arm: str
    stratum: str
    n: int
    units: int
    missing: int
    mean: Floats
    cov: Floats
    lost: Lost | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ArmMoments:
    """All arms of an experiment; `names` are the K variables, `clustered` whether clusters were assigned.

    `shift` was taken off the metric of every unit before sums were made (`shift` times its divisor off `y`), so that
    digits are not lost on a large level; so was some constant off each covariate, which changes nothing else.
    """

    names: tuple[str, ...]
    arms: tuple[Arm, ...]
    clustered: bool = False
    shift: float = 0.0

    @property
    def labels(self) -> tuple[str, ...]:
        """The arms by name, each once."""
        return tuple(sorted({arm.arm for arm in self.arms}))

    @property
    def covariates(self) -> tuple[int, ...]:
        """Places of the covariates."""
        return tuple(place for place, name in enumerate(self.names) if name.startswith("x"))

    def of(self, arm: str) -> tuple[Arm, ...]:
        """An arm's rows, one a stratum."""
        return tuple(one for one in self.arms if one.arm == arm)


def from_rows(
    names: Sequence[str], rows: Floats, arm: Sequence[str], stratum: Sequence[str] | None = None
) -> ArmMoments:
    """Moments of rows in memory, (N, K): the reference that engines are held against."""
    strata = [""] * len(rows) if stratum is None else list(stratum)
    keys = list(zip(arm, strata, strict=True))
    found = []
    for key in sorted(set(keys)):
        own = rows[[one == key for one in keys]]
        centred = own - own.mean(axis=0)
        cov = centred.T @ centred / len(own)
        found.append(Arm(key[0], key[1], len(own), len(own), 0, own.mean(axis=0), cov))
    return ArmMoments(tuple(names), tuple(found), "n" in names)
