"""Spread over units, by hand and by identities."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.metrics.concentration import Spread, spread

AMOUNTS = st.dictionaries(st.text(min_size=1, max_size=3), st.floats(0.01, 1e9), min_size=1, max_size=8)


def test_three_quarters_and_one_are_as_wide_as_one_and_a_half() -> None:
    told = spread({"retail": 3.0, "loans": 1.0})
    assert told == Spread(2, "retail", 0.75, 0.625, 1.6, alone=False)


def test_nine_in_ten_with_one_stand_alone() -> None:
    told = spread({"retail": 90.0, "loans": 10.0})
    assert told is not None
    assert told.alone


def test_equal_shares_are_as_many_as_they_are() -> None:
    told = spread(dict.fromkeys("abcde", 3.0))
    assert told is not None
    assert told.effective == pytest.approx(5.0)


@pytest.mark.parametrize("amounts", [{}, {"a": 0.0}])
def test_of_nothing_there_is_no_spread(amounts: dict[str, float]) -> None:
    assert spread(amounts) is None


def test_who_has_none_does_not_count() -> None:
    told = spread({"a": 1.0, "b": 0.0})
    assert told is not None
    assert told.count == 1


def test_less_than_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="below zero"):
        spread({"a": -1.0})


@given(AMOUNTS)
def test_the_effective_number_lies_between_one_and_all(amounts: dict[str, float]) -> None:
    told = spread(amounts)
    assert told is not None
    assert 1 - 1e-9 <= told.effective <= told.count + 1e-9


@given(AMOUNTS, st.floats(0.001, 1000))
def test_the_unit_of_measure_does_not_matter(amounts: dict[str, float], factor: float) -> None:
    one, other = spread(amounts), spread({name: amount * factor for name, amount in amounts.items()})
    assert one is not None
    assert other is not None
    assert one.index == pytest.approx(other.index)
