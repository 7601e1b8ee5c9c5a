"""Which form of the workbook each sheet fills in, and its rows: what is told, by column, with the cell it stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sowhat.errors import Param, Problem, Where
from sowhat.workspace.grid import Grid, GridRow, cell_name
from sowhat.workspace.workbook_form import FORMS, Column, SheetForm, SheetKey
from sowhat.workspace.workbook_words import column_of, form_of, is_example, is_help, plain, sheet_named
from sowhat.workspace.written import period_text

SHOWN = 20
"""So many gaps of one kind in one column are named one by one."""
_ABSENT = frozenset("- -- — —— 无 暂无 待定 待补充 待填 n/a na nan null none tbd todo ? ？ \\N".casefold().split())
_TOTALS = frozenset(["合计", "总计", "小计", "总和", "共计", "total", "subtotal", "grandtotal", "sum"])
_VAGUE = frozenset(("name", "名称"))
"""What many tables call a column: no sheet is recognised by it alone."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_EVERY = ("month", "quarter", "week", "day")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, and where it is."""

    text: str
    where: Where


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is filled in: its cells by column, empty ones left out. `where` is its first cell."""

    number: int
    where: Where
    cells: Mapping[str, Cell]

    def text(self, key: str) -> str:
        """What a column says, '' for nothing."""
        return self.cells[key].text if key in self.cells else ""


@dataclass(slots=True)
class Sheet:
    """A sheet that fills in `form`. `columns` are places by key, `periods` those of columns that hold one period each
    (place, period). `rows` are complete; `gaps` stop nothing, `problems` do."""

    path: str
    grid: Grid
    form: SheetForm
    columns: dict[str, int] = field(default_factory=dict)
    periods: tuple[tuple[int, str], ...] = ()
    rows: list[Row] = field(default_factory=list)
    started: int = 0
    examples: int = 0
    gaps: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    told: list[tuple[Column, int]] = field(default_factory=list)
    """The columns that are there, in the form's order, and their places."""
    failed: dict[int, set[str]] = field(default_factory=dict)
    """By row, the cells whose formulas give no value."""
    _cells: dict[int, tuple[str, ...]] = field(default_factory=dict)
    _named: Counter[tuple[str, str]] = field(default_factory=Counter)

    def where(self, row: int, column: int) -> Where:
        """A cell by its row's number and its column's place from 0."""
        return Where(self.path, sheet=self.grid.name, cell=cell_name(row, column + 1))

    def cells_of(self, number: int) -> tuple[str, ...]:
        """All cells of a row by its number."""
        if not self._cells:
            self._cells.update((row.number, row.cells) for row in self.grid.rows)
        return self._cells[number]

    def heading(self, key: str) -> str:
        """The column as the sheet calls it."""
        return self.grid.header[self.columns[key]] if key in self.columns else key

    def gap(self, code: str, where: Where, column: str = "", **params: Param) -> None:
        """Name a gap; of many alike in one column the first ones are named."""
        self._named[code, column] += 1
        if self._named[code, column] <= SHOWN:
            given: dict[str, Param] = {"column": column} if column else {}
            self.gaps.append(Problem(code, where, {"sheet": self.form.key, **given, **params}))

    def unnamed(self) -> Iterator[Problem]:
        """How many more gaps there are than were named."""
        for (code, column), count in self._named.items():
            if count > SHOWN:
                params: dict[str, Param] = {"count": count - SHOWN, "column": column or "none", "kind": code}
                yield Problem("workbook-more", Where(self.path, sheet=self.grid.name), params)


