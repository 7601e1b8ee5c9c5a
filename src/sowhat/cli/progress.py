"""Progress of a build on the error stream, so that what a command prints stays clean."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from sowhat.stories.words import Words


class Bar:
    """One line a source while it is read, and one for what is derived."""

    def __init__(self, words: Words, quiet: bool) -> None:
        self._words = words
        columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True, disable=quiet)
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

    def __enter__(self) -> Bar:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()


class Counter:
    """One line that counts up to a number that is known."""

    def __init__(self, says: str, quiet: bool) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True, disable=quiet)
        self._task = self._progress.add_task(says, total=None)

    def reached(self, done: int, total: int) -> None:
        """So many of them are done."""
        self._progress.update(self._task, completed=done, total=total)

    def __enter__(self) -> Counter:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()


class Counting:
    """One line that counts how many of how many are done."""

    def __init__(self, message: str, words: Words, quiet: bool) -> None:
        self._message = message
        self._words = words
        columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True, disable=quiet)
        self._task = self._progress.add_task("", total=None)

    def told(self, done: int, of: int) -> None:
        """`done` of `of` are done."""
        says = self._words.say(self._message, done=done, of=of)
        self._progress.update(self._task, description=says, completed=done, total=of)

    def __enter__(self) -> Counting:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()
