"""Thirteen months of a service looked back on: which months count, how calls moved, whether they come in a season, and
which callers come at regular gaps. The rules, and what they were tried on: docs/explanation/lifecycle.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import exp, expm1, lgamma, log, log1p, pi, sqrt
from statistics import fmean, median, pstdev

from sowhat.errors import Param
from sowhat.metrics import chances, periods, weeks
from sowhat.metrics.breaks import Break, grain_of
from sowhat.metrics.theil_sen import Point, theil_sen
from sowhat.model.estimate import Remark
from sowhat.model.lifecycle import LOOK_BACK, Rhythm, Season, Trend

MONTHS, WEEKS = 6, 5
"""Whole months for a trend by month; without them so many whole weeks for one by week. Fewer carry no interval."""
A_MONTH = 365.25 / 12 / 7
"""Weeks in a month."""
TOGETHER, COUNTED = 5, 20
"""Services that tell what all of them did: at least so many, with at least so many calls in both months."""
BUSY, MOST = 0.8, 4
"""A season: at most so many months of the year hold this share of its calls."""
AGAIN = 0.5
"""And the same months held this share of the year before's."""
ENOUGH = 24
"""Calls in a year below which a busy month is chance."""
REPEATS, REGULAR = 3, 0.25
"""A rhythm: gaps, at least so many, whose standard deviation is at most this share of their mean."""
CHANCE = 0.05
"""How often at most one caller of all that were looked at would seem as regular by chance."""
WEEKLY = 8
"""Weeks in a row on one or two days each, below which a weekly job looks like anybody."""
APART = 13
"""Days between two visits from which on they are not one."""


@dataclass(frozen=True, slots=True)
class Covered:
    """The months that one source covers wholly, oldest first, and its breaks."""

    months: tuple[str, ...]
    breaks: tuple[Break, ...] = ()


def covered(days: Sequence[date], first: date, last: date) -> tuple[str, ...]:
    """The months that a source covers wholly; one that speaks once a month covers each month in which it does. `days`
    are those with records, in order."""
    if len(days) > 2 and grain_of(days) == "month":
        return tuple(sorted({f"{day:%Y-%m}" for day in days}))
    return tuple(month for month in periods.months(first, last) if _within(month, first, last))


def _within(month: str, first: date, last: date) -> bool:
    start, after = periods.bounds(month)
    return first <= start and (after - last).days <= 1


def since_break(one: Break) -> str:
    """The first whole month with the level after a break; of a jump that comes with a month, that month."""
    if one.kind == "jump" and one.start.day == 1:
        return f"{one.start:%Y-%m}"
    _, after = periods.bounds(f"{one.end:%Y-%m}")
    return f"{after:%Y-%m}"


def comparable(month: str, breaks: Iterable[Break]) -> bool:
    """Whether a month's calls may be compared with those of today: no source jumped since, and none repeated itself,
    dipped or fell silent in it."""
    start, after = periods.bounds(month)
    for one in breaks:
        if one.kind == "jump" and month < since_break(one):
            return False
        if one.kind != "jump" and one.start < after and one.end >= start:
            return False
    return True


def common(services: Iterable[Mapping[str, int]], months: Sequence[str]) -> dict[str, float]:
    """What all services did by month, as a logarithm that begins at 0: the middle step of those with enough calls in
    both months. It ends where too few have; what a company, a season or a counter does to all of them is in it."""
    lines = list(services)
    level, found = 0.0, dict.fromkeys(months[:1], 0.0)
    for before, now in pairwise(months):
        pairs = ((one.get(before, 0), one.get(now, 0)) for one in lines)
        steps = [log(later / earlier) for earlier, later in pairs if min(earlier, later) >= COUNTED]
        if len(steps) < TOGETHER:
            return {}
        level += median(steps)
        found[now] = level
    return found


