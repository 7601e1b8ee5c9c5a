"""Growth and decline of calls by month: what is a service's own, and what all of them share."""

from __future__ import annotations

import pytest

from sowhat.metrics.levels import moved

FLAT = [100] * 12


def test_half_a_year_is_compared_with_the_one_before() -> None:
    found = moved([100] * 6 + [150] * 6, FLAT)
    assert found is not None
    assert (found.months, found.own, found.relative) == (6, 0.5, 0.5)


def test_a_season_of_all_cancels_in_the_share() -> None:
    found = moved([100] * 6 + [150] * 6, [1000] * 6 + [3000] * 6)
    assert found is not None
    assert found.relative == pytest.approx(-0.5)


def test_months_of_the_year_before_need_no_season() -> None:
    season = [100, 100, 300] * 5
    found = moved([*season[:12], 200, 200, 600], season)
    assert found is not None
    assert found.year == pytest.approx(1.0)


def test_five_months_are_too_few() -> None:
    assert moved([1] * 5, [1] * 5) is None


def test_from_nothing_no_share_is_told() -> None:
    found = moved([0] * 6 + [5] * 6, FLAT)
    assert found is not None
    assert (found.own, found.relative) == (None, None)
