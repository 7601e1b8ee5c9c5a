"""A text file's characters and its delimiter, as spreadsheets save it in China and elsewhere."""

from __future__ import annotations

import codecs
import re

DELIMITERS = (",", "\t", ";")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LOOK = 20
"""So many lines tell the delimiter."""


class Undecodable(Exception):
    """Bytes that are no text."""


def decoded(content: bytes) -> str:
    """The text: by its byte order mark, else UTF-8, else UTF-16, and GB18030 only where it is none of them.

    Raises Undecodable.
    """
    for mark, name in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if content.startswith(mark):
            return _as(content.removeprefix(codecs.BOM_UTF8), name)
    for name in _guesses(content):
        try:
            return _as(content, name)
        except Undecodable:
            continue
    raise Undecodable


def _guesses(content: bytes) -> tuple[str, ...]:
    zeros = content[:4096].count(0)
    if not zeros:
        return ("utf-8", "gb18030")
    even = content[:4096:2].count(0)
    return ("utf-16-be" if even > zeros - even else "utf-16-le",)


def _as(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise Undecodable from None
    if _CONTROL.search(text):
        raise Undecodable
    return text


def delimiter_of(text: str) -> tuple[str, str]:
    """The delimiter, and the text without the line `sep=;` that Excel understands."""
    first, _, rest = text.partition("\n")
    told = re.fullmatch(r"sep=(.)\r?", first)
    if told:
        return told[1], rest
    lines = re.sub(r'"[^"]*"', "", text[:65536]).splitlines()[:_LOOK]
    counts = {delimiter: sum(line.count(delimiter) for line in lines) for delimiter in DELIMITERS}
    return max(DELIMITERS, key=lambda delimiter: counts[delimiter]), text
