"""What a description says to people: texts, and messages that it shows as examples."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sowhat.model.api import Api, Named
from sowhat.sources.apis.description import describe

BODY = {
    "content": {
        "application/json": {
            "schema": {"$ref": "#/components/schemas/Order"},
            "examples": {
                "small": {"summary": "A small one", "value": {"n": 1}},
                "large": {"$ref": "#/components/examples/Large"},
            },
        }
    }
}
ORDER = {
    "description": "What is wanted.",
    "properties": {
        "n": {"type": "integer", "description": "How many.", "minimum": 0, "exclusiveMinimum": True, "multipleOf": 5},
        "secret": {"type": "string", "writeOnly": True, "title": "Code word"},
        "tags": {"type": "array", "uniqueItems": True, "items": {"type": "string"}},
    },
}
POST = {
    "description": "Places an order.",
    "tags": ["orders"],
    "parameters": [{"name": "day", "in": "query", "description": "Which day.", "schema": {"type": "string"}}],
    "requestBody": BODY,
    "responses": {"201": {"description": "Made.", **BODY}, "404": {"description": "Gone."}},
}
V3 = {
    "openapi": "3.0.3",
    "info": {"title": "Shop", "version": "1"},
    "paths": {"/orders": {"post": POST}},
    "components": {"examples": {"Large": {"value": {"n": 100}}}, "schemas": {"Order": ORDER}},
}
V2 = {
    "swagger": "2.0",
    "info": {"title": "Shop", "version": "1"},
    "paths": {
        "/orders": {
            "get": {
                "responses": {
                    "200": {
                        "description": "All.",
                        "schema": {"type": "array", "items": {"type": "integer"}},
                        "examples": {"application/json": [1, 2]},
                    }
                }
            }
        }
    },
}


@pytest.fixture
def shop(tmp_path: Path) -> Api:
    path = tmp_path / "shop.json"
    path.write_text(json.dumps(V3))
    return describe([path])[0]


def test_named_examples_of_a_request_are_kept_with_their_summaries_and_references_followed(shop: Api) -> None:
    assert shop.operations[0].examples == (Named("small", "A small one", {"n": 1}), Named("large", "", {"n": 100}))


def test_an_answer_keeps_what_is_said_of_it(shop: Api) -> None:
    messages = shop.operations[0].messages
    assert (messages["201"].description, messages["404"].description) == ("Made.", "Gone.")
    assert [one.name for one in messages["201"].examples] == ["small", "large"]


def test_texts_are_kept_beside_the_shapes(shop: Api) -> None:
    (one,) = shop.operations
    assert one.body is not None
    told = (one.description, one.tags, one.parameters[0].description, one.body.properties["n"].description)
    assert told == ("Places an order.", ("orders",), "Which day.", "How many.")


def test_bounds_that_are_excluded_steps_and_lists_without_repeats_are_kept(shop: Api) -> None:
    body = shop.operations[0].body
    assert body is not None
    held, secret = body.properties["n"], body.properties["secret"]
    assert (held.beyond, held.multiple, body.properties["tags"].unique) == ((0, None), 5, True)
    assert (secret.write_only, secret.title) == (True, "Code word")


def test_version_2_writes_examples_of_an_answer_by_media_type(tmp_path: Path) -> None:
    path = tmp_path / "shop.json"
    path.write_text(json.dumps(V2))
    message = describe([path])[0].operations[0].messages["200"]
    assert [one.value for one in message.examples] == [[1, 2]]
