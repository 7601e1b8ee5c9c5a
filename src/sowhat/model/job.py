"""Work that goes on while pages are read, and how far it is."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, get_args

from sowhat.errors import Problem
from sowhat.model.value import Value

JobKind = Literal["build", "verify"]
KINDS: tuple[JobKind, ...] = get_args(JobKind)
JobState = Literal[
    "none", "queued", "waiting", "reading", "deriving", "verifying", "stopping", "done", "failed", "stopped"
]
OVER: frozenset[JobState] = frozenset({"none", "done", "failed", "stopped"})


class ReadSource(Value):
    """How far a source is: bytes that are in the lake, of those that there are."""

    source: str
    done: int
    total: int


class Job(Value):
    """Long work that somebody asked for, and how far it is. `result` is what is being derived, `seconds` how long it
    has run so far; `problems` are why it failed, or what it noticed. `tries`: how often it was begun; it is begun again
    where whoever did it was killed. State `none`: nothing was ever asked for; `stopping`: somebody said stop."""

    id: str = ""
    kind: JobKind = "build"
    state: JobState = "none"
    asked_by: str = ""
    asked_at: datetime | None = None
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    tries: int = 0
    sources: tuple[ReadSource, ...] = ()
    result: str = ""
    seconds: float = 0
    build: str = ""
    changed: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def over(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in OVER

    @property
    def runs(self) -> bool:
        """Whether a worker does it now."""
        return not self.over and self.state != "queued"


class Jobs(Value):
    """What was asked for, the newest first."""

    jobs: tuple[Job, ...]
