"""Entries of `sources` that are received, asked for, or describe services."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from sowhat.model.source import CloudEvents, OpenApi, OpenSlo, Otlp, Prometheus, PrometheusLabels, SkyWalking
from sowhat.model.workspace import Source
from sowhat.workspace.amounts import whole
from sowhat.workspace.nodes import Node
from sowhat.workspace.reader import Reader
from sowhat.workspace.source_entry import flag, named, text, texts

_VARIABLE = re.compile(r"env:[A-Za-z_][A-Za-z0-9_]*")
_LABELS = tuple(PrometheusLabels.model_fields)


def _received(reader: Reader, node: Node, keys: tuple[str, ...]) -> dict[str, Any] | None:
    """The fields of a source that is received; one that is neither received nor read from files says nothing."""
    entry = named(reader, node, ("receive", *keys), needs=())
    if entry is None:
        return None
    name, paths, found = entry
    receive = flag(reader, found.get("receive"))
    if not paths and not receive:
        reader.report("source-without-input", node.where, source=name)
    written = {key: texts(reader, found, key) for key in keys if key in found}
    return {"name": name, "paths": paths, "receive": receive, **written}


def _otlp(reader: Reader, node: Node) -> Otlp | None:
    fields = _received(reader, node, ("consumer", "customer", "unit", "routes"))
    return Otlp(**fields) if fields else None


def _cloud_events(reader: Reader, node: Node) -> CloudEvents | None:
    fields = _received(reader, node, ("consumer", "customer", "unit"))
    return CloudEvents(**fields) if fields else None


def _prometheus(reader: Reader, node: Node) -> Prometheus | None:
    entry = named(reader, node, ("url", "metric", "latency", "labels", "since", "step", "token"), needs=("url",))
    if entry is None:
        return None
    name, _, found = entry
    said = {key: value for key in ("metric", "latency") if (value := text(reader, found, key))}
    step = whole(reader, found["step"], "step") if "step" in found else None
    return Prometheus(
        name=name,
        url=text(reader, found, "url"),
        labels=_labels(reader, found.get("labels")),
        since=reader.day(found.get("since")),
        step=step or 60,
        token=_token(reader, found),
        **said,
    )


def _labels(reader: Reader, node: Node | None) -> PrometheusLabels:
    if node is None:
        return PrometheusLabels()
    found = reader.fields(node, _LABELS)
    return PrometheusLabels.model_validate({key: texts(reader, found, key) for key in found})


def _skywalking(reader: Reader, node: Node) -> SkyWalking | None:
    entry = named(reader, node, ("url", "layer", "since", "token"), needs=("url",))
    if entry is None:
        return None
    name, _, found = entry
    said = {key: value for key in ("layer",) if (value := text(reader, found, key))}
    since, token = reader.day(found.get("since")), _token(reader, found)
    return SkyWalking(name=name, url=text(reader, found, "url"), since=since, token=token, **said)


def _token(reader: Reader, found: Mapping[str, Node]) -> str:
    """Where a token is: in the environment, never in the file, which others read."""
    token = text(reader, found, "token")
    if token and not _VARIABLE.fullmatch(token):
        reader.report("token-in-file", found["token"].where)
    return token


def _openapi(reader: Reader, node: Node) -> OpenApi | None:
    entry = named(reader, node, ("service", "base"))
    if entry is None:
        return None
    name, paths, found = entry
    service = reader.mentions(found.get("service"), "service")
    return OpenApi(name=name, paths=paths, service=service, base=text(reader, found, "base") or None)


def _openslo(reader: Reader, node: Node) -> OpenSlo | None:
    entry = named(reader, node, ())
    return entry and OpenSlo(name=entry[0], paths=entry[1])


SERVERS: Mapping[str, Callable[[Reader, Node], Source | None]] = {
    "otlp": _otlp,
    "cloud-events": _cloud_events,
    "prometheus": _prometheus,
    "skywalking": _skywalking,
    "openapi": _openapi,
    "openslo": _openslo,
}
"""How each is read."""
