"""Outcomes of the units of an experiment, each over its own horizon from the day on which it was assigned.

A *state*: the mean over the `horizon` + 1 periods from that of the assignment on, and, as a covariate, the same unit's
mean over the periods before it. An *absorbing* outcome: whether a unit that was there at its assignment still is at the
end of the horizon. Units are counted in the arm that the lot drew, whatever they did afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.metrics import revisions, steps
from sowhat.metrics.panel import Asked
from sowhat.metrics.roster import Roster
from sowhat.model.study import Missing

PLACES = pa.schema([("number", pa.int64()), ("start", pa.date32())])


@dataclass(frozen=True, slots=True)
class Assigned:
    """`rows`: unit, arm, y (null: not known), cluster where teams were assigned and customers measured, d where the
    outcome is a ratio (y its numerator), x (null where nothing lies before), closing (y of the last period of the
    horizon alone). `counts` has one row: every unit (`assigned`), and those whose horizon is not within the periods
    (`open`), which `rows` leaves out; `first`, the first day of an assignment."""

    rows: ir.Table
    counts: ir.Table


def current(assignments: ir.Table, experiment: str) -> ir.Table:
    """unit_kind, unit, arm, at: what stands of an experiment's assignments."""
    kept = revisions.current(assignments, (), ("experiment", "unit_kind", "unit"))
    return kept.filter(kept.experiment == experiment).select("unit_kind", "unit", "arm", "at")


def of_customers(lots: ir.Table, roster: Roster) -> ir.Table:
    """Lots of teams as lots of their customers: unit, arm, at, cluster (the team)."""
    own = roster.rows.select("customer", "team")
    joined = own.inner_join(lots, own.team == lots.unit)
    return joined.select("arm", "at", unit=joined.customer, cluster=joined.team)


def assigned(asked: Asked, seen: ir.Table, lots: ir.Table, missing: Missing, anticipation: int = 0) -> Assigned:
    """The units of `lots` (unit, arm, at, perhaps cluster) with what `seen`, an outcome's current values, says of them.

    Raises CallError `window-short`.
    """
    number = steps.number(lots["at"], asked.starts, asked.every).fill_null(0)
    placed = lots.mutate(p=number)
    inside = (placed.p >= 0) & (placed.p + asked.horizon < len(asked.starts))
    counts = placed.agg(assigned=placed.count(), open=placed.count(where=~inside), first=placed["at"].min())
    kept = placed.filter(inside)
    if asked.kind == "absorbing":
        return Assigned(_absorbing(asked, seen, kept), counts)
    return Assigned(_state(asked, seen, kept, missing, anticipation), counts)


def _places(asked: Asked) -> ir.Table:
    starts = asked.starts
    columns = {"number": pa.array(range(len(starts)), pa.int64()), "start": pa.array(starts, pa.date32())}
    return ibis.memtable(pa.table(columns, PLACES))


def _state(asked: Asked, seen: ir.Table, lots: ir.Table, missing: Missing, anticipation: int) -> ir.Table:
    places = _places(asked)
    values = seen.select("period", "value", "numerator", "denominator", said=seen.unit)
    dated = values.inner_join(places, values.period == places.start)
    joined = lots.left_join(dated, lots.unit == dated.said)
    since = joined.number - joined.p
    after, before = (since >= 0) & (since <= asked.horizon), since < -anticipation
    told = joined.numerator if asked.ratio else joined.value
    keys = [name for name in ("unit", "arm", "p", "cluster") if name in joined.columns]
    sums = joined.group_by(keys).agg(
        y=told.sum(where=after),
        said=told.count(where=after),
        d=joined.denominator.sum(where=after),
        last=told.max(where=since == asked.horizon),
        x=told.sum(where=before),
        x_d=joined.denominator.sum(where=before),
        x_said=told.count(where=before),
        appeared=joined.number.min(),
    )
    kept = _ratio(asked, sums, missing) if asked.ratio else _mean(asked, sums, missing, anticipation)
    return _ordered(kept)


def _mean(asked: Asked, sums: ir.Table, missing: Missing, anticipation: int) -> ir.Table:
    """Means over a unit's periods, what nobody recorded filled by the rule. What lies before counts from the first
    period in which the unit appeared on."""
    whole = asked.horizon + 1
    y, closing, x_over = sums.y / whole, sums["last"], sums.x_said.cast("float64")
    if missing == "zero":
        y, closing = y.fill_null(0.0), closing.fill_null(0.0)
        x_over = (sums.p - anticipation - sums.appeared).cast("float64")
    elif missing == "drop-unit":
        y = (sums.said == whole).ifelse(y, ibis.null("float64"))
    else:
        y = sums.y / sums.said.nullif(0)
    x = (x_over > 0).ifelse(sums.x.fill_null(0.0) / x_over, ibis.null("float64"))
    return sums.mutate(y=y, closing=closing, x=x).drop("d")


def _ratio(asked: Asked, sums: ir.Table, missing: Missing) -> ir.Table:
    """Numerators and denominators of a unit's periods together."""
    y, d = sums.y, sums.d
    if missing == "zero":
        y, d = y.fill_null(0.0), d.fill_null(0.0)
    elif missing == "drop-unit":
        y = (sums.said == asked.horizon + 1).ifelse(y, ibis.null("float64"))
    return sums.mutate(y=y, d=d, x=sums.x / sums.x_d.nullif(0.0), closing=ibis.null("float64"))


def _absorbing(asked: Asked, seen: ir.Table, lots: ir.Table) -> ir.Table:
    ends = [*asked.starts[1:], asked.after]
    begins, untils = (ibis.literal(list(days), type="array<date>") for days in (asked.starts, ends))
    gone = seen.group_by("unit").agg(gone=seen.period.min(where=seen.value == 1)).rename(said="unit")
    joined = lots.left_join(gone, lots.unit == gone.said)
    there = joined.filter(joined.gone.isnull() | (joined.gone >= begins[joined.p]))
    still = (there.gone.isnull() | (there.gone >= untils[there.p + asked.horizon])).cast("float64")
    return _ordered(there.mutate(y=still, closing=still, x=ibis.null("float64")))


def _ordered(rows: ir.Table) -> ir.Table:
    more = [name for name in ("cluster", "d") if name in rows.columns]
    return rows.select("unit", "arm", "y", "x", "closing", *more)
