"""Texts that a regular expression takes: made piece by piece, of a pattern with groups, classes and repeats.

Look-around and back-references are not followed.
"""

from __future__ import annotations

import re
import string
from dataclasses import dataclass

from sowhat.stories.prototypes.dice import Dice

MOST_REPEATS = 200
LONGEST = 4_000
_SETS = {"d": string.digits, "w": string.ascii_lowercase + string.digits, "s": " ", "D": "abc", "W": "-", "S": "abc"}
_ANY = string.ascii_lowercase
_ALL = string.ascii_lowercase + string.digits + string.ascii_uppercase + " -_.,:/@#+"
_COUNT = re.compile(r"\{([0-9]{1,5})(,?)([0-9]{0,5})\}")
_LITERAL = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v"}


class Unmade(Exception):
    """A pattern that is not followed."""


def matching(pattern: str, dice: Dice, lengths: tuple[int | None, int | None] = (None, None)) -> str:
    """A text that the pattern takes, of a length between the bounds where repeats leave room; '' where none was made.

    Whoever shows it checks it first: anchors within a pattern are not understood.
    """
    if not pattern or len(pattern) > LONGEST:
        return ""
    wanted = max(lengths[0] or 0, 1)
    for _ in range(3):
        try:
            made = _Maker(pattern, dice, wanted).whole()
        except (Unmade, RecursionError):
            return ""
        if lengths[1] is None or len(made) <= lengths[1]:
            return made if len(made) >= (lengths[0] or 0) else made.ljust(lengths[0] or 0, made[-1:] or "x")
        wanted = 1
    return ""


@dataclass(slots=True)
class _Maker:
    """Reads a pattern from left to right and writes as it reads."""

    pattern: str
    dice: Dice
    wanted: int
    at: int = 0

    def whole(self) -> str:
        made = self._choice()
        if self.at < len(self.pattern):
            raise Unmade
        return made[:LONGEST]

    def _choice(self) -> str:
        """One of the alternatives up to a closing parenthesis; the first that has something."""
        made = [self._row()]
        while self._peek() == "|":
            self.at += 1
            made.append(self._row())
        full = [one for one in made if one]
        return self.dice.choice(full) if full else ""

    def _row(self) -> str:
        made = ""
        while self.at < len(self.pattern) and self._peek() not in "|)":
            start = self.at
            piece = self._piece()
            low, high = self._repeats()
            times = self._times(low, high, len(made))
            made += piece
            for _ in range(times - 1):
                after, self.at = self.at, start
                made += self._piece()
                self.at = after
            if times == 0:
                made = made[: len(made) - len(piece)]
        return made

    def _times(self, low: int, high: int | None, written: int) -> int:
        """At least what is asked for, more where the text is to be longer."""
        most = min(low + 8, MOST_REPEATS) if high is None else high
        return max(low, min(most, max(self.wanted - written, 1 if low == 0 else low), MOST_REPEATS))

    def _repeats(self) -> tuple[int, int | None]:
        found: tuple[int, int | None] = (1, 1)
        sign = self._peek()
        if sign and sign in "*+?":
            self.at += 1
            found = {"*": (0, None), "+": (1, None), "?": (0, 1)}[sign]
        elif counted := _COUNT.match(self.pattern, self.at):
            self.at = counted.end()
            low = int(counted[1])
            found = (low, (int(counted[3]) if counted[3] else None) if counted[2] else low)
        if found != (1, 1) and self._peek() in ("?", "+"):
            self.at += 1
        return found

    def _piece(self) -> str:
        sign = self.pattern[self.at]
        self.at += 1
        match sign:
            case "^" | "$":
                return ""
            case "(":
                return self._group()
            case "[":
                return self.dice.choice(self._class())
            case ".":
                return self.dice.choice(_ANY)
            case "\\":
                return self._escaped()
            case _:
                return sign

    def _group(self) -> str:
        if self._peek() == "?":
            named = re.compile(r"\?(?::|P?<[A-Za-z]\w*>)").match(self.pattern, self.at)
            if not named:
                raise Unmade
            self.at = named.end()
        made = self._choice()
        if self._peek() != ")":
            raise Unmade
        self.at += 1
        return made

    def _escaped(self) -> str:
        sign = self._next()
        if sign in "bB":
            return ""
        if sign in "pPu" or sign in "123456789":
            raise Unmade
        return self.dice.choice(_SETS[sign]) if sign in _SETS else _LITERAL.get(sign, sign)

    def _class(self) -> str:
        """The characters that a class takes."""
        other = self._peek() == "^"
        self.at += other
        found, first = "", True
        while first or self._peek() != "]":
            first = False
            found += self._member()
        self.at += 1
        taken = "".join(one for one in _ALL if one not in found) if other else found
        if not taken:
            raise Unmade
        return taken

    def _member(self) -> str:
        low = self._next()
        if low == "\\":
            sign = self._next()
            if sign in _SETS:
                return _SETS[sign]
            if sign in "pPu":
                raise Unmade
            low = _LITERAL.get(sign, sign)
        if self._peek() != "-" or self.pattern[self.at + 1 : self.at + 2] in ("]", ""):
            return low
        self.at += 1
        high = self._next()
        high = self._next() if high == "\\" else high
        return "".join(map(chr, range(ord(low), min(ord(high), ord(low) + 100) + 1))) or low

    def _peek(self) -> str:
        return self.pattern[self.at : self.at + 1]

    def _next(self) -> str:
        if self.at >= len(self.pattern):
            raise Unmade
        self.at += 1
        return self.pattern[self.at - 1]
