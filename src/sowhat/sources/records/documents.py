"""Exports that are no plain table: JSON documents and tables in any spelling, as rows of text with line numbers.

    converter(export, roles, columns={}, sheet="") -> Convert      what a Form's `convert` is made of
    Export(format, lists, reading)                                 an export: its name, under which members its records
                                                                   lie in JSON, and how a document of it is read
    reading(document: Document) -> Reading | None                  None: the document is of another kind (refused with
                                                                   the code `export-other`)
    Reading = Callable[[Record], Told]                             one record → Told
    Told = Mapping[role, value] | Sequence[Mapping] | str | None   a row, several rows, a reason code, or nothing to say
    document(slice_, lists, sheet="") -> Document                  the records themselves
    Document.column(*names) -> str                                 the document's own name of a column, '' where it has
                                                                   none; upper case, blanks and `_-` do not matter
    member(value, "a.b") -> object                                 a member by its name or dotted path, None for none
    items(value) -> list[Mapping]                                  the objects of a list, [] for anything else
    text(value) -> str                                             a value as text, '' for none and for containers
    opened(record, column) -> Record | None                        a CSV row whose cell holds a JSON object, as that

JSON may be an array, an object that holds a list under one of `lists`, one record, several of these one after the
other, or JSON lines. A table may be CSV in UTF-8, UTF-16 or GB18030 with any delimiter, or a sheet of a workbook.
"""

from __future__ import annotations

import codecs
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Literal

import pyarrow as pa

from sowhat.errors import DataError, Problem, Where, WorkspaceError
from sowhat.lake.slices import Slice
from sowhat.sources.records.json_values import KEPT, UNREADABLE, Bad, Placed, by_line, is_lines, kept, places, values
from sowhat.sources.tables.business_table import PART, Convert
from sowhat.sources.tables.columns import delimiter, to_utf8
from sowhat.sources.tables.columns import names as header_names
from sowhat.sources.tables.csv_rows import Shape, split
from sowhat.sources.tables.raw_rows import BAD, NOT_JSON, REPEATED_HEADER, Raw
from sowhat.workspace.grid import grids_of

Told = Mapping[str, object] | Sequence[Mapping[str, object]] | str | None
SHOWN = 8
"""Names that a refusal lists."""
BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How .xlsx, .ods and .xls begin."""
_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FILLING = re.compile(r"[\s_\-./]+")


@dataclass(frozen=True, slots=True)
class Record:
    """One record: the line that it begins in, from 1; its text, cut at `KEPT`; and what it says: a JSON object, or the
    cells of a row by their columns' names."""

    line: int
    text: str
    said: Mapping[str, object]


Reading = Callable[[Record], Told]


@dataclass(frozen=True, slots=True)
class Document:
    """What a file holds. `names` are a table's columns, or the members of the first record; `under` is the member that
    the records lay under, '' for none; `empty` is a list with nothing in it. `records` can be gone through once; `bad`
    and `blank` count after that."""

    shape: Literal["json", "table"]
    names: tuple[str, ...]
    under: str
    records: Iterator[Record]
    bad: list[Bad] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    empty: bool = False
    path: Path = Path()

    def column(self, *names: str) -> str:
        """The name that the document has for a column that may be called by any of `names`; '' where there is none."""
        own = {folded(name): name for name in reversed(self.names)}
        return next((own[key] for name in names if (key := folded(name)) in own), "")

    def has(self, *names: str) -> bool:
        """Whether there is a column for each name."""
        return all(self.column(name) for name in names)


@dataclass(frozen=True, slots=True)
class Export:
    """An export whose form is known: `lists` are the members under which its records lie where they are JSON."""

    format: str
    lists: tuple[str, ...]
    reading: Callable[[Document], Reading | None]


def converter(
    export: Export, roles: Sequence[str], columns: Mapping[str, str] | None = None, sheet: str = ""
) -> Convert:
    """What turns a whole file into rows of `roles`; `columns` (role → column or member) overrule the export's own.

    The result raises DataError `export-other` for a file of another kind, `export-broken` for JSON that breaks off.
    """

    def convert(slice_: Slice) -> Raw:
        found = document(slice_, export.lists, sheet)
        reading = _nothing if found.empty else export.reading(found)
        if reading is None:
            raise refusal(export.format, slice_, found)
        return _raw(found, _overruled(reading, columns or {}), roles)

    return convert


def _nothing(_: Record) -> Told:
    return None


