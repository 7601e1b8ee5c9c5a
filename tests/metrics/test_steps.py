"""Periods of a window."""

from __future__ import annotations

from datetime import date

import pytest

from sowhat.metrics import steps
from sowhat.model.study import Every

CASES = [
    ("week", date(2026, 1, 7), date(2026, 1, 27), [date(2026, 1, 12), date(2026, 1, 19)]),
    ("month", date(2026, 11, 1), date(2027, 2, 1), [date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)]),
    ("quarter", date(2026, 1, 2), date(2026, 12, 31), [date(2026, 4, 1), date(2026, 7, 1)]),
    ("day", date(2026, 2, 28), date(2026, 3, 2), [date(2026, 2, 28), date(2026, 3, 1)]),
    ("month", date(2026, 1, 1), date(2026, 1, 31), []),
]


@pytest.mark.parametrize(("every", "first", "end", "starts"), CASES)
def test_only_whole_periods_are_in_a_window(every: Every, first: date, end: date, starts: list[date]) -> None:
    assert list(steps.starts(first, end, every)) == starts


@pytest.mark.parametrize("every", ["day", "week", "month", "quarter"])
def test_each_period_begins_where_the_one_before_ends(every: Every) -> None:
    start = steps.first_day(date(2024, 1, 31), every)
    for _ in range(30):
        after = steps.following(start, every)
        assert steps.first_day(date.fromordinal(after.toordinal() - 1), every) == start
        start = after
