"""The solver keeps quiet: HiGHS now and then writes a line of its own to the process's standard output, where an answer
as JSON would no longer be one."""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

OUT, ERR = 1, 2
_lock = threading.Lock()
_inside: list[int] = []
"""The standard output that is kept, once for every thread that solves."""


@contextmanager
def quiet() -> Iterator[None]:
    """What is written to file descriptor 1 within goes to standard error. Several threads may be within."""
    _enter()
    try:
        yield
    finally:
        _leave()


def _enter() -> None:
    with _lock:
        if not _inside:
            _flush()
            try:
                kept = os.dup(OUT)
            except OSError:  # there is no standard output that could be spoilt
                kept = -1
            else:
                _over(ERR, OUT)
            _inside.append(kept)
        else:
            _inside.append(_inside[0])


def _leave() -> None:
    with _lock:
        kept = _inside.pop()
        if not _inside and kept >= 0:
            _flush()
            _over(kept, OUT)
            os.close(kept)


def _over(source: int, target: int) -> None:
    """A process without standard error keeps what it has."""
    with suppress(OSError):
        os.dup2(source, target)


def _flush() -> None:
    """What Python and what the C library still hold back."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stdout.flush()
    with suppress(OSError, TypeError, AttributeError):
        ctypes.CDLL(None).fflush(None)
