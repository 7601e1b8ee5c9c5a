"""A slice: a stretch of one file that is read, parsed and committed as one."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

CSV_HEADER_LIMIT = 1 << 20


@dataclass(frozen=True, slots=True)
class Slice:
    """Whole records of one file.

    `start` and `end` count decompressed bytes (Parquet: row groups); `first_line` is the number of the first
    record's line from 1 (Parquet: of the first row). `content` is those bytes, ending with a newline except perhaps
    at the end of a closed file; empty for Parquet, which is read from `path`. `header` is a CSV file's first record,
    which is not part of `content`, though the first slice starts at 0.
    """

    source: str
    file: str
    path: Path
    start: int
    end: int
    first_line: int
    content: bytes = field(repr=False)
    header: bytes = b""
