"""Names and purposes as people type them: full width or half, capitals or not, in any order of words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import pairwise

from sowhat.model.governing import DataClass

ENOUGH = 0.5
"""The share of the shorter purpose's words that the other one has to have, for both to mean the same."""
EMPTY = frozenset({"a", "an", "and", "for", "in", "of", "on", "our", "the", "to", "with"})
_WORDS = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+")
_HAN = re.compile(r"[\u3400-\u9fff]")


def plain(text: str) -> str:
    """A name without the ways of typing it: NFKC, case folded, one space between words."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def classes(declared: Iterable[DataClass]) -> Mapping[str, str]:
    """Class of data by each plain name, title and alias. A name beats a title, a title an alias; what means two of one
    rank means neither."""
    found: dict[str, str] = {}
    known = tuple(declared)
    ranks = (
        [(one.name, one.name) for one in known],
        [(title, one.name) for one in known for title in (one.title.en, one.title.zh)],
        [(alias, one.name) for one in known for alias in one.aliases],
    )
    for pairs in ranks:
        told: dict[str, set[str]] = {}
        for text, name in pairs:
            told.setdefault(plain(text), set()).add(name)
        found |= {text: min(means) for text, means in told.items() if text and text not in found and len(means) == 1}
    return found


def same_purpose(one: str, other: str) -> bool | None:
    """Whether two purposes share at least half of the words of the shorter one; null where either says nothing.

    Words are compared case-folded and without a plural's s; Chinese, which puts no spaces, by pairs of characters.
    """
    left, right = words(one), words(other)
    if not left or not right:
        return None
    return len(left & right) >= ENOUGH * min(len(left), len(right))


def words(text: str) -> frozenset[str]:
    """The words of a purpose."""
    found: set[str] = set()
    for run in _WORDS.findall(unicodedata.normalize("NFKC", text).casefold()):
        if _HAN.match(run):
            found |= {a + b for a, b in pairwise(run)} or {run}
        elif run not in EMPTY:
            found.add(run[:-1] if len(run) > 3 and run.endswith("s") and not run.endswith("ss") else run)
    return frozenset(found)
