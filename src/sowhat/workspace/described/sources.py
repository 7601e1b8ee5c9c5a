"""Keys of sources: where telemetry lies and how it is read."""

from __future__ import annotations

from sowhat.model.source import LOG_FORMATS, TABLE_FORMATS
from sowhat.workspace.described.keys import KEYS, Key, Section, inside, must

PATHS = must("paths", "text or list")
RECEIVED = (Key("paths", "text or list"), Key("receive", "true, false", "false"))
ATTRIBUTES = "attribute, or several"
LABELS = "label, or several"
SOURCES: dict[str, Section] = {
    "access-log": (
        must("type", "access-log"),
        must("name"),
        must("paths", "text or list"),
        Key("format", f"{', '.join(LOG_FORMATS)}, or a log_format", "combined"),
        Key("fields", "variable: field"),
        Key("consumer", KEYS, "address"),
        Key("customer", KEYS),
        Key("routes", "list"),
        Key("timezone", "IANA name"),
    ),
    "table": (
        must("type", "table"),
        must("name"),
        must("paths", "text or list"),
        inside("columns", "columns"),
        Key("format", ", ".join(TABLE_FORMATS)),
        Key("latency_unit", "s, ms, us, ns", "s"),
        Key("statuses", "word: ok, client_error, server_error, throttled, unknown"),
        Key("duplicates", "keep, drop", "keep"),
        Key("timezone", "IANA name"),
    ),
    "columns": (
        must("time", "column"),
        must("route", "column or list"),
        *(Key(name, "column") for name in ("consumer", "customer", "host", "version")),
        *(Key(name, "column") for name in ("status", "latency", "bytes", "agent", "count")),
    ),
    "backstage": (must("type", "backstage"), must("name"), must("paths", "text or list")),
    "otlp": (
        must("type", "otlp"),
        must("name"),
        *RECEIVED,
        Key("consumer", ATTRIBUTES, "peer.service, user_agent.original, client.address"),
        Key("customer", ATTRIBUTES),
        Key("unit", ATTRIBUTES),
        Key("routes", "list"),
    ),
    "cloud-events": (
        must("type", "cloud-events"),
        must("name"),
        *RECEIVED,
        Key("consumer", ATTRIBUTES, "source"),
        Key("customer", ATTRIBUTES),
        Key("unit", ATTRIBUTES),
    ),
    "prometheus": (
        must("type", "prometheus"),
        must("name"),
        Key("paths", "text or list"),
        must("url", "address"),
        Key("metric", "counter", "http_requests_total"),
        Key("latency", "histogram"),
        inside("labels", "labels"),
        Key("since", "YYYY-MM-DD"),
        Key("step", "whole number", "60"),
        Key("token", "env:NAME"),
    ),
    "labels": (
        Key("route", LABELS, "handler, path, route, uri"),
        Key("status", LABELS, "code, status, status_code"),
        Key("host", LABELS, "job"),
        Key("consumer", LABELS),
        Key("version", LABELS),
    ),
    "skywalking": (
        must("type", "skywalking"),
        must("name"),
        Key("paths", "text or list"),
        must("url", "address"),
        Key("layer", "text", "GENERAL"),
        Key("since", "YYYY-MM-DD"),
        Key("token", "env:NAME"),
    ),
    "openapi": (
        must("type", "openapi"),
        must("name"),
        PATHS,
        Key("service", "service"),
        Key("base", "path"),
    ),
    "openslo": (must("type", "openslo"), must("name"), PATHS),
}
SOURCE_KINDS = tuple(name for name, keys in SOURCES.items() if any(key.name == "type" for key in keys))
