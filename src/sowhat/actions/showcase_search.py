"""Finds services by what people type: titles, what they are for, use cases and operations, in both languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Found = Literal["all", "some", "none"]
_WORD = re.compile(r"[^\W_]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
STEM = 4
"""Letters from which an ending of a word (`messages`, `signing`) does not matter."""
ENDINGS = ("ing", "es", "ed", "s", "e")
SMALL = frozenset({"the", "and", "for", "with", "how", "can", "you", "our", "from", "into", "that", "this"})


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a service in words; `weights` go with `texts`: a word in a title counts more."""

    service: str
    texts: tuple[tuple[float, str], ...]


def find(entries: Sequence[Entry], asked: str) -> tuple[tuple[str, ...], Found]:
    """Services that hold all words, the best match first; where there is none, those that hold some of them."""
    wanted = _wanted(asked)
    if not wanted:
        return tuple(one.service for one in entries), "all"
    scored = [(one, [_best(one, word) for word in wanted]) for one in entries]
    whole = [(one, sum(scores)) for one, scores in scored if all(scores)]
    some = [(one, sum(scores)) for one, scores in scored if any(scores)]
    told = sorted(whole or some, key=lambda pair: (-pair[1], pair[0].service))
    return tuple(one.service for one, _ in told), "all" if whole else "some" if some else "none"


def plain(text: str) -> str:
    """Without case, width and accents, so that what is typed either way is the same."""
    parts = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFKC", "".join(each for each in parts if not unicodedata.combining(each))).casefold()


def _wanted(asked: str) -> tuple[str, ...]:
    """Its words; Chinese, which has no spaces, as its pairs of characters."""
    found: list[str] = []
    for word in _WORD.findall(plain(asked)):
        if _HAN.search(word):
            found += _pairs(word)
        elif len(word) > 1 and word not in SMALL:
            found.append(word)
    return tuple(dict.fromkeys(found))


def _pairs(word: str) -> Iterable[str]:
    return (word[i : i + 2] for i in range(len(word) - 1)) if len(word) > 1 else (word,)


def _best(one: Entry, word: str) -> float:
    return max((weight * _match(plain(text), word) for weight, text in one.texts), default=0.0)


def _match(text: str, word: str) -> float:
    """1 for the word itself, less for one that begins so or has another ending; Chinese anywhere."""
    if _HAN.search(word):
        return float(word in text)
    words = _WORD.findall(text)
    if word in words:
        return 1.0
    stem = _stem(word)
    if any(_stem(each) == stem for each in words):
        return 0.9
    return 0.6 if any(each.startswith(word) for each in words) else 0.0


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= STEM:
            return word.removesuffix(ending)
    return word
