"""A slice's bytes as JSON values, one a row, whether they are written one a line or printed over many."""

from __future__ import annotations

import re

import pyarrow as pa

from sowhat.lake.cut import LOOKED, printed
from sowhat.lake.slices import Slice
from sowhat.sources.tables.lines import as_lines

_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[{}\[\]]', re.DOTALL)
_BREAKS = bytes.maketrans(b"\r\n", b"  ")


def as_documents(slice_: Slice) -> pa.Table:
    """Columns `no` (the line a value begins on) and `line` (its text, blank for a blank line).

    Nothing is parsed: what is no JSON stays in its row.
    """
    if not printed(slice_.content[:LOOKED]):
        return as_lines(slice_.content, slice_.first_line)
    content = slice_.content.removeprefix(b"\xef\xbb\xbf")
    numbers: list[int] = []
    texts: list[str] = []
    line = slice_.first_line
    for value in _split(content):
        blank = len(value) - len(value.lstrip())
        numbers.append(line + value.count(b"\n", 0, blank))
        texts.append(value.translate(_BREAKS).decode(errors="replace"))  # JSON has no line break inside a string
        line += value.count(b"\n")
    return pa.table({"no": pa.array(numbers, pa.int64()), "line": pa.array(texts, pa.string())})


def _split(content: bytes) -> list[bytes]:
    """The values that stand behind one another; what is left open at the end is one more."""
    ends: list[int] = []
    depth = 0
    for token in _TOKEN.finditer(content):
        first = content[token.start()]
        depth += (first in b"{[") - (first in b"}]")
        if depth <= 0 and first in b"}]":
            ends.append(token.end())
            depth = 0
    values = [content[start:end] for start, end in zip([0, *ends], [*ends, len(content)], strict=True)]
    return values if values[-1].strip() else values[:-1]
