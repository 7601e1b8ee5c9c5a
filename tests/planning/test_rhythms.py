"""Days of a rhythm, and where blocked days move one."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.model.showcase_calendar import DEVELOPERS, STAKEHOLDERS, Blocked, Rhythm
from sowhat.planning import rhythms

GOLDEN = Blocked(since=date(2026, 10, 1), until=date(2026, 10, 8), why="National Day")
COUNTED = DEVELOPERS.model_copy(update={"first": date(2026, 9, 17)})


def days(rule: Rhythm, since: date, until: date) -> list[date]:
    return list(rhythms.days(rule, since, until))


def test_a_fortnight_goes_on_over_the_end_of_a_year() -> None:
    found = days(DEVELOPERS, date(2026, 12, 1), date(2027, 1, 31))
    assert {after - before for before, after in pairwise(found)} == {timedelta(days=14)}


def test_a_fortnight_is_counted_from_its_first_day() -> None:
    assert days(COUNTED, date(2026, 9, 1), date(2026, 10, 16)) == [
        date(2026, 9, 17),
        date(2026, 10, 1),
        date(2026, 10, 15),
    ]


@pytest.mark.parametrize(("week", "day"), [(1, 1), (2, 8), (4, 22), (5, 29)])
def test_a_month_has_one_in_its_week(week: int, day: int) -> None:
    rule = STAKEHOLDERS.model_copy(update={"week": week})
    assert days(rule, date(2026, 9, 1), date(2026, 9, 30)) == [date(2026, 9, day)]


def test_one_that_is_switched_off_has_no_day() -> None:
    assert days(DEVELOPERS.model_copy(update={"on": False}), date(2026, 1, 1), date(2026, 12, 31)) == []


@given(since=st.dates(date(2020, 1, 1), date(2040, 1, 1)), length=st.integers(0, 400))
def test_a_window_cut_in_two_has_the_same_days(since: date, length: int) -> None:
    until, middle = since + timedelta(days=length), since + timedelta(days=length // 2)
    for rule in (DEVELOPERS, STAKEHOLDERS):
        halves = days(rule, since, middle) + days(rule, middle + timedelta(days=1), until)
        assert days(rule, since, until) == halves


def test_a_blocked_day_is_made_up_for_on_the_next_working_day() -> None:
    assert rhythms.held_on(COUNTED, date(2026, 10, 1), (GOLDEN,)) == date(2026, 10, 9)


def test_no_showcase_is_moved_to_a_weekend() -> None:
    friday = COUNTED.model_copy(update={"weekday": 5, "first": date(2026, 9, 18)})
    blocked = Blocked(since=date(2026, 9, 18), until=date(2026, 9, 18))
    assert rhythms.held_on(friday, date(2026, 9, 18), (blocked,)) == date(2026, 9, 21)


def test_one_falls_out_where_it_would_come_too_near_to_the_next() -> None:
    long = GOLDEN.model_copy(update={"until": date(2026, 10, 12)})
    assert rhythms.held_on(COUNTED, date(2026, 10, 1), (long,)) is None


@pytest.mark.parametrize("text", ["", "developers", "developers-2026-13-01", "others-2026-01-01"])
def test_what_is_no_id_is_not_read(text: str) -> None:
    assert rhythms.read_id(text) is None


def test_an_id_is_read_back() -> None:
    made = rhythms.id_of("stakeholders", date(2026, 9, 8))
    assert rhythms.read_id(made) == ("stakeholders", date(2026, 9, 8))
