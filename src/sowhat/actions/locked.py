"""One run at a time: of two that send the same messages at once, each would send all of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from sowhat.errors import BlockedError, Problem, Where

PATIENCE = 60
"""Seconds that a second run waits for the first one."""


@contextmanager
def locked(lock: Path, busy: str) -> Iterator[None]:
    """Hold the lock file for the block. The system frees a killed run's lock. Raises BlockedError `busy`."""
    held = FileLock(lock)
    try:
        held.acquire(timeout=PATIENCE)
    except Timeout as error:
        raise BlockedError(Problem(busy, Where(str(lock)))) from error
    try:
        yield
    finally:
        held.release()
