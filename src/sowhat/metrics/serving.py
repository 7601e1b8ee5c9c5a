"""What a service asks of servers: how long its calls took in all, how much data went out, how many hosts answered."""

from __future__ import annotations

from collections.abc import Sequence

import ibis.expr.types as ir


def monthly(usage: ir.Table, months: Sequence[str]) -> ir.Table:
    """service, month, calls, seconds, bytes, hosts of the given months: calls of every kind. `usage` is the result.

    Seconds ÷ the length of the month is how many calls are in progress on average: Little (1961), A proof for the
    queuing formula L = λW, Operations Research 9:383-387.
    """
    kept = usage.filter((usage.service != "") & usage.month.isin(list(months)))
    return kept.group_by(["service", "month"]).agg(
        calls=kept.calls.sum(), seconds=kept.latency_sum.sum(), bytes=kept.bytes.sum(), hosts=kept.host.nunique()
    )
