"""Drawings of a business case, for a wide page and for a phone: how likely what is, and what matters most."""

from __future__ import annotations

from sowhat.render.drawing import Canvas, Drawing, Label, fitted, rows_of, text_width
from sowhat.render.plots import PHONE, SIZE, WIDE, Scale
from sowhat.stories.pieces import Point
from sowhat.stories.plots import Arm, Pile, Tornado

EDGE, HIGH, TOP = 14, 120, 26
ARM = 50


def pile(block: Pile) -> tuple[Drawing, Drawing]:
    """Wide, and for a phone."""
    return draw_pile(block, WIDE), draw_pile(block, PHONE)


def tornado(block: Tornado) -> tuple[Drawing, Drawing]:
    """Wide, and for a phone."""
    return draw_tornado(block, WIDE), draw_tornado(block, PHONE)


DRAWN = {"pile": pile, "tornado": tornado}
"""By the kind of block."""


def draw_pile(block: Pile, width: int) -> Drawing:
    """Boxes by size, the loss apart from the gain, and an upright line where the likely case lies."""
    canvas, foot = Canvas(), TOP + HIGH
    every = [*(end for low, high, _ in block.bins for end in (low, high)), block.mark.at]
    x, tallest = Scale(min(every), max(every), EDGE, width - EDGE), max(share for _, _, share in block.bins)
    for low, high, share in block.bins:
        class_ = "pile loss" if (low + high) / 2 < 0 else "pile gain"
        canvas.box((x(low) + 0.5, foot - HIGH * share / tallest), (x(high) - 0.5, foot), class_)
    canvas.line((EDGE, foot), (width - EDGE, foot), "rule")
    at = x(block.mark.at)
    canvas.line((at, TOP - 4), (at, foot), "mark")
    half = text_width(block.mark.text, SIZE) * 1.15 / 2
    canvas.text((min(max(at, half), width - half), 14), block.mark.text, "strong", "middle")
    rows = _below(canvas, block.ticks, x, width, foot + 18)
    return Drawing(block.says, width, foot + 10 + 18 * rows, tuple(canvas.shapes), "plot")


def draw_tornado(block: Tornado, width: int) -> Drawing:
    """A row each: its name, and below it the bar from low to high with the case across."""
    canvas, foot = Canvas(), ARM * len(block.arms)
    every = [at for arm in block.arms for at in (arm.low.at, arm.high.at)]
    every += [block.base.at, *(tick.at for tick in block.ticks)]
    x = Scale(min(every), max(every), EDGE, width - EDGE)
    for number, arm in enumerate(block.arms):
        _arm(canvas, arm, x, (ARM * number, width))
    for at, class_ in ((0.0, "zero"), (block.base.at, "mark")):
        if min(every) <= at <= max(every):
            canvas.line((x(at), 20), (x(at), foot), class_)
    rows = _below(canvas, block.ticks, x, width, foot + 18)
    return Drawing(block.says, width, foot + 10 + 18 * rows, tuple(canvas.shapes), "plot")


def _arm(canvas: Canvas, arm: Arm, x: Scale, place: tuple[int, int]) -> None:
    top, width = place
    said = f"{arm.low.text} → {arm.high.text}"
    wide = text_width(said, SIZE) * 1.05
    canvas.text((0, top + 15), fitted(arm.label, width - wide - 12, SIZE), "strong" if arm.decides else "")
    canvas.text((width, top + 15), said, "strong" if arm.decides else "", "end")
    left, right = sorted((x(arm.low.at), x(arm.high.at)))
    canvas.box((left, top + 24), (max(right, left + 2), top + 40), "arm decides" if arm.decides else "arm")


def _below(canvas: Canvas, ticks: tuple[Point, ...], x: Scale, width: int, y: float) -> int:
    """Words of the scale; how many rows they take."""
    placed = rows_of([Label(x(tick.at), tick.text) for tick in ticks], width, SIZE)
    for row, at, label in placed:
        canvas.text((at, y + 18 * row), label.said, "dim", "middle")
    return 1 + max((row for row, _, _ in placed), default=0)
