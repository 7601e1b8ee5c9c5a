"""Parts of a joint effect as two sides agreed on them."""

from __future__ import annotations

from decimal import Decimal

from sowhat.model.portfolio import Allocation, Part
from sowhat.workspace.amounts import amount, filled
from sowhat.workspace.nodes import Fields, Node
from sowhat.workspace.reader import Reader

ALLOCATION = ("outcome", "shares", "agreed_by", "on")


def allocation(reader: Reader, node: Node) -> Allocation | None:
    """An agreement; reported and None where it lacks what it needs or its parts do not add up to 1."""
    found = reader.fields(node, ALLOCATION)
    complete = reader.required(found, node, *ALLOCATION)
    outcome, day = reader.mentions(found.get("outcome"), "outcome"), reader.day(found.get("on"))
    by = reader.listed(found.get("agreed_by"), lambda one: filled(reader, one, "agreed_by"))
    parts = _parts(reader, found["shares"]) if "shares" in found else None
    if not complete or outcome is None or day is None or parts is None or not by:
        return None
    return Allocation(outcome=outcome, shares=parts, agreed_by=by, on=day)


def _parts(reader: Reader, node: Node) -> tuple[Part, ...] | None:
    if not isinstance(node, Fields):
        reader.fields(node, ())
        return None
    told = [(reader.mentions(key, "service"), amount(reader, value, key.text)) for key, value in node.pairs]
    parts = tuple(Part(service=name, share=share) for name, share in told if name is not None and share is not None)
    if len(parts) < len(told):
        return None
    total = sum((part.share for part in parts), Decimal(0))
    if total != 1:
        reader.report("allocation-sum", node.where, total=str(total))
        return None
    return parts
