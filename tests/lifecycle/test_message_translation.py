"""A message of the older version as the newer one has it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from pydantic import JsonValue

from sowhat.lifecycle.message_translation import Log, moved
from sowhat.model.api import Schema
from tests.lifecycle.shapes import NUMBER, TEXT, TRUTH, WHOLE, many, thing
from tests.lifecycle.test_conforming import SCHEMAS, VALUES


def made(value: JsonValue, old: Schema, new: Schema) -> tuple[JsonValue, list[str], list[str]]:
    """The message, what was done, and what is left over."""
    log = Log()
    found = moved(value, old, new, log)
    return found, [one.code.removeprefix("api-note-") for one in log.notes], [one.field for one in log.left]


def test_what_has_its_name_keeps_its_value() -> None:
    old, new = thing(a=TEXT, b=thing(c=WHOLE)), thing(b=thing(c=WHOLE, d=TEXT), a=TEXT)
    assert made({"a": "x", "b": {"c": 1}}, old, new) == ({"a": "x", "b": {"c": 1}}, [], [])


def test_a_name_written_differently_is_the_same_field() -> None:
    old, new = thing(order_id=TEXT), thing(orderId=TEXT)
    assert made({"order_id": "1"}, old, new) == ({"orderId": "1"}, ["renamed"], [])


def test_two_names_that_could_be_meant_are_none() -> None:
    old, new = thing(order_id=TEXT), thing(orderId=TEXT, OrderID=TEXT)
    assert made({"order_id": "1"}, old, new) == ({}, [], ["order_id"])


def test_what_is_gone_is_left_over_by_its_dotted_name() -> None:
    old, new = thing(a=thing(b=TEXT, c=TEXT)), thing(a=thing(b=TEXT))
    assert made({"a": {"b": "x", "c": "y"}}, old, new) == ({"a": {"b": "x"}}, [], ["a.c"])


def test_what_is_left_over_in_a_list_is_marked() -> None:
    log = Log()
    moved({"a": [{"b": "x"}]}, thing(a=many(thing(b=TEXT))), thing(a=many(thing(c=TEXT))), log)
    assert [(one.field, one.listed) for one in log.left] == [("a.b", True)]


@pytest.mark.parametrize(
    ("shape", "value", "note"),
    [(Schema(types=("string",), default="now"), "now", "default"), (Schema(enum=("p",)), "p", "placeholder")],
)
def test_what_is_required_now_is_filled_and_told(shape: Schema, value: str, note: str) -> None:
    assert made({}, thing(), thing("a", a=shape)) == ({"a": value}, [note], [])


def test_what_was_missing_before_stays_missing() -> None:
    assert made({}, thing("a", a=TEXT), thing("a", a=TEXT)) == ({}, [], [])


@pytest.mark.parametrize(
    ("value", "old", "new", "found"),
    [
        ("12", TEXT, WHOLE, 12),
        ("1.5", TEXT, NUMBER, 1.5),
        ("true", TEXT, TRUTH, True),
        (5, WHOLE, TEXT, "5"),
        (True, TRUTH, TEXT, "true"),
        ("x", TEXT, many(TEXT), ["x"]),
        (["x"], many(TEXT), TEXT, "x"),
        ("twelve", TEXT, WHOLE, "twelve"),
        (["x", "y"], many(TEXT), TEXT, ["x", "y"]),
        (5, TEXT, WHOLE, 5),
    ],
)
def test_another_type_where_that_loses_nothing(value: JsonValue, old: Schema, new: Schema, found: JsonValue) -> None:
    assert made({"a": value}, thing(a=old), thing(a=new))[0] == {"a": found}


def test_what_nobody_describes_goes_along_unless_it_is_forbidden_now() -> None:
    closed = replace(thing(), closed=True)
    assert made({"x": 1}, thing(), thing(a=TEXT)) == ({"x": 1}, [], [])
    assert made({"x": 1}, thing(), closed) == ({}, [], ["x"])
    assert made({"x": 1}, closed, replace(closed, name="other")) == ({"x": 1}, [], [])


def test_what_stands_under_free_names_is_rewritten_too() -> None:
    old, new = (Schema(types=("object",), additional=held) for held in (thing(order_id=TEXT), thing(orderId=TEXT)))
    assert made({"any": {"order_id": "1"}}, old, new)[0] == {"any": {"orderId": "1"}}


def test_a_kind_of_message_meets_the_one_of_its_name() -> None:
    def kinds(**held: Schema) -> Schema:
        return Schema(options=tuple(replace(shape, name=name) for name, shape in held.items()))

    old = kinds(Cash=thing(t=Schema(enum=("cash",))), Card=thing(t=Schema(enum=("card",)), card_no=TEXT))
    new = kinds(Card=thing(t=Schema(enum=("card",)), cardNo=TEXT), Cash=thing(t=Schema(enum=("cash",))))
    assert made({"t": "card", "card_no": "4"}, old, new) == ({"t": "card", "cardNo": "4"}, ["renamed"], [])


def test_what_still_works_and_is_deprecated_is_told() -> None:
    assert made({"a": "x"}, thing(a=TEXT), thing(a=replace(TEXT, deprecated=True)))[1] == ["deprecated"]


@settings(max_examples=300, deadline=None)
@given(value=VALUES, schema=SCHEMAS)
def test_the_same_shape_changes_nothing(value: JsonValue, schema: Schema) -> None:
    assert made(value, schema, replace(schema, name="again"))[0] == value


def test_what_came_from_a_list_fills_nothing_that_is_required_now() -> None:
    old, new = thing(rows=many(thing(code_x=TEXT))), thing("codeX", rows=many(thing(a=TEXT)), codeX=TEXT)
    assert made({"rows": [{"code_x": "1"}]}, old, new)[1] == ["placeholder"]
