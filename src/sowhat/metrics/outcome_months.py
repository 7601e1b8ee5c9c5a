"""Outcomes by month, of the whole company and of each business unit: sums from which levels are read."""

from __future__ import annotations

from collections.abc import Iterator

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.metrics import outcome, roster
from sowhat.model.catalog import Catalog

ALL = "*"
"""The whole company, as a business unit."""
SEATS = pa.schema(
    [
        pa.field("team", pa.string()),
        pa.field("seat", pa.string()),
        pa.field("since", pa.date32()),
        pa.field("until", pa.date32()),
    ]
)


def seats(catalog: Catalog) -> pa.Table:
    """team, seat (its business unit), since (inclusive), until (exclusive); null is open."""
    return pa.Table.from_pylist(list(_seats(catalog)), SEATS)


def _seats(catalog: Catalog) -> Iterator[dict[str, object]]:
    for team in catalog.teams:
        for one in team.units:
            yield {"team": team.name, "seat": one.of, "since": one.span.from_, "until": one.span.to}


def months(outcomes: ir.Table, rosters: ir.Table | None, seated: pa.Table) -> ir.Table:
    """metric, unit, month (of the period's first day), total (Σ value), numerator, denominator, ratios (how many rows
    have both), values, others (values that are neither 0 nor 1), names (different customers or teams), first, last (the
    first days of its first and last period).

    `outcomes` and `rosters` are the fact tables. A customer counts in every unit whose teams served it on that day.
    """
    told = outcome.current(outcomes)
    rows = told.mutate(month=told.period.strftime("%Y-%m"))
    whole = rows.mutate(seat=ibis.literal(ALL))
    every = whole
    if seated.num_rows:
        held = ibis.memtable(seated)
        own = _placed(rows.filter(rows.unit_kind == "team"), held, rows)
        every = whole.union(own)
        if rosters is not None:
            every = every.union(_served(rows.filter(rows.unit_kind != "team"), held, rosters, rows))
    return _summed(every)


def _placed(rows: ir.Table, held: ir.Table, like: ir.Table) -> ir.Table:
    """Rows of teams under the unit that each belonged to on the period's first day."""
    found = rows.join(held, [rows.unit == held.team, _holds(rows.period, held.since, held.until)])
    return found.select(*like.columns, "seat").distinct()


def _served(rows: ir.Table, held: ir.Table, rosters: ir.Table, like: ir.Table) -> ir.Table:
    """Rows of customers under the units of the teams that served them on the period's first day."""
    known = roster.current(rosters)
    found = rows.join(known, [rows.unit == known.customer, _holds(rows.period, known.valid_from, known.valid_to)])
    kept = found.select(*like.columns, "team").distinct()
    placed = kept.join(held, [kept.team == held.team, _holds(kept.period, held.since, held.until)])
    return placed.select(*like.columns, "seat").distinct()


def _holds(day: ir.DateColumn, since: ir.DateColumn, until: ir.DateColumn) -> ir.BooleanValue:
    held: ir.BooleanValue = (since.isnull() | (since <= day)) & (until.isnull() | (day < until))
    return held


def _summed(rows: ir.Table) -> ir.Table:
    both = rows.numerator.notnull() & rows.denominator.notnull()
    grouped = rows.group_by(["metric", "seat", "month"]).agg(
        total=rows.value.sum(),
        numerator=rows.numerator.sum(where=both),
        denominator=rows.denominator.sum(where=both),
        ratios=both.cast("int64").sum(),
        values=rows.value.count(),
        others=(~rows.value.isin([0, 1])).cast("int64").sum(),
        names=rows.unit.nunique(where=rows.value.notnull()),
        first=rows.period.min(),
        last=rows.period.max(),
    )
    return grouped.rename(unit="seat")
