"""When waves go live, and in which outcome period that is."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sowhat.model.rollout import Blocked
from sowhat.model.study import Every

_PERIOD: Mapping[Every, Callable[[date], int]] = {
    "day": date.toordinal,
    "week": lambda day: (day.toordinal() - 1) // 7,
    "month": lambda day: day.year * 12 + day.month - 1,
    "quarter": lambda day: day.year * 4 + (day.month - 1) // 3,
}


@dataclass(frozen=True, slots=True)
class Step:
    """The distance between waves."""

    months: int = 0
    days: int = 0

    def after(self, day: date) -> date:
        """One step later; the last day of a month where the month is too short."""
        month = day.year * 12 + day.month - 1 + self.months
        year, number = divmod(month, 12)
        number += 1
        return date(year, number, min(day.day, monthrange(year, number)[1])) + timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class Dated:
    """The day of a wave, and the day it would have been had nothing been blocked there."""

    day: date
    wished: date


def dated(starts: date, count: int, step: Step, blocked: Sequence[Blocked]) -> tuple[Dated, ...]:
    """The days of `count` waves, at least one step apart: a wave that falls into blocked days moves after them, and
    those behind it with it."""
    found: list[Dated] = []
    wished = starts
    for _ in range(count):
        day = free(wished, blocked)
        found.append(Dated(day, wished))
        wished = step.after(day)
    return tuple(found)


def free(day: date, blocked: Sequence[Blocked]) -> date:
    """The first day from `day` on that is not blocked."""
    for span in sorted(blocked, key=lambda one: one.from_):
        if span.from_ <= day <= span.to:
            day = span.to + timedelta(days=1)
    return day


def period(day: date, every: Every) -> int:
    """The number of the period that holds a day; weeks begin on Monday."""
    return _PERIOD[every](day)


def last_day(start: date, periods: int, every: Every) -> date:
    """The last day of the period that comes `periods` after the one that holds `start`."""
    wanted, day = period(start, every) + periods, start
    while period(day + timedelta(days=1), every) <= wanted:
        day += timedelta(days=1)
    return day
