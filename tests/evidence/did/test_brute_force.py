"""Standard errors against what they stand for, with weights, strata, pooled controls and clusters all at once.

The normal one is the infinitesimal jackknife: how the effect moves as each unit's weight does. The jackknife's is
the effect estimated again from the rows without each cluster.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import Floats, Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import By, Estimate

TEAMS = 18
SIZES = [2 + team % 5 for team in range(TEAMS)]
NORMAL = Question(control="not-yet", inference="normal")


@pytest.fixture(scope="module")
def everything() -> Units:
    """Three waves and some never, in teams of unequal size that span two strata, with weights."""
    rng = np.random.default_rng(8)
    team = np.repeat(np.arange(TEAMS), SIZES)
    start = np.array([1, 2, 3, 99])[team % 4]
    time = np.arange(5)
    y = rng.normal(size=(TEAMS, 5))[team] + rng.normal(size=(len(team), 5)) + (time >= start[:, None]) * (1 + time)
    return Units(
        y=y,
        start=[None if s == 99 else int(s) for s in start],
        periods=Periods.of(range(5)),
        stratum=["a" if i % 3 else "b" for i in range(len(team))],
        cluster=team.tolist(),
        weight=rng.uniform(0.5, 2.0, len(team)),
    )


def effects(units: Units, question: Question = NORMAL) -> Floats:
    """Simple, dynamic, over cohorts, over periods."""
    found = estimate(from_units(units), question)
    assert isinstance(found, Estimate)
    assert isinstance(found.by, By)
    return np.array([e.estimate for e in (found.by.simple, found.by.dynamic, found.by.cohort, found.by.calendar)])


def errors(units: Units, question: Question = NORMAL) -> Floats:
    found = estimate(from_units(units), question)
    assert isinstance(found, Estimate)
    assert isinstance(found.by, By)
    return np.array([e.se for e in (found.by.simple, found.by.dynamic, found.by.cohort, found.by.calendar)])


@pytest.fixture(scope="module")
def influences(everything: Units) -> Floats:
    """(N, 4) w·∂θ/∂w by central differences."""
    units = everything
    assert units.weight is not None
    rows = []
    for index, weight in enumerate(units.weight):
        moved = []
        for factor in (1 + 1e-4, 1 - 1e-4):
            weights = units.weight.copy()
            weights[index] = weight * factor
            moved.append(effects(replace(units, weight=weights, cluster=None)))
        rows.append((moved[0] - moved[1]) / 2e-4)
    return np.array(rows)


def test_the_normal_error_of_units(everything: Units, influences: Floats) -> None:
    by_hand = np.sqrt((influences**2).sum(axis=0))
    np.testing.assert_allclose(errors(replace(everything, cluster=None)), by_hand, rtol=1e-6)


def test_the_normal_error_of_clusters(everything: Units, influences: Floats) -> None:
    scores = np.add.reduceat(influences, np.cumsum([0, *SIZES[:-1]]))
    np.testing.assert_allclose(errors(everything), np.sqrt((scores**2).sum(axis=0)), rtol=1e-6)


def without(units: Units, team: int) -> Units:
    assert units.cluster is not None
    assert units.stratum is not None
    assert units.weight is not None
    keep = [i for i, name in enumerate(units.cluster) if name != team]
    return Units(
        y=units.y[keep],
        start=[units.start[i] for i in keep],
        periods=units.periods,
        stratum=[units.stratum[i] for i in keep],
        cluster=[units.cluster[i] for i in keep],
        weight=units.weight[keep],
    )


def test_the_jackknife_is_the_effect_without_each_cluster(everything: Units) -> None:
    again = np.array([effects(without(everything, team)) for team in range(TEAMS)])
    by_hand = np.sqrt((TEAMS - 1) / TEAMS * ((again - effects(everything)) ** 2).sum(axis=0))
    np.testing.assert_allclose(errors(everything, replace(NORMAL, inference="jackknife")), by_hand, rtol=1e-10)
