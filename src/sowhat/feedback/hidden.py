"""What of a breakdown may be shown: no group under LEAST answers, neither itself nor as a difference of totals."""

from __future__ import annotations

from collections.abc import Collection, Mapping

LEAST = 10
"""Answers of fewer people are never shown apart."""
Groups = Mapping[str, Collection[int]]
"""Groups by name, each with the numbers of its answers; together they are all answers, and none is in two."""


def shown(sizes: Mapping[str, int]) -> frozenset[str]:
    """The groups that may be shown beside their total.

    What is hidden together is the total less what is shown, so the smallest groups are hidden with it until it has
    LEAST answers too (secondary suppression).
    """
    kept = sorted((size, name) for name, size in sizes.items() if size >= LEAST)
    rest = sum(size for size in sizes.values() if 0 < size < LEAST)
    while kept and 0 < rest < LEAST:
        rest += kept.pop(0)[0]
    return frozenset(name for _, name in kept)


def safe(first: Groups, second: Groups) -> bool:
    """Whether what may be shown of two breakdowns of the same answers leaves no small group between them: no shown
    group of one, and not what is hidden of it together, is a few answers more, or fewer, than groups of the other."""
    ours, theirs = _blocks(first), _blocks(second)
    return not any(_between(one, theirs) for one in ours) and not any(_between(one, ours) for one in theirs)


def _blocks(groups: Groups) -> list[frozenset[int]]:
    kept = shown({name: len(held) for name, held in groups.items()})
    rest = frozenset(at for name, held in groups.items() if name not in kept for at in held)
    return [*(frozenset(groups[name]) for name in sorted(kept)), *([rest] if rest else [])]


def _between(one: frozenset[int], others: list[frozenset[int]]) -> bool:
    inside = sum(len(other) for other in others if other <= one)
    around = sum(len(other) for other in others if other & one)
    return 0 < len(one) - inside < LEAST or 0 < around - len(one) < LEAST
