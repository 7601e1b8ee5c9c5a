"""Which operation stands for which."""

from __future__ import annotations

import pytest

from sowhat.lifecycle.matching import alias, matched, plain
from sowhat.model.api import Api
from tests.lifecycle.shapes import api, posted


def pairs(old: Api, new: Api) -> list[tuple[str, str]]:
    return [(one.path, other.path) for one, other in matched(old, new)]


def test_the_base_and_the_names_of_variables_do_not_matter() -> None:
    old, new = api(posted(path="/o/{id}"), base="/v1"), api(posted(path="/o/{orderId}"), base="/v2")
    assert pairs(old, new) == [("/v1/o/{id}", "/v2/o/{orderId}")]


def test_the_same_id_finds_an_operation_that_moved() -> None:
    old, new = api(posted(path="/buy", id="order")), api(posted(path="/orders", id="order"))
    assert pairs(old, new) == [("/buy", "/orders")]


def test_a_version_in_the_path_does_not_matter() -> None:
    old, new = (
        api(posted(path="/v1/orders"), posted(path="/2010-04-01/x")),
        api(posted(path="/v2/orders"), posted(path="/x")),
    )
    assert pairs(old, new) == [("/v1/orders", "/v2/orders"), ("/2010-04-01/x", "/x")]


def test_the_same_place_counts_before_the_same_id() -> None:
    old = api(posted(path="/a", id="x"), posted(path="/b", id="y"))
    new = api(posted(path="/a", id="y"), posted(path="/b", id="x"))
    assert pairs(old, new) == [("/a", "/a"), ("/b", "/b")]


def test_an_id_that_two_operations_share_tells_nothing() -> None:
    old, new = api(posted(path="/a", id="x"), posted(path="/b", id="x")), api(posted(path="/c", id="x"))
    assert pairs(old, new) == []


@pytest.mark.parametrize("name", ["order_id", "orderId", "Order-ID", "ORDER.ID"])
def test_names_without_their_writing(name: str) -> None:
    assert plain(name) == "orderid"


def test_a_name_stands_for_another_where_only_one_could_be_meant() -> None:
    assert alias("order_id", ["order_id"], ["x", "orderId"]) == "orderId"
    assert alias("order_id", ["order_id"], ["orderId", "OrderID"]) == ""
    assert alias("order_id", ["order_id", "orderId"], ["orderId"]) == ""
