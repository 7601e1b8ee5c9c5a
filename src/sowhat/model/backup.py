"""A backup: one archive that holds a whole workspace, and what is known of it."""

from __future__ import annotations

from datetime import datetime

from sowhat.model.value import Value


class BackedUpFile(Value):
    """One file of the archive: its path inside, its size in bytes, the SHA-256 of its content."""

    path: str
    size: int
    sha256: str


class BackedUpTable(Value):
    """One table of decisions: its rows, and the SHA-256 of how they are written."""

    table: str
    rows: int
    sha256: str


class Manifest(Value):
    """What an archive holds; its last member, so that an archive which was cut off has none.

    `revision` is the decisions database's. `skipped` are paths that were left out: links, sockets, raw logs where that
    was asked for.
    """

    format: int = 1
    made_at: datetime
    code_version: str
    revision: str
    platform: str
    build: str = ""
    files: tuple[BackedUpFile, ...] = ()
    tables: tuple[BackedUpTable, ...] = ()
    skipped: tuple[str, ...] = ()

    @property
    def bytes(self) -> int:
        """Size of the files, in bytes."""
        return sum(file.size for file in self.files)


class Backup(Value):
    """An archive that was written, checked or restored: where it lies, or what it became, and what it holds."""

    path: str
    made_at: datetime
    build: str
    files: int
    bytes: int
    rows: int
    skipped: tuple[str, ...] = ()
