"""Which theme of today a statement is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

ALIKE = 0.3
"""Two themes are the same where so much of their words together is in both."""


def match(id_: str, words: Sequence[str], known: Mapping[str, Sequence[str]]) -> str | None:
    """The theme of today that a statement is about: the one of its name, else the one whose words are most alike, if
    at least ALIKE of them are in both."""
    if id_ in known:
        return id_
    scored = [(_alike(words, theirs), name) for name, theirs in sorted(known.items())]
    best = max(scored, default=(0.0, ""), key=lambda pair: pair[0])
    return best[1] if best[0] >= ALIKE else None


def _alike(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """Jaccard's index of two sets of words."""
    together = {*mine, *theirs}
    return len({*mine} & {*theirs}) / len(together) if together else 0.0