def trend(
    months: Mapping[str, int], weekly: Mapping[str, int], broken: bool, together: Mapping[str, float] | None = None
) -> Trend:
    """How calls moved over comparable whole months, or over whole weeks while there are too few. `broken`: a source
    broke within the look-back, which is then the reason for having too few. `together`: what all services did."""
    line = _begun(months)[-LOOK_BACK:]
    if len(line) >= MONTHS:
        start = _number(line[0])
        points = [(float(_number(month) - start), log1p(months[month])) for month in line]
        told = _trend(points, 1.0, Trend(since=line[0], months=len(line), year=_year(months, line[-1])))
        return _beside(told, points, [(together or {}).get(month) for month in line])
    days = sorted(weekly)
    if len(days) >= WEEKS:
        first = weeks.monday(days[0])
        points = [((weeks.monday(week) - first).days / 7, log1p(weekly[week])) for week in days]
        return _trend(points, A_MONTH, Trend(since=days[0], months=len(days), grain="week"))
    params: dict[str, Param] = {"have": len(line), "need": MONTHS}
    return Trend(
        months=len(line), why=Remark(code="review-trend-broken" if broken else "review-trend-short", params=params)
    )


def _begun(months: Mapping[str, int]) -> list[str]:
    """From the first whole month after the one with its first call, where records begin before it; a service that
    nobody ever called has nothing that could move."""
    line = sorted(months)
    first = next((at for at, month in enumerate(line) if months[month]), len(line))
    return line[first + 1 :] if first else line


def _trend(points: Sequence[Point], steps: float, told: Trend) -> Trend:
    """`steps`: units of x in a month."""
    found = theil_sen(points)
    if found is None:
        return told.model_copy(
            update={"why": Remark(code="review-trend-short", params={"have": len(points), "need": MONTHS})}
        )
    slopes = {"per_month": found.slope, "low": found.low, "high": found.high}
    return told.model_copy(update={key: None if s is None else expm1(s * steps) for key, s in slopes.items()})


def _beside(told: Trend, points: Sequence[Point], together: Sequence[float | None]) -> Trend:
    """With the trend of what is left without the common movement, where that is known of every month."""
    left = [(x, y - level) for (x, y), level in zip(points, together, strict=True) if level is not None]
    found = theil_sen(left) if len(left) == len(points) else None
    if found is None:
        return told
    slopes = {"relative": found.slope, "relative_low": found.low, "relative_high": found.high}
    return told.model_copy(update={key: None if s is None else expm1(s) for key, s in slopes.items()})


def _year(months: Mapping[str, int], last: str) -> float | None:
    before = months.get(f"{int(last[:4]) - 1:04}{last[4:]}")
    return months[last] / before - 1 if before else None


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def season(months: Mapping[str, int]) -> Season | None:
    """Whether calls come in a few months of the year. `months` are comparable whole ones; only those without a hole up
    to the last count, and it takes thirteen of them.

    With two years the busy months of the last must hold half of the year before's calls. With less the months that are
    known twice must agree, so that what fades (busy a year ago, quiet now) is no season.
    """
    line = _unbroken(months)
    if len(line) < LOOK_BACK:
        return None
    year = {month: months[month] for month in line[-12:]}
    total, busy = sum(year.values()), _busiest(year)
    if total < ENOUGH or not busy:
        return None
    share = sum(n for month, n in year.items() if int(month[5:]) in busy) / total
    if len(line) >= 24:
        return _two_years(busy, share, {month: months[month] for month in line[-24:-12]})
    level = sum(n for month, n in year.items() if int(month[5:]) in busy) / len(busy) / 2
    twice = [(months[month] >= level, months[_later(month)] >= level) for month in line[:-12]]
    if all(before == now for before, now in twice):
        return Season(months=_in_a_row(busy), share=share)
    return None


def _unbroken(months: Mapping[str, int]) -> list[str]:
    """The last months without a hole, oldest first."""
    line = sorted(months)
    for at in range(len(line) - 1, 0, -1):
        if _number(line[at]) - _number(line[at - 1]) != 1:
            return line[at:]
    return line


def _busiest(year: Mapping[str, int], most: int = MOST) -> frozenset[int]:
    """The fewest calendar months with the share BUSY; none where it takes more than `most`."""
    ordered = sorted(year.items(), key=lambda item: (-item[1], item[0]))
    total, held = sum(year.values()), 0
    for number, (_, calls) in enumerate(ordered, 1):
        held += calls
        if held >= BUSY * total:
            return frozenset(int(month[5:]) for month, _ in ordered[:number]) if number <= most else frozenset()
    return frozenset()


