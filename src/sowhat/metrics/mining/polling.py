"""Callers that ask the same thing again and again at an even pace, and mostly hear that nothing has changed: they want
to be told (events, a webhook).

A clock gives itself away: calls that people or orders cause vary from day to day at least as much as chance makes them
(Poisson: the variance is the mean), those of a clock hardly vary. A caller polls where so many of its days lie so close
to its middle day that chance would not have done it to one of all callers that were looked at. The first and the last
day of a caller are left out: they are cut.

What is polled is unchanged where answers were 304, or all of one size. Telemetry tells sizes and statuses by route and
not by caller: they speak for even callers that together have most of a route's calls (said as inferred); for others
nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

import ibis
import ibis.expr.types as ir

from sowhat.metrics import chances
from sowhat.metrics.mining.scene import Scene
from sowhat.metrics.mining.telemetry import PLACE, Row, hourly, number, on, place, rows, seen, there
from sowhat.model.opportunity import EvidenceRow, Mined

OFTEN = 24
"""Calls on a middle day: less than once an hour costs nobody anything."""
DAYS = 5
"""Whole days, so that one evening's script is no habit."""
CLOSE = 0.25
"""A day is close to the middle one within this share of the deviation that chance has there (at least one call)."""
MOST = 0.8
"""The share of days that must be close: a clock stops for deployments and failures."""
CHANCE = 0.05
"""How often at most one caller of all that were looked at would be so even by chance."""
THERE = 0.6
"""The share of days from the first to the last on which a caller called: five of seven, and some failures."""
EVEN = 0.15
"""Quartiles within this share of the middle day: even enough where most answers are 304."""
UNCHANGED = 0.5
OWN = 0.5
"""The share of a route's calls from which on its answers speak for those who made it."""
SIZES = 0.02
"""Sizes of answers are the same where nine in ten hours differ by less than this share."""
LISTED, NAMED, SHOWN = 2000, 50, 5
Place = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Pace:
    """A caller on a route: its whole days, those of them close to the middle day, and what that day had."""

    place: Place
    service: str
    who: str
    team: str
    unit: str
    calls: int
    days: int
    span: int
    close: int
    middle: float
    q1: float
    q3: float
    last: date


@dataclass(frozen=True, slots=True)
class Answers:
    """Of a route: calls that were answered, the share of 304, and whether all hours had answers of one size (None where
    no size is known)."""

    calls: int
    not_modified: float
    same_size: bool | None


@dataclass(frozen=True, slots=True)
class Poller:
    """`unchanged`: the share of answers that said nothing new; None where nobody knows."""

    pace: Pace
    clock: bool
    unchanged: float | None


def mine(scene: Scene) -> tuple[Mined, ...]:
    """Routes that somebody polls, one for all its pollers, the surest first."""
    if scene.days < DAYS + 2:
        return ()
    looked, paces = _paces(scene, _daily(scene))
    answers = _answers(scene, {one.place for one in paces}) if paces else {}
    by: dict[Place, list[Pace]] = {}
    for pace in paces:
        by.setdefault(pace.place, []).append(pace)
    made = [_mined(at, found) for at, each in sorted(by.items()) if (found := polls(each, answers.get(at), looked))]
    return tuple(sorted(made, key=lambda one: (-one.strength, one.key)))


def polls(each: Sequence[Pace], answers: Answers | None, looked: int) -> tuple[Poller, ...]:
    """Who of the even callers of a route polls it, of so many callers that were looked at; most calls first."""
    there = [one for one in each if one.days >= DAYS and one.middle >= OFTEN and one.days >= THERE * one.span]
    unchanged = _unchanged(sum(one.calls for one in there), answers)
    clocks = {one.who for one in there if one.close >= MOST * one.days and by_chance(one) * looked <= CHANCE}
    told = unchanged is not None and answers is not None and answers.not_modified >= UNCHANGED
    if unchanged is not None and unchanged < UNCHANGED:
        return ()
    found = [
        Poller(one, one.who in clocks, unchanged)
        for one in there
        if one.who in clocks or (told and one.q3 - one.q1 <= EVEN * one.middle)
    ]
    return tuple(sorted(found, key=_order))


def by_chance(pace: Pace) -> float:
    """How often so many days of somebody whose calls come by chance (Poisson) lie so close to their middle."""
    half = max(1.0, CLOSE * sqrt(pace.middle))
    low, high = pace.middle - half, pace.middle + half
    likely = chances.poisson_to(high, pace.middle) - chances.poisson_to(low - 1e-9, pace.middle)
    return chances.binomial_above(pace.close - 1, pace.days, likely)


def _unchanged(calls: int, answers: Answers | None) -> float | None:
    """The share of answers that said nothing new, of callers with so many calls; None where nobody knows."""
    if answers is None or calls < OWN * answers.calls:
        return None
    if answers.not_modified >= UNCHANGED:
        return answers.not_modified
    if answers.same_size:
        return 1.0
    return None if answers.same_size is None and not answers.not_modified else answers.not_modified


def _daily(scene: Scene) -> ir.Table:
    """place, service, who, team, unit, day, calls: what was answered."""
    calls = seen(scene)
    done = calls.filter(calls.status_class == "ok")
    each = done.group_by([*PLACE, "service", "who", "day"]).agg(
        calls=done.calls.sum(), team=done.team.max(), unit=done.unit.max()
    )
    return each


