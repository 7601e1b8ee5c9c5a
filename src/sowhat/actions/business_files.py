"""A file of the business as slices, and what it is known by: its content, and how it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b

import pyarrow.parquet as pq

from sowhat.actions import business_sheets as books
from sowhat.errors import DataError, Problem, Where
from sowhat.lake.cut import Cutting, Kind, cut, read_header
from sowhat.lake.files import Present
from sowhat.lake.reading import BOM, PARQUET
from sowhat.lake.slices import Slice
from sowhat.lake.streams import open_stream
from sowhat.sources.records import bitable

SLICE = 64 << 20
DOCUMENT = 256 << 20
"""An export that is no table is read in one piece, and may have so many bytes."""
_BLOCK = 1 << 22


def fingerprint(file: Present, sheet: str = "") -> str:
    """A name for the bytes of a file, or for what a sheet of a workbook says. Raises OSError, DataError."""
    if books.is_workbook(file.path, sheet):
        return books.sheets(file, sheet).fingerprint
    digest = blake2b(digest_size=12)
    with file.path.open("rb") as opened:
        while block := opened.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def number(*texts: str) -> int:
    """A name for texts as a whole number from 1 up, which a transaction's mark can hold."""
    digest = blake2b("\0".join(texts).encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 2) | 1


def document(source: str, id_: str, file: Present) -> Slice:
    """The whole file in one piece. Raises OSError, and DataError where it is too large for that or breaks off."""
    with open_stream(file.path) as stream:
        content = stream.read(DOCUMENT + 1)
        if len(content) > DOCUMENT:
            raise DataError(Problem("file-too-large", Where(file.shown), {"limit": DOCUMENT >> 20}))
        if stream.problem:
            raise DataError(Problem(f"file-{stream.problem}", Where(file.shown)))
    return Slice(source, id_, file.path, 0, len(content), 1, content)


def slices(source: str, id_: str, file: Present, sheet: str = "", columns: Sequence[str] = ()) -> Iterator[Slice]:
    """The whole file, or a sheet of a workbook, of which `columns` will be read.

    Raises OSError, pyarrow.ArrowInvalid, and DataError where it is empty or breaks off.
    """
    if books.is_workbook(file.path, sheet):
        yield from books.slices(source, file, books.sheets(file, sheet), sheet, columns)
        return
    if file.path.suffix.lower() in PARQUET:
        with pq.ParquetFile(file.path) as opened:
            groups = opened.metadata.num_row_groups
        yield Slice(source, id_, file.path, 0, groups, 1, b"")
        return
    if told := _bitable(source, id_, file):
        yield Slice(source, id_, file.path, 0, len(told), 1, told)
        return
    header, kind = _header(file)
    with open_stream(file.path) as stream:
        stream.skip_to(len(header))
        for piece in cut(stream, header.count(b"\n"), Cutting(kind, SLICE, closed=True), len(header)):
            yield Slice(source, id_, file.path, piece.start, piece.end, piece.first_line, piece.content, header)
        if stream.problem:
            raise DataError(Problem(f"file-{stream.problem}", Where(file.shown)))


def _bitable(source: str, id_: str, file: Present) -> bytes | None:
    """The records of a Feishu Bitable as JSON lines; None for any other file."""
    with open_stream(file.path) as stream:
        known = bitable.looks(stream.read(bitable.LOOK))
    return bitable.lines(document(source, id_, file).content) if known else None


def _header(file: Present) -> tuple[bytes, Kind]:
    with open_stream(file.path) as stream:
        header = read_header(stream)
    if not file.size or (header and not header.removeprefix(BOM).strip()):
        raise DataError(Problem("table-without-header", Where(file.shown, 1)))  # an accident, and no withdrawal
    return (b"", "lines") if header.removeprefix(BOM).lstrip().startswith(b"{") else (header, "csv")


def places(file: Present, sheet: str, parts: Sequence[int]) -> list[str]:
    """Where rows of these parts of a file lie: `costs.csv`, `company.xlsx:Costs`."""
    if not books.is_workbook(file.path, sheet):
        return [file.shown] * len(parts)
    found = books.sheets(file, sheet)
    return [books.shown(file, found, part) for part in parts]
