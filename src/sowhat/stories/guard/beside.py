"""What stands just before and just behind a number and belongs to it: sign, currency, bound, direction, unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from sowhat.model.talk import Unit
from sowhat.stories.guard.mention import Bound, Kind
from sowhat.stories.guard.vocabulary import (
    behind_amount,
    currencies,
    either,
    kin,
    listed,
    noun_pattern,
    nouns,
    pattern,
    symbols,
    unit_of,
)

WINDOW = 32
"""So many characters beside a number are looked at."""
_DASHES = "-−–—"
_ENDS = re.compile(r"[\d.,;:!?，。；：！？、（）()\[\]|\n“”\"]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z-]*")


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a number: from `start` with all words, from `first` with its sign and currency only."""

    start: int
    first: int
    sign: int = 0
    direction: int = 0
    bound: Bound = ""
    currencies: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a number: to `last` what its text cannot be without, to `end` with its noun."""

    last: int
    end: int
    kind: Kind = "count"
    factor: Decimal = Decimal(1)
    units: frozenset[Unit] = frozenset()
    currencies: frozenset[str] = frozenset()
    bound: Bound = ""
    near: bool = False
    """Whether the noun stands right behind, with no more than a measure word between."""


def before(text: str, at: int) -> Before:
    """What stands before the number at a place."""
    found = Before(at, at)
    found = _signed(text, found)
    found = _priced(text, found)
    found = found if found.sign else _signed(text, found)
    return _turned(text, _bounded(text, replace(found, start=found.first)))


def _priced(text: str, found: Before) -> Before:
    gap = 1 if text[found.first - 1 : found.first] in (" ", "\u00a0") and found.first else 0
    end = found.first - gap
    for size in range(min(6, end), 0, -1):
        name = text[end - size : end]
        if name in symbols() and not (name.isalpha() and text[end - size - 1 : end - size].isalpha() and end > size):
            return replace(found, first=end - size, currencies=currencies(name))
    return found


def _signed(text: str, found: Before) -> Before:
    at = found.first
    mark, earlier = text[at - 1 : at] if at else "", text[at - 2 : at - 1] if at > 1 else ""
    if mark and mark in _DASHES + "+":
        bare = not (earlier.isdigit() or earlier in tuple(")%％") or (earlier.isascii() and earlier.isalpha()))
        return replace(found, first=at - 1, sign=1 if mark == "+" else -1) if bare else found
    for key, sign in (("minus", -1), ("plus", 1)):
        start = _ending(text, at, key)
        if start is not None:
            return replace(found, first=start, sign=sign)
    return found


def _bounded(text: str, found: Before) -> Before:
    for key in ("below", "above"):
        start = _ending(text, found.start, key)
        if start is not None:
            return replace(found, start=start, bound="below" if key == "below" else "above")
    return found


def _turned(text: str, found: Before) -> Before:
    for key, sign in (("down", -1), ("up", 1)):
        start = _ending(text, found.start, key)
        if start is not None:
            return replace(found, start=start, direction=sign)
    return found


@cache
def _endings(key: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in listed(key))


def _ending(text: str, at: int, key: str) -> int | None:
    """Where a word of a list begins that ends at a place, a space between them or none."""
    beside = text[max(0, at - WINDOW) : at].rstrip(" \u00a0").lower()
    words = _endings(key)
    if not beside.endswith(words):
        return None
    for word in words:
        begins = len(beside) - len(word)
        whole = begins <= 0 or not (word[0].isascii() and word[0].isalpha() and beside[begins - 1].isalpha())
        if beside.endswith(word) and whole:
            return max(0, at - WINDOW) + begins
    return None


@cache
def _measures() -> tuple[tuple[re.Pattern[str], Kind, Decimal, frozenset[Unit]], ...]:
    """What is written right behind a number and says what it is."""
    found: tuple[tuple[str, Kind, str, frozenset[Unit]], ...] = (
        ("points", "points", "0.01", frozenset()),
        ("percent", "share", "0.01", frozenset()),
        ("permille", "share", "0.001", frozenset()),
        ("tenths", "share", "0.1", frozenset()),
        ("milli", "count", "0.001", frozenset[Unit]({"seconds"})),
        ("micro", "count", "0.000001", frozenset[Unit]({"seconds"})),
    )
    return tuple(
        (re.compile(r"[\s-]?" + either(listed(key)), re.IGNORECASE), kind, Decimal(factor), units)
        for key, kind, factor, units in found
    )


_NO_TENTHS = re.compile(r"成(?:本|功|果|为|员|就|交|立|长|绩|熟|分|效|型)")


def behind(text: str, end: int) -> Behind:
    """What stands behind the number that ends at a place."""
    for form, kind, factor, units in _measures():
        found = form.match(text, end)
        if found and not _NO_TENTHS.match(text, found.end() - 1):
            return Behind(found.end(), found.end(), kind, factor, units)
    bound, after = _bound_behind(text, end)
    paid = behind_amount().match(text, after)
    if paid:
        return Behind(paid.end(), paid.end(), "money", currencies=currencies(paid[1]), bound=bound)
    return _counted(text, Behind(end, after, bound=bound))


def _bound_behind(text: str, end: int) -> tuple[Bound, int]:
    if text[end : end + 1] == "+":
        return "above", end + 1
    for key in ("below", "above"):
        found = re.compile(r"\s?" + pattern(f"{key}-after").pattern).match(text, end)
        if found:
            return ("below" if key == "below" else "above"), found.end()
    return "", end


def _counted(text: str, found: Behind) -> Behind:
    """With the noun that says what is counted: the one right behind, else those within a few words."""
    at = found.end + (text[found.end : found.end + 1] in (" ", "-", "\u00a0"))
    direct = noun_pattern().match(text, at)
    if direct and _decides(direct[0]):
        return replace(found, end=direct.end(), units=unit_of(direct[0]), near=True)
    stretch = _stretch(text, at)
    seen = list(noun_pattern().finditer(stretch))
    if seen:
        units = frozenset(unit for one in seen for unit in unit_of(one[0]))
        return replace(found, end=at + seen[-1].end(), units=units, near=seen[0].start() <= 1)
    kindred = next((units for word, units in kin().items() if stretch.startswith(word)), frozenset[Unit]())
    return replace(found, units=kindred, end=at + 1) if kindred else found


def _decides(noun: str) -> bool:
    """An English plural is the head; so are measures of time and 倍, behind which another noun is another matter."""
    plural = noun.isascii() and noun.lower().endswith("s") and len(noun) > 2
    measure = {"days", "weeks", "months", "years", "hours", "minutes", "seconds", "person-days", "factor", "people"}
    return plural or bool(unit_of(noun) & measure)


def _stretch(text: str, at: int) -> str:
    """The few words behind a number that may name what it counts."""
    end = at
    for _ in range(3):
        word = _LATIN.match(text, end)
        if not word or word[0].lower() in listed("stop"):
            break
        end = word.end() + (text[word.end() : word.end() + 1] == " ")
    if end > at or _LATIN.match(text, at):
        return text[at:end]
    stretch = _ENDS.split(text[at : at + 10], maxsplit=1)[0]
    return _until_stop(stretch)


@cache
def _stops() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in listed("stop") if not word.isascii()))


def _until_stop(stretch: str) -> str:
    return _stops().split(stretch, maxsplit=1)[0]


@cache
def _countable() -> re.Pattern[str]:
    """What has to stand behind a lone Chinese numeral for it to count anything."""
    words = [*listed("classifiers"), *(word for word in nouns() if not word.isascii()), *listed("points")]
    return re.compile(r"\s?" + either(word for word in words if not word.isascii()))


def countable(text: str, end: int) -> bool:
    """Whether a measure or a noun stands right behind."""
    return bool(_countable().match(text, end))
