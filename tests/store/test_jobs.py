"""Jobs in the database: one of a kind waits, a worker that lost its job writes nothing, old ones are forgotten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from sowhat.model.job import Job, JobKind
from sowhat.model.statement import StatementKind
from sowhat.store.database import Store
from sowhat.store.jobs import KEPT

UNSEEN: tuple[StatementKind, ...] = ("look",)
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def a_job(number: int = 1, kind: JobKind = "build") -> Job:
    return Job(id=f"job{number}", kind=kind, state="queued", asked_by="Ada", asked_at=NOON + timedelta(seconds=number))


def test_a_job_comes_back_as_it_was_put_down(store: Store) -> None:
    with store.begin() as work:
        work.jobs.ask(a_job())
    with store.read() as work:
        assert (work.jobs.find("job1"), work.jobs.newest("build"), work.jobs.find("job2")) == (a_job(), a_job(), None)


def test_one_of_a_kind_waits(store: Store) -> None:
    with store.begin() as work:
        asked = [work.jobs.ask(a_job(1)), work.jobs.ask(a_job(2)), work.jobs.ask(a_job(3, "verify"))]
    assert [one.id for one in asked] == ["job1", "job1", "job3"]


def test_the_oldest_comes_first_among_those_that_are_open(store: Store) -> None:
    with store.begin() as work:
        work.jobs.ask(a_job(2))
        work.jobs.ask(a_job(1, "verify"))
        work.jobs.ask(a_job(3).model_copy(update={"state": "done"}))
        assert [one.id for one in work.jobs.open()] == ["job1", "job2"]
        assert [one.id for one in work.jobs.every()][-1] == "job1"


@pytest.mark.parametrize(
    ("worker", "state", "told"), [("a:1", "reading", True), ("b:1", "reading", False), ("a:1", "stopping", False)]
)
def test_only_its_worker_tells_of_a_job_and_not_once_it_is_to_stop(
    store: Store, worker: str, state: str, told: bool
) -> None:
    with store.begin() as work:
        job = work.jobs.ask(a_job()).model_copy(update={"state": state})
        work.jobs.take(job, "a:1", NOON)
        assert work.jobs.tell(job.model_copy(update={"state": "deriving"}), worker, NOON) is told
        found = work.jobs.find("job1")
    assert found is not None
    assert found.state == ("deriving" if told else state)


def test_only_its_worker_ends_a_job_and_only_once(store: Store) -> None:
    with store.begin() as work:
        job = work.jobs.ask(a_job()).model_copy(update={"state": "reading"})
        work.jobs.take(job, "a:1", NOON)
        done = job.model_copy(update={"state": "done", "ended_at": NOON})
        assert [work.jobs.end(done, "b:1"), work.jobs.end(done, "a:1"), work.jobs.end(done, "a:1")] == [
            False,
            True,
            False,
        ]
        assert work.jobs.find("job1") == done


def test_the_last_sign_of_a_worker_is_known(store: Store) -> None:
    with store.begin() as work:
        job = work.jobs.ask(a_job())
        work.jobs.take(job.model_copy(update={"state": "reading"}), "a:1", NOON)
        assert (work.jobs.worker("job1"), work.jobs.worker("none")) == (("a:1", NOON), ("", None))


def test_old_jobs_are_forgotten(store: Store) -> None:
    with store.begin() as work:
        for number in range(KEPT + 5):
            work.jobs.ask(a_job(number))
            work.jobs.change(a_job(number).model_copy(update={"state": "done"}))
        kept = [one.id for one in work.jobs.every()]
        assert (len(kept), work.jobs.find("job0")) == (KEPT, None)


def test_the_newest_statement_leaves_out_kinds(store: Store) -> None:
    with store.begin() as work:
        assert work.statements.newest() == (0, None)
        work.statements.state("possible", "x", "{}", "Ada", NOON)
        work.statements.state("look", "x", "{}", "Ada", NOON + timedelta(days=1))
        assert work.statements.newest(UNSEEN) == (1, NOON)
        assert work.statements.newest()[0] == 2
