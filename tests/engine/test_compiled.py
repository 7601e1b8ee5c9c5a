"""Queries of one shape are compiled once, and each still asks about its own tables, rows and values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import ibis
import ibis.expr.types as ir
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sowhat.engine.compiled import LARGEST, Compiled
from sowhat.engine.duckdb import DuckDB
from sowhat.tables.table import Table

Sql = Callable[[ir.Table], str]


class Compiler:
    """A compiler that remembers what it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, query: ir.Table) -> str:
        self.asked += 1
        return str(ibis.to_sql(query, dialect="duckdb"))


@pytest.fixture
def compiler() -> Compiler:
    return Compiler()


@pytest.fixture
def engine() -> DuckDB:
    return DuckDB({}, ())


def rows(*numbers: int) -> ir.Table:
    return ibis.memtable(pa.table({"n": pa.array(numbers, pa.int64())}))


def doubled(table: ir.Table) -> ir.Table:
    return table.filter(table.n > 1).mutate(twice=table.n * 2).order_by("n")


def test_a_shape_is_compiled_once(compiler: Compiler) -> None:
    compiled = Compiled()
    for _ in range(3):
        compiled.sql(doubled(rows(1, 2)), compiler)
    assert compiler.asked == 1


def test_the_names_in_the_sql_are_those_of_the_query(compiler: Compiler) -> None:
    compiled, query = Compiled(), doubled(rows(1, 2))
    compiled.sql(doubled(rows(3)), compiler)
    assert compiled.sql(query, compiler)[0] == Compiler()(query)


def test_queries_of_one_shape_answer_about_their_own_rows(engine: DuckDB) -> None:
    answers = [engine.execute(doubled(rows(*numbers)))["twice"].to_pylist() for numbers in ((1, 2), (3,), ())]
    assert answers == [[4], [6], []]


def test_two_tables_are_not_taken_for_each_other(engine: DuckDB) -> None:
    def less(one: ir.Table, other: ir.Table) -> list[int]:
        found: list[int] = engine.execute(one.anti_join(other, "n").order_by("n"))["n"].to_pylist()
        return found

    assert (less(rows(1, 2), rows(2)), less(rows(2), rows(1, 2))) == ([1], [])


def test_a_table_beside_itself_is_not_a_table_beside_another(engine: DuckDB) -> None:
    table = rows(1, 2)
    crossed = [engine.execute(table.cross_join(other, rname="o_{name}")) for other in (table.view(), rows(7))]
    assert [found.num_rows for found in crossed] == [4, 2]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (ibis.literal(1, "int64"), ibis.literal(2, "int64")),
        (ibis.literal(1), ibis.literal(True)),
        (ibis.literal(0.0), ibis.literal(-0.0)),
        (ibis.literal("a"), ibis.literal("b")),
        (ibis.literal(date(2026, 1, 1)), ibis.literal(date(2026, 1, 2))),
        (ibis.literal(Decimal("1.0"), "decimal(9, 2)"), ibis.literal(Decimal("1.0"), "decimal(9, 1)")),
        (ibis.literal(1, "int64"), ibis.literal(1, "int32")),
    ],
    ids=lambda value: str(value.op().value),
)
def test_values_are_part_of_the_shape(first: ir.Scalar, second: ir.Scalar, compiler: Compiler) -> None:
    compiled = Compiled()
    for value in (first, second):
        compiled.sql(rows(1).mutate(value=value), compiler)
    assert compiler.asked == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (lambda table: table.limit(1), lambda table: table.limit(2)),
        (lambda table: table.order_by("n"), lambda table: table.order_by(ibis.desc("n"))),
        (lambda table: table.mutate(a=table.n), lambda table: table.mutate(b=table.n)),
        (lambda table: table.filter(table.n > 1), lambda table: table.filter(table.n >= 1)),
        (lambda table: table.select("n"), lambda table: table.select("n").distinct()),
    ],
    ids=["limit", "order", "name", "predicate", "distinct"],
)
def test_operations_are_part_of_the_shape(
    one: Callable[[ir.Table], ir.Table], other: Callable[[ir.Table], ir.Table], compiler: Compiler
) -> None:
    compiled = Compiled()
    for asked in (one, other):
        compiled.sql(asked(rows(1)), compiler)
    assert compiler.asked == 2


def test_columns_of_a_table_are_part_of_the_shape(compiler: Compiler) -> None:
    compiled = Compiled()
    for kind in (pa.int64(), pa.int32()):
        compiled.sql(ibis.memtable(pa.table({"n": pa.array([1], kind)})).filter(ibis._.n > 0), compiler)
    assert compiler.asked == 2


def test_the_shape_that_was_asked_for_longest_ago_is_forgotten(compiler: Compiler) -> None:
    compiled = Compiled(shapes=2)
    for most in (1, 2, 1, 3, 1):  # 2 was forgotten for 3
        compiled.sql(rows(1).limit(most), compiler)
    assert compiler.asked == 3
    compiled.sql(rows(1).limit(2), compiler)
    assert compiler.asked == 4


def test_a_query_of_thousands_of_values_is_not_kept(compiler: Compiler) -> None:
    compiled, table = Compiled(), rows(1)
    for _ in range(2):
        compiled.sql(table.filter(table.n.isin(range(LARGEST))), compiler)
    assert compiler.asked == 2


def test_engines_of_one_process_read_their_own_files(tmp_path: Path) -> None:
    contract = Table("things", pa.schema([("n", pa.int64())]), ("n",))
    answers = []
    for number in (1, 2):
        path = tmp_path / f"{number}.parquet"
        pq.write_table(pa.table({"n": pa.array([number], pa.int64())}), path)
        with DuckDB({"things": [str(path)]}, [contract]) as opened:
            answers += opened.execute(opened.table("things").order_by("n"))["n"].to_pylist()
    assert answers == [1, 2]


def test_rows_that_are_held_keep_the_types_that_the_query_says(engine: DuckDB) -> None:
    held = engine.held("sums", 1, lambda: rows(1, 2).aggregate(total=ibis._.n.sum()))
    assert engine.execute(held).to_pydict() == {"total": [3]}
    assert held.schema()["total"].is_int64()
