"""What the front door tells a person about themselves: what became different, what waits; the same as a count."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, field
from pathlib import Path

from sowhat.actions.inbox import checks, inbox, marks, news
from sowhat.actions.simulated import marked
from sowhat.actions.talks.state import State, state
from sowhat.errors import SowhatError
from sowhat.model.diagnosis import Diagnosis
from sowhat.model.inbox import Inbox, Mark, News, Notices, Since
from sowhat.model.person import Person

_log = logging.getLogger("sowhat.inbox")
SHOWN = 60
"""So many notices are listed."""


_READY: set[Path] = set()
"""Workspaces whose tasks were gathered once in this process: from then on it is quick."""


@dataclass(frozen=True, slots=True)
class Greeting:
    """What the front door tells one person: what waits, what became different, what the doctor says; `left_out` is how
    much of that they do not want to hear."""

    inbox: Inbox
    since: Since
    checks: Diagnosis
    left_out: int


def greet(root: Path, person: Person) -> Greeting | None:
    """A person's tasks, and what became different since they were at the front door on an earlier day; this visit is
    noted. Null while they are gathered for the first time, beside the pages, which takes seconds.

    Raises DataError where nothing was built yet, WorkspaceError.
    """
    now = state(root)
    if root not in _READY:
        BELL.begin(root, person)
        return None
    held = marks.visited(now, person)
    told = () if held is None else news.seen_by(person, news.since(now, held[1]))
    seen = Since() if held is None else Since(at=held[0], mark=held[1], news=told)
    found, left_out = checks.checks(root, person)
    return Greeting(inbox.of(now, person), seen, found, left_out)


def notices(root: Path, person: Person) -> Notices:
    """What happened lately, with what this person has not read yet: since they said so, or else since they were at the
    front door on an earlier day. On their first day nothing is new to them. Raises as `greet` does."""
    now = state(root)
    read = marks.read_up_to(root, person)
    unread = {one.id for one in news.since(now, read)} if read else set()
    every = (*(news.since(now, read) if read else ()), *news.since(now, Mark()))
    found: dict[str, News] = {}
    for one in news.seen_by(person, every):
        found.setdefault(one.id, one)
    told = tuple(_told(one, unread) for one in found.values())[:SHOWN]
    seen = Notices(
        build=now.id,
        code_version=now.build.code_version,
        timezone=now.build.timezone,
        news=told,
        unread=sum(one.unread for one in told),
    )
    return marked(root, seen)


def _told(one: News, unread: set[str]) -> News:
    return one.model_copy(update={"unread": one.id in unread})


def read_all(root: Path, person: Person) -> None:
    """This person has read every notice that there is now. Raises as `greet` does."""
    marks.read_all(state(root), person)


@dataclass
class Bell:
    """How many tasks and unread notices a person has: counted once for each state of the decisions, beside the pages,
    so that no page waits for it. Until it is counted, the last known number stands (null: none is known)."""

    _known: dict[tuple[Path, Person], tuple[State, int]] = field(default_factory=dict)
    _waiting: dict[tuple[Path, Person], None] = field(default_factory=dict)
    _counting: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def peek(self, root: Path, person: Person) -> int | None:
        """The number now, or the last one that is known."""
        try:
            now = state(root)
        except SowhatError:
            return None
        held = self._known.get((root, person))
        if held is None or held[0] != now:
            self.begin(root, person)
        return held[1] if held else None

    def count(self, root: Path, person: Person) -> int:
        """The number now, counted here. Raises as `greet` does."""
        now = state(root)
        total = len(inbox.of(now, person).tasks) + notices(root, person).unread
        _READY.add(root)
        self._known[root, person] = (now, total)
        return total

    def forget(self) -> None:
        """Somebody put something away or read it: count again."""
        self._known.clear()

    def begin(self, root: Path, person: Person) -> None:
        """Count beside the pages, one person after the other: after a decision all who read are counted anew. An
        interpreter that ends waits for it."""
        with self._lock:
            self._waiting[root, person] = None
            if self._counting:
                return
            self._counting = True
        threading.Thread(target=self._work, name="sowhat-bell", daemon=False).start()

    def _work(self) -> None:
        while (key := self._next()) is not None:
            self._count(key)

    def _next(self) -> tuple[Path, Person] | None:
        """Who is counted next; whoever began to wait longest."""
        with self._lock:
            key = next(iter(self._waiting), None)
            self._counting = key is not None
            if key is not None:
                del self._waiting[key]
            return key

    def _count(self, key: tuple[Path, Person]) -> None:
        try:
            self.count(*key)
        except SowhatError:
            return
        except Exception:  # noqa: BLE001 - a page stands without its count; the log says why there is none
            _log.exception("tasks and notices could not be counted")


BELL = Bell()
