"""What can go wrong, as values: a code and typed parameters, never a sentence.

    SowhatError            exit code 1: the data or the environment prevented the answer
    ├── DataError          what was read cannot be used
    │   └── RefusedError   a whole file is of another kind than its source reads
    ├── BlockedError       a file, a lock, a port, a newer database: not the caller's words
    └── CallError          exit code 2: the call or the workspace is wrong
        └── WorkspaceError what is written in sowhat.yaml, catalog/ or a workbook

The sentence for a code is `error-<code>` in `stories/messages/<language>/errors.ftl`, and its cure
`error-<code>.cure`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

Param = str | int | float


@dataclass(frozen=True, slots=True)
class Where:
    """Where a problem is: a file with its line and column (both from 1), or a workbook's sheet and cell."""

    path: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        parts = [self.path, self.sheet, self.cell, self.line, self.column]
        return ":".join(str(part) for part in parts if part is not None)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `params` fill the placeholders of the message `error-<code>`."""

    code: str
    where: Where | None = None
    params: Mapping[str, Param] = field(default_factory=dict)


class SowhatError(Exception):
    """One or more problems that stopped the work; the first is the one to mend first."""

    exit_code: ClassVar[int] = 1

    def __init__(self, *problems: Problem) -> None:
        if not problems:
            raise ValueError("an error needs at least one problem")
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        return "; ".join(f"{p.where or ''} {p.code} {dict(p.params)}".strip() for p in self.problems)


class DataError(SowhatError):
    """What was read cannot be used."""


class RefusedError(DataError):
    """A whole file is of another kind than its source reads; the source's other files may be read all the same."""


class BlockedError(SowhatError):
    """A file, a lock, a port or a database is not as it has to be."""


class CallError(SowhatError):
    """The call is wrong: an option, a missing column."""

    exit_code: ClassVar[int] = 2


class WorkspaceError(CallError):
    """What people wrote in the workspace is wrong."""
