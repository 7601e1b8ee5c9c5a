"""Words of free text, in Chinese and in English; which of the two a text is, its script tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

import rjieba

from sowhat.metrics.stop_words import CHINESE, ENGLISH

Tongue = Literal["zh", "en"]
HAN_SHARE = 0.2
"""A Chinese text may name much in English: a fifth of its letters is enough."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile(r"[^\W\d_]")
_ENGLISH = re.compile(r"[a-z][a-z'’\-]*[a-z]")
_SENTENCE = re.compile(r"[^。！？!?；;\n.]+(?:\.(?=\w)[^。！？!?；;\n.]*)*[。！？!?；;.]?")


def tongue(text: str) -> Tongue | None:
    """The language that most of its script is in; null for a text without letters, or in another script."""
    letters = len(_LETTER.findall(text))
    han = len(_HAN.findall(text))
    if han and han >= HAN_SHARE * letters:
        return "zh"
    latin = sum(one.isascii() for one in _LETTER.findall(text))
    return "en" if latin and latin >= letters / 2 else None


def tokens(text: str, spoken: Tongue) -> list[str]:
    """Its words in lower case, without those that say nothing of what a text is about."""
    low = text.lower()
    if spoken == "en":
        return [stem(word) for word in _ENGLISH.findall(low) if len(word) > 2 and word not in ENGLISH]
    return [word for word in map(str.strip, rjieba.cut(low)) if _speaks(word)]


def stem(word: str) -> str:
    """An English word without the ending of its plural."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _speaks(word: str) -> bool:
    if len(word) < 2 or word in CHINESE or word in ENGLISH:
        return False
    return bool(_HAN.search(word)) or bool(_ENGLISH.fullmatch(word))


def people(text: str) -> frozenset[str]:
    """Names of people, as the tokenizer tags them."""
    return frozenset(word for word, tag in rjieba.tag(text) if tag.startswith("nr") and len(word) > 1)


def sentences(text: str) -> tuple[str, ...]:
    """Its sentences, without their surrounding blanks."""
    return tuple(filter(None, (found.strip() for found in _SENTENCE.findall(text))))


def words_of(texts: Iterable[str]) -> dict[str, int]:
    """In how many texts each word of letters stands, in lower case."""
    counted: dict[str, int] = {}
    for text in texts:
        for word in {found.lower() for found in re.findall(r"[A-Za-z][A-Za-z'’\-]*", text)}:
            counted[word] = counted.get(word, 0) + 1
    return counted
