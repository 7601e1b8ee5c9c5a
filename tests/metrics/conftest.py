"""Facts written as small Parquet files, read by the embedded engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.tables.facts import FACTS
from sowhat.tables.results import RESULTS
from sowhat.tables.table import Table

Rows = Sequence[Mapping[str, Any]]
Engines = Callable[..., DuckDB]


def filled(contract: Table, rows: Rows) -> pa.Table:
    """Rows of a contract; what a row leaves out is empty text or zero."""
    blank = {
        f.name: "" if pa.types.is_string(f.type) else 0 if f.type in (pa.int64(), pa.float64()) else None
        for f in contract.schema
    }
    return pa.Table.from_pylist([{**blank, **row} for row in rows], contract.schema)


@pytest.fixture
def engine_with(tmp_path: Path) -> Engines:
    """An engine over the given rows: `engine_with(calls=[{…}], uses=[{…}])`."""
    contracts = {contract.name: contract for contract in (*FACTS, *RESULTS)}

    def make(**tables: Rows) -> DuckDB:
        files = {}
        for name, rows in tables.items():
            path = tmp_path / f"{name}.parquet"
            pq.write_table(filled(contracts[name], rows), path)
            files[name] = [str(path)]
        return DuckDB(files, tuple(contracts.values()))

    return make
