"""What an answer becomes the further trends may differ, drawn for a wide page and for a phone."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.render.drawing import Canvas, Drawing, Label, rows_of, text_width
from sowhat.stories.drawings import Drifts

TOP, BOTTOM, DEEP, SIZE = 34, 12, 218, 13
WIDE, PHONE = 500, 350
EDGE = 26
"""Pixels on either side of the first and the last step."""
TIP = 7


@dataclass(frozen=True, slots=True)
class _Frame:
    """From numbers to pixels."""

    block: Drifts
    width: int
    left: float

    def x(self, m: float) -> float:
        last = self.block.steps[-1][0].at or 1.0
        return self.left + EDGE + m / last * (self.width - self.left - 2 * EDGE)

    def y(self, value: float) -> float:
        low, high = _reach(self.block)
        return TOP + (high - value) / (high - low) * (DEEP - TOP - BOTTOM)


def drawings(block: Drifts) -> tuple[Drawing, Drawing]:
    """Wide, and for a phone."""
    return drawing(block, WIDE), drawing(block, PHONE)


def drawing(block: Drifts, width: int) -> Drawing:
    """An interval a step, in the tone of the answer while it stands and grey where it has fallen; zero and the place
    where it falls are lines with their words on them."""
    left = 12 + max(text_width(tick.text, SIZE) for tick in block.ticks)
    frame, canvas = _Frame(block, width, left), Canvas()
    _stands(canvas, frame)
    _axes(canvas, frame)
    for point, low, high in block.steps:
        _interval(canvas, frame, point.at, (low, high))
    _falls(canvas, frame)
    rows = _words(canvas, frame)
    return Drawing(block.says, width, DEEP + 20 * (rows + 1) + 6, tuple(canvas.shapes), "drifts")


def _reach(block: Drifts) -> tuple[float, float]:
    """The scale is that of the ticks and of all intervals near them: half a step beyond at most."""
    ends = [tick.at for tick in block.ticks]
    room = (ends[1] - ends[0]) / 2 if len(ends) > 1 else 1.0
    low, high = min(ends) - room, max(ends) + room
    near = [end for _, *interval in block.steps for end in interval if low <= end <= high]
    return min(*near, *ends, 0.0), max(*near, *ends, 0.0)


def _stands(canvas: Canvas, frame: _Frame) -> None:
    """The part in which the answer stands, on a light ground."""
    last = frame.block.steps[-1][0].at
    right = frame.width - 4 if frame.block.fall.at > last else frame.x(frame.block.fall.at)
    canvas.box((frame.left, TOP - 14), (right, DEEP), "stands")


def _axes(canvas: Canvas, frame: _Frame) -> None:
    for tick in frame.block.ticks:
        y = frame.y(tick.at)
        canvas.line((frame.left, y), (frame.width - 4, y), "zero" if tick.at == 0 else "rule")
        canvas.text((frame.left - 8, y + 4.5), tick.text, "", "end")


def _interval(canvas: Canvas, frame: _Frame, m: float, ends: tuple[float, float]) -> None:
    low, high = _reach(frame.block)
    x = frame.x(m)
    colour = f"tone-{frame.block.tone}" if m <= frame.block.fall.at else "fallen"
    bottom, top = frame.y(max(ends[0], low)), frame.y(min(ends[1], high))
    canvas.line((x, top), (x, bottom), f"whisker thick {colour}")
    if ends[1] > high:
        _tip(canvas, (x, top), TIP, colour)
    if ends[0] < low:
        _tip(canvas, (x, bottom), -TIP, colour)


def _tip(canvas: Canvas, at: tuple[float, float], down: float, colour: str) -> None:
    """An arrow: it runs on."""
    x, y = at
    for side in (-TIP * 0.7, TIP * 0.7):
        canvas.line((x, y), (x + side, y + down), f"whisker thick {colour}")


def _falls(canvas: Canvas, frame: _Frame) -> None:
    """A line where the answer falls, its words beside it; off the scale only the words."""
    fall, last = frame.block.fall, frame.block.steps[-1][0].at
    wide = text_width(fall.text, SIZE) * 1.1
    if fall.at > last:
        canvas.text((frame.width - 4, 13), f"{fall.text} →", "strong", "end")
        return
    x = frame.x(fall.at)
    canvas.line((x, TOP - 14), (x, DEEP), "mark")
    canvas.text((min(max(x, frame.left + wide / 2), frame.width - 4 - wide / 2), 13), fall.text, "strong", "middle")


def _words(canvas: Canvas, frame: _Frame) -> int:
    """The steps below the axis, and below them what two of them mean; how many rows that took."""
    for point, _, _ in frame.block.steps:
        canvas.text((frame.x(point.at), DEEP + 18), point.text, "", "middle")
    meant = {0.0: "alike", 1.0: "before"}
    named = [(point.at, meant[point.at]) for point, _, _ in frame.block.steps if point.at in meant]
    placed = rows_of([Label(frame.x(at), frame.block.labels[name]) for at, name in named], frame.width, SIZE)
    for row, x, label in placed:
        canvas.text((x, DEEP + 38 + 20 * row), label.said, "dim", "middle")
    return 1 + max((row for row, _, _ in placed), default=-1)
