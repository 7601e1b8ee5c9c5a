"""Where a source broke: its level jumps in all series at once, it repeats itself, or records are missing.

What people do moves some routes and some consumers. Where most series of a source move by nearly the same factor from
one period to the next, the way it counts has changed, and no trend may be read across that day.

`moves` asks the engine for how the series of each period moved against the period before; `found` judges. The rule and
its thresholds were set on a real export whose breaks are known, and on simulated sources: docs/explanation/breaks.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, pairwise
from math import exp, log
from statistics import median
from typing import Literal

import ibis
import ibis.expr.types as ir

from sowhat.metrics.calendar import month

Kind = Literal["jump", "dip", "stale", "gap"]
Grain = Literal["day", "week", "month"]

ENOUGH_CALLS = 20
"""Calls of a series in both periods (geometric mean): below, its ratio is mostly chance (a standard deviation of a
third and more)."""
FEWEST = 5
"""Series without which nobody can tell a source from one of its parts."""
JUMP, AFTERSHOCK = log(1.5), log(1.25)
"""How far the middle series moves: alone, and right beside a jump the other way (a counter that fails before it is
mended)."""
TOGETHER, ALL_TOGETHER = 0.85, 0.9
"""Share of the series that move the same way: beside a jump there must be more of them."""
NARROW, WIDE = 0.4, 2.5
"""Three quarters of the series move between so many times as far as the middle one, on a log scale."""
UNUSUAL = 3.0
"""So many times as far as the middle series moves in three of four periods around then: what grows or swings in every
period is no break."""
AROUND, ENOUGH_AROUND = 6, 3
"""Periods on each side that say what is usual, and how many it takes."""
BACK, AWAY = log(1.35), 5
"""A level that is the old one again, within so many periods: a holiday or an outage, told apart from a jump."""
REPEATS, USUALLY_REPEATS = 0.95, 0.9
"""Share of series with the very number of the period before; a source where that is usual does not repeat itself."""
MISSING_DAYS, MISSING_TIMES, ENOUGH_DAYS = 3, 2, 14
"""Days without any record: at least so many, longer than so many times the usual pause, in a source of so many days."""


@dataclass(frozen=True, slots=True)
class Move:
    """How the series of a period stand to the same series one period before. `median`, `low` and `high` are quantiles
    of the log ratios (1/2, 1/8, 7/8); `up`, `down` and `same` are shares of the series."""

    start: date
    series: int
    median: float
    low: float
    high: float
    up: float
    down: float
    same: float

    @property
    def way(self) -> float:
        """The share that moves as the middle one does."""
        return self.up if self.median > 0 else self.down


@dataclass(frozen=True, slots=True)
class Break:
    """What happened to a source in the periods from `start` to `end` (first days, both included). `factor`: the level
    afterwards (of a dip: within), as a multiple of the level before; of `series` series the `share` did the same."""

    kind: Kind
    grain: Grain
    start: date
    end: date
    factor: float | None = None
    series: int = 0
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of one source: the days with records, and moves by (grain, `route` or `consumer`)."""

    days: tuple[date, ...]
    moves: Mapping[tuple[str, str], Sequence[Move]]


def moves(uses: ir.Table) -> ir.Table:
    """Rows of the result `moves` from calls by source, host, route, consumer and day: each period against the one
    before. A period belongs to the month in which it ends; rows `all` say how many calls a day had."""
    keyed = uses.mutate(spot=uses.host + " " + uses.route)
    by_route = keyed.group_by(["source", "day", "spot"]).agg(calls=keyed.calls.sum()).rename(key="spot")
    told = uses.filter(uses.consumer != "")
    by_consumer = told.group_by(["source", "day", "consumer"]).agg(calls=told.calls.sum()).rename(key="consumer")
    parts = [_moved(by_route, grain, "route") for grain in ("day", "week", "month")]
    parts += [_moved(by_consumer, grain, "consumer") for grain in ("week", "month")]
    return ibis.union(_days(by_route), *parts)


def _days(rows: ir.Table) -> ir.Table:
    counted = rows.group_by(["source", "day"]).agg(calls=rows.calls.sum())
    blank = {name: ibis.literal(None, "float64") for name in ("median", "low", "high", "up", "down", "same")}
    return counted.filter(counted.calls > 0).select(
        month=month(counted.day),
        source="source",
        grain=ibis.literal("day"),
        start=counted.day,
        dimension=ibis.literal("all"),
        series=ibis.literal(0, "int64"),
        calls=counted.calls.cast("int64"),
        **blank,
    )


