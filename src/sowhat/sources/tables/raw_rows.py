"""One slice of a table, in any of its formats, as text columns: one row a call, nothing interpreted yet."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from sowhat.engine.workbench import Workbench
from sowhat.errors import DataError, Problem, Where
from sowhat.lake.slices import Slice
from sowhat.sources.tables.columns import Part, delimiter, names, require, to_utf8
from sowhat.sources.tables.csv_rows import Records, Shape, split
from sowhat.sources.tables.lines import CHUNK, as_lines

BAD = pa.schema([("line", pa.int64()), ("reason", pa.string()), ("text", pa.string())])
REPEATED_HEADER, NOT_JSON = "row-repeats-header", "row-not-json"


@dataclass(frozen=True, slots=True)
class Raw:
    """`rows`: line, text (the whole record, equal for equal records) and one text column per role. `bad`: line, reason,
    text of records without that shape. `blank`: lines that hold nothing."""

    rows: pa.Table
    bad: pa.Table
    blank: int

    def batched(self) -> Raw:
        """The same in batches that DuckDB's threads can share."""
        batches = self.rows.combine_chunks().to_batches(max_chunksize=CHUNK)
        return Raw(pa.Table.from_batches(batches, self.rows.schema), self.bad, self.blank)


def raw(bench: Workbench, slice_: Slice, wanted: tuple[Part, ...]) -> Raw:
    """The slice's rows. CallError if a wanted column does not exist, DataError if the file is not a table."""
    if is_parquet(slice_):
        return _parquet(bench, slice_, wanted)
    first = (slice_.header or slice_.content).removeprefix(b"\xef\xbb\xbf").lstrip()
    if first.startswith(b"{"):
        return _json(bench, slice_, wanted)
    return _csv(slice_, wanted)


def is_parquet(slice_: Slice) -> bool:
    """Whether the slice counts row groups of its file instead of bytes: it has no content and the file says so."""
    if slice_.content or not slice_.path.is_file():
        return False
    with slice_.path.open("rb") as file:
        return file.read(4) == b"PAR1"


def names_of(slice_: Slice) -> tuple[str, ...]:
    """What the table calls its columns; of JSON lines, the members of the first. DataError if it is not a table."""
    if is_parquet(slice_):
        with pq.ParquetFile(slice_.path) as file:
            return tuple(dotted(file.schema_arrow))
    first = (slice_.header or slice_.content).removeprefix(b"\xef\xbb\xbf").lstrip()
    if first.startswith(b"{"):
        return _members(first)
    header, _, _ = _headed(slice_)
    titles = to_utf8(header).decode()
    return names(titles, delimiter(titles))


def _members(content: bytes) -> tuple[str, ...]:
    try:
        found = json.loads(content.split(b"\n", 1)[0])
    except (ValueError, RecursionError):
        return ()
    return tuple(found) if isinstance(found, dict) else ()


def _csv(slice_: Slice, wanted: tuple[Part, ...]) -> Raw:
    header, body, line = _headed(slice_)
    titles = to_utf8(header).decode()
    mark = delimiter(titles)
    found = names(titles, mark)
    require(wanted, found, str(slice_.path))
    records = split(to_utf8(body), Shape(ord(mark), len(found)))
    numbers = {"line": pa.array(records.lines[records.good] + line), "text": records.texts(records.good)}
    values = {part.role: records.column(found.index(part.column)) for part in wanted}
    rows = pa.table(numbers | values)
    again = pc.equal(rows["text"], titles.strip("\r\n"))
    repeated = rows.filter(again).select(["line", "text"])
    bad = [*_bad(records, line), _reason(repeated["line"], REPEATED_HEADER, repeated["text"])]
    return Raw(rows.filter(pc.invert(again)), pa.concat_tables(bad), records.blank)


def _headed(slice_: Slice) -> tuple[bytes, bytes, int]:
    """Header, the records after it, and the number of their first line; a slice from 0 may hold the header or not."""
    header = slice_.header.rstrip(b"\r\n")
    if not header and slice_.start == 0:
        header = slice_.content.split(b"\n", 1)[0].rstrip(b"\r")
    if not header.strip():
        raise DataError(Problem("table-without-header", Where(str(slice_.path), 1)))
    whole = slice_.start == 0 and len(slice_.content) >= slice_.end
    if not (whole and slice_.content.startswith(header)):
        return header, slice_.content, slice_.first_line
    rest = slice_.content[len(header) :].removeprefix(b"\r").removeprefix(b"\n")
    return header, rest, header.count(b"\n") + 2


