"""Long work: asked for once, done by one worker, told about while it goes on, and neither lost nor done twice."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from sowhat.actions import job_work, jobs, places
from sowhat.actions.build import Progress
from sowhat.actions.instant import now
from sowhat.actions.jobs import Jobs
from sowhat.actions.reading import store_of
from sowhat.errors import BlockedError, CallError, Problem
from sowhat.model.built import Built
from sowhat.model.job import Job

DONE = Built(id="b1", changed=True, records=1, quarantined=0, computed=1, linked=0, seconds=2.5)
DAYS = "services:\n"


class Gate:
    """A build that goes on when it is told to."""

    def __init__(self) -> None:
        self.go, self.runs = threading.Event(), 0

    def __call__(self, root: Path, progress: Progress, wait: float = 0) -> Built:
        del root, wait
        self.runs += 1
        progress.reading("gateway", 5, 10)
        assert self.go.wait(20)
        progress.deriving("usage")
        return DONE


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """A gate in the place of builds, which opens at the end of the test at the latest."""
    made = Gate()
    monkeypatch.setattr(job_work, "build", made)
    monkeypatch.setattr(job_work, "EACH", 0.0)
    yield made
    made.go.set()


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Jobs]:
    """A worker that does its jobs in threads of this process."""
    made = Jobs(tmp_path, job_work.do, pause=0.02)
    yield made
    made.close()


def until(root: Path, wanted: Callable[[Job], bool]) -> Job:
    """The build asked for last, once it is as wanted."""
    deadline = time.monotonic() + 60
    while not wanted(job := jobs.newest(root)):
        assert time.monotonic() < deadline, job
        time.sleep(0.01)
    return job


def over(job: Job) -> bool:
    return job.over


def gone() -> int:
    """The number of a process that is no more."""
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def abandoned(root: Path, tries: int, state: str = "deriving", worker: str | None = None) -> Job:
    """A job whose process was killed."""
    asked = jobs.ask(root, "build", "Ada")
    left = asked.model_copy(update={"state": state, "tries": tries, "begun_at": now()})
    with store_of(places.decisions(root)).begin() as work:
        work.jobs.take(left, worker or jobs.name_of(gone()), now())
    return left


def test_nothing_was_asked_at_first(tmp_path: Path) -> None:
    assert (jobs.newest(tmp_path), jobs.jobs(tmp_path), list(tmp_path.iterdir())) == (Job(), (), [])


def test_it_says_how_far_a_source_is_and_who_asked(worker: Jobs, gate: Gate, tmp_path: Path) -> None:
    worker.build("Ada")
    job = until(tmp_path, lambda one: bool(one.sources))
    assert ([(one.source, one.done, one.total) for one in job.sources], job.asked_by) == ([("gateway", 5, 10)], "Ada")
    assert not job.over


def test_a_build_that_is_done_tells_what_it_made(worker: Jobs, gate: Gate, tmp_path: Path) -> None:
    gate.go.set()
    worker.build()
    job = until(tmp_path, over)
    assert (job.state, job.build, job.changed, job.seconds, job.tries) == ("done", "b1", True, 2.5, 1)


def test_asked_while_one_runs_another_follows_once(worker: Jobs, gate: Gate, tmp_path: Path) -> None:
    worker.build()
    until(tmp_path, lambda one: bool(one.sources))
    second, third = worker.build(), worker.build()
    gate.go.set()
    until(tmp_path, over)
    assert (second.id == third.id, gate.runs, len(jobs.jobs(tmp_path))) == (True, 2, 2)


def test_two_workers_do_one_job_once(worker: Jobs, gate: Gate, tmp_path: Path) -> None:
    other = Jobs(tmp_path, job_work.do, pause=0.01)
    other.start()
    worker.build()
    until(tmp_path, lambda one: bool(one.sources))
    time.sleep(0.2)
    gate.go.set()
    until(tmp_path, over)
    other.close()
    assert gate.runs == 1


def test_a_known_error_is_kept_as_its_problems(worker: Jobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def blocked(root: Path, progress: Progress, wait: float = 0) -> Built:
        raise BlockedError(Problem("lake-locked"))

    monkeypatch.setattr(job_work, "build", blocked)
    worker.build()
    job = until(tmp_path, over)
    assert (job.state, [problem.code for problem in job.problems]) == ("failed", ["lake-locked"])


def test_a_mistake_of_ours_is_named_and_logged(
    worker: Jobs, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(root: Path, progress: Progress, wait: float = 0) -> Built:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(job_work, "build", broken)
    with caplog.at_level(logging.ERROR, "sowhat.jobs"):
        worker.build()
        job = until(tmp_path, over)
    assert job.problems == (Problem("job-mistake", None, {"kind": "ZeroDivisionError"}),)
    assert "secret detail" in caplog.text


def test_a_job_that_waits_is_cancelled_at_once(tmp_path: Path) -> None:
    asked = jobs.ask(tmp_path, "build")
    assert (jobs.cancel(tmp_path, asked.id).state, jobs.newest(tmp_path).state) == ("stopped", "stopped")


def test_a_job_that_runs_is_cancelled_at_its_next_step(worker: Jobs, gate: Gate, tmp_path: Path) -> None:
    asked = worker.build()
    until(tmp_path, lambda one: bool(one.sources))
    assert jobs.cancel(tmp_path, asked.id).state == "stopping"
    gate.go.set()
    assert until(tmp_path, over).state == "stopped"


def test_what_is_over_stays_as_it_is(worker: Jobs, gate: Gate, tmp_path: Path) -> None:
    gate.go.set()
    asked = worker.build()
    until(tmp_path, over)
    assert jobs.cancel(tmp_path, asked.id).state == "done"


def test_a_job_that_is_none_is_said(tmp_path: Path) -> None:
    with pytest.raises(CallError) as raised:
        jobs.job(tmp_path, "x")
    assert raised.value.problems == (Problem("no-such-job", params={"value": "x"}),)


def test_a_job_whose_process_was_killed_is_begun_again(worker: Jobs, gate: Gate, tmp_path: Path) -> None:
    gate.go.set()
    left = abandoned(tmp_path, 1)
    worker.start()
    job = until(tmp_path, over)
    assert (job.id, job.state, job.tries, gate.runs) == (left.id, "done", 2, 1)


def test_a_job_that_was_killed_twice_is_told_failed(worker: Jobs, gate: Gate, tmp_path: Path) -> None:
    abandoned(tmp_path, 2)
    worker.start()
    job = until(tmp_path, over)
    assert (job.state, job.problems, gate.runs) == ("failed", (Problem("job-lost", params={"tries": 2}),), 0)


def test_a_job_that_was_to_stop_and_was_killed_is_stopped(worker: Jobs, gate: Gate, tmp_path: Path) -> None:
    abandoned(tmp_path, 1, "stopping")
    worker.start()
    assert (until(tmp_path, over).state, gate.runs) == ("stopped", 0)


def test_a_worker_elsewhere_is_left_alone_while_it_gives_signs(
    gate: Gate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate.go.set()
    left = abandoned(tmp_path, 1, worker="elsewhere:1")
    assert Jobs(tmp_path, job_work.do)._next() is None
    monkeypatch.setattr(jobs, "LOST", timedelta(0))
    taken = Jobs(tmp_path, job_work.do)._next()
    assert taken is not None
    assert (taken.id, taken.tries) == (left.id, 2)


def test_a_worker_that_lost_its_job_tells_nothing_more(gate: Gate, tmp_path: Path) -> None:
    left = abandoned(tmp_path, 1, worker="elsewhere:1")
    telling = job_work.Telling(tmp_path, left, jobs.name_of(os.getpid()), threading.Event())
    with pytest.raises(job_work.StoppedError):
        telling.deriving("usage")
    telling.end(left.model_copy(update={"state": "done"}))
    assert jobs.newest(tmp_path).state == "deriving"


def test_the_ledger_is_verified_as_a_job(worker: Jobs, tmp_path: Path) -> None:
    asked = worker.ask("verify")
    deadline = time.monotonic() + 30
    while not (job := jobs.job(tmp_path, asked.id)).over:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert (job.kind, job.state) == ("verify", "done")
