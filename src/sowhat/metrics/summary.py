"""Answers from result tables: totals, services, operations, months, weeks and groups.

A consumer counts where people's traffic carries its key; calls count all traffic.
"""

from __future__ import annotations

from collections.abc import Sequence

import ibis
import ibis.expr.types as ir
import pyarrow as pa

QUANTILES = {"p50": 0.50, "p95": 0.95, "p99": 0.99}


def totals(usage: ir.Table, *by: str) -> ir.Table:
    """Calls, client errors and server errors by the given columns; throttled calls are client errors too."""
    kind = usage.status_class
    return usage.group_by(list(by)).agg(
        calls=usage.calls.sum(),
        client_errors=usage.calls.sum(where=kind.isin(["client_error", "throttled"])).fill_null(0),
        server_errors=usage.calls.sum(where=kind == "server_error").fill_null(0),
    )


def calls(usage: ir.Table, by: str) -> ir.Table:
    """Calls by one column."""
    return usage.group_by(by).agg(calls=usage.calls.sum())


def reach(consumers: ir.Table, *by: str) -> ir.Table:
    """How many consumers, teams and business units, and how many calls, by the given columns."""
    person = (consumers.traffic == "people") & (consumers.consumer != "")
    return consumers.group_by(list(by)).agg(
        consumers=consumers.consumer.nunique(where=person),
        teams=consumers.team.nunique(where=person & (consumers.team != "")),
        units=consumers.unit.nunique(where=person & (consumers.unit != "")),
        services=consumers.service.nunique(where=(consumers.traffic == "people") & (consumers.service != "")),
        calls=consumers.calls.sum(),
    )


def traffic(consumers: ir.Table) -> ir.Table:
    """Calls and consumers by kind of traffic."""
    named = consumers.consumer != ""
    return consumers.group_by("traffic").agg(
        calls=consumers.calls.sum(), consumers=consumers.consumer.nunique(where=named)
    )


def percentiles(speed: ir.Table, *by: str) -> ir.Table:
    """The latency bucket of the 50th, 95th and 99th percentile (nearest rank) by the given columns."""
    rows = speed.group_by([*by, "bucket"]).agg(calls=speed.calls.sum())
    group = list(by) or None
    total = rows.calls.sum().over(ibis.window(group_by=group))
    below = rows.calls.sum().over(ibis.cumulative_window(group_by=group, order_by="bucket"))
    ranked = rows.mutate(share=below / total)
    aggregates = {name: ranked.bucket.min(where=ranked.share >= q) for name, q in QUANTILES.items()}
    return ranked.group_by(list(by)).agg(**aggregates) if by else ranked.agg(**aggregates)


def weekly(active: ir.Table, following: Sequence[tuple[str, str]], *by: str) -> ir.Table:
    """Consumers active in each week, and how many of them were active in the week after.

    `following` pairs each week with the next one. Further columns in `by` give one line a group: a consumer
    returns to the group that it was seen in.
    """
    seen = active.select("week", "consumer", *by).distinct()
    pairs = {"week": [week for week, _ in following], "next": [after for _, after in following]}
    weeks = ibis.memtable(pa.table(pairs, schema=pa.schema({"week": pa.string(), "next": pa.string()})))
    dated = seen.join(weeks, "week")
    later = seen.view()
    same = [dated[name] == later[name] for name in ("consumer", *by)]
    found = dated.left_join(later, [dated.next == later.week, *same], rname="{name}_later")
    return found.group_by(["week", *by]).agg(active=found.count(), returned=found.consumer_later.count())
