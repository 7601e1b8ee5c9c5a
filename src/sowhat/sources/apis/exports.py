"""Exports of YApi and Apifox in their own JSON, as OpenAPI.

YApi: a list of categories with `list`, each interface with `method`, `path` and JSON schemas as text.
Apifox: a project with `apiCollection`, a tree of folders whose `items` hold an `api`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import cast

from sowhat.sources.apis.files import Json

MOST_FOLDERS = 20_000
_COLON = re.compile(r"(?<=/):([^/:]+)")


def as_openapi(root: Json) -> Json:
    """An export as a description; anything else as it is."""
    if isinstance(root, dict) and "apifoxProject" in root:
        return _apifox(root)
    if isinstance(root, list) and root and all(isinstance(one, dict) and "list" in one for one in root):
        return _yapi([one for one in root if isinstance(one, dict)])
    return root


def _yapi(categories: list[dict[str, Json]]) -> Json:
    paths: dict[str, Json] = {}
    first = categories[0]
    for category in categories:
        for one in _mappings(category.get("list")):
            _put(paths, _text(one.get("path")), _text(one.get("method")), _interface(one, _text(category.get("name"))))
    info: dict[str, Json] = {"title": first.get("proName") or ""}
    base = _text(first.get("proBasepath")) or _text(first.get("basepath"))
    return {"openapi": "3.0.0", "info": info, "basePath": base, "paths": paths}


def _interface(one: dict[str, Json], category: str) -> dict[str, Json]:
    """One interface of YApi; a tag or a category that says so deprecates it."""
    words = [_text(tag) for tag in cast(list[Json], one.get("tag"))] if isinstance(one.get("tag"), list) else []
    return {
        "summary": one.get("title"),
        "operationId": _text(one.get("_id")),
        "deprecated": any(_old(word) for word in (*words, category)),
        "requestBody": {"content": {"application/json": {"schema": _schema(one.get("req_body_other"))}}},
        "responses": {"default": {"content": {"application/json": {"schema": _schema(one.get("res_body"))}}}},
    }


def _apifox(root: dict[str, Json]) -> Json:
    paths: dict[str, Json] = {}
    for api in _apis(root.get("apiCollection"), "api"):
        _put(paths, _text(api.get("path")), _text(api.get("method")), _endpoint(api))
    schemas: dict[str, Json] = {}
    for schema in _folders(root.get("schemaCollection")):
        held = schema.get("schema")
        if isinstance(held, dict):
            schemas[_text(schema.get("id")).rpartition("/")[2]] = held.get("jsonSchema")
    return {"openapi": "3.1.0", "info": root.get("info"), "paths": paths, "definitions": schemas}


def _endpoint(api: dict[str, Json]) -> dict[str, Json]:
    body, held = api.get("requestBody"), api.get("parameters")
    groups = held.values() if isinstance(held, dict) else ()
    answers = {
        f"{number} {_text(answer.get('code'))}": {"schema": answer.get("jsonSchema")}
        for number, answer in enumerate(_mappings(api.get("responses")))
    }
    schema = body.get("jsonSchema") if isinstance(body, dict) else None
    return {
        "summary": api.get("name"),
        "operationId": _text(api.get("operationId")),
        "deprecated": _old(_text(api.get("status"))),
        "parameters": [one for group in groups for one in _mappings(group)],
        "requestBody": {"content": {"application/json": {"schema": schema}}},
        "responses": cast(Json, answers),
    }


def _apis(tree: Json, key: str) -> Iterator[dict[str, Json]]:
    for node in _folders(tree):
        held = node.get(key)
        if isinstance(held, dict):
            yield {"name": node.get("name"), **held}


def _folders(tree: Json) -> Iterator[dict[str, Json]]:
    """Every mapping of a tree of `items`."""
    waiting = list(reversed(_mappings(tree)))
    for _ in range(MOST_FOLDERS):
        if not waiting:
            return
        node = waiting.pop()
        yield node
        waiting += reversed(_mappings(node.get("items")))


def _put(paths: dict[str, Json], path: str, method: str, operation: dict[str, Json]) -> None:
    """`:id` is YApi's other way to write `{id}`. The first of two operations at one place counts."""
    item = paths.setdefault(_COLON.sub(r"{\1}", path), {})
    if isinstance(item, dict):
        item.setdefault(method.lower(), cast(Json, operation))


def _schema(text: Json) -> Json:
    try:
        return cast(Json, json.loads(text)) if isinstance(text, str) and text.strip() else None
    except (ValueError, RecursionError):
        return None


def _mappings(node: Json) -> list[dict[str, Json]]:
    return [one for one in node if isinstance(one, dict)] if isinstance(node, list) else []


def _text(node: Json) -> str:
    return str(node).strip() if isinstance(node, str | int) and not isinstance(node, bool) else ""


def _old(word: str) -> bool:
    return word.casefold() in ("deprecated", "obsolete", "废弃", "已废弃")
