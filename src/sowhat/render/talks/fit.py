"""How much room a text takes, estimated on the safe side: fonts differ between the programs that open a deck."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import east_asian_width

ELLIPSIS = "…"
NARROW = frozenset(" \xa0\u202filjtfrI.,:;|!'’‘()[]-/")
WIDE = frozenset("ABCDEFGHKNOPQRSTUVXYZ&+<>=~mw")
FULL = frozenset("MW%@—…“”·−→×")
CLOSING = frozenset("，。、；：？！）》」』”’%…,.;:?!)]")
"""What never begins a line."""
LATIN_LINE, WIDE_LINE = 1.2, 1.45
"""Height of a line, in ems; Chinese fonts are taller."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in points from the upper left."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Where it ends on the right."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.y + self.h

    def inset(self, left: float, top: float, right: float, bottom: float) -> Box:
        """The box within margins of its own."""
        return Box(self.x + left, self.y + top, max(1, self.w - left - right), max(1, self.h - top - bottom))


@dataclass(frozen=True, slots=True)
class Measure:
    """Measures texts of one font: `wider` than the usual one by a factor, bold or not."""

    wider: float = 1.0
    bold: bool = False

    def width(self, text: str) -> float:
        """The width in ems."""
        return sum(_em(one) for one in text) * self.wider * (1.1 if self.bold else 1)

    def lines(self, text: str, size: float, room: float) -> int:
        """How many lines `text` takes at `size` points in a width of `room` points."""
        return sum(1 for _ in self.wrapped(text, room / size))

    def wrapped(self, text: str, room: float) -> Iterator[str]:
        """The lines of `text` in a width of `room` ems: Chinese breaks anywhere, other words at their spaces."""
        for paragraph in text.split("\n"):
            line, used = "", 0.0
            for piece in pieces(paragraph):
                wide = self.width(piece.rstrip())
                if line and used + wide > room:
                    yield line
                    line, used = "", 0.0
                *full, piece = self._broken(piece, room)  # noqa: PLW2901 - what is left of it
                yield from full
                line, used = line + piece, used + self.width(piece)
            yield line

    def _broken(self, word: str, room: float) -> list[str]:
        """A word that is wider than a whole line, in stretches that are not."""
        if self.width(word.rstrip()) <= room:
            return [word]
        stretches = [""]
        for one in word:
            if stretches[-1] and self.width(stretches[-1] + one) > room:
                stretches.append("")
            stretches[-1] += one
        return stretches

    def height(self, texts: Iterable[str], size: float, room: float, gap: float = 0) -> float:
        """The height in points of paragraphs below each other with `gap` points between them."""
        heights = [self.lines(text, size, room) * size * line_height(text) for text in texts]
        return sum(heights) + gap * max(0, len(heights) - 1)

    def size(self, texts: Sequence[str], box: Box, steps: Sequence[float], gap: float = 0) -> float | None:
        """The first of `steps` at which the paragraphs fit into the box; null if none does. `gap` is in ems."""
        return next((at for at in steps if self.height(texts, at, box.w, gap * at) <= box.h), None)

    def cut(self, text: str, box: Box, size: float) -> str:
        """The text, cut with an ellipsis where the box ends."""
        fitting = max(1, int(box.h / (size * line_height(text))))
        lines = list(self.wrapped(text, box.w / size))
        if len(lines) <= fitting:
            return text
        last = lines[fitting - 1].rstrip()
        while last and self.width(last + ELLIPSIS) > box.w / size:
            last = last[:-1]
        return "".join(lines[: fitting - 1]) + last.rstrip() + ELLIPSIS

    def word(self, text: str) -> float:
        """The widest piece that cannot be broken, in ems."""
        return max((self.width(piece.rstrip()) for piece in pieces(text)), default=0)


def line_height(text: str) -> float:
    """The height of a line of this text, in ems."""
    return WIDE_LINE if any(_wide(one) for one in text) else LATIN_LINE


def pieces(text: str) -> Iterator[str]:
    """Stretches between which a line may break; spaces stay with what is before them."""
    start = 0
    for at, (one, after) in enumerate(pairwise(text), 1):
        if after != " " and after not in CLOSING and (one == " " or _wide(one) or _wide(after)):
            yield text[start:at]
            start = at
    if text[start:]:
        yield text[start:]


def _wide(one: str) -> bool:
    return east_asian_width(one) in "WF"


def _em(one: str) -> float:
    if one in FULL or east_asian_width(one) in "WF":
        return 1.0
    if one in NARROW:
        return 0.34
    return 0.76 if one in WIDE else 0.57
