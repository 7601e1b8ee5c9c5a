"""An uploaded file that the business records in: the section of sowhat.yaml that reads it, or would."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from sowhat.actions.init_inputs import Looked
from sowhat.errors import Problem
from sowhat.model.arrival import Arrival
from sowhat.model.workspace import Workspace

Entry = tuple[str, str, tuple[str, ...]]
"""A section's name, the format of an entry in it ('' for a table), and its paths."""


def arrival(root: Path, workspace: Workspace, path: Path, looked: Looked, taken: Sequence[str]) -> Arrival | None:
    """Where a file of records would lie; None where it is none.

    An export that comes again under its name replaces the one that stands, as it replaces what that one said. A file
    that nobody recognises is a table of the section that reads files of exactly its name.
    """
    known = _known(looked)
    if known is None and looked.detected:
        return None
    for section, format_, paths in _entries(workspace):
        place = _place(root, paths, path.name, known is None) if known in (None, (section, format_)) else ""
        if place and place not in taken:
            there = (root / place).exists()
            return Arrival(name=path.name, kind="records", target=place, source=section, replaces=there)
    if known is None:
        return None
    lacking = Problem("arrival-no-section", None, {"section": known[0], "format": known[1] or "table"})
    return Arrival(name=path.name, kind="records", problems=(lacking,))


def _known(looked: Looked) -> tuple[str, str] | None:
    """Section and format, as the file's content shows them."""
    if looked.costs:
        return "costs", looked.costs[0].format
    if looked.records:
        table = looked.records[0].found.table
        return table.kind, table.format
    return None


def _entries(workspace: Workspace) -> Iterator[Entry]:
    yield from (("costs", table.format, table.paths) for table in workspace.costs)
    yield from ((table.kind, table.format, table.paths) for table in workspace.records)


def _place(root: Path, patterns: Sequence[str], name: str, exactly: bool) -> str:
    """The place of a file of this name that an entry reads, inside the workspace; '' for none."""
    for pattern in patterns:
        pure = PurePosixPath(pattern)
        place = str(pure.parent / name)
        if any(sign in str(pure.parent if not exactly else pure) for sign in "*?["):
            continue
        if fnmatchcase(place, pattern) and _inside(root, pure):
            return place
    return ""


def _inside(root: Path, pure: PurePosixPath) -> bool:
    folder = (root / pure.parent).resolve()
    return not pure.is_absolute() and ".." not in pure.parts and folder.is_relative_to(root.resolve())
