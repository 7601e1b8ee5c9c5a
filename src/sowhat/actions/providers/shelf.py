"""What a provider said that stays true for a while: its keys, its access tokens. Of this process only."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
MOST = 256


class Shelf(Generic[T]):
    """Values by key, each with the moment from which it is asked for again; safe between threads, which may ask
    twice."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._lock = clock, threading.Lock()
        self._kept: dict[tuple[str, ...], tuple[float, T]] = {}

    def get(self, key: tuple[str, ...]) -> T | None:
        """The value, while it is good."""
        with self._lock:
            until, value = self._kept.get(key, (0.0, None))
            return value if self._clock() < until else None

    def put(self, key: tuple[str, ...], value: T, seconds: float) -> T:
        """Keep a value; the same value."""
        with self._lock:
            if len(self._kept) >= MOST:
                self._kept.clear()
            self._kept[key] = (self._clock() + seconds, value)
        return value

    def drop(self, key: tuple[str, ...]) -> None:
        """Forget a value that turned out wrong."""
        with self._lock:
            self._kept.pop(key, None)

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._kept.clear()
