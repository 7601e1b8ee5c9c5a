"""ISO weeks as labels, and which of them the telemetry covers wholly."""

from __future__ import annotations

from datetime import date, timedelta


def label(day: date) -> str:
    """`2026-W38` for any of its days."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def monday(week: str) -> date:
    """The first day of an ISO week."""
    year, number = week.split("-W")
    return date.fromisocalendar(int(year), int(number), 1)


def between(first: date, last: date) -> tuple[str, ...]:
    """Every ISO week from that of `first` to that of `last`."""
    start = monday(label(first))
    return tuple(label(start + timedelta(weeks=step)) for step in range((last - start).days // 7 + 1))


def complete(week: str, first: date, last: date) -> bool:
    """Whether days `first` to `last` hold the whole week."""
    start = monday(week)
    return first <= start and start + timedelta(days=6) <= last


def whole(first: date | None, last: date | None) -> tuple[str, ...]:
    """The weeks that days `first` to `last` hold wholly; none where there is no day."""
    if first is None or last is None:
        return ()
    return tuple(week for week in between(first, last) if complete(week, first, last))


def following(weeks: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each week with the one after it, the last one included."""
    return tuple((week, label(monday(week) + timedelta(weeks=1))) for week in weeks)
