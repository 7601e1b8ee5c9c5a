"""What a server span says about a call: SQL over its attributes."""

from __future__ import annotations

from sowhat.sources.logs.values import status_class, status_ok
from sowhat.sources.sql import literal
from sowhat.sources.targets import clean_host
from sowhat.sources.traces.attributes import ADDRESS, at

KINDS = {"server": ("2", "SPAN_KIND_SERVER"), "consumer": ("5", "SPAN_KIND_CONSUMER")}
"""Kinds of spans that are calls: a request served, a message processed."""
_GRPC = (
    *("OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS"),
    *("PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED"),
    *("INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED"),
)
"""gRPC's codes by their numbers."""
_OURS = ("UNKNOWN", "DEADLINE_EXCEEDED", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS")
"""Codes that are the server's fault, as OpenTelemetry's conventions for gRPC have it."""
_FAILED = ("2", "STATUS_CODE_ERROR")
_METHOD = r"^(?:[A-Z]+ +)?(/.*)$"
_URL = r"^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*"


def path(span: str, name: str) -> str:
    """SQL: the route template, else the requested path, the remote procedure, the destination, or the span's name."""
    url = f"coalesce({', '.join(at(span, one) for one in ADDRESS)})"
    local = f"split_part(split_part(regexp_replace({url}, {literal(_URL)}, ''), '?', 1), '#', 1)"
    rooted = f"CASE WHEN {url} IS NOT NULL THEN coalesce(nullif({local}, ''), '/') END"
    route = at(span, "http.route")
    full = f"CASE WHEN {route} IS NOT NULL AND NOT starts_with({route}, '/') THEN '/' || {route} ELSE {route} END"
    service, method = at(span, "rpc.service"), at(span, "rpc.method")
    remote = (
        f"CASE WHEN contains({method}, '/') THEN '/' || ltrim({method}, '/') "
        f"WHEN {method} IS NOT NULL OR {service} IS NOT NULL THEN '/' || concat_ws('/', {service}, {method}) END"
    )
    queue = f"coalesce({at(span, 'messaging.destination.template')}, {at(span, 'messaging.destination.name')})"
    bare = f"coalesce(nullif(regexp_extract({name}, {literal(_METHOD)}, 1), ''), {name}, '')"
    return f"coalesce({full}, {rooted}, {remote}, {queue}, {bare})"


def host(span: str, resource: str) -> str:
    """SQL: the service that answered, else the host that was asked."""
    service = at(resource, "service.name")
    named = f"CASE WHEN NOT starts_with({service}, 'unknown_service') THEN {service} END"
    return clean_host(f"coalesce({named}, {at(span, 'server.address')}, {at(resource, 'server.address')})")


def status(span: str, code: str) -> str:
    """SQL: the HTTP code, gRPC's word, or the span's own status: ok, error, unset."""
    listed = ", ".join(literal(word) for word in _GRPC)
    http, rpc = at(span, "http.response.status_code"), at(span, "rpc.response.status_code")
    named = f"CASE WHEN try_cast({rpc} AS INTEGER) BETWEEN 0 AND 16 THEN [{listed}][try_cast({rpc} AS INTEGER) + 1] "
    good, failed = f"{code} IN ('1', 'STATUS_CODE_OK')", f"{code} IN {_FAILED}"
    own = f"CASE WHEN {failed} THEN 'error' WHEN {good} THEN 'ok' ELSE 'unset' END"
    return f"coalesce({http}, {named} ELSE upper({rpc}) END, {own})"


def class_of(status_: str, code: str) -> str:
    """SQL: the class of a status; a span without any answered unless it says that it failed."""
    ours = ", ".join(literal(word) for word in _OURS)
    theirs = ", ".join(literal(word) for word in _GRPC if word not in ("OK", *_OURS))
    failed = f"{code} IN {_FAILED}"
    return (
        f"CASE WHEN {status_ok(status_)} THEN {status_class(status_)} WHEN {status_} = 'RESOURCE_EXHAUSTED' "
        f"THEN 'throttled' WHEN {status_} IN ({ours}) THEN 'server_error' WHEN {status_} IN ({theirs}) "
        f"THEN 'client_error' WHEN {failed} THEN 'server_error' WHEN {status_} IN ('ok', 'OK', 'unset') THEN 'ok' "
        "ELSE 'unknown' END"
    )


def is_call(span: str, kind: str) -> str:
    """SQL: whether a span is a call: a request served, or a message processed (not only received or settled)."""
    served = f"{kind} IN {KINDS['server']}"
    operation = f"coalesce({at(span, 'messaging.operation.type')}, '')"
    return f"({served} OR ({kind} IN {KINDS['consumer']} AND {operation} NOT IN ('receive', 'settle', 'ack')))"


def identity(text: str, digits: int) -> str:
    """SQL: a trace's or span's id in hexadecimal digits, whether written so or in base64; null for another text."""
    size = (digits // 2 + 2) // 3 * 4
    coded = f"regexp_full_match({text}, '[A-Za-z0-9+/]{{1,{size}}}={{0,2}}') AND length({text}) = {size}"
    return (
        f"CASE WHEN regexp_full_match({text}, '[0-9A-Fa-f]{{{digits}}}') THEN lower({text}) "
        f"WHEN {coded} THEN lower(hex(from_base64({text}))) END"
    )
