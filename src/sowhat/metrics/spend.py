"""What services cost, by month: money as it was stated, and person-days at the workspace's day rate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import ibis
import ibis.expr.types as ir
import pyarrow as pa

MONEY = "decimal(20, 4)"
Dated = Sequence[tuple[date, Decimal]]
"""Rates of a person-day, each from its day on."""
TABLES = pa.schema([("path", pa.string()), ("declared", pa.int64())])


def current(costs: ir.Table, tables: Mapping[str, int]) -> ir.Table:
    """The costs that count: service, month, kind, currency, amount, person_days, path, project (null: none told).

    `tables` numbers the declared table that each place (`path`) belongs to. Of several files of one table that speak of
    the same service, month and kind the one revised last counts; different tables add up. Files that name different
    projects are parts of one cost and count beside each other; where one names none, the later replaces the earlier.
    """
    latest = costs.group_by("path").agg(revision=costs.revision.max())
    standing = costs.semi_join(latest, ["path", "revision"])
    standing = standing.filter(standing.service != "")
    rows = [{"path": path, "declared": number} for path, number in tables.items()]
    standing = standing.mutate(project=standing.project.strip().nullif(""))
    placed = standing.left_join(ibis.memtable(pa.Table.from_pylist(rows, TABLES)), "path", rname="{name}_of")
    order = [ibis.desc("revision"), ibis.asc("path")]
    same = ibis.window(group_by=["declared", "service", "month", "kind"], order_by=order)
    ranked = placed.mutate(place=ibis.dense_rank().over(same))
    return _latest(ranked).drop("place", "path_of", "declared", "revision")


def _latest(ranked: ir.Table) -> ir.Table:
    """The rows that no later file (a lower `place`) speaks for: of the same project, or where either names none."""
    group = ["declared", "service", "month", "kind"]
    found = ranked.mutate(
        own=ranked.place.min().over(ibis.window(group_by=[*group, "project"])),
        plain=ranked.project.isnull().ifelse(ranked.place, ibis.null("int64")).min().over(ibis.window(group_by=group)),
    )
    bare = found.project.isnull() & (found.place == 0)
    coded = found.project.notnull() & (found.place == found.own) & (found.plain.isnull() | (found.place <= found.plain))
    return found.filter(bare | coded).drop("own", "plain")


def spend(
    costs: ir.Table,
    currency: str,
    day_rate: Decimal | None,
    names: Mapping[str, str] | None = None,
    dated: Dated = (),
    projects: Mapping[str, Dated] | None = None,
) -> ir.Table:
    """Costs by service, month (2026-07), kind, currency and project, from `current`: amount (null where nothing is
    priced), person_days (null where none are told) and unpriced_days, those of them that no day rate turns into money.

    Person-days cost `day_rate` each in `currency`, which is also that of amounts without a currency of their own;
    `dated` rates take its place from their day on, each for the months that begin on it or later; those of a project
    in `projects` go before them, for its days.
    `names` are the services that names of other systems mean (`naming.names`); what is not among them stays as it is.
    """
    days = costs.person_days.cast(MONEY)
    rate = _rate(costs, day_rate, dated, projects or {})
    priced = days * rate
    worth = ibis.coalesce(costs.amount.cast(MONEY), ibis.literal(Decimal(0), MONEY)) + ibis.coalesce(
        priced.cast(MONEY), ibis.literal(Decimal(0), MONEY)
    )
    known = costs.amount.notnull() | priced.notnull()
    told = costs.select(
        "kind",
        "project",
        "person_days",
        service=_service(costs.service, names or {}),
        month=costs.month.strftime("%Y-%m"),
        currency=ibis.ifelse(costs.currency == "", currency, costs.currency),
        worth=known.ifelse(worth, ibis.null(MONEY)),
        unpriced=rate.isnull().ifelse(costs.person_days, 0.0).fill_null(0.0),
    )
    return told.group_by(["service", "month", "kind", "currency", "project"]).agg(
        amount=told.worth.sum().cast(MONEY),
        person_days=told.person_days.sum(),
        unpriced_days=told.unpriced.sum(),
    )


def _rate(costs: ir.Table, day_rate: Decimal | None, dated: Dated, projects: Mapping[str, Dated]) -> ir.DecimalValue:
    """What a person-day costs in a month: null where nobody says so."""
    kind = "decimal(12, 4)"
    found: ir.DecimalValue = ibis.null(kind) if day_rate is None else ibis.literal(day_rate, kind)
    own = [(costs.project == project, rates) for project, rates in sorted(projects.items())]
    for whose, rates in ((ibis.literal(True), dated), *own):
        for day, amount in sorted(rates, key=lambda one: one[0]):
            begun = whose & (costs.month >= ibis.date(day.isoformat()))
            found = begun.ifelse(ibis.literal(amount, kind), found)
    return found


def _service(told: ir.StringValue, names: Mapping[str, str]) -> ir.StringValue:
    return told.strip().lower().substitute(dict(names), else_=told) if names else told
