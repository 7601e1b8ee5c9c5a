"""What was used, by whom, how quickly: result tables from facts and bindings.

Each function gives rows of the result table of its name, for all periods; callers filter facts to the periods
they need.
"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from sowhat.metrics.binding import Bindings, services
from sowhat.metrics.calendar import Changes, local, month, week

PLACE = ("epoch", "source", "host", "route")


def usage(calls: ir.Table, bindings: Bindings, offsets: Changes) -> ir.Table:
    """Calls by month, service, operation, status and traffic (result `usage`)."""
    at = local(calls.hour, offsets)
    dated = calls.mutate(month=month(at), epoch=bindings.epoch(at.date()))
    grouped = dated.group_by(["month", *PLACE, "status", "status_class", "traffic"]).agg(
        calls=dated.calls.sum(), latency_sum=dated.latency_sum.sum(), bytes=dated.bytes.sum()
    )
    bound = with_service(grouped, bindings)
    return bound.group_by(["month", "service", "source", "host", "route", "status", "status_class", "traffic"]).agg(
        calls=bound.calls.sum(), latency_sum=bound.latency_sum.sum(), bytes=bound.bytes.sum()
    )


def speed(latency: ir.Table, bindings: Bindings, offsets: Changes) -> ir.Table:
    """Calls by month, service, operation and latency bucket (result `speed`)."""
    at = local(latency.hour, offsets)
    dated = latency.mutate(month=month(at), epoch=bindings.epoch(at.date()))
    grouped = dated.group_by(["month", *PLACE, "bucket"]).agg(calls=dated.calls.sum())
    bound = with_service(grouped, bindings)
    return bound.group_by(["month", "service", "source", "host", "route", "bucket"]).agg(calls=bound.calls.sum())


def consumers(uses: ir.Table, bindings: Bindings) -> ir.Table:
    """Calls by month, service and consumer, with the consumer's app, team and unit of the time (result `consumers`).

    Rows with an empty `consumer` are calls that named none.
    """
    group = ["start", "service", "source", "consumer", "app", "team", "unit", "traffic"]
    dated = uses.mutate(start=uses.day.truncate("M"))  # a date is grouped by in half the time of its name
    bound = attributed(dated, bindings, "start", "traffic")
    grouped = bound.group_by(group).agg(calls=bound.calls.sum())
    return grouped.mutate(month=month(grouped.start)).drop("start")


def customers(touches: ir.Table) -> ir.Table:
    """Calls that name a customer, by month and source (result `customers`)."""
    dated = touches.mutate(month=month(touches.day))
    return dated.group_by(["month", "source"]).agg(calls=dated.calls.sum())


def active(uses: ir.Table, bindings: Bindings) -> ir.Table:
    """Who called which service in which ISO week, on how many days and since which: traffic of people, consumers that
    are known (result `active`)."""
    people = uses.filter((uses.traffic == "people") & (uses.consumer != ""))
    bound = attributed(people.mutate(start=people.day.truncate("W")), bindings, "start", "day")
    grouped = bound.group_by(["start", "service", "consumer", "app", "team", "unit"]).agg(
        calls=bound.calls.sum(), days=bound.day.nunique(), first=bound.day.min()
    )
    return grouped.mutate(week=week(grouped.start)).drop("start")


def attributed(uses: ir.Table, bindings: Bindings, *kept: str) -> ir.Table:
    """Calls by place, consumer and the columns `kept`, with service, app, team and unit of the day."""
    dated = uses.mutate(epoch=bindings.epoch(uses.day))
    grouped = dated.group_by([*PLACE, "consumer", *kept]).agg(calls=dated.calls.sum())
    return _with_team(with_service(grouped, bindings), bindings)


def with_service(rows: ir.Table, bindings: Bindings) -> ir.Table:
    """Rows with the columns of PLACE, and the service that claims each ('' where none does)."""
    found = services(rows.select(*PLACE).distinct(), ibis.memtable(bindings.rules))
    joined = rows.left_join(found, list(PLACE))
    return joined.select(*rows.columns, service=found.service.fill_null(""))


def _with_team(rows: ir.Table, bindings: Bindings) -> ir.Table:
    links = ibis.memtable(bindings.links)
    joined = rows.left_join(links, ["epoch", "consumer"])
    names = {name: links[name].fill_null("") for name in ("app", "team", "unit")}
    return joined.select(*rows.columns, **names)
