"""Shrinkage against published tables and a brute-force posterior."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import integrate, stats

from sowhat.evidence.joint.shrinkage import FEWEST, Prior, posterior, prior, shrunk

HITS = (18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7)
"""Of the first 45 at bats of 18 players in 1970: Efron and Morris (1977), Stein's paradox in statistics, table 1."""

EIGHT = np.array([28.0, 8.0, -3.0, 7.0, -1.0, 1.0, 18.0, 12.0])
ERRORS = np.array([15.0, 10.0, 16.0, 11.0, 9.0, 11.0, 10.0, 18.0])
"""Coaching in eight schools: Rubin (1981); Gelman et al., Bayesian Data Analysis, table 5.2."""


def averages() -> tuple[list[float], list[float]]:
    each = [hits / 45 for hits in HITS]
    mean = float(np.mean(each))
    return each, [float(np.sqrt(mean * (1 - mean) / 45))] * len(each)


def test_batting_averages_are_drawn_in_as_efron_and_morris_published() -> None:
    """Their c = 0.212 and Clemente .294, Alvis .242."""
    made = shrunk(*averages())
    assert made[0].weight == pytest.approx(0.212, abs=0.001)
    assert made[0].estimate == pytest.approx(0.294, abs=0.0005)
    assert made[-1].estimate == pytest.approx(0.242, abs=0.0005)


def test_with_equal_errors_it_is_the_james_stein_estimator() -> None:
    y, errors = averages()
    spread = float(((np.array(y) - np.mean(y)) ** 2).sum())
    keep = 1 - (len(y) - 3) * errors[0] ** 2 / spread
    by_hand = np.mean(y) + keep * (np.array(y) - np.mean(y))
    assert [one.estimate for one in shrunk(y, errors)] == pytest.approx(by_hand.tolist(), abs=1e-10)


def test_eight_schools_differ_no_more_than_by_chance() -> None:
    """Gelman et al.: the pooled estimate is 7.7 with a standard error of 4.1."""
    found = prior(EIGHT, ERRORS**2)
    assert found.variance == 0
    assert found.mean == pytest.approx(7.7, abs=0.05)
    assert 1 / np.sqrt((1 / ERRORS**2).sum()) == pytest.approx(4.1, abs=0.05)


@pytest.mark.parametrize("tau", [3.0, 10.0])
def test_posteriors_of_a_known_prior_are_those_of_integration(tau: float) -> None:
    mean, error = posterior(EIGHT, ERRORS**2, Prior(8.0, tau**2))
    for school in range(8):

        def density(x: float, at: int = school) -> float:
            return float(stats.norm.pdf(EIGHT[at], x, ERRORS[at]) * stats.norm.pdf(x, 8.0, tau))

        mass, first, second = (
            integrate.quad(lambda x, k=k: density(x) * x**k, -150, 170, epsabs=1e-14, points=[8.0])[0] for k in range(3)
        )
        assert mean[school] == pytest.approx(first / mass, abs=1e-8)
        assert error[school] == pytest.approx(np.sqrt(second / mass - (first / mass) ** 2), abs=1e-8)


def test_the_spread_solves_its_equation() -> None:
    rng = np.random.default_rng(4)
    v = rng.uniform(0.2, 2, 12) ** 2
    y = rng.normal(1, 2, 12) + rng.normal(size=12) * np.sqrt(v)
    found = prior(y, v)
    assert ((y - found.mean) ** 2 / (v + found.variance)).sum() == pytest.approx(11, abs=1e-8)


def test_order_does_not_matter() -> None:
    made = shrunk(EIGHT.tolist(), ERRORS.tolist())
    turned = shrunk(EIGHT[::-1].tolist(), ERRORS[::-1].tolist())
    assert [one.estimate for one in made] == pytest.approx([one.estimate for one in turned[::-1]], abs=1e-12)


def test_fewer_than_five_studies_are_not_drawn_together() -> None:
    assert shrunk([1.0] * (FEWEST - 1), [0.5] * (FEWEST - 1)) == ()


def test_equal_estimates_stay_where_they_are() -> None:
    made = shrunk([2.0] * 6, [0.1, 0.5, 1.0, 2.0, 3.0, 4.0])
    assert [one.estimate for one in made] == pytest.approx([2.0] * 6, abs=1e-12)


def test_the_best_looking_of_many_is_overstated_raw_and_not_after_shrinkage() -> None:
    """True effects of spread 1 measured with error 1: the pick of twelve, over 400 draws."""
    rng = np.random.default_rng(11)
    raw, drawn = [], []
    for _ in range(400):
        truth = rng.normal(0, 1, 12)
        seen = truth + rng.normal(0, 1, 12)
        best = int(np.argmax(seen))
        raw.append(seen[best] - truth[best])
        drawn.append(shrunk(seen.tolist(), [1.0] * 12)[best].estimate - truth[best])
    assert np.mean(raw) > 0.6
    assert abs(np.mean(drawn)) < 0.25


def test_its_intervals_cover_over_many_studies() -> None:
    rng = np.random.default_rng(12)
    hits = []
    for _ in range(300):
        errors = rng.uniform(0.5, 1.5, 10)
        truth = rng.normal(0.3, 0.8, 10)
        made = shrunk((truth + rng.normal(size=10) * errors).tolist(), errors.tolist())
        hits += [one.ci[0] <= at <= one.ci[1] for one, at in zip(made, truth, strict=True)]
    assert np.mean(hits) > 0.93
