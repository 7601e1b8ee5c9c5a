"""Where in a newer message a value could go that has no place any more: a suggestion, always marked as one."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import JsonValue

from sowhat.lifecycle.conforming import faults
from sowhat.lifecycle.matching import plain
from sowhat.lifecycle.message_translation import Left, Log
from sowhat.model.api import Schema

DEPTH = 5
MOST = 4_000
"""Fields of a message that are looked through."""
_COMMON = frozenset(
    ["id", "code", "name", "type", "status", "value", "data", "message", "description", "reason", "key"]
)
"""Names that say nothing about where they belong."""

Found = tuple[tuple[str, ...], Schema, str]
"""Path, shape, and the name of the shape around it."""


def placed(body: JsonValue, shape: Schema, log: Log) -> JsonValue:
    """The message with what could be placed; the rest is still in `log.left`."""
    if not isinstance(body, dict):
        return body
    fields = list(_fields(shape)) if log.left else []
    for one in [each for each in log.left if not each.listed]:
        for code, path in (("instead-guessed", _named(one, fields)), ("moved-guessed", _elsewhere(one, fields))):
            made = _with(body, path, one.value)
            if path and made is not None and len(faults(made, shape)) <= len(faults(body, shape)):
                body = made
                log.left.remove(one)
                log.note(code, was=one.field, now=".".join(path))
                break
    return body


def _fields(top: Schema) -> Iterator[Found]:
    """Fields that have one place: not those within lists or within one of several kinds."""
    waiting: list[tuple[tuple[str, ...], Schema]] = [((), top)]
    for _ in range(MOST):
        if not waiting:
            return
        path, shape = waiting.pop(0)
        for name, one in shape.properties.items():
            yield (*path, name), one, shape.name
            if len(path) + 1 < DEPTH and not one.read_only:
                waiting.append(((*path, name), one))


def _named(left: Left, fields: list[Found]) -> tuple[str, ...]:
    """The field that the description names: by its dotted end, or by its own name and that of the shape around it."""
    for name in left.instead:
        wanted = tuple(name.removeprefix("/").split("."))
        for path, shape, around in fields:
            owned = len(wanted) == 2 and around == wanted[0] and path[-1] == wanted[1]
            if (path[-len(wanted) :] == wanted or owned) and not faults(left.value, shape):
                return path
    return ()


def _elsewhere(left: Left, fields: list[Found]) -> tuple[str, ...]:
    """The one field of the same name at another place."""
    if plain(left.name) in _COMMON:
        return ()
    found = [(path, shape) for path, shape, _ in fields if plain(path[-1]) == plain(left.name)]
    return found[0][0] if len(found) == 1 and not faults(left.value, found[0][1]) else ()


def _with(body: dict[str, JsonValue], path: tuple[str, ...], value: JsonValue) -> dict[str, JsonValue] | None:
    """The message with the value at a path, None where something is there."""
    if not path or (path[0] in body and len(path) == 1):
        return None
    if len(path) == 1:
        return {**body, path[0]: value}
    held = body.get(path[0], {})
    inside = _with(held, path[1:], value) if isinstance(held, dict) else None
    return None if inside is None else {**body, path[0]: inside}
