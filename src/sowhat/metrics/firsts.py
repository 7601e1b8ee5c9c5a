"""What telemetry sees for the first time: new combinations, new consumers, new uses of what others used before.

A first call that falls into the first weeks of a source is where records begin, not something new; one week of calls is
a try. Both are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Literal

import ibis.expr.types as ir

SETTLE_DAYS = 28
WEEKS = 2

FirstKind = Literal["together", "newcomer", "use"]


@dataclass(frozen=True, slots=True)
class Use:
    """An app's calls of a service while it belonged to a unit: the first day, weeks with a call, calls."""

    service: str
    app: str
    team: str
    unit: str
    day: date
    weeks: int
    calls: int


@dataclass(frozen=True, slots=True)
class First:
    """Something seen for the first time; `before`: other units that called the service earlier."""

    kind: FirstKind
    services: tuple[str, ...]
    use: Use
    weeks: int
    calls: int
    before: int = 0


def uses(active: ir.Table) -> ir.Table:
    """service, app, team, unit, day, weeks, calls: the rows that `firsts` asks for, from the result `active`."""
    known = active.filter((active.service != "") & (active.app != "") & (active.calls > 0))
    grouped = known.group_by(["service", "app", "team", "unit"])
    return grouped.agg(day=known["first"].min(), weeks=known.week.nunique(), calls=known.calls.sum())


def firsts(seen: Iterable[Use], began: Mapping[tuple[str, str], date]) -> tuple[First, ...]:
    """Everything new, the newest first. `began`: when the youngest source that carries an app's calls of a service
    began. An app that moved to another unit is not a new use by that unit."""
    rows = sorted(seen, key=lambda use: (use.day, use.service, use.app, use.unit))
    known = {(use.service, use.app): use for use in reversed(rows)}
    fresh = {key for key, use in known.items() if use.day >= began.get(key, date.min) + timedelta(days=SETTLE_DAYS)}
    by_unit = tuple(_by_unit(rows, known, fresh))
    taken = {(first.use.app, first.use.day) for first in by_unit}
    found = (*by_unit, *_newcomers(known, fresh, taken), *_together(known, fresh))
    return tuple(sorted(found, key=lambda first: (first.use.day, first.kind, first.services), reverse=True))


def _by_unit(rows: Sequence[Use], known: Mapping[tuple[str, str], Use], fresh: set[tuple[str, str]]) -> Iterator[First]:
    """The first call of a service by each unit but the first."""
    opened: dict[str, dict[str, Use]] = {}
    for use in rows:
        if use.unit:
            opened.setdefault(use.service, {}).setdefault(use.unit, use)
    for service, units in opened.items():
        for unit, use in units.items():
            earlier = sum(other.day < use.day for name, other in units.items() if name != unit)
            own = [one for one in rows if one.service == service and one.unit == unit]
            weeks, calls = max(one.weeks for one in own), sum(one.calls for one in own)
            if earlier and weeks >= WEEKS and (service, use.app) in fresh and known[service, use.app] == use:
                yield First("use", (service,), use, weeks, calls, earlier)


def _newcomers(
    known: Mapping[tuple[str, str], Use], fresh: set[tuple[str, str]], taken: set[tuple[str, date]]
) -> Iterator[First]:
    """The first call of an app, of whatever it was."""
    apps: dict[str, list[Use]] = {}
    for use in known.values():
        apps.setdefault(use.app, []).append(use)
    for app, own in apps.items():
        first = min(own, key=lambda use: (use.day, use.service))
        lasting = max(use.weeks for use in own) >= WEEKS
        if lasting and first.unit and all((use.service, app) in fresh for use in own) and (app, first.day) not in taken:
            services = tuple(sorted(use.service for use in own))
            yield First("newcomer", services, first, max(use.weeks for use in own), sum(use.calls for use in own))


def _together(known: Mapping[tuple[str, str], Use], fresh: set[tuple[str, str]]) -> Iterator[First]:
    """The first app that called two services, where nobody had called both before. A service that arrives is combined
    with all others on one day: of these the pair with most calls speaks for them."""
    apps: dict[str, list[Use]] = {}
    for use in known.values():
        apps.setdefault(use.app, []).append(use)
    pairs: dict[tuple[str, str], tuple[Use, Use]] = {}
    for own in apps.values():
        for one, other in combinations(sorted(own, key=lambda use: use.service), 2):
            early, late = sorted((one, other), key=lambda use: use.day)
            held = pairs.get((one.service, other.service))
            if held is None or (late.day, late.app) < (held[1].day, held[1].app):
                pairs[one.service, other.service] = (early, late)
    lasting = [pair for pair, uses_ in pairs.items() if min(use.weeks for use in uses_) >= WEEKS]
    most: dict[tuple[str, date], tuple[str, str]] = {}
    for pair in sorted(lasting, key=lambda pair: (-sum(use.calls for use in pairs[pair]), pair)):
        late = pairs[pair][1]
        if (late.service, late.app) in fresh:
            most.setdefault((late.service, late.day), pair)
    for pair in most.values():
        early, late = pairs[pair]
        yield First("together", pair, late, min(early.weeks, late.weeks), early.calls + late.calls)
