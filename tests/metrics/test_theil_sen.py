"""The slope that odd months do not bend: by hand, beside SciPy's, and how often it sees a trend where there is none."""

from __future__ import annotations

import random

import pytest
from scipy import stats

from sowhat.metrics.theil_sen import Point, theil_sen


def line(*values: float) -> list[Point]:
    """Values at 0, 1, 2 …"""
    return [(float(at), value) for at, value in enumerate(values)]


def test_the_slope_is_the_middle_of_all_pairs() -> None:
    """Slopes of 0, 2, 3, 9: 1, 1.5, 2, 3, 3.5, 6; their middle is 2.5."""
    found = theil_sen(line(0, 2, 3, 9), independent=True)
    assert found is not None
    assert found.slope == pytest.approx(2.5)


def test_one_odd_month_does_not_bend_it() -> None:
    found = theil_sen(line(0, 1, 2, 300, 4, 5, 6))
    assert found is not None
    assert found.slope == 1


def test_the_interval_of_six_points_by_hand() -> None:
    """15 pairs, variance 6·5·17/18 = 28.33: 1.96 deviations are 10.43 ranks, the 2nd and the 14th slope bound it."""
    points = line(0, 1, 4, 9, 16, 25)
    slopes = sorted((b[1] - a[1]) / (b[0] - a[0]) for a in points for b in points if a < b)
    found = theil_sen(points, independent=True)
    assert found is not None
    assert (found.low, found.high) == (slopes[1], slopes[13])


@pytest.mark.parametrize("seed", range(12))
def test_as_scipy_does_also_with_ties(seed: int) -> None:
    drawn = random.Random(seed)
    points = line(*(round(drawn.gauss(0, 1), 1) for _ in range(drawn.randint(7, 24))))
    theirs = stats.theilslopes([y for _, y in points], [x for x, _ in points], 0.95)
    found = theil_sen(points, independent=True)
    assert found is not None
    assert (found.slope, found.low, found.high) == pytest.approx((theirs[0], theirs[2], theirs[3]), abs=1e-12)


def test_too_few_points_have_a_slope_and_no_interval() -> None:
    found = theil_sen(line(1, 2, 3, 4))
    assert found is not None
    assert (found.slope, found.low, found.high) == (1, None, None)


def test_one_point_has_no_slope() -> None:
    assert theil_sen([(1.0, 2.0)]) is None


def test_turned_around_it_is_the_other_way() -> None:
    values = (3.0, 1.0, 4.0, 1.5, 5.0, 9.0, 2.0, 6.0)
    up, down = theil_sen(line(*values)), theil_sen(line(*(-one for one in values)))
    assert up is not None
    assert down is not None
    assert (-down.slope, down.low, down.high) == (up.slope, -(up.high or 0), -(up.low or 0))


def alarms(alike: float, months: int, *, independent: bool, times: int = 500) -> float:
    """How often a series without a trend, each value `alike` the one before, seems to have one."""
    drawn, found = random.Random(7), 0
    for _ in range(times):
        level, values = 0.0, []
        for at in range(months + 30):
            level = alike * level + drawn.gauss(0, 1)
            if at >= 30:
                values.append(level)
        one = theil_sen(line(*values), independent=independent)
        found += one is not None and one.low is not None and one.high is not None and not one.low <= 0 <= one.high
    return found / times


@pytest.mark.parametrize(("alike", "most"), [(0.0, 0.05), (0.3, 0.09), (0.5, 0.12)])
def test_months_that_resemble_each_other_seldom_seem_to_move(alike: float, most: float) -> None:
    assert alarms(alike, 13, independent=False) <= most


def test_without_the_factor_they_would() -> None:
    assert alarms(0.5, 13, independent=True) > 0.15