def refusal(format_: str, slice_: Slice, found: Document) -> DataError:
    """The error of a file that is no export of this format, with what it looks like."""
    shown = [*found.names[:SHOWN], *(["…"] if len(found.names) > SHOWN else [])]
    looks = found.shape if found.names else "empty"
    params = {"format": format_, "looks": looks, "names": ", ".join(text(name) for name in shown)}
    return DataError(Problem("export-other", Where(str(slice_.path), 1), params))


def document(slice_: Slice, lists: Sequence[str] = (), sheet: str = "") -> Document:
    """The records of a file. Raises DataError where it is empty, or a workbook that cannot be read."""
    if slice_.content.startswith(BOOKS):
        return _workbook(slice_, sheet)
    content = decoded(slice_.content)
    start = content.lstrip()[:1]
    if not start:
        raise DataError(Problem("table-without-header", Where(str(slice_.path), 1)))
    return _json(slice_, content, lists) if start in "[{" else _table(slice_, content)


def decoded(content: bytes) -> str:
    """A file's text: UTF-16 by its byte order mark, else UTF-8, else GB18030; bad bytes become U+FFFD."""
    if content.startswith(_BOMS):
        return content.decode("utf-16", "replace")
    return to_utf8(content).decode()


def folded(name: str) -> str:
    """A column's name without what exporters and people write differently."""
    return _FILLING.sub("", unicodedata.normalize("NFKC", name)).casefold()


def member(value: object, path: str) -> object:
    """The member of an object at a name, else at a dotted path; None where there is none."""
    if isinstance(value, Mapping) and path in value:
        return value[path]
    for name in path.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value.get(name)
    return value


def items(value: object) -> list[Mapping[str, object]]:
    """The objects of a list; none for anything else."""
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []


