"""What is remembered of a provider, and for how long."""

from __future__ import annotations

from sowhat.actions.providers.shelf import MOST, Shelf

KEY = ("a", "b")


def test_a_value_is_kept_until_its_end() -> None:
    now = [100.0]
    shelf: Shelf[str] = Shelf(lambda: now[0])
    assert shelf.put(KEY, "token", 10) == "token"
    now[0] = 109.9
    assert shelf.get(KEY) == "token"
    now[0] = 110.0
    assert shelf.get(KEY) is None


def test_a_value_that_is_good_no_longer_is_not_kept_at_all() -> None:
    shelf: Shelf[str] = Shelf()
    shelf.put(KEY, "token", -5)
    assert shelf.get(KEY) is None


def test_a_value_can_be_dropped() -> None:
    shelf: Shelf[str] = Shelf()
    shelf.put(KEY, "token", 10)
    shelf.drop(KEY)
    shelf.drop(KEY)
    assert shelf.get(KEY) is None


def test_no_more_is_kept_than_fits() -> None:
    shelf: Shelf[int] = Shelf()
    for number in range(MOST + 1):
        shelf.put((str(number),), number, 10)
    kept = [number for number in range(MOST + 1) if shelf.get((str(number),)) is not None]
    assert kept == [MOST]
