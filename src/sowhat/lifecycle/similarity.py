"""How alike two APIs are, from what their descriptions say: a hint at duplicates, never a proof.

Two operations: alike = 0.4 · paths + 0.6 · fields. Paths is the Dice coefficient of the words of both paths (without
base, version and variables' names; `/orders/{id}/items` is order, {}, item), halved where one only reads and the other
writes. Fields is the weighted Jaccard index of the names of parameters and properties of body and successful answers
(Ruzicka: Σ min / Σ max), where a name weighs 1/depth and what almost any API has (id, code, message, …) a quarter.
Where neither side describes a field, paths count alone, at seven tenths.

Two APIs: operations are paired greedily, the most alike first, each once; the sum over pairs that are alike by at least
0.35, twice, over the number of operations of both (Dice again). Symmetric, 0 to 1, and 1 for an API beside itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sowhat.lifecycle.matching import plain
from sowhat.model.api import Api, ApiOperation, Schema
from sowhat.model.api_changes import Pair

ALIKE = 0.35
"""From here on two operations count as a pair."""
PATHS, FIELDS, BARE = 0.4, 0.6, 0.7
DEPTH = 4
MOST_OPERATIONS = 400
_WORDS = re.compile(r"\{\}|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^\W\d_A-Za-z]+")
_HOLE = re.compile(r"\{[^{}/]*\}")
_VERSION = re.compile(r"^(?:v[0-9]+(?:[._][0-9]+)*|[0-9]{4}-[0-9]{2}-[0-9]{2}|api|rest)$", re.IGNORECASE)
_COMMON = frozenset(
    ["id", "code", "message", "msg", "status", "type", "name", "data", "result", "results", "error", "errors"]
).union(["page", "size", "limit", "offset", "total", "count", "success", "timestamp", "createdat", "updatedat"])


@dataclass(frozen=True, slots=True)
class _Look:
    """What of an operation is compared."""

    key: str
    reads: bool
    words: frozenset[str]
    fields: Mapping[str, float]
    weight: float
    """Of all fields together."""


_LOOKS: dict[int, tuple[Api, list[_Look]]] = {}
"""Of APIs looked at lately: each is compared with many others. The API is held so that its identity stays its own."""
MOST_HELD = 512


def similarity(one: Api, other: Api) -> float:
    """How alike two APIs are; 0 where one of them has no operations."""
    total = len(one.operations[:MOST_OPERATIONS]) + len(other.operations[:MOST_OPERATIONS])
    return min(1.0, 2 * sum(pair.alike for pair in pairs(one, other)) / total) if total else 0.0


def pairs(one: Api, other: Api) -> tuple[Pair, ...]:
    """Operations that stand for each other, the most alike first. Equals are taken in the order of their names, so that
    the order of the two descriptions does not matter."""
    ones, others = _looks(one), _looks(other)
    scored = [
        (alike, a.key, b.key, i, j)
        for i, a in enumerate(ones)
        for j, b in enumerate(others)
        if (alike := _alike(a, b)) >= ALIKE
    ]
    scored.sort(key=lambda row: (-row[0], tuple(sorted(row[1:3]))))
    taken: tuple[set[int], set[int]] = (set(), set())
    found: list[Pair] = []
    for alike, key, other_key, i, j in scored:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            found.append(Pair(one=key, other=other_key, alike=alike))
    return tuple(found)


def _looks(api: Api) -> list[_Look]:
    held = _LOOKS.get(id(api))
    if held is None:
        known: dict[int, Mapping[str, float]] = {}
        if len(_LOOKS) >= MOST_HELD:
            _LOOKS.clear()
        held = _LOOKS[id(api)] = (api, [_look(one, known) for one in api.operations[:MOST_OPERATIONS]])
    return held[1]


def _look(operation: ApiOperation, known: dict[int, Mapping[str, float]]) -> _Look:
    fields = {
        plain(one.name): _weight(plain(one.name), 1) for one in operation.parameters if one.place in ("query", "path")
    }
    answers = [shape for status, shape in operation.answers.items() if status.startswith("2") or status == "default"]
    for shape in (operation.body, *answers):
        if shape is not None:
            if id(shape) not in known:
                known[id(shape)] = dict(_weights(shape))
            for name, weight in known[id(shape)].items():
                fields[name] = max(weight, fields.get(name, 0.0))
    return _Look(
        operation.key, operation.method in ("GET", "HEAD"), words(operation.local), fields, sum(fields.values())
    )


def words(path: str) -> frozenset[str]:
    """The words of a path, singular as far as an `s` tells, without versions."""
    segments = [one for one in _HOLE.sub("{}", path).split("/") if one and not _VERSION.match(one)]
    return frozenset(_singular(word.lower()) for one in segments for word in _WORDS.findall(one))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _weights(top: Schema) -> Iterator[tuple[str, float]]:
    """Names of properties, the nearest place first told last: the greatest weight stays."""
    found: dict[str, int] = {}
    waiting, seen = [(top, 1)], set[tuple[int, int]]()
    while waiting:
        shape, depth = waiting.pop(0)
        if depth > DEPTH or (id(shape), depth) in seen:
            continue
        seen.add((id(shape), depth))
        waiting += [(one, depth) for one in (*shape.options, shape.items, shape.additional) if one]
        for name, one in shape.properties.items():
            found.setdefault(plain(name), depth)
            waiting.append((one, depth + 1))
    yield from ((name, _weight(name, depth)) for name, depth in found.items())


def _weight(name: str, depth: int) -> float:
    return (0.25 if name in _COMMON else 1.0) / depth


def _alike(one: _Look, other: _Look) -> float:
    shared = len(one.words & other.words)
    paths = 2 * shared / total if (total := len(one.words) + len(other.words)) else 1.0
    if one.reads != other.reads:
        paths /= 2
    low, high = sorted((one.weight, other.weight))
    if not high:
        return paths if one.key == other.key else BARE * paths
    if PATHS * paths + FIELDS * low / high < ALIKE:
        return 0.0  # even if the lighter one were a part of the other
    few, more = sorted((one.fields, other.fields), key=len)
    least = sum(min(weight, more[name]) for name, weight in few.items() if name in more)
    return PATHS * paths + FIELDS * least / (one.weight + other.weight - least)