def _two_years(busy: frozenset[int], share: float, before: Mapping[str, int]) -> Season | None:
    total = sum(before.values())
    if not total:
        return None
    again = sum(calls for month, calls in before.items() if int(month[5:]) in busy) / total
    if again < AGAIN:
        return None
    top = sorted(before, key=lambda month: (-before[month], month))[: len(busy)]
    both = sum(int(month[5:]) in busy for month in top)
    chance = chances.alike_above(both - 1, 12, len(busy))
    return Season(months=_in_a_row(busy), share=share, before=again, known="two-years", chance=chance)


def _in_a_row(busy: frozenset[int]) -> tuple[int, ...]:
    """As they follow one another: December before January of the same winter."""
    ordered = sorted(busy)
    turns = [ordered[at:] + [month + 12 for month in ordered[:at]] for at in range(len(ordered))]
    shortest = min(turns, key=lambda turn: turn[-1] - turn[0])
    return tuple((month - 1) % 12 + 1 for month in shortest)


def _later(month: str) -> str:
    """The same month a year later."""
    return f"{int(month[:4]) + 1:04}{month[4:]}"


@dataclass(frozen=True, slots=True)
class Visit:
    """A week in which a consumer called: the first day, and on how many days."""

    first: date
    days: int


@dataclass(frozen=True, slots=True)
class Regular:
    """As in `model.lifecycle.Rhythm`."""

    every: float
    times: int
    regular: float
    chance: float
    last: date
    next: date


def rhythm(visits: Sequence[Visit], until: date, callers: int = 1) -> Regular | None:
    """A caller who comes at regular gaps; null for anybody else, for one who should have come again and did not, and
    where one of so many `callers` would seem as regular by chance."""
    ordered = sorted(visits, key=lambda one: one.first)
    starts = _apart(ordered) or _weekly(ordered)
    gaps = [(b - a).days for a, b in pairwise(starts)]
    if len(gaps) < REPEATS:
        return None
    every, regular = median(gaps), pstdev(gaps) / fmean(gaps)
    chance = by_chance(len(gaps), regular)
    if regular > REGULAR or chance * callers > CHANCE or (until - starts[-1]).days > 1.5 * every + 3:
        return None
    due = starts[-1] + timedelta(days=round(every))
    return Regular(float(every), len(starts), regular, chance, starts[-1], due)


def by_chance(gaps: int, regular: float) -> float:
    """How often so many gaps of somebody who comes at random (exponential gaps) vary so little.

    Their shares of the whole are uniform on a simplex of `gaps` - 1 dimensions, and those that vary at most so much lie
    in a ball around its middle: volume of the ball over volume of the simplex, which is exact while the ball lies
    inside, and too large where it does not. Days round gaps, so that none is more regular than half a day in thirty.
    """
    size, radius = gaps - 1, max(regular, 0.02) / sqrt(gaps)
    ball = size / 2 * log(pi) - lgamma(size / 2 + 1) + size * log(radius)
    return min(1.0, exp(ball + lgamma(gaps) - log(gaps) / 2))


def _apart(visits: Sequence[Visit]) -> list[date]:
    """First days of visits that lie apart, each of at most two weeks; none where somebody stays longer."""
    runs: list[list[date]] = []
    for one in visits:
        if runs and (one.first - runs[-1][-1]).days < APART:
            runs[-1].append(one.first)
        else:
            runs.append([one.first])
    return [] if any(len(run) > 2 for run in runs) else [run[0] for run in runs]


def _weekly(visits: Sequence[Visit]) -> list[date]:
    """A job of one or two days in nearly every week since it began."""
    if len(visits) < WEEKLY or max(one.days for one in visits) > 2:
        return []
    return [one.first for one in visits]


def rhythms(callers: Mapping[tuple[str, str, str, str], Sequence[Visit]], until: date) -> tuple[Rhythm, ...]:
    """Those of a service's callers (consumer, app, team, unit) who come at regular gaps, the longest gap first."""
    made = []
    for (consumer, app, team, unit), visits in callers.items():
        found = rhythm(visits, until, len(callers))
        if found is not None:
            names = {"consumer": consumer, "app": app, "team": team, "unit": unit}
            made.append(Rhythm.model_validate({**names, **asdict(found)}))
    return tuple(sorted(made, key=lambda one: (-one.every, one.consumer, one.app, one.team)))
