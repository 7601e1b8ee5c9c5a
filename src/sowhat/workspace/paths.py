"""Paths and globs as written in a workspace: relative to its folder, or absolute."""

from __future__ import annotations

from glob import escape, glob
from pathlib import Path


def matches(root: Path, pattern: str) -> list[Path]:
    """The files that a path or glob names now, sorted; `**` crosses folders."""
    if "\0" in pattern:
        return []
    found = (root / match for match in glob(pattern, root_dir=root, recursive=True))
    return sorted({path.resolve() for path in found if path.is_file()})


def written(root: Path, path: Path) -> str:
    """How a path is written in the workspace, as a pattern that matches it: relative when inside, else absolute."""
    path = path.absolute()
    for inside in (root.absolute(), root.resolve()):
        if path.is_relative_to(inside):
            return escape(path.relative_to(inside).as_posix())
    return escape(path.as_posix())
