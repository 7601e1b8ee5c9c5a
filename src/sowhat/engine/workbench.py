"""A private in-memory DuckDB for reading one batch of raw records: Arrow in, SQL, Arrow out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from types import TracebackType

import duckdb
import pyarrow as pa


class Workbench:
    """Relations that live for one batch. Values reach SQL as parameters, never as text."""

    def __init__(self, memory: str | None = None, threads: int | None = None) -> None:
        self._settings = {"memory_limit": memory, "threads": threads}
        self._made: dict[str, Hashable] = {}

    @cached_property
    def _connection(self) -> duckdb.DuckDBPyConnection:
        """Opened when it is first needed: a build in which nothing is new has a bench, and no use for it."""
        connection = duckdb.connect()
        connection.execute("SET TimeZone = 'UTC'")
        for name, value in self._settings.items():
            if value:
                connection.execute(f"SET {name} = ?", [value])
        return connection

    def run(self, sql: str, parameters: Sequence[object] = ()) -> None:
        """Execute a statement."""
        self._connection.execute(sql, list(parameters))

    def fetch(self, sql: str, parameters: Sequence[object] = ()) -> pa.Table:
        """Execute a query and return all its rows."""
        return self._connection.sql(sql, params=list(parameters)).to_arrow_table()

    def count(self, relation: str) -> int:
        """The number of rows of a relation."""
        return int(self.fetch(f"SELECT count(*) AS n FROM {relation}")["n"][0].as_py())

    def made_for(self, relation: str, key: Hashable) -> bool:
        """Whether the last call with this relation had the same key: then what was made for it still holds."""
        before, self._made[relation] = self._made.get(relation), key
        return before == key

    @contextmanager
    def lent(self, name: str, data: pa.Table) -> Iterator[None]:
        """Let queries inside the block read `data`, without a copy, as the relation `name`."""
        self._connection.register(name, data)
        try:
            yield
        finally:
            self._connection.unregister(name)

    def __enter__(self) -> Workbench:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if "_connection" in vars(self):
            self._connection.close()
