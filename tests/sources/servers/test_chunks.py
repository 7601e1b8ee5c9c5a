"""Chunks: what is missing is asked for once, whatever was asked before."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sowhat.sources.servers.chunks import Chunk, missing, named, packed

MIDNIGHT = datetime(2026, 11, 22, tzinfo=UTC)


def at(hour: float) -> datetime:
    return MIDNIGHT + timedelta(hours=hour)


def chunk(start: float, end: float) -> Chunk:
    return Chunk(at(start), at(end))


def test_a_name_says_its_range() -> None:
    name = chunk(10, 14).name
    assert name == "2026-11-22T10_2026-11-22T14.jsonl.gz"
    assert (
        named([name, name.removesuffix(".gz"), "up.jsonl", "2026-13-22T10_2026-11-22T14.jsonl"]) == [chunk(10, 14)] * 2
    )


def test_chunks_end_at_midnight_and_only_full_hours_are_asked_for() -> None:
    assert list(missing(at(22.5), at(49.9), ())) == [chunk(22, 24), chunk(24, 48), chunk(48, 49)]


def test_a_hole_between_two_chunks_is_asked_for() -> None:
    assert list(missing(at(0), at(6), [chunk(1, 2), chunk(4, 5)])) == [chunk(0, 1), chunk(2, 4), chunk(5, 6)]


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 9))), st.integers(0, 90), st.integers(0, 90))
def test_what_is_missing_and_what_was_had_cover_all_and_overlap_nowhere(
    had: list[tuple[int, int]], since: int, until: int
) -> None:
    before = [chunk(start, start + length) for start, length in had]
    asked = list(missing(at(since), at(until), before))
    hours = [at(hour) for hour in range(since, until)]
    assert all(sum(one.start <= hour < one.end for one in asked) == 1 - any(o.start <= hour < o.end for o in before)
               for hour in hours)  # fmt: skip
    assert all(at(since) <= one.start < one.end <= at(until) for one in asked)


def test_equal_rows_make_equal_bytes_and_the_first_line_says_the_range() -> None:
    rows = [{"path": "/支付"}]
    assert packed(chunk(0, 1), rows) == packed(chunk(0, 1), rows)
    first, second = gzip.decompress(packed(chunk(0, 1), rows)).decode().splitlines()
    assert (first[:9], second) == ('{"chunk":', '{"path":"/支付"}')
