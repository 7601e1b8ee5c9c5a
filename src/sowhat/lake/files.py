"""Which files a source consists of, oldest first."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from glob import glob
from pathlib import Path


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

    A file with several names (links, overlapping patterns) comes once, under the first of them.
    """
    base = os.path.abspath(root)
    names = {os.path.normpath(os.path.join(base, match)) for pattern in patterns for match in _matches(base, pattern)}
    present = [file for name in sorted(names) if (file := _look(base, name))]
    single = {(file.inode or file.shown): file for file in reversed(present)}
    return sorted(single.values(), key=lambda file: (file.mtime_ns, file.shown))


def _matches(base: str, pattern: str) -> list[str]:
    return [] if "\0" in pattern else glob(pattern, root_dir=base, recursive=True)


def _look(base: str, name: str) -> Present | None:
    """The file as it is now; None when it is gone or is no regular file. No path arithmetic: there may be thousands."""
    try:
        found = os.stat(name)
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    shown = name.removeprefix(base + os.sep).replace(os.sep, "/")
    return Present(Path(name), shown, found.st_size, found.st_mtime_ns, found.st_ino)
