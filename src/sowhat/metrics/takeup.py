"""How far adoption reached: the share of a frozen roster that the service touched. Reported, never an exposure."""

from __future__ import annotations

from datetime import date

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.metrics.binding import Bindings, ranked, services
from sowhat.metrics.roster import Roster

PLACE = ("epoch", "source", "host", "route")


def takeup(roster: Roster, firsts: ir.Table, until: date) -> ir.Table:
    """team, customers, touched (how many of them the service touched up to and including `until`), share (0 to 1).
    `firsts` as `first_touches` gives them."""
    joined = _joined(roster, firsts, until)
    counted = joined.group_by("team").agg(customers=joined.count(), touched=joined.touched_customer.count())
    return counted.mutate(share=counted.touched / counted.customers)


def reached(roster: Roster, firsts: ir.Table, until: date) -> ir.Table:
    """One row: what `Roster.counts` says, and `touched`, how many of them the service touched up to `until`."""
    joined = _joined(roster, firsts, until)
    return Roster(joined, roster.day).counts(touched=joined.touched_customer.count())


def _joined(roster: Roster, firsts: ir.Table, until: date) -> ir.Table:
    """The roster with touched_customer: the customer itself if the service touched it, else null."""
    seen = firsts.filter(firsts.day <= ibis.date(until.isoformat())).select(touched_customer="customer")
    return roster.rows.left_join(seen, roster.rows.customer == seen.touched_customer)


def first_touches(touches: ir.Table, places: ir.Table, bindings: Bindings, service: str) -> ir.Table:
    """customer, day: when the service first touched each customer. It dates their activity; it is no exposure.
    `places` as the function of that name gives them."""
    named = _dated(touches.filter(touches.customer != ""), bindings)
    own = named.semi_join(places.filter(places.service == service), PLACE)
    return own.group_by("customer").agg(day=own.day.min())


def places(touches: ir.Table, bindings: Bindings) -> ir.Table:
    """epoch, source, host, route, service: which service each touched route belongs to.

    Touches do not tell the host: routes of a service count on whatever host.
    """
    seen = _dated(touches, bindings).select(*PLACE).distinct()
    return services(seen, ibis.memtable(_any_host(bindings.rules)))


def _dated(touches: ir.Table, bindings: Bindings) -> ir.Table:
    return touches.mutate(epoch=bindings.epoch(touches.day), host=ibis.literal(""))


def _any_host(rules: pa.Table) -> pa.Table:
    return ranked({**rule, "host": ""} for rule in rules.to_pylist())
