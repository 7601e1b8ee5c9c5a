"""How shared costs are split, as people declare it."""

from __future__ import annotations

from decimal import Decimal
from typing import cast, get_args

from sowhat.model.cost import SharedBy, SharedCosts
from sowhat.workspace.amounts import amount
from sowhat.workspace.nodes import Fields, Node
from sowhat.workspace.reader import Reader

SHARED_COSTS = ("by", "weights")


def shared_costs(reader: Reader, node: Node | None) -> SharedCosts:
    """The rule; by calls where none is written. Weights need the rule `weights`, and it needs them."""
    if node is None:
        return SharedCosts()
    found = reader.fields(node, SHARED_COSTS)
    by = reader.choice(found.get("by"), get_args(SharedBy), "weights" if "weights" in found else "calls")
    weights = _weights(reader, found["weights"]) if "weights" in found else {}
    if (by == "weights") != any(weights.values()):
        reader.report("shared-cost-weights", node.where)
    return SharedCosts(by=cast(SharedBy, by), weights=weights)


def _weights(reader: Reader, node: Node) -> dict[str, Decimal]:
    if not isinstance(node, Fields):
        reader.fields(node, ())
        return {}
    told = [(reader.mentions(key, "service"), amount(reader, value, key.text)) for key, value in node.pairs]
    return {name: weight for name, weight in told if name is not None and weight is not None}
