"""A reader's changes as typed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sowhat.actions.priority_asked import what_if
from sowhat.errors import CallError


def test_changes_are_read_in_order_and_once() -> None:
    found = what_if(["data=12.5", "api= 1,000", "data=7"], ["D-2", " D-1 ", "D-2"], ["D-3"])
    assert found.room == (("api", Decimal(1000)), ("data", Decimal(7)))
    assert (found.must, found.without, found.empty) == (("D-1", "D-2"), ("D-3",), False)
    assert what_if((), (), (" ",)).empty


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("api", "priority-room"),
        ("=4", "priority-room"),
        ("api=many", "priority-days"),
        ("api=nan", "priority-days"),
        ("api=1e999999999", "priority-days"),
        ("api=", "priority-days"),
    ],
)
def test_what_says_no_days_is_refused(text: str, code: str) -> None:
    with pytest.raises(CallError) as refused:
        what_if([text], (), ())
    assert refused.value.problems[0].code == code
