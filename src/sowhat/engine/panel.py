"""Moments of a panel, computed where the rows are: what leaves is one row a cell and one a deciding unit.

DuckDB's own SQL: bit masks and hash partitions have no words in Ibis (decision 0012).
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType

import duckdb

from sowhat.engine import panel_sql as sql
from sowhat.engine.panel_sql import Shape

FEW_UNITS = 500
"""Up to so many units each is told as a deciding unit of its own."""

ONE_THREAD_UP_TO = 2_000_000
"""Rows up to which one thread works, so that sums come out the same to the last digit."""

PART_BYTES = 400_000_000
"""What the units of one partition may take."""


_PARQUET = "read_parquet("

Rows = Mapping[str, Sequence[object]]
"""Columns by name: one entry a cell or a deciding unit."""


@dataclass(frozen=True, slots=True, eq=False)
class PanelSums:
    """Aggregates of one partition of units.

    `cells`: code, [stratum], whole, n, print_once, print_twice, and m0 …, c0_0 … about the centre. `ones`, for masks:
    several tables of code, [stratum] and counts c. `weighted`: code, [stratum], weight, square, m…, q…, c….
    `clusters`: name, code, [stratum], n, weight, m….
    """

    cells: Rows
    ones: tuple[Rows, ...] = ()
    weighted: Rows | None = None
    clusters: Rows | None = None


class Misaligned(Exception):
    """The file does not list the same units in the same order in every period."""


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

    def fetch(self, query: str) -> Rows:
        """All rows of a query, by column; for aggregates."""
        return _fetched(self._connection, query)

    def rows(self, query: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """All rows of a query as Python values."""
        return list(self._connection.execute(query, list(parameters)).fetchall())

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
        query = sql.settled(shape, sql.units(shape, where))
        if not (small or shape.masked or {"cluster", "weight"} & set(shape.extras)):
            return PanelSums(self.fetch(sql.cells(shape, f"({query})")))
        self.run(f"CREATE OR REPLACE TEMP TABLE panel_units AS {query}")
        try:
            return self._kept(shape, small)
        finally:
            self.run("DROP TABLE panel_units")

    def _kept(self, shape: Shape, small: bool) -> PanelSums:
        units = "panel_units"
        name = "cluster" if "cluster" in shape.extras else "unit"
        told = name == "cluster" or (small and self._few())
        counts = [sql.ones(shape, units, group) for group in sql.groups(shape)] if shape.masked else []
        return PanelSums(
            cells=self.fetch(sql.cells(shape, units)),
            ones=tuple(self.fetch(query) for query in counts if query),
            weighted=self.fetch(sql.weighted(shape, units)) if "weight" in shape.extras else None,
            clusters=self.fetch(sql.clusters(shape, units, name)) if told else None,
        )

    def _few(self) -> bool:
        count = self.rows("SELECT count(*) FROM panel_units WHERE whole")[0][0]
        return isinstance(count, int) and count <= FEW_UNITS

    def in_line(self, shape: Shape, relation: str, period: str) -> bool:
        """Whether a Parquet file is written period by period, each with the same units in the same order: by what it
        says of its row groups, and a look at two periods."""
        if shape.masked or shape.extras or shape.periods < 2 or not self._by_period(relation, period):
            return False
        pair = Shape(shape.places[:2], shape.values[:2], centre=shape.centre)
        look = (
            f"SELECT coalesce(bool_and(aligned), false) FROM (SELECT aligned FROM ({sql.aligned(pair, '')}) LIMIT 5000)"
        )
        once = f"SELECT count(*) = count(DISTINCT unit) FROM panel_rows WHERE period = {shape.values[0]}"
        self.run("SET preserve_insertion_order = true")
        found = bool(self.rows(look)[0][0]) and bool(self.rows(once)[0][0])
        self.run(f"SET preserve_insertion_order = {str(found).lower()}")
        return found

    def _by_period(self, relation: str, period: str) -> bool:
        """Whether most row groups hold one period, so that reading a period skips the others."""
        if not relation.startswith(_PARQUET):
            return False
        query = (
            "SELECT coalesce(avg((stats_min_value = stats_max_value)::INTEGER), 0) > 0.5 "
            f"FROM parquet_metadata({relation.removeprefix(_PARQUET)} WHERE path_in_schema = ?"
        )
        return bool(self.rows(query, [period])[0][0])

    def sums_in_line(self, shape: Shape) -> list[PanelSums]:
        """Aggregates where each period's units stand side by side; a thread for each partition.

        Raises Misaligned.
        """
        parts = max(1, os.cpu_count() or 1)
        with ThreadPoolExecutor(parts) as pool:
            found = list(pool.map(lambda part: self._in_line(shape, part, parts), range(parts)))
        if not all(all(each.cells["aligned"]) for each in found):
            raise Misaligned
        return found

    def _in_line(self, shape: Shape, part: int, parts: int) -> PanelSums:
        source = sql.aligned(shape, f" AND hash(unit) % {parts} = {part}" if parts > 1 else "")
        query = sql.settled(shape, source).replace("SELECT unit,", "SELECT unit, aligned,", 1)
        with self._connection.cursor() as cursor:
            extra = ", bool_and(aligned) AS aligned"
            return PanelSums(_fetched(cursor, sql.cells(shape, f"({query})", extra)))

    def __enter__(self) -> PanelBench:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()


def _fetched(connection: duckdb.DuckDBPyConnection, query: str) -> Rows:
    done = connection.execute(query)
    names = [str(column[0]) for column in done.description or ()]
    rows = done.fetchall()
    return {name: [row[at] for row in rows] for at, name in enumerate(names)}
