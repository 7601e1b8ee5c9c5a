"""A spreadsheet as rows under a header: where the header stands is found, whatever stands above it.

A title above the header is passed over, and two header rows count as one (`2026年` over `7月` is `2026年7月`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sowhat.errors import Problem, Where, WorkspaceError
from sowhat.workspace.book_bounds import MAX_BYTES
from sowhat.workspace.raw_cells import RawSheet, Unreadable, raw_sheets
from sowhat.workspace.workbook_words import is_header_word
from sowhat.workspace.written import is_part_of_year, is_year, of_year, period_text

LOOK = 15
"""The header is looked for among so many rows that are not empty."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row that is not empty: its number in the sheet, from 1, and a text for every column of the header."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet. `header_row` is the number of the (lower) header row, 0 where there is none; columns count from A, so
    a sheet that begins further right has empty names first. `errors` are cells, such as `C7`, that show a formula's
    error and read as empty, `pending` those whose formula nobody calculated."""

    name: str
    header: tuple[str, ...]
    header_row: int
    rows: tuple[GridRow, ...]
    errors: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()


def cell_name(row: int, column: int) -> str:
    """The name of a cell by its row and column, both from 1: `C7`."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def cell_place(name: str) -> tuple[int, int]:
    """The row and column of a cell, both from 1."""
    letters = name.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(name[len(letters) :]), column


def grids(path: Path, shown: str = "") -> tuple[Grid, ...]:
    """The sheets of a workbook, or the one of a CSV file; `shown` is what problems call the file.

    Raises WorkspaceError `workbook-not-one`, `workbook-damaged`, `workbook-encrypted`, `workbook-large`,
    `workbook-unpacks-large`, `workbook-file-large`, `workspace-file-unreadable`.
    """
    shown = shown or path.as_posix()
    return grids_of(content_of(path, shown), path.stem, shown)


def content_of(path: Path, shown: str) -> bytes:
    """A file's bytes, no more than one too many of those that are read. Raises WorkspaceError
    `workspace-file-unreadable`."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise WorkspaceError(Problem("workspace-file-unreadable", Where(shown), {"reason": reason})) from None


def grids_of(content: bytes, stem: str, shown: str) -> tuple[Grid, ...]:
    """`grids` of a file's content; `stem` is the name of the sheet that a text file is."""
    try:
        return tuple(_grid(sheet) for sheet in raw_sheets(content, stem))
    except Unreadable as error:
        raise WorkspaceError(Problem(error.code, Where(shown), error.params)) from None


def _grid(sheet: RawSheet) -> Grid:
    top, bottom = _header_rows(sheet)
    if bottom < 0:
        return Grid(sheet.name, (), 0, ())
    header = tuple(_joined(above, below) for above, below in zip(sheet.rows[top], sheet.rows[bottom], strict=True))
    body = enumerate(sheet.rows[bottom + 1 :], bottom + 2)
    rows = tuple(GridRow(number, cells) for number, cells in body if any(cells))
    errors, pending = (_below(cells, bottom) for cells in (sheet.errors, sheet.pending))
    return Grid(sheet.name, header, bottom + 1, rows, errors, pending)


def _below(cells: frozenset[tuple[int, int]], header: int) -> tuple[str, ...]:
    return tuple(cell_name(row + 1, column + 1) for row, column in sorted(cells) if row > header)


def _joined(above: str, below: str) -> str:
    """One name of two header cells."""
    if above == below or not below:
        return above
    if not above:
        return below
    return of_year(above, below) if is_year(above) and is_part_of_year(below) else f"{above} {below}"


def _header_rows(sheet: RawSheet) -> tuple[int, int]:
    """The upper and the lower header row, the same where there is one, (-1, -1) in an empty sheet."""
    places = [number for number, cells in enumerate(sheet.rows) if any(cells)][:LOOK]
    if not places:
        return -1, -1
    scores = [_score(sheet.rows[number]) for number in places]
    best = places[scores.index(max(scores))]
    if best and _pair(sheet, best - 1, best, set_in=False):
        return best - 1, best
    if best + 1 < len(sheet.rows) and _pair(sheet, best, best + 1, set_in=True):
        return best, best + 1
    return best, best


def _score(cells: Sequence[str]) -> tuple[int, bool]:
    """How much a row looks like a header: its known words, else that it has two names or more."""
    texts = {cell for cell in cells if cell}
    times = sum(is_year(text) or is_part_of_year(text) or _dated(text) for text in texts)
    known = sum(map(is_header_word, texts))
    known += times if times > 1 and known else 0
    return (known if len(texts) > 1 or known else 0), len(texts) > 1 and not any(map(_number, texts))


def _dated(text: str) -> bool:
    return any(period_text(text, every) for every in ("month", "quarter", "week"))


def _number(text: str) -> bool:
    return text.replace(".", "", 1).replace(",", "").isdigit()


def _pair(sheet: RawSheet, upper: int, lower: int, set_in: bool) -> bool:
    """Whether two rows are one header: years over their parts, or cells that were merged over both or over several.

    `set_in`: the lower row may hold names of its own only under a merged cell.
    """
    above, below = sheet.rows[upper], sheet.rows[lower]
    if any(is_year(one) and is_part_of_year(two) for one, two in zip(above, below, strict=True)):
        return True
    merged = [merge for merge in sheet.merges if merge[0] == upper]
    if any(top < bottom and bottom == lower for top, _, bottom, _ in merged):
        return len({cell for cell in above if cell}) > 1
    under = [x for _, left, bottom, right in merged if bottom == upper and right > left for x in range(left, right + 1)]
    names = {below[x] for x in under}
    return set_in and bool(under) and "" not in names and len(names) > 1 and all(map(is_header_word, names))


def header_cells(grid: Grid) -> Iterator[tuple[str, str]]:
    """Each named column: its name and the cell that it stands in."""
    for column, name in enumerate(grid.header, 1):
        if name:
            yield name, cell_name(grid.header_row, column)
