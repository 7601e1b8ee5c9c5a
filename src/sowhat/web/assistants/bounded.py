"""No more of an answer than can be read at once; what is not shown is said."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from pydantic import JsonValue

from sowhat.errors import CallError, Problem

ENDS, FEW = 2, 6
"""Scalars of a list, and of a mapping, up to which it is one thing: `ci`, or value, low, high and currency."""
NAMES = ("name", "id", "service", "claim", "study")
"""By which a part of a list is asked for, beside its place."""
MANY = 60
"""Entries of a mapping, from which on it is shown in part like a list."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A list of which the first `shown` of `of` are there; `at` is its place, `[]` standing for each of a list."""

    at: str
    shown: int
    of: int


@dataclass(frozen=True, slots=True)
class Measure:
    """How much is shown: entries of the outermost lists, of lists within them, and how deep."""

    outer: int
    inner: int
    deep: int = 99


STEPS = (
    *(Measure(outer, inner) for outer, inner in ((500, 500), (200, 60), (100, 20), (60, 10), (40, 5), (25, 3))),
    *(Measure(outer, inner, deep) for outer, inner, deep in ((20, 3, 6), (20, 2, 5), (12, 2, 5), (12, 1, 4))),
    *(Measure(outer, inner, deep) for outer, inner, deep in ((6, 1, 4), (12, 0, 3), (4, 0, 3), (8, 0, 2), (2, 0, 2))),
    Measure(0, 0, 1),
)
"""From everything to an outline; the first that is short enough is taken."""


@dataclass(slots=True)
class _Knife:
    measure: Measure
    cuts: dict[str, Cut] = field(default_factory=dict)

    def cut(self, value: JsonValue, at: str = "", depth: int = 0, within: bool = False) -> JsonValue:
        if _small(value):
            return value
        if isinstance(value, list | dict) and value and depth > self.measure.deep:
            return {"more": len(value)}
        if isinstance(value, list):
            most = self.measure.inner if within else self.measure.outer
            shown = value[:most]
            self._note(at, len(shown), len(value))
            return [self.cut(one, f"{at}[]", depth + 1, True) for one in shown]
        if isinstance(value, dict):
            most = len(value) if len(value) <= MANY else max(self.measure.outer, 10)
            self._note(at, min(most, len(value)), len(value))
            rows = list(value.items())[:most]
            return {name: self.cut(one, f"{at}.{name}" if at else name, depth + 1, within) for name, one in rows}
        return value

    def _note(self, at: str, shown: int, of: int) -> None:
        known = self.cuts.get(at)
        if shown < of and (known is None or known.of < of):
            self.cuts[at] = Cut(at, shown, of)


def _small(value: JsonValue) -> bool:
    """An interval, an amount with its ends, a title: never shown in part."""
    if isinstance(value, dict):
        return len(value) <= FEW and not any(isinstance(one, list | dict) for one in value.values())
    return isinstance(value, list) and len(value) <= ENDS and not any(isinstance(one, list | dict) for one in value)


def bounded(value: JsonValue, most: int) -> tuple[JsonValue, tuple[Cut, ...]]:
    """A value in at most `most` characters of JSON where that can be, and what was cut: inner lists before outer ones,
    the last of each first."""
    shown: JsonValue = value
    knife = _Knife(STEPS[0])
    for measure in STEPS:
        knife = _Knife(measure)
        shown = knife.cut(value)
        if len(json.dumps(shown, ensure_ascii=False)) <= most:
            break
    return shown, tuple(knife.cuts.values())


def without(value: JsonValue, names: Collection[str]) -> JsonValue:
    """A value without what is called so, wherever it stands."""
    if isinstance(value, dict):
        return {name: without(one, names) for name, one in value.items() if name not in names}
    return [without(one, names) for one in value] if isinstance(value, list) else value


def part(value: JsonValue, path: str, after: int = 0) -> JsonValue:
    """A part of an answer: `services`, `effects.0.finding`, `services.checkout`; a list from its entry `after` on.

    Raises CallError `assistant-part`.
    """
    found = value
    for step in filter(None, path.split(".")):
        found = _step(found, step, path)
    return found[after:] if isinstance(found, list) else found


def _step(value: JsonValue, step: str, path: str) -> JsonValue:
    if isinstance(value, dict) and step in value:
        return value[step]
    if isinstance(value, list):
        if step.isdecimal() and int(step) < len(value):
            return value[int(step)]
        named = [one for one in value if isinstance(one, dict) and step in _names(one)]
        if named:
            return named[0]
    known = list(value) if isinstance(value, dict) else _known(value)
    raise CallError(Problem("assistant-part", params={"value": path[:120], "known": ", ".join(known[:30]) or "-"}))


def _names(one: dict[str, JsonValue]) -> list[str]:
    found = [str(value) for name in NAMES if isinstance(value := one.get(name), str)]
    study = one.get("study")
    return [*found, *([str(study["name"])] if isinstance(study, dict) and "name" in study else [])]


def _known(value: JsonValue) -> Sequence[str]:
    if not isinstance(value, list):
        return []
    return [(_names(one) or [str(at)])[0] if isinstance(one, dict) else str(at) for at, one in enumerate(value)]
