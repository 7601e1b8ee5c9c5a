"""A write that carries a key is done once, however often it is sent (IETF draft httpapi-idempotency-key-header).

The key is put down before the write, in a transaction of its own, and its answer after it. Whoever is killed in between
leaves a key without an answer: the same request is then refused, because nobody knows whether it was done, and the
caller looks. It is never done a second time.
"""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from sowhat.actions import places
from sowhat.actions.instant import now
from sowhat.actions.reading import store_of
from sowhat.errors import CallError, Problem
from sowhat.store.answers import Kept

KEPT = timedelta(hours=48)
"""So long a key is remembered."""
RUNNING = timedelta(seconds=60)
"""So long a write of another process counts as under way."""
RUNS, UNKNOWN, OTHER = "repeat-running", "repeat-unknown", "repeat-other"
_MINE = secrets.token_hex(8)
"""This process; one that is started again is another one, whatever its number."""


@dataclass(frozen=True, slots=True)
class Keyed:
    """A write: who asks, their key, the digest of what is asked."""

    person: str
    key: str
    request: str


@dataclass(slots=True)
class Repeats:
    """Writes of this process that are under way."""

    root: Path
    _running: set[tuple[str, str]] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, asked: Keyed) -> Kept | None:
        """The answer that the key has already; None: now the write is to be done, and `end` or `release` follows.

        Raises CallError: `repeat-other` where the key stands for another request, `repeat-running` while the first one
        is under way, `repeat-unknown` where it was never answered.
        """
        at = now()
        with self._lock, store_of(places.decisions(self.root)).begin() as work:
            work.answers.forget(at - KEPT)
            found = work.answers.find(asked.person, asked.key)
            if found is None:
                work.answers.begin(Kept(asked.person, asked.key, asked.request, at, headers={"worker": _MINE}))
                self._running.add((asked.person, asked.key))
                return None
        if found.request != asked.request:
            raise CallError(Problem(OTHER))
        if found.status:
            return found
        raise CallError(Problem(RUNS if self._runs(found, at) else UNKNOWN))

    def _runs(self, found: Kept, at: datetime) -> bool:
        if (found.headers or {}).get("worker") == _MINE:
            return (found.person, found.key) in self._running
        return at - found.at < RUNNING

    def end(self, asked: Keyed, status: int, headers: dict[str, str], body: bytes) -> None:
        """Keep the answer."""
        try:
            with store_of(places.decisions(self.root)).begin() as work:
                work.answers.end(asked.person, asked.key, status, headers, body)
        finally:
            self.abandon(asked)

    def release(self, asked: Keyed) -> None:
        """Nothing was done: the key may be used again."""
        try:
            with store_of(places.decisions(self.root)).begin() as work:
                work.answers.release(asked.person, asked.key)
        finally:
            self.abandon(asked)

    def abandon(self, asked: Keyed) -> None:
        """Nobody knows whether it was done; the key stays without an answer."""
        self._running.discard((asked.person, asked.key))
