"""Whom a platform reaches: rows of calls by app, team and unit, customers behind apps, versions that are called."""

from __future__ import annotations

from collections.abc import Mapping

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.metrics.binding import LINKS, Bindings
from sowhat.metrics.calendar import Changes, local, month, week
from sowhat.metrics.usage import PLACE, with_service

ANY = "*"
"""In place of a name: whoever it is."""
GRAINS = (
    (),
    ("service",),
    ("app",),
    ("team",),
    ("unit",),
    ("product",),
    ("service", "app"),
    ("service", "team"),
    ("service", "unit"),
    ("service", "product"),
    ("team", "product"),
    ("unit", "product"),
    ("service", "team", "product"),
    ("service", "unit", "product"),
)
"""Customers of two apps may be the same people, so that every sum is a count of its own."""
LINKED = LINKS.append(pa.field("product", pa.string()))
_NUMBER = r"(?:^|/)[vV](\d+(?:\.\d+)*)(?:/|$)"


def holders(consumers: ir.Table) -> ir.Table:
    """month, service, app, team, unit, calls: traffic of people to known services (`consumers` is the result table)."""
    people = consumers.filter((consumers.traffic == "people") & (consumers.service != "") & (consumers.calls > 0))
    return people.group_by(["month", "service", "app", "team", "unit"]).agg(calls=people.calls.sum())


def strangers(consumers: ir.Table) -> ir.Table:
    """month, keys: different keys of people's traffic that no app is declared for."""
    own = consumers.filter((consumers.traffic == "people") & (consumers.app == "") & (consumers.consumer != ""))
    return own.group_by("month").agg(keys=own.consumer.nunique())


def beginnings(consumers: ir.Table, sources: ir.Table) -> ir.Table:
    """service, app, began: when the youngest source that carries an app's calls of a service began (both results)."""
    pairs = consumers.filter((consumers.app != "") & (consumers.service != "")).select("service", "app", "source")
    joined = pairs.distinct().join(sources.select("source", "first"), "source")
    return joined.group_by(["service", "app"]).agg(began=joined["first"].max().cast("date"))


def versions(calls: ir.Table, bindings: Bindings, offsets: Changes) -> ir.Table:
    """Rows of the result `versions`: the version that a call names, else the one in its route (`/v2/…`), else ''."""
    at = local(calls.hour, offsets)
    days = at.date()
    told = calls.filter(calls.traffic == "people")
    dated = told.mutate(month=month(at), start=days.truncate("W"), epoch=bindings.epoch(days))
    grouped = dated.group_by(["month", "start", *PLACE, "version"]).agg(calls=dated.calls.sum())
    bound = with_service(grouped, bindings)
    route = bound.route.re_search(_NUMBER).ifelse("v" + bound.route.re_extract(_NUMBER, 1), "")
    named = bound.mutate(version=(bound.version != "").ifelse(bound.version, route))
    kept = named.filter(named.service != "")
    weekly = kept.group_by(["month", "start", "service", "version"]).agg(calls=kept.calls.sum())
    return weekly.mutate(week=week(weekly.start)).drop("start")


def touched(touches: ir.Table, bindings: Bindings, products: Mapping[str, str]) -> ir.Table:
    """Rows of the result `touched`: different customers by month and GRAINS; ANY stands in the other columns."""
    rows = touches.filter(touches.customer != "").mutate(month=month(touches.day), epoch=bindings.epoch(touches.day))
    once = rows.select("month", "epoch", "source", "route", "consumer", "customer").distinct()
    placed = with_service(once.mutate(host=ibis.literal("")), bindings)
    held = [{**link, "product": products.get(str(link["app"]), "")} for link in bindings.links.to_pylist()]
    linked = placed.left_join(ibis.memtable(pa.Table.from_pylist(held, LINKED)), ["epoch", "consumer"])
    names = {name: linked[name].fill_null("") for name in ("app", "team", "unit", "product")}
    final = linked.select("month", "service", "customer", **names)
    return ibis.union(*(_grain(final, grain) for grain in GRAINS))


def _grain(rows: ir.Table, grain: tuple[str, ...]) -> ir.Table:
    columns = ("service", "app", "team", "unit", "product")
    marked = rows.select(
        "month", "customer", **{name: rows[name] if name in grain else ibis.literal(ANY) for name in columns}
    )
    return marked.group_by(["month", *columns]).agg(customers=marked.customer.nunique())
