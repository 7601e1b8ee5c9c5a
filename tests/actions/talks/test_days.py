"""Which days a talk is about: whole weeks, fortnights, months and quarters that are over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sowhat.actions.talks import days

SATURDAY, SUNDAY = date(2026, 10, 31), date(2026, 10, 25)


@pytest.mark.parametrize(
    ("of", "end", "since", "until"),
    [
        (days.week, SATURDAY, date(2026, 10, 19), SUNDAY),
        (days.week, SUNDAY, date(2026, 10, 19), SUNDAY),
        (days.week, date(2026, 10, 26), date(2026, 10, 19), SUNDAY),
        (days.fortnight, SATURDAY, date(2026, 10, 12), SUNDAY),
        (days.month, SATURDAY, date(2026, 10, 1), SATURDAY),
        (days.month, date(2026, 10, 30), date(2026, 9, 1), date(2026, 9, 30)),
        (days.month, date(2026, 1, 5), date(2025, 12, 1), date(2025, 12, 31)),
        (days.quarter, SATURDAY, date(2026, 7, 1), date(2026, 9, 30)),
        (days.quarter, date(2026, 12, 31), date(2026, 10, 1), date(2026, 12, 31)),
        (days.quarter, date(2026, 2, 1), date(2025, 10, 1), date(2025, 12, 31)),
    ],
)
def test_the_last_days_that_are_over(of: Callable[[date], days.Span], end: date, since: date, until: date) -> None:
    assert of(end) == (since, until)


@pytest.mark.parametrize(
    ("span", "before"),
    [
        ((date(2026, 10, 19), SUNDAY), (date(2026, 10, 12), date(2026, 10, 18))),
        ((date(2026, 3, 1), date(2026, 3, 31)), (date(2026, 2, 1), date(2026, 2, 28))),
        ((date(2026, 7, 1), date(2026, 9, 30)), (date(2026, 4, 1), date(2026, 6, 30))),
    ],
)
def test_as_many_days_before(span: days.Span, before: days.Span) -> None:
    assert days.before(span) == before


def test_months_count_where_the_days_are_whole_months() -> None:
    assert days.whole_months((date(2025, 12, 1), date(2026, 1, 31))) == ("2025-12", "2026-01")
    assert days.whole_months((date(2025, 12, 2), date(2026, 1, 31))) == ()


def test_only_weeks_that_the_days_hold_wholly_count() -> None:
    assert days.whole_weeks((date(2026, 10, 13), SUNDAY)) == (date(2026, 10, 19),)
