"""Periods as tables write them, on a calendar: whole numbers, days, weeks, months, quarters, years, or texts in order.

A first treated value need not be an observed period: on a calendar it falls into the period that holds it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from math import floor, inf, isnan
from typing import Literal, get_args

from sowhat.errors import CallError, DataError, Problem
from sowhat.model.estimate import Label
from sowhat.studies import written
from sowhat.studies.written import Named

Scale = Literal["number", "day", "week", "month", "quarter", "half", "year", "text"]

NEVER = frozenset(
    {
        *("", "0", "0.0", "-0.0", "never", "none", "null", "nan", "na", "n/a", "nat", "inf", "+inf", "infinity"),
        *(".", "-", "--", "#n/a", "<na>", "never treated", "never-treated", "nevertreated", "never_treated"),
        *("0000-00-00", "0000-00-00 00:00:00", "无", "从未", "从未上线", "未上线"),
    }
)
"""First treated values, in lower case, that mean: never."""


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
    if value is None or (isinstance(value, float) and (isnan(value) or value == inf)):
        return True
    return str(value).strip().lower() in NEVER


def calendar(periods: Iterable[object], firsts: Iterable[object]) -> Calendar:
    """The scale that fits the periods, and everything placed on it.

    Raises DataError (`panel-period-twice`, `panel-period-not-whole`, `panel-period-ambiguous`), CallError
    (`panel-first-treated-unreadable`).
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
    if scale == "number" and (found := _real(value)) is not None:
        return int(found)
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
        except (KeyError, ValueError, OverflowError):
            params = {"value": str(value), "scale": scale, "named": "no", "column": ""}
            raise CallError(Problem("panel-first-treated-unreadable", params=params)) from None
    return dict(sorted(found.items(), key=lambda pair: pair[1]))


def _scale(observed: list[object], treated: list[object]) -> tuple[Scale, Callable[[object], int]]:
    """The first reading that all periods allow."""
    unit = _named(observed)
    day_first = _day_first([*observed, *treated])
    if unit:
        return unit, _on_calendar(unit, day_first)
    days = [found for value in observed if (found := written.day(value, day_first)) is not None]
    if len(days) == len(observed):
        step = _step(days)
        return step, _on_calendar(step, day_first)
    if all(_whole(value) is not None for value in observed):
        return _serials(observed, treated) or ("number", _number(observed))
    numbers = [number for value in observed if (number := _real(value)) is not None]
    if len(numbers) == len(observed):
        if parts := _fractions(numbers):
            return parts
        value = next(value for value in observed if _whole(value) is None)
        raise DataError(Problem("panel-period-not-whole", params={"value": str(value)}))
    return "text", _in_order(observed, treated)


def _named(observed: list[object]) -> Named | None:
    """The unit that every period names; 2004-05, 2005-06 are years that begin in one and end in the next."""
    several = len(observed) > 1
    units: tuple[Named, ...] = ("quarter", "week", "half", *(("year",) if several else ()), "month")
    return next((unit for unit in units if all(written.named(value, unit) for value in observed)), None)


def _day_first(values: list[object]) -> bool | None:
    """Raises DataError (`panel-period-ambiguous`) for days such as 03/04/2026 that nothing tells apart."""
    found = written.day_first(values)
    odd = next((value for value in values if found is None and written.either(value)), None)
    if odd is not None:
        raise DataError(Problem("panel-period-ambiguous", params={"value": str(odd)}))
    return found


def _real(value: object) -> float | None:
    try:
        return float(str(value).strip())
    except ValueError:
        return None


def _whole(value: object) -> int | None:
    found = _real(value)
    return int(found) if found is not None and found.is_integer() else None


def _fractions(years: list[float]) -> tuple[Scale, Callable[[object], int]] | None:
    """Years and parts of them, as some programs write quarters (2004.25) and months (2004.083)."""
    sizes: tuple[tuple[int, Scale], ...] = ((2, "half"), (4, "quarter"), (12, "month"))
    for parts, scale in sizes:
        if all(1800 <= year <= 2200 and abs(year * parts - round(year * parts)) < 0.02 * parts for year in years):
            return scale, lambda value, parts=parts: floor(float(str(value)) * parts + 0.02 * parts)
    return None


def _number(observed: list[object]) -> Callable[[object], int]:
    """A number falls into the whole one that it begins with; a day into its year, where the periods are years."""
    years = all(1800 <= (_whole(value) or 0) <= 2200 for value in observed)
    least = min(0, *(_whole(value) or 0 for value in observed))

    def place(value: object) -> int:
        found = written.day(value) or written.named(value, "month") if years else None
        if found is not None and _real(value) is None:
            return found.year
        at = floor(float(str(value)))
        if at < 0 <= least:  # a code for never, or for nobody knows: the calendar has no such periods
            raise ValueError(str(value))
        return at

    return place


def _serials(observed: list[object], treated: list[object]) -> tuple[Scale, Callable[[object], int]] | None:
    """A spreadsheet's days, where they step as weeks, months, quarters or years do; a first treated value must then be
    one of them or lie outside, for other programs count from other days."""
    days = {value: found for value in observed if (found := written.serial(value)) is not None}
    if len(days) < max(len(observed), 3):
        return None
    step = _step(list(days.values()))
    inside = {day for value in treated if (day := written.serial(value)) and min(days.values()) <= day}
    foreign = {day for day in inside if day <= max(days.values())} - set(days.values())
    if step == "day" or foreign or any(written.serial(value) is None for value in treated):
        return None
    of_day = _of_day(step)

    def place(value: object) -> int:
        found = written.serial(value)
        if found is None:
            raise ValueError(str(value))
        return of_day(found)

    return step, place


def _in_order(observed: list[object], treated: list[object]) -> Callable[[object], int]:
    """The rank among texts, their numbers as numbers. A first treated text that no row has as its period must at least
    look like one, or its place would be a guess."""
    shapes = {written.shape(str(value).strip()) for value in observed}
    like = [value for value in treated if written.shape(str(value).strip()) in shapes]
    texts = {str(value).strip() for value in [*observed, *like]}
    ranks = {text: rank for rank, text in enumerate(sorted(texts, key=written.in_order))}
    return lambda value: ranks[str(value).strip()]


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
        "half": lambda day: day.year * 2 + (day.month - 1) // 6,
        "year": lambda day: day.year,
    }
    return units[scale]


def _on_calendar(scale: Scale, day_first: bool | None) -> Callable[[object], int]:
    """Place of a value: one written in the scale's own way, or the period that holds a day."""
    of_day = _of_day(scale)

    def place(value: object) -> int:
        if scale == "year" and (year := _whole(value)) is not None and 1800 <= year <= 2999:
            return year
        own = written.named(value, scale) if scale in get_args(Named) else None  # type: ignore[arg-type]
        return of_day(own or _first_day(value, day_first))

    return place


def _first_day(value: object, day_first: bool | None = None) -> date:
    """The first day of a day, quarter, week, half or month. Raises ValueError for anything else."""
    found = written.day(value, day_first)
    units: tuple[Named, ...] = ("quarter", "week", "half", "month")
    named = (written.named(value, unit) for unit in units)
    known = found or next((each for each in named if each), None)
    if known is None:
        raise ValueError(str(value))
    return known


def opening(value: object) -> date | None:
    """The first day of a period as tables write it; None for one that is on no calendar of days."""
    try:
        return _first_day(value)
    except ValueError:
        return None
