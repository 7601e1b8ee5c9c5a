"""Drawings of a study's evidence, for a wide page and for a phone: dots, lines, and one value among many."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from sowhat.render.drawing import Canvas, Drawing, Label, fitted, rows_of, text_width
from sowhat.stories.pieces import Point
from sowhat.stories.plots import Dots, Line, Lines, Spread

WIDE, PHONE, SIZE = 500, 350, 13


def dots(block: Dots) -> tuple[Drawing, Drawing]:
    """Wide, and for a phone."""
    return draw_dots(block, WIDE), draw_dots(block, PHONE)


def lines(block: Lines) -> tuple[Drawing, Drawing]:
    """Wide, and for a phone."""
    return draw_lines(block, WIDE), draw_lines(block, PHONE)


def spread(block: Spread) -> tuple[Drawing, Drawing]:
    """Wide, and for a phone."""
    return draw_spread(block, WIDE), draw_spread(block, PHONE)


@dataclass(frozen=True, slots=True)
class Scale:
    """From numbers to pixels along one direction; `start` and `end` are pixels."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        return self.start + (value - self.low) / ((self.high - self.low) or 1.0) * (self.end - self.start)


ROW, DOTS_TOP = 46, 8
EDGE = 14


def draw_dots(block: Dots, width: int) -> Drawing:
    """A row each: its name and its value in words, and below them the dot with its interval."""
    canvas, foot = Canvas(), DOTS_TOP + ROW * len(block.rows)
    ends = [at for row in block.rows for at in (row.value.at, row.low, row.high) if at is not None]
    ends += [tick.at for tick in block.ticks]
    x = Scale(min(*ends, block.zero), max(*ends, block.zero), EDGE, width - EDGE)
    for number, row in enumerate(block.rows):
        top, colour = DOTS_TOP + ROW * number, f"tone-{row.tone}"
        for tick in (*block.ticks, Point(block.zero, "")):
            class_ = "zero" if tick.at == block.zero else "rule"
            canvas.line((x(tick.at), top + 20), (x(tick.at), top + 40), class_)
        said = text_width(row.value.text, SIZE) * 1.15
        canvas.text((0, top + 15), fitted(row.label, width - said - 12, SIZE), "")
        canvas.text((width, top + 15), row.value.text, "strong", "end")
        if row.low is not None and row.high is not None:
            canvas.line((x(row.low), top + 30), (x(row.high), top + 30), f"whisker thick {colour}")
        hollow = "" if row.low is not None else "hollow "
        canvas.dot((x(row.value.at), top + 30), 5, f"dot {hollow}{colour}")
    rows = _below(canvas, block.ticks, x, width, foot + 18)
    return Drawing(block.says, width, foot + 10 + 18 * rows, tuple(canvas.shapes), "plot")


def _below(canvas: Canvas, ticks: tuple[Point, ...], x: Scale, width: int, y: float) -> int:
    """Words of a scale from left to right; how many rows they take."""
    placed = rows_of([Label(x(tick.at), tick.text) for tick in ticks], width, SIZE)
    for row, at, label in placed:
        canvas.text((at, y + 18 * row), label.said, "dim", "middle")
    return 1 + max((row for row, _, _ in placed), default=0)


TALL, FOOT = 190, 26


def draw_lines(block: Lines, width: int) -> Drawing:
    """Named above, with the band behind, the start as an upright line, and the first and last period below."""
    canvas = Canvas()
    top = 10 + 20 * _names(canvas, block, width)
    left = 12 + max(text_width(tick.text, SIZE) for tick in block.ticks)
    periods = len(block.lines[0].values)
    x, y = Scale(0, max(periods - 1, 1), left + 8, width - 10), _up(block, top)
    _band(canvas, block, x, y)
    for tick in block.ticks:
        canvas.line((left, y(tick.at)), (width - 4, y(tick.at)), "zero" if tick.at == 0 else "rule")
        canvas.text((left - 8, y(tick.at) + 4.5), tick.text, "", "end")
    if block.start:
        at = x(block.start - 0.5)
        canvas.line((at, top), (at, top + TALL + 6), "mark")
    for line in block.lines:
        _run(canvas, line, block, x, y)
    _times(canvas, block, x, (left, width - 4.0), top + TALL + FOOT - 4)
    return Drawing(block.says, width, round(top + TALL + FOOT + 4), tuple(canvas.shapes), "plot")


def _up(block: Lines, top: float) -> Scale:
    every = [at for line in block.lines for at in line.values if at is not None]
    every += [end for pair in block.band if pair for end in pair] + [tick.at for tick in block.ticks]
    return Scale(min(every), max(every), top + TALL, top + 8)


