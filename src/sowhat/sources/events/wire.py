"""From a request of CloudEvents' HTTP binding to events: binary, structured and batch mode."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from sowhat.errors import CallError, Problem
from sowhat.sources.traces.wire import Json, as_line, parsed

STRUCTURED, BATCH = "application/cloudevents+json", "application/cloudevents-batch+json"
PREFIX = "ce-"
_NEEDED = ("specversion", "id", "source", "type")


def events(kind: str, headers: Iterable[tuple[str, str]], body: bytes) -> list[Mapping[str, Json]]:
    """The events of a request whose content type is `kind`. Raises CallError `receiver-unreadable`,
    `receiver-no-event` for one that lacks what every event says."""
    if kind == STRUCTURED:
        found = [parsed(body)]
    elif kind == BATCH:
        batch = parsed(body)
        if not isinstance(batch, list):
            raise CallError(Problem("receiver-unreadable", params={"kind": "json"}))
        found = batch
    else:
        found = [_binary(kind, headers, body)]
    return [_checked(one) for one in found]


def identity(event: Mapping[str, Json]) -> bytes:
    """What makes an event the same when it is sent again: its source and id."""
    return as_line([event["source"], event["id"]])


def _binary(kind: str, headers: Iterable[tuple[str, str]], body: bytes) -> Json:
    told: dict[str, Json] = {
        name[len(PREFIX) :]: unquote(value.strip().strip('"')) for name, value in headers if name.startswith(PREFIX)
    }
    if body and (kind == "application/json" or kind.endswith("+json")):
        told["data"] = parsed(body)
    return told


def _checked(event: Json) -> Mapping[str, Json]:
    if not isinstance(event, dict):
        raise CallError(Problem("receiver-unreadable", params={"kind": "json"}))
    lacking = [name for name in _NEEDED if not isinstance(event.get(name), str) or not event[name]]
    if lacking:
        raise CallError(Problem("receiver-no-event", params={"names": ", ".join(lacking)}))
    return event
