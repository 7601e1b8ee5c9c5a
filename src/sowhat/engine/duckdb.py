"""The embedded engine: Ibis expressions over the Parquet files of a lake snapshot or a build's results."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from types import TracebackType

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.engine.compiled import Compiled
from sowhat.engine.panel import ONE_THREAD_UP_TO, PanelBench
from sowhat.tables.table import Table

COMPILED = Compiled()
"""What all engines of this process have compiled."""


class DuckDB:
    """Tables by name, each read from the files it is given; a table without files is empty, never missing.

    `files` maps a table's name to absolute paths of Parquet files. Columns are matched by name, and a column
    that older files lack is null. With `sources`, telemetry of other sources is left out: of one that is no longer
    declared, or has been given another name. What the business records (its sources have a colon) always stays.
    """

    def __init__(
        self,
        files: Mapping[str, Sequence[str]],
        contracts: Sequence[Table],
        sources: Sequence[str] | None = None,
    ) -> None:
        self._backend = ibis.duckdb.connect()
        self._files = files
        self._sources = sources
        self._opened: dict[str, ir.Table] = {}
        self._once: dict[Hashable, pa.Table] = {}
        self._held: dict[str, tuple[Hashable, ir.Table]] = {}
        self._numbers = count()
        self._contracts = {contract.name: contract for contract in contracts}

    def table(self, name: str) -> ir.Table:
        """The table `name` as its contract describes it."""
        if name not in self._opened:
            self._opened[name] = self._open(name)
        return self._opened[name]

    def has(self, name: str) -> bool:
        """Whether the table `name` has files; one without has no rows."""
        return bool(self._files.get(name))

    def _open(self, name: str) -> ir.Table:
        contract = self._contracts[name]
        files = list(self._files.get(name, ()))
        if not files:
            return ibis.memtable(contract.empty())
        columns = self._backend.read_parquet(files, table_name=f"files_{name}", union_by_name=True)
        rows = columns.select(**{field.name: _column(columns, field) for field in contract.schema})
        if self._sources is None or "source" not in contract.schema.names:
            return rows
        return rows.filter(rows.source.isin(self._sources) | rows.source.contains(":"))

    def execute(self, expression: ir.Table) -> pa.Table:
        """Run a query and return its rows.

        Not by way of the backend's own conversion, which imports pandas: half a second.
        """
        rows = self._backend.con.sql(self._sql(expression)).to_arrow_table()
        return rows.cast(expression.schema().to_pyarrow())

    def _sql(self, expression: ir.Table) -> str:
        """The SQL of a query whose tables in memory are at hand."""
        sql, tables = COMPILED.sql(expression, self._backend.compile)
        for table in tables:
            self._backend.con.register(table.name, table.data.to_pyarrow(table.schema))
        return sql

    def _created(self, name: str, rows: ir.Table) -> ir.Table:
        """The rows of a query as a relation of their own, of the types that Ibis says."""
        made = self._backend.create_table(name, schema=rows.schema(), temp=True)
        columns = ", ".join(f'"{column}"' for column in rows.columns)
        self._backend.con.execute(f'INSERT INTO temp.main."{name}" ({columns}) {self._sql(rows)}')
        return made

    def once(self, key: Hashable, query: Callable[[], ir.Table]) -> pa.Table:
        """The few rows of a query that several ask for, run the first time only; `key` names what it depends on."""
        if key not in self._once:
            self._once[key] = self.execute(query())
        return self._once[key]

    def held(self, name: str, key: Hashable, query: Callable[[], ir.Table]) -> ir.Table:
        """The rows of a query that several others start from, as a relation of their own: made when first asked for,
        and again where `key`, which names what they depend on, is not that of the last call with this name."""
        before = self._held.get(name)
        if before is not None and before[0] == key:
            return before[1]
        if before is not None:
            self._backend.con.execute(f"DROP TABLE {before[1].get_name()}")
        made = self._created(f"{name}_{next(self._numbers)}", query())
        self._held[name] = (key, made)
        return made

    @contextmanager
    def kept(self, name: str, rows: ir.Table, order: Sequence[str]) -> Iterator[PanelBench]:
        """Keep `rows` as the relation `name`, on a bench of this engine's own connection, as long as the block lasts.

        So few rows that one thread will do are put in `order`, so that sums come out the same to the last digit.
        """
        self._created(name, rows)
        bench = PanelBench(self._backend.con)
        try:
            rows_kept = bench.rows(f'SELECT count(*) FROM "{name}"')[0][0]
            if isinstance(rows_kept, int) and rows_kept <= ONE_THREAD_UP_TO:
                bench.run(f'CREATE OR REPLACE TEMP TABLE "{name}" AS FROM "{name}" ORDER BY {", ".join(order)}')
            yield bench
        finally:
            bench.run(f'DROP TABLE "{name}"')
            bench.run("RESET threads")

    def __enter__(self) -> DuckDB:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._backend.disconnect()


def _column(rows: ir.Table, field: pa.Field) -> ir.Value:
    """A column as it is, or nulls of its type where no file has it yet."""
    if field.name in rows.columns:
        return rows[field.name]
    return ibis.null().cast(ibis.DataType.from_pyarrow(field.type))
