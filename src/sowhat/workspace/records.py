"""Incidents, deliveries, findings, drills, grants, orders, members and surveys as people declare them."""

from __future__ import annotations

from sowhat.model.record import RECORDS, RecordKind, RecordTable
from sowhat.workspace.amounts import filled
from sowhat.workspace.connections import paths as paths_of
from sowhat.workspace.nodes import Node
from sowhat.workspace.reader import Reader
from sowhat.workspace.source_entry import text

_KEYS = ("paths", "columns", "sheet")


def record(reader: Reader, node: Node, kind: RecordKind) -> RecordTable | None:
    """Files of one kind; reported and None where they have neither a format nor the columns that are needed."""
    roles = RECORDS[kind]
    more = (
        *(("format",) if roles.formats else ()),
        *(("service",) if roles.service else ()),
        *(("survey",) if kind == "surveys" else ()),
    )
    found = reader.fields(node, (*_KEYS, *more))
    complete = reader.required(found, node, "paths", *(() if "format" in found else ("columns",)))
    format_ = reader.choice(found.get("format"), roles.formats, "")
    columns = _columns(reader, found["columns"], kind, format_) if "columns" in found else {}
    service = reader.mentions(found.get("service"), "service")
    paths = paths_of(reader, found)
    if not complete or columns is None:
        return None
    return RecordTable(
        kind=kind,
        paths=paths,
        format=format_,
        columns=columns,
        service=service,
        survey=text(reader, found, "survey"),
        sheet=text(reader, found, "sheet"),
    )


def _columns(reader: Reader, node: Node, kind: RecordKind, format_: str) -> dict[str, str] | None:
    """Column names by role; None where a needed one is missing and no format supplies it."""
    roles = RECORDS[kind]
    found = reader.fields(node, (*roles.needs, *roles.may))
    named = {key: said for key, value in found.items() if (said := filled(reader, value, key))}
    needed = () if format_ else roles.needs
    return named if reader.required(found, node, *needed) and all(key in named for key in needed) else None
