"""Which files a source consists of, oldest first."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sowhat.workspace.paths import matches


@dataclass(frozen=True, slots=True)
class Present:
    """A file on disk. `path` can be opened; `shown` is relative to the workspace where it lies inside."""

    path: Path
    shown: str
    size: int
    mtime_ns: int
    inode: int


def expand(root: Path, patterns: Iterable[str]) -> list[Present]:
    """Files that match, by modification time and then name, so that rotated files come before their successors.

    A file with several names (links, overlapping patterns) comes once.
    """
    paths = sorted({path for pattern in patterns for path in matches(root, pattern)})
    present = [file for path in paths if (file := look(root, path))]
    single = {(file.inode or file.path): file for file in reversed(present)}
    return sorted(single.values(), key=lambda file: (file.mtime_ns, file.shown))


def look(root: Path, path: Path) -> Present | None:
    """The file as it is now; None when it is gone or is no regular file."""
    try:
        found = path.stat()
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    inside = root.resolve()
    shown = path.relative_to(inside) if path.is_relative_to(inside) else path
    return Present(path, shown.as_posix(), found.st_size, found.st_mtime_ns, found.st_ino)
