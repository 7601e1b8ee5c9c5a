"""Worlds in which several services meet the same teams, with known effects of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did.moments import CohortMoments, Periods
from sowhat.evidence.did.units import Units, from_units
from sowhat.evidence.joint.tuples import Pattern

PERIODS, HORIZON = 8, 2
Starts = Sequence[tuple[int | None, ...]]


@dataclass(frozen=True)
class Company:
    """Teams with the start of each service, and what each service adds to a team's outcome while it is live."""

    starts: Starts
    effects: tuple[float, ...]
    seed: int = 0
    drift: float = 0.0

    @property
    def first(self) -> list[int | None]:
        """The first go-live of any service, by team."""
        return [min((s for s in row if s is not None), default=None) for row in self.starts]

    def y(self) -> np.ndarray:
        """(teams, periods)"""
        rng = np.random.default_rng(self.seed)
        teams = len(self.starts)
        y = rng.normal(0, 1, (teams, 1)) + rng.normal(0, 0.5, (teams, PERIODS)) + self.drift * np.arange(PERIODS)
        for team, row in enumerate(self.starts):
            for start, effect in zip(row, self.effects, strict=True):
                if start is not None:
                    y[team, start:] += effect
        return y

    def moments(self, service: int | None = None) -> CohortMoments:
        """By cohort tuple; of one service alone, as its own study would see the teams."""
        alone = service is not None
        own = [row[service] for row in self.starts] if service is not None else self.first
        names = [f"team {n}" for n in range(len(self.starts))]
        codes = [Pattern.of(row).code for row in self.starts]
        units = Units(self.y(), own, Periods.of(range(PERIODS)), None if alone else codes, names)
        return from_units(units)

    def kept(self, service: int) -> float:
        """What a service truly did at the horizon, over all teams whose first go-live lies so far back."""
        live = 0
        for row, first in zip(self.starts, self.first, strict=True):
            own = row[service]
            seen = first is not None and first + HORIZON < PERIODS
            live += seen and own is not None and first is not None and own <= first + HORIZON
        return self.effects[service] * live


def mostly_both(alone: int = 10, both: int = 20, never: int = 30) -> Starts:
    """Many teams take both services on one day, some one of them, two dates."""
    rows: list[tuple[int | None, ...]] = []
    for group, size in (((1, 1), both), ((1, 0), alone), ((0, 1), alone)):
        for n in range(size):
            day = 3 if n % 2 else 4
            rows.append(tuple(day if has else None for has in group))
    return [*rows, *[(None, None)] * never]
