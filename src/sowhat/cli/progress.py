"""Progress on the error stream, so that what a command prints stays clean."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    ProgressColumn,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from sowhat.stories.words import Words


class _Shown:
    """Lines on the error stream that are there as long as the block lasts."""

    def __init__(self, columns: tuple[ProgressColumn, ...], quiet: bool) -> None:
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True, disable=quiet)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()


class Bar(_Shown):
    """One line a source while it is read, and one for what is derived."""

    def __init__(self, words: Words, quiet: bool) -> None:
        self._words = words
        super().__init__(
            (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn()), quiet
        )
        self._tasks: dict[str, TaskID] = {}
        self._derived: TaskID | None = None

    def reading(self, source: str, done: int, total: int) -> None:
        """`done` of `total` bytes of a source are in the lake."""
        if source not in self._tasks:
            self._tasks[source] = self._progress.add_task(self._words.say("cli-reading", source=source), total=total)
        self._progress.update(self._tasks[source], completed=done, total=total)

    def deriving(self, result: str) -> None:
        """A result table is being computed."""
        says = self._words.say("cli-deriving", result=result)
        if self._derived is None:
            self._derived = self._progress.add_task(says, total=None)
        self._progress.update(self._derived, description=says)

    def waiting(self) -> None:
        """Another build holds the lock."""
        self._progress.console.print(self._words.say("cli-waiting"))


class Counting(_Shown):
    """One line that counts how many of how many are done."""

    def __init__(self, message: str, words: Words, quiet: bool) -> None:
        self._message = message
        self._words = words
        super().__init__((TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn()), quiet)
        self._task = self._progress.add_task("", total=None)

    def told(self, done: int, of: int) -> None:
        """`done` of `of` are done."""
        says = self._words.say(self._message, done=done, of=of)
        self._progress.update(self._task, description=says, completed=done, total=of)
