"""What was typed into the form of an entry, as the values that it shows."""

from __future__ import annotations

from collections.abc import Mapping

from sowhat.workspace.described import Key, Section
from sowhat.workspace.editing.fields import BOTH, WAS, kind, section
from sowhat.workspace.editing.spots import Value

Fields = Mapping[str, str]
MOST_ROWS = 500


def values(fields: Fields, keys: Section, prefix: str = "f") -> dict[str, Value | None]:
    """The value of each key; None for one that the form could not show."""
    return {key.name: _value(fields, key, f"{prefix}.{key.name}") for key in keys}


def one_more(fields: Fields, name: str) -> dict[str, str]:
    """The same with room for one more row."""
    has = fields.get(f"{name}.has", "0")
    return {**fields, f"{name}.has": str(min(int(has) if has.isdecimal() else 0, MOST_ROWS - 1) + 1)}


def _value(fields: Fields, key: Key, name: str) -> Value | None:
    match kind(key):
        case "both":
            return _both(fields, name)
        case "lines":
            return _lines(fields, name)
        case "pairs":
            return _pairs(fields, name)
        case "record":
            return _record(fields, section(key.of, _variant(fields, name)), name) if f"{name}.has" in fields else None
        case "records":
            return _records(fields, key, name)
        case _:
            return text(fields[name]) if name in fields else None


def text(given: str) -> str:
    """What was typed, with the ends of lines that files have."""
    return given.replace("\r\n", "\n").replace("\r", "\n")


def _both(fields: Fields, name: str) -> Value | None:
    told = {key.name: text(fields[f"{name}.{key.name}"]) for key in BOTH if f"{name}.{key.name}" in fields}
    return {**told} if len(told) == len(BOTH) else None


def _lines(fields: Fields, name: str) -> Value | None:
    if name not in fields:
        return None
    return [line.strip() for line in text(fields[name]).split("\n") if line.strip()]


def _pairs(fields: Fields, name: str) -> Value | None:
    if f"{name}.has" not in fields:
        return None
    rows = (
        (text(fields.get(f"{name}.{n}.k", "")), text(fields.get(f"{name}.{n}.v", ""))) for n in _numbers(fields, name)
    )
    return [[left, right] for left, right in rows if left.strip()]


def _record(fields: Fields, keys: Section, name: str) -> dict[str, Value]:
    return {key: one for key, one in values(fields, keys, name).items() if one is not None}


def _records(fields: Fields, key: Key, name: str) -> Value | None:
    if f"{name}.has" not in fields:
        return None
    found: list[Value] = []
    for n in _numbers(fields, name):
        below = f"{name}.{n}"
        if fields.get(f"{below}.gone"):
            continue
        told = (
            _both(fields, below)
            if key.of == "both"
            else _record(fields, section(key.of, _variant(fields, below)), below)
        )
        row = dict(told) if isinstance(told, dict) else {"zh": "", "en": ""} if key.of == "both" else {}
        found.append({**row, WAS: fields.get(f"{below}.was", "")})
    return found


def _variant(fields: Fields, name: str) -> Value:
    """What says as which of several sections it is written."""
    return {key: fields[f"{name}.{key}"] for key in ("type", "kind") if f"{name}.{key}" in fields}


def _numbers(fields: Fields, name: str) -> range:
    has = fields.get(f"{name}.has", "0")
    rows = min(int(has) if has.isdecimal() else 0, MOST_ROWS)
    more = 1 if f"{name}.{rows}.k" in fields else 0
    return range(rows + more)
