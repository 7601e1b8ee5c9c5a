"""Write a workspace into one archive, while nothing is being built."""

from __future__ import annotations

import hashlib
import io
import os
import secrets
import tarfile
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from sowhat.actions import places
from sowhat.actions.build import Progress
from sowhat.actions.reading import store_of
from sowhat.actions.version import code_version
from sowhat.errors import BlockedError, CallError, Problem, Where
from sowhat.lake.lake import Lake
from sowhat.model.backup import BackedUpFile, BackedUpTable, Backup, Manifest
from sowhat.model.source import CloudEvents, Otlp
from sowhat.model.workspace import AccessLog, CallTable, Workspace
from sowhat.store.database import Work
from sowhat.store.schema import REVISION
from sowhat.workspace.loading import load
from sowhat.workspace.paths import matches

FILES, TABLES, MANIFEST = "workspace", "decisions", "manifest.json"
"""Folders of an archive, and its last member."""
ENDING = ".sowhat.tar.gz"
LEVEL = 1
"""Most of a workspace is compressed already."""
STEP = 1 << 20
HELD = 16 << 20
"""Bytes of one table of decisions that are held in memory before they go to a temporary file."""
_OF_CALLS = (AccessLog, CallTable, Otlp, CloudEvents)
_NEVER = (f"{places.DECISIONS}*", "*.lock", "**/.lock", f"*{ENDING}", f"*{ENDING}.*")
"""The database is written as rows; locks are of a process."""


@dataclass(slots=True)
class _Packing:
    """An archive that is being written, and what is in it so far."""

    tar: tarfile.TarFile
    files: list[BackedUpFile] = field(default_factory=list)
    tables: list[BackedUpTable] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    build: str = ""

    def add(self, name: str, source: IO[bytes], size: int, mode: int = 0o600) -> str:
        """Add `size` bytes; their SHA-256. A file that shrank meanwhile is filled up with zeros, and one that grew is
        cut: both are as long as the archive says, and spools and logs are read up to their last whole line."""
        info = tarfile.TarInfo(name)
        info.size, info.mode, info.mtime = size, mode & 0o700, int(time.time())
        reading = _Hashing(source, size)
        self.tar.addfile(info, reading)
        return reading.digest.hexdigest()


class _Hashing(io.RawIOBase):
    """Exactly `size` bytes of a stream, hashed as they pass."""

    def __init__(self, source: IO[bytes], size: int) -> None:
        super().__init__()
        self.digest, self._source, self._left = hashlib.sha256(), source, size

    def read(self, size: int = -1) -> bytes:
        wanted = self._left if size < 0 else min(size, self._left)
        found = self._source.read(wanted)
        content = found + b"\0" * (wanted - len(found))
        self._left -= len(content)
        self.digest.update(content)
        return content


def back_up(root: Path, file: Path, progress: Progress, wait: float = 0, logs: bool = True) -> Backup:
    """Write the workspace's files, facts, results and decisions to `file`, which only its owner may read: it holds the
    key of pseudonyms.

    `logs=False` leaves out the files that calls were read from: their facts are in the lake. `wait`: seconds for a
    build that is under way. Raises CallError where `file` exists, BlockedError where it cannot be written.
    """
    workspace = load(root)
    if file.exists():
        raise CallError(Problem("backup-exists", Where(str(file))))
    left = frozenset() if logs else _logs(root, workspace)
    deadline = time.monotonic() + wait
    with (
        Lake(places.lake(root)).locked(lambda: time.monotonic() < deadline),
        _writing(file) as stream,
        tarfile.open(fileobj=stream, mode="w:gz", compresslevel=LEVEL, format=tarfile.PAX_FORMAT) as tar,
    ):
        packing = _Packing(tar)
        _decisions(root, packing)
        _files(root, packing, left, progress)
        manifest = _manifest(workspace, packing)
        content = manifest.model_dump_json(indent=1).encode()
        packing.add(MANIFEST, io.BytesIO(content), len(content))
    return described(manifest, file)


def described(manifest: Manifest, path: Path) -> Backup:
    """What there is to say of an archive."""
    return Backup(
        path=str(path),
        made_at=manifest.made_at,
        build=manifest.build,
        files=len(manifest.files),
        bytes=manifest.bytes,
        rows=sum(table.rows for table in manifest.tables),
        skipped=manifest.skipped,
    )


@contextmanager
def _writing(file: Path) -> Iterator[IO[bytes]]:
    """A file that is there whole or not at all."""
    draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        os.rename(draft, file)
    except OSError as error:
        raise BlockedError(Problem("backup-unwritable", Where(str(file)), {"reason": str(error.strerror)})) from error
    finally:
        draft.unlink(missing_ok=True)


def _manifest(workspace: Workspace, packing: _Packing) -> Manifest:
    return Manifest(
        made_at=datetime.now(UTC),
        code_version=code_version(),
        revision=REVISION,
        platform=workspace.platform.name,
        build=packing.build,
        files=tuple(packing.files),
        tables=tuple(packing.tables),
        skipped=tuple(packing.skipped),
    )


def _decisions(root: Path, packing: _Packing) -> None:
    """All tables, of one moment."""
    if not places.decided(root):
        return
    with store_of(places.decisions(root)).read() as work:
        for table in work.dump.tables():
            packing.tables.append(_table(work, table, packing))
        latest = work.builds.latest()
        packing.build = latest.id if latest else ""


def _table(work: Work, table: str, packing: _Packing) -> BackedUpTable:
    with tempfile.SpooledTemporaryFile(max_size=HELD) as held:
        rows = 0
        for line in work.dump.lines(table):
            held.write(line)
            rows += 1
        size = held.tell()
        held.seek(0)
        return BackedUpTable(table=table, rows=rows, sha256=packing.add(f"{TABLES}/{table}.jsonl", held, size))


def _files(root: Path, packing: _Packing, left: frozenset[Path], progress: Progress) -> None:
    found = list(_found(root, packing, left))
    total, done = sum(size for _, size in found), 0
    for path, _ in found:
        name = path.relative_to(root).as_posix()
        try:
            stream = path.open("rb")
        except FileNotFoundError:  # a log that was rotated away meanwhile
            packing.skipped.append(name)
            continue
        with stream:
            state = os.fstat(stream.fileno())
            digest = packing.add(f"{FILES}/{name}", stream, state.st_size, state.st_mode)
        packing.files.append(BackedUpFile(path=name, size=state.st_size, sha256=digest))
        done += state.st_size
        progress.reading(root.name, min(done, total), total)


def _found(root: Path, packing: _Packing, left: frozenset[Path]) -> Iterator[tuple[Path, int]]:
    """Plain files of the workspace and their sizes; notes what else lies there."""
    for folder, folders, names in os.walk(root):
        folders.sort()
        for name in sorted(names):
            path = Path(folder) / name
            inside = path.relative_to(root)
            if any(inside.match(pattern) for pattern in _NEVER):
                continue
            if path in left or path.is_symlink() or not path.is_file():
                packing.skipped.append(inside.as_posix())
            else:
                yield path, path.stat().st_size


def _logs(root: Path, workspace: Workspace) -> frozenset[Path]:
    """Files that calls are read from."""
    patterns = (glob for source in workspace.sources if isinstance(source, _OF_CALLS) for glob in source.paths)
    return frozenset(path for glob in patterns for path in matches(root, glob))
