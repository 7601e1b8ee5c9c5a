"""Work that goes on while pages are read: one worker, one piece of work at a time, and what it is doing now."""

from __future__ import annotations

import logging
import secrets
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from sowhat.actions.build import Progress, build
from sowhat.errors import Problem, SowhatError
from sowhat.model.built import Built
from sowhat.model.job import OVER, Job, ReadSource

PATIENCE = 3600.0
"""Seconds that a queued build waits for one that somebody started elsewhere."""
_log = logging.getLogger("sowhat.jobs")


class Builds(Protocol):
    """What brings a workspace up to date."""

    def __call__(self, root: Path, progress: Progress, wait: float = 0) -> Built: ...


class _StoppedError(Exception):
    """The server is going down; a build can be stopped between any two slices."""


@dataclass(slots=True)
class _Kept:
    """A progress that keeps its last state."""

    job: Job
    stopping: threading.Event
    started: float = field(default_factory=time.monotonic)

    def reading(self, source: str, done: int, total: int) -> None:
        """`done` of `total` bytes of a source are in the lake."""
        others = [one for one in self.job.sources if one.source != source]
        read = ReadSource(source=source, done=done, total=total)
        self.change(state="reading", sources=(*others, read))

    def deriving(self, result: str) -> None:
        """A result table is being computed."""
        self.change(state="deriving", result=result)

    def waiting(self) -> None:
        """Another build holds the lock."""
        self.change(state="waiting")

    def change(self, **values: object) -> None:
        """The job with other values; raises where the server goes down."""
        if self.stopping.is_set() and values.get("state") not in OVER:
            raise _StoppedError
        self.job = self.job.model_copy(update=values)


class Jobs:
    """Builds of one workspace, one after the other. Asked twice while one waits, it is done once."""

    def __init__(self, root: Path, run: Builds = build) -> None:
        self._root, self._run = root, run
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="sowhat-job")
        self._stopping, self._lock = threading.Event(), threading.Lock()
        self._latest: _Kept | None = None

    def build(self) -> Job:
        """Queue a build, unless one is queued already."""
        with self._lock:
            if self._latest is None or self._latest.job.state != "queued":
                self._latest = _Kept(Job(id=secrets.token_hex(4), state="queued"), self._stopping)
                self._worker.submit(self._work, self._latest).add_done_callback(_settling(self._latest))
            return self._latest.job

    def latest(self) -> Job:
        """The job asked for last, and how far it is."""
        kept = self._latest
        if kept is None:
            return Job()
        job = kept.job
        return job if job.over else job.model_copy(update={"seconds": time.monotonic() - kept.started})

    def close(self) -> None:
        """Stop: what is not begun is forgotten, what runs ends at its next step."""
        self._stopping.set()
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _work(self, kept: _Kept) -> None:
        kept.started = time.monotonic()
        kept.change(state="reading")
        built = self._run(self._root, kept, PATIENCE)
        done = {"build": built.id, "changed": built.changed, "seconds": built.seconds, "problems": built.notes}
        kept.change(state="done", **done)


def _settling(kept: _Kept) -> Callable[[Future[None]], None]:
    """What becomes of a job that ended with an error; one that nobody foresaw goes to the log."""

    def settle(future: Future[None]) -> None:
        error = None if future.cancelled() else future.exception()
        if future.cancelled() or isinstance(error, _StoppedError) or (error and kept.stopping.is_set()):
            kept.change(state="stopped")
        elif isinstance(error, SowhatError):
            kept.change(state="failed", problems=error.problems)
        elif error is not None:
            _log.error("a build ended with an error", exc_info=error)
            kept.change(state="failed", problems=(Problem("job-mistake", None, {"kind": type(error).__name__}),))

    return settle
