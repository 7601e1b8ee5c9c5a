"""Readers of one figure at a place of a text; each gives None where there is none of its kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from sowhat.stories.guard import numbers as mention_numbers
from sowhat.stories.guard.beside import Before, Behind, before, behind, countable
from sowhat.stories.guard.dates import month_alone, when
from sowhat.stories.guard.grades import grade
from sowhat.stories.guard.mention import Bound, Mention
from sowhat.stories.guard.numbers import Number
from sowhat.stories.guard.vocabulary import pattern, symbols, valued

MOST_LOOSE, HUNDRED = 10, 100
"""A number word up to ten is prose in a text of our own, and so is a score of a hundred."""
_NAMED = re.compile(r"[A-Za-z][A-Za-z_]*-?\d[\w.]*(?:-\w+)*", re.ASCII)
_APART = re.compile(r"(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])|\d+(?:\.\d+){2,}(?:-\w+)*")
_GLUED = re.compile(r"\d[\d.]*[A-Za-z_][A-Za-z\d_]*(?:[.-][A-Za-z\d]+)*")
_ORDINAL = re.compile(r"(\d{1,3}(?:,\d{3})*)(?:st|nd|rd|th)(?![A-Za-z])")
_PER_CENT = re.compile("[百万]分")
_ORDER = re.compile(r"第\s?")
_CENT = re.compile(r"(?:(百)|千)分之\s?")
_PARTS = re.compile(r"\s?分之\s?")
_OF = re.compile(r"\sof(?=\s)")
_HALF = frozenset({Decimal("0.5")})


def dated(text: str, at: int) -> Mention | None:
    """A day, a month, a week, a quarter or a year."""
    said = when(text, at)
    loose = said is None
    said = said or month_alone(text, at)
    return Mention(at, said.end, "", "date", at, said.end, when=said, loose=loose) if said else None


def graded(text: str, at: int) -> Mention | None:
    """A grade of evidence."""
    said = grade(text, at)
    if not said:
        return None
    return Mention(said.start, said.end, "", "grade", said.first, said.end, grade=said.letter, loose=said.loose)


def named(text: str, at: int) -> Mention | None:
    """A time of day, a version, a word with digits in it."""
    found = _APART.match(text, at) or _NAMED.match(text, at)
    if not found or re.split(r"[-\d]", found[0], maxsplit=1)[0] in symbols():
        return None
    return Mention(at, found.end(), "", "name", at, found.end())


def part(text: str, at: int) -> Mention | None:
    """A share in words: 百分之五, 三分之一, a third, half."""
    word = pattern("shares").match(text, at)
    if word:
        value = valued("shares")[word[0].lower()]
        number = Number(word.end(), value, Decimal("0.05"), decimals=True)
        return _share(text, at, number, loose=value in _HALF)
    cent = _CENT.match(text, at)
    over = _numeral(text, cent.end()) if cent else None
    if cent and over:
        place = over.place if over.decimals else Decimal(1)
        hundredth = Decimal("0.01") if cent[1] else Decimal("0.001")
        return _share(text, at, Number(over.end, over.value * hundredth, place * hundredth, decimals=True))
    return None if cent else _fraction(text, at)


def _fraction(text: str, at: int) -> Mention | None:
    under = _numeral(text, at)
    parts = _PARTS.match(text, under.end) if under else None
    over = _numeral(text, parts.end()) if parts else None
    if not under or not over or not under.value:
        return None
    return _share(text, at, Number(over.end, over.value / under.value, Decimal("0.01"), decimals=True))


def _share(text: str, at: int, number: Number, *, loose: bool = False) -> Mention:
    return _around(text, at, number, Behind(number.end, number.end, "share"), loose=loose)


def _numeral(text: str, at: int) -> Number | None:
    return mention_numbers.digits(text, at) or mention_numbers.chinese(text, at)


def vague(text: str, at: int) -> Mention | None:
    """Dozens, 上百: a power of ten and no more."""
    word = pattern("vague").match(text, at)
    if not word:
        return None
    base = valued("vague")[word[0].lower()]
    number = Number(word.end(), base * 5, base * Decimal("8.2"), decimals=True)
    of = _OF.match(text, word.end())
    after = behind(text, of.end() if of else word.end())
    return _around(text, at, number, replace(after, last=word.end(), end=after.end if after.units else word.end()))


def multiple(text: str, at: int) -> Mention | None:
    """Twice, doubled, 翻倍: a factor in a word."""
    word = pattern("multiples").match(text, at)
    if not word:
        return None
    number = Number(word.end(), valued("multiples")[word[0].lower()], Decimal("0.1"), decimals=True)
    return _around(text, at, number, Behind(word.end(), word.end(), units=frozenset({"factor"})), loose=True)


def ordinal(text: str, at: int) -> Mention | None:
    """3rd, third, 第三: a place in an order, matched by a count."""
    word = pattern("ordinals").match(text, at)
    if word:
        number = Number(word.end(), valued("ordinals")[word[0].lower()], spelled=True)
        return _around(text, at, number, Behind(number.end, number.end), loose=True)
    found = _ORDINAL.match(text, at)
    if found:
        number = Number(found.end(), Decimal(found[1].replace(",", "")))
        return _around(text, at, number, Behind(number.end, number.end))
    return _placed(text, at)


def _placed(text: str, at: int) -> Mention | None:
    order = _ORDER.match(text, at)
    number = _numeral(text, order.end()) if order else None
    if not number:
        return None
    loose = number.spelled and number.value <= MOST_LOOSE
    return _around(text, at, number, Behind(number.end, number.end), loose=loose)


def plain(text: str, at: int) -> Mention | None:
    """A number with what stands beside it."""
    bare = mention_numbers.digits(text, at) or mention_numbers.odd(text, at) or mention_numbers.english(text, at)
    bare = bare or _chinese(text, at)
    if not bare:
        return None
    number = mention_numbers.scaled(text, bare)
    after = behind(text, number.end)
    glued = text[after.last : after.last + 1]
    if not bare.spelled and glued.isascii() and (glued.isalpha() or glued == "_") and after.end == after.last:
        return _glued(text, at)
    few = number.value <= MOST_LOOSE or (bare.spelled and number.value == HUNDRED)
    few = few or mention_numbers.powers_alone(text[at : bare.end])
    spoken = bare.spelled and few and after.kind == "count" and number.factor == bare.factor
    return _around(text, at, number, after, loose=spoken)


def _glued(text: str, at: int) -> Mention | None:
    """Digits that go on in letters: a name."""
    found = _GLUED.match(text, at)
    return Mention(at, found.end(), "", "name", at, found.end()) if found else None


def _chinese(text: str, at: int) -> Number | None:
    """Chinese numerals, unless one alone counts nothing: 统一, 三方, 两边, 千万别, 百分比."""
    number = mention_numbers.chinese(text, at)
    if not number:
        return None
    alone = number.end - at == 1 or mention_numbers.powers_alone(text[at : number.end])
    odd = _PER_CENT.match(text, number.end - 1)
    return None if alone and (odd or not countable(text, number.end)) else number


def _around(text: str, at: int, number: Number, after: Behind, *, loose: bool = False) -> Mention:
    """The number with its sign, currency, bound and noun as a mention."""
    ahead = before(text, at)
    if ahead.currencies:  # ¥468,000 runs one service: what stands behind an amount is not what it counts
        after = replace(after, end=after.last, units=frozenset())
    bound = ahead.bound or after.bound
    low, high = _ends(number, bound)
    money = after.currencies or ahead.currencies
    return Mention(
        ahead.start,
        after.end,
        "",
        "money" if money and after.kind == "count" else after.kind,
        ahead.first,
        max(after.last, number.end),
        low * after.factor,
        high * after.factor,
        number.value * after.factor,
        number.factor * after.factor,
        units=after.units,
        currencies=_shared(ahead, after),
        bound=bound,
        sign=ahead.sign,
        direction=ahead.direction,
        near=after.near,
        loose=loose and not money,
    )


def _shared(ahead: Before, after: Behind) -> frozenset[str]:
    if ahead.currencies and after.currencies:
        return ahead.currencies & after.currencies
    return ahead.currencies or after.currencies


def _ends(number: Number, bound: Bound) -> tuple[Decimal, Decimal]:
    """Between which ends the exact size lies. Over 1,200 is 1,200 to 1,300: as exact as its last figure that counts."""
    if not bound:
        return max(number.value - number.slack, Decimal(0)), number.value + number.slack
    zeros = Decimal(1).scaleb(int(number.value.normalize().as_tuple().exponent)) if number.value else number.place
    step = max(zeros, number.place) if not number.decimals else number.place
    if bound == "above":
        return number.value, number.value + step
    return max(number.value - step, Decimal(0)), number.value


READERS: tuple[Callable[[str, int], Mention | None], ...] = (
    graded,
    dated,
    vague,
    part,
    multiple,
    ordinal,
    named,
    plain,
)
"""In the order in which they are asked."""
