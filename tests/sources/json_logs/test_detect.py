"""Which files are JSON access logs, in which format, and who their consumers and customers seem to be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sowhat.model.workspace import AccessLog
from sowhat.sources.contract import Detection, Sample
from sowhat.sources.json_logs import detect as json_detect
from sowhat.sources.json_logs import json_log

CALL = {"ts": "2026-03-01T10:05:03+08:00", "code": 200, "path": "/a", "took": 12}


def sample(*values: object) -> Sample:
    return Sample(Path("gateway.log"), "".join(json.dumps(value) + "\n" for value in values).encode())


def found(*values: object) -> tuple[Detection, AccessLog]:
    detection = json_detect.detect(sample(*values))
    assert detection is not None
    assert isinstance(detection.source, AccessLog)
    return detection, detection.source


def test_lines_of_ones_own_get_a_mapping_that_can_be_read() -> None:
    _, source = found(*[CALL] * 5)
    assert source.fields == {"time": "ts", "request_uri": "path", "status": "code", "request_time_ms": "took"}
    assert json_log.is_json(source)


@pytest.mark.parametrize(
    ("value", "name", "unit"),
    [
        (12, "request_time_ms", "ms"),
        (0.012, "request_time", "s"),
        (41.5, "request_time_ms", "ms"),
        (3e6, "request_time_ns", "ns"),
    ],
)
def test_a_duration_whose_name_tells_no_unit_is_guessed_by_its_size_and_said(
    value: float, name: str, unit: str
) -> None:
    detection, source = found(*[CALL | {"took": value}] * 5)
    assert source.fields[name] == "took"
    assert ("json-unit-guessed", {"place": "took", "unit": unit}) in detection.notes


def test_a_key_of_an_application_is_proposed_as_the_consumer() -> None:
    detection, source = found(*[CALL | {"appKey": f"a{n}"} for n in range(5)])
    assert source.consumer == ("field:appKey",)
    assert ("consumer-field", {"share": 100, "name": "appKey"}) in detection.notes


def test_a_signed_in_user_is_proposed_before_a_key() -> None:
    _, source = found(*[CALL | {"user": f"u{n}", "app_id": "x"} for n in range(5)])
    assert source.consumer == ("user",)


def test_a_customer_is_proposed_beside_the_consumer() -> None:
    _, source = found(*[CALL | {"app_id": "x", "customerId": n} for n in range(5)])
    assert (source.consumer, source.customer) == (("field:app_id",), ("field:customerId",))


def test_a_header_that_names_the_caller_is_proposed() -> None:
    _, source = found(*[CALL | {"request": {"headers": {"x-api-key": "k"}}} for _ in range(5)])
    assert source.consumer == ("header:x-api-key",)


def test_without_anything_that_names_the_caller_it_is_the_address() -> None:
    _, source = found(*[CALL | {"client_ip": f"10.0.0.{n}"} for n in range(5)])
    assert source.consumer == ("address",)


def test_a_log_with_other_lines_in_between_is_recognised() -> None:
    text = b"starting\n" + sample(*[CALL] * 5).content + b'{"level": "info", "msg": "reloaded"}\n'
    assert json_detect.detect(Sample(Path("x.log"), text)) is not None


def test_the_format_that_most_lines_have_is_proposed() -> None:
    kong = {"started_at": 1772366400123, "request": {"uri": "/x"}, "response": {"status": 200}}
    _, source = found(CALL, *[kong | {"latencies": {"request": 3}}] * 3)
    assert source.format == "kong"


@pytest.mark.parametrize(
    "value",
    [
        {"resourceSpans": [{"scopeSpans": []}]},
        {"specversion": "1.0", "type": "order", "source": "/shop", "id": "1", "time": "2026-03-01T10:05:03Z"},
        {"openapi": "3.1.0", "info": {"title": "x"}, "paths": {"/a": {}}},
        {"version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": []},
        {"name": "x", "version": "1.0.0", "dependencies": {}},
        {"time": "2026-03-01T10:05:03Z", "level": "info", "msg": "started", "path": "/etc/app.conf"},
        {"time": "2026-03-01T10:05:03Z", "status": "active", "path": "/a"},
        {"time": 1772366400123, "event": "Pay", "distinct_id": "u", "properties": {}},
        [1, 2, 3],
        "text",
    ],
)
def test_json_that_is_no_access_log_is_refused(value: object) -> None:
    assert json_detect.detect(sample(*[value] * 5)) is None


@pytest.mark.parametrize("content", [b"", b"\n\n", b"{" * 3000, b"[" * 100_000, b'{"a":' * 20_000, b"\x00\xff{}"])
def test_broken_bytes_are_refused(content: bytes) -> None:
    assert json_detect.detect(Sample(Path("x.json"), content)) is None


def test_of_all_real_files_only_json_access_logs_are_taken(real_inputs: Path) -> None:
    files = [path for path in sorted(real_inputs.rglob("*")) if path.is_file() and path.suffix != ".gz"]
    taken = [path.name for path in files if json_detect.detect(Sample(path, path.read_bytes()[: 1 << 20]))]
    assert taken == ["caddy-json.log", "traefik-json.log"]
