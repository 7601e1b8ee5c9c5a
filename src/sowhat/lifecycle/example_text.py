"""A text that looks as its format or pattern says."""

from __future__ import annotations

import re

from sowhat.model.api import Schema

MOST_REPEATS = 64
_FORMATS = {
    "date": "2026-01-31",
    "date-time": "2026-01-31T09:30:00Z",
    "time": "09:30:00Z",
    "uuid": "123e4567-e89b-42d3-a456-426614174000",
    "email": "someone@example.com",
    "uri": "https://example.com/",
    "url": "https://example.com/",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "byte": "c293aGF0",
}
_PIECE = re.compile(r"(\\.|\[[^\]\\]+\]|[^\\\[\](){}|*+?.^$]|\.)(?:\{([0-9]{1,4})(?:,[0-9]{0,4})?\}|([*+?]))?")
_EDGES = re.compile(r"^\^|\$$")
_CLASSES = {"d": "0", "w": "a", "s": " ", "S": "a", "D": "a"}


def text_of(shape: Schema, name: str) -> str:
    """The format's usual form, else one that the pattern takes where it is a plain one, else the field's own name: a
    reader sees what belongs there."""
    made = _FORMATS.get(shape.format) or _patterned(shape.pattern) or name or "text"
    least, most = shape.lengths
    made = made.ljust(min(least or 0, 1_000), "x")
    return made if most is None else made[:most]


def _patterned(pattern: str) -> str:
    """From a pattern without groups; of alternatives the first. '' for any other."""
    first, made, at = _EDGES.sub("", pattern.partition("|")[0]), "", 0
    while at < len(first):
        piece = _PIECE.match(first, at)
        if piece is None:
            return ""
        times = int(piece[2]) if piece[2] else {"*": 0, "?": 0}.get(piece[3] or "", 1)
        made += _character(piece[1]) * min(times, MOST_REPEATS)
        at = piece.end()
    return made


def _character(piece: str) -> str:
    """One that the piece takes."""
    if piece.startswith("\\"):
        return _CLASSES.get(piece[1], piece[1])
    if piece.startswith("[") and piece[1] == "^":
        return next((one for one in "a0-" if one not in piece), "")
    if piece.startswith("["):
        return _character(piece[1:3]) if piece[1] == "\\" else piece[1]
    return "a" if piece == "." else piece
