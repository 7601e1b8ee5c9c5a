"""OpenAPI descriptions: operations, references over files, what is deprecated, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.sources.apis import openapi
from sowhat.sources.contract import Sample


def read(folder: Path, text: str, name: str = "api.yaml", **more: str) -> openapi.Described:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return openapi.read([path], **more)


def described(paths: str, head: str = "") -> str:
    return f"openapi: 3.0.3\ninfo: {{title: Pets, version: '2'}}\n{head}paths:\n{paths}"


def codes(found: openapi.Described) -> list[str]:
    return [one.code for one in found.problems]


def places(found: openapi.Described) -> list[str]:
    return [one.path for one in found.catalog.operations]


GET = "get: {responses: {}}"


@pytest.mark.parametrize(
    ("head", "path"),
    [
        ("", "/x"),
        ("servers: [{url: 'https://a.example/v1/'}]\n", "/v1/x"),
        ("servers: [{url: /v1}, {url: /other}]\n", "/v1/x"),
        ("servers: [{url: 'https://{h}.example/{s}/p', variables: {h: {default: a}, s: {default: v3}}}]\n", "/v3/p/x"),
        ("servers: [{url: 'https://a.example/{tenant}/p'}]\n", "/{tenant}/p/x"),
        ("servers: [{url: '{root}'}]\n", "/x"),
        ("servers: [{url: 'http://[bad'}]\n", "/x"),
    ],
)
def test_a_path_is_what_the_gateway_sees(tmp_path: Path, head: str, path: str) -> None:
    assert places(read(tmp_path, described(f"  /x: {{{GET}}}\n", head))) == [path]


def test_servers_of_a_path_and_of_an_operation_are_nearer(tmp_path: Path) -> None:
    paths = f"  /x:\n    servers: [{{url: /p}}]\n    {GET}\n    put: {{servers: [{{url: /o}}]}}\n"
    assert places(read(tmp_path, described(paths, "servers: [{url: /r}]\n"))) == ["/p/x", "/o/x"]


def test_a_base_that_is_told_overrules(tmp_path: Path) -> None:
    found = read(tmp_path, described(f"  /x: {{{GET}}}\n", "servers: [{url: /v1}]\n"), base="gate/", service="shop")
    assert [(one.service, one.path) for one in found.catalog.operations] == [("shop", "/gate/x")]


def test_swagger_2(tmp_path: Path) -> None:
    root = {
        "swagger": "2.0",
        "info": {"title": "支付", "version": "1.0"},
        "basePath": "/pay/",
        "paths": {
            "/refunds/{id}": {
                "get": {
                    "operationId": "one",
                    "summary": "One",
                    "deprecated": True,
                    "parameters": [{"in": "body", "name": "b", "schema": {"$ref": "#/definitions/B"}}],
                    "responses": {"200": {"schema": {"type": "array", "items": {"$ref": "#/definitions/B"}}}},
                }
            }
        },
        "definitions": {"B": {"properties": {"old": {"deprecated": True}}}},
    }
    found = read(tmp_path, json.dumps(root), "api.json")
    [one] = found.catalog.operations
    assert (one.service, one.path, one.id, one.version) == ("支付", "/pay/refunds/{id}", "one", "1.0")
    assert (one.deprecated, one.deprecated_fields, found.problems) == (True, ("old",), ())
    assert [(service.title.zh, service.routes[0].path) for service in found.catalog.services] == [("支付", "/pay")]


def test_deprecated_fields_are_found_through_everything(tmp_path: Path) -> None:
    paths = """\
  /x:
    parameters: [{name: a, in: query, deprecated: true}, {name: b, in: query, deprecated: true}]
    post:
      parameters: [{name: b, in: query}]
      requestBody: {content: {application/json: {schema: {allOf: [{$ref: '#/components/schemas/A'}]}}}}
      responses: {'200': {content: {application/json: {schema: {oneOf: [{$ref: '#/components/schemas/L'}]}}}}}
components:
  schemas:
    A: {properties: {c: {deprecated: true}, d: {$ref: '#/components/schemas/A'}, e: {$ref: '#/components/schemas/O'}}}
    L: {type: array, items: {properties: {f: {properties: {g: {deprecated: true}}}}}}
    O: {deprecated: true}
