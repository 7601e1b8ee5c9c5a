"""Exports of events: what counts as a call, what is set aside, and how a file is recognised."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.source import TABLE_FORMATS
from sowhat.model.workspace import CallTable, Columns
from sowhat.sources.contract import Counts, Sample, prepare
from sowhat.sources.tables import call_table, event_tables
from sowhat.workspace.table_formats import SAVED

HERE = Path(__file__).parents[1] / "json_logs" / "formats"
FILES = {"sensors-data": HERE / "sensors-data.jsonl", "growingio": HERE / "growingio.csv"}


def table(format_: str, **columns: str) -> CallTable:
    saved = Columns.model_validate({**SAVED[format_], **columns})
    return CallTable(name="events", paths=("events",), columns=saved, format=format_)


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench(threads=1) as bench:
        prepare(bench)
        yield bench


@pytest.fixture(scope="module")
def shared() -> Iterator[Workbench]:
    """A workbench for many examples; each empties it first."""
    with Workbench(threads=1) as bench:
        yield bench


def read(bench: Workbench, content: bytes, source: CallTable) -> Counts:
    return call_table.read(bench, source, Slice("events", "f", Path("events"), 0, len(content), 1, content), "UTC")


def records(bench: Workbench, columns: str) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in bench.fetch(f"SELECT {columns} FROM records ORDER BY ALL").to_pylist()]


def test_every_saved_table_format_is_recognised_and_mapped() -> None:
    assert set(TABLE_FORMATS) == set(SAVED) == set(event_tables.MARKS)


def test_an_event_of_sensors_data_is_a_call_of_its_app_for_its_person(bench: Workbench) -> None:
    read(bench, FILES["sensors-data"].read_bytes(), table("sensors-data"))
    assert records(bench, "path, consumer, customer, version, latency_sum") == [
        ("PayOrder", "com.example.shop", "u-0", "3.0", 0),
        ("PayOrder", "com.example.shop", "u-1", "3.1", 0),
        ("ViewProduct", "com.example.shop", "u-2", "3.2", 0),
    ]


def test_a_record_about_a_person_is_no_call(bench: Workbench) -> None:
    counts = read(bench, FILES["sensors-data"].read_bytes(), table("sensors-data"))
    rejected = bench.fetch("SELECT line, reason FROM rejected").to_pylist()
    assert (counts.lines, counts.read, rejected) == (4, 3, [{"line": 4, "reason": "row-without-event"}])


def test_an_event_of_growingio_is_read_past_its_escaped_quotes(bench: Workbench) -> None:
    counts = read(bench, FILES["growingio"].read_bytes(), table("growingio"))
    assert (counts.read, counts.quarantined) == (3, 0)
    assert records(bench, "path, consumer, customer") == [
        ("payOrder", "com.example.shop", "u-0"),
        ("payOrder", "com.example.shop", None),
        ("viewProduct", "com.example.shop", "u-2"),
    ]


def test_a_written_column_overrules_the_saved_one(bench: Workbench) -> None:
    read(bench, FILES["sensors-data"].read_bytes(), table("sensors-data", consumer="project"))
    assert {consumer for (consumer,) in records(bench, "consumer")} == {"shop"}


@pytest.mark.parametrize("format_", TABLE_FORMATS)
def test_an_export_is_recognised(format_: str) -> None:
    found = event_tables.detect(Sample(FILES[format_], FILES[format_].read_bytes()))
    assert found is not None
    assert isinstance(found.source, CallTable)
    assert found.source.format == format_


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[" * 5000,
        b'{"time": 1, "event": "x", "properties": 3, "distinct_id": "a"}\n',
        b'{"specversion": "1.0", "type": "x", "source": "/s", "id": "1"}\n',
        b"time,eventName\n1,x\n",
    ],
)
def test_other_files_are_no_export_of_events(content: bytes) -> None:
    assert event_tables.detect(Sample(Path("x"), content)) is None


EVENTS = st.fixed_dictionaries(
    {"time": st.integers(0, 2**45) | st.text(max_size=4)},
    optional={"event": st.text(max_size=5) | st.none(), "properties": st.dictionaries(st.text(max_size=3), st.text())},
).map(lambda one: json.dumps(one).encode())


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(EVENTS | st.binary(max_size=30), min_size=1, max_size=6))
def test_whatever_the_lines_each_is_read_set_aside_or_blank(shared: Workbench, lines: list[bytes]) -> None:
    prepare(shared)
    content = b'{"time": 1, "event": "a", "distinct_id": "b"}\n' + b"\n".join(one.replace(b"\n", b"") for one in lines)
    counts = read(shared, content, table("sensors-data"))
    blank = counts.lines - counts.read - counts.quarantined
    assert shared.count("rejected") == counts.quarantined
    assert 0 <= blank <= len(lines)
