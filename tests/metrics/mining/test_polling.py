"""Who asks like a clock and hears that nothing has changed."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.metrics.mining import polling
from sowhat.metrics.mining.polling import Answers, Pace, by_chance, polls
from sowhat.model.opportunity import Mined
from tests.metrics.mining.conftest import UNTIL, Company, Said, Stage, days

SHOP = Company({"sales": ["shop"], "care": ["desk"]})
CHANCE = random.Random(7)


def clock(route: str, who: str, calls: int = 288, status: int = 304, last: date = UNTIL) -> list[Said]:
    return [Said(who, route, day, calls, status) for day in days(20, last)]


def varying(route: str, status: int, size: int) -> list[Said]:
    """As people cause it: from day to day by chance and by the day of the week."""
    each = [(day, round(CHANCE.gauss(60 if day.weekday() > 4 else 200, 14))) for day in days(30)]
    return [Said("shop", route, day, calls, status, size + CHANCE.randrange(400)) for day, calls in each]


STORIES = {
    "/not-modified": [*clock("/not-modified", "shop"), *clock("/not-modified", "desk", 96)],
    "/one-size": [Said("key", "/one-size", day, 96, 200, 180) for day in days(20)],
    "/nobody-knows": [Said("desk", "/nobody-knows", day, 96) for day in days(20)],
    "/restarted": [one for one in clock("/restarted", "shop") if one.day.day % 9],
    "/changes": [Said("shop", "/changes", day, 96, 200, 100 + 37 * day.day) for day in days(20)],
    "/people": varying("/people", 200, 300),
    "/people-304": varying("/people-304", 304, 0),
    "/seldom": [Said("shop", "/seldom", day, 12, 304) for day in days(20)],
    "/an-evening": [Said("shop", "/an-evening", day, 288, 304) for day in days(5)],
    "/failing": clock("/failing", "shop", status=503),
    "/robot": [Said("spider", "/robot", day, 288, 304, traffic="bot") for day in days(20)],
    "/long-ago": clock("/long-ago", "shop", last=UNTIL - timedelta(days=91)),
}
POLLED = {"/not-modified", "/one-size", "/nobody-knows", "/restarted"}


@pytest.fixture(scope="module")
def mined(stage: Stage) -> dict[str, Mined]:
    """All stories at once, by route."""
    return {one.routes[0]: one for one in polling.mine(stage([s for each in STORIES.values() for s in each], SHOP))}


@pytest.mark.parametrize("route", STORIES)
def test_clocks_are_found_and_nobody_else(mined: dict[str, Mined], route: str) -> None:
    assert (route in mined) == (route in POLLED)


def test_one_finding_a_route_names_all_its_pollers(mined: dict[str, Mined]) -> None:
    one = mined["/not-modified"]
    assert (one.consumers, one.teams, one.units) == (("shop", "desk"), ("care", "sales"), ("retail",))
    told = {row.name: row.amount for row in one.evidence if not row.name.endswith("-by")}
    assert told == {"polled-pollers": 2, "polled-days": 18, "polled-even": 1.0, "polled-unchanged": 1.0}


def test_unknown_answers_make_it_less_sure(mined: dict[str, Mined]) -> None:
    assert mined["/nobody-knows"].strength < mined["/one-size"].strength
    assert not mined["/nobody-knows"].inferred
    assert mined["/one-size"].inferred


def pace(**varied: object) -> Pace:
    plain = Pace(("log", "", "/x"), "", "shop", "", "", 5184, 18, 18, 18, 288.0, 288.0, 288.0, UNTIL)
    return Pace(**({name: getattr(plain, name) for name in plain.__slots__} | varied))


def test_answers_speak_only_for_who_has_most_of_them() -> None:
    (few,) = polls([pace()], Answers(20_000, 0.9, None), 1)
    (most,) = polls([pace()], Answers(6_000, 0.9, None), 1)
    assert (few.unchanged, most.unchanged) == (None, 0.9)


def test_one_of_very_many_callers_may_be_even_by_chance() -> None:
    five = pace(days=5, span=5, close=5, middle=24.0, q1=24.0, q3=24.0)
    assert polls([five], None, 1)
    assert not polls([five], None, 100_000)


@settings(max_examples=15)
@given(st.integers(5, 40), st.floats(24, 5000))
def test_more_even_days_are_less_by_chance(count: int, middle: float) -> None:
    chances = [by_chance(pace(days=count, close=close, middle=middle)) for close in range(count + 1)]
    assert chances == sorted(chances, reverse=True)


def test_the_chance_is_that_of_poisson_days() -> None:
    """Against draws: 12 days of a caller with 50 calls a day on average, 6 of them close."""
    dice = random.Random(3)
    hits = sum(_close(dice) >= 6 for _ in range(1500))
    assert by_chance(pace(days=12, close=6, middle=50.0)) == pytest.approx(hits / 1500, abs=0.04)


def _close(dice: random.Random) -> int:
    """Days within a quarter of the deviation of 50, of 12 days of a Poisson caller."""
    return sum(abs(_poisson(dice, 50) - 50) <= 0.25 * 50**0.5 for _ in range(12))


def _poisson(dice: random.Random, mean: float) -> int:
    count, at = 0, dice.expovariate(mean)
    while at < 1:
        count, at = count + 1, at + dice.expovariate(mean)
    return count
