"""Periods and days as people write them in tables: `2025年3月`, `Mar 2025`, `Q3 2026`, `15mar2026`, `03/01/2026`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Literal
from unicodedata import normalize

Named = Literal["week", "month", "quarter", "half", "year"]

_YEAR = r"(?P<y>\d{4})"
_WORD = r"(?P<n>[a-z]{3,9})\.?"
_FORMS: Mapping[Named, tuple[str, ...]] = {
    "quarter": (
        rf"{_YEAR}[-/ ]?q(?P<n>[1-4])",
        rf"(?:q(?P<n>[1-4])|(?P<m>[1-4])q)[-/ ]*{_YEAR}",
        rf"{_YEAR}年第?q?(?P<n>[1-4一二三四])(?:季度?)?",
    ),
    "week": (
        rf"{_YEAR}[-/ ]?w(?P<n>\d{{1,2}})",
        rf"w(?:k|eek)? ?(?P<n>\d{{1,2}})[-/, ]+{_YEAR}",
        rf"{_YEAR}年第?(?P<n>\d{{1,2}})周",
    ),
    "half": (rf"{_YEAR}[-/ ]?h(?P<n>[12])", rf"h(?P<n>[12])[-/ ]*{_YEAR}", rf"{_YEAR}年?(?P<n>[上下])半年"),
    "month": (
        rf"{_YEAR}[-/.]?(?P<n>\d{{2}})",
        rf"{_YEAR}[-/](?P<n>\d)",
        rf"{_YEAR}[- ]?m(?P<n>\d{{1,2}})",
        rf"{_YEAR}年(?P<n>\d{{1,2}})月(?:份)?",
        rf"(?P<n>\d{{1,2}})[-/]{_YEAR}",
        rf"{_WORD}[-/, ]*(?P<y>\d{{4}}|'?\d{{2}})",
        rf"{_YEAR}[-/ ]?{_WORD}",
    ),
    "year": (rf"{_YEAR}年度?", rf"(?:fy|cy) ?{_YEAR}", rf"{_YEAR}[-/–](?P<n>\d{{4}}|\d{{2}})"),
}
_PATTERNS = {named: tuple(map(re.compile, forms)) for named, forms in _FORMS.items()}
_DAYS = tuple(
    re.compile(form + r"(?:[t ].*)?")
    for form in (
        rf"{_YEAR}[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})",
        rf"{_YEAR}(?P<m>\d{{2}})(?P<d>\d{{2}})",
        rf"{_YEAR}年(?P<m>\d{{1,2}})月(?P<d>\d{{1,2}})[日号]?",
        rf"(?P<d>\d{{1,2}})[-/ ]?(?P<m>[a-z]{{3,9}})\.?[-/, ]*{_YEAR}",
        rf"(?P<m>[a-z]{{3,9}})\.? (?P<d>\d{{1,2}}),? {_YEAR}",
    )
)
_EITHER = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2{_YEAR}(?:[t ].*)?")
"""A day whose first number may be the month or the day."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONG = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november")
_WORDS = dict(zip((*_LONG, "december"), range(1, 13), strict=True))
_WORDS |= dict(zip(_MONTHS, range(1, 13), strict=True)) | {"sept": 9}
_SIGNS = {"一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2}

EPOCH = date(1899, 12, 30)
"""Day 0 of a spreadsheet's serial numbers."""

SERIALS = (20_000, 80_000)
"""Serial numbers of 1954 to 2119: whole numbers in between that step as weeks, months, quarters or years do."""


def plain(value: object) -> str:
    """A text as it is compared: full-width signs narrow, lower case, no end that only says "whole"."""
    return re.sub(r"\s+", " ", normalize("NFKC", str(value))).strip().lower().removesuffix(".0")


def named(value: object, unit: Named) -> date | None:
    """The first day of a week, month, quarter, half or whole year; None for a text that is none."""
    text = plain(value)
    for pattern in _PATTERNS[unit]:
        if match := pattern.fullmatch(text):
            parts = match.groupdict()
            found = _begins(parts["y"], parts.get("n") or parts.get("m") or "", unit)
            if found is not None:
                return found
    return None


def _begins(year: str, number: str, unit: Named) -> date | None:
    y = int(year.removeprefix("'"))
    y += 0 if y > 99 else 1900 if y > 68 else 2000
    if unit == "year":
        return date(y, 1, 1) if not number or int(number[-2:]) == (y + 1) % 100 else None
    n = _WORDS.get(number) or _SIGNS.get(number) or (int(number) if number.isdecimal() else 0)
    months = {"month": n, "quarter": 3 * n - 2, "half": 6 * n - 5}
    try:
        known = date.fromisocalendar(y, n, 1) if unit == "week" else date(y, months[unit], 1)
    except ValueError:
        return None
    return known if 1900 <= y <= 2999 else None


def day(value: object, day_first: bool | None = None) -> date | None:
    """A day, also where it is written as a text or as 20260914; `day_first` says how 03/04/2026 is meant, and None
    that it is known only where one number is too large for a month."""
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    text = plain(value)
    for pattern in _DAYS:
        if match := pattern.fullmatch(text):
            month = match["m"]
            return _date(
                int(match["y"]), _WORDS.get(month) or (int(month) if month.isdecimal() else 0), int(match["d"])
            )
    match = _EITHER.fullmatch(text)
    if match is None:
        return None
    one, other, year = int(match[1]), int(match[3]), int(match["y"])
    if day_first is None:
        day_first = None if max(one, other) <= 12 and one != other else one > 12
    if day_first is None:
        return None
    return _date(year, other, one) if day_first else _date(year, one, other)


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def day_first(values: Iterable[object]) -> bool | None:
    """Whether days such as 03/04/2026 begin with the day, as all of a column's say together: what exceeds 12 is a
    day, and so is the part that is 1 throughout while the other is not. None where nothing tells."""
    found = [match for value in values if (match := _EITHER.fullmatch(plain(value)))]
    first, second = {int(match[1]) for match in found}, {int(match[3]) for match in found}
    if not found or (max(first) > 12) != (max(second) > 12):
        return bool(found) and max(first) > 12
    if (first == {1}) != (second == {1}):
        return first == {1}
    return None


def either(value: object) -> bool:
    """Whether it is a day whose first number may be the month or the day."""
    return _EITHER.fullmatch(plain(value)) is not None


def serial(value: object) -> date | None:
    """The day of a spreadsheet's serial number."""
    text = plain(value)
    if not text.isdecimal() or not SERIALS[0] <= int(text) <= SERIALS[1]:
        return None
    return EPOCH + timedelta(days=int(text))


def in_order(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key under which texts sort as they are read: wave 2 before wave 10."""
    parts = re.split(r"(\d+)", text)
    return tuple((0, int(part), part) if part.isdecimal() else (1, 0, part) for part in parts if part)


def shape(text: str) -> str:
    """A text with its numbers blanked out: `wave 2` and `wave 10` have the same."""
    return re.sub(r"\d+", "0", text)
