"""An example of a request to an operation: from the description's own examples, defaults and allowed values, else from
the types. The same description gives the same request."""

from __future__ import annotations

import re
from urllib.parse import quote

from pydantic import JsonValue

from sowhat.lifecycle.conforming import faults
from sowhat.lifecycle.example_text import text_of
from sowhat.model.api import Api, ApiOperation, Parameter, Place, Request, Schema

MOST_DEEP = 12
FEW = 3
"""Properties that stand for an object which requires none."""
_HOLE = re.compile(r"\{([^{}/]*)\}")


def example(api: Api, operation: ApiOperation, whole: bool = False) -> Request:
    """A request with what the operation requires; `whole`: with all that it takes and that is not deprecated."""
    placed = {one.name: text(value_of(one.schema_, one.name)) for one in operation.parameters if one.place == "path"}
    path = _HOLE.sub(lambda hole: quote(placed.get(hole[1], hole[1]), safe=""), operation.path)
    body = None
    if operation.body and (operation.method not in ("GET", "HEAD") or operation.body_required):
        body = value_of(operation.body, "", whole)
    return Request(
        method=operation.method,
        path=path,
        query=_given(operation, "query", whole),
        headers=_given(operation, "header", whole),
        media=operation.media if body is not None else "",
        body=body,
        base=operation.base,
    )


def _given(operation: ApiOperation, place: Place, whole: bool) -> tuple[tuple[str, str], ...]:
    """A list is written as its name several times."""
    found: list[tuple[str, str]] = []
    for one in operation.parameters:
        if one.place == place and _wanted(one, whole):
            value = value_of(one.schema_, one.name)
            found += [(one.name, text(each)) for each in (value if isinstance(value, list) else [value])]
    return tuple(found)


def _wanted(parameter: Parameter, whole: bool) -> bool:
    return parameter.required or (whole and not parameter.deprecated)


def value_of(shape: Schema, name: str, whole: bool = False, deep: int = 0) -> JsonValue:
    """A value of the shape: its example where that has the shape, else one that is made. `whole` makes an object field
    by field: an example of it rarely has all."""
    told = () if whole and shape.properties else (shape.example, shape.default, *shape.enum[:1])
    fitting = [one for one in told if one is not None and not faults(one, shape)]
    if fitting:
        return fitting[0]
    if shape.options:
        return _optional(shape, name, whole, deep)
    return _made(shape, name, whole, deep)


def _made(shape: Schema, name: str, whole: bool, deep: int) -> JsonValue:
    match shape.type:
        case "object":
            return _object(shape, whole, deep)
        case "array":
            count = max(1, min(shape.lengths[0] or 1, FEW)) if deep < MOST_DEEP else 0
            return [value_of(shape.items or Schema(types=("string",)), name, whole, deep + 1)] * count
        case "integer" | "number":
            return _number(shape)
        case "boolean":
            return True
        case _:
            return text_of(shape, name)


def _optional(shape: Schema, name: str, whole: bool, deep: int) -> JsonValue:
    """The first option that is not deprecated, with what all options share."""
    chosen = next((one for one in shape.options if not one.deprecated), shape.options[0])
    made = value_of(chosen, name, whole, deep + 1) if deep < MOST_DEEP else None
    if isinstance(made, dict) and shape.properties:
        shared = _object(shape, whole, deep)
        return {**shared, **made}
    return made


def _object(shape: Schema, whole: bool, deep: int) -> dict[str, JsonValue]:
    if deep >= MOST_DEEP:
        return {}
    held = {key: one for key, one in shape.properties.items() if not one.read_only}
    wanted = [
        key for key in held if key in shape.required or (whole and not held[key].deprecated and not held[key].cut)
    ]
    if not wanted and deep == 0:
        wanted = [key for key, one in held.items() if not one.deprecated and not one.cut][:FEW]
    return {key: value_of(held[key], key, whole, deep + 1) for key in wanted}


def _number(shape: Schema) -> JsonValue:
    least, most = shape.bounds
    number = least if least is not None else min(1.0, most) if most is not None else 1.0
    return int(-(-number // 1)) if shape.type == "integer" else number


def text(value: JsonValue) -> str:
    """A value as a path or a query writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ",".join(text(one) for one in value)
    if isinstance(value, dict):
        return ",".join(f"{key},{text(one)}" for key, one in value.items())
    return "" if value is None else str(value)
