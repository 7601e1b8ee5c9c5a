"""Walking through a source's files: who each one is, what of it is new, and that in slices."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

import pyarrow as pa

from sowhat.lake.ahead import ahead
from sowhat.lake.cut import LOOKED, Cutting, Kind, Piece, count_newlines, cut, printed, read_header
from sowhat.lake.files import Present
from sowhat.lake.identity import TAIL, digest, recognise
from sowhat.lake.row_groups import cut_row_groups, recognise_parquet
from sowhat.lake.slices import Slice
from sowhat.lake.spool import grows, spooled
from sowhat.lake.streams import Stream, open_stream
from sowhat.model.file import SeenFile, Sight

Family = Literal["log", "table", "json"]
PARQUET = frozenset({".parquet", ".pq", ".parq"})
QUIET: Mapping[Family, timedelta] = {
    "log": timedelta(minutes=10),
    "table": timedelta(seconds=10),
    "json": timedelta(minutes=10),
}
"""A file that was not written to for so long ends where it ends, even without a newline."""
PASSING = frozenset({"file-vanished", "file-unreadable"})
"""What may be over though the file did not change: a right was given, a disk came back."""
BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Portion:
    """A slice, the tables that lack it, and how its file will be known once it is read.

    `weight` is the slice's size in bytes; `raw` is how far the file on disk has been read.
    """

    slice_: Slice
    tables: frozenset[str]
    seen: SeenFile
    weight: int
    raw: int


@dataclass(frozen=True, slots=True)
class Known:
    """What earlier builds know of a source: its files by id (kept up to date while reading), and sights of them."""

    files: dict[str, SeenFile]
    sights: tuple[Sight, ...] = ()

    def quiet(self, present: Sequence[Present]) -> dict[str, Sight]:
        """By path, the files that are as they were when they held nothing more; a renamed one is still as it was."""
        sights = {_state(sight): sight for sight in self.sights if sight.note not in PASSING}
        found = {file.shown: sights[_state(file)] for file in present if _state(file) in sights}
        return {path: sight.model_copy(update={"path": path}) for path, sight in found.items()}


@dataclass(frozen=True, slots=True)
class Walk:
    """How to read a source: its name, what it is, the size of slices, the time, and each table's offset in a file.

    Files that turn out to be `refused` are left after their first slice.
    """

    source: str
    family: Family
    size: int
    now: datetime
    offsets: Callable[[str], Mapping[str, int]]
    known: Known
    present: Sequence[Present] = field(default=())
    refused: Container[str] = frozenset()

    def through(self, files: Iterable[Present]) -> Iterator[Portion | Sight]:
        """Everything new in the files, in their order; after each that is read to its end, a sight of it."""
        for file in files:
            try:
                parquet = file.path.suffix.lower() in PARQUET
                yield from self._row_groups(file) if parquet else self._text(file)
            except FileNotFoundError:
                yield self._sight(file, note="file-vanished")
            except OSError as error:  # Parquet's own complaints are of this kind, without the system's number
                yield self._sight(file, note="file-unreadable" if error.errno else "file-broken")
            except pa.ArrowInvalid:
                yield self._sight(file, note="file-broken")

    def _text(self, file: Present) -> Iterator[Portion | Sight]:
        if name := spooled(file.shown, self.source):
            known = self._named(file, name)
            with open_stream(file.path) as stream:
                yield from self._onward(file, stream, _stand(stream, known, self.offsets(known.id)))
            return
        with open_stream(file.path) as stream:
            found = recognise(self.source, file.shown, stream, tuple(self.known.files.values()))
            if found.shorter:
                yield self._sight(file, found.file.id, "file-shorter")
                return
            offsets = self.offsets(found.file.id)
            start = min(offsets.values())
            if stream.position == start == found.file.consumed:
                yield from self._onward(file, stream, _Place(found.file, found.tail, found.file.newlines, offsets))
                return
        with open_stream(file.path) as stream:
            yield from self._onward(file, stream, _stand(stream, found.file, offsets))

    def _onward(self, file: Present, stream: Stream, place: _Place) -> Iterator[Portion | Sight]:
        """Slices of a text file from where the stream stands."""
        kind, header = _kind(file, self.family, self._growing(file))
        if header and stream.position == 0:
            place = replace(place, tail=stream.read(len(header))[-TAIL:], newlines=header.count(b"\n"))
        place = replace(place, header=header)
        cutting = Cutting(kind, self.size, tuple(place.offsets.values()), self._closed(file, stream))
        seen, tail, end = place.file, place.tail, stream.position
        for piece in ahead(cut(stream, place.newlines, cutting, len(header))):
            tail, end = (tail + piece.content[-TAIL:])[-TAIL:], piece.end
            seen = _later(seen, piece, digest(tail))
            done = stream.raw if stream.compressed else piece.end  # the stream itself is ahead by now
            yield self._portion(file, piece, place, seen, done)
            if seen.id in self.refused:
                break
        if seen.id in self.refused or stream.position == end or stream.compressed:
            yield self._sight(file, seen.id, f"file-{stream.problem}" if stream.problem else "")

    def _row_groups(self, file: Present) -> Iterator[Portion | Sight]:
        seen = recognise_parquet(self.source, file.shown, file.path)
        if seen is None:
            yield self._sight(file, note="file-unfinished")
            return
        if name := spooled(file.shown, self.source):
            seen = self._named(file, name)
        offsets = self.offsets(seen.id)
        place = _Place(seen, b"", 0, offsets)
        cutting = Cutting("parquet", self.size, tuple(offsets.values()))
        for piece in cut_row_groups(file.path, min(offsets.values()), cutting):
            yield self._portion(file, piece, place, _later(seen, piece, ""), 0)
        yield self._sight(file, seen.id)

    def _portion(self, file: Present, piece: Piece, place: _Place, seen: SeenFile, raw: int) -> Portion:
        self.known.files[seen.id] = seen
        start, end, line = piece.start, piece.end, piece.first_line
        slice_ = Slice(self.source, seen.id, file.path, start, end, line, piece.content, place.header)
        lacking = frozenset(table for table, offset in place.offsets.items() if offset <= start)
        return Portion(slice_, lacking, seen, piece.weight, raw)

    def _named(self, file: Present, name: str) -> SeenFile:
        """A file of the spool, which is who its name says."""
        id_ = digest(b"%s\0spool\0%s" % (self.source.encode(), name.encode()))
        new = SeenFile(id=id_, source=self.source, heads={}, consumed=0, newlines=0, tail=digest(b""), path=file.shown)
        return self.known.files.get(id_, new).model_copy(update={"path": file.shown})

    def _growing(self, file: Present) -> bool:
        """Whether the file is one of the spool that is appended to: without its newline a line never was written."""
        return grows(spooled(file.shown, self.source))

    def _closed(self, file: Present, stream: Stream) -> bool:
        """Whether nobody will add to the file's last line: it is compressed, left alone, or has a successor."""
        if name := spooled(file.shown, self.source):
            return not grows(name)
        quiet = self.now.timestamp() - file.mtime_ns / 1e9 >= QUIET[self.family].total_seconds()
        return stream.compressed or quiet or any(_succeeds(other, file) for other in self.present)

    def _sight(self, file: Present, seen: str = "", note: str = "") -> Sight:
        known = seen if seen in self.known.files else ""
        return Sight(
            source=self.source,
            path=file.shown,
            size=file.size,
            mtime_ns=file.mtime_ns,
            inode=file.inode,
            file=known,
            note=note,
        )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where reading goes on: the file as it is known, the bytes and the newlines before, each table's offset, and a CSV
    file's header."""

    file: SeenFile
    tail: bytes
    newlines: int
    offsets: Mapping[str, int]
    header: bytes = b""


