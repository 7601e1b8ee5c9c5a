"""Forecasts from the ladder: small ladders by hand, known rates, and forecasts of the past."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from scipy import stats

from sowhat.ledger import forecast
from sowhat.ledger.forecast import Climb, Said, Step
from sowhat.model.ladder import RUNGS, RungName, State

START = date(2026, 1, 1)


def climb(name: str, *days: int | None, rest: State = "not-yet") -> Climb:
    """Rungs from the first on, reached so many days after the start; the others stand in `rest`."""
    states: dict[RungName, State] = dict.fromkeys(RUNGS, rest)
    states |= dict.fromkeys(RUNGS[: len(days)], "reached")
    told = zip(RUNGS, days, strict=False)
    return Climb(name, states, {rung: START + timedelta(days=day) for rung, day in told if day is not None})


def step(waits: tuple[float, ...], waiting: tuple[float, ...] = (), undated: int = 0) -> Step:
    return Step(1, waits, waiting, undated, 0)


def test_a_step_counts_who_went_who_waits_and_who_is_not_known() -> None:
    told = (climb("a", 0, 10, 40), climb("b", 0, 20), climb("c", 0, 30, rest="unknown"), climb("d", 0))
    found = forecast.step(told, 1, START + timedelta(days=100))
    assert (found.waits, found.waiting, found.unknown, found.known) == ((30.0,), (80.0,), 1, 2)


def test_a_rung_above_stands_for_those_below() -> None:
    """Habit without a known choice: the step to own choice was taken, on a day that nobody knows."""
    habit = Climb("a", {**climb("a", 0, 5).states, "habit": "reached"}, climb("a", 0, 5).days)
    found = forecast.step((habit,), 1, START + timedelta(days=50))
    assert (found.went, found.undated, found.waits) == (1, 1, ())


def test_no_wait_is_counted_from_where_records_begin() -> None:
    """It may have been called long before: how long it took to its habit is not known."""
    seen = Climb("a", climb("a", 0, 5).states, climb("a", 0, 5).days, frozenset({"built"}))
    found = forecast.step((seen,), 0, START + timedelta(days=50))
    assert (found.waits, found.undated) == ((), 1)


def test_too_few_services_say_nothing() -> None:
    assert forecast.why_not(step((3.0, 5.0, 8.0, 9.0))) == "few"


def test_where_nobody_went_nothing_is_known_of_the_wait() -> None:
    assert forecast.why_not(step((), (1.0, 2.0, 3.0, 4.0, 5.0))) == "none-went"


def test_what_cannot_be_said_is_refused() -> None:
    with pytest.raises(ValueError, match="few"):
        forecast.arrivals(step((3.0,)), 0.0, 1)


def test_the_median_wait_has_the_interval_of_order_statistics() -> None:
    """Six waits: their ends hold the median with 1 − 2/64; five: with 1 − 2/32, too little."""
    assert forecast.median_wait(step((1, 2, 3, 5, 8, 13))) == (4.0, 1, 13)
    assert forecast.median_wait(step((1, 2, 3, 5, 8))) == (3.0, None, None)


def test_the_interval_of_the_median_covers_as_it_says() -> None:
    """Against the binomial distribution by a second way: 20 waits, the sixth from either end."""
    assert forecast.median_wait(step(tuple(map(float, range(20))))) == (9.5, 5.0, 14.0)
    assert 1 - 2 * stats.binom.cdf(5, 20, 0.5) >= 0.95 > 1 - 2 * stats.binom.cdf(6, 20, 0.5)


def test_without_waiting_the_chance_is_jeffreys_s() -> None:
    """Eight went, four gave up for good after longer than any wait: Beta(8.5, 4.5)."""
    days, left = forecast.curves(step(tuple(float(d) for d in range(1, 9)), (99.0,) * 4), 7)
    assert days[-1] == 8
    beta = stats.beta(8.5, 4.5)
    assert 1 - left[:, -1].mean() == pytest.approx(beta.mean(), abs=0.01)
    assert np.quantile(1 - left[:, -1], [0.025, 0.975]) == pytest.approx(beta.ppf([0.025, 0.975]), abs=0.02)


def test_who_still_waits_is_no_failure() -> None:
    """Four who have waited a day each say hardly anything against eight who went within eight."""
    waits = tuple(float(d) for d in range(2, 10))
    fresh, stale = (1 - forecast.curves(step(waits, (w,) * 4), 7)[1][:, -1].mean() for w in (1.0, 99.0))
    assert fresh > 0.9 > stale


def test_the_curve_s_middle_is_kaplan_meier_s() -> None:
    """Forty services: the prior hardly counts. Deaths at 1, 2, 3; half are censored between."""
    one = step((1.0,) * 10 + (2.0,) * 8 + (3.0,) * 4, (1.5,) * 8 + (2.5,) * 6 + (9.0,) * 4)
    by_hand = [30 / 40, 30 / 40 * 14 / 22, 30 / 40 * 14 / 22 * 4 / 8]
    assert forecast.curves(one, 3)[1].mean(axis=0) == pytest.approx(by_hand, abs=0.02)


def test_who_has_waited_long_is_compared_with_who_did() -> None:
    one = step((10.0, 20.0, 30.0, 40.0, 200.0), (300.0,))
    assert forecast.arrivals(one, 0.0, 1).chance(30)[0] > forecast.arrivals(one, 50.0, 1).chance(30)[0]


def test_who_outlasts_every_wait_is_not_promised_anything() -> None:
    one = step((10.0, 20.0, 30.0, 40.0, 50.0), (300.0,))
    assert not np.isfinite(forecast.arrivals(one, 60.0, 1).days).any()


def test_a_chain_of_steps_is_later_and_less_likely_than_its_first() -> None:
    one = step((10.0, 20.0, 30.0, 40.0, 50.0), (300.0, 300.0))
    near, far = forecast.arrivals(one, 0.0, 1), forecast.chain((one, one), 0.0, 1)
    assert far.chance(60)[0] < near.chance(60)[0]


def test_equal_seeds_give_equal_digits() -> None:
    one = step((10.0, 20.0, 30.0, 40.0, 50.0))
    assert (forecast.arrivals(one, 0.0, 5).days == forecast.arrivals(one, 0.0, 5).days).all()


def test_the_past_knows_nothing_of_what_came_later() -> None:
    [then] = forecast.as_of([climb("a", 0, 10, 40)], START + timedelta(days=20))
    assert (then.height, then.states["adoption"], "adoption" in then.days) == (1, "not-yet", False)


def test_a_service_that_cannot_be_placed_in_time_is_left_out_of_the_past() -> None:
    assert forecast.as_of([climb("a", 0, None)], START) == ()


def ladders(rng: np.random.Generator, n: int) -> list[Climb]:
    """Services that begin over two years; two of three go on after 20 to 200 days, the others never."""
    made = []
    for i in range(n):
        begin, goes, wait = int(rng.integers(0, 700)), rng.random() < 2 / 3, int(rng.integers(20, 200))
        made.append(climb(f"s{i}", begin, *([begin + wait] if goes and begin + wait <= 800 else [])))
    return made


def test_forecasts_of_the_past_come_true_as_often_as_they_said() -> None:
    """Fifty services whose true rates are known: over three worlds, what was said against what came."""
    told = [
        one
        for seed in range(3)
        for one in forecast.backtest(ladders(np.random.default_rng(seed), 50), START + timedelta(days=800), 90, 1)
    ]
    said, came = sum(one.chance for one in told) / len(told), sum(one.came for one in told) / len(told)
    assert len(told) > 100
    assert said == pytest.approx(came, abs=0.05)


def test_a_forecast_is_made_without_its_own_answer() -> None:
    """Five others are needed; with five in all nobody can be forecast."""
    told = [climb(f"s{i}", i, 40 + i) for i in range(5)]
    assert forecast.backtest(told, START + timedelta(days=400), 30, 1) == ()


def test_brier_by_hand() -> None:
    told = (Said(START, "a", 0.8, True), Said(START, "b", 0.4, False))
    assert forecast.brier(told) == pytest.approx((0.04 + 0.16) / 2)
