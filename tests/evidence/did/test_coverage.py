"""Intervals cover where teams decide: the jackknife's do, the normal one's do not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest
from scipy.stats import binom

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import CohortMoments, Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import Estimate

SEEDS = 300
EFFECT = 0.5


@dataclass(frozen=True)
class World:
    """Teams of these sizes, `treated` of them drawn by lot for one of the `starts`; teams drift and jump."""

    sizes: tuple[int, ...]
    treated: int
    starts: tuple[int, ...]

    def draw(self, seed: int) -> Units:
        rng = np.random.default_rng(seed)
        teams, periods = len(self.sizes), 6
        start = np.full(teams, periods)
        start[rng.permutation(teams)[: self.treated]] = np.resize(self.starts, self.treated)
        path = 0.5 * np.cumsum(rng.normal(size=(teams, periods)), axis=1) + 0.5 * rng.normal(size=(teams, periods))
        path += EFFECT * (np.arange(periods) >= start[:, None])
        team = np.repeat(np.arange(teams), self.sizes)
        y = path[team] + rng.normal(size=(len(team), periods))
        begun = [None if start[t] == periods else int(start[t]) for t in team]
        return Units(y, begun, Periods.of(range(periods)), cluster=team.tolist())


GIANT = World((480, *[11] * 11), treated=6, starts=(2, 4))
THREE_OF_FORTY = World((5,) * 40, treated=3, starts=(3,))


@cache
def covered(world: World) -> dict[str, int]:
    """In how many of the worlds each interval holds the effect."""
    methods = (Question(beside=False), Question(inference="normal", beside=False))
    moments = [from_units(world.draw(seed)) for seed in range(SEEDS)]
    return {asked.inference: sum(holds(each, asked) for each in moments) for asked in methods}


def holds(moments: CohortMoments, question: Question) -> bool:
    found = estimate(moments, question)
    assert isinstance(found, Estimate)
    assert found.ci is not None
    return found.ci[0] <= EFFECT <= found.ci[1]


each_world = pytest.mark.parametrize("world", [GIANT, THREE_OF_FORTY], ids=["giant", "three of forty"])


def test_the_giant_serves_four_customers_of_five() -> None:
    assert max(GIANT.sizes) / sum(GIANT.sizes) == pytest.approx(0.8, abs=0.005)


@each_world
def test_the_default_interval_covers(world: World) -> None:
    hits = covered(world)["auto"]
    assert binom.cdf(hits, SEEDS, 0.93) > 0.01, f"{hits} of {SEEDS}"


@each_world
def test_the_normal_interval_does_not(world: World) -> None:
    hits = covered(world)["normal"]
    assert binom.cdf(hits, SEEDS, 0.90) < 1e-6, f"{hits} of {SEEDS}"


def test_the_default_says_that_it_is_the_small_cluster_one() -> None:
    found = estimate(from_units(GIANT.draw(0)))
    assert isinstance(found, Estimate)
    assert found.inference.method == "jackknife"
    assert found.inference.effective_clusters < 12
    assert found.inference.df is not None
    assert found.inference.df < 6
