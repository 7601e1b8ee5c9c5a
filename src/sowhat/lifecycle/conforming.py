"""Whether a value has the shape that a schema describes.

The keywords that descriptions use, read as JSON Schema reads them; `format` is a hint there and not checked, `oneOf` is
taken as `anyOf`. A pattern is tried where matching it is surely quick.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

from pydantic import JsonValue

from sowhat.model.api import Schema
from sowhat.model.api_changes import Fault, FaultKind

MOST_DEEP = 40
LONGEST = 64
"""Characters of a text that a pattern is tried on."""
MOST_REPEATS = 4
"""Repeats in a pattern that is tried: with more, matching could take a power of the length."""
_TYPES: dict[str, type] = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
_CLASS = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]")
_GROUP_REPEAT = re.compile(r"\)[*+{]")
_REPEAT = re.compile(r"[*+?{]")


def faults(value: JsonValue, schema: Schema, field: str = "", deep: int = 0) -> tuple[Fault, ...]:
    """All places where the value differs from the shape, dotted; none: it has the shape."""
    return tuple(_faults(value, schema, field, deep))


def joined(field: str, name: str) -> str:
    """A dotted name."""
    return f"{field}.{name}" if field else name


def _faults(value: JsonValue, schema: Schema, field: str, deep: int) -> Iterator[Fault]:
    if deep > MOST_DEEP or (value is None and (schema.nullable or None in schema.enum)):
        return
    if schema.types and not any(_is(value, kind) for kind in schema.types):
        yield Fault(kind="type", field=field, detail=", ".join(schema.types))
        return
    if schema.enum and not any(_same(value, one) for one in schema.enum):
        yield Fault(kind="enum", field=field, detail=", ".join(str(one) for one in schema.enum[:12]))
    yield from _limits(value, schema, field)
    if isinstance(value, dict):
        yield from _members(value, schema, field, deep)
    elif isinstance(value, list) and schema.items:
        for one in value:
            yield from _faults(one, schema.items, field, deep + 1)
    if schema.options:
        yield from nearest(value, schema, field, deep)[1]


def nearest(value: JsonValue, schema: Schema, field: str = "", deep: int = 0) -> tuple[Schema, tuple[Fault, ...]]:
    """The option that fits, else the one that differs least, and how; of equals the first."""
    tried = [(option, faults(value, option, field, deep + 1)) for option in schema.options]
    return min(
        tried, key=lambda one: (any(fault.kind == "enum" for fault in one[1]), len(one[1])) if one[1] else (False, 0)
    )


def _members(value: Mapping[str, JsonValue], schema: Schema, field: str, deep: int) -> Iterator[Fault]:
    for name in schema.required:
        held = schema.properties.get(name)
        if name not in value and not (held and held.read_only):
            yield Fault(kind="required", field=joined(field, name))
    for name, one in value.items():
        known = schema.properties.get(name, schema.additional)
        if known:
            yield from _faults(one, known, joined(field, name), deep + 1)
        elif schema.closed:
            yield Fault(kind="unknown", field=joined(field, name))


def _limits(value: JsonValue, schema: Schema, field: str) -> Iterator[Fault]:
    if isinstance(value, str | list) and not _between(len(value), schema.lengths):
        yield _limit("length", field, schema.lengths)
    if isinstance(value, int | float) and not isinstance(value, bool) and not _between(value, schema.bounds):
        yield _limit("bound", field, schema.bounds)
    if isinstance(value, str) and schema.pattern and not _matches(value, schema.pattern):
        yield Fault(kind="pattern", field=field, detail=schema.pattern[:120])


def _limit(kind: FaultKind, field: str, limits: tuple[float | None, float | None]) -> Fault:
    least, most = (f"{one:g}" if one is not None else "" for one in limits)
    return Fault(kind=kind, field=field, detail=f"{least}…{most}")


def _between(number: float, limits: tuple[float | None, float | None]) -> bool:
    least, most = limits
    return (least is None or number >= least) and (most is None or number <= most)


def _matches(text: str, pattern: str) -> bool:
    """True too where the pattern is not tried."""
    plain = _CLASS.sub("", pattern)
    if len(text) > LONGEST or _GROUP_REPEAT.search(plain) or len(_REPEAT.findall(plain)) > MOST_REPEATS:
        return True
    try:
        return re.search(pattern, text) is not None
    except (re.error, OverflowError, RecursionError):
        return True


def _is(value: JsonValue, kind: str) -> bool:
    """Whether a value is of a type; true of a type that nobody knows."""
    if kind == "integer":
        return _is(value, "number") and (isinstance(value, int) or cast(float, value).is_integer())
    if kind == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, _TYPES.get(kind, object))


def _same(one: JsonValue, other: JsonValue) -> bool:
    """Equal as JSON: true is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)
