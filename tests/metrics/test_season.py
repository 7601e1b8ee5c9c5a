"""Growth and the season of the year, put together and told apart again."""

from __future__ import annotations

import math
import random

import pytest

from sowhat.metrics.season import LEAST, SPAN, parts


def made(grows: float, swings: float, weeks: int, noise: float = 0.03) -> list[int]:
    draw = random.Random(7)
    return [
        round(1000 * math.exp(grows * at + swings * math.sin(2 * math.pi * at / 52) + draw.gauss(0, noise)))
        for at in range(weeks)
    ]


def season(swings: float, weeks: int) -> float:
    """What the season truly does to the last quarter against the one before."""
    now, before = range(weeks - SPAN, weeks), range(weeks - 2 * SPAN, weeks - SPAN)
    wave = [sum(swings * math.sin(2 * math.pi * at / 52) for at in span) / SPAN for span in (now, before)]
    return math.expm1(wave[0] - wave[1])


@pytest.mark.parametrize("weeks", [LEAST, 113, 130, 156])
@pytest.mark.parametrize(("grows", "swings"), [(0.0, 0.4), (0.01, 0.3), (0.01, 0.0), (-0.005, 0.2)])
def test_both_are_recovered(grows: float, swings: float, weeks: int) -> None:
    found = parts(made(grows, swings, weeks))
    assert found is not None
    assert found.season == pytest.approx(season(swings, weeks), abs=0.03)
    assert found.grown == pytest.approx(math.expm1(SPAN * grows), abs=0.03)


def test_the_two_factors_are_the_whole_change() -> None:
    line = made(0.004, 0.25, 140)
    found = parts(line)
    assert found is not None
    logs = [math.log(one) for one in line]
    whole = math.expm1(sum(logs[-SPAN:]) / SPAN - sum(logs[-2 * SPAN : -SPAN]) / SPAN)
    assert (1 + found.season) * (1 + found.grown) == pytest.approx(1 + whole)


def test_ten_times_as_many_have_the_same_season() -> None:
    line = made(0.003, 0.3, 120)
    one, ten = parts(line), parts([10 * n for n in line])
    assert one is not None
    assert ten is not None
    assert (one.season, one.grown) == pytest.approx((ten.season, ten.grown))


@pytest.mark.parametrize("line", [[9] * (LEAST - 1), [], [9] * 60 + [0] + [9] * 60])
def test_less_than_two_years_or_an_empty_week_tell_nothing(line: list[int]) -> None:
    assert parts(line) is None
