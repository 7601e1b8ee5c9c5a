"""A business case written in YAML: ranges of what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from pydantic import ValidationError

from sowhat.errors import Problem, Where, WorkspaceError
from sowhat.model.case import ASSUMPTIONS, Case
from sowhat.workspace.amounts import currency, whole, yearly
from sowhat.workspace.nodes import Fields, Items, Node, Scalar, documents
from sowhat.workspace.reader import Reader

KEYS = ("name", "title", "service", "currency", "months", "build_months", "discount_rate", *ASSUMPTIONS)
RANGE = ("low", "likely", "high", "source")


def read(path: str, content: bytes, money: str) -> Case:
    """The case of a file; amounts without a currency are in `money`. Raises WorkspaceError with all that is wrong."""
    roots, problems = documents(path, content)
    if problems or not roots:
        raise WorkspaceError(*(problems or (Problem("case-empty", Where(path)),)))
    reader, node = Reader(), roots[0]
    found = reader.fields(node, KEYS)
    complete = reader.required(found, node, "name", *ASSUMPTIONS)
    told = _plain(reader, found, money)
    each = {name: _assumption(reader, found[name], name) for name in ASSUMPTIONS if name in found}
    if reader.problems or not complete:
        raise WorkspaceError(*reader.problems)
    try:
        return Case.model_validate({**told, **each})
    except ValidationError as error:
        raise WorkspaceError(_refused(error, found, node.where)) from None


def _plain(reader: Reader, held: Mapping[str, Node], money: str) -> dict[str, object]:
    """All but the ranges."""
    told: dict[str, object] = {"currency": currency(reader, held.get("currency"), money)}
    if "name" in held:
        told["name"] = reader.name(held["name"]) or ""
    told["title"] = reader.title(held.get("title"))
    if "service" in held:
        told["service"] = reader.text(held["service"])
    for key in ("months", "build_months"):
        if key in held and (value := whole(reader, held[key], key)) is not None:
            told[key] = value
    if "discount_rate" in held:
        told["rate"] = yearly(reader, held["discount_rate"])
    return told


def _assumption(reader: Reader, node: Node, key: str) -> dict[str, object]:
    """`{low, likely, high, source}`; a single number stands for all three, a list for low, likely, high."""
    if isinstance(node, Scalar):
        value = _number(reader, node, key)
        return {"low": value, "likely": value, "high": value}
    if isinstance(node, Items) and len(node.nodes) == 3:
        return dict(zip(RANGE, (_number(reader, one, key) for one in node.nodes), strict=False))
    found = reader.fields(node, RANGE)
    if not isinstance(node, Fields) or not reader.required(found, node, "low", "likely", "high"):
        return {}
    told: dict[str, object] = {name: _number(reader, found[name], f"{key}.{name}") for name in RANGE[:3]}
    return {**told, **({"source": reader.text(found["source"])} if "source" in found else {})}


def _number(reader: Reader, node: Node, key: str) -> Decimal:
    text = reader.text(node)
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = Decimal("NaN")
    if value.is_finite():
        return value
    if isinstance(node, Scalar):
        reader.report("case-bad", node.where, field=key, value=text[:80])
    return Decimal(0)


def _refused(error: ValidationError, found: Mapping[str, Node], where: Where) -> Problem:
    """What the model does not take, where it is written."""
    first = error.errors()[0]
    reason = str(first.get("ctx", {}).get("error", ""))
    field = str(first["loc"][0]) if first["loc"] else "case"
    node = found.get(field)
    place = where if node is None else node.where
    if reason in ("range", "months", "below"):
        return Problem(f"case-{reason}", place, {"field": field})
    return Problem("case-bad", place, {"field": field, "value": str(first["input"])[:80]})
