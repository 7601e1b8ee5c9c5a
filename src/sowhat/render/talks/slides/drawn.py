"""A chart on its way to a slide: which way it lies, where its plot stands, which of its values carry a number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from sowhat.model.talk import Plotted
from sowhat.render.talks import plots
from sowhat.render.talks.fit import WIDE_LINE, Box, Measure, line_height
from sowhat.render.talks.slides.labels import Label
from sowhat.render.talks.slides.text import clean
from sowhat.stories.numbers import Numbers

SHADES = ("soft", "bar", "ink", "edge", "protect", "create")
"""Series of a plain slide; the first one takes the colour of a slide with a tone, the others step back."""
THEN_NOW = ("edge", "soft")
"""Two series of a plain slide: what was steps back behind what is."""
FEW = 14
"""At most so many values on a line carry a number of their own."""
APART = 15.0
"""Points between the names at the ends of two lines."""


@dataclass(frozen=True)
class Drawn:
    """`whole` is the chart that `chart` may be a stretch of, and whose axis it shares."""

    chart: Plotted
    whole: Plotted
    box: Box
    tone: str
    numbers: Numbers

    @cached_property
    def lying(self) -> bool:
        """Whether its bars lie."""
        return plots.lying(self.whole, self.box)

    @property
    def line(self) -> bool:
        """Whether it is a chart of lines."""
        return self.chart.kind == "line"

    @property
    def kind(self) -> XL_CHART_TYPE:
        """PowerPoint's name for it."""
        if self.line:
            return XL_CHART_TYPE.LINE_MARKERS
        return XL_CHART_TYPE.BAR_CLUSTERED if self.lying else XL_CHART_TYPE.COLUMN_CLUSTERED

    @property
    def form(self) -> str:
        """How its numbers are written."""
        return plots.form(self.whole, self.numbers)

    @property
    def shades(self) -> tuple[str, ...]:
        """The token of each series' colour."""
        if self.tone == "plain" and len(self.chart.series) == len(THEN_NOW):
            return THEN_NOW
        first = {"good": "create", "care": "warn", "bad": "bad"}.get(self.tone, SHADES[0])
        rest = [shade for shade in SHADES[1:] if shade != first]
        return (first, *(rest[n % len(rest)] for n in range(len(self.chart.series) - 1)))

    @cached_property
    def labelled(self) -> bool:
        """Whether there is room for a number at each value; else the axis has numbers."""
        count, series = len(self.chart.categories), len(self.chart.series)
        if self.line:
            fits = (self.widest + 1) * plots.TYPE <= 0.8 * self.box.w / max(1, count)
            return series == 1 and count <= FEW and fits and not plots.doubted(self.whole)
        return self.lying or self.widest * plots.TYPE <= 0.72 * self.box.w / max(1, count * series)

    @cached_property
    def widest(self) -> float:
        """The widest number, in ems."""
        return max((Measure().width(self.written(value)) for value in plots.numbers(self.whole)), default=0) + 0.6

    @cached_property
    def named(self) -> bool:
        """Whether lines carry their names at their ends; otherwise the names stand above the chart."""
        return self.line and len(self.chart.series) > 1 and self._ending(named=True) <= 0.36 * self.box.w

    @property
    def ends(self) -> tuple[float, ...]:
        """The last value of each series."""
        return tuple(next((v for v in reversed(one.values) if v is not None), 0.0) for one in self.chart.series)

    def _ending(self, *, named: bool) -> float:
        names = [f"{one.name} " if named else "" for one in self.chart.series]
        texts = (f"{name}{self.written(end)}" for name, end in zip(names, self.ends, strict=True))
        return (max((Measure(bold=True).width(text) for text in texts), default=0) + 1) * plots.TYPE

    def written(self, value: float) -> str:
        """A value about as its label reads."""
        return plots.written(value, self.whole, self.numbers)

    @cached_property
    def span(self) -> tuple[float, float, float]:
        """The ends of the axis and the distance of its lines; without numbers of its own it ends where the data do."""
        low, high, step = plots.span(self.whole)
        if self.line or not self.labelled:
            return low, high, step
        found = (0.0, *plots.numbers(self.whole))
        least, most = min(found), max(found)
        return (least, most, step) if most > least else (0.0, 1.0, 1.0)

    @cached_property
    def place(self) -> tuple[float, float, float, float]:
        """Where the plot stands, in shares of the chart: left, top, width, height."""
        low, high, _ = self.span
        under = max((self._under(name) for name in self.chart.categories), default=0) / self.box.h
        if self.line or not self.labelled:
            share = min(0.4, self._ending(named=self.named) / self.box.w) if self.line else 0.01
            return 0.0, 0.04, 1 - share, 0.95
        if self.lying:
            left = max(Measure().width(name) for name in self.chart.categories) * plots.TYPE + 10
            start = min(0.42, left / self.box.w) + (self._number_room if low < 0 else 0)
            return start, 0.0, max(0.2, 1 - start - (self._number_room if high > 0 else 0.01)), 1.0
        tall = plots.TYPE * 1.9 / self.box.h
        top, foot = (tall if high > 0 else 0.01), under + (tall if low < 0 else 0)
        return 0.0, top, 1.0, max(0.2, 1 - top - foot)

    @property
    def _number_room(self) -> float:
        return (self.widest * plots.TYPE + 8) / self.box.w

    def _under(self, name: str) -> float:
        slot = 0.92 * self.box.w / max(1, len(self.chart.categories))
        return Measure().lines(name, plots.TYPE, slot) * plots.TYPE * line_height(name) + 8

    def labels(self, at: int) -> tuple[Label, ...]:
        """The labels of the series of that number."""
        return tuple(self._line_labels(at) if self.line else self._bar_labels(at)) if self.chart.categories else ()

    def _bar_labels(self, at: int) -> Iterator[Label]:
        """A number beyond each bar's end, or beyond the end of its interval."""
        one, (low, high, _) = self.chart.series[at], self.span
        for n, value in enumerate(one.values if self.labelled else ()):
            if value is None:
                continue
            below, above = plots.spread(one, n) or (0.0, 0.0)
            share = (above if value >= 0 else -below) / (high - low)
            right, down = (share * self.place[2], 0.0) if self.lying else (0.0, -share * self.place[3])
            yield Label(n, "outEnd", right, down)

    def _line_labels(self, at: int) -> Iterator[Label]:
        """A line's name and number at its last value; all its numbers where there is room."""
        known = [n for n, value in enumerate(self.chart.series[at].values) if value is not None]
        for n in known[:-1] if self.labelled else ():
            yield Label(n, "t")
        if known:
            yield Label(known[-1], "r", down=self._apart[at], named=self.named)

    @cached_property
    def _apart(self) -> tuple[float, ...]:
        """How far each line's label is moved down, so that two that end close together can both be read."""
        low, high, _ = self.span
        tall = self.place[3] * self.box.h - 30
        wanted = [(high - end) / (high - low) * tall for end in self.ends]
        placed, floor = list(wanted), float("-inf")
        order = sorted(range(len(wanted)), key=lambda n: (wanted[n], n))
        for n in order:
            placed[n] = floor = max(wanted[n], floor + APART)
        over = max(0.0, max(placed, default=0) - max(tall, max(wanted, default=0)))
        return tuple((spot - over - want) / self.box.h for spot, want in zip(placed, wanted, strict=True))

    @property
    def slanted(self) -> bool:
        """Whether names are slanted: Chinese ones without room, which some programs would else break at every
        character."""
        return self.crowded(self._name) > 1 and any(line_height(name) == WIDE_LINE for name in self.chart.categories)

    @property
    def skip(self) -> int:
        """Every how many categories there is room for a name."""
        return self.crowded(1.4 * plots.TYPE if self.slanted else self._name)

    @property
    def _name(self) -> float:
        return max((Measure().width(name) for name in self.chart.categories), default=0) * plots.TYPE + 8

    def crowded(self, wide: float) -> int:
        """In how many slots of the axis there is room for a name so wide in points; names of bars all have theirs."""
        if self.lying or not self.chart.categories or not (self.line or plots.timed(self.chart)):
            return 1
        slot = max(40.0, self.place[2] * self.box.w - 50) / len(self.chart.categories)
        return max(1, ceil(wide / slot))

    def data(self) -> CategoryChartData:
        """What its workbook holds."""
        data = CategoryChartData(number_format=self.form)
        data.categories = [clean(name) for name in self.chart.categories]
        for one in self.chart.series:
            data.add_series(clean(one.name), one.values)
        return data
