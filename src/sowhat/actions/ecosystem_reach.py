"""Whom the platform reached, month by month, and along which chain."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sowhat.metrics import concentration, periods
from sowhat.model.catalog import Catalog, Membership
from sowhat.model.ecosystem import MonthReach, ServiceReach, UnitCalls, UnitSpread


@dataclass(frozen=True, slots=True)
class Held:
    """Calls of people in a month, by an app with the team and unit that it belonged to."""

    month: str
    service: str
    app: str
    team: str
    unit: str
    calls: int
    product: str = ""


@dataclass(frozen=True, slots=True)
class Days:
    """The days that telemetry covers."""

    first: date
    last: date

    def complete(self, month: str) -> bool:
        """Whether they hold the whole month."""
        start, end = periods.bounds(month)
        return self.first <= start and end - timedelta(days=1) <= self.last

    def month(self) -> str:
        """The last whole month, else the last one."""
        months = periods.months(self.first, self.last)
        return next((month for month in reversed(months) if self.complete(month)), months[-1])


def as_now(rows: Iterable[Held], catalog: Catalog, today: date) -> tuple[Held, ...]:
    """The same calls under the team and unit that each app belongs to today."""
    teams = {one.name: _current(one.teams, today) for one in catalog.consumers}
    units = {one.name: _current(one.units, today) for one in catalog.teams}
    moved = (replace(row, team=teams[row.app]) if row.app in teams else row for row in rows)
    return tuple(replace(row, unit=units.get(row.team, "")) if row.app in teams else row for row in moved)


def _current(links: Sequence[Membership], day: date) -> str:
    return next((link.of for link in links if link.span.holds(day)), "")


def teams_of(catalog: Catalog, unit: str, day: date) -> set[str]:
    """The teams that belong to a unit on a day."""
    return {one.name for one in catalog.teams if _current(one.units, day) == unit}


def with_products(rows: Iterable[Held], catalog: Catalog) -> tuple[Held, ...]:
    """The same with the product that each app is declared to be a part of."""
    products = {one.name: one.product or "" for one in catalog.consumers}
    return tuple(replace(row, product=products.get(row.app, "")) for row in rows)


def months(rows: Sequence[Held], days: Days) -> tuple[MonthReach, ...]:
    """Every month that telemetry touches, with or without calls."""
    by_month: dict[str, list[Held]] = defaultdict(list)
    for row in rows:
        by_month[row.month].append(row)
    return tuple(_month(month, by_month[month], days) for month in periods.months(days.first, days.last))


def _month(month: str, rows: Sequence[Held], days: Days) -> MonthReach:
    return MonthReach(
        month=month,
        units=len(_names(rows, lambda row: row.unit)),
        teams=len(_names(rows, lambda row: row.team)),
        apps=len(_names(rows, lambda row: row.app)),
        calls=sum(row.calls for row in rows),
        complete=days.complete(month),
    )


def _names(rows: Iterable[Held], of: Callable[[Held], str]) -> frozenset[str]:
    return frozenset(name for name in map(of, rows) if name)


def units(rows: Sequence[Held]) -> tuple[UnitCalls, ...]:
    """Business units of a month's rows, the most calls first."""
    calls = _calls(rows)
    teams = {unit: _names((row for row in rows if row.unit == unit), lambda row: row.team) for unit in calls}
    ordered = sorted(calls.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(UnitCalls(unit=unit, calls=n, teams=len(teams[unit])) for unit, n in ordered)


def _calls(rows: Iterable[Held]) -> Counter[str]:
    calls: Counter[str] = Counter()
    for row in rows:
        calls[row.unit] += row.calls if row.unit else 0
    return +calls


def spread(rows: Iterable[Held]) -> UnitSpread | None:
    """How evenly calls lie over business units; null where none is known."""
    found = concentration.spread(_calls(rows))
    if found is None:
        return None
    return UnitSpread(
        count=found.count, largest=found.largest, share=found.share, effective=found.effective, alone=found.alone
    )


def services(rows: Sequence[Held], names: Iterable[str], month: str, days: Days) -> tuple[ServiceReach, ...]:
    """Every service, the most units first."""
    by_service: Mapping[str, list[Held]] = {name: [] for name in names}
    for row in rows:
        by_service.get(row.service, []).append(row)
    found = [_service(name, own, month, days) for name, own in by_service.items()]
    return tuple(sorted(found, key=lambda one: (-len(one.units), -one.calls, one.service)))


def _service(name: str, rows: Sequence[Held], month: str, days: Days) -> ServiceReach:
    now = [row for row in rows if row.month == month]
    return ServiceReach(
        service=name,
        units=tuple(sorted(_names(now, lambda row: row.unit))),
        teams=len(_names(now, lambda row: row.team)),
        apps=len(_names(now, lambda row: row.app)),
        calls=sum(row.calls for row in now),
        run=tuple(one.units for one in months(rows, days)),
        spread=spread(now),
    )
