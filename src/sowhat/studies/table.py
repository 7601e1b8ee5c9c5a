"""A table in a file as a relation that the engine reads: Parquet as it is, CSV through a Parquet copy of its texts."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sowhat.engine.panel import PanelBench
from sowhat.errors import BlockedError, DataError, Problem, Where

PARQUET = b"PAR1"
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How workbooks begin, new and old: a sheet is saved as CSV first."""
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
DELIMITERS = ",;\t|"
_BLOCK = 1 << 22


@contextmanager
def opened(bench: PanelBench, path: Path) -> Iterator[tuple[str, int]]:
    """The relation and the number of lines before its first row, as long as the block lasts.

    Raises BlockedError (`estimate-file-missing`, `estimate-file-unreadable`), DataError (`file-broken`,
    `estimate-not-a-table`, `estimate-ragged-row`).
    """
    head = _head(path)
    if not head.strip() or head in WORKBOOKS:
        raise DataError(Problem("estimate-not-a-table", Where(str(path))))
    with TemporaryDirectory(prefix="sowhat-") as folder:
        if head == PARQUET:
            yield _parquet(bench, path), 0
        else:
            yield _csv(bench, path, Path(folder)), 1


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(4)
    except FileNotFoundError:
        raise BlockedError(Problem("estimate-file-missing", params={"path": str(path)})) from None
    except OSError as error:
        params = {"path": str(path), "reason": error.strerror or type(error).__name__}
        raise BlockedError(Problem("estimate-file-unreadable", params=params)) from None


def _parquet(bench: PanelBench, path: Path) -> str:
    relation = f"read_parquet({literal(path)})"
    try:
        bench.rows(f"DESCRIBE SELECT * FROM {relation}")
    except BlockedError:
        raise DataError(Problem("file-broken", Where(str(path)))) from None
    return relation


def _csv(bench: PanelBench, path: Path, folder: Path) -> str:
    """Every column as text; the delimiter is sniffed; UTF-8, UTF-16 with its mark, or GB18030."""
    plain = _as_utf8(path, folder)
    copy = folder / "table.parquet"
    bench.run("SET preserve_insertion_order = true")
    try:
        bench.run(
            f"COPY (SELECT * FROM read_csv({literal(plain)}, header = true, all_varchar = true, sample_size = -1)) "
            f"TO {literal(copy, glob=False)} (FORMAT parquet)"
        )
    except BlockedError:
        _ragged(plain, path)
        raise DataError(Problem("estimate-not-a-table", Where(str(path)))) from None
    relation = f"read_parquet({literal(copy)})"
    columns = [str(row[0]) for row in bench.rows(f"DESCRIBE SELECT * FROM {relation}")]
    header, _ = _header(plain)
    if len(header) > 1 and (len(header) != len(columns) or header[0] != columns[0].strip()):
        _ragged(plain, path)  # one odd row is enough for the sniffing to see another table
    return relation


def _header(plain: Path) -> tuple[list[str], str]:
    """The names in the first line and what delimits them."""
    with plain.open(encoding="utf-8-sig", newline="") as file:
        line = file.readline()
    delimiter = max(DELIMITERS, key=line.count)
    return [name.strip() for name in next(csv.reader([line], delimiter=delimiter), [])], delimiter


def _ragged(plain: Path, path: Path) -> None:
    """Raises DataError (`estimate-ragged-row`) for the first row of more or fewer fields than there are names."""
    header, delimiter = _header(plain)
    with plain.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, delimiter=delimiter)
        begins = 1
        try:
            for row in rows:
                if row and len(row) != len(header):
                    params = {"fields": len(row), "names": len(header)}
                    raise DataError(Problem("estimate-ragged-row", Where(str(path), begins), params))
                begins = rows.line_num + 1
        except csv.Error:
            return


def _as_utf8(path: Path, folder: Path) -> Path:
    """The file itself, or a copy of it in UTF-8."""
    names = ("utf-16",) if _head(path)[:2] in UTF_16 else ("utf-8", "gb18030")
    encoding = next((name for name in names if _decodes(path, name)), None)
    if encoding is None:
        raise DataError(Problem("estimate-not-a-table", Where(str(path))))
    if encoding == "utf-8":
        return path
    copy = folder / "table.csv"
    with path.open(encoding=encoding, newline="") as source, copy.open("w", encoding="utf-8", newline="") as target:
        for block in iter(lambda: source.read(_BLOCK), ""):
            target.write(block)
    return copy


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as file:
        try:
            for block in iter(lambda: file.read(_BLOCK), b""):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def literal(path: Path, glob: bool = True) -> str:
    """A path as a SQL text; as a pattern that matches only itself."""
    text = str(path)
    if glob:
        text = "".join(f"[{sign}]" if sign in "*?[" else sign for sign in text)
    return "'" + text.replace("'", "''") + "'"
