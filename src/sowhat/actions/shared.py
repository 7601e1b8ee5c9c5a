"""Answers that many ask for at once: one makes them, the others wait for it, and the latest are kept."""

from __future__ import annotations

import sys
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

Answer = TypeVar("Answer")
Asked = ParamSpec("Asked")


def shared(kept: int) -> Callable[[Callable[Asked, Answer]], Callable[Asked, Answer]]:
    """Keep so many answers of a function of comparable arguments. Unlike `functools.lru_cache`, no two threads make the
    same answer; what is raised is raised to all who wait, and not kept."""

    def of(make: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
        held: OrderedDict[Hashable, Future[Any]] = OrderedDict()
        lock = threading.Lock()

        @wraps(make)
        def answer(*args: Asked.args, **more: Asked.kwargs) -> Answer:
            key = (args, tuple(sorted(more.items())))
            with lock:
                found = held.get(key)
                mine = None if found else held.setdefault(key, Future())
                held.move_to_end(key)
                while len(held) > kept:
                    held.popitem(last=False)
            if mine is None:
                return cast(Answer, cast("Future[Any]", found).result())
            try:
                mine.set_result(make(*args, **more))
            finally:
                if not mine.done():
                    with lock:
                        held.pop(key, None)
                    mine.set_exception(sys.exc_info()[1])
            return cast(Answer, mine.result())

        return answer

    return of
