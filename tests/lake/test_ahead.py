"""The next thing is prepared while the present one is used."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from sowhat.lake.ahead import ahead


def test_items_come_in_their_order() -> None:
    assert list(ahead(iter(range(1, 5)))) == [1, 2, 3, 4]


def test_the_second_item_is_fetched_while_the_first_is_used() -> None:
    fetched = threading.Event()

    def items() -> Iterator[str]:
        yield "first"
        fetched.set()
        yield "second"

    assert next(ahead(items())) == "first"
    assert fetched.wait(10)


def test_what_goes_wrong_is_raised_after_what_went_well() -> None:
    def items() -> Iterator[str]:
        yield "first"
        raise OSError("the disk is gone")

    coming = ahead(items())
    assert next(coming) == "first"
    with pytest.raises(OSError, match="the disk is gone"):
        next(coming)
