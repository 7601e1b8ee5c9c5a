"""Periods that somebody attests: a month, a quarter, half a year, a year."""

from __future__ import annotations

import re
from datetime import date, timedelta

_PERIOD = re.compile(r"(\d{4})-?(?:(?:Q([1-4]))|(?:H([12]))|(?:(0[1-9]|1[0-2])))?", re.IGNORECASE)
DAY = timedelta(days=1)


def period(text: str) -> tuple[str, date, date] | None:
    """The period's usual name, its first and its last day: `2026-09`, `2026-Q3` (or 2026Q3), `2026-H2`, `2026`; null
    for what is none."""
    found = _PERIOD.fullmatch(text.strip())
    if found is None or not 1 < int(found[1]) < date.max.year:
        return None
    year = int(found[1])
    if found[2]:
        return f"{year}-Q{found[2]}", *_months(year, 3 * int(found[2]) - 2, 3)
    if found[3]:
        return f"{year}-H{found[3]}", *_months(year, 6 * int(found[3]) - 5, 6)
    if found[4]:
        return f"{year}-{found[4]}", *_months(year, int(found[4]), 1)
    return f"{year}", *_months(year, 1, 12)


def _months(year: int, first: int, n: int) -> tuple[date, date]:
    after = first + n
    return date(year, first, 1), date(year + (after > 12), (after - 1) % 12 + 1, 1) - DAY


def over(first: date, until: date) -> tuple[str, ...]:
    """The quarters and months that days from `first` to `until` touch and that are over, the newest first, quarters
    before their months."""
    found: list[tuple[date, int, str]] = []
    for year in range(first.year, until.year + 1):
        names = [f"{year}-Q{n}" for n in range(1, 5)] + [f"{year}-{n:02d}" for n in range(1, 13)]
        for name in names:
            told = period(name)
            if told and first <= told[2] <= until:
                found.append((told[2], (told[2] - told[1]).days, name))
    return tuple(name for _, _, name in sorted(found, reverse=True))
