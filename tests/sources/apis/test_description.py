"""Descriptions read whole: operations, parameters, messages, credentials; 2.0 to 3.1, over files and in circles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.model.api import Api, ApiOperation, Credential, Schema
from sowhat.sources.apis import openapi
from sowhat.sources.apis.description import describe

HEAD = "openapi: 3.1.0\ninfo: {title: Shop, version: '2', description: Sells things. And more.}\n"


def read(folder: Path, text: str, **more: str) -> Api:
    path = folder / "shop.yaml"
    path.write_text(text, encoding="utf-8")
    (api,) = describe([path], **more)
    return api


def only(folder: Path, operation: str, rest: str = "", path: str = "/orders") -> ApiOperation:
    (found,) = read(folder, f"{HEAD}paths:\n  {path}:\n    post: {operation}\n{rest}").operations
    return found


def body(folder: Path, schema: str, rest: str = "") -> Schema:
    found = only(folder, f"{{requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}}}", rest)
    assert found.body is not None
    return found.body


def test_an_api_tells_its_name_version_base_and_one_line(tmp_path: Path) -> None:
    api = read(tmp_path, HEAD + "servers: [{url: /v2}]\npaths:\n  /orders:\n    get: {operationId: list}\n")
    assert (api.service, api.version, api.base, api.summary, api.file) == (
        "Shop", "2", "/v2", "Sells things.", "shop.yaml"
    )  # fmt: skip
    (one,) = api.operations
    assert (one.path, one.local, one.key, one.id) == ("/v2/orders", "/orders", "GET /orders", "list")
    assert api.operation("get", "/v2/orders") is api.operation("GET", "/orders/") is one


def test_the_catalog_and_this_reading_see_the_same_operations(real_inputs: Path) -> None:
    for path in sorted((real_inputs / "openapi").iterdir()):
        ((api,), first) = describe([path]), openapi.read([path]).apis[0]
        same = [(one.method, one.path, one.id, one.deprecated) for one in first.operations]
        assert [(one.method, one.path, one.id, one.deprecated) for one in api.operations] == same
        assert (api.service, api.base) == (first.service, first.base)


def test_parameters_of_the_path_and_of_the_operation_are_one_list(tmp_path: Path) -> None:
    text = """paths:
  /orders/{id}:
    parameters:
    - {name: id, in: path, required: true, schema: {type: integer}}
    - {name: lang, in: query, schema: {type: string, default: en}}
    get:
      parameters:
      - {name: lang, in: query, required: true, schema: {type: string, enum: [en, zh]}}
      - {name: old, in: header, deprecated: true, description: Use `new` instead., schema: {type: boolean}}
"""
    (one,) = read(tmp_path, HEAD + text).operations
    told = [(each.name, each.place, each.required, each.schema_.type) for each in one.parameters]
    assert told == [
        ("id", "path", True, "integer"),
        ("lang", "query", True, "string"),
        ("old", "header", False, "boolean"),
    ]
    assert (one.parameters[1].schema_.enum, one.parameters[2].instead) == (("en", "zh"), ("new",))


def test_a_schema_keeps_what_a_request_needs_to_know(tmp_path: Path) -> None:
    schema = """{type: object, required: [a], additionalProperties: false, properties: {
      a: {type: [string, 'null'], minLength: 2, maxLength: 9, pattern: '^x', format: email},
      b: {type: integer, minimum: 1, maximum: 5, default: 3, deprecated: true, description: Use `sum`.},
      c: {type: array, items: {enum: [p, q]}}, d: {readOnly: true, const: 7, type: integer}}}"""
    found = body(tmp_path, schema)
    a, b, c, d = found.properties.values()
    assert (found.type, found.required, found.closed) == ("object", ("a",), True)
    assert (a.types, a.nullable, a.lengths, a.pattern, a.format) == (("string",), True, (2, 9), "^x", "email")
    assert (b.bounds, b.default, b.deprecated, b.instead) == ((1.0, 5.0), 3, True, ("sum",))
    assert (c.items and c.items.enum, d.read_only, d.enum) == (("p", "q"), True, (7,))


def test_references_lead_over_files_and_what_stands_beside_them_counts(tmp_path: Path) -> None:
    (tmp_path / "parts.yaml").write_text("Money: {type: object, properties: {amount: {type: number}}}\n")
    schema = "{properties: {price: {$ref: 'parts.yaml#/Money', deprecated: true, description: Use `sum` instead}}}"
    price = body(tmp_path, schema).properties["price"]
    assert (price.name, price.type, price.deprecated, price.instead) == ("Money", "object", True, ("sum",))


def test_all_of_is_one_shape_and_one_of_is_several(tmp_path: Path) -> None:
    rest = """components: {schemas: {
      Base: {type: object, required: [id], properties: {id: {type: string}}},
      Card: {type: object, properties: {number: {type: string}}}, Cash: {type: object}}}
