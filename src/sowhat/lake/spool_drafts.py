"""Files of the spool that are too large to hold in memory: written beside their place, and whole when they appear."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

from sowhat.errors import BlockedError, Problem, Where


@contextmanager
def draft(path: Path) -> Iterator[Path]:
    """A hidden file to write, which becomes `path` at the end of the block, on disk and in place of what was there; a
    block that raises, or deletes it, leaves `path` as it was.

    One process at a time writes a path. Raises BlockedError `spool-unwritable` without room or right on the disk.
    """
    hidden = path.with_name(f".{path.name}.draft")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for left in path.parent.glob(f".{escape(path.name)}.draft"):
            left.unlink()  # of a process that was killed
        yield hidden
        if hidden.exists():
            _sync(hidden)
            hidden.replace(path)
            _sync(path.parent)
    except OSError as error:
        if error.errno is None:
            raise
        reason = error.strerror or type(error).__name__
        raise BlockedError(Problem("spool-unwritable", Where(str(path)), {"reason": reason})) from error
    finally:
        with suppress(OSError):
            hidden.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
