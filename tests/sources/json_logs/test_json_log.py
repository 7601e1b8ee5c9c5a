"""JSON access logs: which lines are calls, which are set aside and why, and what their values mean."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sowhat.engine.workbench import Workbench
from sowhat.errors import DataError, WorkspaceError
from sowhat.lake.slices import Slice
from sowhat.model.workspace import AccessLog
from sowhat.sources.contract import Counts, prepare
from sowhat.sources.json_logs.formats import FORMATS
from sowhat.sources.json_logs.json_log import LONGEST
from sowhat.sources.logs import access_log

SOURCE = AccessLog(name="gateway", paths=("gateway.jsonl",), format="json")
CALL = {"time": "2026-03-01T10:05:03+08:00", "status": 200, "path": "/a"}
NOON = "2026-03-01T12:00:00Z"


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench(threads=1) as bench:
        prepare(bench)
        yield bench


@pytest.fixture(scope="module")
def shared() -> Iterator[Workbench]:
    """A workbench for many examples; each empties it first."""
    with Workbench(threads=1) as bench:
        yield bench


def read(bench: Workbench, content: bytes, source: AccessLog = SOURCE, zone: str = "Asia/Shanghai") -> Counts:
    return access_log.read(bench, source, Slice("gateway", "f", Path("g.jsonl"), 0, len(content), 1, content), zone)


def call(**changes: object) -> bytes:
    return json.dumps(CALL | changes, ensure_ascii=False).encode() + b"\n"


def source(**changes: object) -> AccessLog:
    return SOURCE.model_copy(update=changes)


def only(bench: Workbench, column: str) -> object:
    (row,) = bench.fetch(f"SELECT {column} AS value FROM records").to_pylist()
    return row["value"]


def reasons(bench: Workbench) -> list[tuple[int, str]]:
    rows = bench.fetch("SELECT line, reason FROM rejected ORDER BY line").to_pylist()
    return [(row["line"], row["reason"]) for row in rows]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"null", "json-not-object"),
        (b'"GET /a"', "json-not-object"),
        (b"DEBUG: plugin updated", "json-not-object"),
        (b'{"time": "2026-03-01T10:05:03Z", "status": 200, "path": "/a', "json-broken"),
        (b'{"time": "\\ud800", "status": 200, "path": "/a"}', "json-broken"),
        (b'{"status": 200, "path": "/a"}', "json-no-time"),
        (b'{"time": "2026-03-01T10:05:03Z", "status": 200}', "json-no-target"),
        (b'{"time": "2026-03-01T10:05:03Z", "status": null, "path": "/a"}', "json-no-status"),
        (b'{"time": "2026-03-01T10:05:03Z", "status": {"code": 200}, "path": "/a"}', "json-no-status"),
        (b'{"time": "yesterday", "status": 200, "path": "/a"}', "bad-time"),
        (b'{"time": true, "status": 200, "path": "/a"}', "bad-time"),
        (b'{"time": "2026-03-01T10:05:03Z", "status": "fine", "path": "/a"}', "bad-status"),
        (b'{"time": "2026-03-01T10:05:03Z", "status": 200, "path": "/a", "bytes": "many"}', "bad-size"),
    ],
)
def test_a_line_that_is_no_call_is_set_aside_with_its_reason(bench: Workbench, line: bytes, reason: str) -> None:
    counts = read(bench, call() + line + b"\n" + call())
    assert (counts.lines, counts.read, counts.quarantined, reasons(bench)) == (3, 2, 1, [(2, reason)])


def test_a_line_of_more_than_a_mebibyte_is_set_aside(bench: Workbench) -> None:
    read(bench, call() + call(body="x" * LONGEST))
    assert reasons(bench) == [(2, "json-too-long")]


def test_a_line_of_nearly_a_mebibyte_is_read(bench: Workbench) -> None:
    assert read(bench, call(body="x" * (LONGEST - 200))).read == 1


def test_blank_lines_are_counted_and_neither_read_nor_set_aside(bench: Workbench) -> None:
    counts = read(bench, b"\n" + call() + b"  \r\n")
    assert (counts.lines, counts.read, counts.quarantined) == (3, 1, 0)


@pytest.mark.parametrize(
    "time",
    [
        "2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00.123456789Z",
        "2026-03-01T20:00:00+08:00",
        "2026-03-01T20:00:00 +0800",
        "2026-03-01 20:00:00,123",
        "2026/03/01 20:00:00",
        "01/Mar/2026:20:00:00 +0800",
        "[01/Mar/2026:20:00:00 +0800]",
        "01/Mar/2026:20:00:00",
        "20260301200000",
        1772366400,
        "1772366400",
        1772366400.25,
        1772366400123,
        1772366400123456,
        1772366400123456789,
        ["2026-03-01T12:00:00Z", "2030-01-01T00:00:00Z"],
    ],
)
def test_times_are_understood_as_they_are_written(bench: Workbench, time: object) -> None:
    read(bench, call(time=time))
    assert only(bench, "hour") == datetime(2026, 3, 1, 12)


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("/a/b?c=d", "/a/b"),
        ("GET /a/b?c=d HTTP/1.1", "/a/b"),
        ("POST /a/b", "/a/b"),
        ("https://api.example.com/a/b?c=d", "/a/b"),
        ("orders.create", "/orders.create"),
        ("$default", ""),
        ("/订单/\u4e2d", "/订单/中"),
    ],
)
def test_a_target_is_a_path_an_address_or_a_request_line(bench: Workbench, target: str, path: str) -> None:
    read(bench, call(path=target))
    assert only(bench, "path") == path


@pytest.mark.parametrize(("status", "told"), [(200, "200"), ("404", "404"), (503.0, "503"), (0, "000")])
def test_a_status_is_a_number_or_its_text(bench: Workbench, status: object, told: str) -> None:
    read(bench, call(status=status))
    assert only(bench, "status") == told


@pytest.mark.parametrize(
    ("key", "value", "seconds"),
    [
        ("request_time", 0.25, 0.25),
        ("request_time", "0.1, 0.15", 0.25),
        ("request_time", "250ms", 0.25),
        ("latency_ms", 250, 0.25),
        ("latency_us", "250000", 0.25),
        ("latency_ns", 250_000_000, 0.25),
        ("latency", 250, 0),
    ],
)
def test_a_duration_counts_where_its_unit_is_known(bench: Workbench, key: str, value: object, seconds: float) -> None:
    read(bench, call(**{key: value}))
    assert only(bench, "latency_sum") == pytest.approx(seconds)


def test_several_calls_in_one_list_are_each_a_call(bench: Workbench) -> None:
    counts = read(bench, json.dumps([CALL, CALL | {"path": "/b"}, 7]).encode() + b"\n" + call())
    assert (counts.lines, counts.read, counts.quarantined, reasons(bench)) == (4, 3, 1, [(1, "json-not-object")])


def test_a_list_of_one_call_is_that_call(bench: Workbench) -> None:
    assert read(bench, json.dumps([CALL]).encode()).read == 1


def test_a_list_written_over_many_lines_is_read(bench: Workbench) -> None:
    content = b"[\n" + call().strip() + b",\n" + call().strip() + b"\n]\n"
    counts = read(bench, content)
    assert (counts.lines, counts.read, counts.quarantined) == (4, 2, 0)


def test_fields_say_where_values_stand(bench: Workbench) -> None:
    own = source(
        fields={"time": "at", "request": "req.line", "status": "res.code", "request_time_ms": "took"},
        consumer=("field:caller.app",),
        customer=("field:who",),
    )
    line = {"at": NOON, "req": {"line": "GET /x HTTP/1.1"}, "res": {"code": 201}, "took": 20, "who": 7}
    read(bench, json.dumps(line | {"caller": {"app": "crm"}}).encode(), own)
    (row,) = bench.fetch("SELECT path, status, latency_sum, consumer, customer FROM records").to_pylist()
    assert tuple(row.values()) == ("/x", "201", pytest.approx(0.02), "crm", "7")


def test_fields_overrule_a_named_format_and_leave_the_rest(bench: Workbench) -> None:
    own = source(format="kong", fields={"remote_user": "consumer.custom_id"}, consumer=("user",))
    line = {"started_at": 1772366400123, "request": {"uri": "/x"}, "response": {"status": 200}}
    read(bench, json.dumps(line | {"consumer": {"username": "a", "custom_id": "b"}}).encode(), own)
    assert (only(bench, "path"), only(bench, "consumer")) == ("/x", "b")


def test_a_key_with_a_dot_in_its_name_is_found(bench: Workbench) -> None:
    flat = {"@timestamp": NOON, "url.path": "/x", "http.response.status_code": 200, "user.name": "ann"}
    read(bench, json.dumps(flat).encode(), source(consumer=("user",)))
    assert (only(bench, "path"), only(bench, "consumer")) == ("/x", "ann")


def test_a_query_of_its_own_is_part_of_what_was_asked(bench: Workbench) -> None:
    read(bench, call(args="app=crm&x=1"), source(consumer=("query:app",)))
    assert only(bench, "consumer") == "crm"


def test_an_empty_value_or_a_dash_is_no_caller(bench: Workbench) -> None:
    read(bench, call(user="-", username=""), source(consumer=("user", "field:app")))
    assert only(bench, "consumer") is None


def test_a_caller_may_have_quotes_and_other_scripts_in_its_name(bench: Workbench) -> None:
    read(bench, call(user='订单"组'), source(consumer=("user",)))
    assert only(bench, "consumer") == '订单"组'


def test_a_field_that_means_nothing_is_refused() -> None:
    with pytest.raises(WorkspaceError, match="json-field-unknown"):
        access_log.plan(source(fields={"stauts": "code"}), "UTC")


def test_a_time_without_offset_is_local_except_where_the_product_always_writes_utc(bench: Workbench) -> None:
    line = {"requestHandleTime": "2026-03-01 12:00:00", "path": "/x", "statusCode": "200", "apiUid": "a"}
    read(bench, json.dumps(line).encode(), source(format="aliyun-api-gateway"))
    assert only(bench, "hour") == datetime(2026, 3, 1, 12)


def traefik(path: Path) -> list[dict[str, Any]]:
    """The objects of a real file, in a second way."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.startswith("{")]


def test_a_real_traefik_log_is_read_as_python_reads_it(bench: Workbench, real_inputs: Path) -> None:
    path = real_inputs / "access_logs/traefik-json.log"
    counts = read(bench, path.read_bytes(), source(format="traefik-json"))
    assert (counts.lines, counts.read, reasons(bench)) == (7, 6, [(6, "json-not-object")])
    rows = bench.fetch("SELECT path, status, latency_sum, bytes FROM records ORDER BY latency_sum").to_pylist()
    wanted = sorted(
        (one["Duration"] / 1e9, one["RequestPath"], str(one["DownstreamStatus"]), one["DownstreamContentSize"])
        for one in traefik(path)
    )
    assert [(r["path"], r["status"], r["bytes"]) for r in rows] == [(p, s, b) for _, p, s, b in wanted]
    assert [r["latency_sum"] for r in rows] == pytest.approx([seconds for seconds, *_ in wanted])


def test_a_real_caddy_log_is_read_as_python_reads_it(bench: Workbench, real_inputs: Path) -> None:
    path = real_inputs / "access_logs/caddy-json.log"
    counts = read(bench, path.read_bytes(), source(format="caddy", consumer=("user", "address")))
    objects = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    served = [one for one in objects if "request" in one]
    assert (counts.read, reasons(bench)) == (len(served), [(11, "json-no-target")])
    assert counts.lines == len(path.read_bytes().splitlines())
    total = bench.fetch("SELECT sum(latency_sum) AS s, sum(bytes) AS b FROM records").to_pylist()[0]
    assert total["s"] == pytest.approx(sum(one["duration"] for one in served))
    assert total["b"] == sum(one["size"] for one in served)
    callers = bench.fetch("SELECT DISTINCT consumer FROM records")["consumer"].to_pylist()
    assert set(callers) == {one["user_id"] or one["request"]["client_ip"] for one in served}


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(["time", "status", "path", "request", "ts", "user", "bytes", "request_time", "headers", "x"])
LINES = st.dictionaries(KEYS, VALUES, max_size=6).map(lambda value: json.dumps(value).encode()) | st.binary(max_size=60)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LINES, max_size=8), st.sampled_from(sorted(FORMATS)))
def test_whatever_the_bytes_each_record_is_read_set_aside_or_blank(
    shared: Workbench, lines: list[bytes], name: str
) -> None:
    prepare(shared)
    content = b"\n".join(line.replace(b"\n", b" ") for line in lines)
    try:
        counts = read(shared, content, source(format=name, consumer=("header:x-key", "field:a.b", "address")))
    except DataError:  # a file of another kind, of which nothing could be read
        return
    calls = shared.fetch("SELECT coalesce(sum(calls), 0)::BIGINT AS n FROM records")["n"][0].as_py()
    empty = counts.lines - counts.read - counts.quarantined
    assert (counts.read, shared.count("rejected")) == (calls, counts.quarantined)
    assert 0 <= empty <= len(lines)
