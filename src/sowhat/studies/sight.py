"""What may be seen of a table before an outcome is looked at: who started when, and how many periods there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from sowhat.engine.panel import PanelBench
from sowhat.evidence.auto import Sight
from sowhat.studies.columns import Columns, kinds, quoted
from sowhat.studies.periods import Calendar
from sowhat.studies.reading_calendar import calendar_of
from sowhat.studies.relation import value
from sowhat.studies.table import opened

MOST_PERIODS = 3000
TOO_LONG = "panel-too-many-periods"


def from_file(path: Path, columns: Columns, absorbing: bool) -> Sight:
    """Deciding units and periods of a CSV or Parquet file; `columns.relation` is filled in here.

    Raises CallError, DataError and BlockedError as designs do for columns, periods and first treated values.
    """
    with PanelBench.opened() as bench, opened(bench, path) as (relation, header):
        placed = replace(columns, relation=relation, path=str(path), header=header)
        held = kinds(bench, placed)
        known = calendar_of(bench, placed, held, MOST_PERIODS, TOO_LONG)
        decider = quoted(columns.cluster or columns.unit)
        query = f"SELECT DISTINCT {decider}, {value(placed, held, 'first')} FROM {relation} WHERE {decider} IS NOT NULL"
        starts = _starts(known, bench.rows(query))
    return replace(seen(known, starts), absorbing=absorbing, fine=bool(columns.extras))


def _starts(known: Calendar, rows: list[tuple[object, ...]]) -> dict[str, int | None]:
    """The first start of each deciding unit, as a position; None for never."""
    found: dict[str, int | None] = {}
    for decider, first in rows:
        start = known.starts[known.code.get(first, -1)]
        before = found.get(str(decider))
        found[str(decider)] = start if before is None else before if start is None else min(before, start)
    return found


def seen(known: Calendar, starts: Mapping[str, int | None]) -> Sight:
    """The numbers that a choice needs."""
    opening, last = known.positions[0], known.positions[-1]
    inside = [start for start in starts.values() if start is not None and opening < start <= last]
    early = sum(start is not None and start <= opening for start in starts.values())
    before = sum(position < min(inside) for position in known.positions) if inside else 0
    return Sight(
        treated=len(inside),
        never=len(starts) - len(inside) - early,
        early=early,
        starts=len(set(inside)),
        before=before,
        after=len(known.positions) - before if inside else 0,
        used=early > 0,
    )
