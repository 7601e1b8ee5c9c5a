"""What people wrote ↔ what a form shows of it: `shown` and `merged` of every key that is described."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from sowhat.workspace.described import SECTIONS, Key, Section
from sowhat.workspace.described.keys import KEYS, TEXT
from sowhat.workspace.editing.spots import Value
from sowhat.workspace.editing.writing import Bare

Kind = Literal["text", "number", "date", "choice", "both", "lines", "pairs", "record", "records"]
Shown = Mapping[str, Value | None]
"""What a form shows of each key; None for what it cannot show, which stays as it is."""
WAS = "#"
"""Of a record of a list: which one it was."""
BOTH: Section = (Key("zh", "text"), Key("en", "text"))
_CHOICE = re.compile(r"[a-z0-9-]+(, [a-z0-9-]+)+")
_PAIRS = re.compile(r"\{?\w+: .+")
_ONE = re.compile(r"[a-z0-9-]+")
_NAMING = ("type", "kind", "format", "counts")
"""Keys that say what kind of thing is written, where there is one."""
_LISTS = ("text or list", "list", "list of paths", "column or list", KEYS)
_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("number", "whole number", "seconds", "share"), "number"),
    "YYYY-MM-DD": "date",
    TEXT: "both",
}
_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def kind(key: Key) -> Kind:
    """How a form asks for a key."""
    if key.of:
        return "record" if key.takes in ("mapping", "name, or a mapping") else "records"
    if key.takes in _LISTS or key.takes.endswith((", or several", ", or a list")):
        return "lines"
    if _PAIRS.fullmatch(key.takes):
        return "pairs"
    return _KINDS.get(key.takes) or ("choice" if choices(key) else "text")


def choices(key: Key) -> tuple[str, ...]:
    """The words of which one is chosen; none where anything may be written."""
    if key.takes == "monday … sunday":
        return ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    if key.name in _NAMING and key.takes != "text" and _ONE.fullmatch(key.takes):
        return (key.takes,)
    found = tuple(key.takes.split(", ")) if _CHOICE.fullmatch(key.takes) else ()
    return () if found[:1] == ("outcome",) else found


def section(name: str, value: Value | None = None) -> Section:
    """The keys of a section; of several, those of the one that `value` says it is."""
    names = name.split("|")
    if name == "both":
        return BOTH
    return SECTIONS[variant(names, value if isinstance(value, dict) else {})]


def variant(names: list[str], value: Mapping[str, Value]) -> str:
    """Which of several sections a value is written as: the one that its `type` or `kind` names, or that knows its
    keys."""
    if len(names) == 1:
        return names[0]
    named = next((one for one in names if one in (value.get("type"), value.get("kind"))), "")
    fitting = (one for one in names if value.keys() <= {key.name for key in SECTIONS[one]})
    return named or next(fitting, names[0])


def main(keys: Section) -> str:
    """The key that a record is when it is written as a text alone."""
    return keys[0].name


def shown(key: Key, value: Value | None) -> Value | None:
    """What a form shows of a key's value, absent ones included; None where it cannot."""
    match kind(key):
        case "both":
            return _both(value)
        case "lines":
            return _lines(value)
        case "pairs":
            return _pairs(value)
        case "record":
            return record(section(key.of, value), value)
        case "records":
            return _records(key, value)
        case _:
            return _plain(value)


def record(keys: Section, value: Value | None) -> dict[str, Value] | None:
    """What a form shows of a mapping; None where it, or something in it, cannot be shown."""
    if value is None or value == "":
        value = {}
    if isinstance(value, str):
        value = {main(keys): value}
    if not isinstance(value, dict):
        return None
    told = {key.name: shown(key, value.get(key.name)) for key in keys}
    if any(one is None for one in told.values()):
        return None
    return {name: one for name, one in told.items() if one is not None}


def merged(key: Key, old: Value | None, new: Value | None) -> Value | None:
    """What to write for what a form says now: the old value where it says the same, None where nothing."""
    before = shown(key, old)
    if new is None or before is None or before == new:
        return old
    made = kind(key)
    if made == "record":
        return merged_record(section(key.of, new), old, new if isinstance(new, dict) else {})
    if made == "records":
        return _merged_records(key, old, new)
    if made == "both":
        return _merged_both(old, new)
    return _merged_plain(made, old, new)


