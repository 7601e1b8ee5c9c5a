"""Counters: restarts, births, gaps, and where a histogram's calls count."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.sources.servers.prometheus_counters import Birth, Counters, hour_of, spread, target_of

PAY = (("instance", "a:1"), ("job", "shop"), ("path", "/pay"))
TARGET = target_of(PAY)
STEP = 60.0


def born(labels: object, at: float) -> bool:
    return True


def unborn(labels: object, at: float) -> bool:
    return False


def after(first: float | None, *values: float) -> float:
    """What a series was counted up by, with or without a sample before."""
    counters = Counters()
    if first is not None:
        counters.begin(PAY, 0.0, first)
    samples = [(STEP * n, value) for n, value in enumerate(values, start=1)]
    return sum(counters.take(PAY, samples, unborn).values())


@pytest.mark.parametrize(
    ("first", "values", "expected"),
    [
        (10.0, (12.0, 15.0), 5),
        (10.0, (3.0, 4.0), 4),
        (10.0, (10.0,), 0),
        (10.0, (math.nan, 12.0), 2),
        (10.0, (math.inf, 12.0), 2),
        (None, (500.0, 503.0), 3),
    ],
    ids=["it rises", "a restart", "nothing", "not a number", "infinite", "unknown before"],
)
def test_increases(first: float | None, values: tuple[float, ...], expected: float) -> None:
    assert after(first, *values) == expected


def test_a_series_that_is_known_to_be_born_counts_whole() -> None:
    assert Counters().take(PAY, [(STEP, 7.0)], born) == {0: 7.0}


def test_a_series_that_was_away_for_long_is_a_new_one() -> None:
    counters = Counters()
    counters.begin(PAY, 0.0, 5.0)
    assert counters.take(PAY, [(3601.0, 9.0)], unborn) == {}


def test_a_sample_at_the_full_hour_closes_the_hour_before() -> None:
    assert (hour_of(7200.0), hour_of(7200.1)) == (3600, 7200)


@given(st.lists(st.lists(st.integers(0, 50), min_size=1, max_size=8), min_size=1, max_size=4))
def test_processes_one_after_another_count_every_call(processes: list[list[int]]) -> None:
    """Each process begins at 0 and is seen to do so: whatever they count, the sum is the calls there were."""
    values = [float(sum(calls[: n + 1])) for calls in processes for calls in [[0, *calls]] for n in range(len(calls))]
    assert after(0.0, *values) == sum(map(sum, processes))


def test_a_target_that_answered_before_without_the_series_bore_it() -> None:
    birth = Birth(0.0, STEP, scraped={TARGET: frozenset({60.0})})
    assert (birth.of(PAY, 120.0), birth.of(PAY, 180.0)) == (True, False)


def test_a_process_that_began_since_bore_its_series() -> None:
    begun = {TARGET: {1200.0: 1000.0, 1260.0: 1230.0}}
    assert Birth(900.0, STEP, begun=begun).of(PAY, 1200.0)
    assert not Birth(1100.0, STEP, begun=begun).of(PAY, 1200.0)  # that it began again later says nothing


def test_a_series_without_a_target_is_never_known_to_be_born() -> None:
    assert not Birth(1.0, STEP, scraped={(): frozenset()}).of((("path", "/pay"),), STEP)


def test_calls_of_buckets_count_between_their_bounds() -> None:
    assert spread({0.1: 3, 0.4: 5, math.inf: 9}) == {0.05: 3, math.sqrt(0.1 * 0.4): 2, 0.4: 4}


@given(st.dictionaries(st.floats(allow_nan=False), st.floats(-1e6, 1e6), max_size=6))
def test_no_histogram_makes_a_count_below_one_or_a_point_below_zero(counts: dict[float, float]) -> None:
    assert all(calls > 0 and point >= 0 for point, calls in spread(counts).items())
