"""What programs send: on disk before they are told so, and refused in their own encoding."""

from __future__ import annotations

import gzip
import json
import shutil
import socket
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
import uvicorn
from opentelemetry.exporter.otlp.proto.http import Compression
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
    ExportTraceServiceResponse,
)
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.trace import SpanKind

from sowhat.actions.build import build
from sowhat.lake.lake import Lake
from sowhat.tables.facts import CALLS, ORIGINS
from sowhat.web.app import create
from tests.sources.spans import document, span
from tests.web.visitor import Visitor

JSON, PROTOBUF = "application/json", "application/x-protobuf"
SETTINGS = """
platform: p
sources:
  - {name: traces, type: otlp, receive: true, consumer: [app], unit: [unit]}
  - {name: events, type: cloud-events, receive: true}
"""
CE = {
    "ce-specversion": "1.0",
    "ce-type": "shop.order",
    "ce-source": "/shop",
    "ce-id": "1",
    "ce-time": "2026-09-21T20:00:00Z",
}
EVENT = {name[3:]: value for name, value in CE.items()}
BODY = json.dumps(document(span())).encode()


class Noise:
    def reading(self, source: str, done: int, total: int) -> None: ...

    def deriving(self, result: str) -> None: ...

    def waiting(self) -> None: ...


