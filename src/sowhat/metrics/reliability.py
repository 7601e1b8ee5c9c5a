"""How well services answer: by week, and by hour for their objectives.

A call fails its service where the service could not answer it (a server error); throttled calls and errors of the
caller do not. Calls whose status nobody told say nothing, and are left out. Bots and probes are told apart.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.metrics.binding import Bindings
from sowhat.metrics.calendar import Changes, local, week
from sowhat.metrics.summary import percentiles
from sowhat.metrics.usage import PLACE, with_service
from sowhat.tables.buckets import GROWTH

WHOLE = ("service",)
OPERATION = ("service", "source", "host", "route")
LIMITS = pa.schema([("service", pa.string()), ("upto", pa.int32())])


def weekly(calls: ir.Table, latency: ir.Table, bindings: Bindings, offsets: Changes) -> ir.Table:
    """Rows of the result `reliability`: each service as a whole, and each of its operations, by ISO week."""
    at, timed = local(calls.hour, offsets), local(latency.hour, offsets)
    bound = _bound(calls.mutate(start=at.date().truncate("W"), day=at.date()), bindings, "status_class", "traffic")
    slow = _bound(latency.mutate(start=timed.date().truncate("W"), day=timed.date()), bindings, "bucket")
    return _level(bound, slow, WHOLE).union(_level(bound, slow, OPERATION))


def _bound(rows: ir.Table, bindings: Bindings, *kept: str) -> ir.Table:
    """Calls by `start`, place and `kept`, with the service of the day."""
    dated = rows.mutate(epoch=bindings.epoch(rows.day))
    grouped = dated.group_by([*PLACE, "start", *kept]).agg(calls=dated.calls.sum())
    return with_service(grouped, bindings)


def _level(bound: ir.Table, slow: ir.Table, by: tuple[str, ...]) -> ir.Table:
    group = ["start", *by]
    told = bound.group_by(group).agg(
        calls=bound.calls.sum(where=_people(bound)).fill_null(0),
        known=bound.calls.sum(where=_people(bound) & _known(bound)).fill_null(0),
        errors=bound.calls.sum(where=_people(bound) & _failed(bound)).fill_null(0),
        other_calls=bound.calls.sum(where=~_people(bound)).fill_null(0),
        other_errors=bound.calls.sum(where=~_people(bound) & _failed(bound)).fill_null(0),
    )
    ranked = percentiles(slow, *group).select(*group, "p95")
    joined = told.left_join(ranked, group)
    names = {name: joined[name] if name in by else ibis.literal("") for name in OPERATION}
    counts = ("calls", "known", "errors", "other_calls", "other_errors", "p95")
    return joined.select(
        week=week(joined.start),
        **names,
        whole=ibis.literal(by == WHOLE),
        **{name: joined[name] for name in counts},
    )


def hourly(calls: ir.Table, latency: ir.Table, bindings: Bindings, offsets: Changes) -> tuple[ir.Table, ir.Table]:
    """Calls by service and hour, with status class and traffic; and by service, hour and latency bucket."""
    answered = calls.mutate(start=calls.hour, day=local(calls.hour, offsets).date())
    timed = latency.mutate(start=latency.hour, day=local(latency.hour, offsets).date())
    return _bound(answered, bindings, "status_class", "traffic"), _bound(timed, bindings, "bucket")


def hours(answered: ir.Table, timed: ir.Table, limits: Mapping[str, float]) -> ir.Table:
    """Rows of the result `hours` from `hourly`: people's calls whose status is known and how many of them had no server
    error; calls with a latency (of all traffic: telemetry keeps it together) and how many were `quick`, in the buckets
    that lie wholly under the service's limit (`limits`, seconds)."""
    asked = answered.filter(_people(answered) & _known(answered))
    good = asked.group_by(["service", "start"]).agg(
        good=asked.calls.sum(where=~_failed(asked)).fill_null(0), total=asked.calls.sum()
    )
    rows = [{"service": name, "upto": within(seconds)} for name, seconds in sorted(limits.items())]
    limited = ibis.memtable(pa.Table.from_pylist(rows, LIMITS))
    by_bucket = timed.group_by(["service", "start", "bucket"]).agg(calls=timed.calls.sum())
    known = by_bucket.inner_join(limited, "service")
    quick = known.group_by(["service", "start"]).agg(
        quick=known.calls.sum(where=known.bucket <= known.upto).fill_null(0), timed=known.calls.sum()
    )
    joined = good.outer_join(quick, ["service", "start"])
    counts = {name: joined[name].fill_null(0) for name in ("good", "total", "quick", "timed")}
    found = joined.select(
        service=ibis.coalesce(joined.service, joined.service_right),
        hour=ibis.coalesce(joined.start, joined.start_right),
        **counts,
    )
    return found.filter(found.service != "")


def within(seconds: float) -> int:
    """The last latency bucket that lies wholly under a limit: a call in the limit's own bucket may be over it."""
    return math.floor(math.log(seconds) / math.log(GROWTH) + 1e-9)


def _people(rows: ir.Table) -> ir.BooleanValue:
    return rows.traffic == "people"


def _known(rows: ir.Table) -> ir.BooleanValue:
    return rows.status_class != "unknown"


def _failed(rows: ir.Table) -> ir.BooleanValue:
    return rows.status_class == "server_error"
