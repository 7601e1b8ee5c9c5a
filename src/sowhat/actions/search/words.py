"""Text as it is compared: without case, width, accents and punctuation, in words; Chinese by its characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import rjieba

_RUN = re.compile(r"[\u3400-\u9fff]+|[^\W_]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_MIXED = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+")
TYPO_FROM = 4
"""Letters from which a word may hold one mistake; two from twice as many."""


def plain(text: str) -> str:
    """What two ways of typing the same have in common: `Ａｃｃｏｕｎｔｓ–old` is `accounts old`."""
    parts = unicodedata.normalize("NFKD", text)
    bare = unicodedata.normalize("NFKC", "".join(one for one in parts if not unicodedata.combining(one))).casefold()
    return " ".join(run for word in _RUN.findall(bare) for run in _MIXED.findall(word))


def is_han(word: str) -> bool:
    """Whether a word is Chinese."""
    return bool(_HAN.match(word))


def spoken(text: str) -> tuple[str, ...]:
    """The words of what somebody looks for, each once; Chinese is cut where its words end."""
    found: list[str] = []
    for run in plain(text).split():
        found += rjieba.cut(run) if is_han(run) else [run]
    return tuple(dict.fromkeys(found))


def keys(word: str) -> Iterator[str]:
    """What a word is filed under: itself, or each character and each pair of neighbours of a Chinese one."""
    if not is_han(word):
        yield word
        return
    yield from word
    yield from (word[i : i + 2] for i in range(len(word) - 1))


def mistakes(word: str) -> int:
    """How many mistakes a word may hold."""
    return 0 if is_han(word) or any(one.isdigit() for one in word) else min(len(word) // TYPO_FROM, 2)


def shortened(word: str) -> Iterator[str]:
    """The word with each of its letters left out: two words one mistake apart share one of these, or are one."""
    yield from (word[:i] + word[i + 1 :] for i in range(len(word)))


def distance(one: str, other: str) -> int:
    """Letters added, left out, changed or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, right in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
