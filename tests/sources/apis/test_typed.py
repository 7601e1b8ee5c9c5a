"""Values as the types that their schemas have."""

from __future__ import annotations

import pytest
from pydantic import JsonValue

from sowhat.model.api import Schema
from sowhat.sources.apis.typed import plain_value, typed


@pytest.mark.parametrize(
    ("value", "types", "meant"),
    [
        ("12", ("integer",), 12),
        ("12", ("string",), "12"),
        ("12", ("integer", "string"), "12"),
        ("1.5", ("number",), 1.5),
        ("3", ("number",), 3),
        ("true", ("boolean",), True),
        ("yes", ("boolean",), "yes"),
        ("twelve", ("integer",), "twelve"),
        ("12", (), "12"),
        (12, ("string",), 12),
    ],
)
def test_a_text_becomes_what_its_type_says(value: JsonValue, types: tuple[str, ...], meant: JsonValue) -> None:
    found = typed(value, Schema(types=types))
    assert (found, type(found)) == (meant, type(meant))


def test_objects_and_lists_are_typed_inside() -> None:
    number = Schema(types=("integer",))
    shape = Schema(properties={"a": number, "many": Schema(types=("array",), items=number)}, additional=number)
    assert typed({"a": "1", "many": ["2"], "other": "3"}, shape) == {"a": 1, "many": [2], "other": 3}


def test_of_several_kinds_the_one_with_the_fixed_value_counts() -> None:
    kinds = tuple(
        Schema(properties={"kind": Schema(enum=(kind,)), "n": Schema(types=(held,))})
        for kind, held in (("text", "string"), ("count", "integer"))
    )
    assert typed({"kind": "count", "n": "5"}, Schema(options=kinds)) == {"kind": "count", "n": 5}


def test_a_value_without_end_is_cut_and_infinity_is_none() -> None:
    deep: JsonValue = "end"
    for _ in range(100):
        deep = [deep]
    found = plain_value(deep)
    depth = 0
    while isinstance(found, list):
        found, depth = found[0], depth + 1
    assert (depth, plain_value(float("inf"))) == (31, None)
