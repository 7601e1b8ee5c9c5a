"""Mixtures of t distributions: what is known of a number when the variances behind it are not known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import special

Floats = NDArray[np.float64]
HALVINGS = 60
NOTHING = 1e-9
"""Parts of less weight do not move a quantile."""


@dataclass(frozen=True, slots=True)
class Mixture:
    """m numbers, each a mixture over the same G parts: `weight` and `df` (G,), `mean` and `scale` (G, m)."""

    weight: Floats
    df: Floats
    mean: Floats
    scale: Floats

    @property
    def centre(self) -> Floats:
        """Means, (m,)."""
        found: Floats = self.weight @ self.mean
        return found

    @property
    def deviation(self) -> Floats:
        """Standard deviations, within and between the parts, (m,)."""
        inner = self.scale**2 * (self.df / (self.df - 2))[:, None]
        return np.asarray(np.sqrt(self.weight @ (inner + (self.mean - self.centre) ** 2)))

    def below(self, value: Floats) -> Floats:
        """Probability of less, (m,)."""
        with np.errstate(divide="ignore", invalid="ignore"):
            z = (value - self.mean) / self.scale
        tail = special.stdtr(self.df[:, None], np.nan_to_num(z, nan=0.0))
        return np.asarray(self.weight @ tail)

    def quantile(self, probability: float) -> Floats:
        """By bisection, (m,)."""
        if np.any(self.weight < NOTHING):
            return self._without(self.weight < NOTHING).quantile(probability)
        reach = np.abs(special.stdtrit(self.df, min(probability, 1 - probability)))[:, None] * self.scale
        low, high = (self.mean - reach).min(axis=0), (self.mean + reach).max(axis=0)
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            short = self.below(middle) < probability
            low, high = np.where(short, middle, low), np.where(short, high, middle)
        return np.asarray((low + high) / 2)

    def _without(self, parts: NDArray[np.bool_]) -> Mixture:
        weight = self.weight[~parts] / self.weight[~parts].sum()
        return Mixture(weight, self.df[~parts], self.mean[~parts], self.scale[~parts])

    def p(self) -> Floats:
        """Two-sided, of 0, (m,)."""
        under = self.below(np.zeros(self.mean.shape[1]))
        over = Mixture(self.weight, self.df, -self.mean, self.scale).below(np.zeros(self.mean.shape[1]))
        return np.asarray(np.minimum(1.0, 2 * np.minimum(under, over)))

    def only(self, at: slice | list[int]) -> Mixture:
        """Some of the numbers."""
        return Mixture(self.weight, self.df, self.mean[:, at], self.scale[:, at])
