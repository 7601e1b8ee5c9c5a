"""Entries as a workbook with one sheet: a row each, the words of a column beside its title."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

CREATED = datetime(2026, 1, 1)
WIDTH = 24


def workbook(columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[str]]) -> bytes:
    """Titles with their words, and rows of texts; nothing in a cell is ever a formula."""
    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": CREATED})
    page, bold, text = book.add_worksheet(), book.add_format({"bold": True}), book.add_format({"num_format": "@"})
    text.set_text_wrap()
    text.set_align("top")
    page.set_column(1, max(1, len(columns) - 1), WIDTH, text)
    page.set_column(0, 0, 4, text)
    for number, (title, words) in enumerate(columns):
        page.write_string(0, number, title, bold)
        if words:
            page.write_comment(0, number, words)
    for line, row in enumerate(rows, 1):
        for number, cell in enumerate(row):
            page.write_string(line, number, cell, text)
    page.freeze_panes(1, 2)
    book.close()
    return stream.getvalue()
