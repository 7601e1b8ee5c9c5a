"""The period: as written, as stated, of today."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sowhat.model.pillar import Capacity
from sowhat.planning import spans


def given(team: str, first: str, after: str) -> Capacity:
    days = Decimal(10)
    return Capacity(team=team, from_=date.fromisoformat(first), to=date.fromisoformat(after), person_days=days)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2026-11", "2026-11-01..2026-12-01"),
        ("2026-12", "2026-12-01..2027-01-01"),
        ("2026-Q4", "2026-10-01..2027-01-01"),
        ("2026q1", "2026-01-01..2026-04-01"),
        ("2026-02-03..2026-02-04", "2026-02-03..2026-02-04"),
    ],
)
def test_a_period_is_read(text: str, name: str) -> None:
    found = spans.written(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-13", "2026-Q5", "2026-02-30..2026-03-01", "2026-03-01..2026-03-01", "0000-01", "9999-12"]
)
def test_what_is_no_period_is_none(text: str) -> None:
    assert spans.written(text) is None


Q4, Q1 = ("2026-10-01", "2027-01-01"), ("2027-01-01", "2027-04-01")


@pytest.mark.parametrize(
    ("today", "name"),
    [
        (date(2026, 11, 5), "2026-10-01..2027-01-01"),
        (date(2027, 1, 1), "2027-01-01..2027-04-01"),
        (date(2026, 1, 1), "2026-10-01..2027-01-01"),
        (date(2028, 1, 1), "2027-01-01..2027-04-01"),
    ],
)
def test_the_usual_one_holds_today_or_comes_next(today: date, name: str) -> None:
    found, by = spans.usual((given("a", *Q4), given("b", *Q4), given("a", *Q1)), today)
    assert (found.name, by) == (name, "stated")


def test_of_several_that_hold_today_the_one_of_most_teams_is_usual() -> None:
    year = ("2026-01-01", "2027-01-01")
    found, _ = spans.usual((given("a", *year), given("b", *Q4), given("c", *Q4)), date(2026, 11, 5))
    assert found.name == "2026-10-01..2027-01-01"


def test_where_nothing_is_stated_it_is_the_quarter_of_today() -> None:
    found, by = spans.usual((), date(2026, 11, 5))
    assert (found.name, by) == ("2026-10-01..2027-01-01", "today")
