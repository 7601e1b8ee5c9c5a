"""From the records of a batch to the rows of the fact tables: paths become routes, keys become pseudonyms."""

from __future__ import annotations

import pyarrow as pa

from sowhat.engine.workbench import Workbench
from sowhat.model.workspace import AccessLog, CallSource
from sowhat.sources import routes
from sowhat.sources.pseudonym import derived_key, pads, pseudonym_sql
from sowhat.tables.facts import CALLS, LATENCY, QUARANTINE, TOUCHES, USES
from sowhat.tables.table import Table


def gather(bench: Workbench, source: CallSource, secret: bytes) -> dict[str, pa.Table]:
    """The rows of calls, uses, latency, touches and quarantine that one batch adds, by the tables' names.

    Reads the relations `records` and `rejected`. `secret` is the workspace's; it never appears in the result.
    The calls of `calls` and of `uses` both sum to the records'. Raises WorkspaceError `route-template`.
    """
    _fold_routes(bench, source)
    _replace_keys(bench, secret)
    bench.run(f"CREATE OR REPLACE TEMP TABLE folded AS {_FOLDED}")
    return {table.name: _rows(bench, table, query, source.name) for table, query in _QUERIES}


def _rows(bench: Workbench, table: Table, query: str, source: str) -> pa.Table:
    rows = bench.fetch(f"SELECT ? AS source, * FROM ({query})", [source])
    return rows.select(table.schema.names).cast(table.schema)


def _fold_routes(bench: Workbench, source: CallSource) -> None:
    """`paths`: each distinct path with its route; `routes`: each route with a number, which is quicker to group by."""
    templates = source.routes if isinstance(source, AccessLog) else ()
    clean = f"CASE WHEN path LIKE '/%' THEN {routes.clean('path')} ELSE path END"
    route = f"CASE WHEN tidy LIKE '/%' THEN {routes.fold('tidy', templates)} ELSE tidy END"
    bench.run(
        f"CREATE OR REPLACE TEMP TABLE paths AS SELECT path, {route} AS route FROM "
        f"(SELECT path, {clean} AS tidy FROM (SELECT DISTINCT path FROM records))"
    )
    bench.run(
        "CREATE OR REPLACE TEMP TABLE routes AS "
        "SELECT route, row_number() OVER ()::INTEGER AS route_id FROM (SELECT DISTINCT route FROM paths)"
    )


def _replace_keys(bench: Workbench, secret: bytes) -> None:
    """`consumers` and `customers`: each distinct key with its pseudonym and a number."""
    for kind in ("consumer", "customer"):
        inner, outer = pads(derived_key(secret, kind))
        bench.run(
            f"CREATE OR REPLACE TEMP TABLE {kind}s AS SELECT {kind} AS key, "
            f"{pseudonym_sql(kind, '?::BLOB', '?::BLOB')} AS pseudonym, row_number() OVER ()::INTEGER AS id "
            f"FROM (SELECT DISTINCT {kind} FROM records WHERE {kind} IS NOT NULL)",
            _in_order(inner, outer),
        )


def _in_order(inner: bytes, outer: bytes) -> list[bytes]:
    return [outer, inner]


_FOLDED = """
SELECT host, route_id, version, status, status_class, traffic, hour, day, bucket,
       coalesce(consumers.id, 0) AS consumer_id, coalesce(customers.id, 0) AS customer_id, calls, latency_sum, bytes
FROM records JOIN paths USING (path) JOIN routes USING (route)
LEFT JOIN consumers ON records.consumer = consumers.key LEFT JOIN customers ON records.customer = customers.key"""
_CALLS = """
SELECT host, route, version, status, status_class, traffic, hour, calls, latency_sum, bytes FROM (
    SELECT host, route_id, version, status, status_class, traffic, hour,
           sum(calls)::BIGINT AS calls, sum(latency_sum) AS latency_sum, sum(bytes)::BIGINT AS bytes
    FROM folded GROUP BY ALL) JOIN routes USING (route_id)"""
_USES = """
SELECT host, route, coalesce(pseudonym, '') AS consumer, status_class, traffic, day, calls FROM (
    SELECT host, route_id, consumer_id, status_class, traffic, day, sum(calls)::BIGINT AS calls
    FROM folded GROUP BY ALL) JOIN routes USING (route_id) LEFT JOIN consumers ON consumer_id = consumers.id"""
_LATENCY = """
SELECT host, route, hour, bucket, calls FROM (
    SELECT host, route_id, hour, bucket, sum(calls)::BIGINT AS calls
    FROM folded WHERE bucket IS NOT NULL GROUP BY ALL) JOIN routes USING (route_id)"""
_TOUCHES = """
SELECT route, coalesce(consumers.pseudonym, '') AS consumer, customers.pseudonym AS customer, day, calls FROM (
    SELECT route_id, consumer_id, customer_id, day, sum(calls)::BIGINT AS calls
    FROM folded WHERE customer_id > 0 GROUP BY ALL) JOIN routes USING (route_id)
JOIN customers ON customer_id = customers.id LEFT JOIN consumers ON consumer_id = consumers.id"""
_QUARANTINE = "SELECT file, path, line, reason, excerpt FROM rejected ORDER BY file, line"
_QUERIES = ((CALLS, _CALLS), (USES, _USES), (LATENCY, _LATENCY), (TOUCHES, _TOUCHES), (QUARANTINE, _QUARANTINE))
