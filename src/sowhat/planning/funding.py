"""What stops first when the yearly cost is cut: the services whose end harms least, chosen exactly.

What the review ends anyway goes first: alone where that saves enough, else all of it. Of all sets that then save
enough, the one that comes first in this order (lexicographic optimisation: Isermann 1982, Linear lexicographic
optimization, OR Spektrum 4): it loses the least value that evidence shows; ends the fewest uses by teams of services
that would stay, and then the fewest customers; ends the fewest uses of services that end anyway; makes the fewest move;
saves the least beyond what is asked. Each step is a 0-1 program over what is kept (`planning.program`: a knapsack with
precedence), held to what the steps before it reached.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from functools import lru_cache

import numpy as np

from sowhat.model.funding import Cut, Firm, Fixed, Funded, Held, Loss, Order, Valued
from sowhat.planning import program
from sowhat.planning.program import FINE, Extra, Floats, Ids, Program

CENT = Decimal("0.01")
End = str
"""`value`, `low` or `high`: which of an interval's figures is looked at."""
KEPT = 256


@dataclass(frozen=True, slots=True)
class Chosen:
    """The services that stop, by name, and whether the search was carried to its end."""

    stops: frozenset[str]
    proven: bool


def held(services: Iterable[Funded]) -> tuple[Funded, ...]:
    """The same services; those that what stays calls are held too, near and far."""
    told = {one.service: one for one in services}
    left = [one.service for one in told.values() if one.held not in (None, "nothing-saved")]
    while left:
        for name in told[left.pop()].needs:
            if name in told and told[name].held is None:
                told[name] = told[name].model_copy(update={"held": "needed"})
                left.append(name)
    return tuple(told.values())


def most(services: Iterable[Funded]) -> Decimal:
    """All that could be saved a year."""
    return sum((one.run or Decimal(0) for one in services if one.held is None), Decimal(0))


def fixed(services: Sequence[Funded], shared: Decimal) -> tuple[Fixed, ...]:
    """What no cut reaches, the largest first; what would save nothing has no amount."""
    reasons: dict[Held, list[Funded]] = {}
    for one in services:
        if one.held is not None and one.held != "nothing-saved":
            reasons.setdefault(one.held, []).append(one)
    found = [
        Fixed(
            why=why,
            amount=sum((one.run or Decimal(0) for one in own), Decimal(0)),
            services=tuple(one.service for one in own),
        )
        for why, own in reasons.items()
    ]
    common = [Fixed(why="shared", amount=shared)] if shared else []
    return tuple(sorted([*found, *common], key=lambda one: (-one.amount, one.why)))


def cut(services: tuple[Funded, ...], parts: tuple[Valued, ...], share: Decimal, base: Decimal) -> Cut:
    """What stops when `share` of `base` goes, and who loses what; money of the loss is left to who can add it up.
    `services` as `held` says them."""
    need = (base * share).quantize(CENT, ROUND_CEILING)
    whole = most(services)
    chosen = stops(services, parts, need)
    own = sorted((one for one in services if one.service in chosen.stops), key=_listed)
    saved = sum((one.run or Decimal(0) for one in own), Decimal(0))
    return Cut(
        share=share,
        need=need,
        saved=saved,
        short=max(need - saved, Decimal(0)),
        reached=saved >= need,
        stops=tuple(own),
        loss=loss(own, parts),
        firm=_firm(services, parts, need, chosen) if Decimal(0) < need < whole else None,
    )


def _listed(one: Funded) -> tuple[bool, bool, int, Decimal, str]:
    """What ends anyway first, of it what has nobody to move."""
    return not one.ends, bool(one.towards), one.uses, -(one.run or Decimal(0)), one.service


def _firm(services: tuple[Funded, ...], parts: tuple[Valued, ...], need: Decimal, chosen: Chosen) -> Firm:
    low, high = (stops(services, parts, need, end=end) for end in ("low", "high"))
    people = stops(services, parts, need, order="people")
    return Firm(
        low=low.stops == chosen.stops,
        high=high.stops == chosen.stops,
        people=tuple(sorted(people.stops)),
        proven=all(one.proven for one in (chosen, low, high, people)),
    )


def loss(stopped: Sequence[Funded], parts: Sequence[Valued]) -> Loss:
    """Who loses what. A part of the total goes as soon as one of its services does."""
    names = {one.service for one in stopped}
    lost = [one for one in parts if names & {*one.services}]
    gone, moving = [one for one in stopped if not _moves(one)], [one for one in stopped if _moves(one)]
    known = [one.customers for one in gone if one.customers is not None]
    valued = {name for one in parts for name in one.services}
    return Loss(
        parts=tuple(one.name for one in lost),
        grades=tuple(sorted({one.grade for one in lost})),
        teams=_all(one.teams for one in gone),
        units=_all(one.units for one in gone),
        moving=_all(one.teams for one in moving),
        customers=max(known, default=None),
        uncounted=tuple(one.service for one in gone if one.uses and one.customers is None),
        unproven=tuple(one.service for one in gone if one.uses and one.service not in valued),
    )


def _all(names: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({name for own in names for name in own}))


def _moves(one: Funded) -> bool:
    """Its callers have somewhere to go."""
    return one.ends and bool(one.towards)


