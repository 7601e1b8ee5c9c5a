"""The trail as it is written: a write's line before the write, everything else in batches within a second."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from sowhat.actions import places
from sowhat.actions.reading import store_of
from sowhat.errors import BlockedError, Problem
from sowhat.model.access import Footprint
from sowhat.model.person import Person
from sowhat.store.database import Store, Work

PAUSE = 0.5
"""Seconds between two batches."""
MOST = 100_000
"""So many lines wait at most while the database cannot be written."""
SWEEP = timedelta(hours=1)
Answered = tuple[str, int, Person | None]
LOG = logging.getLogger("sowhat.access")


class Recorder:
    """Writes the trail. `days` says for how long lines are kept, `clock` what time it is."""

    def __init__(
        self, root: Path, days: Callable[[], int], clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._root, self._days, self._clock = root, days, clock
        self._lines: deque[Footprint] = deque()
        self._answers: deque[Answered] = deque()
        self._sessions: dict[str, datetime] = {}
        self._tokens: dict[str, datetime] = {}
        self._guard, self._flushing, self._stop = threading.Lock(), threading.Lock(), threading.Event()
        self._thread: threading.Thread | None = None
        self._swept: datetime | None = None
        self.lost = 0
        """Lines of readers that found no room while the database could not be written."""

    def start(self) -> None:
        """Begin to write batches."""
        self._thread = threading.Thread(target=self._run, name="trail", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Write what is left, and end."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(30)
        self.flush()

    def note(self, line: Footprint) -> None:
        """A line that may wait for the next batch."""
        with self._guard:
            if len(self._lines) >= MOST:
                self.lost += 1
            else:
                self._lines.append(line)

    def begin(self, line: Footprint) -> None:
        """The line of a write, before it is done. Raises BlockedError `trail-unavailable`: what cannot be recorded is
        not done."""
        try:
            with self._store().begin() as work:
                work.trail.add([line])
        except (SQLAlchemyError, BlockedError) as error:
            raise BlockedError(Problem("trail-unavailable")) from error

    def answered(self, id_: str, status: int, came: Person | None = None) -> None:
        """What a write was answered, and who came in by it."""
        with self._guard:
            self._answers.append((id_, status, came))

    def used(self, session: str = "", token: str = "") -> None:
        """A session or a token was used just now."""
        with self._guard:
            if session:
                self._sessions[session] = self._clock()
            if token:
                self._tokens[token] = self._clock()

    def flush(self) -> None:
        """Write what waits. What cannot be written waits for the next time."""
        with self._flushing:
            with self._guard:
                lines, answers = list(self._lines), list(self._answers)
                sessions, tokens = dict(self._sessions), dict(self._tokens)
                self._sessions.clear()
                self._tokens.clear()
            due = self._due()
            if not (lines or answers or sessions or tokens or due):
                return
            try:
                with self._store().begin() as work:
                    _write(work, lines, answers)
                    work.sessions.seen(sessions)
                    work.tokens.used(tokens)
                    if due:
                        work.trail.forget(self._clock() - timedelta(days=self._days()))
            except (SQLAlchemyError, BlockedError):
                LOG.exception("trail-unavailable waiting=%d lost=%d", len(lines), self.lost)
                return
            self._written(len(lines), len(answers), due)

    def _written(self, lines: int, answers: int, due: bool) -> None:
        with self._guard:
            for _ in range(lines):
                self._lines.popleft()
            for _ in range(answers):
                self._answers.popleft()
        if due:
            self._swept = self._clock()

    def _due(self) -> bool:
        return self._swept is None or self._clock() - self._swept >= SWEEP

    def _run(self) -> None:
        while not self._stop.wait(PAUSE):
            self.flush()

    def _store(self) -> Store:
        return store_of(places.decisions(self._root))


def _write(work: Work, lines: list[Footprint], answers: list[Answered]) -> None:
    work.trail.add(lines)
    for id_, status, came in answers:
        work.trail.answered(id_, status, came)
