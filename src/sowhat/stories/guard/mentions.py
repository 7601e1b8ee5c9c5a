"""Every figure that a text mentions, in Chinese or English: where it stands, what it counts, and between which ends the
exact value has to lie for the wording to be true."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from sowhat.model.language import Language
from sowhat.stories.guard.mention import Mention
from sowhat.stories.guard.numbers import ODD
from sowhat.stories.guard.readers import READERS
from sowhat.stories.guard.vocabulary import either, listed, paired, valued

__all__ = ["Mention", "mentions"]

_KEPT = frozenset("，：；！？（）")
_RANGE = re.compile(r"\s?(?:–|—|-|~|～|至|到|to)\s?")
_NUMBERS = ("digits", "powers", "ordinals", "vague", "multiples", "shares")


def mentions(text: str, language: Language, *, loose: bool = False) -> tuple[Mention, ...]:
    """The figures of a text in the order in which they are read, with the `loose` ones on request.

    Words of both languages are read whatever the `language`: a text of one may hold words of the other.
    """
    plain = folded(text)
    found = [one for one in _found(plain) if loose or not one.loose]
    return tuple(replace(one, text=text[one.start : one.end]) for one in _joined(plain, found))


def folded(text: str) -> str:
    """A text of the same length in plain characters: digits of any script, full-width letters and signs."""
    return text if text.isascii() else "".join(map(_fold, text))


@cache
def _fold(one: str) -> str:
    kind = unicodedata.category(one)
    if kind == "Nd":
        return str(unicodedata.decimal(one))
    plain = unicodedata.normalize("NFKC", one)
    single = len(plain) == 1 and plain.isascii() and one not in _KEPT and kind not in ("No", "Nl")
    return plain if single else one


def _found(text: str) -> Iterator[Mention]:
    at = done = 0
    while found := _trigger().search(text, at):
        one = _one(text, found) if _may_begin(text, found) else None
        if one and one.last > done:
            yield replace(one, start=max(one.start, done), first=max(one.first, done))
            done = at = max(one.end if one.kind != "count" else one.last, found.start() + 1)
        else:
            at = found.end()


def _one(text: str, found: re.Match[str]) -> Mention | None:
    return next((one for read in READERS if (one := read(text, found.start()))), None)


@cache
def _trigger() -> re.Pattern[str]:
    """Where a figure may begin: a digit, a Chinese numeral or word, any word of Latin letters."""
    chinese = "".join(word for key in ("digits", "powers") for word in valued(key) if len(word) == 1)
    keys = (*_NUMBERS, "grades", "grades-beside")
    words = [word for key in keys for word in paired(key) if not word.isascii() and len(word) > 1]
    words += [word for word in listed("grade") if not word.isascii()] + [
        word for word in paired("months") if word > "z"
    ]
    return re.compile(rf"{either(words)}|(?:百分之|千分之)|\d|\.\d|[{ODD}{chinese}第]|(?<![A-Za-z])[A-Za-z]+")


@cache
def _openings() -> frozenset[str]:
    """The first words, in lower case, by which a figure may begin."""
    found = {word for key in (*_NUMBERS, "grades", "grades-beside", "months") for word in paired(key)}
    found |= {*listed("grade"), "week", "q", "w"}
    return frozenset(re.split(r"[\s-]", word.lower(), maxsplit=1)[0] for word in found if word.isascii())


_THEN_DIGIT = re.compile(r"-?\d|\s?级|[\s-]grade")


def _may_begin(text: str, found: re.Match[str]) -> bool:
    word = found[0]
    latin = word.isascii() and word.isalpha()
    return not latin or word.lower() in _openings() or bool(_THEN_DIGIT.match(text, found.end()))


def _joined(text: str, found: list[Mention]) -> list[Mention]:
    """The first end of a range takes what only its other end says: 10–20 %, 1.2–1.5 万."""
    joined = list(found)
    for i in range(len(found) - 2, -1, -1):
        one, other = joined[i], joined[i + 1]
        bare = one.kind == "count" and not one.units and not one.currencies
        if bare and _RANGE.fullmatch(text, one.last, other.first):
            joined[i] = _taking(one, other)
    return joined


def _taking(one: Mention, other: Mention) -> Mention:
    factor = other.factor if one.factor == 1 else type(other.factor)(1)
    return replace(
        one,
        kind=other.kind,
        units=other.units,
        currencies=other.currencies,
        low=one.low * factor,
        high=one.high * factor,
        written=one.written * factor,
    )
