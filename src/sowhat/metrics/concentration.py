"""How widely something is spread: over business units, teams or consumers.

The effective number is Hill's of order 2, the inverse of the Herfindahl-Hirschman index: five units with equal shares
are five, five of which one has 90 % are hardly more than one. Hill (1973), Diversity and evenness, Ecology 54:427-432.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

RISK = 0.9
"""A share of one that makes the rest look like decoration."""


@dataclass(frozen=True, slots=True)
class Spread:
    """`count` that have any, the `largest` with its `share`, Herfindahl-Hirschman `index` (1/count to 1) and the
    `effective` number. `alone`: the largest holds at least RISK."""

    count: int
    largest: str
    share: float
    index: float
    effective: float
    alone: bool


def spread(amounts: Mapping[str, float]) -> Spread | None:
    """The spread of amounts over names; None where there is nothing. Raises ValueError for an amount below zero."""
    if any(amount < 0 for amount in amounts.values()):
        raise ValueError("an amount below zero has no share")
    held = {name: amount for name, amount in amounts.items() if amount > 0}
    total = sum(held.values())
    if not total:
        return None
    largest = min(held, key=lambda name: (-held[name], name))
    index = sum((amount / total) ** 2 for amount in held.values())
    share = held[largest] / total
    return Spread(len(held), largest, share, index, 1 / index, share >= RISK)
