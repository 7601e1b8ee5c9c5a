"""Traces of OpenTelemetry as OTLP/JSON: documents, lines of the collector's file exporter, what the receiver spooled.

Spans of other kinds than server and consumer are not records: `lines` counts calls, what could not be read, and blank
lines.
"""

from __future__ import annotations

import re

from sowhat.engine.workbench import Workbench
from sowhat.errors import Problem, RefusedError, Where
from sowhat.lake.slices import Slice
from sowhat.model.source import Otlp
from sowhat.sources import times
from sowhat.sources.contract import Counts, Detection, Sample, add, add_origins
from sowhat.sources.logs.values import bucket_sql
from sowhat.sources.masking import masked
from sowhat.sources.sql import words
from sowhat.sources.traces.attributes import ATTRIBUTES, first, texts
from sowhat.sources.traces.calls import KINDS, class_of, host, identity, is_call, path, status
from sowhat.sources.traces.documents import as_documents
from sowhat.sources.traffic import traffic

_SPAN = (
    '{"traceId":"VARCHAR","spanId":"VARCHAR","name":"VARCHAR","kind":"VARCHAR","startTimeUnixNano":"VARCHAR",'
    f'"endTimeUnixNano":"VARCHAR","attributes":{ATTRIBUTES},"status":{{"code":"VARCHAR"}}}}'
)
_SCOPE = f'{{"scope":{{"attributes":{ATTRIBUTES}}},"spans":[{_SPAN}]}}'
_SHAPE = (
    f'{{"resourceSpans":[{{"resource":{{"attributes":{ATTRIBUTES}}},"scopeSpans":[{_SCOPE}],'
    f'"instrumentationLibrarySpans":[{_SCOPE}]}}]}}'
)
SIGNALS = {"resourceLogs": "logs", "resourceMetrics": "metrics", "resourceProfiles": "profiles"}
"""What else OTLP carries, which is no use of a service."""
_SPANS = re.compile(rb'"resourceSpans"\s*:\s*\[')
MOST_NANOSECONDS = 7_258_118_400 * 10**9


def detect(sample: Sample) -> Detection | None:
    """A file that holds traces."""
    if sample.content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] not in (b"{", b"["):
        return None
    found = _SPANS.search(sample.content[: 1 << 16])
    if found is None:
        return None
    return Detection(Otlp(name="traces", paths=(str(sample.path),)), 0.97, (("otlp", {}),))


def other_signal(content: bytes) -> str:
    """What else of OpenTelemetry a file holds that has no traces: logs, metrics, profiles; '' for anything else."""
    head = content[: 1 << 16]
    found = [name for key, name in SIGNALS.items() if b'"%s"' % key.encode() in head]
    return found[0] if found and not _SPANS.search(head) else ""


def read(bench: Workbench, source: Otlp, slice_: Slice, zone: str) -> Counts:
    """Parse one slice into `entries`, `origins` and `rejected`; a span that is repeated in it counts once.

    Raises RefusedError `otlp-other-signal` for a file that begins with logs, metrics or profiles and holds no trace.
    """
    with bench.lent("otlp_lines", as_documents(slice_)):
        bench.run(_DOCUMENTS)
        _refuse(bench, slice_)
        bench.run(_spans(source), [_SHAPE])
        blank = _number(bench, "SELECT count(*) AS n FROM otlp_lines WHERE trim(line, E' \\t\\r\\n') = ''")
    bench.run(_TYPED)
    bench.run(_REJECT, [slice_.file, str(slice_.path)])
    add(bench, _RECORD, [zone])
    if source.unit:
        add_origins(bench, _ORIGIN, [zone])
    row = bench.fetch(_COUNTED).to_pylist()[0]
    lines = int(row["read"]) + int(row["bad"]) + int(row["repeats"]) + blank
    return Counts(lines, int(row["read"]), int(row["bad"]), int(row["repeats"]), row["first"], row["last"])


