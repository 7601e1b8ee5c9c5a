"""Tables with one row a call, or one row for so many calls alike: CSV, JSON lines, Parquet.

Values are text until SQL has tried them, so that one odd value costs one row and never a file.
"""

from __future__ import annotations

import pyarrow as pa

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.workspace import CallTable
from sowhat.sources import times
from sowhat.sources.contract import Counts, add
from sowhat.sources.logs.values import bucket_sql, status_class, status_ok
from sowhat.sources.masking import masked
from sowhat.sources.sql import words
from sowhat.sources.tables import numbers
from sowhat.sources.tables.absent import ABSENT
from sowhat.sources.tables.columns import parts
from sowhat.sources.tables.detect import detect
from sowhat.sources.tables.event_tables import events, readable
from sowhat.sources.tables.raw_rows import Raw, raw
from sowhat.sources.traffic import traffic

__all__ = ["detect", "read"]

UNITS = {"s": 1.0, "ms": 1e-3, "us": 1e-6, "ns": 1e-9}
OPTIONAL = ("route0", "consumer", "customer", "host", "version", "status", "latency", "bytes", "agent", "count")
SITE = "^[A-Za-z][A-Za-z0-9+.-]*://([^/?#]*)"
MOST = 10**12
"""No row stands for more calls: such a number is an id or a sum of something else."""
MONTH = r"\d{4}[-/]\d{1,2}"
"""Exports that are added up by month say no day; such calls stand on the first."""


def read(bench: Workbench, source: CallTable, slice_: Slice, zone: str) -> Counts:
    """Parse one slice into `entries` and `rejected`; `lines` counts records (a quoted line break is part of one) and
    blank lines, without the header. Raises CallError `missing-column`, DataError `table-without-header`."""
    table = events(source, raw(bench, readable(source, slice_), parts(source.columns))).batched()
    for macro in (*times.MACROS, *(numbers.MACROS if source.columns.count else ())):
        bench.run(macro)
    with bench.lent("table_rows", table.rows), bench.lent("table_bad", table.bad):
        bench.run(_typed(table), [source.timezone or zone, UNITS[source.latency_unit]])
        bench.run(_REPEATS)
        repeats = int(bench.fetch("SELECT count(*) AS n FROM repeats")["n"][0].as_py())
        if source.duplicates == "drop":
            bench.run("DELETE FROM typed WHERE line IN (FROM repeats)")
        counts = _counts(bench, table, repeats, repeats if source.duplicates == "drop" else 0)
        if counts.quarantined:
            bench.run(_REJECT, [slice_.file, str(slice_.path)])
    with bench.lent("table_words", _statuses(source)):
        add(bench, _record(source.columns.agent is not None), [zone])
    return counts


def _typed(table: Raw) -> str:
    """One row as it stands, each value of its type; `moment` is null where time or count cannot be read, and `reason`
    says which. `n` is how many calls it stands for.

    Each level is a query of its own, so that no text is trimmed or parsed twice."""
    has = [name for name in table.rows.column_names if name not in {"line", "text"}]
    trimmed = ", ".join(f"trim({role}) AS {role}" for role in has)
    told = ", ".join(f"CASE WHEN {role} NOT IN ({words(ABSENT)}) THEN {role} END AS {role}" for role in has)
    counted = "any_number(count)" if "count" in has else "1.0"
    lacking = ", ".join(f"CAST(NULL AS VARCHAR) AS {role}" for role in OPTIONAL if role not in has)
    routes = [role for role in has if role.startswith("route")] or ["route0"]
    return f"""
    CREATE OR REPLACE TEMP TABLE typed AS
    WITH trimmed AS (SELECT line, {trimmed} FROM table_rows),
    told AS (SELECT line, {", ".join(filter(None, (told, lacking)))} FROM trimmed),
    parsed AS (
        SELECT *, any_instant(CASE WHEN regexp_full_match(time, '{MONTH}') THEN time || time[5] || '1'
                ELSE time END, $1) AS instant, contains(route0, '://') AS sited, {counted} AS times_,
            {_path(routes)} AS path, TRY_CAST(latency AS DOUBLE) * $2 AS elapsed, TRY_CAST(bytes AS DOUBLE) AS size
        FROM told)
    SELECT line, coalesce(times_ BETWEEN 0 AND {MOST} AND times_ = floor(times_), false) AS countable,
        CASE WHEN time IS NULL THEN 'row-without-time' WHEN {times.plausible("instant")} IS NULL THEN 'row-bad-time'
            ELSE 'row-bad-count' END AS reason,
        CASE WHEN countable THEN {times.plausible("instant")} END AS moment,
        CASE WHEN countable THEN CAST(times_ AS BIGINT) END AS n,
        lower(CASE WHEN host IS NOT NULL THEN host WHEN sited THEN regexp_extract(route0, '{SITE}', 1) ELSE '' END)
            AS host,
        coalesce(CASE WHEN sited THEN regexp_replace(path, '{SITE}', '') ELSE path END, '') AS path,
        coalesce(version, '') AS version,
        CASE WHEN contains(status, '.') THEN regexp_replace(status, '^([1-5][0-9][0-9])[.]0+$', '\\1')
            ELSE coalesce(status, '') END AS status,
        consumer, customer, agent,
        CASE WHEN isfinite(elapsed) AND elapsed >= 0 THEN elapsed END AS seconds,
        CASE WHEN size BETWEEN 0 AND 1e15 THEN CAST(size AS BIGINT) ELSE 0 END AS bytes
    FROM parsed"""


