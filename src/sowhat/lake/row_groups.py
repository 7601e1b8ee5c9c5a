"""Parquet files as a source: immutable, counted in row groups."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq

from sowhat.lake.cut import Cutting, Piece
from sowhat.lake.identity import HEAD, digest
from sowhat.model.file import SeenFile

MAGIC = b"PAR1"
FOOTER_END = 8


def recognise_parquet(source: str, shown: str, path: Path) -> SeenFile | None:
    """Who a Parquet file is, by its first bytes and its whole footer; None while it is not completely written."""
    with path.open("rb") as file:
        head = file.read(HEAD)
        length = file.seek(0, 2)
        file.seek(max(length - FOOTER_END, 0))
        end = file.read(FOOTER_END)
        if length < 12 or not head.startswith(MAGIC) or not end.endswith(MAGIC):
            return None
        file.seek(max(length - FOOTER_END - int.from_bytes(end[:4], "little"), 0))
        name = digest(source.encode() + b"\0parquet\0" + head + file.read())
    return SeenFile(id=name, source=source, heads={}, consumed=0, newlines=0, tail="", path=shown)


def cut_row_groups(path: Path, start: int, cutting: Cutting) -> Iterator[Piece]:
    """Row groups from `start` on, as many a slice as fit its size. Raises OSError, pyarrow.ArrowInvalid."""
    with pq.ParquetFile(path) as file:
        groups = [file.metadata.row_group(i) for i in range(file.metadata.num_row_groups)]
        rows, sizes = [group.num_rows for group in groups], [group.total_byte_size for group in groups]
    while start < len(rows):
        end, size = start + 1, sizes[start]
        while end < len(rows) and end not in cutting.stops and size + sizes[end] <= cutting.size:
            size, end = size + sizes[end], end + 1
        before = sum(rows[:start])
        yield Piece(start, end, before + 1, b"", before + sum(rows[start:end]), size)
        start = end
