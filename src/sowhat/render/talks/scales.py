"""What a chart of a talk is drawn on: its span, round ticks, and its values in words."""

from __future__ import annotations

from math import floor, log10

from sowhat.model.talk import Plotted
from sowhat.stories import amounts, numbers
from sowhat.stories.voice import Voice

TICKS = 4


def worded(voice: Voice, plotted: Plotted, x: float) -> str:
    """A value as its label says it."""
    if plotted.shares:
        return f"{amounts.MINUS}{numbers.percent(-x)}" if x < 0 else numbers.percent(x)
    return amounts.plain(voice, x) if abs(x) >= 1000 else amounts.number(x)


def reach(plotted: Plotted) -> tuple[float, float]:
    """The lowest and the highest that is drawn, zero always among them: a small change shall look small."""
    every = [x for one in plotted.series for run in (one.values, one.lows, one.highs) for x in run if x is not None]
    low, high = min((0.0, *every)), max((0.0, *every))
    return (low, high) if high > low else (0.0, 1.0)


def ticks(low: float, high: float) -> tuple[float, ...]:
    """About four round numbers from low to high."""
    rough = (high - low) / TICKS
    power = 10 ** floor(log10(rough))
    step = next(size * power for size in (1, 2, 2.5, 5, 10) if size * power >= rough * 0.999)
    first = floor(low / step)
    marks = (round((first + i) * step, 12) for i in range(2 * TICKS + 4))
    return tuple(at for at in marks if low - step * 0.001 <= at <= high + step * 0.001)
