"""Detectable effects and p-values."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from sowhat.evidence.power import critical, detectable, p_value


def test_the_usual_multiple_of_the_error() -> None:
    assert detectable(1.0, None) == pytest.approx(2.8015852, abs=1e-7)


def test_few_degrees_of_freedom_detect_less() -> None:
    assert detectable(1.0, 3.0) > 4.0


def test_the_normal_is_the_limit_of_t() -> None:
    assert critical(0.95, 1e9) == pytest.approx(critical(0.95, None), rel=1e-6)


@pytest.mark.parametrize("df", [1.0, 1.7, 4.2, 37.0, 5000.0])
def test_quantiles_and_tails_are_those_of_t(df: float) -> None:
    assert critical(0.95, df) == pytest.approx(stats.t.ppf(0.975, df), rel=1e-10)
    assert p_value(-2.5, df) == pytest.approx(2 * stats.t.sf(2.5, df), rel=1e-10)


def test_p_and_interval_agree_at_the_edge() -> None:
    assert p_value(critical(0.9, 7.0), 7.0) == pytest.approx(0.1)


def test_a_true_effect_of_that_size_is_found_four_times_in_five() -> None:
    rng = np.random.default_rng(5)
    a, b = rng.normal(size=(2, 20_000, 10))
    se = np.sqrt((a.var(axis=1, ddof=1) + b.var(axis=1, ddof=1)) / 10)
    t = (a.mean(axis=1) - b.mean(axis=1) + detectable(np.sqrt(0.2), 18.0)) / se
    assert (np.abs(t) > stats.t.ppf(0.975, 18)).mean() == pytest.approx(0.8, abs=0.02)