def _paces(scene: Scene, each: ir.Table) -> tuple[int, list[Pace]]:
    """How many pairs called often enough to be looked at, and the even ones of them."""
    pair = [*PLACE, "service", "who"]
    ends = each.group_by(pair).agg(begun=each.day.min(), ended=each.day.max(), total=each.calls.sum())
    ends = ends.filter(ends.total >= OFTEN * DAYS / 2)
    joined = each.inner_join(ends, pair)
    inner = joined.filter((joined.day > joined.begun) & (joined.day < joined.ended))
    middle = inner.group_by(pair).agg(
        middle=inner.calls.quantile(0.5),
        q1=inner.calls.quantile(0.25),
        q3=inner.calls.quantile(0.75),
        days=inner.count(),
        calls=inner.total.max(),
        begun=inner.day.min(),
        last=inner.day.max(),
        team=inner.team.max(),
        unit=inner.unit.max(),
    )
    often = middle.filter((middle.days >= DAYS) & (middle.middle >= OFTEN))
    looked = int(number(scene.facts.run(often.agg(n=often.count())).to_pylist()[0]["n"]))
    if not looked:
        return 0, []
    even = often.filter(often.q3 - often.q1 <= ibis.greatest(EVEN * often.middle, often.middle.sqrt(), 2.0))
    near = inner.select(*pair, "day", n=inner.calls).inner_join(even, pair)
    off = (near.n - near.middle).abs() <= ibis.greatest(1.0, CLOSE * near.middle.sqrt())
    close = near.group_by(pair).agg(close=near.count(where=off))
    told = even.inner_join(close, pair).order_by([ibis.desc("calls"), *pair]).limit(LISTED)
    return looked, [_pace(row) for row in rows(scene, told, *pair)]


def _pace(row: Row) -> Pace:
    begun, last = on(row["begun"]), on(row["last"])
    return Pace(
        place=place(row),
        service=str(row["service"]),
        who=str(row["who"]),
        team=str(row["team"]),
        unit=str(row["unit"]),
        calls=int(number(row["calls"])),
        days=int(number(row["days"])),
        span=(last - begun).days + 1,
        close=int(number(row["close"])),
        middle=number(row["middle"]),
        q1=number(row["q1"]),
        q3=number(row["q3"]),
        last=last,
    )


def _answers(scene: Scene, places: Iterable[Place]) -> dict[Place, Answers]:
    """What routes answered, by place."""
    calls = hourly(scene).semi_join(there(places), list(PLACE))
    done = calls.filter(calls.status_class == "ok")
    sizes = (done.bytes / done.calls.nullif(0)).nullif(0.0)
    full = done.status != "304"
    grouped = done.group_by(list(PLACE)).agg(
        calls=done.calls.sum(),
        not_modified=done.calls.sum(where=~full).fill_null(0),
        low=sizes.quantile(0.05, where=full),
        middle=sizes.quantile(0.5, where=full),
        high=sizes.quantile(0.95, where=full),
    )
    often = grouped.filter(grouped.calls >= OFTEN * DAYS)
    return {place(row): _answered(row) for row in rows(scene, often, *PLACE)}


def _answered(row: Row) -> Answers:
    calls, middle = int(number(row["calls"])), number(row["middle"])
    same = number(row["high"]) - number(row["low"]) <= SIZES * middle if middle else None
    return Answers(calls, number(row["not_modified"]) / calls, same)


def _order(one: Poller) -> tuple[float, str]:
    return -one.pace.middle, one.pace.who


def _mined(at: Place, pollers: Sequence[Poller]) -> Mined:
    route, last = at[2], max(one.pace.last for one in pollers)
    told = [one.unchanged for one in pollers if one.unchanged is not None]
    close = sum(one.pace.close for one in pollers) / sum(one.pace.days for one in pollers)
    evidence = [
        EvidenceRow(name="polled-pollers", amount=len(pollers), unit="consumers", at=last, of=route),
        EvidenceRow(name="polled-days", amount=max(one.pace.days for one in pollers), unit="days", at=last, of=route),
        EvidenceRow(name="polled-even", amount=round(close, 4), unit="share", at=last, of=route),
        *(
            EvidenceRow(name="polled-by", amount=one.pace.middle, unit="calls", of=one.pace.who)
            for one in pollers[:SHOWN]
        ),
    ]
    if told:
        evidence.append(
            EvidenceRow(name="polled-unchanged", amount=round(max(told), 4), unit="share", at=last, of=route)
        )
    return Mined(
        kind="polling",
        key="|".join(at),
        services=tuple(sorted({one.pace.service for one in pollers} - {""})),
        routes=(route,),
        consumers=tuple(one.pace.who for one in pollers[:NAMED]),
        teams=_named(one.pace.team for one in pollers),
        units=_named(one.pace.unit for one in pollers),
        evidence=tuple(evidence),
        strength=_strength(pollers, bool(told)),
        inferred=bool(told),
    )


def _named(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({one for one in names if one}))


def _strength(pollers: Sequence[Poller], told: bool) -> float:
    """A clock is half of it, answers that said nothing new the other; several pollers make it surer."""
    clock = any(one.clock for one in pollers)
    return round((0.5 if clock else 0.3) + (0.35 if told else 0.05) + (0.1 if len(pollers) > 1 else 0.0), 2)
