"""Grades of evidence as texts give them: a letter beside its word, a letter called a grade, or the word alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from sowhat.stories.guard.vocabulary import either, listed, paired

UNSURE = "?"
"""The letter and the word beside it are of two grades."""
_LETTER = re.compile(r"(?<![A-Za-z\d])([A-E]|[-–—])\s?[·:：,，(（]?\s?$")
_GAP = re.compile(r"\s?[·:：,，(（]?\s?")
_CALLED = re.compile(r"([A-E])(?:\s?级|-grade|\sgrade)(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Graded:
    """A grade's letter, `-` for what is not estimable, and where it stands; from `first` on by itself."""

    start: int
    end: int
    letter: str
    first: int
    loose: bool = False


@cache
def _words() -> re.Pattern[str]:
    return re.compile(either([*paired("grades"), *paired("grades-beside")]), re.IGNORECASE)


@cache
def _named() -> re.Pattern[str]:
    return re.compile(either(listed("grade")) + r"\s?[:：]?\s?([A-E])(?![A-Za-z])", re.IGNORECASE)


def grade(text: str, at: int) -> Graded | None:
    """The grade whose word, or whose letter, is at a place."""
    found = _named().match(text, at) or _CALLED.match(text, at)
    if found and found[1].isupper():
        return _said_too(text, Graded(at, found.end(), found[1], first=found.start(1)))
    word = _words().match(text, at)
    return _worded(text, word) if word else None


def _said_too(text: str, found: Graded) -> Graded:
    """With the word behind the letter: grade C weak."""
    gap = _GAP.match(text, found.end)
    word = _words().match(text, gap.end()) if gap else None
    said = _worded(text, word) if word else None
    return replace(said, start=found.start) if said and said.first == found.first else found


def _worded(text: str, word: re.Match[str]) -> Graded | None:
    said = word[0].lower()
    alone = paired("grades").get(said)
    means = alone or paired("grades-beside")[said]
    letter = _LETTER.search(text, max(0, word.start() - 4), word.start())
    if letter and not _article(letter, means):
        same = letter[1] == means or (means == "-" and not letter[1].isalpha())
        return Graded(letter.start(1), word.end(), means if same else UNSURE, letter.start(1))
    return Graded(word.start(), word.end(), alone, word.start(), loose=True) if alone else None


def _article(letter: re.Match[str], means: str) -> bool:
    """`A weak point`, or a dash before a word: neither is the letter of a grade."""
    return letter[1] != means and (letter[1] == "A" or not letter[1].isalpha()) and means != "-"
