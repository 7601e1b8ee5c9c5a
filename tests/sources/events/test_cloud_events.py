"""CloudEvents: which events are calls, and where they say who made them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.source import CloudEvents
from sowhat.sources.contract import Counts, Sample, prepare
from sowhat.sources.events import cloud_events

SOURCE = CloudEvents(name="events", paths=("e.jsonl",), customer=("data.who.id",), unit=("tenant",))
EVENT = {"specversion": "1.0", "type": "shop.order", "source": "/shop", "id": "1", "time": "2026-09-21T20:00:00Z"}


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench(threads=1) as bench:
        yield bench


@pytest.fixture(scope="module")
def shared() -> Iterator[Workbench]:
    """A workbench for many examples; each empties it first."""
    with Workbench(threads=1) as bench:
        yield bench


def read(bench: Workbench, content: bytes, source: CloudEvents = SOURCE) -> Counts:
    prepare(bench)
    slice_ = Slice("events", "f", Path("e.jsonl"), 0, len(content), 1, content)
    return cloud_events.read(bench, source, slice_, "Asia/Shanghai")


def lines(*events: object) -> bytes:
    return "".join(json.dumps(one) + "\n" for one in events).encode()


def records(bench: Workbench) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = bench.fetch("FROM records ORDER BY ALL").to_pylist()
    return rows


def reasons(bench: Workbench) -> list[tuple[int, str]]:
    return [(row["line"], row["reason"]) for row in bench.fetch("FROM rejected ORDER BY line, reason").to_pylist()]


def test_an_event_is_a_call_of_its_type(bench: Workbench) -> None:
    at = datetime(2026, 9, 21, 20)
    assert read(bench, lines(EVENT)) == Counts(1, 1, 0, 0, at, at)
    (row,) = records(bench)
    assert (row["path"], row["status_class"], row["consumer"]) == ("shop.order", "unknown", "/shop")
    assert (row["hour"], row["day"]) == (at, date(2026, 9, 22))


def test_a_customer_may_stand_in_the_data(bench: Workbench) -> None:
    read(bench, lines({**EVENT, "data": {"who": {"id": 7}}}))
    assert records(bench)[0]["customer"] == "7"


def test_a_unit_is_an_origin(bench: Workbench) -> None:
    read(bench, lines({**EVENT, "tenant": "retail"}))
    assert bench.fetch("SELECT unit, calls FROM origins").to_pylist() == [{"unit": "retail", "calls": 1}]


def test_an_event_that_is_repeated_counts_once(bench: Workbench) -> None:
    counts = read(bench, lines(EVENT, EVENT, {**EVENT, "source": "/other"}))
    assert (counts.read, counts.duplicates, counts.lines) == (2, 1, 3)


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        ({**EVENT, "time": None}, "row-without-time"),
        ({**EVENT, "time": "soon"}, "row-bad-time"),
        ({**EVENT, "time": "1066-10-14T09:00:00Z"}, "row-bad-time"),
        ({**EVENT, "id": ""}, "event-incomplete"),
        ({**EVENT, "type": None}, "event-incomplete"),
        ({"a": 1}, "event-incomplete"),
    ],
)
def test_what_is_no_event_is_quarantined(bench: Workbench, event: object, reason: str) -> None:
    assert read(bench, lines(event)).read == 0
    assert reasons(bench) == [(1, reason)]


@pytest.mark.parametrize("indent", [None, 2])
def test_a_batch_is_as_many_events(bench: Workbench, indent: int | None) -> None:
    batch = json.dumps([{**EVENT, "id": str(number)} for number in range(3)] + [4], indent=indent)
    counts = read(bench, batch.encode())
    assert (counts.read, counts.quarantined) == (3, 1)


def test_a_line_that_is_no_json_costs_itself(bench: Workbench) -> None:
    assert read(bench, lines(EVENT) + b"{oh\n").read == 1
    assert reasons(bench) == [(2, "row-not-json")]


@pytest.mark.parametrize("content", [lines(EVENT), json.dumps([EVENT], indent=1).encode()])
def test_events_are_detected(content: bytes) -> None:
    found = cloud_events.detect(Sample(Path("e"), content))
    assert found is not None
    assert found.source.type == "cloud-events"


@pytest.mark.parametrize("content", [b"", b"{}", b'{"type": "x"}', b"specversion"])
def test_other_files_are_not(content: bytes) -> None:
    assert cloud_events.detect(Sample(Path("e"), content)) is None


@settings(max_examples=30, deadline=None)
@given(
    content=st.binary(max_size=200)
    | st.dictionaries(st.sampled_from(sorted(EVENT)), st.text(max_size=4) | st.none() | st.integers()).map(
        lambda changes: lines({**EVENT, **changes})
    )
)
def test_any_bytes_are_read_or_quarantined(shared: Workbench, content: bytes) -> None:
    counts = read(shared, content)
    assert counts.quarantined == shared.count("rejected")
    assert counts.read == sum(row["calls"] for row in records(shared))