class Place(NamedTuple):
    """A workspace that receives, and somebody who sends to it."""

    root: Path
    visitor: Visitor

    def send(self, content: bytes, kind: str = JSON, to: str = "/v1/traces", **headers: str) -> httpx.Response:
        given = {"Content-Type": kind, **{name.replace("_", "-"): value for name, value in headers.items()}}
        return self.visitor.raw(to, content, given)

    def spooled(self, source: str = "traces") -> list[dict[str, object]]:
        files = (self.root / "spool" / source).glob("received-*")
        return [json.loads(line) for path in files for line in path.read_text().splitlines()]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    (tmp_path / "sowhat.yaml").write_text(SETTINGS)
    return Place(tmp_path, Visitor(create(tmp_path)))


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The same on a real socket."""
    (tmp_path / "sowhat.yaml").write_text(SETTINGS)
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create(tmp_path), log_level="critical", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


def protobuf(number: int = 1, kind: int = 2) -> bytes:
    request = ExportTraceServiceRequest()
    request.resource_spans.add().scope_spans.add().spans.add(
        trace_id=bytes(16), span_id=number.to_bytes(8), kind=kind, start_time_unix_nano=1_790_000_000_000_000_000
    )
    return bytes(request.SerializeToString())


def facts(root: Path, table: str) -> list[dict[str, object]]:
    build(root, Noise())
    held = {"calls": CALLS, "origins": ORIGINS}[table]
    lake = Lake(root / "lake")
    rows: list[dict[str, object]] = lake._table(held).to_pyarrow_table().to_pylist()
    return rows


@pytest.mark.parametrize("compression", [Compression.NoCompression, Compression.Gzip, Compression.Deflate])
def test_an_unmodified_exporter_can_send(address: str, tmp_path: Path, compression: Compression) -> None:
    provider = TracerProvider(resource=Resource({"service.name": "shop", "unit": "retail"}))
    exporter = OTLPSpanExporter(f"{address}/v1/traces", compression=compression)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    tracer = provider.get_tracer("t")
    for number in range(5):
        with tracer.start_as_current_span(
            "GET", kind=SpanKind.SERVER, attributes={"http.route": "/a", "app": f"a{number}"}
        ):
            tracer.start_span("inside").end()
    provider.shutdown()
    (calls,) = facts(tmp_path, "calls")
    assert (calls["host"], calls["route"], calls["calls"], calls["status_class"]) == ("shop", "/a", 5, "ok")


def test_units_reach_the_lake(place: Place) -> None:
    place.send(json.dumps(document(span(), resource={"unit": "retail"})).encode())
    assert [(row["unit"], row["calls"]) for row in facts(place.root, "origins")] == [("retail", 1)]


def test_protobuf_is_answered_in_protobuf(place: Place) -> None:
    answer = place.send(protobuf(), PROTOBUF)
    assert (answer.status_code, answer.headers["content-type"]) == (200, PROTOBUF)
    assert ExportTraceServiceResponse.FromString(answer.content) == ExportTraceServiceResponse()
    assert len(place.spooled()) == 1


def test_json_is_answered_in_json(place: Place) -> None:
    answer = place.send(BODY, "application/json; charset=utf-8")
    assert (answer.status_code, answer.json()) == (200, {})


@pytest.mark.parametrize("pack", [("gzip", gzip.compress), ("deflate", zlib.compress)], ids=["gzip", "deflate"])
def test_a_request_sent_again_is_one_however_it_is_packed(place: Place, pack: tuple[str, type[bytes]]) -> None:
    name, packed = pack
    for content, encoding in ((BODY, "identity"), (packed(BODY), name), (BODY, "")):
        assert place.send(content, content_encoding=encoding).status_code == 200
    assert len(place.spooled()) == 1


def test_another_process_knows_a_request_again(place: Place) -> None:
    place.send(BODY)
    Place(place.root, Visitor(create(place.root))).send(BODY)
    assert len(place.spooled()) == 1


def test_spans_that_are_no_calls_are_not_kept(place: Place) -> None:
    assert place.send(protobuf(kind=1), PROTOBUF).status_code == 200
    assert place.spooled() == []


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"resourceSpans": 1}', b"[" * 100_000, b'{"a": NaN}', b"\xff"])
def test_bad_json_is_told_in_json(place: Place, content: bytes) -> None:
    answer = place.send(content)
    assert (answer.status_code, answer.json()["code"]) == (400, 3)
    assert place.spooled() == []


def test_bad_protobuf_is_told_in_protobuf(place: Place) -> None:
    answer = place.send(b"\xff\xff", PROTOBUF)
    assert (answer.status_code, answer.headers["content-type"]) == (400, PROTOBUF)
    assert answer.content.startswith(b"\x08\x03\x12")
    assert "protobuf" in answer.content[4:].decode("utf-8", "replace")


@pytest.mark.parametrize(
    ("content", "encoding"), [(b"no", "gzip"), (gzip.compress(BODY)[:-9], "gzip"), (b"no", "deflate")]
)
def test_a_body_that_cannot_be_unpacked_is_refused(place: Place, content: bytes, encoding: str) -> None:
    assert place.send(content, content_encoding=encoding).status_code == 400


@pytest.mark.parametrize("headers", [{"kind": "text/plain"}, {"kind": ""}, {"content_encoding": "br"}])
def test_other_types_and_encodings_are_refused(place: Place, headers: dict[str, str]) -> None:
    assert place.send(BODY, **headers).status_code == 415


def test_too_much_is_refused(place: Place) -> None:
    place.visitor.app.state.reception.bounds.sent = 10
    assert place.send(BODY).status_code == 413


def test_a_small_body_may_not_unpack_to_a_large_one(place: Place) -> None:
    place.visitor.app.state.reception.bounds.unpacked = 1000
    assert place.send(gzip.compress(b" " * 10**6), content_encoding="gzip").status_code == 413


def test_who_brings_more_than_fits_is_asked_to_come_again(place: Place) -> None:
    place.visitor.app.state.reception.bounds.held = 10
    answer = place.send(BODY)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "1")
    assert place.visitor.app.state.reception.held == 0


def test_a_full_disk_is_told(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 0))
    answer = place.send(BODY)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "30")
    assert place.spooled() == []


@pytest.mark.parametrize("header", [{"origin": "http://evil.example"}, {"sec_fetch_site": "cross-site"}])
def test_a_page_elsewhere_cannot_send(place: Place, header: dict[str, str]) -> None:
    answer = place.send(BODY, **header)
    assert answer.status_code == 403
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    ("path", "status"), [("/v1/traces/traces", 200), ("/v1/traces/events", 404), ("/v1/traces/x", 404)]
)
def test_a_source_is_named_behind_the_address(place: Place, path: str, status: int) -> None:
    assert place.send(BODY, to=path).status_code == status


def test_of_several_sources_one_has_to_be_named(place: Place) -> None:
    more = "  - {name: other, type: otlp, receive: true}\n"
    (place.root / "sowhat.yaml").write_text(SETTINGS + more)
    answer = place.send(BODY)
    assert answer.status_code == 404
    assert "traces, other" in answer.json()["message"]
    assert place.send(BODY, to="/v1/traces/other").status_code == 200


def test_a_folder_without_a_workspace_says_so(tmp_path: Path) -> None:
    assert Place(tmp_path, Visitor(create(tmp_path))).send(BODY).status_code == 503


@pytest.mark.parametrize(
    ("kind", "content", "headers"),
    [
        (JSON, b'{"a": 1}', CE),
        ("text/plain", b"hello", CE),
        ("", b"", CE),
        ("application/cloudevents+json", json.dumps(EVENT).encode(), {}),
        ("application/cloudevents-batch+json", json.dumps([EVENT, EVENT]).encode(), {}),
    ],
    ids=["binary", "binary text", "binary empty", "structured", "batch"],
)
def test_every_mode_of_an_event(place: Place, kind: str, content: bytes, headers: dict[str, str]) -> None:
    for _ in range(2):
        assert place.send(content, kind, "/v1/events", **headers).status_code == 204
    assert len(place.spooled("events")) == 1
    assert [(row["route"], row["calls"]) for row in facts(place.root, "calls")] == [("shop.order", 1)]


@pytest.mark.parametrize(
    ("kind", "content"),
    [(JSON, b"{}"), ("application/cloudevents+json", b'{"id": "1"}'), ("application/cloudevents-batch+json", b"{}")],
)
def test_what_is_no_event_is_refused(place: Place, kind: str, content: bytes) -> None:
    assert place.send(content, kind, "/v1/events").status_code == 400
