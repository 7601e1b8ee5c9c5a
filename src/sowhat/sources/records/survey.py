"""Surveys exported as a table, one row a respondent: CSV or a workbook, with one header row or two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from sowhat.errors import DataError, Problem, Where
from sowhat.lake.slices import Slice
from sowhat.model.record import RecordTable
from sowhat.sources.records.documents import BOOKS, SHOWN, decoded
from sowhat.sources.records.survey_layout import Asked, Head, Layout, head, is_second, is_survey, layout
from sowhat.sources.tables.business_table import PART, Convert
from sowhat.sources.tables.columns import delimiter
from sowhat.sources.tables.csv_rows import Shape, split
from sowhat.sources.tables.raw_rows import BAD, REPEATED_HEADER, Raw
from sowhat.workspace.raw_cells import Unreadable, raw_sheets

FORMAT = "survey"
ROLES = ("question", "answer", "survey", "respondent", "asked", "team", "unit", "service", "hint")
_SKIPPED = frozenset(("(跳过)", "(空)", "（跳过）", "（空）", "跳过"))
_CELLS = 16_000_000
"""More cells than any survey has."""
_DISTINCT = 400
"""So many values of a column decide what it is."""
Row = tuple[int, tuple[str, ...]]
Bad = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A survey's header, its rows with the lines that they begin in, what cannot be read, and the blank lines."""

    head: Head
    rows: list[Row]
    bad: list[Bad]
    blank: int


def converter(table: RecordTable, fits: Callable[[Head], bool] = is_survey, name: str = FORMAT) -> Convert:
    """What turns an export into a row an answer; `columns` of the mapping say which column is whose (role → its name).

    The result raises DataError `export-other` for a table that is no survey.
    """

    def convert(slice_: Slice) -> Raw:
        found = read(slice_, table.sheet, name)
        if not fits(found.head):
            raise _other(name, slice_, found.head.names)
        columns = [set(_some(found.rows, index)) for index in range(len(found.head.names))]
        told = _overruled(layout(found.head, columns), found.head, table.columns, slice_)
        return _raw(found, list(_answers(found, told, table.survey or slice_.path.stem, slice_.path.name)))

    return convert


def read(slice_: Slice, sheet: str, name: str) -> Sheet:
    """The header and rows of a file. Raises DataError where it holds none."""
    if slice_.content.startswith(BOOKS):
        return _book(slice_, sheet)
    content = decoded(slice_.content).removeprefix("\ufeff")
    begins = content.lstrip()
    if not begins:
        raise DataError(Problem("table-without-header", Where(str(slice_.path), 1)))
    mark = delimiter(begins.partition("\n")[0])
    found = None if begins[0] in "[{" else head(content, mark)
    if found is None:
        raise _other(name, slice_, ())
    rest = content.split("\n", found.lines)[found.lines :]
    records = split(("\n".join(rest)).encode("utf-8", "replace"), Shape(ord(mark), len(found.names)))
    if len(records.good) * len(found.names) > _CELLS:
        raise DataError(Problem("survey-too-large", Where(str(slice_.path)), {"limit": _CELLS}))
    line = found.lines + 1
    cells = [records.column(index).to_pylist() for index in range(len(found.names))]
    rows = [
        (int(records.lines[which]) + line, tuple(" ".join(column[at].split()) for column in cells))
        for at, which in enumerate(records.good.tolist())
    ]
    bad = [
        (int(records.lines[which]) + line, reason, str(written))
        for reason, each in records.bad
        for which, written in zip(each.tolist(), records.texts(each).to_pylist(), strict=True)
    ]
    kept = [row for row in rows if row[1] != found.names]
    bad += [(number, REPEATED_HEADER, ",".join(cells)) for number, cells in rows if cells == found.names]
    return Sheet(found, kept, bad, records.blank)


def _book(slice_: Slice, sheet: str) -> Sheet:
    """One sheet of a workbook: the one that is named, else the only one that holds rows."""
    shown = str(slice_.path)
    try:
        sheets = [one for one in raw_sheets(slice_.content, slice_.path.stem) if any(map(any, one.rows))]
    except Unreadable as error:
        raise DataError(Problem(error.code, Where(shown), error.params)) from None
    named = [one for one in sheets if one.name == sheet] if sheet else sheets
    if len(named) != 1:
        code = "workbook-sheet-unnamed" if sheets else "table-without-header"
        raise DataError(Problem(code, Where(shown), {"names": ", ".join(one.name for one in sheets)}))
    rows = [
        (number, tuple(" ".join(cell.split()) for cell in cells))
        for number, cells in enumerate(named[0].rows, 1)
        if any(cells)
    ]
    above = {(top, left): right for top, left, bottom, right in named[0].merges if right > left and top == bottom}
    names = _unfilled(rows[0], above)
    if len(rows) > 1 and is_second(names, rows[1][1]):
        return Sheet(Head(names, rows[1][1], rows[1][0]), rows[2:], [], 0)
    return Sheet(Head(rows[0][1], None, rows[0][0]), rows[1:], [], 0)


