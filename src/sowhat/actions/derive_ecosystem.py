"""Versions that are called, customers behind apps, both sides of a marketplace and sign-ups, as results of a build."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import ibis
import ibis.expr.types as ir

from sowhat.actions.derive import ALL, Plan, Standing
from sowhat.actions.derive_worth import digest, told
from sowhat.engine.duckdb import DuckDB
from sowhat.ledger import chain
from sowhat.metrics import calendar, data_uses, market, naming, onboarding, periods, reached
from sowhat.metrics.binding import Bindings, bind
from sowhat.model.catalog import Catalog
from sowhat.model.workspace import Workspace
from sowhat.tables import results


def plans(workspace: Workspace, engine: DuckDB, standing: Standing, derived: Sequence[Plan]) -> tuple[Plan, ...]:
    """The results `versions` and `touched` by month, `market`, `market_gross`, `signups` and `data_uses`; `derived` are
    those of telemetry."""
    monthly = next(plan for plan in derived if plan.table is results.USAGE).fingerprints
    bindings = bind(workspace.catalog)
    versioned = monthly if workspace.catalog.services else {}
    products = {one.name: one.product for one in workspace.catalog.consumers if one.product is not None}
    touches = {month: digest(print_, sorted(products.items())) for month, print_ in monthly.items()}
    zone, currency = workspace.timezone, workspace.currency
    sold = {ALL: digest(told(engine, standing, "orders"), zone, currency, chain.canonical(workspace.catalog))}
    signed = {ALL: digest(told(engine, standing, "members"))}
    seats = chain.canonical(Catalog(teams=workspace.catalog.teams))
    given = {ALL: digest(told(engine, standing, "grants"), told(engine, standing, "members"), seats)}
    orders = _orders(workspace, engine)
    return (
        Plan(results.VERSIONS, "month", versioned, lambda wanted: _versions(engine, zone, bindings, wanted)),
        Plan(
            results.TOUCHED,
            "month",
            touches,
            lambda wanted: reached.touched(_days(engine, wanted), bindings, products),
            of=("touches",),
        ),
        Plan(results.MARKET, ALL, sold, lambda _: market.months(orders), of=("orders",)),
        Plan(results.MARKET_GROSS, ALL, sold, lambda _: market.gross(orders, currency), of=("orders",)),
        Plan(results.SIGNUPS, ALL, signed, lambda _: onboarding.signups(engine.table("members")), of=("members",)),
        Plan(
            results.DATA_USES,
            ALL,
            given,
            lambda _: data_uses.data_uses(engine.table("grants"), engine.table("members"), workspace.catalog),
            of=("grants", "members"),
        ),
    )


def _versions(engine: DuckDB, zone: str, bindings: Bindings, wanted: Sequence[str]) -> ir.Table:
    first, after = _span(wanted)
    start, end = _instant(first, zone), _instant(after, zone) + timedelta(hours=1)
    rows = engine.table("calls")
    kept = rows.filter((rows.hour >= _literal(start)) & (rows.hour < _literal(end)))
    return reached.versions(kept, bindings, calendar.changes(zone, start, end))


def _days(engine: DuckDB, wanted: Sequence[str]) -> ir.Table:
    rows = engine.table("touches")
    first, after = (ibis.date(day.isoformat()) for day in _span(wanted))
    return rows.filter((rows.day >= first) & (rows.day < after))


def _orders(workspace: Workspace, engine: DuckDB) -> ir.Table:
    """Orders as `market` reads them; the offsets of the zone are those of the years that orders are from."""
    rows = naming.bound(engine.table("orders"), workspace.catalog)
    created = rows.agg(first=rows.created.min(), last=rows.created.max())
    spans = engine.execute(created).to_pylist() if engine.has("orders") else [{"first": None, "last": None}]
    first = spans[0]["first"] or datetime(2000, 1, 1)
    offsets = calendar.changes(workspace.timezone, first, (spans[0]["last"] or first) + timedelta(hours=1))
    return market.dated(rows, offsets)


def _span(wanted: Sequence[str]) -> tuple[date, date]:
    return periods.bounds(min(wanted))[0], periods.bounds(max(wanted))[1]


def _instant(day: date, zone: str) -> datetime:
    """The naive UTC hour in which a local day begins."""
    local = datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)
    return local.replace(tzinfo=None, minute=0, second=0)


def _literal(instant: datetime) -> ir.TimestampScalar:
    return ibis.timestamp(instant.isoformat(sep=" "))
