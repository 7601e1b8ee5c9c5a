"""Text as it is printed on a page: no line ends between a sign and the currency that it belongs to."""

from __future__ import annotations

import re

JOINER = "\u2060"
"""Has no width and forbids a line's end: the rules of line breaking allow one between `−` and `¥`."""
_SIGNED = re.compile(r"([−+])(?=[$\u00a2-\u00a5\u20a0-\u20cf\uffe5])")


def unbroken(value: object) -> object:
    """What a template prints: amounts with a sign held together; whatever is no plain text as it is."""
    if type(value) is not str or ("−" not in value and "+" not in value):
        return value
    return _SIGNED.sub(rf"\1{JOINER}", value)
