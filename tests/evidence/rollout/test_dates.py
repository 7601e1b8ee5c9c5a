"""Days of waves: blocked days, months of different length, periods."""

from __future__ import annotations

from datetime import date

import ibis
import pytest

from sowhat.evidence.rollout.dates import Step, dated, free, last_day, period
from sowhat.metrics import steps
from sowhat.model.rollout import Blocked
from sowhat.model.study import Every

YEAR_END = Blocked(from_=date(2026, 12, 20), to=date(2027, 1, 3))


def test_a_wave_in_blocked_days_moves_after_them_and_those_behind_it_follow() -> None:
    days = dated(date(2026, 12, 7), 4, Step(days=14), (YEAR_END,))
    assert [one.day for one in days] == [date(2026, 12, 7), date(2027, 1, 4), date(2027, 1, 18), date(2027, 2, 1)]
    assert [one.wished != one.day for one in days] == [False, True, False, False]


@pytest.mark.parametrize("day", [date(2026, 12, 19), date(2027, 1, 4)])
def test_days_beside_blocked_ones_are_free(day: date) -> None:
    assert free(day, (YEAR_END,)) == day


def test_blocked_days_that_follow_on_each_other_are_all_passed() -> None:
    more = Blocked(from_=date(2027, 1, 4), to=date(2027, 1, 10))
    assert free(date(2026, 12, 25), (more, YEAR_END)) == date(2027, 1, 11)


def test_a_month_on_from_a_long_month_stays_within_the_short_one() -> None:
    assert Step(months=1).after(date(2027, 1, 31)) == date(2027, 2, 28)
    assert Step(months=1).after(date(2026, 12, 15)) == date(2027, 1, 15)


@pytest.mark.parametrize("every", ["day", "week", "month", "quarter"])
def test_periods_are_those_that_outcomes_are_read_in(every: Every) -> None:
    begins = steps.starts(date(2026, 1, 1), date(2027, 12, 31), every)
    table = ibis.memtable({"day": [date(2026, 3, 31), date(2026, 12, 31), date(2027, 1, 1), date(2027, 6, 14)]})
    asked = table.select("day", n=steps.number(table.day, begins, every))
    rows = ibis.duckdb.connect().to_pyarrow(asked)
    numbers, days = rows["n"].to_pylist(), rows["day"].to_pylist()
    ours = [period(day, every) for day in days]
    assert [one - ours[0] for one in ours] == [one - numbers[0] for one in numbers]


def test_the_last_day_of_a_period_some_way_on() -> None:
    assert last_day(date(2026, 12, 7), 3, "week") == date(2027, 1, 3)
    assert last_day(date(2026, 12, 7), 1, "month") == date(2027, 1, 31)
