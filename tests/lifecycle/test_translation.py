"""A request of an older version, written for the newer one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import JsonValue

from sowhat.lifecycle.conforming import faults
from sowhat.lifecycle.example_request import example
from sowhat.lifecycle.translation import translate
from sowhat.model.api import ApiOperation, Request, Schema
from sowhat.model.api_changes import Translated, Untranslatable
from tests.lifecycle.shapes import TEXT, WHOLE, api, many, parameter, posted, sent, thing
from tests.lifecycle.test_conforming import SCHEMAS, VALUES


def made(old: ApiOperation, new: ApiOperation, request: Request) -> Translated:
    found = translate(api(old), api(new, version="2"), old, request)
    assert isinstance(found, Translated), found
    return found


def refused(old: ApiOperation, new: ApiOperation, request: Request) -> list[str]:
    found = translate(api(old), api(new, version="2"), old, request)
    assert isinstance(found, Untranslatable), found
    return [one.code.removeprefix("api-reason-") for one in found.reasons]


def notes(found: Translated) -> list[str]:
    return [one.code.removeprefix("api-note-") for one in found.notes]


def test_a_new_base_is_all_that_changes() -> None:
    one = posted(thing(a=TEXT))
    old, new = api(one, base="/v1"), api(one, base="/v2")
    found = translate(old, new, old.operations[0], sent({"a": "x"}, "/v1/orders", base="/v1"))
    assert isinstance(found, Translated)
    assert (found.request.path, found.request.body, notes(found)) == ("/v2/orders", {"a": "x"}, ["base"])


def test_variables_of_the_path_go_by_name_else_by_place() -> None:
    old, new = posted(path="/v1/c/{cust}/o/{id}", id="x"), posted(path="/v2/o/{id}/of/{cust}", id="x")
    assert made(old, new, sent(path="/v1/c/7/o/a%2Fb")).request.path == "/v2/o/a%2Fb/of/7"
    renamed = posted(path="/c/{customer}")
    assert made(posted(path="/c/{cust}"), renamed, sent(path="/c/7")).request.path == "/c/7"


def test_a_variable_may_come_from_the_message_and_go_into_the_query() -> None:
    old, new = (
        posted(thing(orderId=TEXT, a=TEXT), "/pay", id="p"),
        posted(thing(a=TEXT), "/orders/{orderId}/pay", id="p"),
    )
    found = made(old, new, sent({"orderId": "7", "a": "x"}, "/pay"))
    assert (found.request.path, found.request.body, found.guessed) == ("/orders/7/pay", {"a": "x"}, True)
    back = posted(path="/pay", id="p", parameters=(parameter("orderId"),))
    assert made(posted(path="/o/{orderId}", id="p"), back, sent(path="/o/7")).request.query == (("orderId", "7"),)


def test_a_variable_that_nothing_fills_is_a_reason() -> None:
    assert refused(posted(path="/pay", id="p"), posted(path="/o/{orderId}/pay", id="p"), sent(path="/pay")) == ["path"]


def test_parameters_keep_their_value_are_renamed_or_dropped() -> None:
    old = posted(
        parameters=(parameter("page_size"), parameter("keep"), parameter("gone"), parameter("X-Old", "header"))
    )
    new = posted(parameters=(parameter("pageSize"), parameter("keep"), parameter("X_Old", "header")))
    query = (("page_size", "5"), ("keep", "a"), ("keep", "b"), ("gone", "1"), ("unknown", "u"))
    found = made(old, new, sent(query=query, headers=(("X-Old", "h"), ("Trace", "t"))))
    assert found.request.query == (("pageSize", "5"), ("keep", "a"), ("keep", "b"), ("unknown", "u"))
    assert (found.request.headers, notes(found)) == (
        (("X_Old", "h"), ("Trace", "t")),
        ["renamed", "renamed", "dropped"],
    )


def test_a_parameter_that_is_required_now_is_marked() -> None:
    found = made(posted(), posted(parameters=(parameter("tenant", required=True),)), sent())
    assert (found.request.query, found.placeholders) == ((("tenant", "tenant"),), ("tenant",))


def test_a_field_that_is_required_now_takes_what_is_left_over_before_a_stand_in() -> None:
    old, new = thing(buyer=thing(taxNumber=TEXT)), thing("tax_number", buyer=thing(name=TEXT), tax_number=TEXT)
    found = made(posted(old), posted(new), sent({"buyer": {"taxNumber": "9"}}))
    assert (found.request.body, notes(found)) == ({"buyer": {}, "tax_number": "9"}, ["moved-guessed"])


def test_what_a_text_names_instead_is_a_guess() -> None:
    old = thing(day=replace(TEXT, deprecated=True, instead=("deliverAt",)))
    found = made(posted(old), posted(thing(deliverAt=TEXT)), sent({"day": "1"}))
    assert (found.request.body, notes(found), found.guessed) == ({"deliverAt": "1"}, ["instead-guessed"], True)


def test_a_value_that_is_not_taken_any_more_is_a_reason() -> None:
    old, new = (posted(thing(a=Schema(types=("string",), enum=enum))) for enum in (("p", "q"), ("p",)))
    found = translate(api(old), api(new), old, sent({"a": "q"}))
    assert isinstance(found, Untranslatable)
    (reason,) = found.reasons
    assert (reason.code, reason.params) == ("api-fault-enum", {"field": "a", "detail": "p"})


def test_what_was_wrong_before_stays_wrong_and_is_told() -> None:
    one = posted(thing("a", a=WHOLE))
    found = made(one, replace(one, title="later"), sent({"a": "no number"}))
    assert [(each.kind, each.field) for each in found.faults] == [("type", "a")]


def test_an_operation_that_is_gone_has_a_reason_and_maybe_a_direction() -> None:
    gone, other = posted(path="/a"), posted(path="/b")
    assert refused(gone, other, sent(path="/a")) == ["gone"]
    assert refused(replace(gone, instead=("/c",)), other, sent(path="/a")) == ["gone-instead"]
    found = made(replace(gone, instead=("/b",)), other, sent(path="/a"))
    assert (found.request.path, notes(found)) == ("/b", ["operation-instead-guessed"])


def test_an_operation_that_is_much_like_the_one_that_is_gone_is_a_guess() -> None:
    lines = {"200": thing(lines=many(thing(day=TEXT, amount=TEXT)))}
    held = (parameter("account"), parameter("from"))
    old = ApiOperation("GET", "/statements", parameters=held, answers=lines)
    request = Request("GET", "/statements", (("account", "7"),))
    found = made(old, replace(old, path="/entries"), request)
    assert (found.request.path, notes(found)) == ("/entries", ["operation-guessed"])
    writes = replace(old, method="POST"), replace(old, method="POST", path="/entries"), replace(request, method="POST")
    assert refused(*writes) == ["gone"]


@pytest.mark.parametrize("request_", [sent(path="/other"), sent(path="/orders/7"), replace(sent(), method="GET")])
def test_a_request_of_another_operation_is_refused(request_: Request) -> None:
    assert refused(posted(), posted(), request_) == ["method"]


def test_a_flat_message_may_become_a_form_and_no_other() -> None:
    form = "application/x-www-form-urlencoded"
    old, new = posted(thing(a=TEXT)), posted(thing(a=TEXT), media=form)
    assert made(old, new, sent({"a": "x"})).request.media == form
    deep = posted(thing(a=many(TEXT)))
    assert refused(deep, replace(deep, media=form), sent({"a": ["x"]})) == ["media"]
    assert refused(old, replace(old, media="text/xml"), sent({"a": "x"})) == ["media"]


def test_a_message_that_nobody_sent_before_is_made_of_stand_ins() -> None:
    found = made(posted(), posted(thing("a", a=TEXT), body_required=True), sent())
    assert (found.request.body, found.placeholders) == ({"a": "a"}, ("a",))
    assert refused(posted(), posted(many(TEXT), body_required=True), sent()) == ["no-body"]


def test_a_message_that_is_not_taken_any_more_goes_where_it_can() -> None:
    old, new = posted(thing(lang=TEXT, x=TEXT)), posted(parameters=(parameter("lang"),))
    found = made(old, new, sent({"lang": "en", "x": "1"}))
    assert (found.request.body, found.request.query, found.request.media) == (None, (("lang", "en"),), "")
    assert notes(found) == ["moved-guessed", "dropped"]


@settings(max_examples=200, deadline=None)
@given(body=VALUES, schema=SCHEMAS, query=st.lists(st.tuples(st.sampled_from(["a", "b"]), st.sampled_from(["1", "x"]))))
def test_a_version_beside_itself_changes_nothing(body: JsonValue, schema: Schema, query: list[tuple[str, str]]) -> None:
    held = (parameter("a", required=True, schema=WHOLE), parameter("id", "path"))
    one = posted(schema, "/o/{id}", parameters=held, body_required=True)
    request = sent(body, "/o/7", query=tuple(query), headers=(("H", "h"),))
    assert made(one, replace(one, body=replace(schema, name="again")), request).request == request


@settings(max_examples=200, deadline=None)
@given(old=SCHEMAS, new=SCHEMAS)
def test_what_is_translated_has_the_newer_shape(old: Schema, new: Schema) -> None:
    """A good older request becomes a good newer one, or there is none."""
    one, other = posted(old), posted(new)
    request = example(api(one), one, whole=True)
    found = translate(api(one), api(other), one, request)
    if isinstance(found, Translated) and found.request.body is not None and not faults(request.body, old):
        assert faults(found.request.body, new) == ()