"""
    ref = "#/components/schemas"
    more = f"{{$ref: '{ref}/Base'}}, {{required: [x], properties: {{x: {{type: integer}}}}}}"
    schema = f"{{allOf: [{more}], oneOf: [{{$ref: '{ref}/Card'}}, {{$ref: '{ref}/Cash'}}]}}"
    found = body(tmp_path, schema, rest)
    assert (sorted(found.properties), set(found.required)) == (["id", "x"], {"id", "x"})
    assert [one.name for one in found.options] == ["Card", "Cash"]


def test_any_of_with_null_is_nullable(tmp_path: Path) -> None:
    found = body(tmp_path, "{anyOf: [{type: integer}, {type: 'null'}]}")
    assert (found.types, found.nullable, found.options) == (("integer",), True, ())


def test_a_schema_within_itself_is_cut(tmp_path: Path) -> None:
    rest = "components: {schemas: {Tree: {type: object, properties: {left: {$ref: '#/components/schemas/Tree'}}}}}\n"
    found = body(tmp_path, "{$ref: '#/components/schemas/Tree'}", rest)
    assert (found.cut, found.properties["left"].cut, found.properties["left"].name) == (False, True, "Tree")


def test_credentials_are_told_by_carrier_with_all_ways(tmp_path: Path) -> None:
    rest = """security: [{basic: []}]
components: {securitySchemes: {
  key: {type: apiKey, in: header, name: X-Key}, token: {type: http, scheme: bearer},
  basic: {type: http, scheme: basic}}}
"""
    found = only(tmp_path, "{security: [{key: []}, {token: []}]}", rest)
    assert found.ways == ((Credential("header", "X-Key"),), (Credential("bearer", "Authorization"),))
    assert only(tmp_path, "{}", rest).credentials == (Credential("basic", "Authorization"),)
    assert only(tmp_path, "{security: []}", rest).ways == ()


def test_an_example_beside_a_schema_has_its_types(tmp_path: Path) -> None:
    media = "{schema: {properties: {n: {type: integer}, t: {type: string}}}, examples: {one: {value: {n: 5, t: 6}}}}"
    found = only(
        tmp_path, f"{{requestBody: {{required: true, content: {{text/xml: {{}}, application/json: {media}}}}}}}"
    )
    assert (found.media, found.body_required, found.body and found.body.example) == (
        "application/json", True, {"n": 5, "t": "6"}
    )  # fmt: skip


def test_version_two_writes_bodies_and_forms_among_the_parameters(tmp_path: Path) -> None:
    text = """swagger: '2.0'
info: {title: Shop, version: '1'}
basePath: /api
paths:
  /orders:
    post:
      parameters: [{name: body, in: body, required: true, schema: {type: object, properties: {n: {type: integer}}}}]
      responses: {200: {schema: {type: object, properties: {id: {type: string}}}}}
  /login:
    post: {parameters: [{name: user, in: formData, required: true, type: string}, {name: q, in: query, type: integer}]}
"""
    order, login = read(tmp_path, text).operations
    answer = order.answers["200"]
    assert (order.path, order.media, order.body_required, answer and list(answer.properties)) == (
        "/api/orders", "application/json", True, ["id"]
    )  # fmt: skip
    assert (login.media, login.body and login.body.required) == ("application/x-www-form-urlencoded", ("user",))
    assert [(one.name, one.schema_.type) for one in login.parameters] == [("q", "integer")]


def test_what_is_no_description_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("just: text\n")
    assert describe([tmp_path / "a.yaml", tmp_path / "missing.yaml"]) == ()


def test_schemas_that_all_name_each_other_end(tmp_path: Path) -> None:
    names = [f"S{n}" for n in range(40)]
    schemas = {
        one: {"type": "object", "properties": {two: {"$ref": f"#/components/schemas/{two}"} for two in names}}
        for one in names
    }
    message = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/S0"}}}}
    root = {"openapi": "3.0.0", "info": {"title": "x"}, "paths": {"/x": {"post": {"requestBody": message}}}}
    path = tmp_path / "many.json"
    path.write_text(json.dumps({**root, "components": {"schemas": schemas}}))
    assert len(describe([path])[0].operations) == 1


KEYS = """type properties items allOf oneOf $ref enum required schema content in name get post parameters requestBody
responses /x security minLength examples""".split()  # noqa: SIM905 - one readable list
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 9)
    | st.text(max_size=4)
    | st.sampled_from(["object", "array", "#/paths"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=25,
)


@settings(max_examples=80, deadline=None)
@given(paths=JSON, components=JSON)
def test_no_description_breaks_the_reading(
    tmp_path_factory: pytest.TempPathFactory, paths: object, components: object
) -> None:
    path = tmp_path_factory.mktemp("any") / "a.json"
    path.write_text(json.dumps({"openapi": "3.0.0", "info": {}, "paths": {"/x": paths}, "components": components}))
    assert len(describe([path])) == 1
