"""Moments of a panel, computed where the rows are: what leaves is one row a cell and one a deciding unit.

DuckDB's own SQL: bit masks and hash partitions have no words in Ibis (decision 0012).
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import gettempdir
from types import TracebackType

import duckdb

from sowhat.engine import panel_sql as sql
from sowhat.engine.panel_sql import Shape
from sowhat.errors import BlockedError, Problem

FEW_UNITS = 500
"""Up to so many units each is told as a deciding unit of its own."""

ONE_THREAD_UP_TO = 2_000_000
"""Rows up to which one thread works, so that sums come out the same to the last digit."""

MEMORY = "1500MB"
"""What DuckDB may hold; the whole process stays below 2 GB."""

PART_BYTES = 900_000_000
"""What the units of one partition may take: every partition reads the whole file again."""

RANGE_BYTES = 150_000_000
"""The same where a partition is a range of units that lie together, so that reading it skips the rest of the file."""


_PARQUET = "read_parquet("

Rows = Mapping[str, Sequence[object]]
"""Columns by name: one entry a cell or a deciding unit."""


@dataclass(frozen=True, slots=True, eq=False)
class PanelSums:
    """Aggregates of one partition of units.

    `cells`: code, [stratum], whole, n, print_once, print_twice, and m0 …, c0_0 … about the centre. `ones`, for masks:
    several tables of code, [stratum] and counts c. `weighted`: code, [stratum], weight, square, m…, q…, c….
    `clusters`: name, code, [stratum], n, weight, m…, and of pairs n0 …, w0 …, d0 …. `lost`: name, code, n, lost, where
    something is missing and clusters are named.
    """

    cells: Rows
    ones: tuple[Rows, ...] = ()
    weighted: Rows | None = None
    clusters: Rows | None = None
    lost: Rows | None = None


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
        connection.execute("SET enable_external_file_cache = false")
        connection.execute(f"SET memory_limit = '{MEMORY}'")
        connection.execute("SET temp_directory = ?", [str(Path(gettempdir()) / f"sowhat-{os.getpid()}")])
        return cls(connection)

    def run(self, statement: str, parameters: Sequence[object] = ()) -> None:
        """Execute a statement. Raises BlockedError (`engine-failed`), as all that asks the engine does."""
        _asked(self._connection, statement, parameters)

    def fetch(self, query: str) -> Rows:
        """All rows of a query, by column; for aggregates."""
        return _fetched(self._connection, query)

    def rows(self, query: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """All rows of a query as Python values."""
        return list(_asked(self._connection, query, parameters).fetchall())

    def steady(self, rows: int) -> None:
        """Use one thread where that is quick enough: sums of floats then do not depend on chance."""
        if rows <= ONE_THREAD_UP_TO:
            self.run("SET threads = 1")

    def wheres(self, shape: Shape, rows: int, relation: str, unit: str | None) -> list[str]:
        """Conditions that cut the units into partitions. `unit`: the column, if it holds whole numbers."""
        size = 40 + (32 if shape.masked else 16 * shape.periods) + 40 * len(shape.extras)
        need = int(rows / shape.periods * size)
        if need <= RANGE_BYTES:
            return [""]
        edges = self._edges(relation, unit) if unit else []
        if not edges:
            return by_hash(1 + need // PART_BYTES)
        count = 1 + need // RANGE_BYTES
        cuts = sorted({edges[at * len(edges) // count] for at in range(1, count)})
        return _ranges(cuts)

    def _edges(self, relation: str, unit: str) -> list[int]:
        """Where row groups begin, if the file is written unit by unit; else nothing."""
        if not relation.startswith(_PARQUET):
            return []
        groups = self.rows(
            "SELECT stats_min_value::BIGINT, stats_max_value::BIGINT, coalesce(stats_null_count, 1) "
            f"FROM parquet_metadata({relation.removeprefix(_PARQUET)} WHERE path_in_schema = ? ORDER BY 1",
            [unit],
        )
        told = [
            (low, high) for low, high, empty in groups if isinstance(low, int) and isinstance(high, int) and not empty
        ]
        apart = all(high <= low for (_, high), (low, _) in pairwise(told))
        return [low for low, _ in told] if apart and len(told) == len(groups) else []

    def sums(self, shape: Shape, where: str = "", small: bool = False) -> PanelSums:
        """Aggregates of one partition; of deciding units too where clusters are named or the panel is `small`."""
        query = sql.settled(shape, sql.units(shape, where))
        if not (small or shape.masked or shape.gaps == "pairs" or {"cluster", "weight"} & set(shape.extras)):
            return PanelSums(self.fetch(sql.cells(shape, f"({query})")))
        self.run(f"CREATE OR REPLACE TEMP TABLE panel_units AS {query}")
        try:
            return self._kept(shape, small)
        finally:
            self.run("DROP TABLE panel_units")

    def _kept(self, shape: Shape, small: bool) -> PanelSums:
        units = "panel_units"
        name = "cluster" if "cluster" in shape.extras else "unit"
        cells = self.fetch(sql.cells(shape, units))
        lost = self.fetch(sql.lost(shape, units)) if name == "cluster" and _any_lost(cells) else None
        if shape.gaps == "pairs":
            clusters = self.fetch(sql.paired(shape, units, name))
            return PanelSums(cells, (), self.fetch(sql.available(shape, units)), clusters, lost)
        told = name == "cluster" or (small and self._few())
        return PanelSums(
            cells=cells,
            ones=_ones(self._connection, shape, units) if shape.masked else (),
            weighted=self.fetch(sql.weighted(shape, units)) if "weight" in shape.extras else None,
            clusters=self.fetch(sql.clusters(shape, units, name)) if told else None,
            lost=lost,
        )

    def _few(self) -> bool:
        count = self.rows("SELECT count(*) FROM panel_units WHERE whole")[0][0]
        return isinstance(count, int) and count <= FEW_UNITS

    def in_line(self, shape: Shape, relation: str, period: str) -> bool:
        """Whether a Parquet file is written period by period, each with the same units in the same order: by what it
        says of its row groups, and a look at two periods."""
        if shape.extras or shape.periods < 2 or not self._by_period(relation, period):
            return False
        pair = Shape(shape.places[:2], shape.values[:2])
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
        extra = ", bool_and(aligned) AS aligned"
        with self._connection.cursor() as cursor:
            if not shape.masked:
                return PanelSums(_fetched(cursor, sql.cells(shape, f"({query})", extra)))
            _asked(cursor, f"CREATE OR REPLACE TEMP TABLE panel_line_{part} AS {query}")
            cells = _fetched(cursor, sql.cells(shape, f"panel_line_{part}", extra))
            return PanelSums(cells, _ones(cursor, shape, f"panel_line_{part}"))

    def __enter__(self) -> PanelBench:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()


def _any_lost(cells: Rows) -> bool:
    return not all(cells["whole"]) or any(cells.get("lost", ()))


def _asked(
    connection: duckdb.DuckDBPyConnection, query: str, parameters: Sequence[object] = ()
) -> duckdb.DuckDBPyConnection:
    try:
        return connection.execute(query, list(parameters))
    except duckdb.Error as error:
        raise BlockedError(Problem("engine-failed", params={"reason": str(error).splitlines()[0]})) from error


def _fetched(connection: duckdb.DuckDBPyConnection, query: str) -> Rows:
    done = _asked(connection, query)
    names = [str(column[0]) for column in done.description or ()]
    rows = done.fetchall()
    return {name: [row[at] for row in rows] for at, name in enumerate(names)}


def _ones(connection: duckdb.DuckDBPyConnection, shape: Shape, source: str) -> tuple[Rows, ...]:
    queries = [sql.ones(shape, source, group) for group in sql.groups(shape)]
    return tuple(_fetched(connection, query) for query in queries if query)


def by_hash(parts: int) -> list[str]:
    """Conditions that spread units over partitions."""
    return [f"WHERE hash(unit) % {parts} = {part}" for part in range(parts)] if parts > 1 else [""]


def _ranges(cuts: list[int]) -> list[str]:
    lows, highs = [None, *cuts], [*cuts, None]
    sides = [
        [f"unit >= {low}" if low is not None else "", f"unit < {high}" if high is not None else ""]
        for low, high in zip(lows, highs, strict=True)
    ]
    return [f"WHERE {' AND '.join(side for side in both if side)}" if any(both) else "" for both in sides]
