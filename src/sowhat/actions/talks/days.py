"""Which days a talk is about where nobody says: whole weeks, months and quarters that are over."""

from __future__ import annotations

from datetime import date, timedelta

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
Span = tuple[date, date]
"""The first and the last day."""


def week(end: date) -> Span:
    """The last whole Monday to Sunday that is over on `end`."""
    sunday = end - timedelta(days=(end.weekday() + 1) % 7)
    return sunday - WEEK + DAY, sunday


def fortnight(end: date) -> Span:
    """The last two such weeks."""
    first, last = week(end)
    return first - WEEK, last


def month(end: date) -> Span:
    """The last whole calendar month."""
    after = (end + DAY).replace(day=1)
    return _back(after, 1), after - DAY


def quarter(end: date) -> Span:
    """The last whole quarter of a calendar year."""
    day = end + DAY
    after = day.replace(month=day.month - (day.month - 1) % 3, day=1)
    return _back(after, 3), after - DAY


def before(span: Span) -> Span:
    """As many days before: months where the days are whole months, else days."""
    since, until = span
    if since.day == 1 and (until + DAY).day == 1:
        months = (until.year - since.year) * 12 + until.month - since.month + 1
        return _back(since, months), since - DAY
    return since - (until - since + DAY), since - DAY


def whole_months(span: Span) -> tuple[str, ...]:
    """Months `2026-09` that the days hold; none where they do not begin and end with one."""
    since, until = span
    if since.day != 1 or (until + DAY).day != 1:
        return ()
    count = (until.year - since.year) * 12 + until.month - since.month + 1
    return tuple(f"{_back(since, -step):%Y-%m}" for step in range(count))


def whole_weeks(span: Span) -> tuple[date, ...]:
    """Mondays of the weeks that the days hold wholly."""
    since, until = span
    monday = since + timedelta(days=-since.weekday() % 7)
    found = []
    while monday + WEEK - DAY <= until:
        found.append(monday)
        monday += WEEK
    return tuple(found)


def _back(first: date, months: int) -> date:
    """The first of a month, so many months earlier."""
    at = first.year * 12 + first.month - 1 - months
    return date(at // 12, at % 12 + 1, 1)
