"""Derived rows as immutable Parquet files, one folder a build."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from sowhat.model.build import BuiltResult


@dataclass(frozen=True, slots=True)
class Results:
    """The folder of results. Nothing in it counts until a row in the store names it."""

    root: Path

    def write(self, build: str, key: BuiltResult, rows: pa.Table) -> BuiltResult:
        """Write one period of one result; returns `key` with its path and number of rows. Raises OSError."""
        path = self._place(build, key)
        temporary = path.with_name(f".{path.name}.writing")
        pq.write_table(rows, temporary, compression="zstd")
        _persist(temporary)
        temporary.replace(path)
        _persist(path.parent)
        return self._named(key, path, rows.num_rows)

    def link(self, build: str, earlier: BuiltResult) -> BuiltResult:
        """Take over an unchanged period from an earlier build, without a copy where the disk can. Raises OSError."""
        path = self._place(build, earlier)
        path.unlink(missing_ok=True)
        try:
            os.link(self.root / earlier.path, path)
        except OSError:
            shutil.copyfile(self.root / earlier.path, path)
            _persist(path)
        _persist(path.parent)
        return self._named(earlier, path, earlier.rows)

    def path(self, result: BuiltResult) -> Path:
        """Where a result lies."""
        return self.root / result.path

    def clean(self, keep: Iterable[str]) -> list[str]:
        """Delete the folders of all builds but `keep`: those of killed builds, and of old ones; returns their names.

        The caller holds the lake's lock.
        """
        kept = set(keep)
        gone = [folder for folder in sorted(self.root.glob("*")) if folder.is_dir() and folder.name not in kept]
        for folder in gone:
            shutil.rmtree(folder)
        return [folder.name for folder in gone]

    def _place(self, build: str, key: BuiltResult) -> Path:
        folder = self.root / build / key.name
        folder.mkdir(parents=True, exist_ok=True)
        return folder / f"{key.period or 'all'}.parquet"

    def _named(self, key: BuiltResult, path: Path, rows: int) -> BuiltResult:
        return key.model_copy(update={"path": path.relative_to(self.root).as_posix(), "rows": rows})


def _persist(path: Path) -> None:
    """Wait until the disk has it; folders cannot be opened on some systems, and need not be there."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
