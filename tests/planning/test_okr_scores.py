"""The written rule of scores."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.planning.okr_scores import mean, progress

NUMBERS = st.decimals(-1_000_000, 1_000_000, places=3)
SHARES = st.lists(st.decimals(0, 1, places=4), min_size=1, max_size=7)
WAY = st.tuples(NUMBERS, NUMBERS).filter(lambda ends: ends[0] != ends[1])


@pytest.mark.parametrize(
    ("start", "target", "now", "done"),
    [
        ("0.4", "0.6", "0.5", "0.5"),
        ("8", "2", "5", "0.5"),
        ("8", "2", "9", "0"),
        ("8", "2", "1", "1"),
        ("0", "3", "1", "0.3333"),
    ],
)
def test_progress_goes_from_start_to_target_either_way(start: str, target: str, now: str, done: str) -> None:
    assert progress(Decimal(start), Decimal(target), Decimal(now)) == Decimal(done)


@given(WAY, NUMBERS)
def test_progress_lies_between_nothing_and_one(way: tuple[Decimal, Decimal], now: Decimal) -> None:
    assert 0 <= progress(*way, now) <= 1


@given(WAY)
def test_the_start_is_nothing_and_the_target_all(way: tuple[Decimal, Decimal]) -> None:
    assert (progress(*way, way[0]), progress(*way, way[1])) == (Decimal(0), Decimal(1))


@given(WAY, NUMBERS)
def test_mirrored_numbers_have_the_same_progress(way: tuple[Decimal, Decimal], now: Decimal) -> None:
    assert progress(*way, now) == progress(-way[0], -way[1], -now)


@given(WAY, NUMBERS, NUMBERS)
def test_nearer_to_the_target_is_never_less(way: tuple[Decimal, Decimal], one: Decimal, other: Decimal) -> None:
    up = way[1] > way[0]
    behind, ahead = (min(one, other), max(one, other)) if up else (max(one, other), min(one, other))
    assert progress(*way, behind) <= progress(*way, ahead)


def test_where_nothing_has_to_be_done_there_is_no_progress() -> None:
    with pytest.raises(ValueError, match="5"):
        progress(Decimal(5), Decimal(5), Decimal(5))


@given(SHARES)
def test_what_is_not_measured_has_no_part_in_the_mean(parts: list[Decimal]) -> None:
    assert mean([*parts, None]) == mean(parts)


def test_nothing_measured_is_not_zero() -> None:
    assert mean([None, None]) is None


def test_a_measured_nothing_counts() -> None:
    assert mean([Decimal(0), Decimal(1)]) == Decimal("0.5")
