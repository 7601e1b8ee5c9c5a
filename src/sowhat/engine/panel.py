"""Moments of a panel, computed where the rows are: what leaves is one row a cell and one a deciding unit.

DuckDB's own SQL: bit masks and hash partitions have no words in Ibis (decision 0012).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType

import duckdb
import pyarrow as pa

from sowhat.engine import panel_sql as sql
from sowhat.engine.panel_sql import Shape

FEW_UNITS = 500
"""Up to so many units each is told as a deciding unit of its own."""

ONE_THREAD_UP_TO = 2_000_000
"""Rows up to which one thread works, so that sums come out the same to the last digit."""

PART_BYTES = 400_000_000
"""What the units of one partition may take."""


@dataclass(frozen=True, slots=True, eq=False)
class PanelSums:
    """Aggregates of one partition of units.

    `cells`: code, [stratum], whole, n, print_once, print_twice; m0 … and c0_0 … about the centre (for masks only the
    counts c). `weighted`: code, [stratum], weight, square, m…, q…, c…. `clusters`: name, code, [stratum], n, weight,
    m….
    """

    cells: pa.Table
    weighted: pa.Table | None = None
    clusters: pa.Table | None = None


class PanelBench:
    """A DuckDB connection that holds, or can read, the rows of a panel."""

    few_units = FEW_UNITS

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    @classmethod
    def opened(cls) -> PanelBench:
        """A private one in memory."""
        connection = duckdb.connect()
        connection.execute("SET TimeZone = 'UTC'")
        connection.execute("SET preserve_insertion_order = false")
        return cls(connection)

    def run(self, statement: str, parameters: Sequence[object] = ()) -> None:
        """Execute a statement."""
        self._connection.execute(statement, list(parameters))

    def fetch(self, query: str, parameters: Sequence[object] = ()) -> pa.Table:
        """All rows of a query; for aggregates and single rows."""
        return self._connection.sql(query, params=list(parameters)).to_arrow_table()

    def rows(self, query: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """All rows of a query as Python values."""
        return list(self._connection.execute(query, list(parameters)).fetchall())

    def lend(self, name: str, table: pa.Table) -> None:
        """Let queries read `table` as the relation `name`."""
        self._connection.register(name, table)

    def steady(self, rows: int) -> None:
        """Use one thread where that is quick enough: sums of floats then do not depend on chance."""
        if rows <= ONE_THREAD_UP_TO:
            self.run("SET threads = 1")

    def parts(self, shape: Shape, rows: int) -> int:
        """Into how many partitions of units the work is cut."""
        size = 40 + (32 if shape.masked else 16 * shape.periods) + 40 * len(shape.extras)
        return 1 + int(rows / shape.periods * size // PART_BYTES)

    def sums(self, shape: Shape, part: int = 0, parts: int = 1, small: bool = False) -> PanelSums:
        """Aggregates of one partition; of deciding units too where clusters are named or the panel is `small`."""
        where = f"WHERE hash(unit) % {parts} = {part}" if parts > 1 else ""
        query = sql.settled(shape, where)
        if not small and not {"cluster", "weight"} & set(shape.extras):
            return PanelSums(self.fetch(sql.cells(shape, f"({query})")))
        self.run(f"CREATE OR REPLACE TEMP TABLE panel_units AS {query}")
        try:
            return self._kept(shape, small)
        finally:
            self.run("DROP TABLE panel_units")

    def _kept(self, shape: Shape, small: bool) -> PanelSums:
        cells = self.fetch(sql.cells(shape, "panel_units"))
        weighted = self.fetch(sql.weighted(shape, "panel_units")) if "weight" in shape.extras else None
        name = "cluster" if "cluster" in shape.extras else "unit"
        told = name == "cluster" or (small and self._few())
        return PanelSums(cells, weighted, self.fetch(sql.clusters(shape, "panel_units", name)) if told else None)

    def _few(self) -> bool:
        count = self.rows("SELECT count(*) FROM panel_units WHERE whole")[0][0]
        return isinstance(count, int) and count <= FEW_UNITS

    def __enter__(self) -> PanelBench:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

