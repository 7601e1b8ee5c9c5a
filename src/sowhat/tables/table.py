"""A table's contract. The data dictionary is generated from it; meanings are messages `table-<name>` and
`table-<name>-<column>`, or `column-<column>` where a column means the same everywhere."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Table:
    """Name, Arrow schema, and the columns that together name one row (empty: rows have no name of their own)."""

    name: str
    schema: pa.Schema
    key: tuple[str, ...] = ()

    def empty(self) -> pa.Table:
        """A table of this contract with no row."""
        return self.schema.empty_table()


def table(name: str, key: str, /, **columns: pa.DataType) -> Table:
    """A contract whose `key` is written as words."""
    schema = pa.schema([pa.field(column, kind, nullable=True) for column, kind in columns.items()])
    return Table(name, schema, tuple(key.split()))


TEXT = pa.string()
COUNT = pa.int64()
WHOLE = pa.int32()
NUMBER = pa.float64()
DAY = pa.date32()
FLAG = pa.bool_()
MONEY = pa.decimal128(20, 4)
"""An amount in the currency that stands beside it."""
INSTANT = pa.timestamp("us")
"""An instant in UTC, written without a zone so that every engine reads it alike."""
