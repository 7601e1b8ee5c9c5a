"""Request bodies held against the description by a validator that is not ours: the schema as it is written, only said
in JSON Schema's own words (`nullable`, excluded bounds as yes or no, what only answers carry)."""

from __future__ import annotations

from urllib.parse import quote

import jsonschema_rs
from pydantic import JsonValue

Written = dict[str, object]


class Judge:
    """Says what is wrong with a value, by the description `root` as its file holds it."""

    def __init__(self, root: Written) -> None:
        self.root = root
        self.shared = {key: said(root.get(key, {})) for key in ("components", "definitions")}

    def wrong(self, schema: object, value: JsonValue) -> list[str]:
        """What a validator says, nothing where the value is right."""
        whole = {**_object(said(schema)), **self.shared}
        validator = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
        return [f"{error.instance_path}: {error.message}"[:200] for error in validator.iter_errors(value)]

    def body(self, path: str, method: str) -> object:
        """The schema of a request's body as written, None where there is none."""
        one = _object(_object(_object(self.root["paths"])[path])[method.lower()])
        content = _object(self._followed(one.get("requestBody", {}))).get("content", {})
        return next((_object(held).get("schema") for held in _object(content).values()), None)

    def _followed(self, part: object) -> object:
        found = part
        while isinstance(found, dict) and "$ref" in found:
            keys, found = str(found["$ref"]).split("/")[1:], self.root
            for key in keys:
                found = _object(found)[key.replace("~1", "/")]
        return found


def said(schema: object) -> object:
    """A schema of OpenAPI 3.0 as one of JSON Schema."""
    if isinstance(schema, list):
        return [said(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: said(one) for key, one in schema.items() if key not in ("example", "examples", "discriminator", "xml")}
    if isinstance(schema.get("$ref"), str):
        made["$ref"] = quote(str(schema["$ref"]), safe="#/~%")
    if schema.get("nullable") is True and isinstance(schema.get("type"), str):
        made["type"] = [schema["type"], "null"]
    for key, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if isinstance(made.get(key), bool) and made.pop(key):
            made[key] = made.pop(bound)
    properties = schema.get("properties")
    if isinstance(properties, dict) and isinstance(schema.get("required"), list):
        only = [name for name, one in properties.items() if isinstance(one, dict) and one.get("readOnly") is True]
        made["required"] = [name for name in schema["required"] if name not in only]
    return made


def _object(value: object) -> Written:
    assert isinstance(value, dict)
    return value
