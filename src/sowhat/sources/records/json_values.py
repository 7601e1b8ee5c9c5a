"""The values that a text of JSON holds, one after the other, and where each stands: arrays are taken apart, and nothing
but the text itself is held as a whole."""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator, Sequence

from sowhat.sources.tables.raw_rows import NOT_JSON

Bad = tuple[int, str, str]
"""The line, the reason and the text of what cannot be read."""
Placed = tuple[int, int, object]
"""Where a value begins and ends, and what it is."""
UNREADABLE = (ValueError, RecursionError)
"""What reading broken JSON raises; deep nesting is broken too."""
KEPT = 500
"""Characters of a record that are kept for its excerpt."""
_SPACE = re.compile(r"\s*")
_DECODER = json.JSONDecoder()


def is_lines(content: str) -> bool:
    """Whether the first line is an object by itself and more lines follow."""
    first, _, rest = content.strip().partition("\n")
    try:
        return first.startswith("{") and bool(rest.strip()) and isinstance(json.loads(first), dict)
    except UNREADABLE:
        return False


def by_line(content: str, bad: list[Bad]) -> Iterator[Placed]:
    """A value a line; a line that is none goes to `bad`."""
    at = 0
    for number, line in enumerate(content.split("\n"), 1):
        if line.strip():
            try:
                yield at, at + len(line), json.loads(line)
            except UNREADABLE:
                bad.append((number, NOT_JSON, kept(line)))
        at += len(line) + 1


def values(content: str, lists: Sequence[str], under: list[str]) -> Iterator[Placed]:
    """The values of a text; instead of an array its elements, and instead of an object with a list under one of `lists`
    (noted in `under`) the elements of that. Raises JSONDecodeError and the like."""
    at = _skip(content, 0)
    while at < len(content):
        if content[at] == "[":
            at = yield from elements(content, at)
        elif content[at] == "{" and lists:
            at = yield from _members(content, at, lists, under)
        else:
            at = yield from _whole(content, at)
        at = _skip(content, at)


def _whole(content: str, at: int) -> Generator[Placed, None, int]:
    value, end = _DECODER.raw_decode(content, at)
    yield at, end, value
    return end


def _members(content: str, start: int, lists: Sequence[str], under: list[str]) -> Generator[Placed, None, int]:
    """The elements of an object's lists, the object itself where it has none; returns where it ends."""
    at, held = _skip(content, start + 1), False
    while content[at : at + 1] != "}":
        name, at = _DECODER.raw_decode(content, at)
        at = _skip(content, at)
        if content[at : at + 1] != ":":
            raise json.JSONDecodeError("", content, at)
        at = _skip(content, at + 1)
        if name in lists and content[at : at + 1] == "[":
            held = True
            under.append(str(name))
            at = yield from elements(content, at)
        else:
            at = _DECODER.raw_decode(content, at)[1]
        at = _next(content, at, "}")
    if not held:
        yield from _whole(content, start)
    return at + 1


def elements(content: str, at: int) -> Generator[Placed, None, int]:
    """The elements of the array that begins at `at`; returns where it ends."""
    at = _skip(content, at + 1)
    while content[at : at + 1] != "]":
        value, end = _DECODER.raw_decode(content, at)
        yield at, end, value
        at = _next(content, end, "]")
    return at + 1


def _next(content: str, at: int, end: str) -> int:
    """Behind the comma after a member, or at the end of what holds it."""
    at = _skip(content, at)
    if content[at : at + 1] == ",":
        return _skip(content, at + 1)
    if content[at : at + 1] != end:
        raise json.JSONDecodeError("", content, at)
    return at


def places(content: str, name: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the elements of a list lie that stands within a stretch, under a member or ('') by itself; none where that
    cannot be told."""
    opening = re.compile(rf'"{re.escape(name)}"\s*:\s*\[' if name else r"\[")
    found = opening.search(content, start, end)
    try:
        return [(begin, stop) for begin, stop, _ in elements(content, found.end() - 1)] if found else []
    except UNREADABLE:
        return []


def kept(written: str) -> str:
    """A record's text on one line, as much of it as is kept."""
    return " ".join(written[:KEPT].split())


def _skip(content: str, at: int) -> int:
    found = _SPACE.match(content, at)
    return found.end() if found else at
