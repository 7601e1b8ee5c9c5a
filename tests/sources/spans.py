"""Spans as OTLP/JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

START = 1_790_000_000_000_000_000
"""2026-09-21T14:13:20Z"""
Json = dict[str, Any]
Told = Mapping[str, object]


def attributes(**values: object) -> list[Json]:
    """Attributes; `__` in a name stands for a dot."""
    return [{"key": name.replace("__", "."), "value": _value(value)} for name, value in values.items()]


def _value(value: object) -> Json:
    match value:
        case bool():
            return {"boolValue": value}
        case int():
            return {"intValue": str(value)}
        case list():
            return {"arrayValue": {"values": [_value(one) for one in value]}}
        case _:
            return {"stringValue": value}


def span(number: int = 1, told: Told | None = None, **changes: object) -> Json:
    """A server span that took a second; `told` are its attributes."""
    return {
        "traceId": f"{number:032x}",
        "spanId": f"{number:016x}",
        "name": "GET",
        "kind": 2,
        "startTimeUnixNano": str(START),
        "endTimeUnixNano": str(START + 10**9),
        "attributes": attributes(**(told if told is not None else {"http__route": "/a"})),
        **changes,
    }


def document(*spans: object, resource: Told | None = None, scope: Told | None = None) -> Json:
    """An export request."""
    inner = {"scope": {"attributes": attributes(**(scope or {}))}, "spans": list(spans)}
    return {"resourceSpans": [{"resource": {"attributes": attributes(**(resource or {}))}, "scopeSpans": [inner]}]}


def lines(*documents: object) -> bytes:
    """Documents, one a line."""
    return "".join(json.dumps(one) + "\n" for one in documents).encode()
