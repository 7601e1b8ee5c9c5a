"""Whether keys that should be the same are: counts of different keys on both sides, and of those that meet.

Only counts leave the engine. A table of keys has one text column `key` and may repeat it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import ibis
import ibis.expr.types as ir

from sowhat.metrics import outcome, roster


def touch_keys(touches: ir.Table) -> ir.Table:
    """The customers that telemetry names."""
    return _keys(touches, "customer")


def roster_keys(rosters: ir.Table) -> ir.Table:
    """The customers on rosters that still stand."""
    return _keys(roster.current(rosters), "customer")


def outcome_keys(outcomes: ir.Table, bits: Mapping[str, int]) -> ir.Table:
    """The customers of each metric, each with the metric's bit."""
    told = outcome.current(outcomes.filter(outcomes.metric.isin(list(bits))))
    known = told.filter(told.unit.notnull() & (told.unit != ""))
    of = known.metric.cases(*((name, ibis.literal(bit, "int64")) for name, bit in bits.items()))
    return known.select(key=known.unit, bit=of).distinct()


def record_keys(rows: ir.Table, column: str) -> ir.Table:
    """The customers or people that records name, whatever their revision."""
    return _keys(rows, column)


def _keys(rows: ir.Table, column: str) -> ir.Table:
    told = rows.filter(rows[column].notnull() & (rows[column] != ""))
    return told.select(key=told[column]).distinct()


def marked(keys: ir.Table, bit: int) -> ir.Table:
    """Keys with the bit of their list."""
    return keys.select(key=keys.key, bit=ibis.literal(bit, "int64"))


def masks(lists: Sequence[ir.Table]) -> ir.Table:
    """mask, keys: how many different keys stand in exactly the lists whose bits the mask has. `lists` hold a key at
    most once with each bit."""
    seen = ibis.union(*lists).group_by("key").agg(mask=lambda rows: rows.bit.sum())
    return seen.group_by("mask").agg(keys=seen.count())


def shared(rosters: ir.Table) -> ir.Table:
    """One row: `customers` on standing rosters, and `several`, those who stand on more than one team's at once."""
    rows = roster.current(rosters)
    standing = rows.filter(rows.valid_to.isnull())
    each = standing.group_by("customer").agg(teams=standing.team.nunique())
    return each.agg(customers=each.count(), several=each.count(where=each.teams > 1))


def metrics(outcomes: ir.Table) -> ir.Table:
    """One row a metric: unit_kind, first and last period, periods (how many different ones), units. What a correction
    took back does not count."""
    rows = outcome.current(outcomes)
    return rows.group_by(["metric", "unit_kind"]).agg(
        first=rows.period.min(), last=rows.period.max(), periods=rows.period.nunique(), units=rows.unit.nunique()
    )


def overlaps(calls: ir.Table) -> ir.Table:
    """One row a pair of sources: `same`, the calls of one in cells of route, status and hour that both count alike."""
    cell = ["route", "status", "hour"]
    counted = calls.group_by(["source", *cell]).agg(calls=calls.calls.sum())
    other = counted.view()
    meets = [counted.source < other.source, counted.calls == other.calls, *(counted[n] == other[n] for n in cell)]
    pairs = counted.join(other, meets).select(one=counted.source, two=other.source, calls=counted.calls)
    return pairs.group_by(["one", "two"]).agg(same=pairs.calls.sum())


def names(rows: ir.Table, column: str, most: int) -> ir.Table:
    """The different names in a column, at most so many; not for customers."""
    told = rows.filter(rows[column] != "")
    return told.select(name=told[column]).distinct().order_by("name").limit(most)


def among(consumers: ir.Table, keys: Sequence[str]) -> ir.Table:
    """Which of these pseudonyms were seen."""
    seen = consumers.filter(consumers.consumer.isin(list(keys) or [""]))
    return seen.select("consumer").distinct()


def undeclared(consumers: ir.Table) -> ir.Table:
    """consumer and calls of each key of people's traffic that belongs to no declared application."""
    unknown = (consumers.consumer != "") & (consumers.app == "") & (consumers.traffic == "people")
    rows = consumers.filter(unknown)
    return rows.group_by("consumer").agg(calls=rows.calls.sum())


def routes(uses: ir.Table, keys: Sequence[str]) -> ir.Table:
    """consumer, route and calls of these keys, most calls first."""
    rows = uses.filter(uses.consumer.isin(list(keys)))
    counted = rows.group_by(["consumer", "route"]).agg(calls=rows.calls.sum())
    return counted.order_by([ibis.desc("calls"), ibis.asc("route")])
