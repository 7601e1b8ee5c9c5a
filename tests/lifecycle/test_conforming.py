"""Whether a value has a shape; held against an independent validator."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema_rs import Draft202012Validator
from pydantic import JsonValue

from sowhat.lifecycle.conforming import faults
from sowhat.model.api import Schema
from tests.lifecycle.shapes import NUMBER, TEXT, WHOLE, many, thing


def kinds(value: JsonValue, schema: Schema) -> list[tuple[str, str]]:
    return [(one.kind, one.field) for one in faults(value, schema)]


@pytest.mark.parametrize(
    ("value", "schema", "found"),
    [
        ("x", TEXT, []),
        (1, TEXT, [("type", "")]),
        (True, WHOLE, [("type", "")]),
        (2.0, WHOLE, []),
        (2.5, WHOLE, [("type", "")]),
        (10**400, WHOLE, []),
        (None, TEXT, [("type", "")]),
        (None, Schema(types=("string",), nullable=True), []),
        ("b", Schema(enum=("a",)), [("enum", "")]),
        (True, Schema(enum=(1,)), [("enum", "")]),
        ("abc", Schema(lengths=(None, 2)), [("length", "")]),
        ([], Schema(lengths=(1, None)), [("length", "")]),
        (6, Schema(bounds=(1.0, 5.0)), [("bound", "")]),
        ("y1", Schema(pattern="^x"), [("pattern", "")]),
        ({}, thing("a", a=TEXT), [("required", "a")]),
        ({}, thing("a", a=Schema(read_only=True)), []),
        ({"b": 1}, Schema(closed=True), [("unknown", "b")]),
        ({"b": "t"}, Schema(additional=WHOLE), [("type", "b")]),
        ({"a": {"c": "t"}}, thing(a=thing(c=WHOLE)), [("type", "a.c")]),
        ({"a": [1, "t"]}, thing(a=many(WHOLE)), [("type", "a")]),
        ("anything", Schema(), []),
    ],
)  # fmt: skip
def test_each_fault_is_told_by_its_place(value: JsonValue, schema: Schema, found: list[tuple[str, str]]) -> None:
    assert kinds(value, schema) == found


def test_of_several_kinds_the_nearest_is_told() -> None:
    card = thing("type number", type=Schema(enum=("card",)), number=TEXT)
    cash = thing("type", type=Schema(enum=("cash",)))
    either = Schema(options=(cash, card))
    assert kinds({"type": "card", "number": "1"}, either) == []
    assert kinds({"type": "card"}, either) == [("required", "number")]


@pytest.mark.parametrize("pattern", ["(a+)+$", "a?a?a?a?a?a?a?aaaaaaa", "[", "(?P<x", "(a|a)*$"])
def test_a_pattern_that_is_broken_or_could_be_slow_is_not_tried(pattern: str) -> None:
    start = time.process_time()
    assert faults("a" * 60 + "!", Schema(pattern=pattern)) == ()
    assert time.process_time() - start < 1


SCALARS = st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["a", "bb", "ccc", ""])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("xyz"), inner, max_size=3),
    max_leaves=6,
)
LEAVES = st.builds(
    Schema,
    types=st.sampled_from([(), ("string",), ("integer",), ("boolean", "number")]),
    enum=st.sampled_from([(), ("a", 1), (True,)]),
    lengths=st.sampled_from([(None, None), (1, 2)]),
    bounds=st.sampled_from([(None, None), (0.0, 2.0)]),
)
SCHEMAS = st.recursive(
    LEAVES,
    lambda inner: (
        st.builds(
            Schema,
            types=st.sampled_from([("object",), ()]),
            properties=st.dictionaries(st.sampled_from("xyz"), inner, max_size=2),
            required=st.sampled_from([(), ("x",)]),
            closed=st.booleans(),
        )
        | st.builds(Schema, types=st.just(("array",)), items=inner)
        | st.builds(Schema, options=st.tuples(inner, inner))
    ),
    max_leaves=6,
)


def written(schema: Schema) -> dict[str, object]:
    """The schema as JSON Schema."""
    made: dict[str, object] = {"properties": {name: written(one) for name, one in schema.properties.items()}}
    made["required"] = list(schema.required)
    if schema.types:
        made["type"] = list(schema.types)
    if schema.enum:
        made["enum"] = list(schema.enum)
    if schema.closed:
        made["additionalProperties"] = False
    if schema.items:
        made["items"] = written(schema.items)
    if schema.options:
        made["anyOf"] = [written(one) for one in schema.options]
    if schema.lengths != (None, None):
        made |= dict(zip(("minLength", "maxLength"), schema.lengths, strict=True))
        made |= dict(zip(("minItems", "maxItems"), schema.lengths, strict=True))
    if schema.bounds != (None, None):
        made |= dict(zip(("minimum", "maximum"), schema.bounds, strict=True))
    return made


@settings(max_examples=300, deadline=None)
@given(value=VALUES, schema=SCHEMAS)
def test_an_independent_validator_says_the_same(value: JsonValue, schema: Schema) -> None:
    assert (faults(value, schema) == ()) == Draft202012Validator(written(schema)).is_valid(value)


def test_a_number_is_no_whole_one_and_a_whole_one_is_a_number() -> None:
    assert (kinds(1, NUMBER), kinds(1.5, NUMBER)) == ([], [])
