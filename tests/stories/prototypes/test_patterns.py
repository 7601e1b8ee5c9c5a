"""Texts that patterns take, checked by Python's own regular expressions."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.stories.prototypes.dice import Dice
from sowhat.stories.prototypes.patterns import matching

PATTERNS = (
    "^AC[0-9a-fA-F]{32}$", r"^\d{4}-\d{2}$", "[a-z]+", "^(cat|dog)s?$", r"^[^\s@]+@[^\s@]+\.[a-z]{2,}$", "^[A-Z]{2}$",
    r"^(?:\+|00)[1-9]\d{1,14}$", r"^[\w.-]{3,20}$", "^x{0,3}y*$", r"^\S{5}$", "^[A-Za-z0-9]{8}-[A-Z0-9]{4}$", "a|b",
    r"^#[0-9a-f]{6}$", r"^(?<year>\d{4})/[0-9]{2}$", "^[]a]+$", r"^v\d+(\.\d+)*$",
)  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS)
@given(seed=st.integers(0, 40))
def test_what_is_made_matches(pattern: str, seed: int) -> None:
    python = pattern.replace("(?<year>", "(?P<year>")
    assert re.search(python, matching(pattern, Dice(str(seed))))


@pytest.mark.parametrize("pattern", ["^(?=x).*$", r"^(a)\1$", r"^\p{L}+$", "[", "(", "a)", "", "x" * 5_000])
def test_what_is_not_followed_makes_nothing(pattern: str) -> None:
    assert matching(pattern, Dice("1")) == ""


def test_repeats_fill_the_length_that_is_asked_for() -> None:
    assert len(matching("^[a-z]+$", Dice("1"), (6, 9))) in range(6, 10)


@given(st.text(st.sampled_from("ab[]()^$\\d{}2,?*+|-."), max_size=30))
def test_any_pattern_ends(pattern: str) -> None:
    assert isinstance(matching(pattern, Dice("1")), str)
