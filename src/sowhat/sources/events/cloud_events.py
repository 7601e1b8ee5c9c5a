"""CloudEvents 1.0 in JSON: one event a line, a batch (a JSON list), or an event printed over lines.

An event is a call of its `type` at its `time`. `lines` counts events, what could not be read, and blank lines.
"""

from __future__ import annotations

import re

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.source import CloudEvents
from sowhat.sources import times
from sowhat.sources.contract import Counts, Detection, Sample, add, add_origins
from sowhat.sources.masking import masked
from sowhat.sources.sql import literal
from sowhat.sources.traces.documents import as_documents

_VERSION = re.compile(rb'"specversion"\s*:\s*"\d')
_TYPE = re.compile(rb'"type"\s*:\s*"')
_NEEDED = ("specversion", "type", "source", "id")


def detect(sample: Sample) -> Detection | None:
    """A file of events."""
    head = sample.content[: 1 << 16].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head[:1] not in (b"{", b"[") or not (_VERSION.search(head) and _TYPE.search(head)):
        return None
    return Detection(CloudEvents(name="events", paths=(str(sample.path),)), 0.96, (("cloud-events", {}),))


def read(bench: Workbench, source: CloudEvents, slice_: Slice, zone: str) -> Counts:
    """Parse one slice into `entries`, `origins` and `rejected`; an event that is repeated in it counts once."""
    for macro in times.MACROS:
        bench.run(macro)
    with bench.lent("event_lines", as_documents(slice_)):
        bench.run(_EVENTS)
        blank = int(bench.fetch(_BLANK)["n"][0].as_py())
    bench.run(_typed(source))
    bench.run(_REJECT, [slice_.file, str(slice_.path)])
    add(bench, _RECORD, [zone])
    if source.unit:
        add_origins(bench, _ORIGIN, [zone])
    row = bench.fetch(_COUNTED).to_pylist()[0]
    lines = int(row["read"]) + int(row["bad"]) + int(row["repeats"]) + blank
    return Counts(lines, int(row["read"]), int(row["bad"]), int(row["repeats"]), row["first"], row["last"])


_BLANK = "SELECT count(*) AS n FROM event_lines WHERE trim(line, E' \\t\\r\\n') = ''"
_EVENTS = """
CREATE OR REPLACE TEMP TABLE event_values AS
WITH valid AS (SELECT no, line, CASE WHEN json_valid(line) THEN json_type(line) END AS kind FROM event_lines
    WHERE trim(line, E' \\t\\r\\n') <> '')
SELECT no, unnest(CASE WHEN kind = 'ARRAY' THEN json_extract(line, '$[*]') WHEN kind = 'OBJECT'
    THEN [CAST(line AS JSON)] ELSE [NULL] END) AS event, CASE WHEN kind IS NULL THEN line END AS broken
FROM valid"""


def _at(name: str) -> str:
    """SQL: an attribute or extension, or `data.…`, as text; null where it is absent or empty."""
    escaped = name.replace("~", "~0").replace("/", "~1")
    inner = "/" + escaped.replace(".", "/")
    found = [f"json_extract_string(event, {literal(one)})" for one in dict.fromkeys((f"/{escaped}", inner))]
    return f"nullif(coalesce({', '.join(found)}, NULL), '')"


def _first(names: tuple[str, ...]) -> str:
    return f"coalesce({', '.join(map(_at, names))}, NULL)" if names else "CAST(NULL AS VARCHAR)"


def _typed(source: CloudEvents) -> str:
    """SQL: one row a value, with why it is no event."""
    lacking = " OR ".join(f"{_at(name)} IS NULL" for name in _NEEDED)
    return f"""
    CREATE OR REPLACE TEMP TABLE events AS
    WITH told AS (
        SELECT no, broken, event, {_at("time")} AS clock, {_at("type")} AS path, {_at("source")} AS origin,
            {_at("id")} AS id, {_first(source.consumer)} AS consumer, {_first(source.customer)} AS customer,
            {_first(source.unit)} AS unit, coalesce(json_type(event) <> 'OBJECT' OR {lacking}, true) AS incomplete
        FROM event_values
    ), timed AS (SELECT *, any_instant(clock, 'UTC') AS instant FROM told),
    judged AS (
        SELECT * EXCLUDE (instant), {times.plausible("instant")} AS moment,
            CASE WHEN broken IS NOT NULL THEN 'row-not-json' WHEN incomplete THEN 'event-incomplete'
                WHEN clock IS NULL THEN 'row-without-time' WHEN moment IS NULL THEN 'row-bad-time' END AS reason
        FROM timed)
    SELECT *, CASE WHEN reason IS NULL
        THEN row_number() OVER (PARTITION BY reason, origin, id ORDER BY no) ELSE 1 END AS nth FROM judged"""


_REJECT = f"""
INSERT INTO rejected
SELECT $1, $2, no, reason, {masked("text")} FROM (
    SELECT no, reason, coalesce(broken, CAST(event AS VARCHAR), '') AS text FROM events WHERE reason IS NOT NULL
) ORDER BY no"""
_GOOD = "reason IS NULL AND nth = 1"
_DAYS = f"""
days AS (
    SELECT quarter, CAST(timezone($1, timezone('UTC', quarter)) AS DATE) AS day
    FROM (SELECT DISTINCT time_bucket(INTERVAL 15 MINUTE, moment) AS quarter FROM events WHERE {_GOOD}))"""
_JOIN = f"events JOIN days ON quarter = time_bucket(INTERVAL 15 MINUTE, moment) WHERE {_GOOD}"
_RECORD = f"""
WITH {_DAYS} SELECT '' AS host, path, '' AS version, '' AS status, 'unknown' AS status_class, 'people' AS traffic,
    date_trunc('hour', moment) AS hour, day, consumer, customer, CAST(NULL AS INTEGER) AS bucket,
    count(*) AS calls, 0.0 AS latency_sum, 0 AS bytes
FROM {_JOIN} GROUP BY ALL"""
_ORIGIN = f"""
WITH {_DAYS} SELECT consumer, unit, day, count(*) AS calls FROM {_JOIN} AND unit IS NOT NULL GROUP BY ALL"""
_COUNTED = f"""
SELECT count(*) FILTER ({_GOOD}) AS read, count(*) FILTER (nth > 1) AS repeats,
    count(*) FILTER (reason IS NOT NULL) AS bad, min(moment) FILTER ({_GOOD}) AS first,
    max(moment) FILTER ({_GOOD}) AS last FROM events"""
