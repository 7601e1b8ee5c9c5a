"""An answer is no longer than can be read, and says what it leaves out."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from sowhat.errors import CallError
from sowhat.web.assistants.bounded import Cut, bounded, part
from tests.web.assistants.comparing import differs

SERVICES: JsonValue = [
    {"name": f"s{n}", "ci": [0.1 * n, 1.0], "weeks": [{"week": week, "calls": week} for week in range(50)]}
    for n in range(80)
]
VALUES = st.recursive(
    st.integers() | st.booleans() | st.none() | st.text("abc", max_size=5),
    lambda inner: st.lists(inner, max_size=30) | st.dictionaries(st.text("abcdef", max_size=3), inner, max_size=8),
    max_leaves=200,
)


def test_what_is_short_is_whole() -> None:
    assert bounded({"a": [1, 2, 3]}, 100) == ({"a": [1, 2, 3]}, ())


def test_inner_lists_are_cut_before_outer_ones_and_both_are_said() -> None:
    shown, cuts = bounded({"services": SERVICES}, 10_000)
    assert len(json.dumps(shown)) <= 10_000
    by = {one.at: one for one in cuts}
    assert by["services[].weeks"].of == 50
    assert by["services"] == Cut("services", by["services"].shown, 80)
    assert by["services"].shown > by["services[].weeks"].shown


def test_an_interval_is_never_shown_in_part() -> None:
    shown, _ = bounded({"services": SERVICES}, 3_000)
    assert isinstance(shown, dict)
    rows = shown["services"]
    assert isinstance(rows, list)
    assert [one["ci"] for one in rows if isinstance(one, dict)] == [[0.1 * n, 1.0] for n in range(len(rows))]


@given(VALUES, st.integers(20, 400))
def test_whatever_is_shown_is_what_was_there(value: JsonValue, most: int) -> None:
    shown, cuts = bounded(value, most)
    assert differs(shown, value) == []
    if len(json.dumps(value, ensure_ascii=False)) <= most:
        assert (shown, cuts) == (value, ())


@pytest.mark.parametrize(("path", "found"), [("", 80), ("0.weeks", 50), ("s7.weeks", 50), ("s7.ci", 2)])
def test_a_part_is_found_by_place_or_name(path: str, found: int) -> None:
    shown = part(SERVICES, path)
    assert isinstance(shown, list)
    assert len(shown) == found


@pytest.mark.parametrize("path", ["x", "80", "s7.x", "s7.ci.0.1"])
def test_a_part_that_is_not_there_is_refused_with_what_is(path: str) -> None:
    with pytest.raises(CallError, match="assistant-part"):
        part(SERVICES, path)
