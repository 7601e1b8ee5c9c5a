"""Periods as tables write them, on a calendar: whole numbers, days, weeks, months, quarters, years, or texts in order.

A first treated value need not be an observed period: on a calendar it falls into the period that holds it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from math import isfinite
from typing import Literal

from sowhat.errors import CallError, DataError, Problem
from sowhat.model.estimate import Label

Scale = Literal["number", "day", "week", "month", "quarter", "year", "text"]

NEVER = frozenset(
    {"", "0", "0.0", "-0.0", "never", "none", "null", "nan", "na", "n/a", "nat", "inf", "+inf", "infinity"}
)
"""First treated values, in lower case, that mean: never."""

_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_PACKED_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MONTH = re.compile(r"(\d{4})[-/.]?(\d{2})")
_QUARTER = re.compile(r"(\d{4})[- ]?[Qq]([1-4])")
_WEEK = re.compile(r"(\d{4})-?[Ww](\d{2})")
_NAMED: tuple[tuple[re.Pattern[str], Scale], ...] = ((_QUARTER, "quarter"), (_WEEK, "week"))
_NUMBER = re.compile(r"[+-]?\d+(?:\.0*)?")


@dataclass(frozen=True, slots=True)
class Calendar:
    """The observed periods in order, and where every first treated value lies on the same scale.

    `raw` are the values as the table holds them. `code` gives for each first treated value its place in `starts`,
    whose entries are positions, `None` for never; `cohorts` are their labels.
    """

    scale: Scale
    raw: tuple[object, ...]
    labels: tuple[Label, ...]
    positions: tuple[int, ...]
    code: dict[object, int]
    starts: tuple[int | None, ...]
    cohorts: tuple[Label | None, ...]


def never(value: object) -> bool:
    """Whether a first treated value stands for none."""
    if value is None or (isinstance(value, float) and not isfinite(value)):
        return True
    return str(value).strip().lower() in NEVER


def calendar(periods: Iterable[object], firsts: Iterable[object]) -> Calendar:
    """The scale that fits the periods, and everything placed on it.

    Raises DataError (`panel-period-twice`, `panel-period-not-whole`), CallError (`panel-first-treated-unreadable`).
    """
    observed = list(periods)
    treated = [value for value in firsts if not never(value)]
    scale, place = _scale(observed, treated)
    ordered = sorted(observed, key=place)
    positions = [place(value) for value in ordered]
    _distinct(ordered, positions)
    labels = tuple(label(value, scale) for value in ordered)
    starts = _starts(treated, place, scale)
    named = dict(zip(positions, labels, strict=True))
    offset = positions[0] if positions else 0
    places = sorted(set(starts.values()))
    code = {value: places.index(at) for value, at in starts.items()}
    raw_label = {at: label(value, scale) for value, at in reversed(starts.items())}
    return Calendar(
        scale=scale,
        raw=tuple(ordered),
        labels=labels,
        positions=tuple(at - offset for at in positions),
        code=code,
        starts=(*(at - offset for at in places), None),
        cohorts=(*(named.get(at, raw_label[at]) for at in places), None),
    )


def label(value: object, scale: Scale) -> Label:
    """As it is shown: whole floats without their point, days as ISO dates."""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if scale == "number":
        return int(float(str(value)))
    return value if isinstance(value, int) else str(value).strip()


def _distinct(ordered: Sequence[object], positions: Sequence[int]) -> None:
    for (a, at), (b, then) in pairwise(zip(ordered, positions, strict=True)):
        if at == then:
            raise DataError(Problem("panel-period-twice", params={"value": str(a), "other": str(b)}))


def _starts(treated: list[object], place: Callable[[object], int], scale: Scale) -> dict[object, int]:
    found: dict[object, int] = {}
    for value in treated:
        try:
            found[value] = place(value)
        except (KeyError, ValueError):
            params = {"value": str(value), "scale": scale}
            raise CallError(Problem("panel-first-treated-unreadable", params=params)) from None
    return dict(sorted(found.items(), key=lambda pair: pair[1]))


def _scale(observed: list[object], treated: list[object]) -> tuple[Scale, Callable[[object], int]]:
    """The first reading that all periods allow."""
    for pattern, named in _NAMED:
        if _all(pattern, observed):
            return named, _on_calendar(named)
    if _all_months(observed):
        return "month", _on_calendar("month")
    if all(_day(value) is not None for value in observed):
        step: Scale = _step([day for value in observed if (day := _day(value)) is not None])
        return step, _on_calendar(step)
    if _all(_NUMBER, observed):
        return "number", lambda value: int(float(str(value)))
    if all(isinstance(value, float | int) for value in observed):
        value = next(value for value in observed if not _NUMBER.fullmatch(str(value)))
        raise DataError(Problem("panel-period-not-whole", params={"value": str(value)}))
    ranks = {text: rank for rank, text in enumerate(sorted({str(value).strip() for value in [*observed, *treated]}))}
    return "text", lambda value: ranks[str(value).strip()]


def _all(pattern: re.Pattern[str], values: Iterable[object]) -> bool:
    return all(pattern.fullmatch(str(value).strip()) for value in values)


def _all_months(values: Sequence[object]) -> bool:
    """Such as 2026-09, or 202609 where all are so."""
    found = [_MONTH.fullmatch(str(value).strip().removesuffix(".0")) for value in values]
    return all(match and 1900 <= int(match[1]) <= 2999 and 1 <= int(match[2]) <= 12 for match in found)


def _day(value: object) -> date | None:
    """A day, also where it is written as a text or as 20260914."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = str(value).strip().removesuffix(".0")
    match = _DAY.fullmatch(text) or _PACKED_DAY.fullmatch(text)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _step(days: list[date]) -> Scale:
    """The calendar unit of the most common distance, unless two periods would then fall together."""
    ordered = sorted(set(days))
    steps = Counter((b - a).days for a, b in pairwise(ordered))
    common = min(steps, key=lambda step: (-steps[step], step)) if steps else 1
    sizes: tuple[tuple[int, int, Scale], ...] = (
        (7, 7, "week"),
        (28, 31, "month"),
        (89, 92, "quarter"),
        (365, 366, "year"),
    )
    scale: Scale = next((name for low, high, name in sizes if low <= common <= high), "day")
    place = _of_day(scale)
    return scale if len({place(day) for day in ordered}) == len(ordered) else "day"