def _stand(stream: Stream, file: SeenFile, offsets: Mapping[str, int]) -> _Place:
    """Move a stream from its beginning to the lowest offset; lines are counted again after a killed build."""
    start = min(offsets.values())
    before = max(start - TAIL, 0)
    if start == file.consumed:
        stream.skip_to(before)
        return _Place(file, stream.read(start - before), file.newlines, offsets)
    newlines = count_newlines(stream, before)
    tail = stream.read(start - before)
    return _Place(file, tail, newlines + tail.count(b"\n"), offsets)


def _later(seen: SeenFile, piece: Piece, tail: str) -> SeenFile:
    """The file as it is known once `piece` is read; after a killed build it may be known further already."""
    if piece.end <= seen.consumed:
        return seen
    return seen.model_copy(update={"consumed": piece.end, "newlines": piece.newlines, "tail": tail})


def _kind(file: Present, family: Family, growing: bool) -> tuple[Kind, bytes]:
    """How to cut a text file, and a CSV file's header."""
    if family == "log" or growing:
        return "lines", b""
    with open_stream(file.path) as stream:
        if family == "json":
            return "document" if printed(stream.read(LOOKED)) else "json", b""
        header = read_header(stream)
    if header.removeprefix(BOM).lstrip().startswith(b"{"):
        return "lines", b""
    return "csv", header


def _succeeds(other: Present, file: Present) -> bool:
    """Whether `file` is what `other` was before it was rotated: `access.log.1`, `access.log-20261122`."""
    suffix = file.shown.removeprefix(other.shown)
    return other.mtime_ns > file.mtime_ns and suffix != file.shown and suffix[:1] in (".", "-")


def _state(file: Present | Sight) -> tuple[int, int, int | str]:
    """What does not change while nobody writes to a file, whatever it is called."""
    return file.size, file.mtime_ns, file.inode or (file.shown if isinstance(file, Present) else file.path)