@lru_cache(KEPT)
def stops(
    services: tuple[Funded, ...],
    parts: tuple[Valued, ...],
    need: Decimal,
    end: End = "value",
    order: Order = "value",
) -> Chosen:
    """The services that stop so that `need` a year is saved; all that may stop, where that is not enough."""
    if need <= 0:
        return Chosen(frozenset(), True)
    if most(services) <= need:
        return Chosen(frozenset(one.service for one in services if one.held is None and one.run), True)
    first = ending(services)
    spared = sum((one.run or Decimal(0) for one in services if one.service in first), Decimal(0))
    if spared >= need:
        return _least(_only(services, first), parts, need, levels(services, parts, end, order))
    rest = tuple(one for one in services if one.service not in first)
    left = tuple(one for one in parts if not first & {*one.services})
    found = _least(rest, left, need - spared, levels(rest, left, end, order))
    return Chosen(found.stops | first, found.proven)


def ending(services: Sequence[Funded]) -> frozenset[str]:
    """Services that end anyway, and that nothing calls which stays."""
    marked = [one if one.held or one.ends else one.model_copy(update={"held": "asked"}) for one in services]
    return frozenset(one.service for one in held(marked) if one.held is None)


def _only(services: Sequence[Funded], names: Collection[str]) -> tuple[Funded, ...]:
    """The same services, of which only these may stop."""
    return tuple(one if one.service in names else one.model_copy(update={"held": "asked"}) for one in services)


def _least(
    services: Sequence[Funded], parts: Sequence[Valued], need: Decimal, wanted: Sequence[Sequence[int]]
) -> Chosen:
    """What is worth least, level after level, of what saves enough."""
    told = _program(services, parts, need)
    asked = Extra(needs=frozenset(at for at, one in enumerate(services) if one.held is not None))
    kept, proven = frozenset[int](range(len(services))), True
    for level in filter(any, wanted):
        aim = _scaled(level)
        found = program.fitting(told, asked, aim)
        proven = proven and found.proven
        if found.ids is None:  # the search gave up: what the levels before found stands
            return Chosen(_stopped(services, kept), False)
        kept = found.ids
        least = float(aim[list(kept)].sum()) - _half(level)
        asked = Extra(needs=asked.needs, floors=(*asked.floors, (aim, least)))
    return Chosen(_stopped(services, kept), proven)


def _stopped(services: Sequence[Funded], kept: Ids) -> frozenset[str]:
    return frozenset(one.service for at, one in enumerate(services) if at not in kept)


def _program(services: Sequence[Funded], parts: Sequence[Valued], need: Decimal) -> Program:
    """What may be kept: services, which cost, and parts, which rest on all of their services."""
    at = {one.service: place for place, one in enumerate(services)}
    costs = [_cents(one.run or Decimal(0), ROUND_FLOOR) for one in services]
    n = len(services)
    calls = [(at[one.service], at[name]) for one in services for name in one.needs if name in at]
    rests = [(n + place, at[name]) for place, one in enumerate(parts) for name in one.services if name in at]
    return Program(
        worth=(0,) * (n + len(parts)),
        days=((*costs, *(0 for _ in parts)),),
        room=(sum(costs) - _cents(need, ROUND_CEILING),),
        must=(False,) * (n + len(parts)),
        bases=(*calls, *rests),
    )


def _cents(amount: Decimal, rounding: str) -> int:
    return int((amount / CENT).to_integral_value(rounding))


def levels(
    services: Sequence[Funded], parts: Sequence[Valued], end: End = "value", order: Order = "value"
) -> tuple[tuple[int, ...], ...]:
    """What keeping each service and each part is worth, in whole numbers, one level after the other."""
    none = (0,) * len(parts)
    staying = [not one.ends for one in services]
    value = ((0,) * len(services)) + tuple(_units(one, end) for one in parts)
    uses = tuple(one.uses * stays for one, stays in zip(services, staying, strict=True)) + none
    customers = tuple((one.customers or 0) * (not _moves(one)) for one in services) + none
    ended = tuple(one.uses * (one.ends and not one.towards) for one in services) + none
    moving = tuple(one.uses * _moves(one) for one in services) + none
    spent = tuple(_cents(one.run or Decimal(0), ROUND_FLOOR) for one in services) + none
    first = (value, uses, customers) if order == "value" else (uses, customers, value)
    return (*first, ended, moving, spent)


def _units(one: Valued, end: End) -> int:
    """Whole units of the currency; a loss is no reason to stop what may do no harm."""
    amount: Decimal = {"value": one.money.value, "low": one.money.low, "high": one.money.high}[end]
    return max(int(amount.to_integral_value(ROUND_HALF_EVEN)), 0)


def _scaled(level: Sequence[int]) -> Floats:
    largest = max(level, default=0)
    return np.array(level, dtype=float) * (FINE / largest if largest else 1.0)


def _half(level: Sequence[int]) -> float:
    """Half a unit of it on the scale of the objective."""
    largest = max(level, default=0)
    return 0.5 * FINE / largest if largest else 0.5


def rank(
    stopped: Collection[str], services: Sequence[Funded], parts: Sequence[Valued], order: Order = "value"
) -> tuple[int, ...]:
    """What a set of stopped services spares, step by step: the greater, the better. The first figure says whether
    only what ends anyway stops, the second how much of that does where it is not so."""
    first, gone = ending(services), {*stopped}
    alone = int(gone <= first)
    kept = [one.service not in gone for one in services] + [not {*one.services} & gone for one in parts]
    told = levels(services, parts, order=order)
    sums = (sum(n for n, on in zip(level, kept, strict=True) if on) for level in told)
    return (alone, 0 if alone else len(gone & first), *sums)


def of_months(months: Mapping[str, Decimal], last: Sequence[str]) -> Decimal:
    """A year at the pace of the `last` months."""
    return sum((months.get(month, Decimal(0)) for month in last), Decimal(0)) * 12 / max(len(last), 1)