def _merged_plain(made: Kind, old: Value | None, new: Value) -> Value | None:
    if made == "lines":
        return _merged_lines(old, new)
    if made == "pairs":
        return {str(name): text for name, text in _rows(new)} or None
    if made in ("number", "date", "choice"):
        return Bare(new) if isinstance(new, str) and new else None
    return new or None


def merged_record(keys: Section, old: Value | None, new: Shown, *, alone: bool = True) -> Value | None:
    """The same for a mapping: keys that nobody described, and those that could not be shown, stay. `alone`: whether it
    may be written as a text."""
    base: dict[str, Value] = dict(old) if isinstance(old, dict) else {main(keys): old} if old else {}
    for key in keys:
        value = merged(key, base.get(key.name), new.get(key.name))
        if value is None:
            base.pop(key.name, None)
        else:
            base[key.name] = value
    if not base:
        return None
    only = base.get(main(keys)) if len(base) == 1 else None
    return only if alone and isinstance(only, str) and not isinstance(old, dict) else base


def _plain(value: Value | None) -> Value | None:
    if value is None:
        return ""
    return value if isinstance(value, str) and not _ODD.search(value) else None


def _both(value: Value | None) -> Value | None:
    if value is None or isinstance(value, str):
        text = _plain(value)
        return None if text is None else {"zh": text, "en": text}
    if not isinstance(value, dict) or not value.keys() <= {"zh", "en"}:
        return None
    told = {tag: _plain(value.get(tag)) for tag in ("zh", "en")}
    return None if None in told.values() else {tag: text or "" for tag, text in told.items()}


def _lines(value: Value | None) -> Value | None:
    if value is None or value == "":
        return []
    items = value if isinstance(value, list) else [value]
    whole = all(isinstance(one, str) and one and one == one.strip() and not _broken(one) for one in items)
    return list(items) if whole else None


def _pairs(value: Value | None) -> Value | None:
    if value is None or value == "":
        return []
    if not isinstance(value, dict):
        return None
    rows: list[Value] = [[name, one] for name, one in value.items()]
    whole = all(isinstance(one, str) and name.strip() and not _broken(name + one) for name, one in value.items())
    return rows if whole else None


def _broken(text: str) -> bool:
    return "\n" in text or bool(_ODD.search(text))


def _records(key: Key, value: Value | None) -> Value | None:
    if value is None or value == "":
        return []
    items = value if isinstance(value, list) else [value]
    told = [_both(one) if key.of == "both" else record(section(key.of, one), one) for one in items]
    if any(one is None for one in told):
        return None
    return [{**one, WAS: str(number)} for number, one in enumerate(told) if isinstance(one, dict)]


def _merged_both(old: Value | None, new: Value) -> Value | None:
    told = new if isinstance(new, dict) else {}
    if told.get("zh") == told.get("en") and not isinstance(old, dict):
        return told.get("en") or None
    kept = {**{tag: "" for tag in (old if isinstance(old, dict) else ())}, **told}
    return {tag: text for tag, text in kept.items() if text} or None


def _merged_lines(old: Value | None, new: Value) -> Value | None:
    if isinstance(new, list) and len(new) == 1 and isinstance(old, str):
        return new[0]
    return new or None


def _merged_records(key: Key, old: Value | None, new: Value) -> Value | None:
    had = old if isinstance(old, list) else [] if old is None else [old]
    items: list[Value] = []
    for one in new if isinstance(new, list) else []:
        row = dict(one) if isinstance(one, dict) else {}
        was = str(row.pop(WAS, ""))
        before = had[int(was)] if was.isdecimal() and int(was) < len(had) else None
        made = _item(key, before, row)
        if made is not None:
            items.append(made)
    if len(items) == 1 and old is not None and not isinstance(old, list):
        return items[0]
    return items or None


def _item(key: Key, before: Value | None, row: dict[str, Value]) -> Value | None:
    if key.of == "both":
        return before if before is not None and _both(before) == row else _merged_both(before, row)
    return merged_record(section(key.of, row), before, row)


def _rows(value: Value) -> list[list[Value]]:
    return [one for one in value if isinstance(one, list) and len(one) == 2] if isinstance(value, list) else []