def _names(canvas: Canvas, block: Lines, width: int) -> int:
    """A stroke and a name for each run and for the band; how many rows they take."""
    named = [(line.name, _class(line, block)) for line in block.lines]
    named += [(block.labels["band"], "band")] if "band" in block.labels else []
    at, row = 0.0, 0
    for name, class_ in named:
        wide = 30 + text_width(name, SIZE) + 18
        if at and at + wide - 18 > width:
            at, row = 0.0, row + 1
        y = 10 + 20 * row
        if class_ == "band":
            canvas.box((at, y - 6), (at + 22, y + 6), "band")
        else:
            canvas.line((at, y), (at + 22, y), f"run {class_}")
        canvas.text((at + 28, y + 4.5), name)
        at += wide
    return row + 1


def _class(line: Line, block: Lines) -> str:
    return "expected" if line.which == "expected" else f"tone-{block.tone}"


def _band(canvas: Canvas, block: Lines, x: Scale, y: Scale) -> None:
    known = [(i, pair) for i, pair in enumerate(block.band) if pair is not None]
    if not known:
        return
    over = [f"{x(i):.1f} {y(high):.1f}" for i, (_, high) in known]
    under = [f"{x(i):.1f} {y(low):.1f}" for i, (low, _) in reversed(known)]
    canvas.path(f"M{' L'.join(over + under)} Z", "band")


def _run(canvas: Canvas, line: Line, block: Lines, x: Scale, y: Scale) -> None:
    """Strokes between neighbours that are both known, and a dot each where there are few."""
    class_ = _class(line, block)
    known = [(i, at) for i, at in enumerate(line.values) if at is not None]
    for (i, a), (j, b) in pairwise(known):
        if j == i + 1:
            canvas.line((x(i), y(a)), (x(j), y(b)), f"run {class_}")
    if line.which == "treated":
        radius = 3.4 if len(known) <= 40 else 1.8
        for i, at in known:
            canvas.dot((x(i), y(at)), radius, f"dot {class_}")


def _times(canvas: Canvas, block: Lines, x: Scale, ends: tuple[float, float], y: float) -> None:
    """The start, and the first and last period where they do not run into it."""
    (left, right), labels = ends, block.labels
    inner = [left, right]
    if block.start and "start" in labels:
        half = text_width(labels["start"], SIZE) * 1.1 / 2
        at = min(max(x(block.start - 0.5), left + half), right - half)
        canvas.text((at, y), labels["start"], "strong", "middle")
        inner = [at - half - 10, at + half + 10]
    first, last = (text_width(labels[name], SIZE) for name in ("first", "last"))
    marked = block.start and "start" in labels
    if not marked or left + first < inner[0]:
        canvas.text((left, y), labels["first"])
    room = inner[1] if marked else left + first + 10
    if right - last > room:
        canvas.text((right, y), labels["last"], "", "end")


HIGH, BINS = 120, 32
PILE_TOP = 26


def draw_spread(block: Spread, width: int) -> Drawing:
    """A pile of the values by size, and an upright line where the one lies."""
    canvas = Canvas()
    every = [*block.values, block.mark.at, *(tick.at for tick in block.ticks)]
    x = Scale(min(every), max(every), EDGE, width - EDGE)
    wide = (width - 2 * EDGE) / BINS
    piles = [0] * BINS
    for value in block.values:
        piles[min(int((x(value) - EDGE) / wide), BINS - 1)] += 1
    foot = PILE_TOP + HIGH
    for number, size in enumerate(piles):
        if size:
            left = EDGE + number * wide
            tall = HIGH * size / max(piles)
            canvas.box((left + 0.5, foot - tall), (left + wide - 0.5, foot), "pile")
    canvas.line((EDGE, foot), (width - EDGE, foot), "rule")
    _marked(canvas, block, x, width, foot)
    rows = _below(canvas, block.ticks, x, width, foot + 18)
    return Drawing(block.says, width, foot + 10 + 18 * rows, tuple(canvas.shapes), "plot")


def _marked(canvas: Canvas, block: Spread, x: Scale, width: int, foot: float) -> None:
    at = x(block.mark.at)
    canvas.line((at, PILE_TOP - 4), (at, foot), f"whisker tone-{block.tone}")
    canvas.dot((at, foot), 5, f"dot tone-{block.tone}")
    half = text_width(block.mark.text, SIZE) * 1.15 / 2
    canvas.text((min(max(at, half), width - half), 14), block.mark.text, f"strong tone-{block.tone}", "middle")
