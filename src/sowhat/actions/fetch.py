"""Ask the servers and databases that a workspace names for what is new, before a build reads files.

What they answer becomes files of the spool, which are read as all files are. What fails there becomes a note, and the
build goes on with what it has; only what is wrong in sowhat.yaml itself stops it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from sowhat.actions import fetch_tables, places
from sowhat.errors import BlockedError, DataError, Problem, Where
from sowhat.lake.lake import Lake
from sowhat.lake.spool import names, put, spooled
from sowhat.model.source import Prometheus, SkyWalking
from sowhat.model.workspace import CallTable, Workspace
from sowhat.sources.servers import prometheus, skywalking
from sowhat.sources.servers.asking import Patience, Server
from sowhat.sources.servers.chunks import Chunk, Row, missing, named, packed
from sowhat.store.database import Store
from sowhat.tables.facts import TELEMETRY
from sowhat.workspace.loading import read as read_workspace

Polled = Prometheus | SkyWalking


class Progress(Protocol):
    """Where progress is told."""

    def reading(self, source: str, done: int, total: int) -> None: ...


class Poller(Protocol):
    """A module that asks one kind of server."""

    REACH: timedelta
    MARGIN: timedelta

    def ask(self, source: Any, server: Server, where: Where | None, chunks: list[Chunk]) -> Iterator[list[Row]]:  # noqa: ANN401
        """The rows of each chunk."""


POLLERS: Mapping[str, Any] = {"prometheus": prometheus, "skywalking": skywalking}
GRAPHQL = "/graphql"


@dataclass(frozen=True, slots=True)
class Fetched:
    """The workspace with databases' tables as files, and what could not be asked."""

    workspace: Workspace
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Tools:
    """How patient to be with servers, and for how many seconds a table that was read is not asked for again by the
    same process (`build --watch` looks every few seconds)."""

    patience: Patience = field(default_factory=Patience)
    rest: float = 60.0


def fetch(workspace: Workspace, lake: Lake, store: Store, progress: Progress, now: datetime, tools: Tools) -> Fetched:
    """Ask for all that is new. The caller holds the lake's lock.

    Raises WorkspaceError for what is wrong in sowhat.yaml, and BlockedError where the spool cannot be written.
    """
    if not workspace.connections and not any(isinstance(source, Polled) for source in workspace.sources):
        return Fetched(workspace)
    root = Path(workspace.root)
    asking = Asking(workspace, lake, store, progress, now, tools, read_workspace(root).places)
    problems = [problem for source in workspace.sources for problem in asking.source(source)]
    tables = fetch_tables.Tables(workspace, asking.places, tools.rest)
    replaced = tables.replaced()
    return Fetched(replaced, (*problems, *tables.problems))


@dataclass(frozen=True, slots=True)
class Asking:
    """One run over the sources that are asked for."""

    workspace: Workspace
    lake: Lake
    store: Store
    progress: Progress
    now: datetime
    tools: Tools
    places: Mapping[tuple[str, str], Where]

    def source(self, source: object) -> tuple[Problem, ...]:
        """Ask for what is new of one source; what went wrong."""
        try:
            if isinstance(source, Polled):
                self._poll(source)
            elif isinstance(source, CallTable):
                return self._table(source)
        except (DataError, BlockedError) as error:
            if error.problems[0].code == "spool-unwritable":
                raise
            return error.problems
        return ()

    def _poll(self, source: Polled) -> None:
        """Put every hour that is over into the spool."""
        poller: Poller = POLLERS[source.type]
        had = named(self._had(source.name))
        since = self._since(source, poller, had)
        chunks = list(missing(since, self.now - poller.MARGIN, had))
        if not chunks:
            return
        where = self.places.get(("source", source.name))
        with Server(_address(source), source.token, where, self.tools.patience) as server:
            for done, (chunk, rows) in enumerate(zip(chunks, poller.ask(source, server, where, chunks), strict=True)):
                put(self._spool, source.name, chunk.name, packed(chunk, rows))
                self.progress.reading(source.name, done + 1, len(chunks))

    def _since(self, source: Polled, poller: Poller, had: list[Chunk]) -> datetime:
        """The day that the source names, else where the last chunk ends or as far back as makes sense."""
        if source.since is not None:
            return datetime.combine(source.since, time(), ZoneInfo(self.workspace.timezone))
        reach = (self.now - poller.REACH).replace(hour=0, minute=0, second=0, microsecond=0)
        return min(reach, had[-1].end) if had else reach

    def _table(self, source: CallTable) -> tuple[Problem, ...]:
        days = fetch_tables.CallDays(self.workspace, source, self.places, self.now)
        return days.fetch(self._spool, self._had(source.name), self.progress.reading)

    @property
    def _spool(self) -> Path:
        return places.spool(Path(self.workspace.root))

    def _had(self, source: str) -> frozenset[str]:
        """The names of files that the spool holds, or that it held and the lake has whole."""
        there = names(self._spool, source)
        with self.store.read() as work:
            known = [(spooled(file.path, source), file) for file in work.files.of(source)]
        plain = {name.removesuffix(".gz") for name in there}
        gone = [(name, file) for name, file in known if name and name not in plain and file.consumed]
        whole = (
            name for name, file in gone if min(self.lake.offset(table, file.id) for table in TELEMETRY) >= file.consumed
        )
        return there | frozenset(whole)


def _address(source: Polled) -> str:
    if isinstance(source, Prometheus) or source.url.startswith("env:"):
        return source.url
    return source.url if source.url.rstrip("/").endswith(GRAPHQL) else source.url.rstrip("/") + GRAPHQL