def _unfilled(row: Row, merged: Mapping[tuple[int, int], int]) -> tuple[str, ...]:
    """A header as it is seen: what was merged over several columns stands in the first of them."""
    number, cells = row
    empty = {x for (top, left), right in merged.items() if top == number - 1 for x in range(left + 1, right + 1)}
    return tuple("" if index in empty else cell for index, cell in enumerate(cells))


def _some(rows: Iterable[Row], index: int) -> Iterator[str]:
    """Values of one column, as many as it takes to know it."""
    seen: set[str] = set()
    for _, cells in rows:
        value = cells[index] if index < len(cells) else ""
        if value and value not in _SKIPPED and value not in seen:
            seen.add(value)
            yield value
            if len(seen) == _DISTINCT:
                return


def _overruled(found: Layout, head_: Head, columns: Mapping[str, str], slice_: Slice) -> Layout:
    """The layout, with the columns that the mapping names."""
    if not columns:
        return found
    places = {name: index for index, name in reversed(list(enumerate(head_.names)))}
    missing = sorted({name for name in columns.values() if name not in places})
    if missing:
        where = Where(str(slice_.path), 1)
        params = {"column": missing[0], "role": "", "nearest": "", "columns": ", ".join(head_.names[:SHOWN])}
        raise DataError(Problem("missing-column", where, params))
    roles = found.roles | {role: places[name] for role, name in columns.items()}
    taken = set(roles.values())
    return Layout(roles, tuple(one for one in found.questions if one.index not in taken))


Answer = tuple[int, str, Mapping[str, str]]
"""The line, the text of the record, and what is said by role."""


def _answers(found: Sheet, told: Layout, survey: str, file: str) -> Iterator[Answer]:
    """A row for every answer; a respondent without an id is a row of this file."""
    several = {one.index: _separator([cells[one.index] for _, cells in found.rows]) for one in told.questions}
    for number, cells in found.rows:
        said = {role: cells[at] for role, at in told.roles.items() if at < len(cells)}
        said["respondent"] = said.get("respondent") or f"{file}:{number}"
        for one in told.questions:
            value = cells[one.index] if one.index < len(cells) else ""
            if value and value not in _SKIPPED:
                text = f"{number} {value}"
                for answer in _told(one, value, several[one.index]):
                    yield number, text, {**said, "survey": survey, **answer}


def _told(one: Asked, value: str, mark: str) -> Iterator[dict[str, str]]:
    """The answers that a cell gives: one, or each of several choices."""
    if one.tick:
        yield {"question": one.question, "answer": one.label, "hint": "choice"}
        return
    hint = "choice" if mark else one.hint
    for part in dict.fromkeys(filter(None, (piece.strip() for piece in value.split(mark)))) if mark else (value,):
        label, _, filled = part.partition("〖") if part.endswith("〗") else (part, "", "")
        label, more = label.strip(), filled[:-1].strip()
        if label:
            yield {"question": one.question, "answer": label, "hint": hint}
        if more:
            yield {"question": f"{one.question} [{label}]", "answer": more, "hint": "text"}


def _separator(values: Sequence[str]) -> str:
    """What parts the several answers of one cell: ┋ (WJX) or a semicolon behind each (Microsoft Forms); '' for none."""
    if any("┋" in value for value in values):
        return "┋"
    listed = [value for value in values if ";" in value]
    return ";" if listed and all(value.endswith(";") for value in values if value) else ""


def _raw(found: Sheet, answers: Sequence[Answer]) -> Raw:
    seen: dict[int, int] = {}
    lines = []
    for number, _, _ in answers:
        seen[number] = seen.get(number, -1) + 1
        lines.append(number + PART * seen[number])
    columns = {"text": pa.array([text for _, text, _ in answers], pa.string())}
    columns |= {role: pa.array([said.get(role, "") for _, _, said in answers], pa.string()) for role in ROLES}
    bad = pa.table([list(column) for column in zip(*found.bad, strict=True)] or [[], [], []], schema=BAD)
    silent = len(found.rows) - len(seen)
    return Raw(pa.table({"line": pa.array(lines, pa.int64()), **columns}), bad, found.blank + silent)


def _other(name: str, slice_: Slice, names: Sequence[str]) -> DataError:
    shown = ", ".join([*names[:SHOWN], *(["…"] if len(names) > SHOWN else [])])
    params = {"format": name, "looks": "table" if names else "json", "names": shown}
    return DataError(Problem("export-other", Where(str(slice_.path), 1), params))
