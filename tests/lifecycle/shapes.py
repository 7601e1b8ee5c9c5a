"""Small shapes and operations for the tests of versions."""

from __future__ import annotations

from dataclasses import replace

from pydantic import JsonValue

from sowhat.model.api import Api, ApiOperation, Parameter, Place, Request, Schema

TEXT, WHOLE, NUMBER, TRUTH = (Schema(types=(one,)) for one in ("string", "integer", "number", "boolean"))


def thing(required: str = "", **properties: Schema) -> Schema:
    """An object."""
    return Schema(types=("object",), properties=properties, required=tuple(required.split()))


def many(items: Schema) -> Schema:
    """A list."""
    return Schema(types=("array",), items=items)


def parameter(name: str, place: Place = "query", required: bool = False, schema: Schema = TEXT) -> Parameter:
    """A parameter."""
    return Parameter(name, place, required or place == "path", schema_=schema)


def posted(body: Schema | None = None, path: str = "/orders", **more: object) -> ApiOperation:
    """An operation with a JSON body."""
    media = "application/json" if body else ""
    return replace(ApiOperation(method="POST", path=path, body=body, media=media), **more)  # type: ignore[arg-type]


def api(*operations: ApiOperation, version: str = "1", base: str = "") -> Api:
    """A version of an API."""
    based = tuple(replace(one, path=base + one.path, base=base) for one in operations)
    return Api("shop", "Shop", version, base=base, operations=based)


def sent(body: JsonValue = None, path: str = "/orders", **more: object) -> Request:
    """A request."""
    media = "application/json" if body is not None else ""
    return replace(Request("POST", path, media=media, body=body), **more)  # type: ignore[arg-type]
