"""Studies run on facts in memory."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.studies.run import Context, Ran, run
from sowhat.tables.facts import FACTS
from sowhat.tables.table import Table
from tests.studies.designs.scenes import Answer, Row


@pytest.fixture
def answer(tmp_path: Path) -> Answer:
    """`answer(context, (OUTCOMES, rows), …)`."""

    def make(asked: Context, *facts: tuple[Table, list[Row]]) -> Ran:
        files: dict[str, list[str]] = {}
        for table, rows in facts:
            path = tmp_path / f"{table.name}.parquet"
            pq.write_table(pa.Table.from_pylist(rows, table.schema), path)
            files[table.name] = [str(path)]
        with DuckDB(files, FACTS) as engine:
            return run(engine, asked)

    return make
