"""How alike two APIs are: symmetric, between 0 and 1, 1 for itself, and by hand where that can be done."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.lifecycle.similarity import pairs, similarity, words
from sowhat.model.api import Api, ApiOperation
from tests.lifecycle.shapes import TEXT, api, many, parameter, posted, thing
from tests.lifecycle.test_conforming import SCHEMAS

ORDERS = api(
    posted(thing(sku=TEXT, quantity=TEXT), "/orders", answers={"200": thing(id=TEXT, price=TEXT)}),
    posted(
        path="/orders/{id}", method="GET", parameters=(parameter("id", "path"),), answers={"200": thing(price=TEXT)}
    ),
)
COPY = api(
    posted(thing(sku=TEXT, quantity=TEXT, color=TEXT), "/v1/order", answers={"200": thing(price=TEXT)}),
    posted(path="/v1/order/{no}", method="GET", answers={"200": thing(price=TEXT)}),
)
WEATHER = api(posted(path="/forecast/{city}", method="GET", answers={"200": thing(wind=TEXT, rain=TEXT)}))


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/v1/orders/{id}/lineItems", {"order", "{}", "line", "item"}),
        ("/2010-04-01/Accounts.json", {"account", "json"}),
        ("/api/rest/get-address", {"get", "address"}),
        ("/订单/查询", {"订单", "查询"}),
        ("/", set()),
    ],
)
def test_the_words_of_a_path(path: str, found: set[str]) -> None:
    assert words(path) == found


def test_two_operations_by_hand() -> None:
    """Paths: {order} both, 1. Fields: sku, quantity, price shared, of them and color and id (a quarter): 3 / 4.25."""
    written = next(pair for pair in pairs(ORDERS, COPY) if pair.one == "POST /orders")
    assert written.alike == pytest.approx(0.4 + 0.6 * 3 / 4.25)


def test_two_apis_by_hand() -> None:
    """The second pair: paths 1; fields: price shared, id (a quarter): 1 / 1.25. Twice the sum over four operations."""
    alike = (0.4 + 0.6 * 3 / 4.25) + (0.4 + 0.6 / 1.25)
    assert similarity(ORDERS, COPY) == pytest.approx(2 * alike / 4)


def test_a_copy_is_nearer_than_another_trade() -> None:
    assert similarity(ORDERS, COPY) > 0.8
    assert similarity(ORDERS, WEATHER) == 0.0


def test_a_part_of_an_api_is_half_of_it() -> None:
    part = replace(ORDERS, operations=ORDERS.operations[:1])
    assert similarity(ORDERS, part) == pytest.approx(2 / 3)


def test_deep_fields_weigh_less_and_lists_do_not_add_depth() -> None:
    near, far = (
        api(posted(held)) for held in (thing(a=TEXT, x=many(thing(b=TEXT))), thing(a=TEXT, y=many(thing(b=TEXT))))
    )
    assert pairs(near, far)[0].alike == pytest.approx(0.4 + 0.6 * 1.5 / 3.5)


def test_reading_is_not_writing() -> None:
    write, read = (api(posted(thing(a=TEXT), method=method)) for method in ("POST", "GET"))
    assert similarity(write, read) == pytest.approx(0.4 / 2 + 0.6)


def test_without_operations_there_is_nothing_alike() -> None:
    assert (similarity(api(), api()), similarity(ORDERS, api())) == (0.0, 0.0)


OPERATIONS = st.builds(
    ApiOperation,
    method=st.sampled_from(["GET", "POST"]),
    path=st.sampled_from(["/orders", "/orders/{id}", "/items", "/carts/{id}/items", "/"]),
    body=st.none() | SCHEMAS,
)
APIS = st.lists(OPERATIONS, min_size=1, max_size=4, unique_by=lambda one: (one.method, one.path)).map(
    lambda held: Api("shop", "Shop", operations=tuple(held))
)


@settings(max_examples=150, deadline=None)
@given(one=APIS, other=APIS)
def test_it_is_symmetric_and_bounded(one: Api, other: Api) -> None:
    found = similarity(one, other)
    assert 0 <= found <= 1
    assert similarity(other, one) == pytest.approx(found)


@settings(max_examples=150, deadline=None)
@given(one=APIS)
def test_an_api_is_itself(one: Api) -> None:
    assert similarity(one, one) == pytest.approx(1)
    assert similarity(one, replace(one, operations=one.operations[::-1])) == pytest.approx(1)
