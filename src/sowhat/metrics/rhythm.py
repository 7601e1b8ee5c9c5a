"""How regularly and how much a service is used by those who use it: stickiness, days, calls a week."""

from __future__ import annotations

from collections.abc import Sequence

import ibis.expr.types as ir

from sowhat.metrics.habit import By

WEEKS = 13
"""A quarter: long enough for a month's end and a holiday."""


def rhythm(active: ir.Table, window: Sequence[str], by: By) -> ir.Table:
    """service, names, share, days, q1, median, q3 of the weeks of the window.

    `names` called at least once; `share` is the average share of the weeks in which they did (stickiness). `days` is
    the average number of days with a call in an active week of one key; `q1`, `median` and `q3` are quartiles of the
    calls of a name in an active week, interpolated (type 7 of Hyndman and Fan, The American Statistician 50, 1996).
    """
    named = active.filter((active.service != "") & (active[by] != "") & (active.calls > 0))
    named = named.filter(named.week.isin(list(window)))
    weekly = named.group_by(["service", "week", named[by].name("name")]).agg(calls=named.calls.sum())
    each = weekly.group_by(["service", "name"]).agg(weeks=weekly.count())
    names = each.group_by("service").agg(names=each.count(), share=each.weeks.mean() / max(len(window), 1))
    often = weekly.group_by("service").agg(
        q1=weekly.calls.quantile(0.25), median=weekly.calls.quantile(0.5), q3=weekly.calls.quantile(0.75)
    )
    key = named.group_by(["service", "week", "consumer"]).agg(days=named.days.sum())  # a week of a move has two rows
    keys = key.group_by("service").agg(days=key.days.mean())
    return names.join(often, "service").join(keys, "service")
