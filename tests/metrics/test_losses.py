"""A silence is long by the consumer's own rhythm, or it is nothing."""

from __future__ import annotations

import random

import pytest

from sowhat.metrics.losses import CHANCE, Loss, silent

WEEKS = tuple(f"2026-W{n:02}" for n in range(1, 31))


def calls(*numbers: int, each: int = 10) -> dict[str, int]:
    return {f"2026-W{n:02}": each for n in numbers}


def test_a_weekly_caller_who_stops_is_told_with_its_rhythm() -> None:
    assert silent(calls(*range(3, 29)), WEEKS) == Loss("2026-W28", 2, 26, 26, 10.0, 1 / 27 * 2 / 28)


def test_a_monthly_caller_may_be_silent_for_weeks() -> None:
    assert silent(calls(2, 6, 10, 14, 18, 22, 26), WEEKS) is None


def test_a_short_past_says_nothing_about_a_rhythm() -> None:
    assert silent(calls(1, 2, 3, 4, 5), WEEKS) is None


def test_six_weeks_of_past_are_enough() -> None:
    told = silent(calls(1, 2, 3, 4, 5, 6), WEEKS[:10])
    assert told is not None
    assert told.chance == pytest.approx(1 / 7 * 2 / 8 * 3 / 9 * 4 / 10)


@pytest.mark.parametrize("numbers", [(), tuple(range(1, 31))])
def test_who_never_called_or_still_does_is_no_loss(numbers: tuple[int, ...]) -> None:
    assert silent(calls(*numbers), WEEKS) is None


def test_the_median_of_active_weeks_says_how_much_is_gone() -> None:
    told = silent({**calls(*range(1, 21)), "2026-W20": 1000}, WEEKS)
    assert told is not None
    assert told.calls == 10.0


@pytest.mark.parametrize("rate", [0.3, 0.6, 0.9])
def test_steady_callers_are_rarely_taken_for_lost(rate: float) -> None:
    draw = random.Random(int(rate * 10))
    alarms = sum(silent({week: 1 for week in WEEKS if draw.random() < rate}, WEEKS) is not None for _ in range(2000))
    assert alarms / 2000 < 2 * CHANCE
