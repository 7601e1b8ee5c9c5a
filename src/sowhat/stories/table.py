"""A table as asked for: the rows that match, in the order wanted. The same for page, CSV and terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sowhat.stories.pieces import Cell, Column, Row, Scalar, Table

LONG = 8
"""Rows from which on a table is narrowed: shorter ones are read whole."""
PAGED, ON_PAGE = 200, 100
"""Rows from which on a table comes in pages, and rows of a page."""
CHOICES = 12
"""Texts that a column may hold to be chosen from."""
_DATED = re.compile(r"\d{4}-")


@dataclass(frozen=True, slots=True)
class Asked:
    """`find` is looked for in every cell, whatever its case; `sort` is a column's key, `-key` for the largest first;
    `only` names the text that a column must show; `page` counts from 1."""

    find: str = ""
    sort: str = ""
    only: Mapping[str, str] = field(default_factory=dict)
    page: int = 1

    @property
    def key(self) -> str:
        """The column to sort by."""
        return self.sort.removeprefix("-")

    @property
    def descending(self) -> bool:
        """Whether the largest comes first."""
        return self.sort.startswith("-")


@dataclass(frozen=True, slots=True)
class Facet:
    """A column whose rows fall into a few kinds: `at` is its place, `choices` what it shows, in order."""

    at: int
    key: str
    title: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What of a table is on the page: rows, and whether each matches (a table in pages holds only those that do); how
    many match in all; which of how many pages it is."""

    rows: tuple[tuple[Row, bool], ...]
    found: int
    page: int = 1
    pages: int = 1


def order_of(table: Table, asked: Asked) -> Asked:
    """The order that applies: the one asked for if the table has that column, else the table's own."""
    known = any(column.key == asked.key for column in table.columns)
    return asked if known else replace(asked, sort=table.sort)


def arrange(table: Table, asked: Asked) -> Table:
    """The table with the rows that match, in the order asked for."""
    return replace(table, rows=tuple(row for row in in_order(table, asked) if holds(table, row, asked)))


def sheet(table: Table, asked: Asked) -> Sheet:
    """What of the table is shown."""
    rows = tuple((row, holds(table, row, asked)) for row in in_order(table, asked))
    found = sum(held for _, held in rows)
    if len(rows) <= PAGED:
        return Sheet(rows, found)
    pages = max(1, -(-found // ON_PAGE))
    page = min(max(asked.page, 1), pages)
    held = tuple(one for one in rows if one[1])[(page - 1) * ON_PAGE : page * ON_PAGE]
    return Sheet(held, found, page, pages)


def narrowed(table: Table) -> bool:
    """Whether a table has a field that filters it."""
    return table.find or len(table.rows) > LONG


def facets(table: Table) -> tuple[Facet, ...]:
    """The columns of a long table that rows can be chosen by: texts that come again and again, not the rows' names."""
    if len(table.rows) <= LONG:
        return ()
    found = (_facet(table, at, column) for at, column in enumerate(table.columns) if at and column.kind == "text")
    return tuple(one for one in found if one is not None)


def _facet(table: Table, at: int, column: Column) -> Facet | None:
    cells = {row.cells[at].text: row.cells[at] for row in table.rows if row.cells[at].value is not None}
    if not 2 <= len(cells) <= min(CHOICES, len(table.rows) // 2):
        return None
    choices = sorted(cells.values(), key=rank)
    return Facet(at, column.key, column.title, tuple(cell.text for cell in choices))


def in_order(table: Table, asked: Asked) -> tuple[Row, ...]:
    """All rows in the order asked for; rows without a value, then `last` rows, at the end."""
    order = order_of(table, asked)
    rows = list(table.rows)
    index = next((i for i, column in enumerate(table.columns) if column.key == order.key), None)
    if index is not None:
        rows = _ordered(rows, index, order.descending)
    return (*(row for row in rows if not row.last), *(row for row in rows if row.last))


def holds(table: Table, row: Row, asked: Asked) -> bool:
    """Whether a row is one that is asked for; a column that the table does not have asks for nothing."""
    places = {column.key: at for at, column in enumerate(table.columns)}
    chosen = ((places[key], text) for key, text in asked.only.items() if key in places)
    return matches(row, asked.find) and all(row.cells[at].text == text for at, text in chosen)


def matches(row: Row, find: str) -> bool:
    """Whether any cell of the row holds the words looked for."""
    wanted = find.strip().casefold()
    return not wanted or any(wanted in cell.text.casefold() or wanted in cell.note.casefold() for cell in row.cells)


def _ordered(rows: list[Row], index: int, descending: bool) -> list[Row]:
    valued = [row for row in rows if row.cells[index].value is not None]
    empty = [row for row in rows if row.cells[index].value is None]
    return sorted(valued, key=lambda row: rank(row.cells[index]), reverse=descending) + empty


def rank(cell: Cell) -> tuple[float, bytes]:
    """What cells are ordered by: numbers as numbers, dates as dates, text as it is read, Chinese by its pinyin."""
    value = sorted_by(cell)
    return (float(value), b"") if isinstance(value, int | float) else (0.0, collated(str(value)))


def sorted_by(cell: Cell) -> Scalar:
    """The value that a cell is ordered by: a name is ordered by the title that is read, a date by the date, a grade by
    its letter."""
    if isinstance(cell.value, str) and len(cell.value) > 1 and not _DATED.match(cell.value):
        return cell.text
    return cell.value


def collated(text: str) -> bytes:
    """Bytes by which text is ordered, whatever its case and accents. GB 18030 lists the 3,755 common characters by
    their pinyin, and the others behind them by radical: what a Chinese reader expects, without a table of readings."""
    parts = unicodedata.normalize("NFKD", text)
    bare = unicodedata.normalize("NFKC", "".join(one for one in parts if not unicodedata.combining(one)))
    return bare.casefold().encode("gb18030", "replace")


def known(table: Table) -> Table:
    """The table without columns of nothing but dashes; the first column names the rows and stays."""
    kept = [
        at for at in range(len(table.columns)) if not at or any(row.cells[at].value is not None for row in table.rows)
    ]
    columns = tuple(table.columns[at] for at in kept)
    rows = tuple(replace(row, cells=tuple(row.cells[at] for at in kept)) for row in table.rows)
    return replace(table, columns=columns, rows=rows) if table.rows else table
