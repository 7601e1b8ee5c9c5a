"""Traces of OpenTelemetry: which spans are calls, and what each of them says."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.engine.workbench import Workbench
from sowhat.errors import DataError
from sowhat.lake.slices import Slice
from sowhat.model.source import Otlp
from sowhat.sources.contract import Counts, Sample, prepare
from sowhat.sources.traces import otlp
from tests.sources.spans import START, attributes, document, lines, span

SHANGHAI = "Asia/Shanghai"
SOURCE = Otlp(name="traces", paths=("t.json",), consumer=("app",), customer=("who",), unit=("unit",))


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench(threads=1) as bench:
        yield bench


@pytest.fixture(scope="module")
def shared() -> Iterator[Workbench]:
    """A workbench for many examples; each empties it first."""
    with Workbench(threads=1) as bench:
        yield bench


def a_slice(content: bytes) -> Slice:
    return Slice("traces", "f", Path("t.json"), 0, len(content), 1, content)


def read(bench: Workbench, content: bytes, source: Otlp = SOURCE) -> Counts:
    prepare(bench)
    return otlp.read(bench, source, a_slice(content), SHANGHAI)


def records(bench: Workbench) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = bench.fetch("FROM records ORDER BY ALL").to_pylist()
    return rows


def one(bench: Workbench, told: dict[str, object], **changes: object) -> dict[str, Any]:
    """What becomes of one span with these attributes."""
    read(bench, lines(document(span(1, told, **changes))))
    (row,) = records(bench)
    return row


def rejected(bench: Workbench) -> list[tuple[int, str]]:
    return [(row["line"], row["reason"]) for row in bench.fetch("FROM rejected ORDER BY line, reason").to_pylist()]


def test_a_server_span_is_a_call(bench: Workbench) -> None:
    counts = read(bench, lines(document(span(), resource={"service__name": "Shop"})))
    at = datetime(2026, 9, 21, 14, 13, 20)
    assert counts == Counts(1, 1, 0, 0, at, at)
    (row,) = records(bench)
    assert (row["host"], row["path"], row["calls"], row["latency_sum"]) == ("shop", "/a", 1, 1.0)
    assert (row["hour"], row["day"]) == (datetime(2026, 9, 21, 14), date(2026, 9, 21))


@pytest.mark.parametrize("kind", [0, 1, 3, 4, "SPAN_KIND_CLIENT", "SPAN_KIND_INTERNAL", None, "2x"])
def test_other_spans_are_none(bench: Workbench, kind: object) -> None:
    assert read(bench, lines(document(span(kind=kind)))) == Counts(0, 0, 0, 0, None, None)


@pytest.mark.parametrize(
    ("kind", "operation", "calls"),
    [("SPAN_KIND_SERVER", "", 1), (5, "process", 1), ("SPAN_KIND_CONSUMER", "", 1), (5, "receive", 0)],
)
def test_a_message_processed_is_a_call_and_one_received_is_none(
    bench: Workbench, kind: object, operation: str, calls: int
) -> None:
    told = {"messaging__destination__name": "orders", "messaging__operation__type": operation}
    assert read(bench, lines(document(span(told=told, kind=kind)))).read == calls


@pytest.mark.parametrize(
    ("told", "path"),
    [
        ({"http__route": "/u/{id}", "url__path": "/u/7"}, "/u/{id}"),
        ({"http__route": "u/{id}"}, "/u/{id}"),
        ({"url__path": "/u/7?q=1#x"}, "/u/7"),
        ({"http__target": "/u/7?q=1"}, "/u/7"),
        ({"http__url": "https://shop.example/u?q"}, "/u"),
        ({"url__full": "https://shop.example"}, "/"),
        ({"rpc__service": "pkg.Shop", "rpc__method": "Buy"}, "/pkg.Shop/Buy"),
        ({"rpc__method": "pkg.Shop/Buy"}, "/pkg.Shop/Buy"),
        ({"messaging__destination": "orders"}, "orders"),
        ({"messaging__destination__template": "o.{n}", "messaging__destination__name": "o.1"}, "o.{n}"),
        ({}, "checkout"),
    ],
)
def test_the_route_of_old_and_new_conventions(bench: Workbench, told: dict[str, object], path: str) -> None:
    assert one(bench, told, name="checkout")["path"] == path


def test_a_method_before_a_path_is_no_part_of_it(bench: Workbench) -> None:
    assert one(bench, {}, name="GET /u/{id}")["path"] == "/u/{id}"


@pytest.mark.parametrize(
    ("told", "status", "code", "expected"),
    [
        ({"http__status_code": 404}, {}, "404", "client_error"),
        ({"http__response__status_code": 503}, {}, "503", "server_error"),
        ({"http__response__status_code": 429}, {"code": 2}, "429", "throttled"),
        ({"rpc__grpc__status_code": 5}, {}, "NOT_FOUND", "client_error"),
        ({"rpc__grpc__status_code": 0}, {}, "OK", "ok"),
        ({"rpc__response__status_code": "RESOURCE_EXHAUSTED"}, {}, "RESOURCE_EXHAUSTED", "throttled"),
        ({"rpc__grpc__status_code": 14}, {}, "UNAVAILABLE", "server_error"),
        ({}, {"code": "STATUS_CODE_ERROR"}, "error", "server_error"),
        ({}, {"code": 2}, "error", "server_error"),
        ({}, {"code": 1}, "ok", "ok"),
        ({}, {}, "unset", "ok"),
        ({"http__status_code": "odd"}, {}, "odd", "unknown"),
    ],
)
def test_status_and_its_class(
    bench: Workbench, told: dict[str, object], status: dict[str, object], code: str, expected: str
) -> None:
    row = one(bench, told, status=status)
    assert (row["status"], row["status_class"]) == (code, expected)


@pytest.mark.parametrize(
    ("told", "resource", "host"),
    [
        ({"server__address": "Shop.example:443"}, {"service__name": "unknown_service:java"}, "shop.example"),
        ({"http__host": "shop.example:8080"}, {}, "shop.example:8080"),
        ({"server__address": "shop.example"}, {"service__name": "shop"}, "shop"),
        ({}, {}, ""),
    ],
)
def test_the_host_is_the_service(
    bench: Workbench, told: dict[str, object], resource: dict[str, object], host: str
) -> None:
    read(bench, lines(document(span(told=told), resource=resource)))
    assert records(bench)[0]["host"] == host


@pytest.mark.parametrize(
    ("told", "scope", "resource", "consumer"),
    [
        ({"app": "a"}, {"app": "b"}, {"app": "c"}, "a"),
        ({}, {"app": "b"}, {"app": "c"}, "b"),
        ({}, {}, {"app": "c"}, "c"),
        ({"app": ""}, {}, {"app": "c"}, "c"),
        ({"app": ["x", "y"]}, {}, {}, "x"),
        ({"app": 7}, {}, {}, "7"),
        ({"app": True}, {}, {}, "true"),
        ({}, {}, {}, None),
    ],
)
def test_a_span_says_who_called_before_its_resource(
    bench: Workbench, told: dict[str, object], scope: dict[str, object], resource: dict[str, object], consumer: str
) -> None:
    read(bench, lines(document(span(told=told), scope=scope, resource=resource)))
    assert records(bench)[0]["consumer"] == consumer


def test_the_first_name_that_is_there_counts(bench: Workbench) -> None:
    source = Otlp(name="t", consumer=("app", "user_agent.original"))
    read(bench, lines(document(span(told={"http__user_agent": "okhttp"}))), source)
    assert records(bench)[0]["consumer"] == "okhttp"


def test_a_unit_is_an_origin(bench: Workbench) -> None:
    told = {"app": "a", "who": "kim"}
    read(bench, lines(document(span(1, told), span(2, told), span(3, {}), resource={"unit": "retail"})))
    found = bench.fetch("SELECT unit, day, calls FROM origins ORDER BY calls").to_pylist()
    assert [(row["unit"], row["calls"]) for row in found] == [("retail", 1), ("retail", 2)]
    assert found[0]["day"] == date(2026, 9, 21)


def test_without_a_unit_there_is_no_origin(bench: Workbench) -> None:
    read(bench, lines(document(span())))
    assert bench.count("origins") == 0


@pytest.mark.parametrize(
    ("agent", "path", "traffic"),
    [
        ("Googlebot/2.1", "/a", "bot"),
        ("kube-probe/1.30", "/a", "probe"),
        ("okhttp", "/healthz", "probe"),
        ("okhttp", "/a", "people"),
    ],
)
def test_bots_and_probes_are_told_by_the_user_agent(bench: Workbench, agent: str, path: str, traffic: str) -> None:
    assert one(bench, {"user_agent__original": agent, "url__path": path})["traffic"] == traffic


def test_a_span_that_is_repeated_counts_once(bench: Workbench) -> None:
    counts = read(bench, lines(document(span(1)), document(span(1), span(2))))
    assert (counts.read, counts.duplicates, counts.lines) == (2, 1, 3)


def test_an_id_is_the_same_in_base64(bench: Workbench) -> None:
    coded: dict[str, Any] = {
        "traceId": base64.b64encode(bytes(15) + b"\1").decode(),
        "spanId": base64.b64encode(bytes(7) + b"\1").decode(),
    }
    assert read(bench, lines(document(span(1)), document(span(1, **coded)))).duplicates == 1


def test_spans_without_ids_are_different_ones(bench: Workbench) -> None:
    nameless = span(traceId="", spanId=None)
    assert read(bench, lines(document(nameless, nameless))).read == 2


@pytest.mark.parametrize("start", [START, str(START), float(START)])
def test_times_may_be_texts_or_numbers(bench: Workbench, start: object) -> None:
    assert read(bench, lines(document(span(startTimeUnixNano=start)))).read == 1


@pytest.mark.parametrize("start", [0, "0", None, "soon", -1, "9" * 30, [], {}])
def test_a_span_without_a_start_is_quarantined(bench: Workbench, start: object) -> None:
    counts = read(bench, lines(document(span(startTimeUnixNano=start))))
    assert (counts.read, rejected(bench)) == (0, [(1, "otlp-no-time")])


@pytest.mark.parametrize("end", [0, str(START - 1), None, "x", "9" * 30])
def test_a_span_without_an_end_has_no_latency(bench: Workbench, end: object) -> None:
    row = one(bench, {}, endTimeUnixNano=end)
    assert (row["bucket"], row["latency_sum"]) == (None, 0.0)


def test_what_is_no_telemetry_is_quarantined_by_its_line(bench: Workbench) -> None:
    content = b'{"a": 1}\nnonsense\n\n' + lines(
        document(span()), {"resourceSpans": 3}, {"resourceLogs": []}, document(None)
    )
    counts = read(bench, content)
    assert rejected(bench) == [
        *((1, "otlp-no-telemetry"), (2, "row-not-json"), (5, "otlp-bad-span"), (6, "otlp-logs"), (7, "otlp-bad-span")),
    ]
    assert (counts.lines, counts.read, counts.quarantined) == (7, 1, 5)


def test_unknown_fields_are_ignored(bench: Workbench) -> None:
    told = document(span(later={"x": [1]}, events=[{"name": "e"}], links=[]))
    told["resourceSpans"][0]["schemaUrl"] = "https://example"
    assert read(bench, lines({"sowhat": "00", **told, "later": None})).read == 1


def test_the_former_name_of_scopes_is_understood(bench: Workbench) -> None:
    old = {"resourceSpans": [{"instrumentationLibrarySpans": [{"spans": [span()]}]}]}
    assert read(bench, lines(old)).read == 1


@pytest.mark.parametrize("shape", [[], [None], {}, "x", 7, [{"scopeSpans": 3}], [{"scopeSpans": [None, {"spans": 1}]}]])
def test_an_odd_shape_costs_nothing_else(bench: Workbench, shape: object) -> None:
    assert read(bench, lines({"resourceSpans": shape}, document(span()))).read == 1


@pytest.mark.parametrize("indent", [None, 0, 2])
@pytest.mark.parametrize("end", [b"", b"\n"])
def test_a_document_may_be_printed_over_lines(bench: Workbench, indent: int | None, end: bytes) -> None:
    content = json.dumps(document(span(1), span(2, {"url__path": '/"}{'})), indent=indent).encode()
    assert read(bench, content + end) == read(bench, content)
    assert [row["path"] for row in records(bench)] == ['/"}{', "/a"]


def test_printed_documents_may_follow_one_another(bench: Workbench) -> None:
    first, second = (json.dumps(document(span(n)), indent=1) for n in (1, 2))
    content = f"{first}\n{second}\n{{".encode()
    counts = read(bench, content)
    assert (counts.read, rejected(bench)) == (2, [(content.count(b"\n") + 1, "row-not-json")])


@pytest.mark.parametrize(("name", "signal"), [("logs", "logs"), ("events", "logs"), ("metrics", "metrics")])
def test_the_protocols_other_examples_are_refused_by_name(
    bench: Workbench, real_inputs: Path, name: str, signal: str
) -> None:
    with pytest.raises(DataError, match="otlp-other-signal") as refused:
        read(bench, (real_inputs / f"otlp/otlp_proto_{name}.json").read_bytes())
    assert refused.value.problems[0].params == {"signal": signal}


def test_the_protocols_own_trace_is_read(bench: Workbench, real_inputs: Path) -> None:
    content = (real_inputs / "otlp/otlp_proto_trace.json").read_bytes()
    assert read(bench, content).read == content.count(b'"kind": 2')
    assert [(row["host"], row["path"], row["latency_sum"]) for row in records(bench)] == [
        ("my.service", "I'm a server span", 1.0)
    ]


def test_traces_are_detected_and_logs_are_not(real_inputs: Path) -> None:
    found = {path.name: otlp.detect(Sample(path, path.read_bytes())) for path in (real_inputs / "otlp").iterdir()}
    assert {name for name, detection in found.items() if detection} == {"otlp_proto_trace.json"}


def test_deep_nesting_is_no_danger(bench: Workbench) -> None:
    deep = b'{"resourceSpans":[{"a":' + b"[" * 50_000 + b"]" * 50_000 + b"}]}\n"
    assert read(bench, b"[" * 100_000 + b"\n" + deep + lines(document(span()))).read == 1


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["resourceSpans", "scopeSpans", "spans", "attributes", "key", "value", "kind", "stringValue"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=30, deadline=None)
@given(content=st.binary(max_size=200) | st.lists(_JSON, max_size=4).map(lambda many: lines(*many)))
def test_any_bytes_are_read_counted_or_refused(shared: Workbench, content: bytes) -> None:
    with suppress(DataError):  # a file of logs or metrics
        counts = read(shared, content)
        assert counts.quarantined == shared.count("rejected")
        assert counts.read == sum(row["calls"] for row in records(shared))


@settings(max_examples=25, deadline=None)
@given(changes=st.dictionaries(st.sampled_from(sorted(span())), _JSON, max_size=3))
def test_any_value_at_any_place_of_a_span(shared: Workbench, changes: dict[str, object]) -> None:
    counts = read(shared, lines(document({**span(1), **changes}, span(2)), document(attributes())))
    assert counts.read >= 1


@pytest.mark.parametrize(
    ("name", "signal"), [("logs", "logs"), ("events", "logs"), ("metrics", "metrics"), ("trace", "")]
)
def test_other_signals_are_known_by_name(real_inputs: Path, name: str, signal: str) -> None:
    assert otlp.other_signal((real_inputs / f"otlp/otlp_proto_{name}.json").read_bytes()) == signal
