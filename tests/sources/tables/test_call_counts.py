"""Tables whose rows stand for many calls: exports that somebody has added up already."""

from __future__ import annotations

import csv
import gzip
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.workspace import CallTable, Columns
from sowhat.sources.contract import Counts, prepare
from sowhat.sources.tables import call_table

COLUMNS = Columns(time="day", route=("api",), latency="ms", bytes="bytes", count="calls")
SOURCE = CallTable(name="calls", paths=("calls.csv",), columns=COLUMNS, latency_unit="ms")


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench(threads=1) as bench:
        prepare(bench)
        yield bench


def read(bench: Workbench, content: bytes, source: CallTable = SOURCE) -> Counts:
    slice_ = Slice(
        source="calls", file="f", path=Path("calls.csv"), start=0, end=len(content), first_line=1, content=content
    )
    return call_table.read(bench, source, slice_, "UTC")


def told(bench: Workbench, *counts: str) -> Counts:
    lines = "".join(f'2026-09-01,pay,50,10,"{count}"\n' for count in counts)
    return read(bench, f"day,api,ms,bytes,calls\n{lines}".encode())


def total(bench: Workbench) -> object:
    return bench.fetch("SELECT coalesce(sum(calls), 0)::BIGINT AS n FROM records")["n"][0].as_py()


def test_a_row_stands_for_its_calls(bench: Workbench) -> None:
    assert told(bench, "3", "40").read == 2
    assert total(bench) == 43


def test_a_latency_is_each_call_s_and_bytes_are_the_rows(bench: Workbench) -> None:
    told(bench, "4")
    (row,) = bench.fetch("SELECT latency_sum, bytes FROM records").to_pylist()
    assert row["latency_sum"] == pytest.approx(0.2)
    assert row["bytes"] == 10


@pytest.mark.parametrize(
    ("text", "calls"), [("1,234", 1234), ("1.2万", 12_000), ("7.0", 7), ("1e3", 1000), ("１２", 12)]
)
def test_a_count_is_read_as_people_write_it(bench: Workbench, text: str, calls: int) -> None:
    told(bench, text)
    assert total(bench) == calls


@pytest.mark.parametrize("text", ["-3", "2.5", "many", "", "NaN", "inf", "1e13", "5%"])
def test_what_is_no_count_is_set_aside(bench: Workbench, text: str) -> None:
    counts = told(bench, "2", text)
    assert (counts.read, counts.quarantined) == (1, 1)
    assert bench.fetch("SELECT reason FROM rejected").to_pylist() == [{"reason": "row-bad-count"}]
    assert total(bench) == 2


def test_no_calls_are_read_and_leave_nothing(bench: Workbench) -> None:
    assert told(bench, "0").read == 1
    assert bench.fetch("SELECT * FROM entries").num_rows == 0


def test_a_month_stands_on_its_first_day(bench: Workbench) -> None:
    read(bench, b"day,api,ms,bytes,calls\n2026-09,pay,,,5\n2026/10,pay,,,6\n")
    days = bench.fetch("SELECT day::VARCHAR AS day FROM records ORDER BY day")["day"].to_pylist()
    assert days == ["2026-09-01", "2026-10-01"]


def test_a_month_that_is_none_is_set_aside(bench: Workbench) -> None:
    assert read(bench, b"day,api,ms,bytes,calls\n2026-13,pay,,,5\n").quarantined == 1


REAL = {
    "home_assistant_50_days.csv.gz": Columns(
        time="day", route=("integration",), version="version", count="installations"
    ),
    "pypi_downloads_2018_2022.csv.gz": Columns(time="month", route=("project",), count="downloads_30d"),
}


@pytest.mark.parametrize("name", REAL)
def test_sums_of_real_exports_are_those_of_the_file(bench: Workbench, name: str, real_inputs: Path) -> None:
    columns, content = REAL[name], gzip.decompress((real_inputs / "adoption" / name).read_bytes())
    counts = read(bench, content, CallTable(name="calls", paths=(name,), columns=columns))
    sums: Counter[str] = Counter()
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    for row in rows:
        sums[row[columns.route[0]]] += int(row[columns.count or ""])
    found = bench.fetch("SELECT path, sum(calls)::BIGINT AS n FROM records GROUP BY path")
    assert (counts.read, counts.quarantined) == (len(rows), 0)
    assert dict(zip(found["path"].to_pylist(), found["n"].to_pylist(), strict=True)) == {
        name: n for name, n in sums.items() if n
    }
