"""Entries of a part as a sheet, a row each, and such a sheet as a change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sowhat.actions.editing import changing, entries, papers
from sowhat.actions.editing.changing import Place, Proposal
from sowhat.actions.editing.entries import Entry
from sowhat.errors import CallError, Problem, Where
from sowhat.workspace.described import Key
from sowhat.workspace.editing.fields import BOTH, kind, shown
from sowhat.workspace.editing.parts import Part, keys
from sowhat.workspace.editing.spots import Value
from sowhat.workspace.grid import Grid, grids_of

MARK = "#"
"""The column that says which entry a row is; its title carries the file's state."""
FLAT = ("text", "number", "date", "choice", "lines", "both")
"""What a cell can hold; what is written inside an entry stays as it is."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: the titles of its columns with the key of each, and its rows."""

    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, ...], ...]


def sheet(root: Path, part: Part, file: str, section: str) -> Sheet:
    """The entries of a part in a file that are written as one section. Raises CallError."""
    one = papers.paper(root, file)
    columns = _columns(part, section)
    rows = [
        (str(entry.at), *(_cell(entry.value, key, tongue) for _, key, tongue in columns))
        for entry in _entries(one, part, section)
    ]
    titles = ((f"{MARK}{one.digest}", ""), *((title, key.name) for title, key, _ in columns))
    return Sheet(titles, tuple(rows))


def proposed(root: Path, part: Part, file: str, section: str, content: bytes) -> Proposal:
    """What a sheet that came back would change. Raises CallError, WorkspaceError where it cannot be read."""
    one = papers.paper(root, file)
    grid = next(iter(grids_of(content, "entries", file)), None)
    if grid is None or not grid.header[:1] or not grid.header[0].startswith(MARK):
        raise CallError(Problem("edit-sheet", params={"column": MARK}))
    had = {str(entry.at): entry for entry in _entries(one, part, section)}
    by_name = {entry.name: entry for entry in had.values()}
    same = grid.header[0].removeprefix(MARK) == one.digest
    named = keys(part, section)[0].name == "name"
    if not same and not named:
        raise CallError(Problem("edit-conflict", Where(file), {"file": file}))
    made: list[tuple[Entry | None, dict[str, Value | None]]] = []
    for cells in _rows(grid):
        entry = had.get(cells.get(grid.header[0], "")) if same else by_name.get(cells.get("name", ""))
        new = _values(part, section, entry, cells)
        if any(new.values()):
            made.append((entry, new))
    first = next(iter(had.values()), None)
    place = Place(part, file, one.digest, first.doc if first else 0, None, section)
    return changing.with_entries(root, place, made)


def _entries(one: papers.Paper, part: Part, section: str) -> list[Entry]:
    """Those of the first document that has some."""
    found = [entry for entry in entries.standing(one, part) if entry.section == section]
    return [entry for entry in found if entry.doc == found[0].doc]


def _columns(part: Part, section: str) -> list[tuple[str, Key, str]]:
    """Title, key, and the language where there are two."""
    found: list[tuple[str, Key, str]] = []
    for key in keys(part, section):
        if kind(key) == "both":
            found += [(f"{key.name}.{one.name}", key, one.name) for one in BOTH]
        elif kind(key) in FLAT:
            found.append((key.name, key, ""))
    return found


def _cell(value: Value, key: Key, tongue: str) -> str:
    told = shown(key, value.get(key.name) if isinstance(value, dict) else None)
    if isinstance(told, dict):
        return papers.masked(str(told.get(tongue, "")))
    if isinstance(told, list):
        return papers.masked("\n".join(str(one) for one in told))
    return papers.masked(told or "")


def _rows(grid: Grid) -> list[Mapping[str, str]]:
    return [dict(zip(grid.header, row.cells, strict=False)) for row in grid.rows]


def _values(part: Part, section: str, entry: Entry | None, cells: Mapping[str, str]) -> dict[str, Value | None]:
    """What a row changes: cells that say what the entry says are left alone."""
    new: dict[str, Value | None] = {}
    old = entry.value if entry else {}
    for title, key, tongue in _columns(part, section):
        if title not in cells or _same(cells[title], _cell(old, key, tongue)):
            continue
        if tongue:
            before = new.get(key.name) or shown(key, old.get(key.name) if isinstance(old, dict) else None)
            new[key.name] = {**before, tongue: cells[title]} if isinstance(before, dict) else None
        elif kind(key) == "lines":
            new[key.name] = [line.strip() for line in _split(cells[title]) if line.strip()]
        else:
            new[key.name] = cells[title]
    return {name: value for name, value in new.items() if value is not None}


def _split(text: str) -> Sequence[str]:
    return text.splitlines()


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()