def recognised(path: str, grid: Grid) -> Sheet | None:
    """The sheet with its rows, or None for one that fills in no form, or could fill in several."""
    form = _form(grid)
    if form is None:
        return None
    sheet = Sheet(path, grid, form)
    _columns(sheet)
    missing = [key for key in _needed(form) if key not in sheet.columns and not (key == "period" and sheet.periods)]
    for key in missing if grid.rows else ():
        sheet.gap("workbook-column-missing", Where(path, sheet=grid.name), key)
    for cell in (*grid.errors, *grid.pending):
        sheet.failed.setdefault(int(cell.lstrip(_LETTERS)), set()).add(cell)
    for row in grid.rows:
        _row(sheet, row, not missing)
    for code, cells in (("workbook-formula-error", grid.errors), ("workbook-formula-pending", grid.pending)):
        for cell in cells:
            sheet.gap(code, Where(path, sheet=grid.name, cell=cell))
    if not sheet.started and not grid.errors and not grid.pending and not (missing and grid.rows):
        sheet.gap("workbook-sheet-empty", Where(path, sheet=grid.name), examples=sheet.examples)
    return sheet


def period_columns(grid: Grid, taken: Mapping[str, int]) -> tuple[tuple[int, str], ...]:
    """Columns whose header is a period: their place and the period."""
    places = set(taken.values())
    found = (
        (place, next(filter(None, (period_text(name, every) for every in _EVERY)), ""))
        for place, name in enumerate(grid.header)
        if name and place not in places
    )
    return tuple((place, period) for place, period in found if period)


def _needed(form: SheetForm) -> list[str]:
    return [column.key for column in form.columns if column.required]


def _form(grid: Grid) -> SheetForm | None:
    """The form by the sheet's name where a header agrees, else by its headers alone."""
    named = sheet_named(grid.name)
    if named and (not grid.header or _matches(grid, named)):
        return form_of(named)
    scores = {form.key: score for form in FORMS if (score := _score(grid, form))}
    best = [key for key, score in scores.items() if score == max(scores.values())]
    return form_of(best[0]) if len(best) == 1 else None


def _matches(grid: Grid, key: SheetKey) -> dict[str, int]:
    """The places of the columns that the headers name; the first of several counts."""
    found: dict[str, int] = {}
    for place, name in enumerate(grid.header):
        column = column_of(key, name) if name else ""
        if column:
            found.setdefault(column, place)
    return found


def _score(grid: Grid, form: SheetForm) -> int:
    """How many columns of a form the headers name; 0 where one that is needed is missing, or too many mean nothing."""
    found = _matches(grid, form.key)
    wide = len(period_columns(grid, found)) if form.key == "results" else 0
    names = [name for name in grid.header if name]
    missing = [key for key in _needed(form) if key not in found and not (key == "period" and wide)]
    vague = any(plain(grid.header[place]) in _VAGUE for key, place in found.items() if key in _needed(form))
    if missing or vague or len(found) < 2 or 3 * (len(found) + wide) < 2 * len(names):
        return 0
    if form.key == "platform" and not found.keys() & {"timezone", "currency", "day_rate"}:
        return 0
    return len(found) + min(wide, 2)


def _columns(sheet: Sheet) -> None:
    """Find the columns; say which headers mean nothing, and which stand twice."""
    grid, row = sheet.grid, sheet.grid.header_row
    strangers = []
    for place, name in enumerate(grid.header):
        key = column_of(sheet.form.key, name) if name else ""
        if key and key in sheet.columns:
            _again(sheet, place, name, sheet.columns[key])
        elif key:
            sheet.columns[key] = place
        elif name:
            strangers.append(place)
    if sheet.form.key == "results" and "period" not in sheet.columns:
        sheet.periods = period_columns(grid, sheet.columns)
    sheet.told = [(one, sheet.columns[one.key]) for one in sheet.form.columns if one.key in sheet.columns]
    _twice(sheet)
    periods = {place for place, _ in sheet.periods}
    for place in strangers:
        if place not in periods:
            sheet.gap("workbook-header-unknown", sheet.where(row, place), value=grid.header[place][:60])


