"""The words by which figures are recognised, of both languages at once: a text of one may hold words of the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import cast, get_args

from babel.numbers import get_currency_symbol, list_currencies

from sowhat.model.talk import Unit
from sowhat.stories.words import LANGUAGES, words

UNITS: tuple[Unit, ...] = get_args(Unit)
TIMES: Mapping[Unit, Decimal] = {
    "seconds": Decimal(1),
    "minutes": Decimal(60),
    "hours": Decimal(3600),
    "days": Decimal(86400),
    "weeks": Decimal(604800),
}
"""How many seconds each is."""
MONTHS: Mapping[Unit, Decimal] = {"months": Decimal(1), "years": Decimal(12)}
_NOUNLESS = frozenset({"share", "points", "money", "count", "day", "month", "week", "grade", "name"})


@cache
def listed(key: str) -> tuple[str, ...]:
    """The variants of a list in both languages, the longest first."""
    found = {word for language in LANGUAGES for word in words(language).say(f"talk-guard-{key}").split("|")}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def paired(key: str) -> Mapping[str, str]:
    """What each word of a list stands for; words in lower case."""
    pairs = (pair.rpartition("=") for pair in listed(key))
    return {word.lower(): value for word, _, value in pairs}


@cache
def valued(key: str) -> Mapping[str, Decimal]:
    """The number that each word of a list stands for."""
    return {word: Decimal(value) for word, value in paired(key).items()}


def either(variants: Iterable[str]) -> str:
    """A pattern of any of them, whole words where they are of Latin letters."""
    longest = sorted(variants, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(_bounded(word) for word in longest) + ")"


def _bounded(word: str) -> str:
    """The word itself; not a part of a longer one where it is of Latin letters."""
    before = r"(?<![A-Za-z])" if word[:1].isascii() and word[:1].isalpha() else ""
    after = r"(?![A-Za-z])" if word[-1:].isascii() and word[-1:].isalpha() else ""
    return before + re.escape(word).replace(r"\ ", r"\s") + after


@cache
def pattern(key: str) -> re.Pattern[str]:
    """Any variant of a list, or any word of its pairs."""
    variants = listed(key)
    return re.compile(either(paired(key) if all("=" in word for word in variants) else variants), re.IGNORECASE)


@cache
def nouns() -> Mapping[str, frozenset[Unit]]:
    """What the nouns behind a number count; a noun may count several things."""
    found: dict[str, set[Unit]] = {}
    for unit in UNITS:
        for word in () if unit in _NOUNLESS else listed(f"unit-{unit}"):
            found.setdefault(word.lower(), set()).add(unit)
    return {word: frozenset(units) for word, units in found.items()}


@cache
def noun_pattern() -> re.Pattern[str]:
    """Any noun that says what is counted."""
    return re.compile(either(nouns()), re.IGNORECASE)


@cache
def symbols() -> Mapping[str, frozenset[str]]:
    """Signs, codes and words before or behind an amount, each with the currencies that it may mean."""
    found: dict[str, set[str]] = {}
    for code in sorted(list_currencies()):
        names = {code, *(str(get_currency_symbol(code, locale=locale)) for locale in ("en", "zh_CN"))}
        for name in names:
            found.setdefault(name, set()).add(code)
    for word, code in paired("money").items():
        found.setdefault(word, set()).add(code)
    found.setdefault("￥", set()).add("CNY")
    found.setdefault("RMB", set()).add("CNY")
    return {name: frozenset(codes) for name, codes in found.items()}


@cache
def before_amount() -> re.Pattern[str]:
    """A currency just before a number."""
    return re.compile(either(symbols()) + r"\s?$")


@cache
def behind_amount() -> re.Pattern[str]:
    """A currency just behind a number."""
    return re.compile(r"\s?(" + either(symbols()) + "|(?i:" + either(paired("money")) + "))")


def currencies(name: str) -> frozenset[str]:
    """The currencies that a sign, a code or a word may mean."""
    known = symbols()
    return known.get(name) or known.get(name.lower(), frozenset())


def unit_of(word: str) -> frozenset[Unit]:
    """What a noun counts."""
    return nouns().get(word.lower(), frozenset())


@cache
def kin() -> Mapping[str, frozenset[Unit]]:
    """Words of measure that say roughly who is counted."""
    return {word: frozenset(cast(Unit, name) for name in names.split()) for word, names in paired("either").items()}
