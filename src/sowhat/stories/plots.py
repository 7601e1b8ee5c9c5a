"""Drawings of a study's evidence: dots with intervals, lines over time, where one value lies among many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Literal

from sowhat.stories import amounts
from sowhat.stories.drawings import Plot
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Point, Tone

Which = Literal["treated", "expected"]


@dataclass(frozen=True, slots=True)
class Dot:
    """One line of a chart: its name, its value, its interval (null: none that has an end)."""

    label: str
    value: Point
    low: float | None
    high: float | None
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Dots(Plot):
    """Values with intervals below each other on one scale; `zero` is where nothing differs."""

    rows: tuple[Dot, ...]
    ticks: tuple[Point, ...]
    zero: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """One run over the periods; a missing value is a gap."""

    name: str
    which: Which
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Lines(Plot):
    """Runs over the same periods. `band`: an interval around what was expected, a period each; `start`: the place of
    the first period with the service (null: it lies before them all). `labels`: `first`, `last`, `start`, `band`."""

    lines: tuple[Line, ...]
    band: tuple[tuple[float, float] | None, ...]
    start: int | None
    ticks: tuple[Point, ...]
    labels: Mapping[str, str]
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Spread(Plot):
    """How many of many values lie where, and where one other value lies among them."""

    values: tuple[float, ...]
    mark: Point
    ticks: tuple[Point, ...]
    tone: Tone = "plain"


def levels(values: Iterable[float], *, share: bool) -> tuple[Point, ...]:
    """Round values across what these levels reach, whether or not zero is among them."""
    every = list(values)
    low, high = min(every), max(every)
    step = stride(high - low, max(abs(low), abs(high)))
    first, last = floor(low / step), ceil(high / step)
    return tuple(Point(n * step, level(n * step, share=share)) for n in range(first, last + 1))


def stride(wide: float, size: float) -> float:
    """A round step that fits some four times; a hundredth of the size where nothing differs."""
    rough = wide / 4 if wide > 1e-9 * size else size / 100 or 1.0
    power = 10.0 ** floor(log10(rough))
    return next(power * nice for nice in (1, 2, 5, 10) if power * nice >= rough * 0.999)


def level(x: float, *, share: bool) -> str:
    """A level of the outcome: `44%` of a share, else a number."""
    if share:
        return percent(x) if 0 <= x <= 1 else f"{amounts.number(100 * x)}%"
    return amounts.number(float(f"{x:.12g}"))


def closely(x: float | None, *, share: bool) -> str:
    """A level as tables have it: `44.2%` of a share, else four figures."""
    if x is None:
        return NOTHING
    if share:
        return f"{100 * x:.1f}%".replace("-", amounts.MINUS)
    return (f"{x:,.0f}" if abs(x) >= 10_000 else f"{x:.4g}").replace("-", amounts.MINUS)


@dataclass(frozen=True, slots=True)
class Pile(Plot):
    """How likely what is: shares of draws by equal steps, those below nothing apart from those above."""

    bins: tuple[tuple[float, float, float], ...]
    mark: Point
    ticks: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Arm:
    """What is left over where one thing is low and where it is high."""

    label: str
    low: Point
    high: Point
    decides: bool


@dataclass(frozen=True, slots=True)
class Tornado(Plot):
    """What matters most on top; `base`: what is left over where all is likely."""

    arms: tuple[Arm, ...]
    base: Point
    ticks: tuple[Point, ...]
