"""Versions of APIs: of two files, and of what a workspace describes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sowhat.actions import api_changes as run
from sowhat.errors import CallError, DataError
from sowhat.model.api import Api
from sowhat.model.api_changes import Translated

V1 = """openapi: 3.0.0
info: {title: Orders, version: '1'}
servers: [{url: /v1}]
paths:
  /orders/{id}:
    put:
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody: {content: {application/json: {schema: {type: object, required: [order_note], properties: {
        order_note: {type: string}, day: {type: string, deprecated: true, description: Use `deliverAt` instead.}}}}}}
      responses: {'200': {description: ok}}
"""
V2 = (
    V1.replace("version: '1'", "version: '2'")
    .replace("/v1", "/v2")
    .replace("order_note", "orderNote")
    .replace(
        "day: {type: string, deprecated: true, description: Use `deliverAt` instead.}", "deliverAt: {type: string}"
    )
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "v1.yaml", tmp_path / "v2.yaml"
    for path, text in zip(paths, (V1, V2), strict=True):
        path.write_text(text)
    return paths


def test_two_files_are_compared(files: tuple[Path, Path]) -> None:
    found = run.compared(*files)
    assert (found.old, found.new, found.old_base, found.new_base) == ("1", "2", "/v1", "/v2")
    assert sorted((one.kind, one.field) for one in found.breaking) == [
        ("field-removed", "day"),
        ("field-renamed", "order_note"),
    ]


def test_a_request_from_a_file_is_translated(files: tuple[Path, Path], tmp_path: Path) -> None:
    request = tmp_path / "request.json"
    sent = {
        "path": "/v1/orders/7",
        "query": {"a": ["1", 2]},
        "headers": {"H": True},
        "body": {"order_note": "n", "day": "d"},
    }
    request.write_text(json.dumps(sent))
    found = run.translated(*files, "put /orders/{id}", request)
    assert isinstance(found, Translated)
    made = found.request
    assert (made.path, made.query, made.headers) == ("/v2/orders/7", (("a", "1"), ("a", "2")), (("H", "true"),))
    assert made.body == {"orderNote": "n", "deliverAt": "d"}


def test_without_a_request_an_example_is_translated(files: tuple[Path, Path]) -> None:
    found = run.translated(*files, "PUT /v1/orders/{id}", None)
    assert isinstance(found, Translated)
    assert (found.request.path, found.request.body) == ("/v2/orders/id", {"orderNote": "order_note"})


def test_an_operation_that_is_not_there_names_the_nearest(files: tuple[Path, Path]) -> None:
    with pytest.raises(CallError, match="api-operation") as caught:
        run.translated(*files, "PUT /order/{id}", None)
    assert caught.value.problems[0].params["nearest"] == "PUT /orders/{id}"


def test_pairs_may_be_written_as_json_tells_them(files: tuple[Path, Path], tmp_path: Path) -> None:
    request = tmp_path / "request.json"
    request.write_text(json.dumps({"query": [["a", "1"], ["a", 2], ["odd"]]}))
    found = run.translated(*files, "PUT /orders/{id}", request)
    assert isinstance(found, Translated)
    assert found.request.query == (("a", "1"), ("a", "2"))


@pytest.mark.parametrize(
    "text",
    [
        "[1]",
        "{",
        '{"order_note": "n"}',
        '{"body": ' + "[" * 400 + "]" * 400 + "}",
        "\ud800".encode("utf-8", "surrogatepass"),
    ],
)
def test_what_is_no_request_is_refused(files: tuple[Path, Path], tmp_path: Path, text: str | bytes) -> None:
    request = tmp_path / "request.json"
    request.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(CallError, match="api-request"):
        run.translated(*files, "PUT /orders/{id}", request)


@pytest.mark.parametrize(("name", "code"), [("missing.yaml", "openapi-unreadable"), ("text.yaml", "openapi-none")])
def test_what_is_no_description_is_refused(files: tuple[Path, Path], tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "text.yaml").write_text("just: text\n")
    with pytest.raises(DataError, match=code):
        run.compared(files[0], tmp_path / name)


SETTINGS = """platform: shop
sources:
  - {type: openapi, name: orders, paths: [v1.yaml, v2.yaml], service: orders, base: /gate}
"""


@pytest.fixture
def shop(files: tuple[Path, Path], tmp_path: Path) -> Path:
    (tmp_path / "sowhat.yaml").write_text(SETTINGS)
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "all.yaml").write_text("services: [{name: orders}]\n")
    return tmp_path


def test_a_workspace_tells_its_apis_by_the_catalogs_names(shop: Path) -> None:
    found = [(one.service, one.version, one.base) for one in run.described(shop)]
    assert found == [("orders", "1", "/gate"), ("orders", "2", "/gate")]


def test_a_description_is_read_again_only_after_a_file_of_it_changed(shop: Path) -> None:
    (shop / "parts.yaml").write_text("Note: {type: string}\n")
    text = V2.replace("orderNote: {type: string}", "orderNote: {$ref: 'parts.yaml#/Note'}")
    (shop / "v2.yaml").write_text(text)
    first = run.described(shop)[1]
    assert run.described(shop)[1] is first
    (shop / "parts.yaml").write_text("Note: {type: integer}\n")
    again = run.described(shop)[1].operations[0].body
    assert again is not None
    assert again.properties["orderNote"].type == "integer"


def test_versions_are_ordered_by_their_numbers() -> None:
    apis = tuple(Api("shop", "", version) for version in ("v10", "v9", "1.2.10", "1.2.9", "2024-01-02"))
    ordered = [one.version for one in run.versions((*apis, Api("other", "", "1")), "Shop")]
    assert ordered == ["1.2.9", "1.2.10", "v9", "v10", "2024-01-02"]
