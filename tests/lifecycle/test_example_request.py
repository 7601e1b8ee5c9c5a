"""Examples of requests: what the description shows, else what its types allow; always of the shape."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from pydantic import JsonValue

from sowhat.lifecycle.conforming import faults
from sowhat.lifecycle.example_request import example, value_of
from sowhat.model.api import Parameter, Request, Schema
from sowhat.sources.apis.description import describe
from tests.lifecycle.shapes import NUMBER, TEXT, TRUTH, WHOLE, api, many, parameter, posted, thing
from tests.lifecycle.test_conforming import SCHEMAS


def made(body: Schema, whole: bool = False) -> object:
    one = posted(body)
    return example(api(one), one, whole).body


def test_the_descriptions_own_example_comes_first() -> None:
    told: dict[str, JsonValue] = {"total": 12, "extra": "x"}
    assert made(replace(thing("total", total=WHOLE), example=told)) == told


def test_an_example_that_is_wrong_is_not_shown() -> None:
    assert made(replace(thing("total", total=WHOLE), example={"total": "much"})) == {"total": 1}


def test_what_is_required_is_filled_by_type_and_the_rest_left_out() -> None:
    held = thing("a b c d e", a=TEXT, b=WHOLE, c=NUMBER, d=TRUTH, e=many(TEXT), f=TEXT)
    assert made(held) == {"a": "a", "b": 1, "c": 1.0, "d": True, "e": ["e"]}


def test_the_whole_has_all_but_what_is_deprecated_or_only_answered() -> None:
    held = thing(a=TEXT, old=Schema(types=("string",), deprecated=True), id=Schema(types=("string",), read_only=True))
    assert made(held, whole=True) == {"a": "a"}


def test_defaults_and_allowed_values_come_before_types() -> None:
    held = thing("a b", a=Schema(types=("string",), default="now"), b=Schema(enum=("p", "q")))
    assert made(held) == {"a": "now", "b": "p"}


def test_of_several_kinds_the_first_that_is_not_deprecated_is_shown() -> None:
    old = replace(thing("x", x=TEXT), deprecated=True)
    assert made(Schema(options=(old, thing("y", y=TEXT)))) == {"y": "y"}


def test_a_request_has_its_path_query_and_headers_filled() -> None:
    one = posted(
        path="/orders/{id}",
        parameters=(
            Parameter("id", "path", True, schema_=Schema(types=("string",), example="a/b")),
            parameter("many", required=True, schema=Schema(types=("array",), items=TEXT, example=["p", "q"])),
            parameter("left", schema=TEXT),
            parameter("Once", "header", required=True, schema=TRUTH),
        ),
    )
    shown = example(api(one, base="/v1"), replace(one, path="/v1/orders/{id}", base="/v1"))
    query, headers = (("many", "p"), ("many", "q")), (("Once", "true"),)
    assert shown == Request("POST", "/v1/orders/a%2Fb", query, headers, base="/v1")


@settings(max_examples=200, deadline=None)
@given(schema=SCHEMAS)
def test_a_made_value_is_told_the_same_each_time(schema: Schema) -> None:
    assert value_of(schema, "name", whole=True) == value_of(schema, "name", whole=True)


def test_every_example_of_the_real_descriptions_has_its_shape(real_inputs: Path) -> None:
    wrong, checked = [], 0
    for shown in describe(sorted((real_inputs / "openapi").iterdir())):
        for one in shown.operations:
            for whole in (False, True):
                body = example(shown, one, whole).body
                if one.body is not None and body is not None:
                    checked += 1
                    wrong += [(shown.version, one.key, each) for each in faults(body, one.body)]
    assert (wrong, checked) == ([], 254)
