"""Lines of a talk's chart: each ends in its name and its last value, in its own colour."""

from __future__ import annotations

import itertools

from sowhat.model.talk import Series
from sowhat.render.drawing import Canvas, text_width
from sowhat.render.plots import Scale
from sowhat.render.talks.charted import BOLD, SIZE, Plan, ends_of, key
from sowhat.render.talks.scales import reach, ticks

HIGH, TOP, FOOT, APART = 290, 18, 26, 17
NAMES = 0.36
"""So much of the width the names at the ends may take; longer ones stand above."""
DOTS_UP_TO = 26
"""So many values still get a dot each."""


def lines(canvas: Canvas, plan: Plan) -> int:
    """Ticks, intervals, lines, and their names at their ends; how high it is."""
    named = _widest(plan, named=True) <= plan.width * NAMES
    top = TOP if named else TOP + key(canvas, plan)
    low, high = reach(plan.plotted)
    y = Scale(low, high, HIGH - FOOT, top)
    marks = ticks(low, high)
    left = 10 + max((text_width(plan.word(at), SIZE) for at in marks), default=0)
    right = plan.width - 12 - _widest(plan, named=named)
    for at in marks:
        canvas.line((left, y(at)), (right + 8, y(at)), "zero" if at == 0 else "rule")
        canvas.text((left - 8, y(at) + 4.5), plan.word(at), "", "end")
    count = len(plan.plotted.categories)
    x = Scale(0, max(count - 1, 1), left + 8, right)
    _along(canvas, plan, x)
    for number, one in reversed(tuple(enumerate(plan.plotted.series))):
        _line(canvas, plan, (number, one), x, y)
    _names(canvas, plan, (right + 12, named), y)
    return HIGH


def _along(canvas: Canvas, plan: Plan, x: Scale) -> None:
    """As many categories as have room, the last one always."""
    names = plan.plotted.categories
    taken = float("inf")
    for place in reversed(range(len(names))):
        half = text_width(names[place], SIZE) / 2
        at = min(max(x(place), half), plan.width - half)
        if at + half + 12 <= taken:
            canvas.text((at, HIGH - 6), names[place], "", "middle")
            taken = at - half


def _line(canvas: Canvas, plan: Plan, which: tuple[int, Series], x: Scale, y: Scale) -> None:
    number, one = which
    colour, known = plan.colour(number), [(i, v) for i, v in enumerate(one.values) if v is not None]
    for place, _ in known:
        ends = ends_of(one, place)
        if ends:
            canvas.line((x(place), y(ends[0])), (x(place), y(ends[1])), f"whisker {colour}")
    for (a, start), (b, end) in itertools.pairwise(known):
        if b == a + 1:
            canvas.line((x(a), y(start)), (x(b), y(end)), f"stroke {colour}")
    for place, value in known if len(one.values) <= DOTS_UP_TO else known[-1:]:
        canvas.dot((x(place), y(value)), 3.6, f"dot {colour}")


def _widest(plan: Plan, *, named: bool) -> float:
    """The room that what stands at the lines' ends needs."""
    return max((text_width(plan.end_of(one, named=named), SIZE) * BOLD for one in plan.plotted.series), default=0)


def _names(canvas: Canvas, plan: Plan, place: tuple[float, bool], y: Scale) -> None:
    """Clear of each other, as near to their line's end as that allows."""
    left, named = place
    wanted = []
    for number, one in enumerate(plan.plotted.series):
        known = [value for value in one.values if value is not None]
        if known:
            wanted.append((y(known[-1]), plan.end_of(one, named=named), plan.colour(number)))
    floor = float("-inf")
    placed = []
    for at, said, colour in sorted(wanted):
        floor = max(at, floor + APART)
        placed.append((floor, said, colour))
    over = max(placed[-1][0] - (HIGH - FOOT), 0) if placed else 0
    for at, said, colour in placed:
        canvas.text((left, at - over + 4.5), said, f"strong {colour}")
