"""The lake: one Delta table for each fact table, appended to exactly once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
from deltalake import CommitProperties, DeltaTable, Transaction, write_deltalake
from deltalake.exceptions import CommitFailedError, DeltaError
from deltalake.schema import Schema
from filelock import FileLock, Timeout

from sowhat.errors import BlockedError, DataError, Problem, Where
from sowhat.tables.table import Table

CHECKPOINT_EVERY = 20
FILES_BEFORE_COMPACTION = 32
TRIES = 20
LOCK = ".lock"
CONFIGURATION: Mapping[str, str | None] = {
    "delta.enableExpiredLogCleanup": "false",  # a pinned build needs the log that leads to it
    "delta.checkpointInterval": str(CHECKPOINT_EVERY),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a table has one file: from the offset it must have now to the one it has once the rows are in."""

    file: str
    start: int
    end: int


class Lake:
    """The tables under `root`. Only one process at a time may hold `locked`; readers need no lock."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._open: dict[str, DeltaTable] = {}

    def offset(self, table: Table, file: str) -> int:
        """Up to where `table` holds `file`; 0 when it holds nothing of it."""
        return self._table(table).transaction_version(file) or 0

    def append(self, table: Table, data: pa.Table, marks: Sequence[Mark]) -> bool:
        """Add rows and move the files' offsets, in one commit.

        False, and nothing is written, when the table is not at the start of every mark: another writer was there.
        """
        data = _shaped(table, data)
        for _ in range(TRIES):
            if any(self.offset(table, mark.file) != mark.start for mark in marks):
                return False
            try:
                # Through the object whose offsets were compared: delta refuses it if they moved meanwhile.
                write_deltalake(self._table(table), data, mode="append", commit_properties=_moves(marks))
                return True
            except CommitFailedError:
                self.refresh(table)
        raise BlockedError(Problem("lake-contended", Where(table.name), {"tries": TRIES}))

    def versions(self, tables: Iterable[Table]) -> dict[str, int]:
        """The current version of each table; a table that does not exist yet is created."""
        return {table.name: int(self._table(table).version()) for table in tables}

    def uris(self, table: str, version: int) -> list[str]:
        """The Parquet files that are a table at a version, as absolute local paths, in name order.

        Raises DataError when that version is gone.
        """
        try:
            found = DeltaTable(self.root / table, version=version).file_uris()
        except (DeltaError, OSError) as error:
            raise DataError(Problem("lake-version", Where(table), {"version": version})) from error
        folder = (self.root / table).absolute()  # no partitions: the last part is the file, and never needs quoting
        return sorted(str(folder / uri.rpartition("/")[2]) for uri in found)

    def refresh(self, table: Table) -> None:
        """Forget what is known of a table, so that the next look sees what other writers did."""
        self._open.pop(table.name, None)

    @contextmanager
    def locked(self, wait: Callable[[], bool] | None = None) -> Iterator[None]:
        """Hold the lake alone. While another build does, `wait` is asked every half second whether to go on waiting.

        Raises BlockedError when it says no, or is None. The system frees a killed build's lock.
        """
        self.root.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.root / LOCK)
        while True:
            try:
                lock.acquire(timeout=0.5 if wait else 0)
                break
            except Timeout as held:
                if wait is None or not wait():
                    raise BlockedError(Problem("lake-locked", Where(str(self.root / LOCK)))) from held
        try:
            self._open.clear()
            yield
        finally:
            lock.release()

    def tidy(self, tables: Iterable[Table], pinned: Mapping[str, Sequence[int]]) -> None:
        """Compact tables of many files, and delete files that neither the present nor a pinned version needs.

        The caller holds the lock; `pinned` names, by table, every version that a kept build refers to. A version
        that is not pinned can no longer be read afterwards. Files that a killed writer left behind go as well.
        """
        for table in tables:
            found = self._table(table)
            if len(found.file_uris()) > FILES_BEFORE_COMPACTION:
                found.optimize.compact()
            if len(list((self.root / table.name).glob("*.parquet"))) - len(found.file_uris()) > FILES_BEFORE_COMPACTION:
                _vacuum(found, pinned.get(table.name, ()))

    def _table(self, table: Table) -> DeltaTable:
        if table.name not in self._open:
            self._open[table.name] = self._grown(table, self._opened(table))
        return self._open[table.name]

    def _opened(self, table: Table) -> DeltaTable:
        path = self.root / table.name
        if DeltaTable.is_deltatable(str(path)):
            return DeltaTable(path)
        path.mkdir(parents=True, exist_ok=True)
        return DeltaTable.create(path, schema=table.schema, mode="ignore", name=table.name, configuration=CONFIGURATION)

    @staticmethod
    def _grown(table: Table, found: DeltaTable) -> DeltaTable:
        """The table with the columns that its contract gained since it was created."""
        have = {field.name for field in found.schema().fields}
        missing = [field for field in Schema.from_arrow(table.schema).fields if field.name not in have]
        if missing:
            found.alter.add_columns(missing)
        return found


def _vacuum(table: DeltaTable, pinned: Sequence[int]) -> None:
    keep = sorted({*pinned, int(table.version())})
    table.vacuum(retention_hours=0, dry_run=False, enforce_retention_duration=False, keep_versions=keep, full=True)


def _moves(marks: Sequence[Mark]) -> CommitProperties:
    return CommitProperties(app_transactions=[Transaction(mark.file, mark.end) for mark in marks])


def _shaped(table: Table, data: pa.Table) -> pa.Table:
    """The rows in the contract's columns, order and types; columns that are missing are null."""
    columns = [
        data.column(field.name).cast(field.type) if field.name in data.column_names else pa.nulls(len(data), field.type)
        for field in table.schema
    ]
    return pa.table(columns, schema=table.schema)
