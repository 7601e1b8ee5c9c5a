"""From slices to commits: many small slices, or one large one, are one commit for each table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from types import TracebackType

import pyarrow as pa

from sowhat.engine.workbench import Workbench
from sowhat.errors import BlockedError, Problem, RefusedError, Where
from sowhat.lake.lake import Lake, Mark
from sowhat.lake.reading import Portion
from sowhat.model.file import SeenFile, Sight
from sowhat.model.workspace import CallSource
from sowhat.sources import facts
from sowhat.sources.call_readers import READERS, Read
from sowhat.sources.contract import Counts, crowded, prepare
from sowhat.store.database import Store
from sowhat.tables.facts import SLICES, TELEMETRY

Gather = Callable[[Workbench, CallSource, bytes, tuple[str, ...]], dict[str, pa.Table]]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes in a slice; bytes and files in a batch."""

    slice_: int = 128 << 20
    batch: int = 256 << 20
    files: int = 64


@dataclass(frozen=True, slots=True)
class Tools:
    """What reads and what aggregates, and how much at a time; `operations` are templates of all paths."""

    readers: Mapping[str, Read] = field(default_factory=lambda: READERS)
    gather: Gather = facts.gather
    sizes: Sizes = Sizes()
    operations: tuple[str, ...] = ()


@dataclass(slots=True)
class _Batch:
    """What has been read and not been committed yet."""

    tables: frozenset[str]
    weight: int = 0
    rows: list[dict[str, object]] = field(default_factory=list)
    marks: dict[str, Mark] = field(default_factory=dict)
    seen: dict[str, SeenFile] = field(default_factory=dict)
    sights: list[Sight] = field(default_factory=list)


class Batches:
    """Collects the portions of one source, and commits them when they are enough.

    `sights` are those of files whose rows are all in the lake; `totals` counts what was new; `refused` says why, for
    files of another kind than the source's. They have no sight, so that they are looked at again.
    """

    def __init__(self, source: CallSource, zone: str, secret: bytes, lake: Lake, store: Store, tools: Tools) -> None:
        self._source, self._zone, self._secret = source, zone, secret
        self._lake, self._store, self._tools = lake, store, tools
        self._benches = ExitStack()
        self._writer = ThreadPoolExecutor(1)
        self._writing: Future[None] | None = None
        self._bench: Workbench | None = None
        self._batch = _Batch(frozenset())
        self.sights: list[Sight] = []
        self.totals: Counter[str] = Counter()
        self.refused: dict[str, tuple[Problem, ...]] = {}

    def take(self, event: Portion | Sight) -> None:
        """Read a portion into the batch, after committing the batch if it has no room for it."""
        if isinstance(event, Sight):
            if event.file not in self.refused:
                self._batch.sights.append(event)
            return
        if not self._fits(event):
            self._commit()
        bench = self._prepared(event)
        try:
            counts = self._tools.readers[self._source.type](bench, self._source, event.slice_, self._zone)
        except RefusedError as error:
            bench.run("DELETE FROM rejected WHERE file = ?", [event.slice_.file])
            self.refused[event.slice_.file] = error.problems
            return
        self._add(event, counts)

    def offsets(self, file: str) -> dict[str, int]:
        """Up to where each table holds a file; what the batch has of it (it came twice) is committed first."""
        if file in self._batch.marks:
            self.flush()
        self._written()
        return {table.name: self._lake.offset(table, file) for table in TELEMETRY}

    def flush(self) -> None:
        """Commit the batch, the identity of its files first; then wait until the disk has all of it."""
        self._commit()
        self._written()

    def _commit(self) -> None:
        """Begin to commit the batch: while it is written, the next one can be read."""
        batch, self._batch = self._batch, _Batch(frozenset())
        if self._bench and batch.marks:
            data = self._tools.gather(self._bench, self._source, self._secret, self._tools.operations)
            data[SLICES.name] = _table(batch.rows)
            self._written()
            with self._store.begin() as work:
                work.files.save(batch.seen.values(), self.sights)
            self._writing = self._writer.submit(self._append, batch, data)
        self.sights += batch.sights

    def _written(self) -> None:
        """Wait for the batch that is being written. Raises what writing it raised."""
        writing, self._writing = self._writing, None
        if writing:
            writing.result()

    def _append(self, batch: _Batch, data: Mapping[str, pa.Table]) -> None:
        for table in TELEMETRY:
            if table.name in batch.tables and not self._lake.append(
                table, data[table.name], tuple(batch.marks.values())
            ):
                raise BlockedError(Problem("lake-moved", Where(table.name)))

    def _prepared(self, portion: Portion) -> Workbench:
        """The workbench, empty for the first portion of a batch; there is none while nothing is new."""
        if self._bench and not self._batch.marks and crowded(self._bench):
            self._benches.close()
            self._bench = None
        if self._bench is None:
            self._bench = self._benches.enter_context(Workbench())
        if not self._batch.marks:
            prepare(self._bench)
            self._batch.tables = portion.tables
        return self._bench

    def _fits(self, portion: Portion) -> bool:
        batch, sizes = self._batch, self._tools.sizes
        if not batch.marks:
            return True
        files = len(batch.marks.keys() | {portion.slice_.file})
        return portion.tables == batch.tables and files <= sizes.files and batch.weight + portion.weight <= sizes.batch

    def _add(self, portion: Portion, counts: Counts) -> None:
        batch, slice_ = self._batch, portion.slice_
        start = batch.marks[slice_.file].start if slice_.file in batch.marks else slice_.start
        batch.marks[slice_.file] = Mark(slice_.file, start, slice_.end)
        batch.seen[slice_.file] = portion.seen
        batch.weight += portion.weight
        place = {"source": slice_.source, "file": slice_.file, "path": str(slice_.path)}
        batch.rows.append({**place, "start": slice_.start, "end": slice_.end, **asdict(counts)})
        if SLICES.name in batch.tables:
            numbers = {name: getattr(counts, name) for name in ("lines", "read", "quarantined", "duplicates")}
            self.totals.update(slices=1, bytes=portion.weight, **numbers)

    def __enter__(self) -> Batches:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._writer.shutdown()
        self._benches.close()


def _table(rows: list[dict[str, object]]) -> pa.Table:
    """Rows of `slices`."""
    return pa.Table.from_pylist(rows, SLICES.schema)
