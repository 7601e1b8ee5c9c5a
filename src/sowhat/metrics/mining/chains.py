"""Routes that many callers call together, in equal numbers on the same days: each of them puts the same calls together,
which a composite (or an answer that carries both) would do once for all.

Independent calls of the same average differ from day to day by their own chance: Σ(a − rb)² is about Σ(a + r²b), with r
the ratio of both totals (variances of Poisson counts add). Calls of a chain differ by much less. A page's parts, which
browsers fetch together, are no chain.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import ibis
import ibis.expr.types as ir

from sowhat.metrics.mining.scene import Scene
from sowhat.metrics.mining.telemetry import Row, number, on, rows, seen, some
from sowhat.model.opportunity import EvidenceRow, Mined

FEWEST = 3
"""Callers that put the same calls together: of fewer, one design may be the reason."""
DAYS, CALLS = 3, 10
"""Days and calls of each route that a caller must have, below which equal numbers are chance."""
APART = 0.8
"""The smaller total over the larger: a chain loses calls where its first one fails."""
CHANCE = 0.05
"""What is left of the deviation that chance alone would have: a chain whose later calls fail one time in ten leaves so
much (p/2). Steady flows that have nothing to do with each other were seen to leave 0.1 to 0.2."""
SAME_DAYS = 0.8
MOST = 0.5
"""The share of callers of both routes for which that holds."""
ROUTES = 40
"""Routes of a caller that are paired with each other, those with most calls."""
LONGEST = 6
LISTED, NAMED = 2000, 50


@dataclass(frozen=True, slots=True)
class Pair:
    """Two routes of one caller: totals, sums of squares and products over days, days of each and of both."""

    one: str
    other: str
    who: str
    calls: tuple[float, float]
    squares: tuple[float, float]
    product: float
    days: tuple[int, int]
    both: int
    last: date


@dataclass(frozen=True, slots=True)
class Chain:
    """Routes (source|host|route) that callers put together."""

    routes: tuple[str, ...]
    callers: tuple[str, ...]
    calls: float
    days: int
    left: float
    last: date


@dataclass(frozen=True, slots=True)
class Callers:
    """Of each route its service, of each caller its team and unit."""

    services: Mapping[str, str]
    seats: Mapping[str, tuple[str, str]]


def mine(scene: Scene) -> tuple[Mined, ...]:
    """Chains of routes, the surest first."""
    if scene.days < DAYS:
        return ()
    daily, totals = _totals(scene)
    if not some(scene, totals):
        return ()
    candidates = _candidates(totals)
    pairs = [_pair(row) for row in rows(scene, _products(daily, totals, candidates), "who", "one", "other")]
    if not pairs:
        return ()
    known = _callers(scene, totals, candidates)
    made = [_mined(one, known) for one in chains(pairs)]
    return tuple(sorted(made, key=lambda one: (-one.strength, one.key)))


def left(pair: Pair) -> float:
    """What is left of the deviation between two routes that chance alone would have: about 1 for calls that have
    nothing to do with each other, 0 for a chain."""
    (a, b), (aa, bb) = pair.calls, pair.squares
    ratio = a / b
    return max(0.0, aa - 2 * ratio * pair.product + ratio * ratio * bb) / (a + ratio * ratio * b)


def together(pair: Pair) -> bool:
    """Whether a caller calls both in equal numbers on the same days."""
    if min(pair.calls) < APART * max(pair.calls) or pair.both < SAME_DAYS * max(pair.days):
        return False
    return left(pair) <= CHANCE


def chains(pairs: Sequence[Pair]) -> tuple[Chain, ...]:
    """Routes that enough callers put together, joined where they share callers."""
    held: dict[tuple[str, str], list[Pair]] = {}
    for pair in pairs:
        held.setdefault((pair.one, pair.other), []).append(pair)
    links = {}
    for key, each in sorted(held.items()):
        good = [pair for pair in each if together(pair)]
        if len(good) >= FEWEST and len(good) >= MOST * len(each):
            links[key] = good
    return tuple(_chain(group, links) for group in _joined(links))


def _joined(links: Mapping[tuple[str, str], Sequence[Pair]]) -> list[tuple[str, ...]]:
    """Routes grown along links, the link with most callers first, as long as enough callers have every link of it."""
    waiting = sorted(links, key=lambda key: (-len(links[key]), key))
    taken: set[str] = set()
    groups: list[tuple[str, ...]] = []
    for key in waiting:
        if taken & set(key):
            continue
        group = list(key)
        for route in sorted({name for one in waiting for name in one} - taken - set(key)):
            if len(group) < LONGEST and len(_shared([*group, route], links)) >= FEWEST:
                group.append(route)
        taken |= set(group)
        groups.append(tuple(sorted(group)))
    return groups


def _shared(group: Sequence[str], links: Mapping[tuple[str, str], Sequence[Pair]]) -> set[str]:
    """Callers that have every pair of a group."""
    names = sorted(group)
    every = [(one, other) for at, one in enumerate(names) for other in names[at + 1 :]]
    sets = [{pair.who for pair in links.get(key, ())} for key in every]
    return set.intersection(*sets)


def _chain(group: tuple[str, ...], links: Mapping[tuple[str, str], Sequence[Pair]]) -> Chain:
    callers = _shared(group, links)
    used = [pair for (one, other), each in links.items() if {one, other} <= set(group) for pair in each]
    own = [pair for pair in used if pair.who in callers]
    first = [pair for pair in own if pair.one == group[0] and pair.other == group[1]]
    return Chain(
        routes=group,
        callers=tuple(sorted(callers)),
        calls=sum(min(pair.calls) for pair in first),
        days=max(pair.both for pair in own),
        left=sum(left(pair) for pair in own) / len(own),
        last=max(pair.last for pair in own),
    )


def _totals(scene: Scene) -> tuple[ir.Table, ir.Table]:
    """what, who, day, calls of what was answered; and by what and who the sums, of routes that enough callers use."""
    calls = seen(scene)
    done = calls.filter((calls.status_class == "ok") & calls.meant & ~calls.part)
    named = done.mutate(what=done.source + "|" + done.host + "|" + done.route)
    daily = named.group_by(["what", "service", "who", "day"]).agg(
        calls=named.calls.sum(), team=named.team.max(), unit=named.unit.max()
    )
    totals = daily.group_by(["what", "who"]).agg(
        calls=daily.calls.sum().cast("float64"),
        squares=(daily.calls.cast("float64") * daily.calls).sum(),
        days=daily.count(),
        last=daily.day.max(),
        service=daily.service.max(),
        team=daily.team.max(),
        unit=daily.unit.max(),
    )
    enough = totals.filter((totals.days >= DAYS) & (totals.calls >= CALLS))
    common = enough.group_by("what").agg(callers=enough.count()).filter(lambda one: one.callers >= FEWEST)
    kept = enough.semi_join(common, "what")
    order = ibis.window(group_by="who", order_by=[ibis.desc("calls"), ibis.asc("what")])
    ranked = kept.mutate(nth=ibis.row_number().over(order))
    key = (scene.catalog, scene.until)
    return daily, scene.facts.held("together", key, lambda: ranked.filter(ranked.nth < ROUTES).drop("nth"))


def _candidates(totals: ir.Table) -> ir.Table:
    """who, one, other, and the sums of both, of pairs that enough callers have in about equal numbers."""
    first = totals.select(
        "who", one=totals.what, a=totals.calls, aa=totals.squares, days_a=totals.days, last=totals["last"]
    )
    second = totals.select("who", other=totals.what, b=totals.calls, bb=totals.squares, days_b=totals.days)
    joined = first.inner_join(second, "who")
    pairs = joined.filter(joined.one < joined.other)
    equal = ibis.least(pairs.a, pairs.b) >= APART * ibis.greatest(pairs.a, pairs.b)
    counted = pairs.group_by(["one", "other"]).agg(equal=pairs.count(where=equal), of=pairs.count())
    often = counted.filter((counted.equal >= FEWEST) & (counted.equal >= MOST * counted.of))
    best = often.order_by([ibis.desc("equal"), "one", "other"]).limit(LISTED)
    return pairs.semi_join(best, ["one", "other"])


def _products(daily: ir.Table, totals: ir.Table, candidates: ir.Table) -> ir.Table:
    """The candidates with Σab and the number of days of both."""
    used = daily.semi_join(totals, ["what", "who"])
    first = used.select("who", "day", one=used.what, x=used.calls)
    second = used.select("who", "day", other=used.what, y=used.calls)
    keyed = first.inner_join(candidates.select("who", "one", "other"), ["who", "one"])
    both = keyed.inner_join(second, ["who", "day", "other"])
    summed = both.group_by(["who", "one", "other"]).agg(
        product=(both.x.cast("float64") * both.y).sum(), both=both.count()
    )
    joined = candidates.left_join(summed, ["who", "one", "other"])
    return joined.select(
        *candidates.columns, product=summed["product"].fill_null(0.0), both=summed["both"].fill_null(0)
    )


def _callers(scene: Scene, totals: ir.Table, candidates: ir.Table) -> Callers:
    used = candidates.select("who", what="one").union(candidates.select("who", what="other"), distinct=True)
    found = rows(scene, totals.semi_join(used, ["who", "what"]), "who", "what")
    services = {str(row["what"]): str(row["service"]) for row in found}
    return Callers(services, {str(row["who"]): (str(row["team"]), str(row["unit"])) for row in found})


def _pair(row: Row) -> Pair:
    return Pair(
        one=str(row["one"]),
        other=str(row["other"]),
        who=str(row["who"]),
        calls=(number(row["a"]), number(row["b"])),
        squares=(number(row["aa"]), number(row["bb"])),
        product=number(row["product"]),
        days=(int(number(row["days_a"])), int(number(row["days_b"]))),
        both=int(number(row["both"])),
        last=on(row["last"]),
    )


def _mined(one: Chain, known: Callers) -> Mined:
    routes = tuple(name.split("|", 2)[2] for name in one.routes)
    services = tuple(sorted({known.services.get(name, "") for name in one.routes} - {""}))
    seats = [known.seats.get(who, ("", "")) for who in one.callers]
    rows_ = (
        EvidenceRow(name="chain-callers", amount=len(one.callers), unit="consumers", at=one.last),
        EvidenceRow(name="chain-routes", amount=len(one.routes), unit="routes", at=one.last),
        EvidenceRow(name="chain-calls", amount=one.calls, unit="calls", at=one.last),
        EvidenceRow(name="chain-days", amount=one.days, unit="days", at=one.last),
        EvidenceRow(name="chain-left", amount=round(one.left, 4), unit="share", at=one.last),
    )
    return Mined(
        kind="chain",
        key="&".join(one.routes),
        services=services,
        routes=routes,
        consumers=one.callers[:NAMED],
        teams=tuple(sorted({team for team, _ in seats if team})),
        units=tuple(sorted({unit for _, unit in seats if unit})),
        evidence=rows_,
        strength=_strength(one, services),
    )


def _strength(one: Chain, services: tuple[str, ...]) -> float:
    """Half for the pattern; more where many do it, over several services, and hardly anything is left to chance."""
    many = 0.2 if len(one.callers) >= 2 * FEWEST else 0.1 if len(one.callers) > FEWEST else 0.0
    return round(0.5 + many + 0.15 * (len(services) > 1) + 0.15 * (one.left <= CHANCE / 2), 2)
