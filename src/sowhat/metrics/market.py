"""Both sides of a marketplace, month by month, from its orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import atanh, log, sqrt, tanh

import ibis
import ibis.expr.types as ir
from scipy import special

from sowhat.metrics import chances, revisions
from sowhat.metrics.calendar import Changes, local, month

ALL = "*"
"""In place of a service: all of them."""
KNOWN_MONTHS = 3
"""A seller is known while it had an order in this month or so many before: there is no list of offers."""
ENDED = ("fulfilled", "cancelled", "refunded")
NEED = 8
"""Pairs of months from which on a rank correlation is worth showing."""


@dataclass(frozen=True, slots=True)
class Related:
    """Spearman's rank correlation of `n` pairs with its interval."""

    n: int
    rho: float
    low: float
    high: float


def dated(orders: ir.Table, offsets: Changes) -> ir.Table:
    """Orders as they stand, with the local month in which they were made and its number; once by service and once as
    ALL."""
    standing = revisions.current(orders, (), ("id",))
    at = local(standing.created, offsets)
    rows = standing.mutate(month=month(at), number=(at.year() * 12 + at.month()).cast("int64"))
    return rows.filter(rows.service != "").union(rows.mutate(service=ibis.literal(ALL)))


def months(rows: ir.Table) -> ir.Table:
    """Rows of the result `market`; `rows` are those of `dated`."""
    done = rows.state == "fulfilled"
    hours = rows.created.delta(rows.fulfilled, unit="second").abs() / 3600
    counted = rows.group_by(["month", "number", "service"]).agg(
        orders=rows.count(),
        filled=done.sum().cast("int64"),
        ended=rows.state.isin(ENDED).sum().cast("int64"),
        buyers=rows.buyer.nunique(),
        sellers=rows.seller.nunique(),
        hours=hours.median(where=rows.fulfilled.notnull()),
        timed=rows.fulfilled.count(),
    )
    joined = counted
    for name, found in (("buyers", _kept(rows, "buyer")), ("sellers", _kept(rows, "seller"))):
        named = found.rename({f"{name}_before": "before", f"{name}_kept": "kept"})
        joined = joined.left_join(named, ["number", "service"]).drop("number_right", "service_right")
    known = joined.left_join(_known(rows), ["number", "service"]).drop("number_right", "service_right")
    zero = {name: known[name].fill_null(0) for name in _JOINED}
    return known.mutate(**zero).drop("number")


_JOINED = ("buyers_before", "buyers_kept", "sellers_before", "sellers_kept", "known")


def _kept(rows: ir.Table, side: str) -> ir.Table:
    """number, service, before, kept: who had an order in the month before, and how many of them in this one too."""
    there = rows.select("number", "service", name=rows[side]).distinct()
    again = there.mutate(here=ibis.literal(1))
    earlier = there.mutate(number=there.number + 1)
    both = earlier.left_join(again, ["number", "service", "name"])
    return both.group_by(["number", "service"]).agg(
        before=both.count(), kept=both.here.sum().fill_null(0).cast("int64")
    )


def _known(rows: ir.Table) -> ir.Table:
    there = rows.select("number", "service", "seller").distinct()
    spread = there
    for back in range(1, KNOWN_MONTHS + 1):
        spread = spread.union(there.mutate(number=there.number + back))
    return spread.group_by(["number", "service"]).agg(known=spread.seller.nunique())


def gross(rows: ir.Table, currency: str) -> ir.Table:
    """Rows of the result `market_gross`: what orders that were not cancelled amounted to; an order without a currency
    is in the workspace's. `fee` is what the platform kept of the `charged` orders of which that is told and that were
    neither cancelled nor refunded, and `fee_of` what these amounted to."""
    priced = rows.filter(rows.amount.notnull() & (rows.state != "cancelled"))
    named = priced.mutate(currency=(priced.currency == "").ifelse(ibis.literal(currency), priced.currency))
    grouped = named.group_by(["month", "service", "currency"])
    kept = named.fee.notnull() & (named.state != "refunded")
    return grouped.agg(
        amount=_money(named.amount.sum()),
        orders=named.count(),
        buyers=named.buyer.nunique(),
        fee=_money(named.fee.sum(where=kept)),
        fee_of=_money(named.amount.sum(where=kept)),
        charged=kept.sum().cast("int64"),
        charged_buyers=named.buyer.nunique(where=kept),
    )


def _money(amount: ir.DecimalValue) -> ir.DecimalValue:
    return amount.cast("decimal(20, 4)")


def growth(counts: Mapping[int, int]) -> dict[int, float]:
    """The logarithm of each month's number over that of the month before; months without anybody have none."""
    return {
        number: log(n / counts[number - 1]) for number, n in counts.items() if n > 0 and counts.get(number - 1, 0) > 0
    }


def lagged(cause: Mapping[int, int], effect: Mapping[int, int]) -> tuple[tuple[float, float], ...]:
    """Growth of one side with the other's a month later."""
    first, then = growth(cause), growth(effect)
    return tuple((first[number], then[number + 1]) for number in sorted(first) if number + 1 in then)


def related(pairs: Sequence[tuple[float, float]], confidence: float = 0.95) -> Related | None:
    """Spearman's correlation; null for fewer than NEED pairs, or where a side never changed.

    The interval is Fisher's with the variance (1 + rho² / 2) / (n - 3) of Bonett and Wright (2000), Sample size
    requirements for estimating Pearson, Kendall and Spearman correlations, Psychometrika 65:23-28.
    """
    if len(pairs) < NEED or any(len({pair[side] for pair in pairs}) < 2 for side in (0, 1)):
        return None
    rho = chances.ranks_together([a for a, _ in pairs], [b for _, b in pairs])
    near = max(min(rho, 1 - 1e-12), -1 + 1e-12)
    half = float(special.ndtri(0.5 + confidence / 2)) * sqrt((1 + near * near / 2) / (len(pairs) - 3))
    return Related(len(pairs), rho, tanh(atanh(near) - half), tanh(atanh(near) + half))
