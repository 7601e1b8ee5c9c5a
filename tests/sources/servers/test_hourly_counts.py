"""Chunks as they are read: calls, time and buckets apart, and nothing but quarantine for other bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.source import Prometheus
from sowhat.sources import facts
from sowhat.sources.contract import Counts, prepare
from sowhat.sources.servers import hourly_counts

SOURCE = Prometheus(name="prom", url="http://127.0.0.1:1")
ROW = {"hour": "2026-11-22T23:00:00+00:00", "host": "Shop", "path": "/pay/7", "version": "", "status": "200",
       "consumer": "app", "calls": 12, "seconds": 3.5, "buckets": [[-12, 7], [3, 4]]}  # fmt: skip
FIRST = '{"chunk":["2026-11-22T23:00:00+00:00","2026-11-23T00:00:00+00:00"]}\n'


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        prepare(bench)
        yield bench


@pytest.fixture(scope="module")
def shared() -> Iterator[Workbench]:
    with Workbench(threads=1) as bench:
        yield bench


def read(bench: Workbench, content: bytes) -> Counts:
    slice_ = Slice("prom", "f", Path("x.jsonl"), 0, len(content), 1, content)
    return hourly_counts.read(bench, SOURCE, slice_, "Asia/Shanghai")


def gathered(bench: Workbench, *rows: dict[str, object]) -> dict[str, list[dict[str, object]]]:
    lines = "".join(json.dumps({**ROW, **row}) + "\n" for row in rows)
    read(bench, (FIRST + lines).encode())
    return {name: table.to_pylist() for name, table in facts.gather(bench, SOURCE, b"s" * 32).items()}


def test_calls_are_counted_once_and_timed_beside(bench: Workbench) -> None:
    found = gathered(bench, {})
    assert [(row["host"], row["route"], row["calls"], row["latency_sum"]) for row in found["calls"]] == [
        ("shop", "/pay/{id}", 12, 3.5)
    ]
    assert sorted((row["bucket"], row["calls"]) for row in found["latency"]) == [(-12, 7), (3, 4)]


def test_a_day_is_the_zones(bench: Workbench) -> None:
    assert [(str(row["day"]), row["calls"]) for row in gathered(bench, {})["uses"]] == [("2026-11-23", 12)]


def test_time_without_calls_uses_nothing(bench: Workbench) -> None:
    found = gathered(bench, {"calls": 0})
    assert (found["uses"], [row["latency_sum"] for row in found["calls"]]) == ([], [3.5])


@pytest.mark.parametrize(
    ("status", "kind"),
    [("200", "ok"), ("4xx", "client_error"), ("5XX", "server_error"), ("429", "throttled"), ("error", "server_error"),
     ("fine", "unknown"), ("", "unknown")],
)  # fmt: skip
def test_classes_of_status(bench: Workbench, status: str, kind: str) -> None:
    assert gathered(bench, {"status": status})["calls"][0]["status_class"] == kind


def test_what_says_no_count_goes_to_quarantine(bench: Workbench) -> None:
    lines = [
        json.dumps({**ROW, **odd}) for odd in ({"calls": -1}, {"hour": "soon"}, {"seconds": "much"}, {"calls": None})
    ]
    counts = read(bench, (FIRST + "\n".join([*lines, "{", "[1]", "", json.dumps(ROW)]) + "\n").encode())
    assert (counts.lines, counts.read, counts.quarantined) == (9, 1, 6)


@settings(deadline=None, max_examples=30)
@given(st.binary(max_size=300) | st.lists(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(ROW)), inner, max_size=9),
    max_leaves=12), max_size=4).map(lambda rows: "\n".join(json.dumps(row) for row in rows).encode()))  # fmt: skip
def test_no_bytes_break_it(shared: Workbench, content: bytes) -> None:
    prepare(shared)
    counts = read(shared, content)
    assert counts.read + counts.quarantined <= counts.lines
