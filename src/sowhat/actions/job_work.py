"""Doing a job: what each kind does, and telling how far it is.

`python -m sowhat.actions.job_work WORKSPACE ID WORKER` is the process of one job.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from sowhat.actions import places
from sowhat.actions.build import build
from sowhat.actions.instant import now
from sowhat.actions.jobs import name_of
from sowhat.actions.ledger_verify import verify
from sowhat.actions.reading import store_of
from sowhat.errors import Problem, SowhatError
from sowhat.model.job import Job, JobKind, ReadSource

PATIENCE = 3600.0
"""Seconds that a build waits for one that somebody started elsewhere."""
EACH = 0.3
"""Seconds between two notes of how far a job is."""
BEAT = 5.0
"""Seconds between two signs of life."""
NICE = 5
"""So much a job gives way to pages."""
_log = logging.getLogger("sowhat.jobs")


class StoppedError(Exception):
    """The job is to stop: the server goes down, somebody said so, or it is another worker's now."""


class Telling:
    """A progress that stands in the decisions database."""

    def __init__(self, root: Path, job: Job, worker: str, stopping: threading.Event) -> None:
        self._store, self._worker, self._stopping = store_of(places.decisions(root)), worker, stopping
        self._job, self._told, self._over = job, 0.0, threading.Event()
        self._lock = threading.Lock()
        self._began = time.monotonic()

    @property
    def job(self) -> Job:
        """The job as it is now."""
        return self._job.model_copy(update={"seconds": time.monotonic() - self._began})

    def reading(self, source: str, done: int, total: int) -> None:
        """`done` of `total` bytes of a source are in the lake."""
        others = [one for one in self._job.sources if one.source != source]
        self._change(state="reading", sources=(*others, ReadSource(source=source, done=done, total=total)))

    def deriving(self, result: str) -> None:
        """A result table is being computed."""
        self._change(state="deriving", result=result)

    def waiting(self) -> None:
        """Another build holds the lock."""
        self._change(state="waiting")

    def beating(self) -> None:
        """Give a sign of life again and again, until the job is over; in a thread of its own."""
        while not self._over.wait(BEAT):
            self._tell()

    def end(self, job: Job) -> None:
        """The job is over, or waits again."""
        self._over.set()
        with self._lock, self._store.begin() as work:
            work.jobs.end(job.model_copy(update={"ended_at": now() if job.over else None}), self._worker)

    def _change(self, **values: object) -> None:
        self._job = self._job.model_copy(update=values)
        if time.monotonic() - self._told >= EACH:
            self._told = time.monotonic()
            self._tell()
        if self._stopping.is_set():
            raise StoppedError

    def _tell(self) -> None:
        with self._lock:
            if self._over.is_set():
                return
            with self._store.begin() as work:
                if not work.jobs.tell(self._job, self._worker, now()):
                    self._stopping.set()


def _built(root: Path, telling: Telling) -> Job:
    made = build(root, telling, PATIENCE)
    told = {"build": made.id, "changed": made.changed, "seconds": made.seconds, "problems": made.notes}
    return telling.job.model_copy(update={"state": "done", **told})


def _verified(root: Path, telling: Telling) -> Job:
    found = verify(root)
    wrong = [f"{one.kind} {one.number}" for one in found.faults]
    wrong += [one.claim for one in found.claims if one.outcome == "differs"]
    problems = () if found.sound else (Problem("job-unsound", params={"which": ", ".join(wrong)}),)
    return telling.job.model_copy(update={"state": "done" if found.sound else "failed", "problems": problems})


WORK: Mapping[JobKind, Callable[[Path, Telling], Job]] = {"build": _built, "verify": _verified}
"""What each kind of job does. A new one is a function, and a line here."""


def do(root: Path, id_: str, worker: str, stopping: threading.Event) -> None:
    """Do a job that `worker` took, and note how it ended. An error that nobody foresaw goes to the log."""
    mine = name_of(os.getpid())
    with store_of(places.decisions(root)).begin() as work:
        found = work.jobs.find(id_)
        if found is None or not found.runs or work.jobs.worker(id_)[0] != worker:
            return
        work.jobs.take(found, mine, now())
    telling = Telling(root, found, mine, stopping)
    threading.Thread(target=telling.beating, name="sowhat-beat", daemon=True).start()
    telling.end(_ended(root, telling))


def _ended(root: Path, telling: Telling) -> Job:
    try:
        return WORK[telling.job.kind](root, telling)
    except StoppedError:
        return _stopped(root, telling.job)
    except SowhatError as error:
        return telling.job.model_copy(update={"state": "failed", "problems": error.problems})
    except Exception as error:  # noqa: BLE001 - whoever asked is told, and the log has the rest
        _log.exception("a job ended with an error")
        wrong = Problem("job-mistake", None, {"kind": type(error).__name__})
        return telling.job.model_copy(update={"state": "failed", "problems": (wrong,)})


def _stopped(root: Path, job: Job) -> Job:
    """Over where somebody said stop; otherwise it waits for the next server, and this was no try."""
    with store_of(places.decisions(root)).read() as work:
        held = work.jobs.find(job.id)
    if held is None or held.over or held.state == "stopping":
        return job.model_copy(update={"state": "stopped"})
    return job.model_copy(update={"state": "queued", "tries": job.tries - 1, "sources": (), "result": ""})


def main(root: str, id_: str, worker: str) -> None:
    """The process of one job; SIGTERM stops it at its next step."""
    stopping = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    os.nice(NICE)
    do(Path(root), id_, worker, stopping)


if __name__ == "__main__":
    main(*sys.argv[1:])
