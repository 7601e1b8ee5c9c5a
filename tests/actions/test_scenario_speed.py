"""How quick operations are, out of the buckets of a build."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sowhat.actions.scenario_speed import FEWEST, quick, rank
from sowhat.engine.duckdb import DuckDB
from sowhat.planning.scenarios import Quick
from sowhat.tables import buckets
from sowhat.tables.results import RESULTS

ROUTE = ("pay", "/transfers")


def engine_of(folder: Path, rows: list[tuple[str, float, int]]) -> DuckDB:
    """An engine over calls by month and seconds."""
    named = [
        {"month": month, "service": "pay", "source": "log", "host": "", "route": "/transfers",
         "bucket": buckets.bucket(seconds), "calls": calls}
        for month, seconds, calls in rows
    ]  # fmt: skip
    pq.write_table(pa.Table.from_pylist(named), folder / "speed.parquet")
    return DuckDB({"speed": [str(folder / "speed.parquet")]}, RESULTS)


def seen(folder: Path, rows: list[tuple[str, float, int]]) -> Quick:
    """What is found of the route."""
    with engine_of(folder, rows) as engine:
        return quick(engine, frozenset({ROUTE}), "2026-09")[ROUTE]


def test_the_last_whole_month_alone_tells_where_it_has_calls_enough(tmp_path: Path) -> None:
    found = seen(tmp_path, [("2026-08", 9.0, 5000), ("2026-09", 0.1, FEWEST), ("2026-10", 9.0, 5000)])
    assert (found.calls, found.since) == (FEWEST, "2026-09")
    assert found.p90 == pytest.approx(0.1, rel=0.05)


def test_the_whole_record_tells_where_the_month_has_too_few(tmp_path: Path) -> None:
    found = seen(tmp_path, [("2026-08", 0.2, 60), ("2026-09", 0.1, FEWEST - 1), ("2026-10", 2.0, 11)])
    assert (found.calls, found.since) == (100, "")
    assert [found.p10, found.p50, found.p90] == pytest.approx([0.1, 0.2, 2.0], rel=0.05)


def test_other_routes_are_not_told(tmp_path: Path) -> None:
    with engine_of(tmp_path, [("2026-09", 0.1, 100)]) as engine:
        assert quick(engine, frozenset({("pay", "/limits")}), "2026-09") == {}


@pytest.mark.parametrize(("share", "expected"), [(0.1, 3), (0.5, 3), (0.51, 7), (0.9, 8), (1.0, 8)])
def test_a_percentile_is_that_of_the_nearest_rank(share: float, expected: int) -> None:
    assert rank([(3, 50), (7, 30), (8, 20)], share) == expected
