"""A first flow, and operations by what they are asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sowhat.stories.prototypes.flows import find, named, nearest, proposed
from tests.stories.prototypes.shop import LIST, MAKE, SEE, SHOP


def test_something_is_made_looked_at_and_taken_back() -> None:
    assert [named(one) for one in proposed(SHOP)] == ["makeOrder", "seeOrder", "cancelOrder", "listOrders"]


def test_where_nothing_is_made_reading_is_shown() -> None:
    assert [named(one) for one in proposed(replace(SHOP, operations=(LIST, SEE)))] == ["listOrders", "seeOrder"]


def test_something_can_be_made_without_a_message() -> None:
    held = replace(SHOP, operations=(LIST, replace(MAKE, body=None), SEE))
    assert [named(one) for one in proposed(held)] == ["makeOrder", "seeOrder", "listOrders"]


def test_what_is_deprecated_is_not_proposed() -> None:
    held = replace(SHOP, operations=(replace(MAKE, deprecated=True), SEE))
    assert [named(one) for one in proposed(held)] == ["seeOrder"]


@pytest.mark.parametrize("asked", ["makeOrder", "POST /orders", "post /orders"])
def test_an_operation_is_found_by_its_id_or_its_method_and_path(asked: str) -> None:
    assert find(SHOP, asked) == MAKE


def test_what_was_perhaps_meant_is_told() -> None:
    assert (find(SHOP, "makeOrders"), nearest(SHOP, "makeOrders")) == (None, "makeOrder")
