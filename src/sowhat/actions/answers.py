"""Answers that pages ask for, kept in memory for as long as nothing that they are made of changed.

An answer is known by the `State` it was made in: the build, the newest statement and the newest entry of the ledger,
the files that people wrote, and the day. Whoever decides, in this process or another, makes a new state, and no answer
of an older one is given again. Nothing needs to be told that something changed.
"""

from __future__ import annotations

import os
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from glob import glob, has_magic
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar, cast
from zoneinfo import ZoneInfo

from sowhat.actions import instant, places
from sowhat.actions.glance import glanced
from sowhat.actions.reading import latest, store_of
from sowhat.actions.simulated import truth_file
from sowhat.actions.written import opened, read, stamps
from sowhat.errors import SowhatError
from sowhat.model.source import OpenApi, OpenSlo
from sowhat.model.statement import StatementKind
from sowhat.model.workspace import BackstageCatalog, Workspace

KEPT = 512
"""Answers kept; those of an older state are dropped when there is a newer one."""
SETTLED = 50_000_000
"""Nanoseconds after which a change of a file has a time of its own: before that, a second one could look the same."""
UNSEEN: tuple[StatementKind, ...] = ("look",)
"""Statements that no kept answer shows: who looked at a list."""

Answer = TypeVar("Answer")
Asked = ParamSpec("Asked")
Load = Callable[Concatenate[Path, Asked], Answer]
"""An action whose first argument is the workspace's folder."""
Stamp = tuple[str, int, int, int, int]
"""A file: path, when it and its entry changed, its size, its number."""


@dataclass(frozen=True, slots=True)
class State:
    """All that an answer is made of. `days` are today's in UTC and in the time zone of the build; `minute` counts where
    an answer depends on the time of day."""

    root: Path
    build: tuple[str, datetime]
    stated: tuple[int, datetime | None]
    ledger: str
    papers: tuple[Stamp, ...]
    days: tuple[date, date]
    minute: int = 0

    @property
    def settled(self) -> bool:
        """Whether no file changed just now."""
        return all(one[1] < time.time_ns() - SETTLED for one in self.papers)


def state(root: Path, *, timed: bool = False) -> State:
    """The state of a workspace now. Raises DataError where nothing was built yet."""
    build = latest(root)
    papers = _papers(root)
    stated, ledger = glanced(("decided", root), lambda: _decided(root))
    now = instant.now()
    days = (now.date(), now.astimezone(ZoneInfo(build.timezone)).date())
    minute = int(now.timestamp()) // 60 if timed and not truth_file(root) else 0
    return State(root, (build.id, build.created_at), stated, ledger, papers, days, minute)


def _decided(root: Path) -> tuple[tuple[int, datetime | None], str]:
    with store_of(places.decisions(root)).read() as work:
        head = work.ledger.head()
        return work.statements.newest(UNSEEN), f"{head.number} {head.hash}" if head else ""


def _papers(root: Path) -> tuple[Stamp, ...]:
    """What people wrote, as files: settings, catalog, studies, scenarios, workbooks, and what those name."""
    return glanced(("papers", root), lambda: tuple(_stamped(root)))


def _stamped(root: Path) -> Iterator[Stamp]:
    first, books = stamps(root)
    named = _named(root, first, books)
    found = {str(one[0]) for one in (*first, *books)} | {path for one in named for path in _files(root, one)}
    found |= {str(path) for path in _referred(root)}
    for path in sorted(found):
        try:
            seen = os.stat(path)
        except OSError:
            continue
        yield path, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_size, seen.st_ino


def _referred(root: Path) -> tuple[Path, ...]:
    """Files that those which the workspace names refer to; none while it cannot be read."""
    try:
        return opened(root)
    except SowhatError:
        return ()


def _files(root: Path, pattern: str) -> Iterable[str]:
    found = glob(pattern, root_dir=root, recursive=True) if has_magic(pattern) else [pattern]
    return (str(root / one) for one in found if "\0" not in one)


@lru_cache(8)
def _named(root: Path, first: Hashable, books: Hashable) -> tuple[str, ...]:
    """Paths and patterns of files that the workspace names and that answers are made of; none while it cannot be
    read, for then no answer is made of them."""
    del first, books
    try:
        found = read(root).workspace
    except SowhatError:
        return ()
    return tuple(dict.fromkeys(name for name in _names(found) if name))


def _names(found: Workspace) -> Iterator[str]:
    for source in found.sources:
        if isinstance(source, OpenApi | OpenSlo | BackstageCatalog):
            yield from source.paths
    yield from found.policies
    yield from (study.plan for study in found.studies if study.plan)
    yield found.simulated


class Answers:
    """Answers of workspaces by state. Safe for threads: one makes an answer, others that ask for it wait."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._lock = threading.Lock()
        self._held: OrderedDict[tuple[State, Hashable], Future[Any]] = OrderedDict()
        self._newest: dict[tuple[Path, bool], State] = {}

    def give(self, now: State, question: Hashable, make: Callable[[], Answer]) -> Answer:
        """The answer to a question in a state; what `make` raises is raised, and not kept."""
        if not now.settled:
            return make()
        key = (now, question)
        with self._lock:
            found = self._held.get(key)
            if found is None:
                self._replace(now)
                mine = self._held[key] = Future()
            else:
                self._held.move_to_end(key)
        if found is not None:
            return cast(Answer, found.result())
        return self._make(key, mine, make)

    def _make(self, key: tuple[State, Hashable], mine: Future[Any], make: Callable[[], Answer]) -> Answer:
        with ExitStack() as failing:
            failing.push(lambda _, error, __: self._failed(key, mine, error))
            made = make()
        mine.set_result(made)
        return made

    def _failed(self, key: tuple[State, Hashable], mine: Future[Any], error: BaseException | None) -> None:
        """Whoever waits for the answer gets the same error, and the next one asks anew."""
        if error is not None:
            with self._lock:
                self._held.pop(key, None)
            mine.set_exception(error)

    def _replace(self, now: State) -> None:
        """Drop what an older state of the workspace left behind, and the oldest where there are too many."""
        of = (now.root, now.minute > 0)
        before = self._newest.get(of)
        if before != now:
            self._newest[of] = now
            for key in [one for one in self._held if one[0] == before]:
                del self._held[key]
        while len(self._held) >= self._kept:
            self._held.popitem(last=False)

    def __len__(self) -> int:
        """How many are held."""
        return len(self._held)


ANSWERS = Answers()
"""Of this process."""


def kept(name: str, load: Load[Asked, Answer], *, timed: bool = False) -> Load[Asked, Answer]:
    """The same action, answering from memory where nothing changed; its first argument is the workspace's folder. What
    cannot be compared (a list among its arguments), or has no build yet, is made each time."""

    def answer(root: Path, /, *args: Asked.args, **more: Asked.kwargs) -> Answer:
        question = (name, args, tuple(sorted(more.items())))
        try:
            hash(question)
            now = state(root, timed=timed)
        except (TypeError, SowhatError):
            return load(root, *args, **more)
        return ANSWERS.give(now, question, lambda: load(root, *args, **more))

    return answer
