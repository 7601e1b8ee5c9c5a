"""Consumers that fell silent, as a result of a build. Where a source itself says nothing, silence is nobody's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import ibis.expr.types as ir

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import losses, periods, weeks
from sowhat.metrics.habit import By

Row = Mapping[str, object]
Pair = tuple[str, str]
"""A service and a name."""


def silences(held: DuckDB, called: ir.Table, complete: Sequence[str], by: By, zone: str) -> Iterator[Row]:
    """Rows of the result `silences`. `called` are rows of `active`; who called in the last week is not asked."""
    named = called.filter((called[by] != "") & (called.calls > 0)).select("service", "week", "calls", name=called[by])
    gone = named.group_by(["service", "name"]).agg(last=named.week.max())
    gone = gone.filter(gone["last"] < complete[-1])
    weekly = named.semi_join(gone, ["service", "name"]).group_by(["service", "name", "week"])
    found: dict[Pair, dict[str, int]] = {}
    for row in held.execute(weekly.agg(calls=lambda one: one.calls.sum())).to_pylist():
        found.setdefault((str(row["service"]), str(row["name"])), {})[str(row["week"])] = int(str(row["calls"]))
    covered, sources = _covered(held, complete, zone), _sources(held, by) if found else {}
    for pair, calls in sorted(found.items()):
        known = [week for week in complete if any(week in covered[one] for one in sources.get(pair, ()))]
        loss = losses.silent({week: n for week, n in calls.items() if week in known}, known)
        if loss is not None:
            yield {"service": pair[0], "by": by, "name": pair[1]} | {
                field: getattr(loss, field) for field in ("last", "weeks", "active", "known", "calls", "chance")
            }


def _sources(held: DuckDB, by: By) -> dict[Pair, set[str]]:
    """The sources that a name's calls of a service came from."""
    rows = held.table("consumers")
    pairs = rows.filter(rows[by] != "").select("service", "source", name=rows[by]).distinct()
    found: dict[Pair, set[str]] = {}
    for row in held.execute(pairs).to_pylist():
        found.setdefault((row["service"], row["name"]), set()).add(row["source"])
    return found


def _covered(held: DuckDB, complete: Sequence[str], zone: str) -> dict[str, frozenset[str]]:
    """By source, the whole weeks from its first to its last record that no gap touches."""
    breaks = held.table("breaks")
    gaps: dict[str, list[tuple[date, date]]] = {}
    for row in held.execute(breaks.filter(breaks.kind == "gap")).to_pylist():
        gaps.setdefault(row["source"], []).append((row["start"], row["end"]))
    found = {}
    for row in held.execute(held.table("sources")).to_pylist():
        if row["first"] is None or row["last"] is None:
            found[row["source"]] = frozenset[str]()
            continue
        first, last = periods.day(row["first"], zone), periods.day(row["last"], zone)
        mine = gaps.get(row["source"], ())
        found[row["source"]] = frozenset(
            week for week in complete if weeks.complete(week, first, last) and not any(_in(week, gap) for gap in mine)
        )
    return found


def _in(week: str, gap: tuple[date, date]) -> bool:
    start = weeks.monday(week)
    return gap[0] < start + timedelta(days=7) and gap[1] >= start
