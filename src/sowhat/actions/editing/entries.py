"""What stands in each part of what people wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sowhat.actions.editing import papers
from sowhat.actions.editing.papers import Paper
from sowhat.actions.written import read
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.workspace.editing.fields import variant
from sowhat.workspace.editing.parts import PARTS, Part
from sowhat.workspace.editing.spots import Spot, Value

BACKSTAGE = "backstage.io/"
NAMED = ("name", "title", "team", "service", "outcome", "data", "paths", "kind")
"""Keys by which an entry is called, the best first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its file and document, its place in the list, what it says, and as which section; the lines it takes,
    from 1."""

    file: str
    doc: int
    at: int
    value: Value
    section: str
    line: int
    last: int
    digest: str

    @property
    def name(self) -> str:
        """What it is called."""
        return called(self.value)


@dataclass(frozen=True, slots=True)
class PartSeen:
    """A part with its entries, the files it stands in, and what is wrong there."""

    part: Part
    entries: tuple[Entry, ...]
    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def part_of(name: str) -> Part:
    """A part by its name. Raises CallError `edit-no-part`."""
    if name not in PARTS:
        raise CallError(Problem("edit-no-part", params={"part": name[:60]}))
    return PARTS[name]


def wrong(root: Path) -> tuple[Problem, ...]:
    """What is wrong with what people wrote."""
    try:
        read(root)
    except SowhatError as error:
        return error.problems
    return ()


def seen(root: Path, part: Part, problems: tuple[Problem, ...]) -> PartSeen:
    """A part as it is now; `problems` are those of everything."""
    read_ = list(papers.papers(root, part))
    if not part.of:
        files = tuple(one.name for one in read_)
        return PartSeen(part, (), files, tuple(one for one in problems if one.where and one.where.path in files))
    entries = tuple(entry for one in read_ for entry in standing(one, part))
    broken = tuple(problem for one in read_ for problem in one.problems)
    files = tuple(dict.fromkeys(one.file for one in entries)) or tuple(
        one.name for one in read_[:1] if part.home == "settings"
    )
    inside = tuple(one for one in problems if one.where and _in(entries, one))
    return PartSeen(part, entries, files, (*broken, *inside))


def standing(one: Paper, part: Part) -> Iterator[Entry]:
    """The entries of a part in a file."""
    for doc, root in enumerate(one.roots):
        spot = _below(root, part.path)
        if (
            not isinstance(root.value, dict)
            or str(root.value.get("apiVersion", "")).startswith(BACKSTAGE)
            or spot is None
        ):
            continue
        if not part.many:
            yield _entry(one, part, doc, 0, spot)
            continue
        for at, item in enumerate(spot.parts if isinstance(spot.value, list) else ()):
            yield _entry(one, part, doc, at, item)


def find(root: Path, part: Part, file: str, doc: int, at: int) -> Entry:
    """One entry. Raises CallError `edit-no-entry`."""
    one = papers.paper(root, file)
    found = next((entry for entry in standing(one, part) if (entry.doc, entry.at) == (doc, at)), None)
    if found is None:
        raise CallError(Problem("edit-no-entry", params={"file": file}))
    return found


def called(value: Value) -> str:
    """What an entry is called."""
    if not isinstance(value, dict):
        return value if isinstance(value, str) else ""
    words = [_said(value.get(key, "")) for key in NAMED]
    return next((word for word in words if word), "")[:120]


def told(before: Paper, after: Paper) -> list[tuple[str, int, int, int]]:
    """What a new text of a file means: of each part that differs how many entries come, go and change."""
    found = []
    for part in PARTS.values():
        had, has = (_by_name(one, part) for one in (before, after))
        came, went = len(has.keys() - had.keys()), len(had.keys() - has.keys())
        changed = sum(1 for key in had.keys() & has.keys() if had[key] != has[key])
        if part.of and (came or went or changed):
            found.append((part.name, came, went, changed))
    return found


def _by_name(one: Paper, part: Part) -> dict[tuple[str, int], Value]:
    found: dict[tuple[str, int], Value] = {}
    for entry in standing(one, part):
        value = entry.value
        if part.name == "basics" and isinstance(value, dict):
            own = [other.path[0] for other in PARTS.values() if other.path]
            value = {key: part_ for key, part_ in value.items() if key not in own}
        name = (entry.name if part.many else "") or (json.dumps(value) if part.many else "")
        again = sum(1 for key, _ in found if key == name)
        found[name, again] = value
    return found


def _said(value: Value) -> str:
    if isinstance(value, list):
        return _said(value[0]) if value else ""
    return str(next(iter(value.values()), "")) if isinstance(value, dict) else value


def _entry(one: Paper, part: Part, doc: int, at: int, spot: Spot) -> Entry:
    value = spot.value
    section = variant(list(part.variants), value if isinstance(value, dict) else {})
    first, last = (one.text.count("\n", 0, place) + 1 for place in (spot.start, spot.end))
    return Entry(one.name, doc, at, value, section, first, last, one.digest)


def _below(root: Spot, path: tuple[str, ...]) -> Spot | None:
    found: Spot | None = root
    for key in path:
        found = found.get(key) if found is not None and found.keys else None
    return found


def _in(entries: tuple[Entry, ...], problem: Problem) -> bool:
    """Whether a problem stands in one of the entries."""
    where = problem.where
    if where is None or where.line is None:
        return False
    return any(one.file == where.path and one.line <= where.line <= one.last for one in entries)
