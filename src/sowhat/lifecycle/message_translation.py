"""A message of the older version written as the newer one has it.

Fields keep their value where the newer shape has their name; a name written differently (`order_id`, `orderId`) is the
same field. What is left over waits for a place elsewhere; what the newer shape requires and the older did not is filled
with its default or with a stand-in. Whatever was wrong with the older message stays wrong: that is not mended here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from pydantic import JsonValue

from sowhat.lifecycle.conforming import faults, joined, nearest
from sowhat.lifecycle.example_request import text, value_of
from sowhat.lifecycle.matching import alias, plain
from sowhat.model.api import Schema
from sowhat.model.estimate import Remark

MOST_DEEP = 24
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_NUMBER = re.compile(r"-?[0-9]{1,18}\.[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class Left:
    """A value that has no place yet; `field` is where it was."""

    field: str
    name: str
    value: JsonValue
    instead: tuple[str, ...] = ()
    listed: bool = False
    """Whether it was in a list: no other place stands for one of many."""


@dataclass(slots=True)
class Log:
    """What was done on the way."""

    notes: list[Remark] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    placeholders: list[str] = field(default_factory=list)

    def note(self, code: str, **params: str) -> None:
        """Remember one step, once."""
        remark = Remark(code=f"api-note-{code}", params=dict(params))
        if remark not in self.notes:
            self.notes.append(remark)

    def wanted(self, field: str, name: str, shape: Schema) -> JsonValue:
        """A value for what is required now: what is left over under that name, the default, else a stand-in."""
        for one in self.left:
            if not one.listed and plain(one.name) == plain(name) and not faults(one.value, shape):
                self.left.remove(one)
                self.note("moved-guessed", was=one.field, now=field)
                return one.value
        if shape.default is not None:
            self.note("default", field=field, value=text(shape.default))
            return shape.default
        made = value_of(shape, name)
        self.note("placeholder", field=field, value=text(made)[:200])
        self.placeholders.append(field)
        return made


def moved(value: JsonValue, old: Schema, new: Schema, log: Log, field: str = "", deep: int = 0) -> JsonValue:
    """The value in the newer shape; what finds no place goes to `log.left`."""
    if old is new or deep > MOST_DEEP or new.cut:
        return value
    one, other = _one_of(value, old, new)
    value = _fitted(value, one, other, log, field)
    if isinstance(value, dict) and (other.properties or other.closed or other.required or other.additional):
        return _object(value, one, other, log, (field, deep))
    if isinstance(value, list) and one.items and other.items:
        before = len(log.left)
        made = [moved(each, one.items, other.items, log, field, deep + 1) for each in value]
        log.left[before:] = [replace(each, listed=True) for each in log.left[before:]]
        return made
    return value


def _one_of(value: JsonValue, old: Schema, new: Schema) -> tuple[Schema, Schema]:
    """Both shapes with the option that the value takes; the newer option is the one of the same name."""
    chosen = nearest(value, old)[0] if old.options else None
    one = _with(old, chosen)
    if not new.options:
        return one, new
    named = [option for option in new.options if chosen and option.name and option.name == chosen.name]
    return one, _with(new, named[0] if named else nearest(value, new)[0])


def _with(shape: Schema, option: Schema | None) -> Schema:
    if option is None:
        return shape
    return replace(
        option,
        types=option.types or shape.types,
        required=tuple(dict.fromkeys((*shape.required, *option.required))),
        properties={**shape.properties, **option.properties},
        closed=option.closed and not shape.properties,
        options=(),
    )


def _object(
    value: Mapping[str, JsonValue], old: Schema, new: Schema, log: Log, place: tuple[str, int]
) -> dict[str, JsonValue]:
    made: dict[str, JsonValue] = {}
    for name, one in value.items():
        _member(name, one, (old, new), made, log, place)
    for name in new.required:
        shape = new.properties.get(name, Schema())
        if name not in made and not shape.read_only and not (name in old.required and name not in value):
            made[name] = log.wanted(joined(place[0], name), name, shape)
    return made


def _member(
    name: str,
    value: JsonValue,
    shapes: tuple[Schema, Schema],
    made: dict[str, JsonValue],
    log: Log,
    place: tuple[str, int],
) -> None:
    """One field: kept, renamed, or left over."""
    (old, new), (field, deep) = shapes, place
    here, was = joined(field, name), old.properties.get(name)
    target = name if name in new.properties else alias(name, old.properties, new.properties) if was else ""
    if target:
        other = new.properties[target]
        if target != name:
            log.note("renamed", was=here, now=joined(field, target))
        if other.deprecated:
            log.note("deprecated", field=joined(field, target))
        made[target] = moved(value, was or other, other, log, joined(field, target), deep + 1)
    elif was is None and old.additional and new.additional:
        made[name] = moved(value, old.additional, new.additional, log, here, deep + 1)
    elif was is None and (old.closed or not new.closed):
        made[name] = value
    else:
        log.left.append(Left(here, name, value, was.instead if was else ()))


def _fitted(value: JsonValue, old: Schema, new: Schema, log: Log, field: str) -> JsonValue:
    """The same value as another type, where that loses nothing."""
    if not _wrong(value, new) or _wrong(value, old):
        return value
    for made in _rewritten(value):
        if not _wrong(made, new):
            log.note("typed", field=field, was=old.type or "–", now=new.type)
            return made
    return value


def _wrong(value: JsonValue, shape: Schema) -> bool:
    only = Schema(types=shape.types, nullable=shape.nullable)
    return bool(faults(value, only))


def _rewritten(value: JsonValue) -> Iterator[JsonValue]:
    """The same as a text, a number, a truth value, a list of one, or the one of a list."""
    if isinstance(value, str):
        if _WHOLE.fullmatch(value):
            yield int(value)
        if _NUMBER.fullmatch(value):
            yield float(value)
        if value in ("true", "false"):
            yield value == "true"
    elif isinstance(value, bool | int | float):
        yield text(value)
    if isinstance(value, list) and len(value) == 1:
        yield value[0]
    elif not isinstance(value, list):
        yield [value]
