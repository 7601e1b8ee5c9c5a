"""Work that goes on while pages are read, and how far it is."""

from __future__ import annotations

from typing import Literal

from sowhat.errors import Problem
from sowhat.model.value import Value

JobState = Literal["none", "queued", "waiting", "reading", "deriving", "done", "failed", "stopped"]
OVER: frozenset[JobState] = frozenset({"none", "done", "failed", "stopped"})


class ReadSource(Value):
    """How far a source is: bytes that are in the lake, of those that there are."""

    source: str
    done: int
    total: int


class Job(Value):
    """A build and how far it is. `result` is what is being derived, `seconds` how long it has run so far;
    `problems` are why it failed, or what it noticed. State `none`: nothing was asked since the start."""

    id: str = ""
    state: JobState = "none"
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
