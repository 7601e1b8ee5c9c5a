"""Sheets of workbooks as slices of CSV text, whose line numbers are the sheets' own row numbers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Literal

from sowhat.errors import DataError, Problem, Where, WorkspaceError
from sowhat.lake.files import Present
from sowhat.lake.slices import Slice
from sowhat.sources.tables.business_table import PART
from sowhat.workspace.grid import grids
from sowhat.workspace.workbook import TableText, table_text

SUFFIXES = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
LOCK = "~$"
"""What the name of a file begins with that Excel keeps beside a workbook while it is open."""
FORM = "@"
"""A sheet that is named by its form: whichever sheets fill it in; columns that they lack are empty."""
_KEPT = 8


@dataclass(frozen=True, slots=True)
class Sheets:
    """The tables of one workbook that a declared table reads, and a name for their content."""

    tables: tuple[TableText, ...]
    fingerprint: str


def is_workbook(file: Path, sheet: str) -> bool:
    """Whether a business table lies in a workbook: its name says so, or a sheet is asked for."""
    return bool(sheet) or file.suffix.lower() in SUFFIXES


def sheets(file: Present, sheet: str) -> Sheets:
    """What a workbook holds in a sheet. Raises DataError as `workspace.workbook.table_text` raises WorkspaceError, and
    `workbook-sheet-unnamed` where a workbook of several sheets is read and nobody said which."""
    try:
        return _sheets(str(file.path), sheet, (file.size, file.mtime_ns, file.shown))
    except WorkspaceError as error:
        raise DataError(*error.problems) from error


@lru_cache(_KEPT)
def _sheets(path: str, sheet: str, state: tuple[int, int, str]) -> Sheets:
    """One table a period column, one workbook for many outcomes: read once while it stays as it is."""
    named = sheet or _only(Path(path), state[2])
    found = table_text(Path(path), named)
    return Sheets(found, blake2b(repr([_said(one) for one in found]).encode(), digest_size=12).hexdigest())


def _said(table: TableText) -> tuple[object, ...]:
    return table.sheet, table.column, table.header, table.lines


def _only(path: Path, shown: str) -> str:
    """The name of the one sheet that holds rows."""
    names = [grid.name for grid in grids(path, shown) if grid.rows]
    if len(names) > 1:
        raise DataError(Problem("workbook-sheet-unnamed", Where(shown), {"names": ", ".join(names)}))
    return names[0] if names else ""


def slices(source: str, file: Present, found: Sheets, sheet: str, columns: Sequence[str]) -> Iterator[Slice]:
    """Each table as one slice; line n of part p is p * PART + n. `columns` are those that will be read."""
    for part, table in enumerate(found.tables):
        lacking = [name for name in columns if name not in table.header] if sheet.startswith(FORM) else []
        header = _lines([(*table.header, *lacking)], csv.QUOTE_ALL)
        content = b"".join(_rows(table, len(lacking)))
        first = table.lines[0][0] if table.lines else 1
        path = file.path.with_name(f"{file.path.name}:{table.sheet}")
        end = len(header) + len(content)
        yield Slice(source, found.fingerprint, path, 0, end, part * PART + first, content, header)


def _rows(table: TableText, lacking: int) -> Iterator[bytes]:
    """A line for every row of the sheet, empty where none was taken."""
    at = table.lines[0][0] if table.lines else 1
    for number, cells in table.lines:
        yield b"\n" * (number - at)
        yield _lines([(*(" ".join(cell.split()) for cell in cells), *[""] * lacking)], csv.QUOTE_MINIMAL)
        at = number + 1


def _lines(rows: Sequence[Sequence[str]], quoting: Literal[0, 1]) -> bytes:
    text = io.StringIO()
    csv.writer(text, quoting=quoting, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def shown(file: Present, found: Sheets, part: int) -> str:
    """Where a part lies: `company.xlsx:Results`, with the column where each column is a period (`:D`)."""
    table = found.tables[part]
    return ":".join(filter(None, (file.shown, table.sheet, table.column)))
