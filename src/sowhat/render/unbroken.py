"""Text as it is printed on a page: no line ends between a sign and its currency, nor within a day."""

from __future__ import annotations

import re

JOINER = "\u2060"
"""Has no width and forbids a line's end: the rules of line breaking allow one between `−` and `¥`."""
_DAY = re.compile(r"(\d{1,2}\s[A-Z][a-z]{2}\s\d{4}|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)([，,]?\s\d\d:\d\d)?")
_SIGNED = re.compile(r"([−+])(?=[$\u00a2-\u00a5\u20a0-\u20cf\uffe5])")


def unbroken(value: object) -> object:
    """What a template prints: amounts with a sign held together; whatever is no plain text as it is."""
    if type(value) is not str or ("−" not in value and "+" not in value):
        return value
    return _SIGNED.sub(rf"\1{JOINER}", value)


def on_one_line(text: str) -> bool:
    """Whether a cell's text is a day, with or without its hour."""
    return _DAY.fullmatch(text) is not None