def _moved(rows: ir.Table, grain: str, dimension: str) -> ir.Table:
    """One row a source and period: the quantiles and shares of its series' log ratios."""
    cut = {"day": "D", "week": "W", "month": "M"}[grain]
    starts = rows.mutate(start=rows.day.truncate(cut).cast("date"))
    levels = starts.group_by(["source", "key", "start"]).agg(calls=starts.calls.sum().cast("float64"))
    step = {"day": ibis.interval(days=1), "week": ibis.interval(weeks=1), "month": ibis.interval(months=1)}[grain]
    before = levels.select("source", "key", start=(levels.start + step).cast("date"), earlier=levels.calls)
    pairs = levels.join(before, ["source", "key", "start"])
    large = pairs.filter(pairs.calls * pairs.earlier >= ENOUGH_CALLS**2)
    ratios = large.mutate(ratio=(large.calls / large.earlier).ln())
    last = {"day": ratios.start, "week": ratios.start + ibis.interval(days=6), "month": ratios.start}[grain]
    dated = ratios.mutate(month=month(last))
    return (
        dated.group_by(["month", "source", "start"])
        .agg(
            series=dated.count(),
            calls=dated.calls.sum().cast("int64"),
            median=dated.ratio.quantile(0.5),
            low=dated.ratio.quantile(0.125),
            high=dated.ratio.quantile(0.875),
            up=(dated.ratio > 0).cast("float64").mean(),
            down=(dated.ratio < 0).cast("float64").mean(),
            same=(dated.calls == dated.earlier).cast("float64").mean(),
        )
        .select(
            "month",
            "source",
            grain=ibis.literal(grain),
            start="start",
            dimension=ibis.literal(dimension),
            series="series",
            calls="calls",
            **{name: name for name in ("median", "low", "high", "up", "down", "same")},
        )
    )


def pasts(rows: Iterable[Mapping[str, object]]) -> dict[str, Past]:
    """Rows of the result `moves` by source, in order of time."""
    days: dict[str, set[date]] = {}
    told: dict[str, dict[tuple[str, str], list[Move]]] = {}
    for row in rows:
        source, at = str(row["source"]), row["start"]
        days.setdefault(source, set())
        if row["dimension"] == "all":
            days[source].add(at)  # type: ignore[arg-type]
            continue
        one = Move(**{name: row[name] for name in Move.__slots__})  # type: ignore[arg-type]
        told.setdefault(source, {}).setdefault((str(row["grain"]), str(row["dimension"])), []).append(one)
    ordered = {
        source: {key: sorted(some, key=lambda one: one.start) for key, some in told.get(source, {}).items()}
        for source in days
    }
    return {source: Past(tuple(sorted(days[source])), ordered[source]) for source in days}


def found(past: Past) -> tuple[Break, ...]:
    """The breaks of one source, in order of time."""
    if len(past.days) < 2:
        return ()
    rhythm = grain_of(past.days)
    jumps = _jumps(past, "month" if rhythm == "month" else "week")
    every = (*jumps, *_stale(past.moves.get((rhythm, "route"), ()), rhythm), *_gaps(past.days, rhythm))
    return tuple(sorted(every, key=lambda one: (one.start, one.kind)))


def grain_of(days: Sequence[date]) -> Grain:
    """How often a source speaks: by the pauses between its days."""
    pause = median((b - a).days for a, b in pairwise(days))
    return "month" if pause >= 26 else "week" if pause >= 6 else "day"


def _jumps(past: Past, grain: Grain) -> list[Break]:
    by = {name: _whole(past, grain, past.moves.get((grain, name), ())) for name in ("route", "consumer")}
    routes = {one.start: one for one in by["route"]}
    consumers = {one.start: one for one in by["consumer"]}
    line = [max((m for m in (routes.get(at), consumers.get(at)) if m), key=lambda m: m.series)
            for at in sorted({*routes, *consumers})]  # fmt: skip
    strong = [
        number
        for number, one in enumerate(line)
        if _jumped(by["route"], routes.get(one.start), alone=True)
        and _jumped(by["consumer"], consumers.get(one.start), alone=False)
        and one.series >= FEWEST
    ]
    found_: dict[date, Break] = {}
    for number in strong:
        for one in _around_jump(line, number, grain):
            found_.setdefault(one.start, one)
    return [*found_.values()]


def _whole(past: Past, grain: Grain, some: Sequence[Move]) -> list[Move]:
    """Moves between two periods that the source covers wholly; a source that speaks once a period always does."""
    if grain == "month" or grain_of(past.days) == "week":
        return list(some)
    first, last = past.days[0], past.days[-1]
    week = timedelta(days=7)
    return [one for one in some if one.start - week >= first and one.start + week - timedelta(days=1) <= last]


