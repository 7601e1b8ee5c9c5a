"""Differences of quantiles: brute force, identities, coverage with and without clusters, steps."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from scipy import stats

from sowhat.evidence.experiment.arms import Floats
from sowhat.evidence.experiment.quantiles import ArmQuantile, check, difference, reach, spread

Draw = Callable[[np.random.Generator], tuple[Floats, np.ndarray[tuple[int, ...], np.dtype[np.int64]]]]


def sums(y: Floats, cluster: np.ndarray[tuple[int, ...], np.dtype[np.int64]], value: float) -> tuple[int, ...]:
    """What the engine counts in clusters."""
    below = np.bincount(cluster, weights=y <= value).astype(int)
    n = np.bincount(cluster)
    below, n = below[n > 0], n[n > 0]
    squares = (below**2).sum(), (below * n).sum(), (n**2).sum()
    return (len(n), int(below.sum()), int(n.sum()), *map(int, squares))


def of(
    y: Floats, q: float, cluster: np.ndarray[tuple[int, ...], np.dtype[np.int64]] | None = None, arm: str = "a"
) -> ArmQuantile:
    value = float(np.quantile(y, q))
    clustered = None if cluster is None else spread(sums(y, cluster, value))
    ends = reach(q, len(y), 0.95, clustered)
    if ends is None:
        return ArmQuantile(arm, q, value, None)
    low, high = map(float, np.quantile(y, ends))
    inside = y[(y >= low) & (y <= high)]
    df = None if clustered is None else clustered[1]
    return ArmQuantile(arm, q, value, (low, high), len(inside), len(set(inside)), df)


def held(draw: Draw, q: float, truth: float, clustered: bool, times: int = 1000) -> float:
    """How often the interval of two arms drawn alike, one of them `truth` higher, holds `truth`."""
    rng, count = np.random.default_rng(7), 0
    for _ in range(times):
        (one, first), (two, second) = draw(rng), draw(rng)
        found = difference(
            of(one + truth, q, first if clustered else None, "b"), of(two, q, second if clustered else None), 0.95
        )
        assert found.ci is not None
        count += found.ci[0] <= truth <= found.ci[1]
    return count / times


def alone(make: Callable[[np.random.Generator], Floats]) -> Draw:
    def draw(rng: np.random.Generator) -> tuple[Floats, np.ndarray[tuple[int, ...], np.dtype[np.int64]]]:
        y = make(rng)
        return y, np.arange(len(y))

    return draw


@pytest.mark.parametrize(
    ("make", "q"),
    [
        (lambda rng: rng.normal(size=200), 0.5),
        (lambda rng: rng.lognormal(size=400), 0.5),
        (lambda rng: rng.exponential(size=2000), 0.95),
        (lambda rng: rng.standard_t(2, size=1000), 0.9),
    ],
)
def test_nineteen_of_twenty_intervals_hold_the_truth(make: Callable[[np.random.Generator], Floats], q: float) -> None:
    assert 0.93 <= held(alone(make), q, 0.3, clustered=False) <= 0.97


def teams(rng: np.random.Generator) -> tuple[Floats, np.ndarray[tuple[int, ...], np.dtype[np.int64]]]:
    """60 teams of 5 to 40 units that share a shock."""
    cluster = np.repeat(np.arange(60), rng.integers(5, 41, size=60))
    return rng.normal(size=60)[cluster] * 0.6 + rng.lognormal(sigma=0.5, size=len(cluster)), cluster


@pytest.mark.parametrize("q", [0.5, 0.9])
def test_nor_do_clusters_make_it_too_sure(q: float) -> None:
    assert 0.93 <= held(teams, q, -0.2, clustered=True) <= 0.97


def test_without_clusters_teams_would_be_too_sure() -> None:
    assert held(teams, 0.5, 0.0, clustered=False, times=300) < 0.75


def test_the_share_below_varies_as_a_ratio_of_cluster_sums() -> None:
    y, cluster = teams(np.random.default_rng(1))
    value = float(np.quantile(y, 0.7))
    below, n = np.bincount(cluster, weights=y <= value), np.bincount(cluster)
    off = below - below.sum() / n.sum() * n
    found = spread(sums(y, cluster, value))
    assert found is not None
    assert found[0] == pytest.approx(np.sqrt(60 * off.var(ddof=1)) / n.sum(), abs=1e-12)


def test_units_that_are_their_own_clusters_give_the_binomial() -> None:
    y = np.random.default_rng(2).normal(size=4000)
    found = spread(sums(y, np.arange(4000), float(np.quantile(y, 0.5))))
    assert found is not None
    assert found[0] == pytest.approx(np.sqrt(0.25 / 3999), rel=1e-9)


def test_the_standard_error_is_that_of_large_samples() -> None:
    y = np.random.default_rng(3).normal(size=200_000)
    found = difference(of(y, 0.9, arm="b"), of(-y, 0.9), 0.95)
    density = stats.norm.pdf(stats.norm.ppf(0.9))
    assert found.se == pytest.approx(np.sqrt(2 * 0.09 / 200_000) / density, rel=0.05)


def test_swapping_the_arms_turns_the_interval() -> None:
    rng = np.random.default_rng(4)
    one, other = of(rng.lognormal(size=300), 0.8), of(rng.lognormal(size=500), 0.8)
    found, turned = difference(one, other, 0.95), difference(other, one, 0.95)
    assert found.ci is not None
    assert turned.ci == pytest.approx((-found.ci[1], -found.ci[0]), abs=1e-12)


@pytest.mark.parametrize("factor", [1e-6, 1e9])
def test_units_of_the_outcome_change_nothing_but_its_scale(factor: float) -> None:
    y, z = np.random.default_rng(5).normal(size=(2, 300))
    one, other = (difference(of(y * k, 0.5), of(z * k, 0.5), 0.95) for k in (1.0, factor))
    assert (one.se, other.se) != (None, None)
    assert other.estimate / factor == pytest.approx(one.estimate, abs=1e-12)


def test_beyond_the_last_unit_there_is_no_interval() -> None:
    found = of(np.arange(100.0), 0.99)
    assert found.ends is None
    assert difference(found, found, 0.95).ci is None
    assert [one.verdict for one in check((found,))] == ["unknown"]


def test_few_values_are_said() -> None:
    rng = np.random.default_rng(6)
    counted, smooth = of(rng.poisson(2, size=2000).astype(float), 0.5), of(rng.normal(size=2000), 0.5)
    assert [one.verdict for one in check((counted, smooth))] == ["weak"]
    assert [one.verdict for one in check((smooth,))] == ["pass"]


def test_an_arm_of_one_cluster_tells_no_spread() -> None:
    assert spread((1, 5, 10, 25, 50, 100)) is None
