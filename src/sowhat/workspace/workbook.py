"""A workbook, understood: which forms its sheets fill in, what they declare, and the facts that a build reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sowhat.errors import Problem, Where, WorkspaceError
from sowhat.model.setup import FoundSheet, FoundWorkbook
from sowhat.workspace.grid import Grid, content_of, grids_of
from sowhat.workspace.workbook_facts import FACTS, Measured, TableText, measured, mentioned, tables, unreadable
from sowhat.workspace.workbook_form import FORMS, SheetKey
from sowhat.workspace.workbook_nodes import Declared, Reading
from sowhat.workspace.workbook_sheets import Sheet, recognised
from sowhat.workspace.workbook_values import Names
from sowhat.workspace.workbook_words import choice_of, form_of, is_example, sheet_named

__all__ = ["Book", "TableText", "examine", "open_book", "table_text"]


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook. `sheets` are those that fill in a form, in the order of forms; `reading` is what they declare,
    `measured` the outcomes that its results speak of."""

    path: str
    grids: tuple[Grid, ...]
    sheets: tuple[Sheet, ...]
    reading: Reading
    measured: Mapping[str, Measured]

    def of(self, key: SheetKey) -> Iterator[Sheet]:
        """The sheets of a form."""
        return (sheet for sheet in self.sheets if sheet.form.key == key)

    @property
    def declared(self) -> Declared:
        """What its sheets declare, and what follows from that."""
        return self.reading.found

    @property
    def names(self) -> Names:
        """How its texts are names."""
        return self.reading.names

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong by itself, whatever else is declared."""
        return (*(problem for sheet in self.sheets for problem in sheet.problems), *self.declared.problems)

    def found(self) -> FoundWorkbook:
        """What was understood."""
        known = {sheet.grid.name: sheet for sheet in self.sheets}
        seen = (_found(grid, known.get(grid.name)) for grid in self.grids)
        gaps = (gap for sheet in self.sheets for gap in (*sheet.gaps, *sheet.unnamed()))
        strange = (gap for grid in self.grids if grid.name not in known for gap in _lacking(self.path, grid))
        return FoundWorkbook(path=self.path, sheets=tuple(seen), gaps=(*gaps, *strange))


def _lacking(path: str, grid: Grid) -> Iterator[Problem]:
    """What a sheet lacks that has a form's name and rows, and none of its columns: it is left alone, not unsaid."""
    key = sheet_named(grid.name)
    if key is None or not grid.rows:
        return
    where = Where(path, sheet=grid.name)
    for column in form_of(key).columns:
        if column.required:
            yield Problem("workbook-column-missing", where, {"sheet": key, "column": column.key})


def _found(grid: Grid, sheet: Sheet | None) -> FoundSheet:
    if sheet is None:
        return FoundSheet(name=grid.name, form="", rows=len(grid.rows), examples=0)
    return FoundSheet(name=grid.name, form=sheet.form.key, rows=len(sheet.rows), examples=sheet.examples)


def open_book(path: Path, shown: str) -> Book:
    """A workbook, or a CSV that is one sheet of it; `shown` is what problems call it. Raises WorkspaceError as
    `grid.grids` does."""
    return _book(content_of(path, shown), path.stem, shown)


@lru_cache(maxsize=4)
def _book(content: bytes, stem: str, shown: str) -> Book:
    found = grids_of(content, stem, shown)
    order = [form.key for form in FORMS]
    sheets = [sheet for grid in found if (sheet := recognised(shown, grid)) is not None]
    sheets.sort(key=lambda sheet: order.index(sheet.form.key))
    reading = Reading(Names())
    for sheet in sheets:
        reading.rows(sheet)
    results = measured((sheet for sheet in sheets if sheet.form.key == "results"), reading.names)
    every = {name: one.every for name, one in results.items()} | _told_every(sheets, reading.names)
    for sheet in sheets:
        if sheet.form.facts:
            unreadable(sheet, every, reading.names)
            mentioned(sheet, reading.names)
    return Book(shown, found, tuple(sheets), reading, results)


def _told_every(sheets: list[Sheet], names: Names) -> dict[str, str]:
    """How long the periods of outcomes are, where the sheet of outcomes says so."""
    rows = (row for sheet in sheets if sheet.form.key == "outcomes" for row in sheet.rows)
    allowed = form_of("outcomes").column("every").choices
    told = ((names.of("outcome", row.text("outcome")), choice_of(allowed, row.text("every"))) for row in rows)
    return {name: every for name, every in told if every}


def examine(path: Path, shown: str) -> FoundWorkbook:
    """What a workbook holds and lacks, without what the rest of a workspace declares; `shown` is what it is called.

    Raises WorkspaceError where the file cannot be read, and for headers and rows that contradict each other.
    """
    book = open_book(path, shown)
    if book.problems:
        raise WorkspaceError(*book.problems)
    return book.found()


def table_text(path: Path, sheet: str) -> tuple[TableText, ...]:
    """A sheet as tables of facts: by its name, or `@results`, `@results:customer`, `@costs`, `@rosters` for each sheet
    that fills in that form, under the form's own column names and with one table a column where columns are periods.

    Raises WorkspaceError as `grid.grids` does, and `workbook-no-sheet` for a name that no sheet has.
    """
    book = open_book(path, path.name)
    if sheet in FACTS:
        return tuple(table for one in book.of(FACTS[sheet]) for table in tables(one, sheet, book.names))
    found = [grid for grid in book.grids if grid.name == sheet]
    if not found:
        known = ", ".join(grid.name for grid in book.grids)
        raise WorkspaceError(Problem("workbook-no-sheet", Where(path.name), {"value": sheet, "known": known}))
    return tuple(TableText(grid.name, grid.header, tuple(_lines(grid))) for grid in found)


def _lines(grid: Grid) -> Iterator[tuple[int, tuple[str, ...]]]:
    for row in grid.rows:
        if not is_example(next(cell for cell in row.cells if cell)):
            yield row.number, row.cells
