"""Days, months, weeks, quarters and years as both languages write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from sowhat.model.talk import Stated
from sowhat.stories.guard import numbers as mention_numbers
from sowhat.stories.guard.vocabulary import either, paired, pattern, valued


@dataclass(frozen=True, slots=True)
class When:
    """What a text says of a date; zero is left out."""

    end: int
    year: int = 0
    month: int = 0
    day: int = 0
    week: int = 0
    quarter: int = 0

    def is_(self, stated: Stated) -> bool:
        """Whether a known day, month or week is this one, said no more exactly than it is known."""
        if stated.unit == "day":
            return self._day(date.fromisoformat(str(stated.value)))
        if stated.unit == "month":
            year, month = (int(part) for part in str(stated.value).split("-"))
            return self._month(year, month)
        if stated.unit == "week":
            return self._week(str(stated.value))
        return False

    def _day(self, known: date) -> bool:
        year, week, _ = known.isocalendar()
        if self.week:
            return self.week == week and self.year in (0, year)
        told = (self.year in (0, known.year), self.month in (0, known.month), self.day in (0, known.day))
        return all(told) and self._quarter(known.month)

    def _month(self, year: int, month: int) -> bool:
        if self.week:
            return False
        if self.day:  # `Sep 26` may be a month of a year
            return not self.year and (2000 + self.day, self.month) == (year, month)
        return self.year in (0, year) and self.month in (0, month) and self._quarter(month)

    def _quarter(self, month: int) -> bool:
        return self.quarter in (0, (month + 2) // 3)

    def _week(self, known: str) -> bool:
        year, week = int(known[:4]), int(known[-2:])
        if self.week:
            return self.week == week and self.year in (0, year)
        monday = date.fromisocalendar(year, week, 1)
        return self.day == monday.day and self.month == monday.month and self.year in (0, monday.year)


ISO = re.compile(
    r"(?<![A-Za-z\d.-])(?P<year>(?:19|20)\d\d)(?:-[Ww](?P<week>\d{2})|[- ]?[Qq](?P<quarter>[1-4])"
    r"|(?P<mark>[-/.])(?P<month>0?[1-9]|1[0-2])(?:(?P=mark)(?P<day>0?[1-9]|[12]\d|3[01]))?)(?![\d-])"
)
QUARTER = re.compile(r"(?<![A-Za-z\d])[Qq](?P<quarter>[1-4])(?:(?:\s|\sof\s|\s?/\s?)(?P<year>(?:19|20)\d\d))?(?!\d)")
WEEK = re.compile(r"(?:(?<![A-Za-z\d])W|第\s?)(?P<week>[0-5]?\d)(?:\s?周|(?![\w]))")
CHINESE = re.compile(
    r"(?:(?P<year>(?:19|20)?\d\d|[一二][〇零一二三四五六七八九]{3})\s?年\s?)?(?:"
    r"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月份?"
    r"(?:\s?(?P<day>[12]\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s?[日号](?:起的一周)?)?"
    r"|第?\s?(?P<quarter>[一二三四1-4])\s?季度)"
)
YEAR = re.compile(r"(?P<year>(?:19|20)\d\d|二[〇零][〇零一二三四五六七八九]{2})\s?年(?!\s?期)")


@cache
def month_pattern() -> str:
    """The months' names, as they are written with a capital."""
    return either(name for word in paired("months") for name in (word.capitalize(), word.upper()))


@cache
def _english() -> tuple[re.Pattern[str], ...]:
    month, year = (
        f"(?P<month>{month_pattern()})(?:\\.(?=,?\\s\\d))?",
        r"(?:,?\s(?:of\s)?(?P<year>(?:19|20)\d\d)(?!\d|-\d))",
    )
    day = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d,.]\d|\d)"
    week = r"(?:[Ww]eek\sof\s)?"
    return (
        re.compile(rf"{week}(?<![\d.,]){day}\s(?:of\s)?{month}{year}?"),
        re.compile(rf"{month}\s?{year}"),
        re.compile(rf"{week}{month}\s{day}{year}?"),
    )


FORMS = (ISO, QUARTER, CHINESE, YEAR, WEEK)


def when(text: str, at: int) -> When | None:
    """The date that is written at a place."""
    for form in (*_english(), *FORMS):
        found = form.match(text, at)
        if found:
            said = _read(found)
            if said:
                return said
    return None


def month_alone(text: str, at: int) -> When | None:
    """A month's name without a number; May only where it is written in capitals, being a verb."""
    found = re.compile(month_pattern()).match(text, at)
    if not found or found[0] in ("May", "Mar"):
        return None
    return When(found.end(), month=int(valued("months")[found[0].lower()]))


def _read(found: re.Match[str]) -> When | None:
    told = {name: _number(name, text) for name, text in found.groupdict().items() if text and name != "mark"}
    if not 0 <= told.get("week", 1) <= 53 or not told:
        return None
    return When(found.end(), **told)


def _number(name: str, text: str) -> int:
    if name == "month" and pattern("months").fullmatch(text):
        return int(valued("months")[text.lower()])
    if text.isascii():
        return int(text) + (2000 if name == "year" and len(text) == 2 else 0)
    said = mention_numbers.chinese(text, 0)
    return int(said.value) if said else 0