_DOCUMENTS = f"""
CREATE OR REPLACE TEMP TABLE otlp_documents AS
WITH valid AS (SELECT no, line, CASE WHEN json_valid(line) THEN json_type(line) END AS kind FROM otlp_lines
    WHERE trim(line, E' \\t\\r\\n') <> ''),
whole AS (
    SELECT no, unnest(CASE WHEN kind = 'ARRAY' THEN json_extract(line, '$[*]') WHEN kind = 'OBJECT'
        THEN [CAST(line AS JSON)] ELSE [NULL] END) AS document, CASE WHEN kind IS NULL THEN line END AS broken
    FROM valid)
SELECT no, broken, document,
    CASE WHEN broken IS NOT NULL THEN 'row-not-json'
        WHEN json_type(document, '$.resourceSpans') = 'ARRAY' THEN NULL
        WHEN json_exists(document, '$.resourceSpans') THEN 'otlp-bad-span'
        {" ".join(f"WHEN json_exists(document, '$.{key}') THEN 'otlp-{name}'" for key, name in SIGNALS.items())}
        ELSE 'otlp-no-telemetry' END AS reason
FROM whole"""


def _refuse(bench: Workbench, slice_: Slice) -> None:
    """A file of logs or metrics is a mistake in `paths`; a line of them among traces is none."""
    if slice_.start:
        return
    found = bench.fetch("SELECT reason, min(no) AS no FROM otlp_documents GROUP BY reason ORDER BY 1").to_pylist()
    named = {f"otlp-{name}": name for name in SIGNALS.values()}
    signals = [(row["no"], named[row["reason"]]) for row in found if row["reason"] in named]
    if signals and not any(row["reason"] is None for row in found):
        line, signal = min(signals)
        raise RefusedError(Problem("otlp-other-signal", Where(str(slice_.path), line), {"signal": signal}))


def _spans(source: Otlp) -> str:
    """SQL: one row a span that is a call, or no span at all. $1 is the shape of a document."""
    levels = ("span", "scope", "resource")
    code = "p.status.code"
    return f"""
    CREATE OR REPLACE TEMP TABLE otlp_spans AS
    WITH shaped AS (
        SELECT no, json_transform(document, $1) AS d FROM otlp_documents WHERE reason IS NULL
    ), resources AS (SELECT no, unnest(d.resourceSpans) AS r FROM shaped),
    scopes AS (
        SELECT no, {texts("r.resource.attributes")} AS resource,
            unnest(list_concat(coalesce(r.scopeSpans, []), coalesce(r.instrumentationLibrarySpans, []))) AS s
        FROM resources
    ), spans AS (SELECT no, resource, {texts("s.scope.attributes")} AS scope, unnest(s.spans) AS p FROM scopes),
    told AS (
        SELECT no, resource, scope, p, {texts("p.attributes")} AS span FROM spans
        WHERE p IS NULL OR p.kind IN ({words(sum(KINDS.values(), ()))}))
    SELECT no, p IS NULL AS bad, p.name AS name, p.kind AS kind, p.startTimeUnixNano AS started,
        p.endTimeUnixNano AS ended, {identity("p.traceId", 32)} AS trace, {identity("p.spanId", 16)} AS id,
        {path("span", "p.name")} AS path, {host("span", "resource")} AS host, {status("span", code)} AS status,
        {code} AS code, try_cast({first(("http.response.body.size",), ("span",))} AS DOUBLE) AS size,
        {first(("user_agent.original",), ("span",))} AS agent,
        {first(source.consumer, levels)} AS consumer, {first(source.customer, levels)} AS customer,
        {first(source.unit, levels)} AS unit
    FROM told WHERE p IS NULL OR {is_call("span", "p.kind")}"""


