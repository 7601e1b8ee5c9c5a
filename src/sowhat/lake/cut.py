"""Cutting a file into slices of whole records.

Where a cut falls depends only on where the slice starts and on the file's content, so that a build that is killed and
started again cuts as the first one would have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sowhat.lake.slices import CSV_HEADER_LIMIT
from sowhat.lake.streams import Stream

Kind = Literal["lines", "csv", "json", "document", "parquet"]
"""`json` are JSON values, one a line; a `document` is JSON printed over lines, whole at the end of its file."""
PATIENCE = 1 << 20
"""A record may be this long, or as long as a slice if that is more; then it is cut, and the reader rejects it."""
QUOTE = b'"'
LOOKED = 1 << 16
"""So many first bytes tell a JSON document from JSON lines."""
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_OPENS, _CLOSES = re.compile(rb"[{\[]"), re.compile(rb"[}\]]")


@dataclass(frozen=True, slots=True)
class Cutting:
    """How to cut. `stops` are offsets at which a cut must fall; `closed`: a last line without newline is whole."""

    kind: Kind
    size: int
    stops: Sequence[int] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole records from `start` to `end` (a CSV file's header is skipped, not part of `content`).

    `newlines` counts those before `end` in the file; `weight` is the size in bytes.
    """

    start: int
    end: int
    first_line: int
    content: bytes
    newlines: int
    weight: int


def read_header(stream: Stream, step: int = 1 << 14) -> bytes:
    """The first record of a CSV file, newline included; empty when there is none within `CSV_HEADER_LIMIT`."""
    content = b""
    while len(content) < CSV_HEADER_LIMIT and (more := stream.read(step)):
        content += more
        if end := _first_even(content):
            return content[:end]
    return b""


def count_newlines(stream: Stream, end: int, step: int = 1 << 22) -> int:
    """Newlines between the stream's place and `end`; the stream then stands there."""
    count = 0
    while stream.position < end and (content := stream.read(min(step, end - stream.position))):
        count += content.count(b"\n")
    return count


def cut(stream: Stream, newlines: int, cutting: Cutting, header: int = 0) -> Iterator[Piece]:
    """Slices from the stream's place to the end of its last whole record.

    `newlines` are those before that place. The first slice of a CSV file starts at 0 though the stream stands behind
    its `header` (its length).
    """
    rest = b""
    start = 0 if stream.position == header else stream.position
    while True:
        at = stream.position - len(rest)
        content, ended = _fill(stream, rest, cutting, at)
        closed = ended and not stream.problem and (cutting.closed or _complete(content, cutting))
        length = _record_end(content, cutting, at, closed)
        if not length:
            return
        piece = content[:length]
        first_line, newlines = newlines + 1, newlines + piece.count(b"\n")
        yield Piece(start, at + length, first_line, piece, newlines, length)
        start, rest = at + length, content[length:]
        if rest and not stream.compressed:  # reading a line's beginning again costs less than moving a whole slice
            stream.skip_to(start)
            rest = b""


def _fill(stream: Stream, rest: bytes, cutting: Cutting, at: int) -> tuple[bytes, bool]:
    """`rest` and what follows, up to a slice's size, or further to the end of one long record; and: is it the end."""
    content, size = rest, cutting.size
    while True:
        content += stream.read(max(size - len(content), 0))
        if len(content) < size:
            return content, True
        if size >= max(cutting.size, PATIENCE) or _stop(content, cutting, at) or _whole(content, cutting):
            return content, False
        size *= 2


def _record_end(content: bytes, cutting: Cutting, at: int, closed: bool) -> int:
    """The length of the whole records in `content`; 0 when there is none."""
    found = _stop(content, cutting, at)
    if found or closed:
        return found or len(content)
    whole = _whole(content, cutting)
    if whole or len(content) < max(cutting.size, PATIENCE):
        return whole
    return content.rfind(b"\n") + 1 or len(content)


def _stop(content: bytes, cutting: Cutting, at: int) -> int:
    return next((stop - at for stop in cutting.stops if at < stop <= at + len(content)), 0)


def printed(head: bytes) -> bool:
    """Whether a JSON file that begins so is printed over several lines, rather than one value a line."""
    lines = [line for line in head[:LOOKED].removeprefix(b"\xef\xbb\xbf").splitlines(keepends=True) if line.strip()]
    if not lines or not lines[0].endswith((b"\n", b"\r")) or lines[0].lstrip()[:1] not in (b"{", b"["):
        return False
    return not _balanced(lines[0])


def _complete(content: bytes, cutting: Cutting) -> bool:
    """Whether what stands behind the last newline (of a document: all) is a whole JSON object or list."""
    if cutting.kind not in ("json", "document"):
        return False
    return _balanced(content if cutting.kind == "document" else content[content.rfind(b"\n") + 1 :])


def _balanced(content: bytes) -> bool:
    """Whether every bracket outside of strings is closed."""
    bare = _STRING.sub(b"", content).strip()
    return bare[-1:] in (b"}", b"]") and len(_OPENS.findall(bare)) == len(_CLOSES.findall(bare))


def _whole(content: bytes, cutting: Cutting) -> int:
    if cutting.kind == "document":
        return 0
    return _last_even(content) if cutting.kind == "csv" else content.rfind(b"\n") + 1


def _first_even(content: bytes) -> int:
    """The end of the first newline with an even number of quotes before it; 0 when there is none."""
    end = content.find(b"\n") + 1
    while end and content.count(QUOTE, 0, end) % 2:
        end = content.find(b"\n", end) + 1
    return end


def _last_even(content: bytes) -> int:
    """The end of the last newline with an even number of quotes before it: those inside quotes end no record."""
    end = content.rfind(b"\n") + 1
    quotes = content.count(QUOTE, 0, end)
    while end and quotes % 2:
        before = content.rfind(b"\n", 0, end - 1) + 1
        quotes -= content.count(QUOTE, before, end)
        end = before
    return end
