"""Where things stand on a slide: one way of dividing the room, for our own master and for a company's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from sowhat.render.talks.fit import Box

Part = Literal["figure", "points", "chart", "table"]
Parts = frozenset[Part]

WIDTH, HEIGHT = 960.0, 540.0
"""16 : 9, in points."""
MARGIN = 54.0
TITLE = Box(MARGIN, 40, WIDTH - 2 * MARGIN, 82)
AREA = Box(MARGIN, 132, WIDTH - 2 * MARGIN, 348)
FOOT = Box(MARGIN, 500, 720, 20)
PAGE = Box(WIDTH - MARGIN - 100, 500, 100, 20)
GUTTER = 36.0
CAPTION = 44.0
LEFT = 0.34
"""The share of the width for words where a drawing stands beside them."""
STRIP = 0.26
"""The share of the height for sentences above a table."""


def divided(area: Box, parts: Iterable[Part]) -> Mapping[str, Box]:
    """The box of each part: words to the left, drawings to the right; a table alone below its caption."""
    here = frozenset(parts)
    if here == {"points", "table"}:
        return _below(area)
    drawn = here & {"chart", "table"}
    words = here - drawn
    left, right = _sides(area, 0.44 if len(words) == 2 and not drawn else LEFT)
    if drawn and not words:
        right = area
    boxes: dict[str, Box] = {}
    if not drawn:
        boxes = _words(area, left, right, words)
    elif words:
        boxes = _column(left, words)
    for part in drawn:
        boxes["caption"] = Box(right.x, right.y, right.w, CAPTION)
        boxes[part] = right.inset(0, CAPTION, 0, 0)
    return _figure(boxes)


def _below(area: Box) -> dict[str, Box]:
    """Sentences in a strip above a table."""
    strip = area.h * STRIP
    table = area.inset(0, strip + CAPTION, 0, 0)
    caption = Box(area.x, area.y + strip, area.w, CAPTION)
    return {"points": area.inset(0, 0, 0, area.h - strip + 8), "caption": caption, "table": table}


def _sides(area: Box, share: float) -> tuple[Box, Box]:
    wide = (area.w - GUTTER) * share
    return Box(area.x, area.y, wide, area.h), Box(area.x + wide + GUTTER, area.y, area.w - GUTTER - wide, area.h)


def _words(area: Box, left: Box, right: Box, words: Parts) -> dict[str, Box]:
    """A figure beside its points, or one of them over the whole width."""
    if len(words) == 2:
        return {"figure": left, "points": right}
    return dict.fromkeys(words, area)


def _column(left: Box, words: Parts) -> dict[str, Box]:
    """A figure above its points."""
    if len(words) == 1:
        return dict.fromkeys(words, left)
    high = left.h * 0.52
    return {"figure": left.inset(0, 0, 0, left.h - high), "points": left.inset(0, high + 12, 0, 0)}


def _figure(boxes: dict[str, Box]) -> dict[str, Box]:
    """A figure's box cut into the figure itself, its label, and its note."""
    box = boxes.pop("figure", None)
    if box is None:
        return boxes
    high = min(110.0, box.h * 0.42) if box.w > 500 else min(76.0, box.h * 0.42)
    label = min(46.0, box.h * 0.2)
    parts = {"figure": Box(box.x, box.y, box.w, high), "label": Box(box.x, box.y + high, box.w, label)}
    rest = Box(box.x, box.y + high + label, box.w, box.h - high - label)
    return {**boxes, **parts, "note": rest}
