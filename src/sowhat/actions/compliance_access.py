"""Accesses with how they stand: who reached what comes from the results of a build, how it stands from grants and
policies, and the engine adds up the days of each stretch. No row of a single day leaves it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.compliance.differences import Judged, Law, Stretch, judge, stretches
from sowhat.compliance.grants import Written
from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import access
from sowhat.model.compliance import RECENT_DAYS, Access, Grant, Holder, MonthAccess

STRANGER = "?"
"""The consumer that stands for all whom nobody declared."""


@dataclass(slots=True)
class _Sum:
    """What was added up of one holder, class and standing."""

    data: str
    holder: Holder
    judged: Judged
    first: date = date.max
    last: date = date.min
    services: set[str] = field(default_factory=set)
    months: dict[str, tuple[int, int]] = field(default_factory=dict)
    calls: int = 0
    others: int = 0
    untold: int = 0
    events: int = 0

    def seen(self, first: date, last: date) -> None:
        """It went on between these days."""
        self.first, self.last = min(self.first, first), max(self.last, last)

    def called(self, row: Mapping[str, Any]) -> None:
        """Add the calls of a service."""
        self.seen(row["first"], row["last"])
        self.services.add(row["service"])
        self.calls += row["calls"]
        self.others += row["other_calls"]
        self.untold += row["untold"]

    def monthly(self, row: Mapping[str, Any]) -> None:
        """Tell the same calls by month."""
        calls, others = self.months.get(row["month"], (0, 0))
        self.months[row["month"]] = (calls + row["calls"], others + row["other_calls"])


Sums = dict[tuple[str, Holder, Judged], _Sum]
Span = tuple[date, date]


def judged(engine: DuckDB, law: Law, uses: Sequence[Written], span: Span) -> tuple[Access, ...]:
    """All accesses within a span of days (both included), by what is known of them."""
    first, last = span
    table = engine.table("access")
    # What is kept by month lies on its first day, which telemetry that begins later does not cover.
    start = first.replace(day=1)
    within = table.filter((table.day >= ibis.date(start.isoformat())) & (table.day <= ibis.date(last.isoformat())))
    sums: Sums = {}
    callers = _called(engine, within, law, sums)
    for use in uses:
        if first <= use.at <= last:
            _used(use, law, sums)
    return tuple(_access(one, law, callers, last) for one in sums.values())


def _called(engine: DuckDB, within: ir.Table, law: Law, sums: Sums) -> Mapping[str, int]:
    """Add up calls; returns how many strangers reached each class."""
    rows = engine.execute(access.holders(within)).to_pylist()
    people = {name for _, kind, name in law.held if kind == "person"}
    numbers: dict[tuple[str, Holder], int] = {}
    standings: list[tuple[Stretch, ...]] = []
    callers: dict[str, int] = {}
    spans: list[dict[str, object]] = []
    for row in rows:
        holder = _holder(row, people)
        callers[row["data"]] = callers.get(row["data"], 0) + (holder.consumer == STRANGER)
        number = numbers.setdefault((row["data"], holder), len(numbers))
        if number == len(standings):
            standings.append(stretches(law, row["data"], holder))
        who = {f"of_{name}": row[name] for name in access.WHO}
        for nth, one in enumerate(standings[number]):
            spans.append({**who, "holder": number, "stretch": nth, "start": one.start, "end": one.end})
    known = ibis.memtable(pa.Table.from_pylist(spans, access.STRETCHES))
    whose = {number: key for key, number in numbers.items()}
    sensitive = within.filter(within.data.isin([name for name, level in law.secrecy.items() if level == "sensitive"]))
    for by, table in (("service", within), ("month", sensitive)):
        for row in engine.execute(access.by_stretch(table, known, by)).to_pylist() if spans else ():
            data, holder = whose[row["holder"]]
            held = _sum(sums, data, holder, standings[row["holder"]][row["stretch"]].judged)
            held.called(row) if by == "service" else held.monthly(row)
    return callers


def _holder(row: Mapping[str, str], people: set[str]) -> Holder:
    """Who it is; all whom nobody declared are one, unless something was granted to them as a person."""
    who = {name: row[name] for name in ("app", "consumer", "team", "unit")}
    unknown = not (row["app"] or row["team"] or row["unit"]) and row["consumer"] and row["consumer"] not in people
    return Holder(consumer=STRANGER) if unknown else Holder(**who)


def _used(use: Written, law: Law, sums: Sums) -> None:
    """Add a use that the records of grants tell."""
    app = use.name if use.kind == "app" else ""
    holder = Holder(
        app=app,
        consumer="" if use.kind in ("app", "team", "unit") else use.subject,
        team=use.name if use.kind == "team" else use.team,
        unit=use.name if use.kind == "unit" else use.unit,
    )
    one = _sum(sums, use.data, holder, judge(law, use.data, holder, use.at))
    one.seen(use.at, use.at)
    one.events += 1


def _sum(sums: Sums, data: str, holder: Holder, how: Judged) -> _Sum:
    return sums.setdefault((data, holder, how), _Sum(data, holder, how))


def _access(one: _Sum, law: Law, callers: Mapping[str, int], last: date) -> Access:
    stranger = one.holder.consumer == STRANGER
    grant: Grant | None = one.judged.grant
    return Access(
        data=one.data,
        secrecy=law.secrecy.get(one.data, "sensitive"),
        holder=Holder() if stranger else one.holder,
        standing=one.judged.standing,
        services=tuple(sorted(one.services)),
        first=one.first,
        last=one.last,
        calls=one.calls,
        other_calls=one.others,
        untold=one.untold,
        events=one.events,
        callers=callers.get(one.data, 1) if stranger else 1,
        recent=one.last > last - timedelta(days=RECENT_DAYS),
        needs=law.needs.get(one.holder.app, "") if one.holder.app else "",
        grant=grant,
        reason=_why(law, one.judged.rule),
        months=tuple(_months(one.months)),
    )


def _why(law: Law, rule: str) -> str:
    return next((one.why for one in law.rules if rule and one.where == rule), "")


def _months(told: Mapping[str, tuple[int, int]]) -> Iterable[MonthAccess]:
    for month, (calls, others) in sorted(told.items()):
        yield MonthAccess(month=month, calls=calls, other_calls=others)
