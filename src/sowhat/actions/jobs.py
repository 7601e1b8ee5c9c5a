"""Work that goes on while pages are read: what was asked for stands in the decisions database, one worker does it.

Every server of a workspace has a worker; one of them at a time takes the job that waits longest, and does it in a
process of its own, so that pages stay quick. That process goes on when its server is killed. A job whose process is
gone is begun again by whichever server finds it, twice at most.
"""

from __future__ import annotations

import logging
import os
import secrets
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from sowhat.actions import places
from sowhat.actions.instant import now
from sowhat.actions.reading import store_of
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.job import Job, JobKind, JobState
from sowhat.store.database import Work

LOST = timedelta(seconds=60)
"""After so long without a sign a worker elsewhere counts as dead; one on this machine does when its process is gone."""
PAUSE = 2.0
"""Seconds between two looks for work that another process asked for."""
LAST = 10.0
"""Seconds that a job which is told to stop has for its next step when the server goes down."""
TRIES = 2
"""So often a job is begun."""
CHILD = "sowhat.actions.job_work"
FIRST: dict[JobKind, JobState] = {"build": "reading", "verify": "verifying"}
_log = logging.getLogger("sowhat.jobs")

Run = Callable[[Path, str, str, threading.Event], None]
"""Does a job: the workspace, its id, whoever took it, and the event that says stop. Returns when it is over."""


def ask(root: Path, kind: JobKind, by: str = "") -> Job:
    """Put a job down, unless one of its kind is waiting already: then that one."""
    asked = Job(id=secrets.token_hex(8), kind=kind, state="queued", asked_by=by[:256], asked_at=now())
    with store_of(places.decisions(root)).begin() as work:
        return work.jobs.ask(asked)


def jobs(root: Path) -> tuple[Job, ...]:
    """The last jobs, the newest first."""
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        return tuple(_timed(one) for one in work.jobs.every())


def job(root: Path, id_: str) -> Job:
    """One of them. Raises CallError `no-such-job`."""
    if places.decided(root):
        with store_of(places.decisions(root)).read() as work:
            if (found := work.jobs.find(id_)) is not None:
                return _timed(found)
    raise CallError(Problem("no-such-job", params={"value": id_[:40]}))


def newest(root: Path, kind: JobKind = "build") -> Job:
    """The job of a kind that was asked for last; of state `none` where there was none."""
    if not places.decided(root):
        return Job(kind=kind)
    with store_of(places.decisions(root)).read() as work:
        return _timed(work.jobs.newest(kind) or Job(kind=kind))


def cancel(root: Path, id_: str) -> Job:
    """Stop a job: at once where it waits, at its next step where it runs. Raises CallError `no-such-job`."""
    job(root, id_)
    with store_of(places.decisions(root)).begin() as work:
        found = work.jobs.find(id_)
        if found is None or found.over:
            return found or Job()
        told = {"state": "stopping"} if found.runs else {"state": "stopped", "ended_at": now()}
        stopped = found.model_copy(update=told)
        work.jobs.change(stopped)
        return stopped


def _timed(one: Job) -> Job:
    """With the seconds that it has run so far."""
    if one.over or one.begun_at is None:
        return one
    return one.model_copy(update={"seconds": (now() - one.begun_at).total_seconds()})


class Jobs:
    """The worker of a workspace in this process."""

    def __init__(self, root: Path, run: Run | None = None, pause: float = PAUSE) -> None:
        self._root, self._run, self._pause = root, run or in_child, pause
        self._wake, self._stop, self._lock = threading.Event(), threading.Event(), threading.Lock()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Look for work from now on."""
        with self._lock:
            if self._thread is None and not self._stop.is_set():
                self._thread = threading.Thread(target=self._live, name="sowhat-jobs", daemon=True)
                self._thread.start()

    def build(self, by: str = "") -> Job:
        """Queue a build, unless one is queued already."""
        return self.ask("build", by)

    def ask(self, kind: JobKind, by: str = "") -> Job:
        """Queue a job, unless one of its kind is queued already."""
        asked = ask(self._root, kind, by)
        self.start()
        self._wake.set()
        return asked

    def latest(self) -> Job:
        """The build asked for last, and how far it is."""
        return newest(self._root)

    def close(self) -> None:
        """Stop: what waits goes on waiting, what runs stops at its next step and waits for the next server."""
        self._stop.set()
        self._wake.set()
        if self._thread is not None:
            self._thread.join(LAST + 1)

    def _live(self) -> None:
        while not self._stop.is_set():
            self._wake.clear()
            try:
                while not self._stop.is_set() and (found := self._next()) is not None:
                    self._do(found)
            except (SowhatError, SQLAlchemyError, OSError):
                _log.exception("jobs cannot be looked for")
            self._wake.wait(self._pause)

    def _do(self, found: Job) -> None:
        try:
            self._run(self._root, found.id, _mine(), self._stop)
        finally:
            with store_of(places.decisions(self._root)).begin() as work:
                left = work.jobs.find(found.id)
                worker, beat = work.jobs.worker(found.id)
                if left is not None and left.runs and (worker == _mine() or not _lives(worker, beat, now())):
                    _abandoned(work, left)

    def _next(self) -> Job | None:
        """Take the job that waits longest, or one whose worker is gone; nothing while another one runs."""
        if not places.decided(self._root):
            return None
        store = store_of(places.decisions(self._root))
        with store.read() as work:
            if not work.jobs.open():
                return None
        with store.begin() as work:
            found = _due(work, now())
            if found is None:
                return None
            begun = {"state": FIRST[found.kind], "tries": found.tries + 1, "begun_at": now()}
            taken = found.model_copy(update=begun)
            work.jobs.take(taken, _mine(), now())
            return taken


def _due(work: Work, at: datetime) -> Job | None:
    for one in work.jobs.open():
        if one.runs:
            if _lives(*work.jobs.worker(one.id), at):
                return None
            _abandoned(work, one)
    return next((one for one in work.jobs.open() if one.state == "queued"), None)


def _abandoned(work: Work, one: Job) -> None:
    """A job whose worker is gone: it waits again, or it is over where it was begun often enough or is to stop."""
    told: dict[str, object] = {"state": "queued", "sources": (), "result": ""}
    if one.state == "stopping":
        told = {"state": "stopped", "ended_at": now()}
    elif one.tries >= TRIES:
        told = {"state": "failed", "ended_at": now(), "problems": (Problem("job-lost", params={"tries": one.tries}),)}
    work.jobs.take(one.model_copy(update=told), "", now())


def name_of(process: int) -> str:
    """Who works: a process of this machine."""
    return f"{socket.gethostname()[:40]}:{process}"


def _mine() -> str:
    return name_of(os.getpid())


def _lives(worker: str, beat: datetime | None, at: datetime) -> bool:
    host, _, process = worker.rpartition(":")
    if host == socket.gethostname()[:40] and process.isdecimal() and not _exists(int(process)):
        return False
    return bool(worker) and beat is not None and at - beat < LOST


def _exists(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return not _ended(process)


def _ended(process: int) -> bool:
    """Whether only its entry is left, because whoever began it has not asked how it ended."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return told.rpartition(")")[2].split()[0] == "Z"


def in_child(root: Path, id_: str, worker: str, stop: threading.Event) -> None:
    """Do a job in a process of its own, which outlives this one; it is told to stop when the server goes down."""
    command = [sys.executable, "-m", CHILD, str(root), id_, worker]
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    while child.poll() is None:
        if stop.wait(0.1):
            child.terminate()
            try:
                child.wait(LAST)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
