"""Periods of a window, numbered from 0; each is known by its first day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

import ibis
import ibis.expr.types as ir

from sowhat.model.study import Every

_FIRST: Mapping[Every, Callable[[date], date]] = {
    "day": lambda day: day,
    "week": lambda day: day - timedelta(days=day.weekday()),
    "month": lambda day: day.replace(day=1),
    "quarter": lambda day: day.replace(month=day.month - (day.month - 1) % 3, day=1),
}
_LONGEST: Mapping[Every, int] = {"day": 1, "week": 7, "month": 31, "quarter": 92}


def first_day(day: date, every: Every) -> date:
    """The first day of the period that holds `day`; weeks begin on Monday."""
    return _FIRST[every](day)


def following(start: date, every: Every) -> date:
    """The first day of the next period."""
    return first_day(start + timedelta(days=_LONGEST[every]), every)


def starts(first: date, end: date, every: Every) -> tuple[date, ...]:
    """First days of the periods that lie wholly between `first` (inclusive) and `end` (exclusive)."""
    start = first_day(first, every)
    start = start if start == first else following(start, every)
    found = []
    while (after := following(start, every)) <= end:
        found.append(start)
        start = after
    return tuple(found)


def number(day: ir.DateValue, begins: Sequence[date], every: Every) -> ir.IntegerValue:
    """The number of the period that holds `day`: -1 before the first of `begins`, their count after the last. `begins`
    follow one another."""
    first = ibis.date(begins[0].isoformat())
    since: ir.IntegerValue = _since(day, begins[0], every).clip(upper=len(begins))
    number: ir.IntegerValue = (day < first).ifelse(-1, since.cast("int64"))
    return number


def _since(day: ir.DateValue, start: date, every: Every) -> ir.IntegerValue:
    """Periods from the one that begins at `start` to that of a later day."""
    if every in ("day", "week"):
        days: ir.IntegerValue = day.delta(ibis.date(start.isoformat()), unit="day") // _LONGEST[every]
        return days
    months: ir.IntegerValue = day.year() * 12 + day.month() - (start.year * 12 + start.month)
    return months // (1 if every == "month" else 3)
