"""From an export request as it came over the wire to the line that the spool keeps."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable

from google.protobuf.message import DecodeError
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.common.v1.common_pb2 import AnyValue, KeyValue
from opentelemetry.proto.trace.v1.trace_pb2 import ResourceSpans, ScopeSpans, Span

from sowhat.errors import CallError, Problem

_KEPT = (Span.SPAN_KIND_SERVER, Span.SPAN_KIND_CONSUMER)
Json = str | float | bool | None | list["Json"] | dict[str, "Json"]


def from_protobuf(body: bytes) -> bytes:
    """The spans of a request that can be calls, as OTLP/JSON; empty where it has none. Events, links and spans of
    other kinds are left out. Raises CallError `receiver-unreadable`."""
    try:
        request = ExportTraceServiceRequest.FromString(body)
    except DecodeError:
        raise CallError(Problem("receiver-unreadable", params={"kind": "protobuf"})) from None
    found: list[Json] = [told for one in request.resource_spans if (told := _resource(one))]
    return as_line({"resourceSpans": found}) if found else b""


def from_json(body: bytes) -> bytes:
    """A request as one line; empty where it has no spans. Raises CallError `receiver-unreadable` for what is no JSON
    object, or says something else than a list under `resourceSpans`."""
    found = parsed(body)
    if not isinstance(found, dict) or not isinstance(found.get("resourceSpans", []), list):
        raise CallError(Problem("receiver-unreadable", params={"kind": "json"}))
    return as_line({"resourceSpans": found["resourceSpans"]}) if found.get("resourceSpans") else b""


def parsed(body: bytes) -> Json:
    """Any JSON value. Raises CallError `receiver-unreadable`."""
    try:
        value: Json = json.loads(body, parse_constant=_refused)
    except (ValueError, RecursionError):
        raise CallError(Problem("receiver-unreadable", params={"kind": "json"})) from None
    return value


def as_line(value: Json) -> bytes:
    """A value as JSON without line breaks, in UTF-8; half a character becomes a question mark. Raises CallError
    `receiver-unreadable`."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    except RecursionError:
        raise CallError(Problem("receiver-unreadable", params={"kind": "json"})) from None


def status(code: int, message: str) -> bytes:
    """A `google.rpc.Status` as protobuf: its first field is the code, its second the message."""
    text = message.encode()
    return b"\x08" + _varint(code) + b"\x12" + _varint(len(text)) + text


def _refused(constant: str) -> float:
    raise ValueError(constant)


def _resource(one: ResourceSpans) -> Json:
    scopes: list[Json] = [told for scope in one.scope_spans if (told := _scope(scope))]
    return {"resource": {"attributes": _attributes(one.resource.attributes)}, "scopeSpans": scopes} if scopes else None


def _scope(one: ScopeSpans) -> Json:
    spans: list[Json] = [_span(span) for span in one.spans if span.kind in _KEPT]
    return {"scope": {"attributes": _attributes(one.scope.attributes)}, "spans": spans} if spans else None


def _span(span: Span) -> Json:
    return {
        "traceId": span.trace_id.hex(),
        "spanId": span.span_id.hex(),
        "name": span.name,
        "kind": span.kind,
        "startTimeUnixNano": str(span.start_time_unix_nano),
        "endTimeUnixNano": str(span.end_time_unix_nano),
        "attributes": _attributes(span.attributes),
        "status": {"code": span.status.code},
    }


def _attributes(found: Iterable[KeyValue]) -> list[Json]:
    return [{"key": one.key, "value": value} for one in found if (value := _value(one.value))]


def _value(value: AnyValue) -> Json:
    """A text, a number, a flag, or a list of these; None for what no column is made of."""
    match value.WhichOneof("value"):
        case "string_value":
            return {"stringValue": value.string_value}
        case "int_value":
            return {"intValue": str(value.int_value)}
        case "bool_value":
            return {"boolValue": value.bool_value}
        case "double_value" if math.isfinite(value.double_value):
            return {"doubleValue": value.double_value}
        case "array_value":
            values: list[Json] = [told for one in value.array_value.values if (told := _scalar(one))]
            return {"arrayValue": {"values": values}}
        case _:
            return None


def _scalar(value: AnyValue) -> Json:
    return None if value.WhichOneof("value") == "array_value" else _value(value)


def _varint(number: int) -> bytes:
    low = number & 0x7F
    return bytes((low,)) if number < 0x80 else bytes((low | 0x80,)) + _varint(number >> 7)