def _of_day(scale: Scale) -> Callable[[date], int]:
    """Number of the calendar unit that holds a day; weeks begin on Mondays."""
    units: dict[Scale, Callable[[date], int]] = {
        "day": date.toordinal,
        "week": lambda day: (day.toordinal() - 1) // 7,
        "month": lambda day: day.year * 12 + day.month - 1,
        "quarter": lambda day: day.year * 4 + (day.month - 1) // 3,
        "year": lambda day: day.year,
    }
    return units[scale]


def _on_calendar(scale: Scale) -> Callable[[object], int]:
    """Place of a value: one written in the scale's own way, or the period that holds a day."""
    of_day = _of_day(scale)

    def place(value: object) -> int:
        return of_day(_first_day(value))

    return place


def _first_day(value: object) -> date:
    """The first day of a day, month, quarter or week. Raises ValueError for anything else."""
    day = _day(value)
    if day is not None:
        return day
    text = str(value).strip().removesuffix(".0")
    if match := _QUARTER.fullmatch(text):
        return date(int(match[1]), 3 * int(match[2]) - 2, 1)
    if match := _WEEK.fullmatch(text):
        return date.fromisocalendar(int(match[1]), int(match[2]), 1)
    if match := _MONTH.fullmatch(text):
        return date(int(match[1]), int(match[2]), 1)
    raise ValueError(text)


def opening(value: object) -> date | None:
    """The first day of a period as tables write it; None for one that is on no calendar of days."""
    try:
        return _first_day(value)
    except ValueError:
        return None
