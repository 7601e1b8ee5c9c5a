"""A drawing made on the server: shapes with classes of the style sheet, so that a page, a file and paper show it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Shape:
    """One SVG element; `text` is what it says, `href` where it leads."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in a box; `says` is the same in a sentence."""

    says: str
    width: int
    height: int
    shapes: tuple[Shape, ...]
    kind: str = ""


@dataclass
class Canvas:
    """Collects shapes. Coordinates are pixels from the upper left."""

    shapes: list[Shape] = field(default_factory=list)

    def line(self, start: tuple[float, float], end: tuple[float, float], class_: str) -> None:
        """A straight line."""
        (x1, y1), (x2, y2) = start, end
        at = {"x1": _px(x1), "y1": _px(y1), "x2": _px(x2), "y2": _px(y2)}
        self.shapes.append(Shape("line", {"class": class_, **at}))

    def dot(self, at: tuple[float, float], radius: float, class_: str) -> None:
        """A round point."""
        self.shapes.append(Shape("circle", {"class": class_, "cx": _px(at[0]), "cy": _px(at[1]), "r": _px(radius)}))

    def path(self, d: str, class_: str) -> None:
        """An outline."""
        self.shapes.append(Shape("path", {"class": class_, "d": d}))

    def box(self, start: tuple[float, float], end: tuple[float, float], class_: str) -> None:
        """A filled rectangle between its upper left and its lower right corner."""
        (x1, y1), (x2, y2) = start, end
        size = {"x": _px(x1), "y": _px(y1), "width": _px(x2 - x1), "height": _px(y2 - y1)}
        self.shapes.append(Shape("rect", {"class": class_, **size}))

    def text(self, at: tuple[float, float], said: str, class_: str = "", anchor: Anchor = "start") -> None:
        """Words."""
        self.link(at, said, "", class_, anchor)

    def link(self, at: tuple[float, float], said: str, href: str, class_: str = "", anchor: Anchor = "start") -> None:
        """Words that lead somewhere."""
        attributes = {"x": _px(at[0]), "y": _px(at[1]), "text-anchor": anchor}
        if class_:
            attributes["class"] = class_
        self.shapes.append(Shape("text", attributes, said, href))


def _px(x: float) -> str:
    return f"{x:.1f}".removesuffix(".0")


def text_width(said: str, size: float) -> float:
    """About how wide words are: Chinese characters are square, the others a little over half."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in said)
    return size * (wide + 0.56 * (len(said) - wide))


@dataclass(frozen=True, slots=True)
class Label:
    """Words wanted at `x`; `first` ones keep their place."""

    x: float
    said: str
    class_: str = ""


def rows_of(labels: Iterable[Label], width: float, size: float) -> list[tuple[int, float, Label]]:
    """Each label with its row and the middle of its words, inside the box and clear of the others in its row."""
    taken: list[list[tuple[float, float]]] = []
    placed = []
    for label in labels:
        half = text_width(label.said, size) / 2
        x = min(max(label.x, half), width - half)
        row = next(
            (i for i, row in enumerate(taken) if all(b < x - half - 6 or a > x + half + 6 for a, b in row)), None
        )
        if row is None:
            row = len(taken)
            taken.append([])
        taken[row].append((x - half, x + half))
        placed.append((row, x, label))
    return placed


def fitted(said: str, width: float, size: float) -> str:
    """Words cut with an ellipsis where they would run over."""
    if text_width(said, size) <= width:
        return said
    kept = said
    while kept and text_width(kept, size) > width - size:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
