"""How far adoption reached: the share of a frozen roster that the service touched. Reported, never an exposure."""

from __future__ import annotations

from datetime import date

import ibis
import ibis.expr.types as ir
import pyarrow as pa
import pyarrow.compute as pc

from sowhat.metrics.binding import Bindings, services
from sowhat.metrics.roster import Roster


def takeup(touches: ir.Table, roster: Roster, bindings: Bindings, service: str, until: date) -> ir.Table:
    """team, customers, touched (how many of them the service touched up to and including `until`), share (0 to 1).

    Touches do not tell the host: routes of the service count on whatever host.
    """
    reached = _touched(touches.filter(touches.day <= ibis.date(until.isoformat())), bindings, service)
    joined = roster.rows.left_join(reached, roster.rows.customer == reached.touched_customer)
    counted = joined.group_by("team").agg(customers=joined.count(), touched=joined.touched_customer.count())
    return counted.mutate(share=counted.touched / counted.customers)


def _touched(touches: ir.Table, bindings: Bindings, service: str) -> ir.Table:
    """touched_customer: who was touched by the service, each once."""
    return _own(touches, bindings, service).select(touched_customer="customer").distinct()


def first_touches(touches: ir.Table, bindings: Bindings, service: str) -> ir.Table:
    """customer, day: when the service first touched each customer. It dates their activity; it is no exposure."""
    own = _own(touches.filter(touches.customer != ""), bindings, service)
    return own.group_by("customer").agg(day=own.day.min())


def _own(touches: ir.Table, bindings: Bindings, service: str) -> ir.Table:
    """Touches on routes of the service."""
    dated = touches.mutate(epoch=bindings.epoch(touches.day), host=ibis.literal(""))
    places = ["epoch", "source", "host", "route"]
    found = services(dated.select(*places).distinct(), ibis.memtable(_any_host(bindings.rules)))
    own = found.filter(found.service == service)
    return dated.semi_join(own, places)


def _any_host(rules: pa.Table) -> pa.Table:
    place = rules.schema.get_field_index("host")
    return rules.set_column(place, "host", pc.if_else(pc.is_valid(rules["host"]), "", ""))