def _path(routes: list[str]) -> str:
    """Route columns joined with `/`, missing ones left out, without query string and doubled slashes."""
    first, *rest = (f"split_part(split_part({role}, '?', 1), '#', 1)" for role in routes)
    head = f"nullif(rtrim({first}, '/'), '')" if rest else first
    tail = [f"nullif(ltrim({part}, '/'), '')" for part in rest]
    return f"concat_ws('/', {', '.join([head, *tail])})"


_REPEATS = """
CREATE OR REPLACE TEMP TABLE repeats AS
WITH read AS (SELECT r.line, r.text FROM table_rows AS r JOIN typed USING (line) WHERE moment IS NOT NULL),
    again AS (SELECT hash(text) AS mark FROM read GROUP BY mark HAVING count(*) > 1)
SELECT line FROM (
    SELECT line, row_number() OVER (PARTITION BY text ORDER BY line) AS nth
    FROM read WHERE hash(text) IN (FROM again)
) WHERE nth > 1"""

_REJECT = f"""
INSERT INTO rejected
SELECT $1, $2, line, reason, {masked("text")}
FROM (
    SELECT line, reason, text FROM table_bad
    UNION ALL
    SELECT line, reason, table_rows.text
    FROM typed JOIN table_rows USING (line) WHERE moment IS NULL
) ORDER BY line"""


def _record(by_agent: bool) -> str:
    """`typed` grouped, with the columns of `records`; the traffic of each program and path is told once."""
    kind = traffic("agent", "path") if by_agent else "'people'"
    return f"""
    WITH days AS (
        SELECT quarter, CAST(timezone($1, timezone('UTC', quarter)) AS DATE) AS day
        FROM (SELECT DISTINCT time_bucket(INTERVAL 15 MINUTE, moment) AS quarter FROM typed WHERE moment IS NOT NULL)
    ), grouped AS (
        SELECT host, path, version, status, date_trunc('hour', moment) AS hour, day, consumer, customer, agent,
            {bucket_sql("seconds")} AS bucket,
            sum(n) AS calls, coalesce(sum(seconds * n), 0) AS latency_sum, sum(bytes) AS bytes
        FROM typed JOIN days ON quarter = time_bucket(INTERVAL 15 MINUTE, moment)
        WHERE n > 0
        GROUP BY ALL
    ), callers AS (
        SELECT agent, path, {kind} AS traffic
        FROM (SELECT DISTINCT agent, path FROM typed WHERE agent IS NOT NULL)
    )
    SELECT grouped.* EXCLUDE (agent, calls, latency_sum, bytes), coalesce(callers.traffic, 'people') AS traffic,
        CASE WHEN w.class IS NOT NULL THEN w.class WHEN {status_ok("status")} THEN {status_class("status")}
            ELSE 'unknown' END AS status_class,
        sum(calls) AS calls, sum(latency_sum) AS latency_sum, sum(bytes) AS bytes
    FROM grouped LEFT JOIN table_words AS w ON lower(status) = w.word LEFT JOIN callers USING (agent, path)
    GROUP BY ALL"""


def _statuses(source: CallTable) -> pa.Table:
    classes = {word.strip().lower(): kind for word, kind in source.statuses.items()}
    return pa.table({"word": pa.array(classes.keys(), pa.string()), "class": pa.array(classes.values(), pa.string())})


def _counts(bench: Workbench, table: Raw, repeats: int, dropped: int) -> Counts:
    row = bench.fetch(
        "SELECT count(moment) AS read, count(*) - count(moment) AS untimed, "
        "min(moment) AS first, max(moment) AS last FROM typed"
    ).to_pylist()[0]
    bad = table.bad.num_rows + int(row["untimed"])
    lines = int(row["read"]) + bad + dropped + table.blank
    return Counts(lines, int(row["read"]), bad, repeats, row["first"], row["last"])
