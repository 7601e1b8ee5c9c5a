"""Values of a description as the types of their schemas: the YAML reader tells every scalar as text."""

from __future__ import annotations

import math
import re

from pydantic import JsonValue

from sowhat.model.api import Schema
from sowhat.sources.apis.files import Json, Part

MOST_DEEP = 30
_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,18}(?:\.[0-9]{0,18})?|\.[0-9]{1,18})(?:[eE][+-]?[0-9]{1,2})?")
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def typed(value: JsonValue, shape: Schema, deep: int = 0) -> JsonValue:
    """The value with texts made numbers and truth values where the shape has no text there."""
    if deep > MOST_DEEP:
        return value
    if isinstance(value, str):
        return value if "string" in shape.types else _scalar(value, shape)
    chosen = _chosen(value, shape) if shape.options else shape
    if isinstance(value, list):
        held = chosen.items or Schema()
        return [typed(one, held, deep + 1) for one in value]
    if isinstance(value, dict):
        known = {**shape.properties, **chosen.properties}
        other = chosen.additional or Schema()
        return {key: typed(one, known.get(key, other), deep + 1) for key, one in value.items()}
    return value


def _scalar(text: str, shape: Schema) -> JsonValue:
    types = shape.types or tuple(kind for one in shape.options for kind in one.types)
    if "string" in types:
        return text
    if "boolean" in types and text in _TRUTH:
        return _TRUTH[text]
    if "integer" in types and _WHOLE.fullmatch(text):
        return int(text)
    if "number" in types and _NUMBER.fullmatch(text):
        return int(text) if _WHOLE.fullmatch(text) else float(text)
    return text


def _chosen(value: JsonValue, shape: Schema) -> Schema:
    """The option that knows most of an object's names, one whose fixed values agree before others."""
    names = value if isinstance(value, dict) else {}

    def fit(option: Schema) -> tuple[int, int]:
        known = [key for key in names if key in option.properties]
        agreed = sum(names[key] in option.properties[key].enum for key in known)
        return agreed, len(known) - len(set(option.required) - set(names))

    return max(shape.options, key=fit)


def plain_value(value: Json) -> JsonValue:
    """A piece of a description as a value of its own, down to a depth that no example needs."""
    return _copied(value, 0)


def _copied(value: Json, deep: int) -> JsonValue:
    if deep > MOST_DEEP:
        return None
    if isinstance(value, dict):
        return {str(key): _copied(one, deep + 1) for key, one in value.items()}
    if isinstance(value, list):
        return [_copied(one, deep + 1) for one in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def whole(part: Part) -> int | None:
    """A whole number as written, None where there is none."""
    return int(part.text) if _WHOLE.fullmatch(part.text) else None


def number(part: Part) -> float | None:
    """A number as written, None where there is none."""
    return float(part.text) if _NUMBER.fullmatch(part.text) else None