"""
    [one] = read(tmp_path, described(paths)).catalog.operations
    assert one.deprecated_fields == ("a", "c", "e", "f.g")


def test_references_lead_over_files_and_stay_in_the_folder(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    (inside / "parts").mkdir(parents=True)
    (tmp_path / "secret.yaml").write_text(f"x: {{{GET}}}\n")
    (inside / "parts" / "a~b.json").write_text('{"p/q": {"$ref": "../api.yaml#/z"}}')
    (inside / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    paths = (
        "  /a: {$ref: 'parts/a~b.json#/p~1q'}\n  /b: {$ref: '../secret.yaml#/x'}\n  /c: {$ref: 'link.yaml#/x'}\n"
        "  /d: {$ref: 'https://a.example/x'}\n  /e: {$ref: '#/nowhere'}\n  /f: {$ref: 'none.yaml'}\n"
        f"  /g: {{$ref: '#/paths/~1g'}}\nz: {{{GET}}}\n"
    )
    found = read(inside, described(paths))
    assert places(found) == ["/a"]
    assert codes(found) == [
        *("openapi-ref-outside", "openapi-ref-outside", "openapi-ref-remote"),
        *("openapi-ref-missing", "openapi-ref-missing", "openapi-ref-circle"),
    ]
    assert found.problems[3].params == {"value": "#/nowhere"}
    assert str(found.problems[3].where) == str(inside / "api.yaml")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "openapi-json"),
        ("[" * 100_000, "openapi-json"),
        ("a: [", "yaml-syntax"),
        ("a: 1\n", "openapi-none"),
        ("", "openapi-none"),
        (described("  x: {get: {}}\n"), "openapi-path"),
        (described("  /x{: {get: {}}\n".replace("/x{", "'/x{'")), "openapi-path"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, text: str, code: str) -> None:
    found = read(tmp_path, text)
    assert (codes(found), found.catalog.operations) == ([code], ())


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    assert codes(openapi.read([tmp_path / "none.yaml"])) == ["openapi-unreadable"]


def test_versions_of_one_api_are_one_service(tmp_path: Path) -> None:
    for number in (1, 2):
        text = described(f"  /x: {{{GET}}}\n", f"servers: [{{url: /shop/v{number}}}]\n")
        (tmp_path / f"v{number}.yaml").write_text(text)
    catalog = openapi.read([tmp_path / "v1.yaml", tmp_path / "v2.yaml"]).catalog
    assert [[route.path for route in one.routes] for one in catalog.services] == [["/shop/v1", "/shop/v2"]]
    assert [one.ref for one in catalog.entities] == ["api:default/pets"]


YAPI = [
    {
        "name": "订单",
        "list": [
            {
                "method": "GET",
                "path": "/order/:id",
                "title": "查询",
                "tag": ["废弃"],
                "res_body": '{"properties": {"old": {"deprecated": true}}}',
                "req_query": [],
            },
            {"method": "POST", "path": "/order/{id}/pay", "title": "付款", "res_body": "{bad"},
        ],
    }
]
APIFOX = {
    "apifoxProject": "1.0.0",
    "info": {"name": "x", "title": "Shop"},
    "apiCollection": [
        {
            "name": "root",
            "items": [
                {
                    "name": "folder",
                    "items": [
                        {
                            "name": "One",
                            "api": {
                                "method": "get",
                                "path": "/one/{id}",
                                "status": "deprecated",
                                "parameters": {"query": [{"name": "q", "deprecated": True}]},
                                "responses": [{"code": 200, "jsonSchema": {"$ref": "#/definitions/7"}}],
                            },
                        }
                    ],
                }
            ],
        }
    ],
    "schemaCollection": [
        {"items": [{"id": "#/definitions/7", "schema": {"jsonSchema": {"properties": {"o": {"deprecated": True}}}}}]}
    ],
}


def test_an_export_of_yapi(tmp_path: Path) -> None:
    found = read(tmp_path, json.dumps(YAPI), "yapi.json", base="/shop")
    one, two = found.apis[0].operations
    assert [(one.method, one.path, one.title, one.deprecated, one.deprecated_fields) for one in (one, two)] == [
        ("GET", "/shop/order/{id}", "查询", True, ("old",)),
        ("POST", "/shop/order/{id}/pay", "付款", False, ()),
    ]


def test_an_export_of_apifox(tmp_path: Path) -> None:
    found = read(tmp_path, json.dumps(APIFOX), "shop.apifox.json")
    [one] = found.apis[0].operations
    assert (one.path, one.title, one.deprecated, one.deprecated_fields) == ("/one/{id}", "One", True, ("o", "q"))
    assert found.problems == ()


@pytest.mark.parametrize(
    ("name", "text", "note"),
    [
        ("a.yaml", described("  /x: {}\n"), "openapi-description"),
        ("a.json", '{"paths": {}, "swagger": "2.0"}', "openapi-description"),
        ("y.json", json.dumps(YAPI), "openapi-yapi"),
        ("f.json", json.dumps(APIFOX), "openapi-apifox"),
        ("api.yaml", "kind: API\nspec:\n  definition: |\n    openapi: 3.0.0\n", None),
        ("calls.json", '{"path": "/x", "openapi": "no"}', None),
    ],
)
def test_what_is_detected(name: str, text: str, note: str | None) -> None:
    found = openapi.detect(Sample(Path(name), text.encode()))
    assert (found.notes[0][0] if found else None) == note


def test_a_large_description_with_sorted_keys_is_detected(tmp_path: Path) -> None:
    text = json.dumps({"components": {"x": "y" * 2_000_000}, "openapi": "3.0.0"})
    path = tmp_path / "large.json"
    path.write_text(text)
    assert openapi.detect(Sample(path, text.encode()[: 1 << 20])) is not None


@settings(max_examples=30, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.sampled_from(["#/paths", "/x", "get", "", "a.yaml#/b", "{"]),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    ["openapi", "info", "paths", "/x", "get", "$ref", "parameters", "schema", "items", "list"]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=20,
    )
)
def test_odd_descriptions_never_stop_the_reading(tmp_path_factory: pytest.TempPathFactory, root: object) -> None:
    held = root if isinstance(root, list) else {"openapi": "3.0.0", "paths": {"/x": root, "/y": {"get": root}}}
    found = read(tmp_path_factory.mktemp("odd"), json.dumps(held), "odd.json")
    assert all(one.path.startswith("/") for one in found.catalog.operations)


@pytest.mark.parametrize(
    ("name", "operations", "deprecated"),
    [
        ("CheckoutService-v67.yaml", 24, 1),
        ("CheckoutService-v71.yaml", 28, 1),
        ("twilio_api_v2010_2020-12-01.json", 192, 0),
    ],
)
def test_the_real_descriptions(real_inputs: Path, name: str, operations: int, deprecated: int) -> None:
    found = openapi.read([real_inputs / "openapi" / name])
    told = found.catalog.operations
    assert (len(told), sum(one.deprecated for one in told), found.problems) == (operations, deprecated, ())
