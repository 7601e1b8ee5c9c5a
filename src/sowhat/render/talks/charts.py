"""A chart of a talk as a drawing: labels sit on the data, intervals are always drawn, bars stand on zero.

Bars stand as columns where every word fits beneath them, and lie as rows where not: the same chart is readable on a
slide, on paper and on a phone.
"""

from __future__ import annotations

from sowhat.model.talk import Plotted
from sowhat.render.drawing import Canvas, Drawing, fitted, text_width
from sowhat.render.plots import Scale
from sowhat.render.talks.charted import BOLD, SIZE, Plan, ends_of, key
from sowhat.render.talks.lines import lines
from sowhat.render.talks.scales import reach
from sowhat.stories.numbers import NOTHING
from sowhat.stories.voice import Voice

WIDE, ALONE, PHONE = 540, 820, 350
COLUMNS_HIGH, FOOT = 290, 24


def chart(plotted: Plotted, voice: Voice, tone: str = "plain", width: int = WIDE) -> Drawing:
    """Draws it, `width` wide and as high as it needs."""
    plan = Plan(plotted, voice, width, tone)
    canvas = Canvas()
    if plotted.kind == "line":
        high = lines(canvas, plan)
    elif _stand(plan):
        high = _columns(canvas, plan)
    else:
        high = _rows(canvas, plan)
    return Drawing(plan.says(), width, high, tuple(canvas.shapes), "talk-chart")


def _stand(plan: Plan) -> bool:
    """Whether every category and every value fits in its own column."""
    band = plan.width / max(len(plan.plotted.categories), 1)
    names = max((text_width(name, SIZE) for name in plan.plotted.categories), default=0)
    known = [x for one in plan.plotted.series for x in one.values if x is not None]
    words = max((text_width(plan.word(x), SIZE) * BOLD for x in known), default=0)
    return names + 10 <= band and words + 6 <= band * 0.94 / plan.ways and len(plan.plotted.categories) > 1


def _columns(canvas: Canvas, plan: Plan) -> int:
    top = key(canvas, plan) + 20
    low, high = reach(plan.plotted)
    foot = COLUMNS_HIGH - FOOT - (18 if low < 0 else 0)
    y = Scale(low, high, foot, top)
    band = plan.width / len(plan.plotted.categories)
    thick = min(60.0, band * 0.94 / plan.ways - 4)
    for place, name in enumerate(plan.plotted.categories):
        middle = (place + 0.5) * band
        for number in range(plan.ways):
            at = middle + (number - (plan.ways - 1) / 2) * (thick + 4)
            _column(canvas, plan, (number, place), y, (at - thick / 2, at + thick / 2))
        canvas.text((middle, COLUMNS_HIGH - 5), name, "", "middle")
    canvas.line((0, y(0)), (plan.width, y(0)), "zero")
    return COLUMNS_HIGH


def _column(canvas: Canvas, plan: Plan, which: tuple[int, int], y: Scale, edges: tuple[float, float]) -> None:
    number, place = which
    one = plan.plotted.series[number]
    value = one.values[place] if place < len(one.values) else None
    left, right = edges
    if value is None:
        canvas.text(((left + right) / 2, y(0) - 6), NOTHING, "", "middle")
        return
    canvas.box((left, min(y(value), y(0))), (right, max(y(value), y(0))), f"fill {plan.paint(number, place)}")
    _upright(canvas, plan, (value, ends_of(one, place)), y, ((left + right) / 2, right))


def _upright(
    canvas: Canvas, plan: Plan, known: tuple[float, tuple[float, float] | None], y: Scale, at: tuple[float, float]
) -> None:
    """The interval of a column and its value in words: beside the interval where there is room, else past its end."""
    (value, ends), (middle, right), said = known, at, plan.word(known[0])
    sign = -1 if value < 0 else 1
    if ends is None:
        canvas.text((middle, y(value) - 6 if sign > 0 else y(value) + 16), said, "strong", "middle")
        return
    _interval(canvas, (middle, y(ends[0])), (middle, y(ends[1])))
    room = plan.width / len(plan.plotted.categories) / 2 if plan.ways == 1 else right - middle
    if text_width(said, SIZE) * BOLD + 8 <= room:
        canvas.text((middle + 7, y(value) - 6 if sign > 0 else y(value) + 16), said, "strong")
    else:
        past = y(max(value, ends[1])) - 6 if sign > 0 else y(min(value, ends[0])) + 16
        canvas.text((middle, past), said, "strong", "middle")


def _interval(canvas: Canvas, start: tuple[float, float], end: tuple[float, float]) -> None:
    """A line that is seen on its bar and beyond it."""
    canvas.line(start, end, "whisker halo")
    canvas.line(start, end, "whisker over")


THIN, THICK, BARS = 14, 24, 170
"""Bars share a height, within what looks like a bar."""


def _rows(canvas: Canvas, plan: Plan) -> int:
    """A row each; on a phone the name stands above its bars."""
    low, high = reach(plan.plotted)
    names = max((text_width(name, SIZE) for name in plan.plotted.categories), default=0)
    above = names > 0.42 * plan.width
    left = 0.0 if above else names + 12
    words = [plan.word(x) for one in plan.plotted.series for x in one.values if x is not None]
    room = max((text_width(said, SIZE) * BOLD for said in words), default=0) + 10
    x = Scale(low, high, left + (room if low < 0 else 0), plan.width - room)
    at = float(key(canvas, plan))
    begun, bar = at, min(max(BARS / max(len(plan.plotted.categories) * plan.ways, 1), THIN), THICK)
    for place, name in enumerate(plan.plotted.categories):
        if above:
            canvas.text((0, at + 14), fitted(name, plan.width, SIZE))
            at += 19
        else:
            middle = at + (plan.ways * (bar + 4) + 8) / 2
            canvas.text((left - 12, middle + 1), name, "", "end")
        for number in range(plan.ways):
            _row(canvas, plan, (number, place), x, (at + 4, at + 4 + bar))
            at += bar + 4
        at += 8
    canvas.line((x(0), begun), (x(0), at - 4), "zero")
    return int(at) + 2


def _row(canvas: Canvas, plan: Plan, which: tuple[int, int], x: Scale, edges: tuple[float, float]) -> None:
    (number, place), (top, foot) = which, edges
    foot_of_words = (top + foot) / 2 + 5
    one = plan.plotted.series[number]
    value = one.values[place] if place < len(one.values) else None
    if value is None:
        canvas.text((x(0) + 7, foot_of_words), NOTHING)
        return
    start, end = sorted((x(value), x(0)))
    canvas.box((start, top), (end, foot), f"fill {plan.paint(number, place)}")
    ends = ends_of(one, place)
    if ends:
        _interval(canvas, (x(ends[0]), (top + foot) / 2), (x(ends[1]), (top + foot) / 2))
    if value < 0:
        canvas.text((x(min((value, *(ends or ())))) - 7, foot_of_words), plan.word(value), "strong", "end")
    else:
        canvas.text((x(max((value, *(ends or ())))) + 7, foot_of_words), plan.word(value), "strong")