def _jumped(line: Sequence[Move], one: Move | None, *, alone: bool) -> bool:
    """Whether most series of one kind moved far, together, and further than they usually do. Where there is none of the
    kind, nothing speaks against it; a few consumers are no crowd, a few routes may be all that there is (`alone`)."""
    if one is None:
        return not line
    if one.series < FEWEST and not alone:
        return False
    far = abs(one.median)
    low, high = sorted((one.low / one.median, one.high / one.median)) if one.median else (0.0, 0.0)
    at = [other.start for other in line].index(one.start)
    near = [abs(other.median) for other in (*line[max(0, at - AROUND) : at], *line[at + 1 : at + 1 + AROUND])]
    return (
        far >= JUMP
        and one.way >= TOGETHER
        and low >= NARROW
        and high <= WIDE
        and len(near) >= ENOUGH_AROUND
        and far >= UNUSUAL * sorted(near)[(3 * len(near)) // 4]
    )


def _around_jump(line: Sequence[Move], number: int, grain: Grain) -> list[Break]:
    """The jump with what stands right beside it, or the dip that it begins or ends."""
    back = _returned(line, number)
    if back is not None:
        first, last = back
        deepest = max((sum(m.median for m in line[first : n + 1]) for n in range(first, last)), key=abs)
        one = line[number]
        return [Break("dip", grain, line[first].start, line[last - 1].start, exp(deepest), one.series, one.way)]
    if grain == "week" and line[number].median < 0 and len(line) - 1 - number < 3:
        one = line[number]
        return [Break("dip", grain, one.start, line[-1].start, exp(one.median), one.series, one.way)]
    beside = [n for n in (number - 1, number + 1) if 0 <= n < len(line) and _aftershock(line[n], line[number])]
    return [
        Break("jump", grain, line[n].start, line[n].start, exp(line[n].median), line[n].series, line[n].way)
        for n in sorted([number, *beside])
    ]


def _aftershock(one: Move, jump: Move) -> bool:
    opposite = one.median * jump.median < 0
    return opposite and abs(one.median) >= AFTERSHOCK and one.way >= ALL_TOGETHER


def _returned(line: Sequence[Move], number: int) -> tuple[int, int] | None:
    """The moves from the one that leaves the level to the one that comes back to it, judged by the middle of the three
    periods before and after; None where it stays away."""
    levels = [0.0, *accumulate(one.median for one in line)]
    for first in range(max(0, number - AWAY + 1), number + 1):
        for last in range(max(number, first + 1), min(len(line), first + AWAY + 1)):
            before, after = median(levels[max(0, first - 2) : first + 1]), median(levels[last + 1 : last + 4])
            away = [level - before for level in levels[first + 1 : last + 1]]
            one_side = all(level > BACK for level in away) or all(level < -BACK for level in away)
            undone = abs(levels[last + 1] - before) <= max(map(abs, away)) / 2
            if one_side and undone and abs(after - before) <= BACK:
                return first, last
    return None


def _stale(line: Sequence[Move], grain: Grain) -> list[Break]:
    """Stretches of periods that hold the numbers of the period before them, which is the first of each."""
    if not line or median(one.same for one in line) > USUALLY_REPEATS:
        return []
    made: list[Break] = []
    for one in line:
        if one.series < FEWEST or one.same < REPEATS:
            continue
        if made and made[-1].end == _before(one.start, grain):
            made[-1] = Break("stale", grain, made[-1].start, one.start, None, one.series, one.same)
        else:
            made.append(Break("stale", grain, _before(one.start, grain), one.start, None, one.series, one.same))
    return made


def _gaps(days: Sequence[date], grain: Grain) -> list[Break]:
    """Periods between the first and the last without any record."""
    if grain == "month":
        firsts = sorted({day.replace(day=1) for day in days})
        pairs = [(a, b) for a, b in pairwise(firsts) if _after(a, grain) != b]
    elif len(days) < ENOUGH_DAYS:
        return []
    else:
        pauses = sorted((b - a).days for a, b in pairwise(days))
        usual = pauses[int(0.95 * (len(pauses) - 1))]
        most = max(MISSING_DAYS + 1, MISSING_TIMES * usual) if grain == "day" else usual
        pairs = [(a, b) for a, b in pairwise(days) if (b - a).days > most]
    return [Break("gap", grain, _after(a, grain), _before(b, grain)) for a, b in pairs]


def _before(at: date, grain: Grain) -> date:
    """The period before."""
    if grain == "month":
        return (at.replace(day=1) - timedelta(days=1)).replace(day=1)
    return at - timedelta(days=7 if grain == "week" else 1)


def _after(at: date, grain: Grain) -> date:
    """The period after."""
    if grain == "month":
        return (at.replace(day=1) + timedelta(days=31)).replace(day=1)
    return at + timedelta(days=7 if grain == "week" else 1)
