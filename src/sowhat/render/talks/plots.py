"""What a chart needs to be read without hunting: which way bars go, where its axis ends, how numbers are written."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor, log10

from sowhat.model.talk import Plotted, Series
from sowhat.render.talks.fit import Box, Measure
from sowhat.stories.numbers import Numbers

TYPE = 12.0
"""The size of a chart's labels, in points."""
ROW = 15.0
"""The least height of a lying bar."""
FEWEST = 4
"""Bars on a slide when they are shared out."""


def lying(chart: Plotted, box: Box) -> bool:
    """Whether bars lie: names that have no room below standing ones. Days and months always stand, as time goes on."""
    if chart.kind != "bar" or timed(chart):
        return False
    measure, slot = Measure(), 0.92 * box.w / max(1, len(chart.categories))
    return any(measure.lines(name, TYPE, slot) > 2 or measure.word(name) * TYPE > slot for name in chart.categories)


def timed(chart: Plotted) -> bool:
    """Whether the categories are days, weeks or months: each has a digit."""
    return all(any(one.isdigit() for one in name) for name in chart.categories)


def shared_out(chart: Plotted, height: float) -> tuple[Plotted, ...]:
    """A chart of more names than a slide of this height can show, on several slides of about as many each."""
    most = max(FEWEST, int(height / (ROW * max(1, len(chart.series)) + 4)))
    count = len(chart.categories)
    if chart.kind != "bar" or timed(chart) or count <= most:
        return (chart,)
    each = ceil(count / ceil(count / most))
    return tuple(_stretch(chart, slice(start, start + each)) for start in range(0, count, each))


def _stretch(chart: Plotted, cut: slice) -> Plotted:
    series = tuple(
        Series(name=one.name, values=one.values[cut], lows=one.lows[cut], highs=one.highs[cut], means=one.means[cut])
        for one in chart.series
    )
    return chart.model_copy(update={"categories": chart.categories[cut], "series": series})


def numbers(chart: Plotted) -> Iterator[float]:
    """Every number that is drawn."""
    for one in chart.series:
        yield from (value for values in (one.values, one.lows, one.highs) for value in values if value is not None)


def span(chart: Plotted) -> tuple[float, float, float]:
    """Where the axis begins and ends, zero on it, and the distance of its lines."""
    low, high = min(0.0, *numbers(chart), 0.0), max(0.0, *numbers(chart), 0.0)
    if low == high:
        return 0.0, 1.0, 1.0
    step = _step((high - low) / 4)
    return step * floor(low / step + 1e-9), step * ceil(high / step - 1e-9), step


def _step(rough: float) -> float:
    """The next round number from `rough` up: 1, 2, 2.5 or 5 times a power of ten."""
    power = 10.0 ** floor(log10(rough))
    return next(power * nice for nice in (1, 2, 2.5, 5, 10) if power * nice >= rough * 0.999)


def form(chart: Plotted, numbers_: Numbers) -> str:
    """How a spreadsheet writes the chart's numbers, as people of the language count."""
    size = max((abs(value) for value in numbers(chart)), default=0)
    if chart.shares:
        return "0%" if size >= 0.1 else "0.0%"
    if size >= 100_000 or (size >= 10_000 and numbers_.words.language == "zh"):
        return _large(numbers_)
    return "#,##0" if size >= 100 else "0.0" if size >= 1 else "0.00"


def _large(numbers_: Numbers) -> str:
    """`0.0,," million"`, and for ten thousands, which no format knows: thousands with a point before the last digit."""
    scale = numbers_.scale()
    coded = {10**4: r"0\.0,", 10**6: "0.0,,", 10**8: r"0\.00,,", 10**9: "0.0,,,"}
    parts = [
        f'[>={scale[f"{name}_from"]}]{coded[int(scale[f"{name}_from"])]}"{scale[name].replace("#", "")}"'
        for name in ("high", "low")
    ]
    return ";".join([*parts, "#,##0"])


def written(value: float, chart: Plotted, numbers_: Numbers) -> str:
    """About what the format makes of a value, to know how wide it is."""
    if chart.shares:
        return f"{value:.1%}"
    return numbers_.spoken(round(value)) if abs(value) >= 100 else f"{value:.2f}"


def spread(one: Series, at: int) -> tuple[float, float] | None:
    """How far the interval goes below and above a value; null where there is none."""
    value = one.values[at] if at < len(one.values) else None
    low = one.lows[at] if at < len(one.lows) else None
    high = one.highs[at] if at < len(one.highs) else None
    if value is None or (low is None and high is None):
        return None
    return max(0.0, value - low) if low is not None else 0.0, max(0.0, high - value) if high is not None else 0.0


def doubted(chart: Plotted) -> bool:
    """Whether any value has an interval."""
    return any(spread(one, at) for one in chart.series for at in range(len(one.values)))
