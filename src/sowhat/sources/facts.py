"""From the records of a batch to the rows of the fact tables: paths become routes, keys become pseudonyms."""

from __future__ import annotations

import pyarrow as pa

from sowhat.engine.workbench import Workbench
from sowhat.model.workspace import CallSource, route_templates
from sowhat.sources import routes
from sowhat.sources.pseudonym import derived_key, pads, pseudonym_sql
from sowhat.sources.route_templates import Templates, folded
from sowhat.tables.facts import CALLS, LATENCY, ORIGINS, QUARANTINE, TOUCHES, USES
from sowhat.tables.table import Table


def gather(
    bench: Workbench, source: CallSource, secret: bytes, operations: tuple[str, ...] = ()
) -> dict[str, pa.Table]:
    """The rows of calls, uses, latency, touches, origins and quarantine that one batch adds, by the tables' names.

    Reads the relations `entries`, `origins` and `rejected`. `secret` is the workspace's; it is never in the result.
    `operations` are the paths of described operations, templates after the source's own.
    The calls of `calls` and of `uses` both sum to the entries'. Raises WorkspaceError `route-template`.
    """
    _fold_routes(bench, Templates(route_templates(source), operations))
    _replace_keys(bench, secret)
    return {table.name: _rows(bench, table, query, source.name) for table, query in _QUERIES}


def _rows(bench: Workbench, table: Table, query: str, source: str) -> pa.Table:
    rows = bench.fetch(f"SELECT ? AS source, * FROM ({query})", [source])
    return rows.select(table.schema.names).cast(table.schema)


def _fold_routes(bench: Workbench, templates: Templates) -> None:
    """`places`: each spot with the number of its route at its host; `sites`: the hosts and routes of those numbers."""
    if not bench.made_for("places", templates):
        bench.run("CREATE OR REPLACE TEMP TABLE sites (site INTEGER, host VARCHAR, route VARCHAR)")
        bench.run("CREATE OR REPLACE TEMP TABLE places (spot INTEGER, site INTEGER, version VARCHAR)")
    new = "(SELECT * FROM spots WHERE id > (SELECT count(*) FROM places))"
    bench.run(
        f"CREATE OR REPLACE TEMP TABLE tidied AS SELECT id, {routes.clean('path')} AS tidy FROM {new} "
        "WHERE path LIKE '/%'"
    )
    bench.run(
        "CREATE OR REPLACE TEMP TABLE folded AS SELECT id AS spot, host, version, coalesce(route, path) AS route "
        f"FROM {new} LEFT JOIN ({folded(bench, 'tidied', templates)}) USING (id)"
    )
    bench.run(
        "INSERT INTO sites BY NAME SELECT *, row_number() OVER () + (SELECT count(*) FROM sites) AS site FROM "
        "(SELECT DISTINCT host, route FROM folded) ANTI JOIN sites USING (host, route)"
    )
    bench.run("INSERT INTO places BY NAME SELECT spot, site, version FROM folded JOIN sites USING (host, route)")


def _replace_keys(bench: Workbench, secret: bytes) -> None:
    """`consumer_names` and `customer_names`: each number of a key with its pseudonym."""
    for kind in ("consumer", "customer"):
        names = f"{kind}_names"
        if not bench.made_for(names, secret):
            bench.run(f"CREATE OR REPLACE TEMP TABLE {names} (id INTEGER, pseudonym VARCHAR)")
        inner, outer = pads(derived_key(secret, kind))
        bench.run(
            f"INSERT INTO {names} SELECT id, {pseudonym_sql(kind, '?::BLOB', '?::BLOB')} "
            f"FROM {kind}s WHERE id > (SELECT count(*) FROM {names})",
            _in_order(inner, outer),
        )


def _in_order(inner: bytes, outer: bytes) -> list[bytes]:
    return [outer, inner]


_CALLS = """
SELECT host, route, version, status, status_class, traffic, hour, calls, latency_sum, bytes FROM (
    SELECT site, version, answer, traffic, hour,
           sum(calls)::BIGINT AS calls, sum(latency_sum) AS latency_sum, sum(bytes)::BIGINT AS bytes
    FROM entries JOIN places USING (spot) GROUP BY ALL HAVING sum(calls) > 0 OR sum(latency_sum) > 0)
JOIN sites USING (site) JOIN answers ON answer = answers.id"""
_USES = """
SELECT host, route, coalesce(pseudonym, '') AS consumer, status_class, traffic, day, calls FROM (
    SELECT site, coalesce(consumer, 0) AS consumer, status_class, traffic, day, sum(calls)::BIGINT AS calls
    FROM entries JOIN places USING (spot) JOIN answers ON answer = answers.id WHERE calls > 0 GROUP BY ALL)
JOIN sites USING (site) LEFT JOIN consumer_names ON consumer = id"""
_LATENCY = """
SELECT host, route, hour, bucket, calls FROM (
    SELECT site, hour, bucket, sum(coalesce(timed, calls))::BIGINT AS calls
    FROM entries JOIN places USING (spot) WHERE bucket IS NOT NULL GROUP BY ALL) JOIN sites USING (site)"""
_TOUCHES = """
SELECT route, coalesce(c.pseudonym, '') AS consumer, k.pseudonym AS customer, day, sum(calls)::BIGINT AS calls FROM (
    SELECT site, consumer, customer, day, sum(calls) AS calls
    FROM entries JOIN places USING (spot) WHERE customer IS NOT NULL AND traffic = 'people' GROUP BY ALL)
JOIN sites USING (site)
JOIN customer_names AS k ON customer = k.id LEFT JOIN consumer_names AS c ON consumer = c.id GROUP BY ALL"""
_ORIGINS = """
SELECT coalesce(pseudonym, '') AS consumer, unit, day, sum(calls)::BIGINT AS calls
FROM origins LEFT JOIN consumer_names ON consumer = id GROUP BY ALL"""
_QUARANTINE = "SELECT file, path, line, reason, excerpt FROM rejected ORDER BY file, line"
_QUERIES = (
    *((CALLS, _CALLS), (USES, _USES), (LATENCY, _LATENCY), (TOUCHES, _TOUCHES)),
    *((ORIGINS, _ORIGINS), (QUARANTINE, _QUARANTINE)),
)
