"""Files that wait to be taken into a workspace, and what was understood of them."""

from __future__ import annotations

from typing import Literal

from sowhat.errors import Problem
from sowhat.model.setup import FoundWorkbook, Initiated
from sowhat.model.value import Value


class StagedFile(Value):
    """A file that is waiting, with its size in bytes."""

    name: str
    size: int


class Choices(Value):
    """What somebody said beside the files of a new workspace; empty is not said."""

    name: str = ""
    kind: str = ""


class Understood(Value):
    """What files would make a new workspace of, or why they make none yet: then `problems` say what to mend."""

    choices: Choices = Choices()
    made: Initiated | None = None
    problems: tuple[Problem, ...] = ()


ArrivalKind = Literal["workbook", "log", "records", "unknown"]


class Arrival(Value):
    """What a file would be in a workspace that stands.

    `target` is where it would lie, from the workspace's folder; '' where nothing takes it. `replaces` is whether
    something lies there already, `declared` whether sowhat.yaml names it yet. `source` is the source that reads a
    log, or the section that reads records. `before` and `after` are a workbook as it stands and as it came.
    """

    name: str
    kind: ArrivalKind
    target: str = ""
    replaces: bool = False
    declared: bool = True
    source: str = ""
    before: FoundWorkbook | None = None
    after: FoundWorkbook | None = None
    problems: tuple[Problem, ...] = ()


class Update(Value):
    """What uploaded files would change. It can be taken over when something is taken and nothing is wrong."""

    arrivals: tuple[Arrival, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether it can be taken over."""
        return not self.problems and any(one.target for one in self.arrivals)
