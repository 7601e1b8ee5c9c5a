"""One build at a time: what it says while it runs, and what becomes of its errors."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sowhat.actions.build import Progress
from sowhat.actions.jobs import Builds, Jobs
from sowhat.errors import BlockedError, Problem
from sowhat.model.built import Built
from sowhat.model.job import Job

DONE = Built(id="b1", changed=True, records=1, quarantined=0, computed=1, linked=0, seconds=2.5)


class Gate:
    """A build that goes on when it is told to."""

    def __init__(self) -> None:
        self.go, self.runs = threading.Event(), 0

    def __call__(self, root: Path, progress: Progress, wait: float = 0) -> Built:
        del root, wait
        self.runs += 1
        progress.reading("gateway", 5, 10)
        assert self.go.wait(10)
        progress.deriving("usage")
        return DONE


@pytest.fixture
def gate() -> Iterator[Gate]:
    """A gate that opens at the end of the test at the latest."""
    made = Gate()
    yield made
    made.go.set()


def until(jobs: Jobs, *states: str) -> Job:
    """The job once it is in one of the states."""
    deadline = time.monotonic() + 10
    while (job := jobs.latest()).state not in states:
        assert time.monotonic() < deadline, job
        time.sleep(0.005)
    return job


def over(run: Builds) -> Job:
    """What becomes of a build."""
    jobs = Jobs(Path(), run)
    jobs.build()
    return until(jobs, "done", "failed", "stopped")


def test_nothing_was_asked_at_first() -> None:
    assert Jobs(Path()).latest() == Job()


def test_it_says_how_far_a_source_is(gate: Gate) -> None:
    jobs = Jobs(Path(), gate)
    jobs.build()
    while not jobs.latest().sources:
        time.sleep(0.005)
    assert [(one.source, one.done, one.total) for one in jobs.latest().sources] == [("gateway", 5, 10)]
    assert not jobs.latest().over


def test_a_build_that_is_done_tells_what_it_made(gate: Gate) -> None:
    gate.go.set()
    job = over(gate)
    assert (job.state, job.build, job.changed, job.seconds) == ("done", "b1", True, 2.5)


def test_asked_while_one_runs_another_follows_once(gate: Gate) -> None:
    jobs = Jobs(Path(), gate)
    jobs.build()
    until(jobs, "reading")
    second, third = jobs.build(), jobs.build()
    gate.go.set()
    until(jobs, "done")
    assert (second.id == third.id, gate.runs) == (True, 2)


def test_a_known_error_is_kept_as_its_problems() -> None:
    def blocked(root: Path, progress: Progress, wait: float = 0) -> Built:
        raise BlockedError(Problem("lake-locked"))

    job = over(blocked)
    assert (job.state, [problem.code for problem in job.problems]) == ("failed", ["lake-locked"])


def test_a_mistake_of_ours_is_named_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    def broken(root: Path, progress: Progress, wait: float = 0) -> Built:
        raise ZeroDivisionError("secret detail")

    with caplog.at_level(logging.ERROR, "sowhat.jobs"):
        job = over(broken)
    assert job.problems == (Problem("job-mistake", None, {"kind": "ZeroDivisionError"}),)
    assert "secret detail" in caplog.text


def test_a_build_ends_at_its_next_step_when_the_server_goes_down(gate: Gate) -> None:
    jobs = Jobs(Path(), gate)
    jobs.build()
    until(jobs, "reading")
    jobs.close()
    gate.go.set()
    assert until(jobs, "stopped", "done").state == "stopped"


def test_after_an_error_the_next_build_runs() -> None:
    answers: Iterator[BlockedError | Built] = iter([BlockedError(Problem("lake-locked")), DONE])

    def sometimes(root: Path, progress: Progress, wait: float = 0) -> Built:
        answer = next(answers)
        if isinstance(answer, BlockedError):
            raise answer
        return answer

    jobs = Jobs(Path(), sometimes)
    jobs.build()
    until(jobs, "failed")
    jobs.build()
    assert until(jobs, "done", "failed").state == "done"