def _bad(records: Records, line: int) -> list[pa.Table]:
    return [_reason(pa.array(records.lines[which] + line), name, records.texts(which)) for name, which in records.bad]


def _reason(lines: pa.Array, reason: str, texts: pa.Array) -> pa.Table:
    return pa.table([lines, pa.array([reason] * len(lines), pa.string()), texts], schema=BAD)


def _json(bench: Workbench, slice_: Slice, wanted: tuple[Part, ...]) -> Raw:
    body = to_utf8(slice_.content)
    lines = as_lines(body, slice_.first_line).rename_columns(["line", "text"])
    lines = lines.set_column(1, "text", pc.utf8_trim(lines["text"], " \t\r\n"))
    value = ", ".join(f"{_at_pointer()} AS {part.role}" for part in wanted)
    pointers = [pointer for part in wanted for pointer in _pointers(part.column)]
    with bench.lent("json_lines", lines):
        blank = len(lines) - _count(bench, "SELECT count(*) AS n FROM json_lines WHERE text <> ''")
        rows = bench.fetch(f"SELECT line, text, {value} FROM json_lines WHERE {_OBJECT}", pointers)
        bad = bench.fetch(
            f"SELECT line, '{NOT_JSON}' AS reason, text FROM json_lines WHERE NOT (text = '' OR {_OBJECT})"
        )
        leading = next((part.role for part in wanted if part.role == "time"), wanted[0].role)
        if rows.num_rows and rows[leading].null_count == rows.num_rows:
            require(wanted, _keys(bench), str(slice_.path))
    return Raw(rows, bad.cast(BAD), blank)


_OBJECT = "json_valid(text) AND text LIKE '{%'"


def _at_pointer() -> str:
    """The text at the column's own name, else at its dotted path."""
    return "coalesce(json_extract_string(text, ?), json_extract_string(text, ?))"


def _pointers(column: str) -> tuple[str, str]:
    escaped = column.replace("~", "~0").replace("/", "~1")
    return f"/{escaped}", "/" + escaped.replace(".", "/")


def _keys(bench: Workbench) -> tuple[str, ...]:
    query = f"SELECT DISTINCT unnest(json_keys(text)) AS key FROM json_lines WHERE {_OBJECT} ORDER BY key LIMIT 200"
    return tuple(bench.fetch(query)["key"].to_pylist())


def _count(bench: Workbench, query: str) -> int:
    return int(bench.fetch(query)["n"][0].as_py())


def _parquet(bench: Workbench, slice_: Slice, wanted: tuple[Part, ...]) -> Raw:
    with pq.ParquetFile(slice_.path) as file:
        data = file.read_row_groups(list(range(slice_.start, slice_.end)))
    paths = dotted(data.schema)
    require(wanted, tuple(paths), str(slice_.path))
    value = ", ".join(f"{_text(data.schema, part.column, paths)} AS {part.role}" for part in wanted)
    with bench.lent("row_groups", data):
        rows = bench.fetch(
            f"SELECT row_number() OVER () + ? - 1 AS line, CAST(r AS VARCHAR) AS text, {value} FROM row_groups AS r",
            [slice_.first_line],
        )
    return Raw(rows, BAD.empty_table(), 0)


def _text(schema: pa.Schema, column: str, paths: dict[str, str]) -> str:
    """SQL: a column as text; a map as JSON."""
    place = schema.get_field_index(column)
    mapped = place >= 0 and pa.types.is_map(schema.field(place).type)
    return f"CAST({f'to_json({paths[column]})' if mapped else paths[column]} AS VARCHAR)"


def dotted(schema: pa.Schema | pa.StructType, above: str = "", quoted: str = "") -> dict[str, str]:
    """Every column and struct member by its dotted name, with the SQL that reads it."""
    found: dict[str, str] = {}
    for member in schema:
        name = f"{above}{member.name}"
        path = quoted + '"' + member.name.replace('"', '""') + '"'
        found[name] = path
        if pa.types.is_struct(member.type):
            found |= dotted(member.type, f"{name}.", f"{path}.")
    return found
