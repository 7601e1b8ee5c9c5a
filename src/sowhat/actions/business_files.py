"""A file of the business as slices, and what it is known by: its content, and how it is read."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

import pyarrow.parquet as pq

from sowhat.errors import DataError, Problem, Where
from sowhat.lake.cut import Cutting, Kind, cut, read_header
from sowhat.lake.files import Present
from sowhat.lake.reading import BOM, PARQUET
from sowhat.lake.slices import Slice
from sowhat.lake.streams import open_stream

SLICE = 64 << 20
_BLOCK = 1 << 22


def fingerprint(file: Present) -> str:
    """A name for the bytes of a file. Raises OSError."""
    digest = blake2b(digest_size=12)
    with file.path.open("rb") as opened:
        while block := opened.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def number(*texts: str) -> int:
    """A name for texts as a whole number from 1 up, which a transaction's mark can hold."""
    digest = blake2b("\0".join(texts).encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 2) | 1


def slices(source: str, id_: str, file: Present) -> Iterator[Slice]:
    """The whole file. Raises OSError, pyarrow.ArrowInvalid, and DataError where it is empty or breaks off."""
    if file.path.suffix.lower() in PARQUET:
        with pq.ParquetFile(file.path) as opened:
            groups = opened.metadata.num_row_groups
        yield Slice(source, id_, file.path, 0, groups, 1, b"")
        return
    header, kind = _header(file)
    with open_stream(file.path) as stream:
        stream.skip_to(len(header))
        for piece in cut(stream, header.count(b"\n"), Cutting(kind, SLICE, closed=True), len(header)):
            yield Slice(source, id_, file.path, piece.start, piece.end, piece.first_line, piece.content, header)
        if stream.problem:
            raise DataError(Problem(f"file-{stream.problem}", Where(file.shown)))


def _header(file: Present) -> tuple[bytes, Kind]:
    with open_stream(file.path) as stream:
        header = read_header(stream)
    if not file.size or (header and not header.removeprefix(BOM).strip()):
        raise DataError(Problem("table-without-header", Where(file.shown, 1)))  # an accident, and no withdrawal
    return (b"", "lines") if header.removeprefix(BOM).lstrip().startswith(b"{") else (header, "csv")
