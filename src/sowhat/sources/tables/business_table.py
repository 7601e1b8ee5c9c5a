"""What the tables of the business share: one file as text rows, unreadable ones set aside, keys that repeat.

A table module says which columns it reads (`parts`), and turns the relation `told` (line, text, one trimmed column a
role, null where nothing is told) into the relation `typed` (line, reason, the contract's columns). What a file
says twice alike counts once; what it says twice differently is set aside, all of it, or adds up where the form says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pyarrow as pa

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.sources.masking import masked
from sowhat.sources.pseudonym import Kind, derived_key, pads, pseudonym_sql
from sowhat.sources.sql import words
from sowhat.sources.tables import numbers, periods
from sowhat.sources.tables.absent import ABSENT
from sowhat.sources.tables.columns import Part
from sowhat.sources.tables.raw_rows import Raw, names_of, raw

REJECTED = pa.schema([("line", pa.int64()), ("part", pa.int64()), ("reason", pa.string()), ("excerpt", pa.string())])
PART = 1 << 32
"""What is in several parts that number their lines alike (sheets of a workbook) begins part n at line n * PART."""


Convert = Callable[[Slice], Raw]
"""From a whole file to one text column a role, with the records that cannot be read. Rows that begin in one line are
told apart by their part."""


Adapt = Callable[[Sequence[str], str], tuple[Part, ...]]
"""From a table's column names and its path to the parts that it has. Raises DataError for a table of another kind."""


