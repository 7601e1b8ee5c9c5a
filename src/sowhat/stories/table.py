"""A table as asked for: the rows that match, in the order wanted. The same for page, CSV and terminal."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sowhat.stories.pieces import Row, Scalar, Table


@dataclass(frozen=True, slots=True)
class Asked:
    """`find` is looked for in every cell, whatever its case; `sort` is a column's key, `-key` for the largest first."""

    find: str = ""
    sort: str = ""

    @property
    def key(self) -> str:
        """The column to sort by."""
        return self.sort.removeprefix("-")

    @property
    def descending(self) -> bool:
        """Whether the largest comes first."""
        return self.sort.startswith("-")


def order_of(table: Table, asked: Asked) -> Asked:
    """The order that applies: the one asked for if the table has that column, else the table's own."""
    known = any(column.key == asked.key for column in table.columns)
    return asked if known else replace(asked, sort=table.sort)


def arrange(table: Table, asked: Asked) -> Table:
    """The table with the rows that match, in the order asked for."""
    return replace(table, rows=tuple(row for row in in_order(table, asked) if matches(row, asked.find)))


def in_order(table: Table, asked: Asked) -> tuple[Row, ...]:
    """All rows in the order asked for; rows without a value, then `last` rows, at the end."""
    order = order_of(table, asked)
    rows = list(table.rows)
    index = next((i for i, column in enumerate(table.columns) if column.key == order.key), None)
    if index is not None:
        rows = _ordered(rows, index, order.descending)
    return (*(row for row in rows if not row.last), *(row for row in rows if row.last))


def matches(row: Row, find: str) -> bool:
    """Whether any cell of the row holds the words looked for."""
    wanted = find.strip().casefold()
    return not wanted or any(wanted in cell.text.casefold() or wanted in cell.note.casefold() for cell in row.cells)


def _ordered(rows: list[Row], index: int, descending: bool) -> list[Row]:
    valued = [row for row in rows if row.cells[index].value is not None]
    empty = [row for row in rows if row.cells[index].value is None]
    return sorted(valued, key=lambda row: _rank(row.cells[index].value), reverse=descending) + empty


def _rank(value: Scalar) -> tuple[float, str]:
    if isinstance(value, int | float):
        return float(value), ""
    return 0.0, str(value).casefold()


def known(table: Table) -> Table:
    """The table without columns of nothing but dashes; the first column names the rows and stays."""
    kept = [
        at for at in range(len(table.columns)) if not at or any(row.cells[at].value is not None for row in table.rows)
    ]
    columns = tuple(table.columns[at] for at in kept)
    rows = tuple(replace(row, cells=tuple(row.cells[at] for at in kept)) for row in table.rows)
    return replace(table, columns=columns, rows=rows) if table.rows else table
