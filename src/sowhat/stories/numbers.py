"""Numbers, shares, times and days as people say them in each language."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import get_month_names

from sowhat.stories.words import Words

NOTHING = "–"
_DAY = re.compile(r"(?<![\w/-])\d{4}-\d{2}-\d{2}(?![\w/-])")
SCALES = {"en": ((10**9, "high"), (10**6, "low")), "zh": ((10**8, "high"), (10**4, "low"))}
_SPOKEN_FROM = {"en": 10**6, "zh": 10**5}
_DURATIONS = (
    (1e-3, 1e6, "number-us"),
    (1.0, 1e3, "number-ms"),
    (100.0, 1.0, "number-s"),
    (math.inf, 1 / 60, "number-min"),
)


def count(n: int) -> str:
    """An exact count, `12,345`."""
    return f"{n:,}"


def percent(share: float | None) -> str:
    """A share of one as a percentage in three figures at most, never rounded to 0% or 100% when it is not."""
    if share is None:
        return NOTHING
    if share in (0, 1):
        return f"{share:.0%}"
    if 0 < share < 0.001:
        return "<0.1%"
    if 0.999 < share < 1:
        return ">99.9%"
    return f"{share:.1%}" if share < 0.1 or share > 0.99 else f"{share:.0%}"


def ratio(part: float, whole: float) -> float | None:
    """`part` of `whole`; null when there is no whole."""
    return part / whole if whole else None


def _figures(x: float) -> str:
    """At most three figures, no trailing zeros: `1.2`, `310`, `8,400`."""
    if x >= 100:
        return f"{float(f'{x:.3g}'):,.0f}"
    return f"{x:.1f}".removesuffix(".0")


@dataclass(frozen=True, slots=True)
class Numbers:
    """Says numbers with units in the language of `words`; days are those of the zone."""

    words: Words
    zone: str = "UTC"

    def spoken(self, n: int) -> str:
        """A count as people say it: `1.2 million`, `310 万`, `1.9 亿`; exact while it is small."""
        language = self.words.language
        if n < _SPOKEN_FROM[language]:
            return count(n)
        base, scale = next((base, scale) for base, scale in SCALES[language] if n >= base)
        return self.words.say("number-large", scale=scale, n=_figures(n / base))

    def scale(self) -> dict[str, str]:
        """What an axis of counts needs: from where each large unit is said, and its wording with `#` for the number."""
        found = {}
        for base, name in SCALES[self.words.language]:
            found[f"{name}_from"] = str(base)
            found[name] = self.words.say("number-large", scale=name, n="#")
        return found

    def duration(self, seconds: float | None) -> str:
        """A length of time: `230 ms`, `1.4 s`; a dash when it is unknown."""
        if seconds is None:
            return NOTHING
        factor, id_ = next((factor, id_) for below, factor, id_ in _DURATIONS if seconds < below)
        return self.words.say(id_, n=_figures(seconds * factor))

    def local(self, at: datetime) -> datetime:
        """The instant on the clock of the zone; an instant without an offset is UTC."""
        aware = at if at.tzinfo else at.replace(tzinfo=ZoneInfo("UTC"))
        return aware.astimezone(ZoneInfo(self.zone))

    def day(self, day: date) -> str:
        """`17 May 2015`, `2015 年 5 月 17 日`."""
        return self.words.say("number-day", year=str(day.year), month=self._month_name(day.month), day=str(day.day))

    def dated(self, label: object) -> str:
        """A label, the days in it as people say them."""
        return _DAY.sub(lambda found: self.day(date.fromisoformat(found[0])), str(label))

    def moment(self, at: datetime) -> str:
        """A day and a time of day in the zone."""
        here = self.local(at)
        return self.words.say("number-moment", day=self.day(here.date()), time=f"{here:%H:%M}")

    def between(self, first: datetime, last: datetime) -> str:
        """The days from first to last, as part of a sentence: `between 17 and 20 May 2015`."""
        a, b = self.local(first).date(), self.local(last).date()
        if a == b:
            return self.words.say("number-on", day=self.day(a))
        same = "month" if (a.year, a.month) == (b.year, b.month) else "year" if a.year == b.year else "none"
        return self.words.say("number-between", same=same, **self._parts(a, ""), **self._parts(b, "2"))

    def _parts(self, day: date, mark: str) -> dict[str, str]:
        names = {"y": str(day.year), "m": self._month_name(day.month), "d": str(day.day)}
        return {f"{name}{mark}": text for name, text in names.items()}

    def month(self, month: str) -> str:
        """A month `2026-09`: `September 2026`, `2026 年 9 月`."""
        year, number = month.split("-")
        return self.words.say("number-month", year=year, month=self._month_name(int(number), "wide"))

    def month_short(self, month: str) -> str:
        """A month for an axis: `Sep 26`, `26 年 9 月`."""
        year, number = month.split("-")
        return self.words.say("number-month-short", year=year[2:], month=self._month_name(int(number)))

    def week(self, week: str) -> str:
        """An ISO week `2026-W38` by its Monday: `week of 14 Sep 2026`."""
        return self.words.say("number-week", day=self.day(monday_of(week)))

    def week_short(self, week: str) -> str:
        """An ISO week for an axis, by its Monday: `14 Sep`, `9 月 14 日`."""
        return self.day_short(monday_of(week))

    def day_short(self, day: date) -> str:
        """A day where its year is plain: `14 Sep`, `9 月 14 日`."""
        return self.words.say("number-day-short", month=self._month_name(day.month), day=str(day.day))

    def age(self, length: timedelta) -> str:
        """How long, in its largest unit: `3 days`, `2 小时`."""
        hours = max(length.total_seconds(), 0) / 3600
        scales = ((1, 1 / 60, "minutes"), (48, 1, "hours"), (24 * 60, 24, "days"), (24 * 730, 24 * 30.44, "months"))
        unit, size = next(((name, size) for below, size, name in scales if hours < below), ("years", 24 * 365.25))
        return self.words.say("number-age", unit=unit, n=int(hours / size))

    def month_name(self, number: int) -> str:
        """A calendar month of any year, in full; in Chinese its bare number."""
        return self._month_name(number, "wide")

    def _month_name(self, number: int, width: Literal["abbreviated", "wide"] = "abbreviated") -> str:
        if self.words.language == "zh":
            return str(number)
        return str(get_month_names(width, locale="en")[number])


def monday_of(week: str) -> date:
    """The Monday of an ISO week `2026-W38`."""
    return date.fromisocalendar(int(week[:4]), int(week[-2:]), 1)