_TYPED = f"""
CREATE OR REPLACE TEMP TABLE otlp_calls AS
WITH timed AS (
    SELECT * EXCLUDE (started, ended), try_cast(started AS HUGEINT) AS from_ns, try_cast(ended AS HUGEINT) AS to_ns,
        CASE WHEN trace || id IS NULL THEN 1
            ELSE row_number() OVER (PARTITION BY trace, id, kind ORDER BY no) END AS nth
    FROM otlp_spans WHERE NOT bad
)
SELECT * EXCLUDE (from_ns, to_ns),
    {
    times.plausible(
        f"CASE WHEN from_ns BETWEEN 1 AND {MOST_NANOSECONDS} THEN make_timestamp(CAST(from_ns // 1000 AS BIGINT)) END"
    )
} AS moment,
    CASE WHEN to_ns >= from_ns AND to_ns - from_ns < 1000000000000000000
        THEN CAST(to_ns - from_ns AS DOUBLE) / 1e9 END AS seconds,
    CASE WHEN size BETWEEN 0 AND 1e15 THEN CAST(size AS BIGINT) ELSE 0 END AS bytes,
    {class_of("status", "code")} AS status_class
FROM timed"""

_REJECT = f"""
INSERT INTO rejected
SELECT $1, $2, no, reason, {masked("text")} FROM (
    SELECT no, reason, coalesce(broken, CAST(document AS VARCHAR), '') AS text FROM otlp_documents
    WHERE reason IS NOT NULL
    UNION ALL
    SELECT no, 'otlp-bad-span', '' FROM otlp_spans WHERE bad
    UNION ALL
    SELECT no, 'otlp-no-time', coalesce(name, '') FROM otlp_calls WHERE moment IS NULL AND nth = 1
) ORDER BY no"""

_GOOD = "moment IS NOT NULL AND nth = 1"
_DAYS = f"""
days AS (
    SELECT quarter, CAST(timezone($1, timezone('UTC', quarter)) AS DATE) AS day FROM (
        SELECT DISTINCT time_bucket(INTERVAL 15 MINUTE, moment) AS quarter FROM otlp_calls WHERE {_GOOD}))"""
_JOIN = f"otlp_calls JOIN days ON quarter = time_bucket(INTERVAL 15 MINUTE, moment) WHERE {_GOOD}"
_RECORD = f"""
WITH {_DAYS}, grouped AS (
    SELECT host, path, status, status_class, date_trunc('hour', moment) AS hour, day, consumer, customer, agent,
        {bucket_sql("seconds")} AS bucket,
        count(*) AS calls, coalesce(sum(seconds), 0) AS latency_sum, sum(bytes) AS bytes
    FROM {_JOIN} GROUP BY ALL
), callers AS (
    SELECT agent, path, {traffic("agent", "path")} AS traffic
    FROM (SELECT DISTINCT agent, path FROM grouped WHERE agent IS NOT NULL OR starts_with(path, '/'))
)
SELECT grouped.* EXCLUDE (agent, calls, latency_sum, bytes), '' AS version,
    coalesce(callers.traffic, 'people') AS traffic,
    sum(calls) AS calls, sum(latency_sum) AS latency_sum, sum(bytes) AS bytes
FROM grouped LEFT JOIN callers ON callers.path = grouped.path AND callers.agent IS NOT DISTINCT FROM grouped.agent
GROUP BY ALL"""
_ORIGIN = f"""
WITH {_DAYS} SELECT consumer, unit, day, count(*) AS calls FROM {_JOIN} AND unit IS NOT NULL GROUP BY ALL"""
_COUNTED = f"""
SELECT (SELECT count(*) FROM otlp_calls WHERE {_GOOD}) AS read,
    (SELECT count(*) FROM otlp_calls WHERE nth > 1) AS repeats,
    (SELECT count(*) FROM otlp_calls WHERE moment IS NULL AND nth = 1)
        + (SELECT count(*) FROM otlp_spans WHERE bad)
        + (SELECT count(*) FROM otlp_documents WHERE reason IS NOT NULL) AS bad,
    (SELECT min(moment) FROM otlp_calls WHERE {_GOOD}) AS first,
    (SELECT max(moment) FROM otlp_calls WHERE {_GOOD}) AS last"""


def _number(bench: Workbench, query: str) -> int:
    return int(bench.fetch(query)["n"][0].as_py())
