"""A slice's bytes as an Arrow table of lines, without copying them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyarrow as pa

CHUNK = 122_880
"""Lines in one Arrow chunk: DuckDB's row group, so that all threads have work."""
_BOM = b"\xef\xbb\xbf"
_BLOCK = 1 << 18
_INT32 = 2**31 - 1


def as_lines(content: bytes, first_line: int, chunk: int = CHUNK) -> pa.Table:
    """Columns `no` (the number in the file, from 1) and `line` (with its line end).

    Only a line feed ends a line; a lone carriage return stays inside. Bytes that are not UTF-8 become U+FFFD, so
    that one of them costs no more than itself.
    """
    content = _valid(content)
    ends = _line_ends(np.frombuffer(content, np.uint8))
    if len(content) and (not len(ends) or ends[-1] != len(content)):
        ends = np.append(ends, len(content))
    kind = np.int32 if len(content) <= _INT32 else np.int64
    offsets: npt.NDArray[np.signedinteger] = np.zeros(len(ends) + 1, kind)
    offsets[1:] = ends
    buffer = pa.py_buffer(content)
    spans = [(at, min(at + chunk, len(ends))) for at in range(0, len(ends), chunk)]
    array, text = (pa.StringArray, pa.string()) if kind is np.int32 else (pa.LargeStringArray, pa.large_string())
    texts = [array.from_buffers(hi - lo, pa.py_buffer(offsets[lo : hi + 1]), buffer) for lo, hi in spans]
    numbers = [_numbers(lo + first_line, hi + first_line) for lo, hi in spans]
    return pa.table({"no": pa.chunked_array(numbers, pa.int64()), "line": pa.chunked_array(texts, text)})


def _line_ends(content: npt.NDArray[np.uint8]) -> npt.NDArray[np.int64]:
    """One past each line feed. Block by block, so that the comparison stays in the processor's cache."""
    blocks = [np.flatnonzero(content[at : at + _BLOCK] == 10) + (at + 1) for at in range(0, len(content), _BLOCK)]
    return np.concatenate(blocks) if blocks else np.zeros(0, np.int64)


def _numbers(start: int, end: int) -> pa.Array:
    # pa.array() of a NumPy array would import pandas where it is installed
    return pa.Array.from_buffers(pa.int64(), end - start, [None, pa.py_buffer(np.arange(start, end, dtype=np.int64))])


def _valid(content: bytes) -> bytes:
    content = content.removeprefix(_BOM)
    if content.isascii():
        return content
    try:
        content.decode()
    except UnicodeDecodeError:
        return content.decode(errors="replace").encode()
    return content
