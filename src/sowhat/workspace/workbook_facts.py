"""The sheets of facts: what a build reads from them, and what can be said of them before.

A row of facts that cannot be read is a gap here and set aside by the build; it never stops anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sowhat.workspace import written
from sowhat.workspace.grid import cell_name
from sowhat.workspace.workbook_form import Column, SheetKey
from sowhat.workspace.workbook_sheets import Cell, Row, Sheet, said
from sowhat.workspace.workbook_values import Names, name_of
from sowhat.workspace.workbook_words import choice_of, counts_customers, form_of

RESULTS = "@results"
CUSTOMERS = "@results:customer"
"""Results whose units are customers: their keys are no names and stay as typed."""
COSTS = "@costs"
ROSTERS = "@rosters"
FACTS: Mapping[str, SheetKey] = {RESULTS: "results", CUSTOMERS: "results", COSTS: "costs", ROSTERS: "rosters"}
_COLUMNS: Mapping[SheetKey, tuple[str, ...]] = {
    "results": ("outcome", "unit", "period", "value", "numerator", "denominator"),
    "costs": ("service", "month", "kind", "amount", "person_days", "project_code"),
    "rosters": ("team", "customer", "from", "to"),
}
_DAYS = re.compile(r"\s*(?:人天|人日|个?工作日|天|person[- ]?days?|man[- ]?days?|days?|pd|d)$", re.IGNORECASE)
_EVERY = ("month", "quarter", "week", "day")


@dataclass(frozen=True, slots=True)
class TableText:
    """A sheet as a table of facts: the names of its columns, and its rows as (number in the sheet, a text a column).

    `column` is the letter of the column whose values these are, where a sheet has one column a period; else ''.
    """

    sheet: str
    header: tuple[str, ...]
    lines: tuple[tuple[int, tuple[str, ...]], ...]
    column: str = ""


@dataclass(slots=True)
class Measured:
    """What the results say of an outcome by how they are written: its first cell, how many rows give a ratio and how
    many only a plain value, its periods as typed, and its units."""

    cell: Cell
    plain: int = 0
    ratio: int = 0
    customers: bool = False
    """Whether the denominator's column says that it counts customers."""
    periods: set[str] = field(default_factory=set)
    units: list[Cell] = field(default_factory=list)

    @property
    def every(self) -> str:
        """How long its periods are: as they are named, or as their days are apart."""
        named = [text for text in self.periods if any(written.period(text, every) for every in _EVERY)]
        return next((every for every in _EVERY if all(_is(text, every) for text in named)), "month")


def _is(text: str, every: str) -> bool:
    """Whether a text names a period of that length, or is its first day."""
    first = written.period(text, every)
    return first is not None and (written.day(text) in (None, first))


def measured(sheets: Iterable[Sheet], names: Names) -> dict[str, Measured]:
    """The outcomes that results speak of, by name."""
    found: dict[str, Measured] = {}
    for sheet in sheets:
        for row in sheet.rows:
            cell = row.cells["outcome"]
            one = found.setdefault(names.of("outcome", cell.text), Measured(cell))
            ratio = {"numerator", "denominator"} <= row.cells.keys()
            one.plain, one.ratio = one.plain + (not ratio), one.ratio + ratio
            one.periods |= {period for _, period in sheet.periods} or {row.text("period")}
            one.customers |= ratio and counts_customers(sheet.heading("denominator"))
            one.units.append(row.cells["unit"])
    return found


def mentioned(sheet: Sheet, names: Names) -> None:
    """Make the names that rows of facts use known, in the order of sheets, so that whoever asks gets the same."""
    for row in sheet.rows:
        for kind, key in (("team", "unit"), ("team", "team"), ("service", "service")):
            if key in row.cells:
                names.of(kind, row.text(key))


def tables(sheet: Sheet, asked: str, names: Names) -> Iterator[TableText]:
    """The sheet's rows under the form's own column names; where it has a column a period, one table each."""
    header = _COLUMNS[FACTS[asked]]
    told = _tellers(sheet, asked, names)
    base = [
        (row, tuple(told[key](row.text(key)) if key in told else row.text(key) for key in header)) for row in sheet.rows
    ]
    if not sheet.periods:
        yield TableText(sheet.grid.name, header, tuple((row.number, cells) for row, cells in base))
        return
    for place, period in sheet.periods:
        lines = tuple(
            (row.number, (cells[0], cells[1], period, text, "", ""))
            for row, cells in base
            if (text := said(sheet.cells_of(row.number)[place]))
        )
        yield TableText(sheet.grid.name, header, lines, cell_name(1, place + 1)[:-1])


def _tellers(sheet: Sheet, asked: str, names: Names) -> dict[str, Callable[[str], str]]:
    """How the texts of columns are told to a build: names as the catalog has them, choices as codes."""

    def named(kind: str) -> Callable[[str], str]:
        return lambda text: names.of(kind, text) or text

    if asked == ROSTERS:
        return {"team": named("team")}
    if asked == COSTS:
        kinds = form_of("costs").column("kind").choices
        return {
            "service": named("service"),
            "kind": lambda text: choice_of(kinds, text) if text else "",
            "person_days": lambda text: _DAYS.sub("", text),
        }
    return {"outcome": named("outcome")} | ({"unit": named("team")} if asked == RESULTS else {})


def unreadable(sheet: Sheet, every: Mapping[str, str], names: Names) -> None:
    """Name the cells that a build cannot read; `every` is how long the periods of an outcome are."""
    for row in sheet.rows:
        length = every.get(names.of("outcome", row.text("outcome")), "month")
        for column, _ in sheet.told:
            cell = row.cells.get(column.key)
            if cell is not None and not _readable(column, cell.text, length):
                sheet.gap("workbook-value-unreadable", cell.where, sheet.heading(column.key), value=cell.text[:60])
        _wide(sheet, row)


def _readable(column: Column, text: str, length: str) -> bool:
    if column.kind == "number":
        return written.number(_DAYS.sub("", text) if column.key == "person_days" else text) is not None
    if column.kind == "period":
        return written.period(text, length) is not None
    if column.kind == "choice":
        return choice_of(column.choices, text) in column.choices
    if column.kind == "name":
        return column.key == "unit" or bool(name_of(text))
    return column.kind != "day" or written.day(text) is not None


def _wide(sheet: Sheet, row: Row) -> None:
    """The same for columns that hold one period each."""
    if not sheet.periods:
        return
    cells = sheet.cells_of(row.number)
    for place, period in sheet.periods:
        text = said(cells[place])
        if text and written.number(text) is None:
            sheet.gap("workbook-value-unreadable", sheet.where(row.number, place), period, value=text[:60])
