"""Texts as an assistant may have them: what people wrote is marked as theirs, and nothing in it is invisible."""

from __future__ import annotations

import re
import unicodedata

from pydantic import JsonValue

QUOTED = "quoted"
"""The field of every text that people wrote, or that holds names which they gave."""
LONGEST = 1200
HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
"""Control, format (bidirectional marks, tags, what has no width), private use, and separators nobody types."""
TOKEN = re.compile(r"[A-Za-z0-9_./*+\-=%#@?&:,|]{0,120}")
"""Ids, dates, numbers, addresses of pages: one word of a machine."""


def clean(text: str) -> str:
    """A text without anything that a reader does not see; lines stay."""
    spaced = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(one for one in spaced if one == "\n" or unicodedata.category(one) not in HIDDEN)


def quote(text: str) -> dict[str, JsonValue]:
    """A text that people wrote, whole up to `LONGEST` characters."""
    shown = clean(text)
    if len(shown) <= LONGEST:
        return {QUOTED: shown}
    return {QUOTED: f"{shown[:LONGEST]}…", "characters": len(shown)}


def marked(value: JsonValue, *, ours: bool = False) -> JsonValue:
    """A value in which every text that is more than one word of a machine is quoted; where all texts are `ours` they
    are only cleaned."""
    if isinstance(value, str):
        return _text(value, ours)
    if isinstance(value, list):
        return [marked(one, ours=ours) for one in value]
    if isinstance(value, dict):
        return {clean(name)[:LONGEST]: marked(one, ours=ours) for name, one in value.items()}
    return value


def _text(text: str, ours: bool) -> JsonValue:
    shown = clean(text)
    if ours or (TOKEN.fullmatch(shown) and "://" not in shown):
        return shown
    return quote(text)
