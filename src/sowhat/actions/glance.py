"""One look at the workspace: what a page asks for again and again is asked for once.

Inside `once`, the build that counts and the state of files on disk are those of the first question. Only for what
reads: whoever writes must see what was written.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar, cast

Answer = TypeVar("Answer")
_SEEN: ContextVar[dict[Hashable, object] | None] = ContextVar("glance", default=None)


@contextmanager
def once() -> Iterator[None]:
    """Inside, in this context alone, a question is asked once."""
    token = _SEEN.set({})
    try:
        yield
    finally:
        _SEEN.reset(token)


def glanced(question: Hashable, ask: Callable[[], Answer]) -> Answer:
    """The answer to a question: the one that stands, else a new one. An error is asked for again."""
    seen = _SEEN.get()
    if seen is None:
        return ask()
    if question not in seen:
        seen[question] = ask()
    return cast(Answer, seen[question])