def _again(sheet: Sheet, place: int, name: str, first: int) -> None:
    """Two columns of one meaning: an error where both are called alike, else the second is left alone."""
    where, row = sheet.where(sheet.grid.header_row, place), sheet.grid.header_row
    params: dict[str, Param] = {"value": name[:60], "first": cell_name(row, first + 1)}
    if plain(name) == plain(sheet.grid.header[first]):
        sheet.problems.append(Problem("workbook-header-twice", where, params))
    else:
        sheet.gap("workbook-header-same", where, value=name[:60], first=str(params["first"]))


def _twice(sheet: Sheet) -> None:
    """Two columns of one period."""
    first: dict[str, int] = {}
    for place, period in sheet.periods:
        if period in first:
            row = sheet.grid.header_row
            params: dict[str, Param] = {"value": period, "first": cell_name(row, first[period] + 1)}
            sheet.problems.append(Problem("workbook-header-twice", sheet.where(row, place), params))
        first.setdefault(period, place)


def _row(sheet: Sheet, row: GridRow, usable: bool) -> None:
    """Take a row, or say why not."""
    begins = next(cell for cell in row.cells if cell)
    if is_example(begins):
        sheet.examples += 1
    elif is_help(begins) or row.cells == sheet.grid.header:
        return
    elif usable:
        _told(sheet, row)


def _told(sheet: Sheet, row: GridRow) -> None:
    cells = {
        column.key: Cell(text, sheet.where(row.number, place))
        for column, place in sheet.told
        if (text := said(row.cells[place], column))
    }
    values = any(said(row.cells[place]) for place, _ in sheet.periods)
    failed = sheet.failed.get(row.number, set())
    if not cells and not values and not failed:
        return
    sheet.started += 1
    if any(column.kind == "name" and plain(cells[column.key].text) in _TOTALS for column in _filled(sheet, cells)):
        sheet.gap("workbook-total", sheet.where(row.number, 0))
        return
    complete = [_present(sheet, row.number, column, cells, failed) for column in sheet.form.columns if column.required]
    complete.append(sheet.form.key not in _ONE_OF or bool(sheet.periods) or _one_of(sheet, row.number, cells, failed))
    if all(complete):
        first = min(cells, key=lambda key: sheet.columns[key])
        sheet.rows.append(Row(row.number, cells[first].where, cells))


def said(text: str, column: Column | None = None) -> str:
    """What a cell says: a dash or 待定 says nothing."""
    if column is not None and column.key in ("routes", "keys", "customer"):
        return text
    return "" if text.casefold() in _ABSENT else text


def _filled(sheet: Sheet, cells: Mapping[str, Cell]) -> Iterator[Column]:
    return (column for column, _ in sheet.told if column.key in cells)


def _present(sheet: Sheet, row: int, column: Column, cells: Mapping[str, Cell], failed: set[str]) -> bool:
    """Whether a needed cell says something; a gap where it does not."""
    if column.key in cells or (column.key == "period" and sheet.periods):
        return True
    where = sheet.where(row, sheet.columns[column.key])
    if where.cell not in failed:
        sheet.gap("workbook-cell-missing", where, sheet.heading(column.key))
    return False


_ONE_OF: Mapping[SheetKey, tuple[tuple[str, ...], ...]] = {
    "results": (("value",), ("numerator", "denominator")),
    "costs": (("amount",), ("person_days",)),
}
"""Of these columns (all of one of the groups) a row needs something."""


def _one_of(sheet: Sheet, row: int, cells: Mapping[str, Cell], failed: set[str]) -> bool:
    groups = _ONE_OF[sheet.form.key]
    if any(all(key in cells for key in group) for group in groups):
        return True
    begun = next((group for group in groups if any(key in cells for key in group)), ())
    known = [group for group in groups if any(key in sheet.columns for key in group)]
    lacking = [key for key in begun or (known[0] if known else groups[0]) if key not in cells]
    place = next((sheet.columns[key] for key in lacking if key in sheet.columns), None)
    where = sheet.where(row, place if place is not None else 0)
    if where.cell not in failed:
        sheet.gap("workbook-cell-missing", where, sheet.heading(lacking[0]))
    return False
