"""When showcases recur: the days of a rhythm, and where a blocked day moves one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from sowhat.model.showcase_calendar import Blocked, Rhythm
from sowhat.model.showcase_steps import Recurring, Slot

DAY, WEEK = timedelta(days=1), timedelta(days=7)
WORKING = 5
LAST = 5
"""The week that stands for a month's last one."""
ROOM = timedelta(days=3)
"""One that would be moved to within so many days of the next one falls out instead."""


def id_of(kind: Recurring, day: date) -> str:
    """An occasion's id: its kind and the day of its rhythm, which it keeps wherever it is moved."""
    return f"{kind}-{day.isoformat()}"


def read_id(id_: str) -> tuple[Recurring, date] | None:
    """The kind and the day in an id; null where it is none."""
    kind, _, day = id_.partition("-")
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return None
    if kind == "developers":
        return "developers", found
    return ("stakeholders", found) if kind == "stakeholders" else None


def days(rule: Rhythm, since: date, until: date) -> Iterator[date]:
    """Days of the rhythm, blocked or not, both ends inclusive."""
    if not rule.on:
        return
    begin = max(since, rule.first) if rule.first else since
    yield from _monthly(rule, begin, until) if rule.week else _fortnightly(rule, begin, until)


def _fortnightly(rule: Rhythm, since: date, until: date) -> Iterator[date]:
    """Weeks are counted from `first`, else from the first Monday of the calendar, so that no year's end breaks them."""
    odd = _week(rule.first) % 2 if rule.first else 0
    day = since + DAY * ((rule.weekday - since.isoweekday()) % 7)
    day += WEEK * ((_week(day) - odd) % 2)
    while day <= until:
        yield day
        day += 2 * WEEK


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7


def _monthly(rule: Rhythm, since: date, until: date) -> Iterator[date]:
    month = since.replace(day=1)
    while month <= until:
        day = _in_month(rule, month)
        if since <= day <= until:
            yield day
        month = _next(month)


def _in_month(rule: Rhythm, month: date) -> date:
    if rule.week == LAST:
        end = _next(month) - DAY
        return end - DAY * ((end.isoweekday() - rule.weekday) % 7)
    return month + DAY * ((rule.weekday - month.isoweekday()) % 7) + WEEK * ((rule.week or 1) - 1)


def _next(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)


def blocked_by(day: date, blocked: Iterable[Blocked]) -> Blocked | None:
    """What blocks a day."""
    return next((one for one in blocked if one.since <= day <= one.until), None)


def held_on(rule: Rhythm, day: date, blocked: Iterable[Blocked]) -> date | None:
    """The day on which the showcase of a rhythm's day is held: itself, or the first working day after it that nothing
    blocks; null where that comes too near to the next one, so that it falls out."""
    held, known = day, tuple(blocked)
    following = next(days(rule, day + DAY, day + timedelta(days=62)), None)
    while blocked_by(held, known) or (held != day and held.isoweekday() > WORKING):
        held += DAY
        if following and held > following - ROOM:
            return None
    return held


def slot(rule: Rhythm, day: date) -> Slot:
    """A day with the rhythm's hour, length and place."""
    return Slot(day=day, start=rule.start, minutes=rule.minutes, place=rule.place)
