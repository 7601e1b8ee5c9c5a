"""Use that has become a habit: active in at least k of n weeks, and the share of those who could."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Literal

import ibis
import ibis.expr.types as ir
import pyarrow as pa
from scipy import special

from sowhat.metrics import weeks

K, N = 3, 4
"""Active in three of four weeks is a habit: one week of leave does not end it."""
By = Literal["app", "team", "consumer"]
_NUMBERED = pa.schema([("week", pa.string()), ("number", pa.int64())])
_RULED = pa.schema([("service", pa.string()), ("k", pa.int64()), ("n", pa.int64())])


def last(complete: Sequence[str], n: int = N) -> tuple[str, ...]:
    """The last `n` of the complete weeks given in order; empty while there are fewer."""
    return tuple(complete[-n:]) if len(complete) >= n else ()


def habitual(active: ir.Table, window: Sequence[str], by: By, k: int = K) -> ir.Table:
    """service, name: who called a service in at least `k` of the weeks of the window. `active` is the result table."""
    seen = _seen(active, by).filter(lambda row: row.week.isin(list(window)))
    counted = seen.group_by(["service", "name"]).agg(weeks=seen.week.nunique())
    return counted.filter(counted.weeks >= k).select("service", "name")


def since(active: ir.Table, complete: Sequence[str], by: By, k: int = K, n: int = N) -> ir.Table:
    """service, name, week: the first of the complete weeks in which a use had become a habit, which is the k-th week
    of use within `n` weeks."""
    numbered = _seen(active, by).join(ibis.memtable(_numbers(complete)), "week")
    order = ibis.window(group_by=["service", "name"], order_by="number")
    back = numbered.mutate(back=numbered.number.lag(k - 1).over(order))
    formed = back.filter(back.back.notnull() & (back.number - back.back < n))
    first = formed.group_by(["service", "name"]).agg(week=formed.week.min())
    return first.select("service", "name", "week")


def weekly(active: ir.Table, complete: Sequence[str], by: By, rules: Mapping[str, tuple[int, int]]) -> ir.Table:
    """service, week, name, now, habitual: for each complete week from the n-th on, who called a service within the `n`
    weeks that end with it, whether in that week itself, and whether in at least `k` of them. `rules` gives each
    service its k and n."""
    numbered = _seen(active, by).join(ibis.memtable(_numbers(complete)), "week")
    ruled = numbered.join(ibis.memtable(_rules(rules)), "service")
    steps = ibis.memtable(
        pa.table({"step": pa.array(range(max((n for _, n in rules.values()), default=1)), pa.int64())})
    )
    spread = ruled.cross_join(steps)
    spread = spread.filter(spread.step < spread.n).mutate(at=spread.number + spread.step)
    within = spread.filter((spread["at"] >= spread.n - 1) & (spread["at"] < len(complete)))
    told = within.group_by(["service", "name", "at"]).agg(
        weeks=within.count(), now=(within.step == 0).any(), k=within.k.max()
    )
    labels = ibis.memtable(_numbers(complete))
    dated = told.join(labels, told["at"] == labels.number)
    return dated.select("service", "week", "name", "now", habitual=dated.weeks >= dated.k)


def _rules(rules: Mapping[str, tuple[int, int]]) -> pa.Table:
    rows = [{"service": service, "k": k, "n": n} for service, (k, n) in sorted(rules.items())]
    return pa.Table.from_pylist(rows, _RULED)


def _numbers(complete: Sequence[str]) -> pa.Table:
    start = weeks.monday(complete[0]) if complete else None
    rows = [{"week": week, "number": (weeks.monday(week) - start).days // 7} for week in complete if start]
    return pa.Table.from_pylist(rows, _NUMBERED)


def _seen(active: ir.Table, by: By) -> ir.Table:
    """service, name, week: once for each week with a call."""
    named = active.filter((active.service != "") & (active[by] != "") & (active.calls > 0))
    return named.select("service", "week", name=named[by]).distinct()


def wilson(part: int, whole: int, confidence: float = 0.95) -> tuple[float, float]:
    """The interval of a share: the shares that a score test at `confidence` does not refuse, in [0, 1].

    Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22:209-212, without
    continuity correction. Raises ValueError unless 0 <= part <= whole and whole > 0.
    """
    if not 0 <= part <= whole or whole == 0:
        raise ValueError(f"{part} of {whole}")
    z = float(special.ndtri(0.5 + confidence / 2))
    share, weight = part / whole, 1 + z * z / whole
    middle = (share + z * z / (2 * whole)) / weight
    half = z * sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole)) / weight
    low = 0.0 if part == 0 else max(middle - half, 0.0)
    return low, 1.0 if part == whole else min(middle + half, 1.0)
