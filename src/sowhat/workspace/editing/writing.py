"""Values as YAML text."""

from __future__ import annotations

import re

from sowhat.workspace.editing.spots import Spot, Value
from sowhat.workspace.writing import quoted

WIDTH = 110
_BARE = re.compile(r"-?\d{1,15}(\.\d{1,15})?|\d{4}-\d{2}-\d{2}|true|false|yes|no")
_SHORT = 4
"""An entry of so many keys or more takes a line for each."""


class Bare(str):
    """A number, a day or a choice: written without quotes."""

    __slots__ = ()


def scalar(value: str, old: Spot | None = None) -> str:
    """A text, quoted where another reader could take it for something else; like the one that it replaces."""
    if _BARE.fullmatch(value) and (
        isinstance(value, Bare) or (old and not old.style and _BARE.fullmatch(str(old.value)))
    ):
        return value
    if old and old.style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    made = quoted(value)
    if old and old.style == '"' and not made.startswith('"'):
        return f'"{value}"'
    return made


def flow(value: Value) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)}: {flow(part)}" for key, part in value.items()) + "}"
    return "[" + ", ".join(flow(part) for part in value) + "]"


def pair(key: str, value: Value, indent: int, old: Spot | None = None) -> list[str]:
    """A key and its value as lines."""
    pad = " " * indent
    if isinstance(value, str):
        return [f"{pad}{quoted(key)}: {scalar(value, old)}"]
    line = f"{pad}{quoted(key)}: {flow(value)}"
    if not value or (len(line) <= WIDTH and not _entries(value, indent)):
        return [line]
    return [f"{pad}{quoted(key)}:", *block(value, indent + (0 if isinstance(value, list) else 2))]


def block(value: Value, indent: int) -> list[str]:
    """A value as lines of its own."""
    if isinstance(value, dict):
        return [line for key, part in value.items() for line in pair(key, part, indent)]
    if isinstance(value, list):
        return [line for part in value for line in item(part, indent)]
    return [" " * indent + scalar(value)]


def item(value: Value, indent: int, like: Spot | None = None) -> list[str]:
    """An item of a list as lines, written like the one beside it."""
    pad, one = " " * indent, flow(value)
    alike = like.flow if like and like.keys else indent > 0
    short = isinstance(value, dict) and alike and (bool(like) or (len(value) < _SHORT and not _deep(value)))
    if not value or not isinstance(value, dict) or (short and indent + len(one) + 2 <= WIDTH):
        return [f"{pad}- {one}"]
    lines = block(value, indent + 2)
    return [f"{pad}- {lines[0][indent + 2 :]}", *lines[1:]]


def _entries(value: Value, indent: int) -> bool:
    """Whether it is a list of entries that each take lines of their own, as those of a document always do."""
    entries = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    return any(not indent or len(one) >= _SHORT or _deep(one) for one in entries)


def _deep(value: dict[str, Value]) -> bool:
    return any(
        isinstance(part, dict) or (isinstance(part, list) and any(not isinstance(x, str) for x in part))
        for part in value.values()
    )
