"""Paths that name a table of a database: `bi:schema.table`, where `bi` stands under `connections`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sowhat.workspace.amounts import filled
from sowhat.workspace.nodes import Fields, Items, Node, Scalar
from sowhat.workspace.reader import Mention, Reader
from sowhat.workspace.source_entry import pairs

_TABLE = re.compile(r"(\w[\w.-]+):([^\\/:*?\[\]]+)")
"""A name of one letter is a drive of Windows, and what follows an address's colon is a slash."""
_FILE = re.compile(r"\.(csv|tsv|txt|log|json|jsonl|ndjson|parquet|pq|parq|xlsx|xls|ods|gz|zst|zstd)$", re.IGNORECASE)


def table_of(path: str) -> tuple[str, str] | None:
    """The connection and the table that a path names; None for the path of a file."""
    found = _TABLE.fullmatch(path)
    return (found[1], found[2]) if found and not _FILE.search(path) else None


def connections(reader: Reader, node: Node | None) -> dict[str, str]:
    """Databases by name."""
    for key, _ in node.pairs if isinstance(node, Fields) else ():
        reader.declared.append(Mention("connection", key.text, key.where))
    return pairs(reader, node)


def paths(reader: Reader, found: Mapping[str, Node]) -> tuple[str, ...]:
    """The `paths` of a table, of which any may lie in a database."""
    mention(reader, found)
    return reader.listed(found.get("paths"), lambda node: filled(reader, node, "paths"))


def mention(reader: Reader, found: Mapping[str, Node]) -> None:
    """Note which of the `paths` lie in a database, and in which."""
    node = found.get("paths")
    for path in node.nodes if isinstance(node, Items) else (node,):
        named = table_of(path.text) if isinstance(path, Scalar) else None
        if named and isinstance(path, Scalar):
            reader.mentioned.append(Mention("connection", named[0], path.where))
            reader.tables.setdefault(path.text, path.where)
