"""Bytes → the cells of each sheet as text, for .xlsx, .xlsm, .xls, .ods and for a sheet saved as CSV.

A file is what its content is, whatever its name says: systems export tab-separated text as `.xls`. Dates are ISO text,
numbers are written plainly, a cell that shows a formula's error is empty and remembered (in .xls and .ods only empty).
 Merged cells are filled from their top left one. Hidden sheets are read like others: people hide them from view.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from io import BytesIO, StringIO
from math import isfinite

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum

from sowhat.errors import Param
from sowhat.workspace.book_bounds import MAX_BYTES, MAX_CELLS, Formulas, TooLarge, damaged, formulas_of, kind_of
from sowhat.workspace.plain_text import Undecodable, decoded, delimiter_of

Cell = str | float | bool | date | datetime | time | timedelta
ERRORS = frozenset(
    [
        "#N/A",
        "#REF!",
        "#DIV/0!",
        "#VALUE!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "#SPILL!",
        "#CALC!",
        "#GETTING_DATA",
        "#FIELD!",
        "#BLOCKED!",
        "#BUSY!",
    ]
)
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet's rows from its first row and column on. `merges` are (top, left, bottom, right) from 0, clipped to the
    rows; `errors` are the cells (row, column from 0) in which a formula failed, `pending` those whose formula was never
    calculated."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    merges: tuple[tuple[int, int, int, int], ...] = ()
    errors: frozenset[tuple[int, int]] = field(default=frozenset())
    pending: frozenset[tuple[int, int]] = field(default=frozenset())


class Unreadable(Exception):
    """Why a file is no workbook that can be read: a problem's code and parameters."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__(code)
        self.code, self.params = code, params


@lru_cache(maxsize=4)
def raw_sheets(content: bytes, stem: str) -> tuple[RawSheet, ...]:
    """The sheets of a file's content; a text file is one sheet, called `stem`. Raises Unreadable."""
    if len(content) > MAX_BYTES:
        raise Unreadable("workbook-file-large", limit=MAX_BYTES >> 20)
    try:
        kind = kind_of(content)
        return _text_sheet(content, stem) if kind == "text" else tuple(_book(content, kind))
    except TooLarge as error:
        raise Unreadable(error.code, limit=error.limit) from None
    except Undecodable:
        raise Unreadable("workbook-not-one") from None


def _book(content: bytes, kind: str) -> Iterator[RawSheet]:
    if kind in ("encrypted", "xlsb", "html", "other"):
        raise Unreadable({"encrypted": "workbook-encrypted"}.get(kind, "workbook-not-one"))
    if kind in ("xlsx", "ods") and damaged(content, kind):
        raise Unreadable("workbook-damaged")
    formulas = formulas_of(content) if kind == "xlsx" else {}
    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
            names = [one.name for one in book.sheets_metadata if one.typ is SheetTypeEnum.WorkSheet]
            found = [(name, book.get_sheet_by_name(name)) for name in names]
            yield from (_sheet(name, sheet, formulas.get(name, Formulas())) for name, sheet in found)
    except PasswordError:
        raise Unreadable("workbook-encrypted") from None
    except (CalamineError, OSError, ValueError, OverflowError):
        raise Unreadable("workbook-damaged") from None


def _sheet(name: str, sheet: CalamineSheet, formulas: Formulas) -> RawSheet:
    if sheet.total_height * sheet.total_width > MAX_CELLS:
        raise TooLarge("workbook-large", MAX_CELLS)
    rows = [[_shown(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    merges = tuple(_filled(rows, sheet.merged_cell_ranges or []))
    return RawSheet(name, tuple(map(tuple, rows)), merges, formulas.failed, formulas.pending)


def _filled(
    rows: list[list[str]], ranges: list[tuple[tuple[int, int], tuple[int, int]]]
) -> Iterator[tuple[int, int, int, int]]:
    """Fill merged cells; yields the ranges inside the rows."""
    budget = MAX_CELLS
    height, width = len(rows), len(rows[0]) if rows else 0
    for (top, left), end in ranges:
        bottom, right = min(end[0], height - 1), min(end[1], width - 1)
        budget -= max(0, bottom - top + 1) * max(0, right - left + 1)
        if bottom < top or right < left or budget < 0:
            continue
        for row in range(top, bottom + 1):
            rows[row][left : right + 1] = [rows[top][left]] * (right - left + 1)
        yield top, left, bottom, right


def _shown(value: Cell) -> str:
    """A cell as text."""
    if isinstance(value, str):
        return value.translate(_INVISIBLE).replace("\u00a0", " ").strip()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float | int):
        return _number(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _number(value: float) -> str:
    """A number written plainly: whole ones without a decimal point, none in scientific notation."""
    if not isfinite(value):
        return ""
    text = format(Decimal(repr(value)), "f") if value else "0"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _text_sheet(content: bytes, stem: str) -> tuple[RawSheet, ...]:
    text = decoded(content)
    delimiter, text = delimiter_of(text)
    try:
        told = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    except (csv.Error, ValueError):
        raise Unreadable("workbook-damaged") from None
    if text.count('"') % 2 and any("\n" in cell for row in told[-1:] for cell in row[-1:]):
        raise Unreadable("workbook-damaged")  # a quote that nobody closed holds all rows below it
    rows = [[_shown(cell) for cell in row] for row in told]
    width = max(map(len, rows), default=0)
    if width * len(rows) > MAX_CELLS:
        raise TooLarge("workbook-large", MAX_CELLS)
    failed = frozenset((y, x) for y, row in enumerate(rows) for x, cell in enumerate(row) if cell in ERRORS)
    kept = (["" if cell in ERRORS else cell for cell in row] + [""] * (width - len(row)) for row in rows)
    return (RawSheet(stem, tuple(map(tuple, kept)), errors=failed),)
