"""Attributes of OpenTelemetry: their names, old and new, and how one is found in SQL."""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.sources.sql import literal

VALUE = (
    '{"stringValue":"VARCHAR","intValue":"VARCHAR","boolValue":"VARCHAR","doubleValue":"VARCHAR",'
    '"arrayValue":{"values":[{"stringValue":"VARCHAR","intValue":"VARCHAR"}]}}'
)
ATTRIBUTES = f'[{{"key":"VARCHAR","value":{VALUE}}}]'
"""The shape of a list of attributes, for `json_transform`."""
FORMER = {
    "user_agent.original": ("http.user_agent",),
    "client.address": ("http.client_ip", "net.sock.peer.addr", "net.peer.ip"),
    "server.address": ("http.host", "http.server_name", "net.host.name"),
    "http.response.status_code": ("http.status_code",),
    "http.response.body.size": ("http.response_content_length",),
    "messaging.destination.name": ("messaging.destination",),
    "messaging.operation.type": ("messaging.operation",),
    "rpc.response.status_code": ("rpc.grpc.status_code", "rpc.connect_rpc.error_code"),
}
"""What instrumentation called an attribute before it had its present name; asked for under that, both are found."""
ADDRESS = ("url.path", "http.target", "url.full", "http.url")
"""Where the requested path stands, in this order."""
SPAN = (
    *("http.route", *ADDRESS, "http.response.status_code", "http.response.body.size"),
    *("rpc.service", "rpc.method", "rpc.response.status_code"),
    *("messaging.destination.template", "messaging.destination.name", "messaging.operation.type"),
    *("server.address", "user_agent.original"),
)
RESOURCE = ("service.name", "server.address")


def names(asked: Sequence[str]) -> tuple[str, ...]:
    """The names asked for, each with those it had before, once."""
    return tuple(dict.fromkeys(name for one in asked for name in (one, *FORMER.get(one, ()))))


def texts(attributes: str) -> str:
    """SQL: `keys` and `vals` of a list of attributes as a struct; of a list only its first text."""
    value = (
        "nullif(coalesce(a.value.stringValue, a.value.intValue, a.value.boolValue, a.value.doubleValue, "
        'a.value.arrayValue."values"[1].stringValue, a.value.arrayValue."values"[1].intValue), \'\')'
    )
    return (
        f"{{'keys': list_transform({attributes}, lambda a: a.key), "
        f"'vals': list_transform({attributes}, lambda a: {value})}}"
    )


def at(told: str, name: str) -> str:
    """SQL: the attribute `name` out of what `texts` made; null where it is absent."""
    found = [f"{told}.vals[list_position({told}.keys, {literal(one)})]" for one in names((name,))]
    return found[0] if len(found) == 1 else f"coalesce({', '.join(found)})"


def first(asked: Sequence[str], levels: Sequence[str]) -> str:
    """SQL: the first attribute that is there, each looked for on the levels in their order; null where none is."""
    found = [at(level, name) for name in asked for level in levels]
    return f"coalesce({', '.join(found)}, NULL)" if found else "CAST(NULL AS VARCHAR)"
