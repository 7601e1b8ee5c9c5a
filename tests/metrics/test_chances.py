"""Chances are those of `scipy.stats`, which takes too long to import for a command."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from scipy import stats

from sowhat.metrics import chances


@pytest.mark.parametrize("chance", [0.0, 1e-6, 0.05, 0.5, 0.99, 1.0])
@pytest.mark.parametrize(("count", "of"), [(-1, 5), (0, 1), (0, 5), (3, 5), (4, 5), (5, 5), (40, 1000), (900, 10**7)])
def test_more_of_so_many(count: int, of: int, chance: float) -> None:
    found = chances.binomial_above(count, of, chance)
    assert found == pytest.approx(float(stats.binom.sf(count, of, chance)), rel=1e-9, abs=1e-300)


@pytest.mark.parametrize("mean", [0.5, 7.0, 1234.5])
@pytest.mark.parametrize("count", [-1e-9, 0.0, 0.9, 6.0, 7.5, 1300.2])
def test_so_many_or_fewer(count: float, mean: float) -> None:
    assert chances.poisson_to(count, mean) == pytest.approx(float(stats.poisson.cdf(count, mean)), rel=1e-9)


@pytest.mark.parametrize("chosen", [1, 3, 6, 12])
@pytest.mark.parametrize("count", [-1, 0, 1, 2, 5])
def test_more_in_common(count: int, chosen: int) -> None:
    found = chances.alike_above(count, 12, chosen)
    assert found == pytest.approx(float(stats.hypergeom.sf(count, 12, chosen, chosen)), rel=1e-12, abs=1e-15)


@pytest.mark.parametrize("seed", range(5))
def test_ranks_with_and_without_ties(seed: int) -> None:
    drawn = np.random.default_rng(seed)
    for one, other in (drawn.normal(size=(2, 9)), drawn.integers(0, 4, size=(2, 30)).astype(float)):
        found = chances.ranks_together(one.tolist(), other.tolist())
        assert found == pytest.approx(float(stats.spearmanr(one, other).statistic), rel=1e-12)


def test_a_build_imports_no_more_statistics_than_it_needs() -> None:
    code = "import sys, sowhat.actions.build; print('scipy.stats' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
