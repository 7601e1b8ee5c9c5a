"""Scores against the same by hand, and against the bootstrap."""

from __future__ import annotations

import random
from math import sqrt
from statistics import mean as plain
from statistics import stdev

import pytest

from sowhat.feedback.scores import Score, change, mean, promoters

ANSWERS = [10, 10, 9, 9, 9, 8, 8, 7, 7, 6, 5, 3, 0, 10, 9, 8, 7, 6, 10, 9]


def test_the_mean_and_students_interval_by_hand() -> None:
    scores = [float(one) for one in ANSWERS]
    half = 2.093024 * stdev(scores) / sqrt(20)  # t with 19 degrees of freedom, from a printed table
    found = mean(scores)
    assert found.value == pytest.approx(plain(scores))
    assert (found.low, found.high) == pytest.approx((plain(scores) - half, plain(scores) + half), rel=1e-6)


def test_promoters_less_detractors_by_hand() -> None:
    for_, against = 9 / 20, 5 / 20
    half = 1.959964 * sqrt((for_ + against - 0.2**2) / 20)
    found = promoters([float(one) for one in ANSWERS])
    assert (found.value, found.low, found.high) == pytest.approx((20, 20 - 100 * half, 20 + 100 * half), rel=1e-5)


def test_the_interval_of_promoters_is_that_of_the_bootstrap() -> None:
    scores = [float(one) for one in ANSWERS] * 20
    lots = random.Random(7)
    drawn = sorted(promoters(lots.choices(scores, k=len(scores))).value for _ in range(1500))
    found = promoters(scores)
    assert (found.low, found.high) == pytest.approx((drawn[37], drawn[1462]), abs=1.5)


def test_the_interval_of_the_mean_is_that_of_the_bootstrap() -> None:
    scores = [float(one) for one in ANSWERS] * 20
    lots = random.Random(8)
    drawn = sorted(plain(lots.choices(scores, k=len(scores))) for _ in range(1500))
    found = mean(scores)
    assert (found.low, found.high) == pytest.approx((drawn[37], drawn[1462]), abs=0.05)


def test_answers_that_are_all_alike_say_nothing_of_their_spread() -> None:
    assert mean([4.0] * 12) == Score(4.0, None, None)
    assert promoters([10.0] * 12) == Score(100.0, None, None)


def test_a_change_has_welchs_interval() -> None:
    before, now = [1.0, 2, 3, 4, 5, 3, 3, 2, 4, 3], [4.0, 5, 5, 3, 4, 5, 4, 5, 5, 4, 3, 5]
    found = change((mean(before), 10), (mean(now), 12))
    first, second = stdev(before) ** 2 / 10, stdev(now) ** 2 / 12
    freedom = (first + second) ** 2 / (first**2 / 9 + second**2 / 11)
    assert 15 < freedom < 17
    assert found.value == pytest.approx(plain(now) - plain(before))
    assert found.high is not None
    assert (found.high - found.value) / sqrt(first + second) == pytest.approx(2.12, abs=0.015)  # t, 15 to 17 degrees
