"""What the entries of all sources share."""

from __future__ import annotations

from collections.abc import Mapping

from sowhat.workspace.amounts import filled
from sowhat.workspace.nodes import Fields, Node
from sowhat.workspace.reader import Mention, Reader


def named(
    reader: Reader, node: Node, more: tuple[str, ...], needs: tuple[str, ...] = ("paths",)
) -> tuple[str, tuple[str, ...], Mapping[str, Node]] | None:
    """The name, the paths and the fields of a source."""
    found = reader.fields(node, ("name", "type", "paths", *more))
    paths = reader.listed(found.get("paths"), lambda path: filled(reader, path, "paths"))
    complete = reader.required(found, node, "name", *needs)
    name = reader.name(found["name"]) if "name" in found else None
    if name is not None:
        reader.declared.append(Mention("source", name, found["name"].where))
    return (name, paths, found) if complete and name is not None else None


def texts(reader: Reader, found: Mapping[str, Node], key: str) -> tuple[str, ...]:
    """One text, or a list of them; none where the key is not written."""
    return reader.listed(found.get(key), lambda one: filled(reader, one, key))


def text(reader: Reader, found: Mapping[str, Node], key: str) -> str:
    """A text that says something; '' where the key is not written."""
    return (filled(reader, found[key], key) or "") if key in found else ""


def flag(reader: Reader, node: Node | None) -> bool:
    """true or false; false when absent."""
    return node is not None and reader.choice(node, ("true", "false"), "false") == "true"


def pairs(reader: Reader, node: Node | None) -> dict[str, str]:
    """A mapping of texts that say something."""
    if node is None:
        return {}
    if not isinstance(node, Fields):
        reader.fields(node, ())
        return {}
    return {key.text: text for key, value in node.pairs if (text := filled(reader, value, key.text))}
