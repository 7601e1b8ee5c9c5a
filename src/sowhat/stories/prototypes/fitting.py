"""Whether a value may stand as an example: it has the shape, excluded bounds and repeated entries included."""

from __future__ import annotations

import json
from fractions import Fraction

from pydantic import JsonValue

from sowhat.lifecycle.conforming import faults, nearest
from sowhat.model.api import Schema

MOST_DEEP = 20


def fits(value: JsonValue, shape: Schema) -> bool:
    """Of several kinds that exclude each other (`oneOf`), exactly one may fit: any is taken where one is `anyOf`."""
    return not faults(value, shape) and _strict(value, shape, 0)


def fitting(value: JsonValue, shape: Schema) -> int:
    """How many of the options a value fits."""
    return sum(fits(value, one) for one in shape.options)


def whole_shape(value: JsonValue, shape: Schema) -> Schema:
    """The shape with what the option that the value follows adds to it."""
    if not shape.options:
        return shape
    chosen = nearest(value, shape)[0]
    return _joined(shape, chosen)


def _joined(shape: Schema, chosen: Schema) -> Schema:
    from_ = chosen if chosen.types or not shape.types else shape
    return Schema(
        name=chosen.name or shape.name,
        types=from_.types or shape.types,
        nullable=shape.nullable or chosen.nullable,
        format=chosen.format or shape.format,
        enum=chosen.enum or shape.enum,
        required=tuple(dict.fromkeys((*shape.required, *chosen.required))),
        properties={**shape.properties, **chosen.properties},
        items=chosen.items or shape.items,
        additional=chosen.additional or shape.additional,
        pattern=chosen.pattern or shape.pattern,
        lengths=chosen.lengths if any(one is not None for one in chosen.lengths) else shape.lengths,
        bounds=chosen.bounds if any(one is not None for one in chosen.bounds) else shape.bounds,
        default=chosen.default if chosen.default is not None else shape.default,
        example=chosen.example if chosen.example is not None else shape.example,
        read_only=shape.read_only,
        deprecated=shape.deprecated,
        title=chosen.title or shape.title,
        description=shape.description or chosen.description,
        write_only=shape.write_only,
        beyond=chosen.beyond if any(one is not None for one in chosen.beyond) else shape.beyond,
        multiple=chosen.multiple or shape.multiple,
        unique=chosen.unique or shape.unique,
    )


def _strict(value: JsonValue, shape: Schema, deep: int) -> bool:
    if deep > MOST_DEEP:
        return True
    if isinstance(value, dict):
        return all(_strict(one, shape.properties.get(name, Schema()), deep + 1) for name, one in value.items())
    if isinstance(value, list):
        items = shape.items or Schema()
        told = [json.dumps(one, sort_keys=True) for one in value] if shape.unique else []
        return len(told) == len(set(told)) and all(_strict(one, items, deep + 1) for one in value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _numbered(value, shape)
    return True


def _numbered(value: float, shape: Schema) -> bool:
    above, below = shape.beyond
    within = (above is None or value > above) and (below is None or value < below)
    whole = not shape.multiple or (Fraction(str(value)) / Fraction(str(shape.multiple))).denominator == 1
    return within and whole
