"""YAML text → values that know which characters they are written with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from ruamel.yaml import YAML
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from sowhat.workspace.nodes import NULLS

Value = str | list["Value"] | dict[str, "Value"]
"""What a value says, in any style: text, a list, or a mapping; what is left empty is an empty text."""
_DASH = re.compile(r"^[ ]*-(?=[ \t\r\n]|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Spot:
    """A value from the character `start` up to `end`; `fixed` where an anchor, an alias or a tag makes it part of
    something else. `keys` are those of a mapping, `after` the characters behind each colon or dash."""

    start: int
    end: int
    value: Value
    flow: bool = False
    style: str = ""
    fixed: bool = False
    empty: bool = False
    parts: tuple[Spot, ...] = ()
    keys: tuple[Spot, ...] = ()
    after: tuple[int, ...] = ()

    def get(self, key: str) -> Spot | None:
        """The value under a key."""
        return next((part for name, part in zip(self.keys, self.parts, strict=True) if name.value == key), None)


@dataclass(slots=True)
class _Open:
    event: CollectionStartEvent
    parts: list[Spot]


def spots(text: str) -> list[Spot]:
    """The root of each document. Raises whatever the parser raises: only text that can be read has spots."""
    roots: list[Spot] = []
    stack: list[_Open] = []
    for event in YAML(typ="safe", pure=True).parse(text):
        if isinstance(event, CollectionStartEvent):
            stack.append(_Open(event, []))
            continue
        made = _made(text, event, stack)
        if made is not None:
            (stack[-1].parts if stack else roots).append(made)
    return roots


def _made(text: str, event: Event, stack: list[_Open]) -> Spot | None:
    if isinstance(event, CollectionEndEvent):
        return _collection(text, stack.pop(), event)
    if isinstance(event, ScalarEvent):
        return _scalar(text, event)
    if isinstance(event, AliasEvent):
        return Spot(event.start_mark.index, event.end_mark.index, f"*{event.anchor}", fixed=True)
    return None


def _scalar(text: str, event: ScalarEvent) -> Spot:
    start, end = event.start_mark.index, event.end_mark.index
    style = event.style or ""
    if style in ("|", ">"):
        end = start + len(text[start:end].rstrip())
    empty = event.implicit[0] and event.value in NULLS
    value = "" if empty else str(event.value)
    return Spot(start, end, value, style=style, fixed=_fixed(event), empty=empty and start == end)


def _fixed(event: NodeEvent) -> bool:
    return bool(event.anchor) or bool(getattr(event, "tag", None))


def _collection(text: str, opened: _Open, event: CollectionEndEvent) -> Spot:
    start, flow = opened.event.start_mark.index, bool(opened.event.flow_style)
    fixed = _fixed(opened.event)
    if isinstance(opened.event, MappingStartEvent):
        return _mapping(text, opened, event.end_mark.index if flow else start, flow=flow, fixed=fixed)
    parts, after = opened.parts, tuple(() if flow else _dashes(text, start, opened.parts))
    if not flow:
        parts = [_here(part, at) if part.empty else part for part, at in zip(parts, after, strict=True)]
    end = event.end_mark.index if flow else max((part.end for part in parts), default=start)
    values: list[Value] = [part.value for part in parts]
    return Spot(start, end, values, flow, fixed=fixed, parts=tuple(parts), after=after)


def _mapping(text: str, opened: _Open, end: int, *, flow: bool, fixed: bool) -> Spot:
    keys, parts = opened.parts[::2], opened.parts[1::2]
    after = tuple(_colon(text, key.end) for key in keys)
    parts = [_here(part, at) if part.empty else part for part, at in zip(parts, after, strict=True)]
    start = opened.event.start_mark.index
    odd = any(not isinstance(key.value, str) or key.fixed for key in keys)
    value = {str(key.value): part.value for key, part in zip(keys, parts, strict=True)}
    if not flow:
        end = max((part.end for part in parts), default=start)
    fixed = fixed or odd or len(value) != len(keys)
    return Spot(start, end, cast(Value, value), flow, fixed=fixed, parts=tuple(parts), keys=tuple(keys), after=after)


def _here(part: Spot, at: int) -> Spot:
    """A value left empty stands right behind its colon or dash; the parser puts it before whatever comes next."""
    return Spot(at, at, part.value, fixed=part.fixed, empty=True)


def _colon(text: str, end: int) -> int:
    found = re.compile(r"[ \t]*:").match(text, end)
    return found.end() if found else end


def _dashes(text: str, start: int, parts: list[Spot]) -> Iterator[int]:
    """Where each item's dash ends."""
    at = start
    for number, part in enumerate(parts):
        found = _DASH.search(text, at) if number or text[at : at + 1] != "-" else None
        yield found.end() if found else at + 1
        at = max(found.end() if found else at + 1, part.end if not part.empty else 0)
