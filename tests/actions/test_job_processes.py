"""Real processes are killed in the middle of a job: afterwards it is done once, or begun again, and never lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from sowhat.actions import jobs, places
from sowhat.actions.reading import store_of
from sowhat.model.job import Job

SERVER = (
    "import sys, time; from pathlib import Path; from sowhat.actions.jobs import Jobs; import signal; "
    "made = Jobs(Path(sys.argv[1]), pause=0.05); made.start(); "
    "signal.signal(signal.SIGTERM, lambda *_: sys.exit(0)); "
    "import atexit; atexit.register(made.close); "
    "time.sleep(120)"
)
"""As much of a server as looks for work."""
SETTINGS = """platform: shop
sources:
- {name: gateway, type: access-log, paths: [access.log], format: common, consumer: user}
"""
LINE = '10.0.0.1 - - [01/Nov/2026:10:00:00 +0800] "GET /pay HTTP/1.1" 200 1\n'


@pytest.fixture
def company(tmp_path: Path) -> Path:
    """A workspace with a log."""
    (tmp_path / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "access.log").write_text(LINE * 50, encoding="utf-8")
    (tmp_path / "lake").mkdir()
    return tmp_path


@pytest.fixture
def held(company: Path) -> Iterator[FileLock]:
    """The lake is locked: whoever builds waits, and is in the middle of it."""
    lock = FileLock(company / "lake" / ".lock")
    lock.acquire()
    yield lock
    lock.release()


@pytest.fixture
def serve(company: Path) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """Begins a server; what is left of it is killed in the end."""
    begun: list[subprocess.Popen[bytes]] = []

    def begin() -> subprocess.Popen[bytes]:
        begun.append(subprocess.Popen([sys.executable, "-c", SERVER, str(company)]))
        return begun[-1]

    yield begin
    for one in begun:
        one.kill()
        one.wait()


def until(root: Path, wanted: Callable[[Job], bool]) -> Job:
    """The build asked for last, once it is as wanted."""
    deadline = time.monotonic() + 90
    while not wanted(job := jobs.newest(root)):
        assert time.monotonic() < deadline, job
        assert not job.over, job
        time.sleep(0.05)
    return job


def child(root: Path, server: subprocess.Popen[bytes]) -> int:
    """The process that does the job, once it is another one than the server and waits for the lake."""
    job = until(root, lambda one: one.state == "waiting")
    with store_of(places.decisions(root)).read() as work:
        process = int(work.jobs.worker(job.id)[0].rpartition(":")[2])
    assert process != server.pid
    return process


def over(job: Job) -> bool:
    return job.over


def builds(root: Path) -> tuple[str, ...]:
    with store_of(places.decisions(root)).read() as work:
        return work.builds.ids()


def test_a_server_that_is_killed_leaves_the_job_to_its_process(
    company: Path, held: FileLock, serve: Callable[[], subprocess.Popen[bytes]]
) -> None:
    asked, server = jobs.ask(company, "build", "Ada"), serve()
    child(company, server)
    server.kill()
    server.wait()
    serve()
    held.release()
    job = until(company, over)
    assert (job.id, job.state, job.tries, job.build, builds(company)) == (asked.id, "done", 1, "b000001", ("b000001",))


def test_a_job_that_is_killed_with_its_server_is_begun_again(
    company: Path, held: FileLock, serve: Callable[[], subprocess.Popen[bytes]]
) -> None:
    asked, server = jobs.ask(company, "build"), serve()
    process = child(company, server)
    server.kill()
    server.wait()
    os.kill(process, signal.SIGKILL)
    serve()
    held.release()
    job = until(company, over)
    assert (job.id, job.state, job.tries, builds(company)) == (asked.id, "done", 2, ("b000001",))


def test_a_job_whose_process_is_killed_twice_is_told_failed(
    company: Path, held: FileLock, serve: Callable[[], subprocess.Popen[bytes]]
) -> None:
    jobs.ask(company, "build")
    server = serve()
    for tries in (1, 2):
        until(company, lambda one, tries=tries: one.tries == tries)  # type: ignore[misc]
        os.kill(child(company, server), signal.SIGKILL)
        until(company, lambda one, tries=tries: one.over or one.tries > tries)  # type: ignore[misc]
    job = until(company, over)
    assert (job.state, [one.code for one in job.problems], builds(company)) == ("failed", ["job-lost"], ())


def test_a_server_that_goes_down_leaves_the_job_to_the_next_one(
    company: Path, held: FileLock, serve: Callable[[], subprocess.Popen[bytes]]
) -> None:
    asked, server = jobs.ask(company, "build"), serve()
    child(company, server)
    server.terminate()
    time.sleep(0.5)
    held.release()
    server.wait()
    left = jobs.newest(company)
    serve()
    job = until(company, over)
    assert (left.state, left.tries, job.id, job.state, job.tries) == ("queued", 0, asked.id, "done", 1)
