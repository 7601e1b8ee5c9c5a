"""Chunks as the spool holds them (see `chunks`): each line says how many calls there were in one hour.

    {"hour": "2026-11-22T10:00:00+00:00", "host": "shop", "path": "/pay", "version": "", "status": "200",
     "consumer": null, "calls": 12, "seconds": 3.4, "buckets": [[-12, 7], [3, 5]]}

`seconds` is the time that all of them took, `buckets` how many lie in which bucket of `tables.buckets`; what counts
calls and what measures them are two instruments, so that their numbers need not be the same.
"""

from __future__ import annotations

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.source import Prometheus, SkyWalking
from sowhat.sources.contract import Counts, add
from sowhat.sources.logs.values import status_class, status_ok
from sowhat.sources.masking import masked
from sowhat.sources.routes import version
from sowhat.sources.tables.lines import as_lines
from sowhat.sources.traffic import is_health_path

WORDS = {
    "ok": ("success", "ok", "1xx", "2xx", "3xx"),
    "client_error": ("4xx",),
    "server_error": ("error", "5xx"),
}
"""The class of statuses that are no code."""
_TYPED = """
CREATE OR REPLACE TEMP TABLE typed AS
WITH told AS (
    SELECT no AS line, trim(line, E' \\t\\r\\n') AS text, json_valid(text) AND text LIKE '{%' AS good FROM hour_lines
), read AS (
    SELECT line, text, CASE WHEN good THEN text ELSE '{}' END AS said FROM told
    WHERE text <> '' AND NOT starts_with(text, '{"chunk":')
)
SELECT line, text,
    CAST(TRY_CAST(said ->> '$.hour' AS TIMESTAMPTZ) AS TIMESTAMP) AS hour,
    lower(coalesce(said ->> '$.host', '')) AS host, coalesce(said ->> '$.path', '') AS path,
    coalesce(said ->> '$.version', '') AS version, coalesce(said ->> '$.status', '') AS status,
    nullif(said ->> '$.consumer', '') AS consumer,
    TRY_CAST(said ->> '$.calls' AS BIGINT) AS calls, TRY_CAST(said ->> '$.seconds' AS DOUBLE) AS seconds,
    coalesce(TRY_CAST(said -> '$.buckets' AS BIGINT[][]), []) AS buckets,
    hour BETWEEN TIMESTAMP '1970-01-01' AND TIMESTAMP '2199-12-31' AND calls >= 0 AND seconds >= 0
        AND isfinite(seconds) AS good
FROM read"""
_REJECT = f"""
INSERT INTO rejected SELECT $1, $2, line, 'row-not-counts', {masked("text")}
FROM typed WHERE good IS NOT true ORDER BY line"""


def read(bench: Workbench, source: Prometheus | SkyWalking, slice_: Slice, zone: str) -> Counts:
    """Parse one slice into `entries` and `rejected`; `lines` counts its lines, the one with the range included."""
    lines = as_lines(slice_.content, slice_.first_line)
    with bench.lent("hour_lines", lines):
        bench.run(_TYPED)
    bench.run(_REJECT, [slice_.file, str(slice_.path)])
    add(bench, _records(), [zone], more=("timed",))
    found = bench.fetch(
        "SELECT count(*) AS n, count(*) FILTER (good) AS read, min(hour) FILTER (good) AS first, "
        "max(hour) FILTER (good) AS last FROM typed"
    ).to_pylist()[0]
    return Counts(len(lines), found["read"], found["n"] - found["read"], 0, found["first"], found["last"])


def _records() -> str:
    """The good lines with the columns of `records`: one for calls and time, and one for each bucket."""
    words = " ".join(
        f"WHEN lower(status) IN ({', '.join(repr(word) for word in known)}) THEN '{kind}'"
        for kind, known in WORDS.items()
    )
    kind = f"CASE WHEN {status_ok('status')} THEN {status_class('status')} {words} ELSE 'unknown' END"
    return f"""
    WITH told AS (
        SELECT host, path, CASE WHEN version <> '' THEN version ELSE {version("path")} END AS version, status,
            {kind} AS status_class, CASE WHEN {is_health_path("path")} THEN 'probe' ELSE 'people' END AS traffic,
            hour, CAST(timezone($1, timezone('UTC', hour)) AS DATE) AS day, consumer, calls, seconds, buckets
        FROM typed WHERE good
    ), every AS (
        SELECT * EXCLUDE (seconds, buckets), seconds AS latency_sum, NULL::INTEGER AS bucket, NULL::BIGINT AS timed
        FROM told WHERE calls > 0 OR seconds > 0
        UNION ALL BY NAME
        SELECT * EXCLUDE (calls, seconds, buckets, pair), 0 AS calls, 0.0 AS latency_sum, pair[1]::INTEGER AS bucket,
            pair[2] AS timed
        FROM (SELECT *, unnest(buckets) AS pair FROM told)
        WHERE len(pair) = 2 AND pair[2] > 0 AND pair[1] BETWEEN -1000 AND 1000
    )
    SELECT *, NULL::VARCHAR AS customer, 0 AS bytes FROM every"""
