"""Long work that was asked for, and the one worker that does it. One job runs at a time, whichever process does it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, delete, insert, select, update

from sowhat.model.job import OVER, Job, JobKind
from sowhat.store.schema import JOBS

KEPT = 50
"""Jobs that are kept once they are over."""
_COLUMNS = ("id", "kind", "state", "asked_by", "asked_at", "ended_at")
"""What is a column of its own; the rest lies in the body."""
_NEWEST = (JOBS.c.asked_at.desc(), JOBS.c.id.desc())


class Jobs:
    """Jobs by id."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ask(self, job: Job) -> Job:
        """Add a job, unless one of its kind is waiting already: then that one."""
        waiting = [one for one in self.open() if one.state == "queued" and one.kind == job.kind]
        if waiting:
            return waiting[0]
        self._forget()
        self._connection.execute(insert(JOBS), {**_row(job), "worker": "", "beat_at": None})
        return job

    def find(self, id_: str) -> Job | None:
        """A job by its id."""
        return self._first(select(JOBS).where(JOBS.c.id == id_))

    def newest(self, kind: JobKind) -> Job | None:
        """The job of a kind that was asked for last."""
        return self._first(select(JOBS).where(JOBS.c.kind == kind).order_by(*_NEWEST).limit(1))

    def every(self) -> tuple[Job, ...]:
        """The last jobs, the newest first."""
        return self._all(select(JOBS).order_by(*_NEWEST).limit(KEPT))

    def open(self) -> tuple[Job, ...]:
        """Jobs that wait or run, in the order in which they were asked for."""
        return self._all(select(JOBS).where(JOBS.c.state.not_in(OVER)).order_by(JOBS.c.asked_at, JOBS.c.id))

    def worker(self, id_: str) -> tuple[str, datetime | None]:
        """Who does a job, and when that was last heard of."""
        row = self._connection.execute(select(JOBS.c.worker, JOBS.c.beat_at).where(JOBS.c.id == id_)).first()
        return (row.worker, row.beat_at) if row else ("", None)

    def take(self, job: Job, worker: str, at: datetime) -> None:
        """From now on the worker does the job; an empty one: nobody does."""
        self._connection.execute(
            update(JOBS).where(JOBS.c.id == job.id), {**_row(job), "worker": worker, "beat_at": at}
        )

    def tell(self, job: Job, worker: str, at: datetime) -> bool:
        """Note how far the job is, and that the worker lives. False where it is to stop: the job is another's now, it
        is over, or somebody said stop."""
        mine = (JOBS.c.id == job.id) & (JOBS.c.worker == worker) & JOBS.c.state.not_in((*OVER, "stopping"))
        return self._connection.execute(update(JOBS).where(mine), {**_row(job), "beat_at": at}).rowcount == 1

    def end(self, job: Job, worker: str) -> bool:
        """The job is over, or waits for another worker. False where it is not this worker's any more."""
        mine = (JOBS.c.id == job.id) & (JOBS.c.worker == worker) & JOBS.c.state.not_in(OVER)
        return self._connection.execute(update(JOBS).where(mine), {**_row(job), "worker": ""}).rowcount == 1

    def change(self, job: Job) -> None:
        """What somebody decided about a job, whoever does it."""
        self._connection.execute(update(JOBS).where(JOBS.c.id == job.id), _row(job))

    def _forget(self) -> None:
        over = select(JOBS.c.id).where(JOBS.c.state.in_(OVER)).order_by(*_NEWEST).offset(KEPT - 1).limit(1000)
        gone = list(self._connection.execute(over).scalars())
        if gone:
            self._connection.execute(delete(JOBS).where(JOBS.c.id.in_(gone)))

    def _first(self, query: Select[Any]) -> Job | None:
        row = self._connection.execute(query).mappings().first()
        return _job(row) if row else None

    def _all(self, query: Select[Any]) -> tuple[Job, ...]:
        return tuple(_job(row) for row in self._connection.execute(query).mappings())


def _row(job: Job) -> dict[str, object]:
    own = {name: getattr(job, name) for name in _COLUMNS}
    return {**own, "body": job.model_dump_json(exclude=set(_COLUMNS))}


def _job(row: RowMapping) -> Job:
    body = Job.model_validate_json(row["body"])
    return body.model_copy(update={name: row[name] for name in _COLUMNS})
