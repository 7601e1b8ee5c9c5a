"""Check an archive, and make a workspace of it again: whole, or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO

from pydantic import ValidationError

from sowhat.actions import places
from sowhat.actions.backup.making import FILES, MANIFEST, STEP, TABLES, described
from sowhat.errors import BlockedError, CallError, DataError, Problem, Where
from sowhat.model.backup import BackedUpFile, BackedUpTable, Backup, Manifest
from sowhat.store.database import Store, open_store
from sowhat.store.schema import REVISION
from sowhat.workspace.loading import SETTINGS

ROOM = 64 << 20
"""Bytes that stay free on the disk."""
LONGEST = 256 << 20
"""Bytes of a manifest at most: a million files fit."""


@dataclass(slots=True)
class _Unpacked:
    """What came out of an archive, member by member, and what its manifest says."""

    files: list[BackedUpFile] = field(default_factory=list)
    tables: list[BackedUpTable] = field(default_factory=list)
    manifest: Manifest | None = None


def check(file: Path) -> Backup:
    """Read an archive to its end and compare every file with its digest. Raises CallError where there is no such file,
    DataError `backup-damaged`."""
    return described(_whole(file, _unpack(file, None)), file)


def restore(file: Path, folder: Path) -> Backup:
    """Make the workspace `folder`, which must not exist or be empty, out of an archive.

    Decisions go to where the archive's sowhat.yaml says: a file of the workspace, or the database that the variable
    names now, which must be empty or hold these very rows. Raises CallError, DataError for a damaged archive and
    BlockedError for a newer one, a full disk and a database that holds other decisions; nothing is changed then.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CallError(Problem("backup-not-empty", Where(str(folder))))
    with _beside(folder) as draft:
        manifest = _whole(file, _unpack(file, draft))
        _known(file, manifest)
        root = draft / FILES
        root.mkdir(exist_ok=True)
        _decide(root, draft / TABLES, manifest)
        if folder.exists():
            folder.rmdir()
        os.rename(root, folder)
    return described(manifest, folder)


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A folder on the same disk that is gone afterwards."""
    draft = folder.absolute().parent / f".{folder.name}.{secrets.token_hex(4)}"
    try:
        draft.mkdir(parents=True, mode=0o700)
        yield draft
    except OSError as error:
        reason = str(error.strerror or type(error).__name__)
        raise BlockedError(Problem("backup-unwritable", Where(str(folder)), {"reason": reason})) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _unpack(file: Path, to: Path | None) -> _Unpacked:
    """Go through an archive, writing its members below `to` where that is given."""
    if not file.is_file():
        raise CallError(Problem("backup-missing", Where(str(file))))
    found = _Unpacked()
    try:
        with tarfile.open(file, "r|gz") as tar:
            for member in tar:
                stream = tar.extractfile(member) if member.isreg() else None
                if stream is None or found.manifest is not None:
                    raise _damaged(file, member.name)
                _member(file, found, member, stream, to)
    except (tarfile.TarError, EOFError, zlib.error, ValidationError) as error:
        raise _damaged(file, MANIFEST) from error
    except OSError as error:
        if error.errno is None:  # gzip's own word for bytes that are no gzip
            raise _damaged(file, MANIFEST) from error
        raise
    return found


def _member(file: Path, found: _Unpacked, member: tarfile.TarInfo, stream: IO[bytes], to: Path | None) -> None:
    if member.name == MANIFEST:
        if member.size > LONGEST:
            raise _damaged(file, member.name)
        found.manifest = Manifest.model_validate_json(stream.read())
        return
    path = PurePosixPath(member.name)
    inside = path.parts[1:]
    if path.parts[0] not in (FILES, TABLES) or not inside or ".." in inside or path.is_absolute():
        raise _damaged(file, member.name)
    digest, lines = _written(stream, to / path if to else None, member)
    name = "/".join(inside)
    if path.parts[0] == FILES:
        found.files.append(BackedUpFile(path=name, size=member.size, sha256=digest))
    else:
        found.tables.append(BackedUpTable(table=name.removesuffix(".jsonl"), rows=lines, sha256=digest))


def _written(stream: IO[bytes], to: Path | None, member: tarfile.TarInfo) -> tuple[str, int]:
    """SHA-256 and newlines of a member, written to a file where one is named."""
    digest, lines = hashlib.sha256(), 0
    target = _opened(to, member) if to else None
    try:
        while content := stream.read(STEP):
            digest.update(content)
            lines += content.count(b"\n")
            if target:
                target.write(content)
        if target:
            target.flush()
            os.fsync(target.fileno())
    finally:
        if target:
            target.close()
    return digest.hexdigest(), lines


def _opened(to: Path, member: tarfile.TarInfo) -> IO[bytes]:
    to.parent.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(to.parent).free < member.size + ROOM:
        raise BlockedError(Problem("backup-no-room", Where(str(to.parent)), {"bytes": str(member.size)}))
    mode = 0o600 | (member.mode & 0o100)
    return open(os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, mode), "wb")


def _whole(file: Path, found: _Unpacked) -> Manifest:
    """The manifest, once everything it names has come, and nothing else."""
    manifest = found.manifest
    if manifest is None:
        raise _damaged(file, MANIFEST)
    told = {one.path: one for one in manifest.files} | {f"/{one.table}": one for one in manifest.tables}
    came = {one.path: one for one in found.files} | {f"/{one.table}": one for one in found.tables}
    wrong = next((name for name in sorted(told.keys() | came.keys()) if told.get(name) != came.get(name)), None)
    if wrong is not None:
        raise _damaged(file, wrong.lstrip("/"))
    return manifest


def _known(file: Path, manifest: Manifest) -> None:
    if manifest.format != 1 or manifest.revision > REVISION:
        raise BlockedError(
            Problem("backup-newer", Where(str(file)), {"found": manifest.revision, "known": REVISION}),
        )


def _decide(root: Path, dumped: Path, manifest: Manifest) -> None:
    """Put decisions back."""
    if not manifest.tables:
        return
    store = open_store(places.decisions(root))
    try:
        if not _same(store, manifest):
            _fill(store, root, dumped, manifest)
    finally:
        store.close()
    for name in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            (root / f"{places.DECISIONS}{name}").unlink()


def _same(store: Store, manifest: Manifest) -> bool:
    """Whether the database holds these very rows: a restoration before was stopped after it filled them in."""
    with store.read() as work:
        return all(_digest(work.dump.lines(one.table)) == one.sha256 for one in manifest.tables)


def _fill(store: Store, root: Path, dumped: Path, manifest: Manifest) -> None:
    with store.begin() as work:
        if not work.dump.empty():
            raise BlockedError(Problem("backup-database-taken", Where(str(root / SETTINGS))))
        for one in manifest.tables:
            try:
                with (dumped / f"{one.table}.jsonl").open("rb") as lines:
                    work.dump.fill(one.table, lines)
            except (KeyError, ValueError, json.JSONDecodeError) as error:
                raise _damaged(root, one.table) from error


def _digest(lines: Iterator[bytes]) -> str:
    digest = hashlib.sha256()
    for line in lines:
        digest.update(line)
    return digest.hexdigest()


def _damaged(file: Path, member: str) -> DataError:
    return DataError(Problem("backup-damaged", Where(str(file)), {"member": member[:200]}))
