"""Numbers as they are written: digits with separators, Chinese numerals, English number words; how exact each is."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from sowhat.stories.guard.vocabulary import either, pattern, valued

DIGITS = re.compile(
    r"\d{1,3}(?:[,'’\u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2}(?![\w.]))?|\.\d+"
)
ODD = (
    "\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u2189\u2460-\u249b\u24ea-\u24ff\u2776-\u2793"
    "\u3220-\u3229\u3280-\u3289"
)
"""Characters that are numbers of their own: superscripts, fractions, Roman and circled figures."""
_TEN = re.compile(r"(?:\s?[×x*]\s?10|(?<=10))(?:\^(-?\d{1,2})|([⁰¹²³⁴-⁹]{1,2}))")
_POINT = re.compile("点")
_OF_HUNDRED = re.compile("百分")
_SEPARATORS = re.compile(r"[,'’\u00a0\u2009\u202f]")
_AGAINST = Decimal("0.55")
"""Half of the last place and a tenth more: figures are rounded to three figures before they are rounded to two."""
_ROUND = Decimal(10000)
SHOWN, SCALED = 3, 2
"""How many figures a whole number is taken to be exact to, by itself and before a word such as million."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number at a place of a text. `place`: the value of the last digit written. `digits`: how many it shows before
    the point. `spelled`: in words; `scaled`: before a word such as million; `decimals`: with a decimal point;
    `factor`: what those words multiplied it by."""

    end: int
    value: Decimal
    place: Decimal = Decimal(1)
    digits: int = 1
    spelled: bool = False
    scaled: bool = False
    decimals: bool = False
    factor: Decimal = Decimal(1)

    def times(self, factor: Decimal, end: int) -> Number:
        """The same number before a word that multiplies it."""
        value, place = self.value * factor, self.place * factor
        return replace(self, end=end, value=value, place=place, scaled=True, factor=self.factor * factor)

    @property
    def slack(self) -> Decimal:
        """How far the exact value may lie from what is written."""
        return self.step * _AGAINST

    @property
    def step(self) -> Decimal:
        """The value of the last place that counts: a decimal written is meant, while zeros at the end of a whole number
        may stand for anything behind its first figures."""
        if not self.value or self.decimals:
            return self.place
        kept = max(SCALED, min(SHOWN, self.digits)) if self.scaled else SHOWN
        zeros = int(self.value.normalize().as_tuple().exponent)
        counted = Decimal(1).scaleb(min(zeros, self.value.adjusted() - kept + 1))
        return counted if self.scaled else max(self.place, counted)


def digits(text: str, at: int) -> Number | None:
    """The number that is written in digits at a place."""
    found = DIGITS.match(text, at)
    if not found:
        return None
    plain = _SEPARATORS.sub("", found[0])
    value = Decimal(plain)
    places = -min(int(value.as_tuple().exponent), 0) if "e" not in plain.lower() else 0
    place = Decimal(1).scaleb(-places) if places else Decimal(1).scaleb(max(int(value.as_tuple().exponent), 0))
    number = Number(
        found.end(), value, place, len(plain.partition(".")[0]), decimals="." in plain, scaled="e" in plain.lower()
    )
    power = _TEN.match(text, found.end())
    if not power:
        return number
    exponent = int(power[1] or "".join(str(unicodedata.digit(one)) for one in power[2]))
    exponent -= 1 if power.start() == power.start(1) - 1 or power.start() == power.start(2) else 0
    return number.times(Decimal(10) ** exponent, power.end())


def odd(text: str, at: int) -> Number | None:
    """A character that is a number of its own."""
    if unicodedata.category(text[at]) not in ("No", "Nl"):
        return None
    value = Decimal(str(round(unicodedata.numeric(text[at]), 4)))
    return Number(at + 1, value)


@cache
def _chinese() -> re.Pattern[str]:
    plain = "".join(word for word in valued("digits") if not word.isascii())
    powers = "".join(word for word in valued("powers") if not word.isascii())
    return re.compile(f"[{plain}{powers}]+(?:点[{plain}]+)?")


def chinese(text: str, at: int) -> Number | None:
    """The number that is written in Chinese numerals at a place."""
    found = _chinese().match(text, at)
    if not found:
        return None
    whole, *decimals = _POINT.split(found[0])
    value = _summed(whole)
    if value is None:
        return None
    fraction = "".join(str(valued("digits")[one]) for one in "".join(decimals))
    exact = Decimal(f"{value}.{fraction}") if fraction else value
    return _spelled(found.end(), exact, len(fraction))


def _spelled(end: int, value: Decimal, decimals: int = 0) -> Number:
    """A number in words: from ten thousand on no more exact than the figures that are said."""
    said = len(str(value).replace(".", "").strip("0"))
    place = Decimal(1).scaleb(-decimals)
    return Number(end, value, place, said, spelled=True, scaled=value >= _ROUND, decimals=decimals > 0)


def _summed(numerals: str) -> Decimal | None:
    """The value of Chinese numerals: by place where there is no power among them; None for what is no number, 万一."""
    ones = valued("digits")
    if all(one in ones for one in numerals):
        return Decimal("".join(str(ones[one]) for one in numerals))
    if powers_alone(numerals[0]) and not powers_alone(numerals):
        return None
    return _by_powers(numerals)


def powers_alone(numerals: str) -> bool:
    """Whether no digit stands among Chinese numerals: 百万客户, 千人, and also 千万 in another sense."""
    return all(one in valued("powers") and valued("powers")[one] > 10 for one in numerals)


def _by_powers(numerals: str) -> Decimal:
    """Split at the greatest power: what stands before multiplies it, what stands behind is added."""
    ones, powers = valued("digits"), valued("powers")
    present = [one for one in numerals if one in powers]
    if not present:
        return Decimal("".join(str(ones[one]) for one in numerals) or "0")
    top = max(present, key=lambda one: powers[one])
    before, _, behind = numerals.rpartition(top)
    return (_by_powers(before) if before else Decimal(1)) * powers[top] + _by_powers(behind)


@cache
def _word() -> re.Pattern[str]:
    latin = [word for key in ("digits", "powers") for word in valued(key) if word.isascii()]
    return re.compile(either(latin), re.IGNORECASE)


@cache
def _glue() -> re.Pattern[str]:
    return re.compile(r"(?:,?\sand\s|[\s-])", re.IGNORECASE)


def english(text: str, at: int) -> Number | None:
    """The number that is written in English words at a place: `twenty-one`, `one hundred and two`, `dozen`."""
    found = _word().match(text, at)
    if not found:
        return None
    total, section, last, end = Decimal(0), Decimal(0), Decimal(0), at
    while found and _follows(section, last, found[0].lower(), text[end : found.start()]):
        word, end = found[0].lower(), found.end()
        if word in valued("digits"):
            last = valued("digits")[word]
            section += last
        elif (last := valued("powers")[word]) < 1000:
            section = (section or 1) * last
        else:
            total, section = total + (section or 1) * last, Decimal(0)
        glue = _glue().match(text, end)
        found = _word().match(text, glue.end()) if glue else None
    value = total + section
    return _spelled(end, value)


def _follows(section: Decimal, last: Decimal, word: str, glue: str) -> bool:
    """Whether a word goes on with the number: a power behind anything, a one behind a ten, either behind a power."""
    if not glue:
        return True
    if word in valued("powers"):
        return "and" not in glue.lower()
    value = valued("digits")[word]
    if 20 <= last < 100 and last != 12:
        return value < 10 and "and" not in glue.lower()
    return last >= 100 and section + value != section


def scaled(text: str, number: Number) -> Number:
    """The number with the words behind it that multiply it: `1.2 million`, `310 万`."""
    for _ in range(2):
        gap = 1 if text[number.end : number.end + 1] in (" ", "\u00a0") else 0
        found = pattern("scales").match(text, number.end + gap)
        if not found or _other(text, found, gap):
            return number
        number = number.times(valued("scales")[found[0].lower()], found.end())
    return number


def _other(text: str, found: re.Match[str], gap: int) -> bool:
    """Whether what looks like a scale is something else: one letter apart from its number, 百 of 百分点."""
    if len(found[0]) == 1 and found[0].isascii():
        return bool(gap)
    return bool(_OF_HUNDRED.match(text, found.end() - 1))