@dataclass(frozen=True, slots=True)
class Form:
    """How one kind of table is read.

    `parts` are its columns; `typed` is SQL from `told` with the columns line, reason (null for a good row) and
    those of `key`, `says` and `adds`; `parameters` are its values. Rows of one key must agree in what they say, and are
    summed in what adds. `customer` is the column of `key` that becomes a pseudonym; `hidden` are further columns that
    do, each with the kind whose pseudonyms it shares. `convert` turns a whole file that is no table into rows;
    such a file comes as one slice. `adapt` says which columns of a table fill the parts, from the names that it has;
    parts that it leaves out are empty. `money` are those of `adds` that are summed with every decimal that is told and
    rounded to four only then. `verbatim` are parts in which every word counts: None may be an answer.
    """

    parts: tuple[Part, ...]
    typed: str
    parameters: tuple[object, ...]
    key: tuple[str, ...]
    says: tuple[str, ...]
    customer: str = ""
    adds: tuple[str, ...] = ()
    convert: Convert | None = None
    adapt: Adapt | None = None
    money: tuple[str, ...] = ()
    verbatim: tuple[str, ...] = ()
    hidden: tuple[tuple[str, Kind], ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """What one file holds: `rows` in the columns of its form, `rejected` (with the part it lies in), counts of records.
    lines = read + rejected + duplicates + blank; `blank` are empty lines and rows that mean to say nothing."""

    rows: pa.Table
    rejected: pa.Table
    lines: int
    read: int
    duplicates: int
    blank: int


def read(bench: Workbench, form: Form, slices: Iterable[Slice], secret: bytes) -> Content:
    """Read the slices of one file.

    Raises CallError `missing-column`, DataError `table-without-header`.
    """
    if not bench.made_for("macros", "business"):
        for macro in (*periods.MACROS, *numbers.MACROS):
            bench.run(macro)
    columns = ", ".join(f"{part.role} VARCHAR" for part in form.parts)
    bench.run(f"CREATE OR REPLACE TABLE told (line BIGINT, text VARCHAR, {columns})")
    bench.run("CREATE OR REPLACE TABLE unread (line BIGINT, reason VARCHAR, text VARCHAR)")
    blank = sum(_take(bench, form, slice_) for slice_ in slices)
    bench.run(f"CREATE OR REPLACE TABLE typed AS {form.typed}", list(form.parameters))
    if form.customer:
        _pseudonymise(bench, form.customer, "customer", secret)
    for column, kind in form.hidden:
        _pseudonymise(bench, column, kind, secret)
    if form.adds:
        _add_up(bench, form)
    else:
        _settle(bench, form)
    return _content(bench, form, blank)


def _take(bench: Workbench, form: Form, slice_: Slice) -> int:
    """Add a slice to `told` and `unread`; returns its blank lines."""
    parts = form.adapt(names_of(slice_), str(slice_.path)) if form.adapt else form.parts
    found = form.convert(slice_) if form.convert else raw(bench, slice_, parts)
    told = ", ".join(_said(part.role, ("",) if part.role in form.verbatim else ABSENT) for part in parts)
    with bench.lent("table_rows", found.rows), bench.lent("table_bad", found.bad):
        bench.run(f"INSERT INTO told BY NAME SELECT line, text, {told} FROM table_rows")
        bench.run("INSERT INTO unread BY NAME SELECT line, reason, text FROM table_bad")
    return found.blank


def _said(role: str, absent: tuple[str, ...]) -> str:
    return f"CASE WHEN trim({role}) NOT IN ({words(absent)}) THEN trim({role}) END AS {role}"


def _pseudonymise(bench: Workbench, column: str, kind: Kind, secret: bytes) -> None:
    """Replace the raw key in `typed`; it is nowhere afterwards but in the masked excerpt's source text."""
    inner, outer = pads(derived_key(secret, kind))
    bench.run(
        f"CREATE OR REPLACE TEMP TABLE hidden AS SELECT {column} AS key, "
        f"{pseudonym_sql(column, '?::BLOB', '?::BLOB')} AS pseudonym "
        f"FROM (SELECT DISTINCT {column} FROM typed WHERE {column} IS NOT NULL)",
        [outer, inner],
    )
    bench.run(f"UPDATE typed SET {column} = pseudonym FROM hidden WHERE {column} = hidden.key")


def _settle(bench: Workbench, form: Form) -> None:
    """`settled`: each key once, with whether it is `split`; rows that contradict others of their key get the reason."""
    key = ", ".join(form.key)
    said = ", ".join(f"min({name}) AS {name}" for name in form.says)
    differ = " OR ".join(
        f"min({name}) IS DISTINCT FROM max({name}) OR count({name}) NOT IN (0, count(*))" for name in form.says
    )
    bench.run(
        f"CREATE OR REPLACE TABLE settled AS SELECT {key}, {said}, {differ} AS split "
        f"FROM typed WHERE reason IS NULL GROUP BY {key}"
    )
    if bench.fetch("SELECT count(*) AS n FROM settled WHERE split")["n"][0].as_py():
        same = " AND ".join(f"typed.{name} IS NOT DISTINCT FROM settled.{name}" for name in form.key)
        bench.run(
            f"UPDATE typed SET reason = 'row-key-conflict' FROM settled WHERE reason IS NULL AND split AND {same}"
        )


def _add_up(bench: Workbench, form: Form) -> None:
    """`settled`: each key once with the sums of its rows; two rows that are alike are two lines of a bill."""
    key, sums = ", ".join(form.key), ", ".join(f"{_sum(form, name)} AS {name}" for name in form.adds)
    bench.run(
        f"CREATE OR REPLACE TABLE settled AS SELECT {key}, {sums}, false AS split FROM typed WHERE reason IS NULL "
        f"GROUP BY {key}"
    )


def _sum(form: Form, name: str) -> str:
    return f"TRY_CAST(round(sum({name}), 4) AS DECIMAL(20, 4))" if name in form.money else f"sum({name})"


def _content(bench: Workbench, form: Form, blank: int) -> Content:
    key, columns = ", ".join(form.key), ", ".join((*form.key, *form.says, *form.adds))
    rows = bench.fetch(f"SELECT {columns} FROM settled WHERE NOT split ORDER BY {key}")
    rejected = bench.fetch(
        f"SELECT line % {PART} AS line, line // {PART} AS part, reason, {masked('text')} AS excerpt FROM "
        "(SELECT line, reason, text FROM unread UNION ALL "
        "SELECT line, reason, told.text FROM typed JOIN told USING (line) WHERE reason <> 'blank') ORDER BY part, line"
    )
    counted = bench.fetch("SELECT count(*) AS n, count(*) FILTER (reason = 'blank') AS blank FROM typed").to_pylist()[0]
    blank += int(counted["blank"])
    lines = int(counted["n"]) - int(counted["blank"]) + blank + len(bench.fetch("SELECT line FROM unread"))
    read = lines - blank - len(rejected) if form.adds else len(rows)
    return Content(rows, rejected.cast(REJECTED), lines, read, lines - blank - read - len(rejected), blank)
