"""An interval drawn with zero on its scale."""

from __future__ import annotations

from sowhat.render.drawing import Canvas, Drawing, Label, rows_of, text_width
from sowhat.stories.pieces import Interval, Point

WIDTH, PAD, SIZE = 300, 10, 15
AXIS = 46
BOLD = 1.1
"""So much wider are bold words."""


def drawing(block: Interval) -> Drawing:
    """Zero as a line, the interval above the axis, its ends and what else matters written below."""
    canvas = Canvas()
    x = _scale(block)
    canvas.line((PAD, AXIS), (WIDTH - PAD, AXIS), "rule")
    canvas.line((x(0), 20), (x(0), AXIS + 8), "zero")
    for mark in (one for one in block.marks if x.holds(one.at)):
        canvas.line((x(mark.at), 24), (x(mark.at), AXIS + 8), "mark")
    colour = f"tone-{block.tone}"
    canvas.line((x(block.low.at), 36), (x(block.high.at), 36), f"whisker thick {colour}")
    canvas.dot((x(block.value.at), 36), 6, f"dot {colour}")
    half = text_width(block.value.text, SIZE) * BOLD / 2
    at = min(max(x(block.value.at), half), WIDTH - half)
    canvas.text((at, 15), block.value.text, "strong", "middle")
    rows = _below(canvas, block, x)
    return Drawing(block.says, WIDTH, AXIS + 8 + 20 * rows + 4, tuple(canvas.shapes), "interval")


class _Scale:
    """From numbers to pixels."""

    def __init__(self, low: float, high: float) -> None:
        self._low, self._wide = low, (high - low) or 1.0

    def holds(self, value: float) -> bool:
        return self._low <= value <= self._low + self._wide

    def __call__(self, value: float) -> float:
        return PAD + 10 + (value - self._low) / self._wide * (WIDTH - 2 * PAD - 20)


def _scale(block: Interval) -> _Scale:
    """Zero and the interval always; marks while they leave the interval a fifth of the width."""
    ends = [0.0, block.low.at, block.high.at, block.value.at]
    every = [*ends, *(mark.at for mark in block.marks)]
    near = (max(ends) - min(ends)) * 5 >= max(every) - min(every)
    return _Scale(min(every), max(every)) if near else _Scale(min(ends), max(ends))


def _below(canvas: Canvas, block: Interval, x: _Scale) -> int:
    def label(point: Point, class_: str = "") -> Label:
        said = point.text if x.holds(point.at) else f"{point.text} →"
        return Label(x(point.at), said, class_)

    wanted = [label(block.low), label(block.high), label(block.zero, "dim"), *(label(m, "dim") for m in block.marks)]
    placed = rows_of(wanted, WIDTH, SIZE)
    for row, at, said in placed:
        canvas.text((at, AXIS + 24 + 20 * row), said.said, said.class_, "middle")
    return 1 + max(row for row, _, _ in placed)
