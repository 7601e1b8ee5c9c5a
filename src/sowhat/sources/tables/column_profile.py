"""What the columns of a table's beginning hold, as counts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from sowhat.engine.workbench import Workbench
from sowhat.sources import times
from sowhat.sources.contract import Sample
from sowhat.sources.sql import words
from sowhat.sources.tables.absent import ABSENT
from sowhat.sources.tables.column_words import tokens
from sowhat.sources.tables.columns import delimiter, names, to_utf8
from sowhat.sources.tables.csv_rows import Shape, split
from sowhat.sources.tables.lines import as_lines
from sowhat.sources.tables.raw_rows import dotted

ROWS, WIDEST, LISTED = 20_000, 200, 40


@dataclass(frozen=True, slots=True)
class Profile:
    """One column of `rows` sampled rows: how many values are present, distinct, times, times with an offset, numbers,
    and paths or addresses; the median number; the values themselves where there are few."""

    name: str
    rows: int
    present: int
    distinct: int
    times: int
    zoned: int
    numbers: int
    paths: int
    median: float | None
    values: tuple[str, ...]

    @property
    def words(self) -> frozenset[str]:
        """The words of its name."""
        return tokens(self.name)

    def mostly(self, count: int) -> bool:
        """Whether `count` is at least 95 % of the values present, of which there are some."""
        return self.present > 0 and count >= 0.95 * self.present


def profiles(sample: Sample) -> tuple[Profile, ...]:
    """The columns of a CSV, JSON-lines or Parquet sample; none when it is no table."""
    with Workbench(threads=1) as bench:
        found = _table(bench, sample)
        if found is None or not found.num_rows or not 2 <= found.num_columns <= WIDEST:
            return ()
        return _profiles(bench, found)


def _table(bench: Workbench, sample: Sample) -> pa.Table | None:
    """All columns as text, with the names that a mapping would use."""
    if sample.content.startswith(b"PAR1"):
        return _parquet(bench, sample.path)
    text = to_utf8(sample.content)
    if b"\0" in text:
        return None
    return _json(bench, text) if text.lstrip().startswith(b"{") else _csv(text)


def _csv(text: bytes) -> pa.Table | None:
    header, _, body = text.partition(b"\n")
    titles = header.decode()
    mark = delimiter(titles)
    columns = names(titles, mark)
    if not 2 <= len(columns) <= WIDEST:
        return None
    records = split(body, Shape(ord(mark), len(columns)))
    bad = sum(len(which) for _, which in records.bad)
    unnamed = any(not name or name.replace(".", "").isdigit() for name in columns)
    if unnamed or len(set(columns)) < len(columns) or bad > 0.2 * (len(records.good) + bad):
        return None
    values = [records.column(i)[:ROWS] for i in range(len(columns))]
    return pa.table(values, names=list(columns))


def _parquet(bench: Workbench, path: Path) -> pa.Table:
    with pq.ParquetFile(path) as file:
        data = pa.Table.from_batches(list(_first(file)), file.schema_arrow)
    paths = dotted(data.schema)
    chosen = [f'CAST({sql} AS VARCHAR) AS "{i}"' for i, sql in enumerate(paths.values())]
    with bench.lent("sampled", data):
        return bench.fetch(f"SELECT {', '.join(chosen)} FROM sampled").rename_columns(list(paths))


def _first(file: pq.ParquetFile) -> list[pa.RecordBatch]:
    return [next(file.iter_batches(ROWS))] if file.metadata.num_rows else []


def _json(bench: Workbench, text: bytes) -> pa.Table | None:
    lines = as_lines(text, 1)[:ROWS]
    with bench.lent("lines", lines):
        bench.run(
            "CREATE OR REPLACE TEMP TABLE objects AS "
            "SELECT TRY_CAST(line AS JSON) AS o FROM lines WHERE json_valid(line) AND line LIKE '{%'"
        )
    count = bench.fetch("SELECT count(*) AS n FROM objects")["n"][0].as_py()
    if count < 0.8 * lines.num_rows:
        return None
    found = _members(bench, "", "")
    if not found:
        return None
    chosen = ", ".join(f'json_extract_string(o, ?) AS "{i}"' for i in range(len(found)))
    return bench.fetch(f"SELECT {chosen} FROM objects", list(found.values())).rename_columns(list(found))


def _members(bench: Workbench, above: str, pointer: str, depth: int = 3) -> dict[str, str]:
    """JSON members by dotted name, with their pointers; objects are opened down to `depth`."""
    query = (
        "SELECT key, bool_or(json_type(o, ? || '/' || replace(replace(key, '~', '~0'), '/', '~1')) = 'OBJECT') AS deep "
        "FROM (SELECT o, unnest(json_keys(o, ?)) AS key FROM objects) GROUP BY key ORDER BY key LIMIT ?"
    )
    found: dict[str, str] = {}
    for row in bench.fetch(query, [pointer, pointer, WIDEST]).to_pylist():
        here = f"{pointer}/{row['key'].replace('~', '~0').replace('/', '~1')}"
        if row["deep"] and depth > 1:
            found |= _members(bench, f"{above}{row['key']}.", here, depth - 1)
        else:
            found[above + row["key"]] = here
    return found


def _profiles(bench: Workbench, table: pa.Table) -> tuple[Profile, ...]:
    for macro in times.MACROS:
        bench.run(macro)
    titles = table.column_names
    with bench.lent("columns", table.rename_columns([f"c{i}" for i in range(len(titles))])):
        return tuple(_profile(bench, name, f"c{i}") for i, name in enumerate(titles))


def _profile(bench: Workbench, name: str, column: str) -> Profile:
    row = bench.fetch(
        f"""
        WITH told AS (
            SELECT CASE WHEN trim({column}) NOT IN ({words(ABSENT)}) THEN trim({column}) END AS v FROM columns
        ), tried AS (SELECT v, TRY_CAST(v AS DOUBLE) AS n, any_instant(v, 'UTC') AS m FROM told)
        SELECT count(*) AS rows, count(v) AS present, count(DISTINCT v) AS distinct,
            count({times.plausible("m")}) AS times,
            count(m) FILTER (n IS NOT NULL OR regexp_matches(v[9:], '[Zz+-]|UTC')) AS zoned, count(n) AS numbers,
            count(*) FILTER (starts_with(v, '/') OR contains(v, '://')) AS paths, median(n) AS median,
            (list(DISTINCT v ORDER BY v) FILTER (v IS NOT NULL))[:{LISTED}] AS values
        FROM tried"""
    ).to_pylist()[0]
    return Profile(name, **(row | {"values": tuple(row["values"] or ())}))
