"""Who came back: retention by the week of first use, and what each week's users were the week before.

Growth accounting as product teams count it: each week's active = new + retained + resurrected, and those of the week
before = retained + lost.
"""

from __future__ import annotations

from collections.abc import Sequence

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.metrics import weeks
from sowhat.metrics.habit import By

_NUMBERED = pa.schema([("week", pa.string()), ("number", pa.int64())])


def retention(active: ir.Table, complete: Sequence[str], by: By) -> ir.Table:
    """service, cohort, size, offset, active: of the `size` who first called a service in the week `cohort`, how many
    did so `offset` weeks later (0: all of them); offsets after the last complete week are left out.

    `complete` are consecutive weeks. Those seen in the first of them may have begun earlier: their cohort is left out.
    """
    seen = _numbered(active, complete, by)
    begun = seen.group_by(["service", "name"]).agg(first=seen.number.min())
    begun = begun.filter(begun["first"] > 0)
    sizes = begun.group_by(["service", "first"]).agg(size=begun.count())
    dated = seen.join(begun, ["service", "name"])
    later = dated.group_by(["service", "first", (dated.number - dated["first"]).name("offset")]).agg(
        active=dated.count()
    )
    steps = ibis.memtable(pa.table({"offset": pa.array(range(len(complete)), pa.int64())}))
    grid = sizes.cross_join(steps)
    grid = grid.filter(grid["first"] + grid.offset < len(complete))
    told = grid.left_join(later, ["service", "first", "offset"])
    labels = _labels(complete)
    named = told.join(labels, told["first"] == labels.number)
    return named.select("service", "size", "offset", cohort=named.week, active=named.active.fill_null(0))


def movement(active: ir.Table, complete: Sequence[str], by: By) -> ir.Table:
    """service, week, new, retained, resurrected, lost: for each week but the first. `resurrected` were there before,
    but not the week before; `lost` were there the week before and are not now."""
    seen = _numbered(active, complete, by)
    order = ibis.window(group_by=["service", "name"], order_by="number")
    told = seen.mutate(before=seen.number.lag(1).over(order), after=seen.number.lead(1).over(order))
    told = told.mutate(since=told.number - told.before, until=told.after - told.number)
    come = told.filter(told.number > 0)
    gone = told.filter((told.number < len(complete) - 1) & (told.until.isnull() | (told.until > 1)))
    flows = ibis.union(
        come.select("service", "number", new=come.since.isnull(), retained=come.since == 1, resurrected=come.since > 1),
        gone.select("service", number=gone.number + 1, new=False, retained=False, resurrected=False),
    )
    counted = flows.mutate(lost=~(flows.new | flows.retained | flows.resurrected).fill_null(True))
    counted = counted.group_by(["service", "number"]).agg(
        **{name: counted[name].sum().fill_null(0) for name in ("new", "retained", "resurrected", "lost")}
    )
    return counted.join(_labels(complete), "number").drop("number")


def _labels(complete: Sequence[str]) -> ir.Table:
    start = weeks.monday(complete[0]) if complete else None
    rows = [{"week": week, "number": (weeks.monday(week) - start).days // 7} for week in complete if start]
    return ibis.memtable(pa.Table.from_pylist(rows, _NUMBERED))


def _numbered(active: ir.Table, complete: Sequence[str], by: By) -> ir.Table:
    """service, name, number: once for each complete week with a call, counted from 0."""
    named = active.filter((active.service != "") & (active[by] != "") & (active.calls > 0))
    once = named.select("service", "week", name=named[by]).distinct()
    return once.join(_labels(complete), "week").select("service", "name", "number")
