"""Workbooks made for tests."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

Rows = Sequence[Sequence[object]]


def book(path: Path, **sheets: Rows) -> Path:
    """An .xlsx file with these sheets, each a list of rows from A1; `None` leaves a cell out."""
    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"}) as made:
        for name, rows in sheets.items():
            sheet = made.add_worksheet(name)
            for number, cells in enumerate(rows):
                sheet.write_row(number, 0, cells)
    return path
