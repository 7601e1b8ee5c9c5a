"""The months before beside the months after, drawn for a wide page and for a phone."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.render.drawing import Canvas, Drawing, text_width
from sowhat.stories.drawings import Events, Moment

HEIGHT, TOP, BOTTOM, SIZE = 264, 34, 36, 13
WIDE, PHONE = 500, 350


@dataclass(frozen=True, slots=True)
class _Frame:
    """From moments to pixels."""

    block: Events
    width: int
    left: float

    @property
    def step(self) -> float:
        first, last = self.block.moments[0].e, self.block.moments[-1].e
        return (self.width - self.left - 14) / (last - first + 1)

    def x(self, e: float) -> float:
        return self.left + (e - self.block.moments[0].e + 0.5) * self.step

    def y(self, value: float) -> float:
        low, high = _reach(self.block)
        return TOP + (high - value) / (high - low) * (HEIGHT - TOP - BOTTOM)


def drawings(block: Events) -> tuple[Drawing, Drawing]:
    """Wide, and for a phone."""
    return drawing(block, WIDE), drawing(block, PHONE)


def drawing(block: Events, width: int) -> Drawing:
    """Grey before, in the tone of the answer after; zero, go-live and the last value are written on it."""
    left = 12 + max(text_width(tick.text, SIZE) for tick in block.ticks)
    frame, canvas = _Frame(block, width, left), Canvas()
    for moment in block.moments:
        _band(canvas, frame, moment)
    _axes(canvas, frame)
    for moment in block.moments:
        _moment(canvas, frame, moment)
    _words(canvas, frame)
    return Drawing(block.says, width, HEIGHT, tuple(canvas.shapes), "events")


def _reach(block: Events) -> tuple[float, float]:
    """The scale: every interval, every tick, zero, and room below for a last value that is written there."""
    values = [at for m in block.moments for at in _span(m)]
    values += [tick.at for tick in block.ticks]
    low, high = min(*values, 0.0), max(*values, 0.0)
    if high == low:
        return low - 1, high + 1
    room = 0.14 * (high - low) if block.moments[-1].value < 0 else 0.0
    return low - room, high


def _axes(canvas: Canvas, frame: _Frame) -> None:
    for tick in frame.block.ticks:
        y = frame.y(tick.at)
        canvas.line((frame.left, y), (frame.width - 4, y), "zero" if tick.at == 0 else "rule")
        canvas.text((frame.left - 8, y + 4.5), tick.text, "", "end")
    live = frame.x(-0.5)
    canvas.line((live, TOP - 14), (live, HEIGHT - BOTTOM + 6), "mark")


def _band(canvas: Canvas, frame: _Frame, moment: Moment) -> None:
    """Light, behind the interval, as wide as the moment."""
    if moment.band is not None:
        low, high = moment.band
        half = frame.step / 2
        x = frame.x(moment.e)
        canvas.box((x - half, frame.y(high)), (x + half, frame.y(low)), "band")


def _moment(canvas: Canvas, frame: _Frame, moment: Moment) -> None:
    x = frame.x(moment.e)
    before = moment.e < 0
    colour = "before" if before else f"tone-{frame.block.tone}"
    if moment.low is not None and moment.high is not None:
        canvas.line((x, frame.y(moment.high)), (x, frame.y(moment.low)), f"whisker {colour}")
    radius = min(3.6 if before else 4.4, max(frame.step * 0.32, 1.6))
    known = "dot" if moment.low is not None else "dot hollow"
    canvas.dot((x, frame.y(moment.value)), radius, f"{known} {colour}")


def _words(canvas: Canvas, frame: _Frame) -> None:
    block, foot = frame.block, HEIGHT - BOTTOM + 24
    live = frame.x(-0.5)
    start = block.labels["start"]
    half = text_width(start, SIZE) / 2
    canvas.text((min(max(live, half), frame.width - half), foot), start, "strong", "middle")
    first, last = block.labels["first"], block.labels["last"]
    if block.moments[0].e < 0 and live - half - 10 > frame.left + text_width(first, SIZE):
        canvas.text((frame.left, foot), first)
    if live + half + 10 < frame.width - 4 - text_width(last, SIZE):
        canvas.text((frame.width - 4, foot), last, "", "end")
    at = _beside(frame)
    canvas.text((frame.width - 4, at), block.labels["end"], f"strong tone-{block.tone}", "end")
    if "band" in block.labels:
        _name_band(canvas, frame, at)


def _name_band(canvas: Canvas, frame: _Frame, end: float) -> None:
    """Right above the band, where there is room for the words; else at the upper left."""
    said = frame.block.labels["band"]
    wide = text_width(said, SIZE)
    right = frame.width - 4 - (text_width(frame.block.labels["end"], SIZE) * 1.15 + 12 if end < HEIGHT / 2 else 0)
    starts = [frame.x(m.e) - frame.step / 2 for m in frame.block.moments if m.band is not None]
    places = [(x, _above(frame, x, x + wide)) for x in starts if x + wide <= right]
    x, y = next((place for place in places if place[1] >= 13), (frame.left, 13.0))
    canvas.text((x, y), said)


def _above(frame: _Frame, left: float, right: float) -> float:
    """The lowest line on which words between these places clear every band and interval."""
    half = frame.step / 2
    near = [m for m in frame.block.moments if frame.x(m.e) + half > left and frame.x(m.e) - half < right]
    return frame.y(max(0.0, *(at for m in near for at in _span(m)))) - 6


def _beside(frame: _Frame) -> float:
    """Clear of the last moments' intervals: above them, or below where they fall."""
    final = frame.block.moments[-1]
    near = [m for m in frame.block.moments if frame.x(m.e) > frame.width - 130]
    if final.value < 0:
        return min(frame.y(min(at for m in near for at in _span(m))) + 18, HEIGHT - BOTTOM + 8)
    return max(frame.y(max(at for m in near for at in _span(m))) - 10, 13)


def _span(moment: Moment) -> tuple[float, ...]:
    """Everything that a moment draws."""
    ends = (moment.value, moment.low, moment.high, *(moment.band or ()))
    return tuple(at for at in ends if at is not None)
