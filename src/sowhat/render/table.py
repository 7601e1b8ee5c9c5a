"""A table as CSV: what is sorted and counted, not how it is worded."""

from __future__ import annotations

import csv
import io

from sowhat.stories.pieces import Scalar, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Also as wide as a Chinese character: spreadsheets of East Asia read those alike."""


def to_csv(table: Table) -> str:
    """UTF-8 text with a header of column keys, lines ended as RFC 4180 has it. Bytes carry no mark at the front.

    Text that a spreadsheet would run as a formula gets a leading apostrophe; numbers stay numbers.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.key for column in table.columns])
    writer.writerows([safe(cell.value) for cell in row.cells] for row in table.rows)
    return out.getvalue()


def safe(value: Scalar) -> Scalar:
    """Text that would be run as a formula, as text."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
