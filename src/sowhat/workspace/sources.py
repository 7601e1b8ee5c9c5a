"""Entries of `sources` in sowhat.yaml → where telemetry lies and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, cast, get_args

from sowhat.model.source import LOG_FORMATS, TABLE_FORMATS
from sowhat.model.workspace import (
    AccessLog,
    BackstageCatalog,
    CallTable,
    Columns,
    LatencyUnit,
    Source,
    StatusClass,
)
from sowhat.workspace.amounts import filled
from sowhat.workspace.connections import mention
from sowhat.workspace.nodes import Fields, Node, Scalar
from sowhat.workspace.reader import Mention, Reader, nearest, suggestion
from sowhat.workspace.servers import SERVERS
from sowhat.workspace.source_entry import named, pairs
from sowhat.workspace.table_formats import SAVED
from sowhat.workspace.zones import timezone

_KEY_WORDS = ("user", "address", "agent")
_KEY_PREFIXES = ("header:", "query:", "field:")
_LOG = ("format", "fields", "consumer", "customer", "routes", "timezone")
_TABLE = ("columns", "format", "latency_unit", "statuses", "duplicates", "timezone")
_COLUMNS = tuple(Columns.model_fields)

Duplicates = Literal["keep", "drop"]


def source(reader: Reader, node: Node) -> Source | None:
    """One source; reported and None where it lacks what it needs."""
    if not isinstance(node, Fields):
        reader.fields(node, ())
        return None
    written = node.get("type")
    if written is None:
        reader.required({}, node, "type")
        return None
    kind = reader.choice(written, tuple(_READERS), "")
    if kind:
        return _READERS[kind](reader, node)
    name = node.get("name")
    if isinstance(name, Scalar):
        reader.declared.append(Mention("source", name.text, name.where))
    return None


def _access_log(reader: Reader, node: Node) -> AccessLog | None:
    entry = named(reader, node, _LOG)
    if entry is None:
        return None
    name, paths, found = entry
    return AccessLog(
        name=name,
        paths=paths,
        format=_format(reader, found.get("format")),
        consumer=reader.listed(found.get("consumer"), lambda key: _key_field(reader, key)) or ("address",),
        customer=reader.listed(found.get("customer"), lambda key: _key_field(reader, key)),
        routes=reader.listed(found.get("routes"), lambda route: filled(reader, route, "routes")),
        timezone=timezone(reader, found.get("timezone")),
        fields=pairs(reader, found.get("fields")),
    )


def _format(reader: Reader, node: Node | None) -> str:
    text = reader.text(node) if node is not None else "combined"
    if node is None or "$" in text:
        return text
    return reader.choice(node, LOG_FORMATS, "combined")


def _key_field(reader: Reader, node: Node) -> str | None:
    """A word that names a consumer or customer key of an access log."""
    text = reader.text(node)
    if text in _KEY_WORDS or any(text.startswith(prefix) and text != prefix for prefix in _KEY_PREFIXES):
        return text
    if isinstance(node, Scalar):
        allowed = (*_KEY_WORDS, *(f"{prefix}NAME" for prefix in _KEY_PREFIXES))
        near = nearest(text.partition(":")[0], (*_KEY_WORDS, "header", "query", "field"))
        shown = near if near in _KEY_WORDS or not near else f"{near}:{text.partition(':')[2] or 'NAME'}"
        reader.report("bad-choice", node.where, value=text, allowed=", ".join(allowed), **suggestion(shown))
    return None


def _table(reader: Reader, node: Node) -> CallTable | None:
    entry = named(reader, node, _TABLE)
    if entry is None:
        return None
    name, paths, found = entry
    mention(reader, found)
    format_ = reader.choice(found.get("format"), TABLE_FORMATS, "")
    mapped = bool(format_) or reader.required(found, node, "columns")
    columns = _columns(reader, found.get("columns"), format_) if mapped else None
    unit = reader.choice(found.get("latency_unit"), get_args(LatencyUnit), "s")
    duplicates = reader.choice(found.get("duplicates"), get_args(Duplicates), "keep")
    if columns is None:
        return None
    return CallTable(
        name=name,
        paths=paths,
        columns=columns,
        format=format_,
        latency_unit=cast(LatencyUnit, unit),
        statuses=_statuses(reader, found.get("statuses")),
        duplicates=cast(Duplicates, duplicates),
        timezone=timezone(reader, found.get("timezone")),
    )


def _columns(reader: Reader, node: Node | None, format_: str) -> Columns | None:
    """The mapping that is written, over the saved one of a format."""
    saved = dict(SAVED.get(format_, {}))
    if node is None:
        return Columns.model_validate(saved)
    found = reader.fields(node, _COLUMNS)
    route = reader.listed(found.get("route"), lambda column: filled(reader, column, "route"))
    if not saved and not reader.required(found, node, "time", "route"):
        return None
    others = {key: reader.text(value) for key, value in found.items() if key != "route"}
    routes = {"route": route} if route or not saved else {}
    return reader.made(node.where, lambda: Columns.model_validate({**saved, **others, **routes}))


def _statuses(reader: Reader, node: Node | None) -> dict[str, StatusClass]:
    if node is None:
        return {}
    if not isinstance(node, Fields):
        reader.fields(node, ())
        return {}
    classes = get_args(StatusClass)
    return {word.text: cast(StatusClass, reader.choice(value, classes, "unknown")) for word, value in node.pairs}


def _backstage(reader: Reader, node: Node) -> BackstageCatalog | None:
    entry = named(reader, node, ())
    return entry and BackstageCatalog(name=entry[0], paths=entry[1])


_READERS: Mapping[str, Callable[[Reader, Node], Source | None]] = {
    "access-log": _access_log,
    "table": _table,
    "backstage": _backstage,
    **SERVERS,
}
