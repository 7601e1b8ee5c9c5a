"""Chances of counts, and the correlation of ranks. Not from `scipy.stats`: its import takes longer than a small build
asks for, and every command would pay for it."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb

import numpy as np
import numpy.typing as npt
from scipy import special


def binomial_above(count: int, of: int, chance: float) -> float:
    """How likely more than `count` of `of` are, each with the same chance."""
    if count < 0:
        return 1.0
    return 0.0 if count >= of else float(special.bdtrc(count, of, chance))


def poisson_to(count: float, mean: float) -> float:
    """How likely `count` or fewer are, where `mean` are expected."""
    return 0.0 if count < 0 else float(special.pdtr(np.floor(count), mean))


def alike_above(count: int, all_: int, chosen: int) -> float:
    """How likely two choices of `chosen` out of `all_`, made blindly, have more than `count` in common."""
    ways = sum(
        comb(chosen, both) * comb(all_ - chosen, chosen - both) for both in range(max(count, -1) + 1, chosen + 1)
    )
    return ways / comb(all_, chosen)


def ranks_together(one: Sequence[float], other: Sequence[float]) -> float:
    """Spearman's correlation; equal values share their mean rank. Neither side may be all the same."""
    return float(np.corrcoef(_ranks(one), _ranks(other))[0, 1])


def _ranks(values: Sequence[float]) -> npt.NDArray[np.float64]:
    _, places, counts = np.unique(np.asarray(values, dtype=float), return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts - 1) / 2)[places]
