"""Read what is new in every source of calls into the lake, each record exactly once whatever is killed when.

A file's identity is remembered before its first row is committed, so that a build that is killed knows it again; how
much of it is in the lake, the lake alone says, table by table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from sowhat.actions.ingest_batches import Batches, Tools
from sowhat.errors import Problem, RefusedError, Where
from sowhat.lake.files import Present, expand
from sowhat.lake.lake import Lake
from sowhat.lake.reading import Family, Known, Portion, Walk
from sowhat.lake.spool import pattern
from sowhat.model.file import Sight
from sowhat.model.workspace import CallSource, Workspace
from sowhat.store.database import Store
from sowhat.tables.facts import TELEMETRY

FAMILIES: Mapping[str, Family] = {
    "access-log": "log",
    "table": "table",
    "otlp": "json",
    "cloud-events": "json",
    "prometheus": "json",
    "skywalking": "json",
}


class Progress(Protocol):
    """Where progress is told."""

    def reading(self, source: str, done: int, total: int) -> None:
        """`done` of `total` bytes of a source's changed files have been read."""


@dataclass(frozen=True, slots=True)
class IngestedSource:
    """What was new in one source; `files` are all there are. `problems` names those that could not be read whole."""

    source: str
    files: int
    slices: int
    bytes: int
    lines: int
    read: int
    quarantined: int
    duplicates: int
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Ingested:
    """What was new in all sources."""

    sources: tuple[IngestedSource, ...]

    @property
    def changed(self) -> bool:
        """Whether the lake has grown."""
        return any(source.slices for source in self.sources)

    @property
    def records(self) -> int:
        """Records that could be read."""
        return sum(source.read for source in self.sources)

    @property
    def quarantined(self) -> int:
        """Records that could not."""
        return sum(source.quarantined for source in self.sources)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Files that could not be read whole, whether they are new or not."""
        return tuple(problem for source in self.sources for problem in source.problems)


def ingest(
    workspace: Workspace, lake: Lake, store: Store, secret: bytes, progress: Progress, now: datetime
) -> Ingested:
    """Read everything new. The caller holds the lake's lock; `now` decides whether a file's last line is finished.

    Raises what the readers raise, and BlockedError when another writer was in the lake.
    """
    return Ingestion(workspace, lake, store, secret).run(progress, now)


@dataclass(frozen=True, slots=True)
class Ingestion:
    """One run over a workspace's sources of calls."""

    workspace: Workspace
    lake: Lake
    store: Store
    secret: bytes
    tools: Tools = field(default_factory=Tools)

    def run(self, progress: Progress, now: datetime) -> Ingested:
        """Read everything new, source by source."""
        sources = [source for source in self.workspace.sources if isinstance(source, CallSource)]
        return Ingested(tuple(self._source(source, progress, now) for source in sources))

    def _source(self, source: CallSource, progress: Progress, now: datetime) -> IngestedSource:
        present = expand(Path(self.workspace.root), (pattern(source.name), *source.paths))
        known = self._known(source.name)
        read_before = bool(known.files)
        quiet = known.quiet(present)
        changed = [file for file in present if file.shown not in quiet]
        with Batches(source, self.workspace.timezone, self.secret, self.lake, self.store, self.tools) as batches:
            walk = Walk(
                source.name,
                FAMILIES[source.type],
                self.tools.sizes.slice_,
                now,
                batches.offsets,
                known,
                present,
                batches.refused,
            )
            for event in _told(walk.through(changed), changed, source.name, progress):
                batches.take(event)
            batches.flush()
        refused = [problem for problems in batches.refused.values() for problem in problems]
        if refused and not (read_before or batches.totals["slices"]):
            raise RefusedError(*refused)
        sights = (*quiet.values(), *batches.sights)
        self._remember(source.name, known.sights, sights)
        return _summary(source.name, len(present), batches, (*_noted(sights), *refused))

    def _known(self, source: str) -> Known:
        """What the store knows of a source; sights only if the lake has what they say it has."""
        with self.store.read() as work:
            files = {file.id: file for file in work.files.of(source)}
            sights = work.files.sights(source)
        seen = next((files[sight.file] for sight in sights if sight.file in files), None)
        if seen and min(self.lake.offset(table, seen.id) for table in TELEMETRY) < seen.consumed:
            return Known(files)  # the lake was deleted, or a table is new: every file has to be looked at again
        return Known(files, sights)

    def _remember(self, source: str, before: Sequence[Sight], sights: Sequence[Sight]) -> None:
        """Replace the sights of a source by those of now."""
        new, gone = set(sights) - set(before), {sight.path for sight in before} - {sight.path for sight in sights}
        if new or gone:
            with self.store.begin() as work:
                work.files.forget_sights(source, sorted(gone))
                work.files.save(sights=new)


def _told(
    events: Iterable[Portion | Sight], files: Sequence[Present], source: str, progress: Progress
) -> Iterator[Portion | Sight]:
    """The events; before each, progress is told how far the files before it go."""
    total, done, sizes = sum(file.size for file in files), 0, {file.shown: file.size for file in files}
    for event in events:
        yield event
        if isinstance(event, Sight):
            done += sizes[event.path]
        progress.reading(source, min(done + (event.raw if isinstance(event, Portion) else 0), total), total)


def _noted(sights: Iterable[Sight]) -> Iterator[Problem]:
    return (Problem(sight.note, Where(sight.path)) for sight in sights if sight.note)


def _summary(source: str, files: int, batches: Batches, problems: tuple[Problem, ...]) -> IngestedSource:
    totals = batches.totals
    return IngestedSource(
        source,
        files,
        totals["slices"],
        totals["bytes"],
        totals["lines"],
        totals["read"],
        totals["quarantined"],
        totals["duplicates"],
        problems,
    )
