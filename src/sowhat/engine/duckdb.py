"""The embedded engine: Ibis expressions over the Parquet files of a lake snapshot or a build's results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import TracebackType

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.tables.table import Table


class DuckDB:
    """Tables by name, each read from the files it is given; a table without files is empty, never missing.

    `files` maps a table's name to absolute paths of Parquet files. Columns are matched by name, and a column
    that older files lack is null.
    """

    def __init__(
        self, files: Mapping[str, Sequence[str]], contracts: Sequence[Table], threads: int | None = None
    ) -> None:
        settings: dict[str, int] = {"threads": threads} if threads else {}
        self._backend = ibis.duckdb.connect(**settings)
        self._files = files
        self._opened: dict[str, ir.Table] = {}
        self._contracts = {contract.name: contract for contract in contracts}

    def table(self, name: str) -> ir.Table:
        """The table `name` as its contract describes it."""
        if name not in self._opened:
            self._opened[name] = self._open(name)
        return self._opened[name]

    def _open(self, name: str) -> ir.Table:
        contract = self._contracts[name]
        files = list(self._files.get(name, ()))
        if not files:
            return ibis.memtable(contract.empty())
        columns = self._backend.read_parquet(files, union_by_name=True)
        return columns.select([columns[field] for field in contract.schema.names])

    def execute(self, expression: ir.Table) -> pa.Table:
        """Run a query and return its rows."""
        return self._backend.to_pyarrow(expression)

    def __enter__(self) -> DuckDB:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._backend.disconnect()
