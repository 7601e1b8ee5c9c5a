"""Adoption by business unit, as teams sat then or as they sit now, and what a service asks of servers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sowhat.actions.ecosystem_reach import Days
from sowhat.actions.seats import Seats, moved
from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import habit, periods, weeks
from sowhat.metrics import serving as rule
from sowhat.metrics.habit import By
from sowhat.model.adoption import PLATFORM, Moved, Serving, UnitAdoption
from sowhat.model.catalog import Catalog
from sowhat.model.ecosystem import Membership
from sowhat.model.ladder import Part

Row = Mapping[str, object]
SHOWN = 26
"""Weeks of a unit's line."""


def part(found: int, of: int | None) -> Part:
    """So many of those who could, with Wilson's interval; without a share where nobody is declared."""
    if not of:
        return Part(part=found, whole=None)
    low, high = habit.wilson(found, of)
    return Part(part=found, whole=of, share=found / of, low=low, high=high)


@dataclass(frozen=True, slots=True)
class Grouped:
    """Rows of `unit_habits` and first calls by service, as memberships are asked for."""

    complete: tuple[str, ...]
    opening: date | None
    rows: Mapping[str, Sequence[Row]]
    firsts: Mapping[str, Mapping[str, date]]
    """By service and unit: the first day with a call."""
    moved: tuple[Moved, ...] = field(default=())

    def of(self, service: str) -> tuple[UnitAdoption, ...]:
        """The units that have anybody who could, the most habitual first."""
        held: dict[str, dict[str, Row]] = {}
        for row in self.rows.get(service, ()):
            held.setdefault(str(row["unit"]), {})[str(row["week"])] = row
        told = {week for by_week in held.values() for week in by_week}
        line = [week for week in self.complete[-SHOWN:] if week in told]
        there = {unit: by_week for unit, by_week in held.items() if self.complete[-1] in by_week}
        found = [self._unit(service, unit, by_week, line) for unit, by_week in there.items()]
        return tuple(sorted(found, key=lambda one: (not one.unit, -(one.habit.share or 0), one.unit)))

    def _unit(self, service: str, unit: str, by_week: Mapping[str, Row], line: Sequence[str]) -> UnitAdoption:
        last = by_week[self.complete[-1]]
        eligible = _number(last["eligible"])
        first = self.firsts.get(service, {}).get(unit)
        begun = first is not None and self.opening is not None and first >= self.opening + timedelta(days=7)
        return UnitAdoption(
            unit=unit,
            habit=part(_number(last["habitual"]), eligible),
            reached=part(_number(last["reached"]), eligible),
            line=tuple(_number(by_week[week]["active"]) if week in by_week else 0 for week in line),
            since=first if begun else None,
            called=first is not None,
        )


def grouped(
    engine: DuckDB, catalog: Catalog, kinds: Mapping[str, By], membership: Membership, days: tuple[date, date]
) -> Grouped:
    """Read them; `kinds` says what a user of each service is, `days` are the first and last of telemetry."""
    first, last = days
    complete = weeks.whole(first, last)
    table = engine.table("unit_habits")
    rows: dict[str, list[Row]] = {}
    for row in engine.execute(table.filter(table.membership == membership)).to_pylist():
        if kinds.get(row["service"]) == row["by"]:
            rows.setdefault(row["service"], []).append(row)
    shown = weeks.monday(complete[-SHOWN:][0]) if complete else last
    told = moved(catalog, shown, last)
    return Grouped(complete, first, rows, _firsts(engine, catalog, kinds, membership, last), told)


def _firsts(
    engine: DuckDB, catalog: Catalog, kinds: Mapping[str, By], membership: Membership, last: date
) -> dict[str, dict[str, date]]:
    rows = engine.table("active")
    named = rows.filter((rows.service != "") & (rows.calls > 0))
    begun = named.group_by(["service", "app", "team", "unit"]).agg(first=named["first"].min())
    owners = {one.name: one.owner for one in catalog.services}
    seats = {by: Seats(catalog, by, last) for by in set(kinds.values()) if by != "consumer"}
    found: dict[str, dict[str, date]] = {}
    for row in engine.execute(begun).to_pylist():
        if row["team"] and owners.get(row["service"]) == row["team"]:
            continue
        for service in (row["service"], PLATFORM):
            by = kinds.get(service)
            if by is None or by == "consumer" or not row[by]:
                continue
            unit = row["unit"] if membership == "then" else seats[by].now(row[by])
            held = found.setdefault(service, {})
            held[unit] = min(row["first"], held.get(unit, row["first"]))
    return found


def serving(engine: DuckDB, days: tuple[date, date]) -> dict[str, Serving]:
    """By service, the last whole month; none while there is no whole one."""
    held = Days(*days)
    whole = [month for month in periods.months(*days) if held.complete(month)]
    if not whole:
        return {}
    by_month: dict[str, dict[str, Row]] = {}
    for row in engine.execute(rule.monthly(engine.table("usage"), whole[-2:])).to_pylist():
        by_month.setdefault(row["month"], {})[row["service"]] = row
    before = by_month.get(whole[-2], {}) if len(whole) > 1 else None
    return {name: _serving(row, before, whole[-1]) for name, row in sorted(by_month.get(whole[-1], {}).items())}


def _serving(row: Row, before: Mapping[str, Row] | None, month: str) -> Serving:
    start, end = periods.bounds(month)
    seconds = float(str(row["seconds"] or 0))
    name = str(row["service"])
    return Serving(
        service=name,
        month=month,
        calls=_number(row["calls"]),
        before=None if before is None else _number(before.get(name, {}).get("calls", 0)),
        hours=seconds / 3600 if seconds else None,
        at_once=seconds / ((end - start).days * 86400) if seconds else None,
        bytes=_number(row["bytes"]) or None,
        hosts=_number(row["hosts"]),
    )


def _number(value: object) -> int:
    return int(str(value or 0))
