"""Thirteen months looked back on: whole months, trend, season, callers at regular gaps."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from math import exp
from statistics import fmean, pstdev

import pytest

from sowhat.metrics import lookback
from sowhat.metrics.breaks import Break
from sowhat.metrics.lookback import Visit
from sowhat.model.lifecycle import Season, Trend

UNTIL = date(2026, 10, 31)


def ending(*calls: int, month: str = "2026-10") -> dict[str, int]:
    """Calls of months that end with one."""
    last = int(month[:4]) * 12 + int(month[5:]) - 1
    numbers = range(last - len(calls) + 1, last + 1)
    return {f"{at // 12:04}-{at % 12 + 1:02}": n for at, n in zip(numbers, calls, strict=True)}


def moved(*calls: int) -> Trend:
    return lookback.trend(ending(*calls), {}, broken=False)


# Months


def test_a_month_is_whole_where_records_hold_its_first_and_last_day() -> None:
    days = [date(2026, 5, 2) + timedelta(days=at) for at in range(100)]
    assert lookback.covered(days, date(2026, 5, 2), date(2026, 8, 9)) == ("2026-06", "2026-07")


def test_a_source_that_speaks_once_a_month_covers_each_month_in_which_it_does() -> None:
    days = [date(2026, month, 1) for month in range(1, 7)]
    assert lookback.covered(days, days[0], days[-1]) == tuple(f"2026-0{month}" for month in range(1, 7))


def jump(day: date) -> Break:
    return Break("jump", "week", day, day, 3.0)


@pytest.mark.parametrize(
    ("month", "same"), [("2026-03", False), ("2026-04", False), ("2026-05", True), ("2026-06", True)]
)
def test_months_before_a_jump_and_the_one_that_holds_it_do_not_compare(month: str, same: bool) -> None:
    assert lookback.comparable(month, [jump(date(2026, 4, 13))]) is same


def test_a_jump_that_comes_with_a_month_leaves_it_whole() -> None:
    assert lookback.comparable("2026-04", [jump(date(2026, 4, 1))])


@pytest.mark.parametrize(("month", "same"), [("2026-03", True), ("2026-04", False), ("2026-05", True)])
def test_a_month_that_repeats_another_is_left_out_and_those_around_it_compare(month: str, same: bool) -> None:
    stale = Break("stale", "day", date(2026, 4, 3), date(2026, 4, 9))
    assert lookback.comparable(month, [stale]) is same


# Trend


def test_a_fall_of_a_tenth_a_month_is_told_as_that() -> None:
    found = moved(*(round(1_000_000 * 0.9**at) for at in range(13)))
    assert found.per_month == pytest.approx(-0.1, abs=0.001)
    assert (found.falls, found.rises) == (True, False)


def test_the_last_month_beside_the_same_month_a_year_before() -> None:
    assert moved(200, *([150] * 11), 100).year == pytest.approx(-0.5)


def test_noise_is_no_trend() -> None:
    found = moved(101, 97, 110, 95, 99, 104, 90, 108, 102, 96, 103, 98, 100)
    assert (found.falls, found.rises) == (False, False)


def test_a_season_on_its_way_down_is_no_fall() -> None:
    """Less every month since spring, and more than in the same month a year before."""
    found = moved(8, 10, 40, 400, 300, 220, 160, 120, 90, 60, 40, 20, 10)
    assert found.year == pytest.approx(0.25)
    assert not found.falls


def test_before_the_first_call_there_is_nothing_that_could_grow() -> None:
    """The month of the first call is cut by it."""
    found = moved(0, 0, 0, 0, 3, 100, 101, 99, 100, 102, 100, 99, 101)
    assert (found.since, found.months) == ("2026-03", 8)
    assert not found.rises


def alongside(*shares: float) -> dict[str, float]:
    """What seven services did, each with its own level and a swing of its own."""
    services = [ending(*(round(1000 * at * share * (1 + 0.02 * (at % 3))) for share in shares)) for at in range(1, 8)]
    return lookback.common(services, list(services[0]))


QUIET = tuple(0.9**at for at in range(13))


def test_what_all_services_did_is_the_middle_step() -> None:
    found = alongside(1, 2, 1, 0.5)
    assert [round(exp(level), 2) for level in found.values()] == [1, 2, 1, 0.5]


def test_who_falls_with_all_others_does_not_fall() -> None:
    calls = ending(*(round(500_000 * share) for share in QUIET))
    assert lookback.trend(calls, {}, broken=False).falls
    assert not lookback.trend(calls, {}, broken=False, together=alongside(*QUIET)).falls


def test_who_falls_while_others_stay_does() -> None:
    calls = ending(*(round(500_000 * share) for share in QUIET))
    found = lookback.trend(calls, {}, broken=False, together=alongside(*([1.0] * 13)))
    assert found.falls
    assert found.relative == pytest.approx(-0.1, abs=0.001)


@pytest.mark.parametrize(
    "services", [[], [ending(100, 100)] * 4, [ending(9, 9)] * 9], ids=["none", "four", "few calls"]
)
def test_too_few_services_did_nothing_together(services: list[dict[str, int]]) -> None:
    assert lookback.common(services, ["2026-09", "2026-10"]) == {}


def test_few_months_are_told_by_week() -> None:
    weekly = {f"2026-W{at:02}": round(1000 * 0.8 ** (at - 30)) for at in range(30, 40)}
    found = lookback.trend(ending(900, 800), weekly, broken=False)
    assert (found.grain, found.months, found.falls) == ("week", 10, True)
    assert found.per_month == pytest.approx(0.8**lookback.A_MONTH - 1, abs=0.01)


@pytest.mark.parametrize(("broken", "code"), [(True, "review-trend-broken"), (False, "review-trend-short")])
def test_too_few_months_say_why(broken: bool, code: str) -> None:
    found = lookback.trend(ending(5, 5, 5), {}, broken=broken)
    assert found.why is not None
    assert (found.why.code, found.why.params) == (code, {"have": 3, "need": 6})


# Season


def test_two_winters_that_agree_are_a_season() -> None:
    year = (5, 4, 300, 310, 290, 305, 6, 4, 5, 3, 4, 5)
    found = lookback.season(ending(*year, *year, 5))
    assert found is not None
    assert (found.months, found.known) == ((12, 1, 2, 3), "two-years")
    assert found.before == pytest.approx(1205 / 1241)


def test_how_often_random_months_would_agree() -> None:
    """Two of twelve twice the same: 1 in 66."""
    year = (0, 0, 500, 500, 0, 0, 0, 0, 0, 0, 0, 0)
    found = lookback.season(ending(*year, *year))
    assert found is not None
    assert found.chance == pytest.approx(1 / 66)


def test_months_are_told_as_they_follow_one_another() -> None:
    found = lookback.season(ending(3, 4, 900, 950, 900, 910, 2, 3, 4, 2, 3, 2, 4))
    assert found == Season(months=(12, 1, 2, 3), share=3660 / 3684)


@pytest.mark.parametrize(
    "calls",
    [
        (900, 950, 900, 910, 40, 20, 10, 5, 2, 1, 0, 0, 0),
        (0, 0, 0, 0, 0, 0, 0, 0, 5, 900, 950, 900, 910),
        (100, 98, 102, 99, 101, 100, 97, 103, 100, 99, 101, 100, 98),
        (0, 0, 0, 5, 4, 0, 0, 0, 0, 0, 0, 0, 0),
        (4, 900, 950, 900, 910, 2, 3, 4, 2, 3, 2, 4),
    ],
    ids=["faded", "began", "all year", "too few calls", "too short"],
)
def test_no_season(calls: Sequence[int]) -> None:
    assert lookback.season(ending(*calls)) is None


def test_a_burst_that_did_not_come_again_is_no_season() -> None:
    before = (5, 4, 6, 5, 4, 5, 5, 4, 6, 5, 4, 5)
    assert lookback.season(ending(*before, 5, 4, 900, 800, 5, 4, 5, 6, 5, 4, 5, 4)) is None


def test_a_hole_in_the_records_cuts_the_line() -> None:
    months = ending(3, 4, 900, 950, 900, 910, 2, 3, 4, 2, 3, 2, 4)
    del months["2026-04"]
    assert lookback.season(months) is None


# Rhythm


def visits(*firsts: date, days: int = 1) -> list[Visit]:
    return [Visit(first, days) for first in firsts]


def monthly(months: int) -> list[date]:
    return [date(2025 + (at + 10) // 12, (at + 10) % 12 + 1, 3) for at in range(months)]


def test_who_comes_on_the_third_of_each_month() -> None:
    found = lookback.rhythm(visits(*monthly(12)), UNTIL, callers=20)
    assert found is not None
    assert (found.every, found.times, found.last, found.next) == (31, 12, date(2026, 10, 3), date(2026, 11, 3))


def test_a_quarterly_report_is_one_too() -> None:
    days = [date(2025, 11, 10), date(2026, 2, 10), date(2026, 5, 11), date(2026, 8, 10)]
    found = lookback.rhythm(visits(*days), UNTIL, callers=5)
    assert found is not None
    assert found.every == pytest.approx(91, abs=1)


def test_a_job_of_every_monday() -> None:
    days = [date(2026, 6, 1) + timedelta(weeks=at) for at in range(21)]
    found = lookback.rhythm(visits(*days), UNTIL)
    assert found is not None
    assert found.every == 7


@pytest.mark.parametrize(
    "made",
    [
        visits(*monthly(3)),
        visits(*(day - timedelta(days=200) for day in monthly(12))),
        visits(date(2026, 1, 5), date(2026, 1, 25), date(2026, 6, 1), date(2026, 7, 1), date(2026, 10, 20)),
        visits(*(date(2026, 6, 1) + timedelta(weeks=at) for at in range(21)), days=5),
    ],
    ids=["too few times", "stopped", "at random", "every working day"],
)
def test_no_rhythm(made: Sequence[Visit]) -> None:
    assert lookback.rhythm(made, UNTIL) is None


def test_of_many_callers_one_seems_regular_by_chance() -> None:
    """Gaps of 18, 20 and 22 days: alone hardly by chance, the best of forty easily."""
    days = visits(date(2026, 8, 20), date(2026, 9, 7), date(2026, 9, 27), date(2026, 10, 19))
    assert lookback.rhythm(days, UNTIL, callers=1) is not None
    assert lookback.rhythm(days, UNTIL, callers=40) is None


@pytest.mark.parametrize(("gaps", "regular"), [(3, 0.25), (3, 0.1), (4, 0.25), (5, 0.3)])
def test_chance_as_it_comes_out_in_trials(gaps: int, regular: float) -> None:
    drawn, times, seen = random.Random(3), 20_000, 0
    for _ in range(times):
        some = [drawn.expovariate(1) for _ in range(gaps)]
        seen += pstdev(some) / fmean(some) <= regular
    expected = lookback.by_chance(gaps, regular)
    assert seen / times == pytest.approx(expected, abs=4 * (expected / times) ** 0.5)


def test_the_longest_gap_comes_first() -> None:
    weekly = [date(2026, 6, 1) + timedelta(weeks=at) for at in range(21)]
    callers = {("a", "job", "", ""): visits(*weekly), ("b", "close", "", ""): visits(*monthly(12))}
    assert [one.app for one in lookback.rhythms(callers, UNTIL)] == ["close", "job"]
