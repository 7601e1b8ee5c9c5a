"""The spool: what arrives between builds, on disk before anybody is told that it arrived.

`<workspace>/spool/<source>/` holds two kinds of files. A build reads both as files of the source, each record once:

- `received-…jsonl`, appended to by `Spool`, a file of its own for each process. Records are JSON objects, one a line,
  with their digest first; a last line without newline is what a killed process left: nobody was told that it arrived,
  and it is never read.
- any other name, written whole by `put`, and never changed after that.

A file here is known by its name (`.gz` and `.zst` aside), whatever it begins with. Nothing in the spool is rewritten or
deleted by this program.
"""

from __future__ import annotations

import fcntl
import os
import re
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from glob import escape
from hashlib import blake2b
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from sowhat.errors import BlockedError, Problem, Where

FOLDER = "spool"
RECEIVED = "received-"
_HEAD = re.compile(rb'\{"sowhat":"([0-9a-f]{32})"[,}]')
_LOCK = ".lock"
_PACKED = re.compile(r"\.(gz|zst|zstd)$", re.IGNORECASE)
_STEP = 1 << 20


def put(spool: Path, source: str, name: str, content: bytes) -> bool:
    """Write the file `spool/source/name` once and for all; False, and nothing is written, where it exists already.

    When this returns the file is on disk, whole. `spool` is `actions.places.spool(root)`. `name` is a plain file name,
    which begins with neither a dot nor `received-`; the same name must always stand for the same records (put the
    window that was asked for into it: `up-20261122T10.jsonl`), because a second `put` of it changes nothing.
    Raises ValueError for another kind of name, BlockedError `spool-unwritable` without room or right on the disk.
    """
    if name.startswith((".", RECEIVED)) or os.sep in name or "\0" in name or not name:
        raise ValueError(name)
    path = spool / source / name
    with _writable(path):
        _make(path.parent)
        if path.exists():
            return False
        draft = path.with_name(f".{name}.{token_hex(4)}")
        try:
            _write_whole(draft, content)
            os.rename(draft, path)
        finally:
            draft.unlink(missing_ok=True)
        _sync(path.parent)
    return True


def names(spool: Path, source: str) -> frozenset[str]:
    """The files that `put` has made for a source."""
    with suppress(FileNotFoundError):
        found = (entry.name for entry in os.scandir(spool / source))
        return frozenset(name for name in found if not name.startswith((".", RECEIVED)))
    return frozenset()


def pattern(source: str) -> str:
    """The glob, relative to the workspace, of everything in a source's spool."""
    return f"{FOLDER}/{escape(source)}/*"


def spooled(shown: str, source: str) -> str:
    """The name under which a file of the spool is known; '' for a file from elsewhere."""
    folder, _, name = shown.rpartition("/")
    return _PACKED.sub("", name) if folder == f"{FOLDER}/{source}" else ""


def grows(name: str) -> bool:
    """Whether a file of the spool is one that is appended to: its last line counts once it has its newline."""
    return name.startswith(RECEIVED)


def digest_of(content: bytes, kind: str = "") -> str:
    """The digest under which a record is known: equal for a request that is sent again."""
    return blake2b(content, digest_size=16, person=kind.encode()[:16]).hexdigest()


@dataclass(frozen=True, slots=True)
class Record:
    """A JSON object without line breaks, and the digest of what it was made from."""

    digest: str
    content: bytes

    @property
    def line(self) -> bytes:
        """The record as it stands in the spool."""
        rest = self.content[1:]
        comma = b"" if rest.lstrip().startswith(b"}") else b","
        return b'{"sowhat":"%s"%s%s\n' % (self.digest.encode(), comma, rest)


@dataclass(frozen=True, slots=True)
class Limits:
    """When a new file is begun (bytes, seconds), and which digests are remembered: how many, of files changed in so
    many seconds, and of how many bytes of them at most."""

    size: int = 64 << 20
    age: float = 6 * 3600.0
    digests: int = 200_000
    window: float = 24 * 3600.0
    scanned: int = 2 << 30


