"""The book as a workbook, or as CSV: titles in the reader's language, and below them the keys that never change.

Text is text: a cell that a person filled with `=…` is shown, and never computed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sowhat.model.ledger_sheets import Cell, Sheet
from sowhat.render.table import safe
from sowhat.render.workbook import CREATED
from sowhat.stories import ledger_sheets as story
from sowhat.stories.words import Words

LONGEST = 32_000
"""Characters of a cell; a spreadsheet takes 32,767."""
FORMATS = {"day": "yyyy-mm-dd", "instant": "yyyy-mm-dd hh:mm:ss", "money": "#,##0.00", "number": "#,##0.####"}
MARK = "simulated"


def to_csv(sheet: Sheet, words: Words, *, simulated: bool = False) -> bytes:
    """UTF-8 with a mark at its front, for spreadsheets; two lines of header: titles, then keys. Codes stay codes, and
    numbers plain. The last column says whether the company is a simulated one."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([safe(text) for text in story.titles(sheet, words)] + [words.say("sheets-column-simulated")])
    writer.writerow([*sheet.columns, MARK])
    mark = str(simulated).lower()
    writer.writerows([*(_plain(cell) for cell in row), mark] for row in sheet.rows)
    return out.getvalue().encode("utf-8-sig")


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, datetime):
        return cell.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(cell, Decimal):
        return format(cell, "f")
    return str(safe(cell)) if isinstance(cell, str) else str(cell)


def to_xlsx(sheets: Sequence[Sheet], words: Words, *, simulated: bool = False) -> bytes:
    """One sheet a table, and a last one with the keys behind words; the same bytes for the same book."""
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(stream, options)
    book.set_properties({"title": words.say("sheets-title"), "created": CREATED})
    note = words.say("sheets-simulated") if simulated else ""
    for one in sheets:
        _sheet(book, one, words, note)
    _keys(book, sheets, words)
    book.close()
    return stream.getvalue()


def _sheet(book: Workbook, sheet: Sheet, words: Words, note: str) -> None:
    page = book.add_worksheet(words.say(f"sheets-{sheet.key}"))
    looks = _looks(book)
    lead = " · ".join(part for part in (words.say(f"sheets-{sheet.key}"), note) if part)
    page.write_string(0, 0, lead, looks["note" if note else "title"])
    columns, titles = (*sheet.columns, MARK), (*story.titles(sheet, words), words.say("sheets-column-simulated"))
    for at, (key, title) in enumerate(zip(columns, titles, strict=True)):
        page.write_string(1, at, title, looks["title"])
        page.write_string(2, at, key, looks["key"])
        page.set_column(at, at, min(40, max(10, len(key) + 2, 2 * len(title) if words.language == "zh" else 0)))
    for number, row in enumerate(sheet.rows, 3):
        for at, cell in enumerate((*row, str(bool(note)).lower())):
            _write(page, (number, at), story.cell(columns[at], cell, words), looks)
    page.freeze_panes(3, 1)
    page.autofilter(2, 0, 2 + len(sheet.rows), len(columns) - 1)


def _looks(book: Workbook) -> dict[str, Format]:
    made = {name: book.add_format({"num_format": form}) for name, form in FORMATS.items()}
    made["title"] = book.add_format({"bold": True})
    made["note"] = book.add_format({"bold": True, "font_color": "#9a3412"})
    made["key"] = book.add_format({"font_color": "#6b7280", "bottom": 1})
    return made


def _write(page: Worksheet, at: tuple[int, int], cell: Cell, looks: dict[str, Format]) -> None:
    """A number as a number, an instant in UTC; nothing where there is nothing."""
    if cell is None or cell == "":
        return
    if isinstance(cell, datetime):
        page.write_datetime(*at, cell.astimezone(UTC).replace(tzinfo=None), looks["instant"])
    elif isinstance(cell, date):
        page.write_datetime(*at, datetime(cell.year, cell.month, cell.day), looks["day"])
    elif isinstance(cell, Decimal):
        page.write_number(*at, cell, looks["money" if cell.as_tuple().exponent == -2 else "number"])
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        page.write_number(*at, cell, looks["number"])
    else:
        text = str(cell)
        page.write_string(*at, text if len(text) <= LONGEST else f"{text[:LONGEST]}…")


def _keys(book: Workbook, sheets: Sequence[Sheet], words: Words) -> None:
    """Which key stands behind each title, and which code behind each word."""
    page = book.add_worksheet(words.say("sheets-keys"))
    for at, row in enumerate(_listed(sheets, words)):
        for column, text in enumerate(row):
            page.write_string(at, column, text)
    page.set_column(0, 4, 24)


def _listed(sheets: Sequence[Sheet], words: Words) -> Iterator[tuple[str, ...]]:
    yield ("sheet", "column", "title", "code", "means")
    for sheet in sheets:
        for key, title in zip(sheet.columns, story.titles(sheet, words), strict=True):
            yield (sheet.key, key, title)
            yield from ((sheet.key, key, title, *pair) for pair in story.codes(key, words))
