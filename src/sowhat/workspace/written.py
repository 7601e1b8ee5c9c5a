"""Numbers, days and periods as people write them, in Python: what `sources.numbers` and `sources.periods` say in SQL.

Nothing is guessed: `7/1/2026` is two days, `7月` has no year, `2026H1` is no period that is measured; all are refused.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache

_NARROW = str.maketrans("０１２３４５６７８９．，－＋％￥　", "0123456789.,-+%¥ ")
_NUMBER = re.compile(
    r"(?:[¥$€£]|CNY|RMB|USD)? ?([+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,4})?)"
    r" ?(万亿|亿|億|万|萬)?(?:元|人民币)?(%)?"
)
_TIMES = {"万": 4, "萬": 4, "亿": 8, "億": 8, "万亿": 12, None: 0}
_YES = {"true": 1, "yes": 1, "是": 1, "false": 0, "no": 0, "否": 0}
_LARGEST = Decimal("1.7e308")
"""What a double holds, as the engine's numbers do."""

_DAY = re.compile(r"([0-9]{4})(?:年([0-9]{1,2})月([0-9]{1,2})[日号]?.*|\.([0-9]{1,2})\.([0-9]{1,2}))")
_CLOCK = re.compile(
    r"([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?)?"
)
_COMPACT = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?:[0-9]{6})?")
_WEEK = re.compile(r"([0-9]{4})(?:-?[Ww]|年第?)([0-9]{1,2})(?:周)?")
_MONTH = re.compile(r"([0-9]{4})(?:[-/.]?(0[1-9]|1[0-2])|[-/.]([1-9])|年(0?[1-9]|1[0-2])(?:月份?)?)")
_QUARTER = re.compile(r"([0-9]{4})(?:[- ]?[Qq]|年第?|年[Qq])([1-4])(?:季度?)?")
_QUARTERS = str.maketrans("一二三四", "1234")

_YEAR = re.compile(r"((?:19|20)[0-9]{2})(?:年度?)?")
_PART = re.compile(r"(0?[1-9]|1[0-2])月份?|[Qq]([1-4])|第?([1-4一二三四])季度?|第?([0-9]{1,2})周")
_MONTHS = {
    name: str(n)
    for n, name in enumerate(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"], 1)
}


def number(text: str) -> Decimal | None:
    """A number: `1,234`, `1.2万`, `3.5亿`, `￥12,000`, `12%`, full-width digits; yes and no are 1 and 0."""
    if text.lower() in _YES:
        return Decimal(_YES[text.lower()])
    found = _NUMBER.fullmatch(text.translate(_NARROW).strip(" "))
    if found is None:
        return None
    try:
        value = Decimal(found[1].replace(",", "")).scaleb(_TIMES[found[2]])
    except InvalidOperation:
        return None
    value = value.scaleb(-2) if found[3] else value
    return value if abs(value) <= _LARGEST else None


def day(text: str) -> date | None:
    """A day: `2026-07-01`, `2026/7/1`, `2026.7.1`, `2026年7月1日`, `20260701`, with or without a time of day."""
    for pattern in (_DAY, _CLOCK, _COMPACT):
        found = pattern.fullmatch(text)
        if found:
            year, month, number_ = (part for part in found.groups() if part)
            return _made(int(year), int(month), int(number_))
    return None


def _made(year: int, month: int, day_: int) -> date | None:
    try:
        made = date(year, month, day_)
    except ValueError:
        return None
    return made if 1970 <= year < 2200 else None


@lru_cache(8192)
def period(text: str, every: str) -> date | None:
    """The first day of the day, week (from Monday), month or quarter that the text names or lies in."""
    if every == "day":
        return day(text)
    if every == "week":
        return _week(text) or _monday(day(text))
    if every == "month":
        return _month(text) or _first(day(text))
    inside = _month(text) or day(text)
    return _quarter(text) or (inside and inside.replace(month=3 * ((inside.month - 1) // 3) + 1, day=1))


def period_text(text: str, every: str) -> str:
    """The period as everyone writes it: `2026-07-01`, `2026-W38`, `2026-07`, `2026Q3`; empty where it is none."""
    first = period(text, every)
    if first is None:
        return ""
    if every == "week":
        return "{}-W{:02}".format(*first.isocalendar()[:2])
    if every == "quarter":
        return f"{first.year}Q{(first.month + 2) // 3}"
    return first.isoformat()[: 7 if every == "month" else 10]


def is_year(text: str) -> bool:
    """Whether the text is a year alone: `2026年`, `2026`."""
    return _YEAR.fullmatch(text) is not None


def is_part_of_year(text: str) -> bool:
    """Whether the text is a month, quarter or week without its year: `7月`, `十二月`, `Q3`, `三季度`, `第30周`."""
    return _PART.fullmatch(_digits(text)) is not None


def of_year(year: str, part: str) -> str:
    """A year and a part of it as one text: `2026年` and `7月` are `2026年7月`."""
    found = _YEAR.fullmatch(year)
    named = _digits(part)
    return f"{found[1]}{named}" if found and named[:1] in "Qq" else f"{found[1] if found else year}年{named}"


def _digits(text: str) -> str:
    name = text.removesuffix("份").removesuffix("月")
    return f"{_MONTHS[name]}月" if name != text and name in _MONTHS else text


def _monday(inside: date | None) -> date | None:
    return inside and inside - timedelta(days=inside.weekday())


def _first(inside: date | None) -> date | None:
    return inside and inside.replace(day=1)


def _week(text: str) -> date | None:
    found = _WEEK.fullmatch(text)
    try:
        return date.fromisocalendar(int(found[1]), int(found[2]), 1) if found else None
    except ValueError:
        return None


def _month(text: str) -> date | None:
    found = _MONTH.fullmatch(text)
    return _made(int(found[1]), int(found[2] or found[3] or found[4]), 1) if found else None


def _quarter(text: str) -> date | None:
    found = _QUARTER.fullmatch(text.translate(_QUARTERS))
    return _made(int(found[1]), 3 * int(found[2]) - 2, 1) if found else None
