"""Periods of joint objectives: two or three calendar months, as days of the workspace's calendar."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from sowhat.errors import CallError, Problem
from sowhat.model.okr import Period, PeriodKind

PREPARED = 90
"""Days before a period at which its preparation is due."""
MONTHS: dict[PeriodKind, int] = {"bimonth": 2, "quarter": 3}
LETTERS: dict[str, PeriodKind] = {"B": "bimonth", "Q": "quarter"}
_NAME = re.compile(r"(\d{4})-?([BQ])(\d)", re.IGNORECASE | re.ASCII)


def of(kind: PeriodKind, year: int, number: int) -> Period:
    """The period of a year with a number from 1. Raises ValueError where the year has no such period."""
    months = MONTHS[kind]
    if not 1 <= number <= 12 // months:
        raise ValueError(number)
    last = number * months
    letter = next(letter for letter, one in LETTERS.items() if one == kind)
    return Period(
        name=f"{year:04}-{letter}{number}",
        kind=kind,
        start=date(year, last - months + 1, 1),
        end=date(year, last, calendar.monthrange(year, last)[1]),
    )


def named(text: str) -> Period:
    """`2026-Q4`, `2026-B5`. Raises CallError `okr-period`."""
    found = _NAME.fullmatch(text.strip())
    try:
        if found is not None:
            return of(LETTERS[found[2].upper()], int(found[1]), int(found[3]))
    except ValueError:
        pass
    raise CallError(Problem("okr-period", params={"value": text[:40]}))


def holding(day: date, kind: PeriodKind) -> Period:
    """The period that a day lies in."""
    return of(kind, day.year, (day.month - 1) // MONTHS[kind] + 1)


def following(period: Period) -> Period:
    """The next one of its kind."""
    return holding(period.end + timedelta(days=1), period.kind)


def due(period: Period) -> date:
    """The day by which its preparation is due."""
    return period.start - timedelta(days=PREPARED)


def choices(day: date, ahead: int = 4) -> tuple[Period, ...]:
    """Periods that can be proposed on a day: of each kind the one that is on and the next ones, by their beginning."""
    found: list[Period] = []
    for kind in MONTHS:
        one = holding(day, kind)
        for _ in range(ahead):
            found.append(one)
            one = following(one)
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def months(period: Period) -> tuple[str, ...]:
    """`2026-10` and so on, in order."""
    first = period.start.month
    return tuple(f"{period.start.year:04}-{first + n:02}" for n in range(MONTHS[period.kind]))
