"""How long a text takes to say: English in words, Chinese in signs, numbers as they are read out.

Rates: 140 English words a minute is what lectures were measured at (Tauroza and Allison 1990, Applied Linguistics
11(1), table 2); 240 Chinese signs a minute is four syllables a second, which is a choice: who speaks otherwise says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from sowhat.model.language import Language

RATES: Mapping[Language, int] = {"en": 140, "zh": 240}
"""Words or signs a minute."""
PAUSE = 0.5
"""Seconds between two sentences."""
LATIN = 2
"""Syllables that a Latin word takes in a Chinese text, about."""

_TOKEN = re.compile(r"(?P<year>(?<![\d,.])(?:19|20)\d\d(?![\d,.]*\d|%))|(?P<number>\d[\d,]*(?:\.\d+)?)|(?P<sign>[%‰])"
                    r"|(?P<money>[¥$€£])|(?P<han>[\u4e00-\u9fff])|(?P<word>[A-Za-z]+(?:['’-][A-Za-z]+)*)")  # fmt: skip
_END = re.compile(r"(?<=[。！？；!?;])(?![\"”’」』])\s*|(?<=[.!?][\"”])\s+(?=[A-Z])|(?<=\.)\s+|\n+")


def split(text: str) -> tuple[str, ...]:
    """Sentences of a text; a list's item and a heading is one as well."""
    lines = (re.sub(r"^\s*(?:[#>*+-]|\d+[.)、])+\s*", "", line) for line in text.splitlines())
    found = (one.strip() for line in lines for one in _END.split(line))
    return tuple(one for one in found if _TOKEN.search(one))


def seconds(text: str, language: Language, rate: int | None = None) -> float:
    """How long a sentence takes, with the pause after it."""
    return 60 * spoken(text, language) / (rate or RATES[language]) + PAUSE


def spoken(text: str, language: Language) -> int:
    """Words (English) or signs (Chinese) of a text when it is read out."""
    return sum(_length(found.lastgroup or "", found[0], language) for found in _TOKEN.finditer(text))


def _length(kind: str, text: str, language: Language) -> int:
    chinese = language == "zh"
    match kind:
        case "year":
            return 4 if chinese else 3
        case "number":
            return (signs if chinese else words)(Decimal(text.replace(",", "")))
        case "sign":
            return 3 if chinese else 2
        case "word":
            return LATIN if chinese else 1
        case _:
            return 1


def words(number: Decimal) -> int:
    """English words of a number: 1,240 is one thousand two hundred and forty."""
    whole, _, rest = f"{number:f}".partition(".")
    groups = [int(one) for one in f"{int(whole):,}".split(",")]
    said = sum(
        _hundreds(one) + (place > 0) for place, one in zip(reversed(range(len(groups))), groups, strict=True) if one
    )
    return (said or 1) + (1 + len(rest) if rest else 0)


def _hundreds(n: int) -> int:
    hundreds, rest = divmod(n, 100)
    tens = 2 if rest > 20 and rest % 10 else bool(rest)
    return (2 + bool(rest) if hundreds else 0) + tens


def signs(number: Decimal) -> int:
    """Chinese signs of a number: 1,240 is 一千二百四十, 10,005 is 一万零五."""
    whole, _, rest = f"{number:f}".partition(".")
    digits = str(int(whole))
    groups = [digits[max(end - 4, 0) : end] for end in range(len(digits), 0, -4)]
    said = sum(_group(one) + (place > 0 and int(one) > 0) for place, one in enumerate(groups))
    return (said or 1) + (1 + len(rest) if rest else 0)


def _group(digits: str) -> int:
    """Up to four digits: each with its place (千, 百, 十), a run of zeros within them as one 零."""
    trimmed = digits.rstrip("0")
    figures = sum(one != "0" for one in trimmed)
    places = sum(digit != "0" for digit in digits[:-1])
    zeros = len(re.findall(r"0+", trimmed))
    ten = digits[0] == "1" and len(digits) == 2
    return figures + places + zeros - ten
