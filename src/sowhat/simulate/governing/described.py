"""How counted services are called: an OpenAPI description of each, with the shapes of its messages."""

from __future__ import annotations

from collections.abc import Mapping

from sowhat.model.language import Language
from sowhat.simulate.governing.plan import Offered, OperationPlan
from sowhat.simulate.records.described import Plain

REQUIRED = "!"


def description(one: Offered, language: Language) -> Plain:
    """The service in OpenAPI."""
    paths: dict[str, dict[str, Plain]] = {}
    for operation in one.operations:
        method = operation.call.split()[0].lower()
        paths.setdefault(operation.path.removeprefix(one.route), {})[method] = _operation(operation, language)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": one.title.in_(language),
            "version": one.version,
            "description": one.summary.in_(language),
        },
        "servers": [{"url": one.route}],
        "paths": paths,
        "components": {"schemas": {name: _shape(fields) for name, fields in one.shapes.items()}},
    }


def _operation(one: OperationPlan, language: Language) -> Plain:
    method, path = one.call.split()
    words = [part for part in path.split("/")[2:] if part and part != "{id}"]
    known = "".join([method.lower(), *(word.title() for word in words)]) + ("One" if path.endswith("{id}") else "")
    holes = [_parameter("id", "path")] if "{id}" in path else []
    asked = [*holes, *(_parameter(name, "query") for name in one.query)]
    good: Plain = {"description": "OK", **({"content": _json(one.answers)} if one.answers else {})}
    return {
        "operationId": known,
        "summary": one.title.in_(language),
        **({"deprecated": True} if one.deprecated else {}),
        **({"parameters": asked} if asked else {}),
        **({"requestBody": {"required": True, "content": _json(one.takes)}} if one.takes else {}),
        "responses": {"201" if method == "POST" else "200": good, "404": {"description": "Not found"}},
    }


def _parameter(name: str, place: str) -> Plain:
    kind = "date" if name in {"from", "to"} else "string"
    return {"name": name, "in": place, "required": place == "path", "schema": _type(kind)}


def _json(shape: str) -> Plain:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{shape}"}}}


def _shape(fields: Mapping[str, str]) -> Plain:
    needed = [name for name, kind in fields.items() if kind.endswith(REQUIRED)]
    return {
        "type": "object",
        **({"required": needed} if needed else {}),
        "properties": {name: _type(kind.removesuffix(REQUIRED)) for name, kind in fields.items()},
    }


def _type(kind: str) -> Plain:
    if kind.startswith("["):
        return {"type": "array", "items": {"$ref": f"#/components/schemas/{kind.strip('[]')}"}}
    if kind in {"date", "date-time"}:
        return {"type": "string", "format": kind}
    return {"type": kind}
