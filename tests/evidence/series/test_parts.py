"""Gaps of an interrupted series period by period, and the covariance between them."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.evidence.series.interrupted import Forecaster, Series
from sowhat.evidence.series.parts import covariance, stream
from sowhat.evidence.series.structural import _crosses, _shapes

START, AFTER = 40, 8


@pytest.fixture(scope="module")
def series() -> Series:
    rng = np.random.default_rng(6)
    x = rng.normal(size=(START + AFTER, 1)).cumsum(axis=0)
    y = 10 + 0.4 * x[:, 0] + 0.3 * rng.normal(size=len(x)) + 0.7 * (np.arange(len(x)) >= START)
    return Series(tuple(range(len(x))), y, x, ("x",), START)


def test_the_diagonal_is_the_deviation_of_each_period(series: Series) -> None:
    forecaster = Forecaster(series, (START,))
    each = forecaster.gap(START, AFTER).each.deviation
    np.testing.assert_allclose(np.sqrt(np.diag(covariance(forecaster))), each, rtol=1e-10)


def test_every_corner_adds_up_to_the_deviation_of_the_running_sum(series: Series) -> None:
    forecaster = Forecaster(series, (START,))
    total, cov = forecaster.gap(START, AFTER).total.deviation, covariance(forecaster)
    corners = [cov[: last + 1, : last + 1].sum() for last in range(AFTER)]
    np.testing.assert_allclose(np.sqrt(corners), total, rtol=1e-10)


def test_covariances_of_a_wandering_slope_by_simulation() -> None:
    rng = np.random.default_rng(1)
    slope = rng.normal(size=(200_000, 4)).cumsum(axis=1)  # ζ of each period, first of them one step ahead
    level = np.hstack([np.zeros((len(slope), 2)), slope[:, :3].cumsum(axis=1)])
    np.testing.assert_allclose(_crosses(np.arange(5.0))[4], np.cov(level.T), atol=0.3)


def test_the_crosses_have_the_shapes_on_their_diagonal() -> None:
    each, total = _shapes(6)
    crosses = _crosses(np.arange(6.0))
    np.testing.assert_allclose(np.diagonal(crosses, axis1=1, axis2=2), each)
    np.testing.assert_allclose(crosses.sum(axis=(1, 2)), total[:, -1])


def test_a_hundred_units_have_a_hundred_times_the_cumulative_effect(series: Series) -> None:
    found, gap = stream(series, 100.0), Forecaster(series, (START,)).gap(START, AFTER)
    assert found.total.estimate == pytest.approx(100 * float(gap.total.centre[-1]))
    assert sum(found.parts) == pytest.approx(found.total.estimate)
    assert found.total.units == 100 * AFTER
    assert np.sum(found.cov) == pytest.approx((found.total.se or 0) ** 2)
