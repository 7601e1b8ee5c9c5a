"""The workbook that people fill in: as a template with examples, or filled in with rows.

A sheet has its title, what it is about, a row of help, a thin rule, the header, then the rows. The rule keeps readers
from taking the help for a part of the header.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook as Book
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sowhat.render.theme import tokens
from sowhat.render.workbook_checks import TITLE_ROWS, Checks, names
from sowhat.render.workbook_look import Look, height, width
from sowhat.render.workbook_start import start_sheet
from sowhat.stories import workbook as story
from sowhat.stories.words import Words
from sowhat.stories.workbook import ColumnText, SheetText
from sowhat.workspace.workbook_form import SheetKey

Rows = Mapping[SheetKey, Sequence[Mapping[str, object]]]
HEADER = TITLE_ROWS - 1
CREATED = datetime(2026, 1, 1)
"""The same in every workbook, so that the same content gives the same bytes."""


def workbook(words: Words, rows: Rows | None = None) -> bytes:
    """The workbook in the language of `words`: with `None` the template and its examples, else filled in with `rows`.

    A row's keys are those of the sheet's columns; what it leaves out stays empty. Raises KeyError for a key that the
    sheet does not have.
    """
    stream = BytesIO()
    book = Book(stream, {"in_memory": True, "default_date_format": "yyyy-mm-dd", "strings_to_formulas": False})
    book.set_properties({"title": story.start(words).title, "created": CREATED})
    book.set_calc_mode("auto")
    _fill(book, words, rows)
    book.close()
    return stream.getvalue()


def _fill(book: Book, words: Words, rows: Rows | None) -> None:
    look, sheets = Look(book, words.language), story.sheets(words)
    start_sheet(book, look, story.start(words), sheets)
    for sheet in sheets:
        given = _examples(sheet, words) if rows is None else rows.get(sheet.form.key, ())
        _sheet(book, look, (sheet, words), given)
    names(book, sheets)


def _examples(sheet: SheetText, words: Words) -> list[dict[str, object]]:
    """The example rows; the first cell says that it is one."""
    count = len(sheet.columns[0].examples)
    found: list[dict[str, object]] = [
        {text.column.key: _typed(text, text.examples[number]) for text in sheet.columns} for number in range(count)
    ]
    first = sheet.columns[0]
    for number, row in enumerate(found):
        row[first.column.key] = story.example(first.examples[number], words)
    return found


def _typed(text: ColumnText, example: str) -> object:
    if text.column.kind in ("number", "whole") and example:
        return Decimal(example)
    return example


def _sheet(book: Book, look: Look, texts: tuple[SheetText, Words], rows: Sequence[Mapping[str, object]]) -> None:
    sheet, words = texts
    page = book.add_worksheet(sheet.title)
    _columns(page, look, sheet)
    _head(page, look, sheet, words)
    _print(page, sheet)
    _rows(page, look, sheet, rows)
    Checks(page, look, sheet, len(rows)).write(words)


def _columns(page: Worksheet, look: Look, sheet: SheetText) -> None:
    for number, text in enumerate(sheet.columns):
        page.set_column(number, number, width(text), look.cells(text.column))


def _head(page: Worksheet, look: Look, sheet: SheetText, words: Words) -> None:
    opening = story.start(words)
    page.write_string(0, 0, sheet.title, look.style("title"))
    page.write_url(0, 2, f"internal:'{opening.sheet}'!A1", look.style("link"), opening.back)
    page.write_string(1, 0, sheet.about, look.style("about"))
    for column in (1, 2, 3):
        page.write_blank(1, column, None, look.style("about"))
    for number, text in enumerate(sheet.columns):
        page.write_string(2, number, text.help, look.style("help"))
        page.write_blank(3, number, None, look.style("rule"))
        page.write_string(HEADER, number, text.title, look.style("required" if text.column.required else "optional"))
    helps = (height(text.help, width(text) * 1.1, 13) for text in sheet.columns)
    for row, points in enumerate((26, 20, max(helps), 4, 24)):
        page.set_row(row, points)
    page.set_default_row(18)
    page.freeze_panes(TITLE_ROWS, 1)
    page.set_tab_color(tokens("light")["protect" if sheet.form.facts else "create"])


def _print(page: Worksheet, sheet: SheetText) -> None:
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(HEADER)
    page.set_footer("&L&A&R&P / &N")
    page.set_selection(TITLE_ROWS, 0, TITLE_ROWS, 0)


def _rows(page: Worksheet, look: Look, sheet: SheetText, rows: Sequence[Mapping[str, object]]) -> None:
    known = {text.column.key: number for number, text in enumerate(sheet.columns)}
    for number, row in enumerate(rows, TITLE_ROWS):
        for key, value in row.items():
            text = sheet.columns[known[key]]
            _cell(page, (number, known[key]), _shown(text, value), look.cells(text.column))


def _shown(text: ColumnText, value: object) -> object:
    """What the cell holds: a choice in words, several names on one line, a day as a date."""
    if isinstance(value, tuple | list):
        return ", ".join(str(part) for part in value)
    if text.choices and isinstance(value, str):
        return dict(text.choices).get(value, value)
    if text.column.kind == "day" and isinstance(value, str) and value:
        return date.fromisoformat(value)
    if text.column.kind == "period" and isinstance(value, date):
        return value.isoformat()
    return value


def _cell(page: Worksheet, at: tuple[int, int], value: object, look: Format) -> None:
    if value is None or value == "":
        return
    if isinstance(value, date):
        page.write_datetime(*at, value, look)
    elif isinstance(value, int | float | Decimal):
        page.write_number(*at, value, look)
    else:
        page.write_string(*at, str(value), look)
