"""The instant at which something is said: now, or, for the people of a simulated company, the one of their calendar."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

_SET: ContextVar[datetime | None] = ContextVar("instant", default=None)


def now() -> datetime:
    """When an entry is made, in UTC."""
    return _SET.get() or datetime.now(UTC)


@contextmanager
def simulated(at: datetime) -> Iterator[None]:
    """What is said inside, in this thread alone, is said then. Only for companies that do not exist."""
    token = _SET.set(at)
    try:
        yield
    finally:
        _SET.reset(token)