class Spool:
    """Where one process appends the records of one source. Threads may share it; processes need not know each other.

    While records are appended the source's folder is locked, and what other processes appended since is looked
    through first, so that a record sent twice is written once whoever it was sent to.
    """

    def __init__(self, spool: Path, source: str, limits: Limits = Limits()) -> None:
        self._folder, self._limits = spool / source, limits
        self._lock = threading.Lock()
        self._file: int | None = None
        self._path = self._folder
        self._opened = 0.0
        self._seen: dict[bytes, None] = {}
        self._read: dict[str, int] = {}

    def append(self, records: Sequence[Record]) -> int:
        """Write those records that are not there yet, and how many those were; when this returns, all are on disk.

        Raises BlockedError `spool-unwritable`: then none of them may be acknowledged.
        """
        with self._lock, _writable(self._folder), self._alone():
            self._learn()
            fresh = {record.digest: record for record in records if bytes.fromhex(record.digest) not in self._seen}
            if fresh:
                self._write(b"".join(record.line for record in fresh.values()))
                self._remember(bytes.fromhex(digest) for digest in fresh)
            return len(fresh)

    def close(self) -> None:
        """Append no more to the present file."""
        with self._lock:
            self._abandon()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        _make(self._folder)
        lock = os.open(self._folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)

    def _write(self, content: bytes) -> None:
        """Append whole lines. After a failure the file is left as it is, and its whole lines are learnt again."""
        file = self._current()
        try:
            _write_all(file, content)
            os.fsync(file)
        except OSError:
            self._abandon()
            raise
        self._read[self._path.name] = os.fstat(file).st_size

    def _current(self) -> int:
        """The file to append to: the present one, or a new one when that is large or old or gone."""
        if self._file is not None:
            state = os.fstat(self._file)
            old = time.monotonic() - self._opened > self._limits.age
            if state.st_size < self._limits.size and state.st_nlink and not old:
                return self._file
            self._abandon()
        name = f"{RECEIVED}{time.strftime('%Y%m%dT%H%M%S', time.gmtime())}-{token_hex(4)}.jsonl"
        self._path, self._opened = self._folder / name, time.monotonic()
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
        self._file = os.open(self._path, flags, 0o600)
        _sync(self._folder)
        return self._file

    def _abandon(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            os.close(file)

    def _learn(self) -> None:
        """Remember the digests of records that others appended, or this source's processes before."""
        after = time.time() - self._limits.window
        found = [(entry.stat(), entry) for entry in os.scandir(self._folder) if entry.name.startswith(RECEIVED)]
        left = self._limits.scanned
        news: list[tuple[Path, int]] = []
        for state, entry in sorted(found, key=lambda one: -one[0].st_mtime_ns):
            start = self._read.get(entry.name, 0)
            if state.st_size > start and state.st_mtime > after and left > 0 and entry.name.endswith(".jsonl"):
                left -= state.st_size - start
                news.append((Path(entry.path), start))
        for path, start in reversed(news):
            self._learn_file(path, start)

    def _learn_file(self, path: Path, start: int) -> None:
        """What a process that was killed had appended may not be on disk yet, though it can be read: now it is."""
        with path.open("rb") as file:
            os.fsync(file.fileno())
            file.seek(start)
            for head, end in _lines(file):
                self._read[path.name] = end
                if found := _HEAD.match(head):
                    self._remember((bytes.fromhex(found[1].decode()),))

    def _remember(self, digests: Iterable[bytes]) -> None:
        for digest in digests:
            self._seen.pop(digest, None)
            self._seen[digest] = None
        while len(self._seen) > self._limits.digests:
            del self._seen[next(iter(self._seen))]


def _lines(file: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """The beginning of every whole line from where the file stands, and where the line ends."""
    head = b""
    for part in iter(lambda: file.readline(_STEP), b""):
        head = head or part
        if part.endswith(b"\n"):
            yield head, file.tell()
            head = b""


@contextmanager
def _writable(path: Path) -> Iterator[None]:
    """What the system refuses, as an error of ours."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BlockedError(Problem("spool-unwritable", Where(str(path)), {"reason": reason})) from error


def _make(folder: Path) -> None:
    """The folder and those above it, on disk."""
    if folder.is_dir():
        return
    if not folder.parent.is_dir():
        _make(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    _sync(folder.parent)


def _write_whole(path: Path, content: bytes) -> None:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        _write_all(file, content)
        os.fsync(file)
    finally:
        os.close(file)


def _write_all(file: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(file, left) :]


def _sync(folder: Path) -> None:
    """The names in a folder are on disk."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