def text(value: object) -> str:
    """A single value as text that can be stored; '' for none and for lists and objects."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return format(value, ".15g")
    if isinstance(value, int):
        return str(value) if abs(value) < 10**30 else ""
    if not isinstance(value, str):
        return ""
    return value.strip().encode("utf-8", "replace").decode()  # JSON can spell half a surrogate pair


def opened(record: Record, column: str) -> Record | None:
    """The record that a cell holds as JSON; None where the cell is no object."""
    try:
        said = json.loads(text(record.said.get(column)))
    except UNREADABLE:
        return None
    return Record(record.line, record.text, said) if isinstance(said, dict) else None


def _overruled(reading: Reading, columns: Mapping[str, str]) -> Reading:
    """The reading, with single columns taken from elsewhere."""
    if not columns:
        return reading

    def read(record: Record) -> Told:
        told = reading(record)
        if told is None or isinstance(told, str):
            return told
        own = {role: member(record.said, column) for role, column in columns.items()}
        return {**told, **own} if isinstance(told, Mapping) else [{**row, **own} for row in told]

    return read


def _raw(found: Document, reading: Reading, roles: Sequence[str]) -> Raw:
    """The document as rows; those that begin in one line are told apart by the part of their number."""
    told: dict[str, list[str]] = {role: [] for role in ("text", *roles)}
    lines: list[int] = []
    seen: dict[int, int] = {}
    blank = 0
    for record in found.records:
        said = reading(record)
        if isinstance(said, str):
            found.bad.append((record.line, said, record.text))
            continue
        rows: Sequence[Mapping[str, object]] = [said] if isinstance(said, Mapping) else (said or ())
        blank += not rows
        for row in rows:
            lines.append(record.line + PART * seen.setdefault(record.line, 0))
            seen[record.line] += 1
            told["text"].append(text(row.get("text")) or record.text)
            for role in roles:
                told[role].append(text(row.get(role)))
    columns = {name: pa.array(values, pa.string()) for name, values in told.items()}
    bad = pa.table([list(column) for column in zip(*found.bad, strict=True)] or [[], [], []], schema=BAD)
    return Raw(pa.table({"line": pa.array(lines, pa.int64()), **columns}), bad, blank + sum(found.blank))


def _json(slice_: Slice, content: str, lists: Sequence[str]) -> Document:
    bad: list[Bad] = []
    under: list[str] = []
    said = by_line(content, bad) if is_lines(content) else values(content, lists, under)
    found = _guarded(slice_, content, said)
    records = _records(content, found, lists, bad, under)
    first = next(records, None)
    names = tuple(text(name) for name in first.said) if first else ()
    rest = chain([first], records) if first else records
    empty = first is None and not bad
    return Document("json", names, under[0] if under else "", rest, bad, empty=empty, path=slice_.path)


def _guarded(slice_: Slice, content: str, found: Iterator[Placed]) -> Iterator[Placed]:
    """The same values; DataError `export-broken` at the line where the JSON stops being JSON."""
    at = 0
    try:
        for start, end, value in found:
            at = end
            yield start, end, value
    except UNREADABLE as error:
        place = error.pos if isinstance(error, json.JSONDecodeError) else at
        where = Where(str(slice_.path), content.count("\n", 0, place) + 1)
        raise DataError(Problem("export-broken", where)) from None


def _records(
    content: str,
    found: Iterable[Placed],
    lists: Sequence[str],
    bad: list[Bad],
    under: list[str],
) -> Iterator[Record]:
    """The objects in the values; what is none goes to `bad`."""
    line, counted = 1, 0
    for start, end, value in found:
        line, counted = line + content.count("\n", counted, start), start
        held = _held(value, lists, under)
        if held is None:
            yield from _objects([(line, kept(content[start : min(end, start + KEPT)]), value)], bad)
        else:
            yield from _objects(_placed(content, start, end, line, held), bad)


def _held(value: object, lists: Sequence[str], under: list[str]) -> tuple[str, list[object]] | None:
    """The list that an object or a page holds, with the member it lies under; None for a record itself."""
    if isinstance(value, list):
        return "", value
    name = next((one for one in lists if isinstance(member(value, one), list)), "")
    if not name:
        return None
    under.append(name)
    found = member(value, name)
    return name, found if isinstance(found, list) else []


def _placed(
    content: str, start: int, end: int, line: int, held: tuple[str, list[object]]
) -> Iterator[tuple[int, str, object]]:
    """Each element of a list that lies within `content[start:end]`, with its line and text."""
    name, held_values = held
    found = places(content, name.rsplit(".", 1)[-1], start, end)
    counted = start
    for number, value in enumerate(held_values):
        begin, stop = found[number] if len(found) == len(held_values) else (start, end)
        line, counted = line + content.count("\n", counted, begin), begin
        yield line, kept(content[begin : min(stop, begin + KEPT)]), value


def _objects(found: Iterable[tuple[int, str, object]], bad: list[Bad]) -> Iterator[Record]:
    for line, written, value in found:
        if isinstance(value, dict):
            yield Record(line, written, value)
        else:
            bad.append((line, NOT_JSON, written))


def _table(slice_: Slice, content: str) -> Document:
    body = content.removeprefix("\ufeff")
    first = len(body) - len(body.lstrip("\r\n"))
    header, _, rest = body[first:].partition("\n")
    mark = delimiter(header)
    names = header_names(header, mark)
    records = split(rest.encode("utf-8", "replace"), Shape(ord(mark), len(names)))
    line = body.count("\n", 0, first) + 2
    numbers = [int(number) + line for number in records.lines]
    bad = [
        (numbers[which], reason, kept(written))
        for reason, rows in records.bad
        for which, written in zip(rows.tolist(), records.texts(rows).to_pylist(), strict=True)
    ]
    good = records.good.tolist()
    written = records.texts(records.good)
    columns = [records.column(index) for index in range(len(names))]
    rows = (
        Record(numbers[which], kept(written[at].as_py()), _cells(names, [one[at].as_py() for one in columns]))
        for at, which in enumerate(good)
    )
    return Document("table", names, "", _without_headers(rows, names, bad), bad, [records.blank])


def _cells(names: Sequence[str], cells: Sequence[str]) -> dict[str, object]:
    """The cells by column; of two columns of one name the first counts."""
    return dict(zip(reversed(names), reversed(cells), strict=True))


def _without_headers(rows: Iterator[Record], names: Sequence[str], bad: list[Bad]) -> Iterator[Record]:
    """The rows but those that repeat the header."""
    for row in rows:
        if len(names) > 1 and all(text(value) == name for name, value in row.said.items()):
            bad.append((row.line, REPEATED_HEADER, row.text))
        else:
            yield row


def _workbook(slice_: Slice, sheet: str) -> Document:
    """One sheet of a workbook: the one that is named, else the only one that holds rows."""
    shown = str(slice_.path)
    try:
        found = [grid for grid in grids_of(slice_.content, slice_.path.stem, shown) if grid.rows]
    except WorkspaceError as error:
        raise DataError(*error.problems) from None
    named = [grid for grid in found if grid.name == sheet] if sheet else found
    if len(named) != 1:
        code = "workbook-sheet-unnamed" if found else "table-without-header"
        raise DataError(Problem(code, Where(shown), {"names": ", ".join(grid.name for grid in found)}))
    grid = named[0]
    rows = (Record(row.number, kept(" ".join(row.cells)), _cells(grid.header, row.cells)) for row in grid.rows)
    return Document("table", tuple(grid.header), "", _without_headers(rows, grid.header, []), [])
