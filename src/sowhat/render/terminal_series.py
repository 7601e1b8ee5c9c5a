"""An interrupted series in the terminal: its sentence, what adds up, and period by period."""

from __future__ import annotations

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from sowhat.model.estimate import BySeries, Effect, Estimate
from sowhat.render.terminal_number import level, number
from sowhat.stories.words import Words

MOST = 24
"""Periods that are listed; `--json` has them all."""


def sentences(found: Estimate, by: BySeries, words: Words) -> list[RenderableType]:
    """The average gap with its interval, and the sum of all."""
    low, high = by.average.ci or (by.average.estimate, by.average.estimate)
    side = "related" if found.grade == "D" else "up" if low > 0 else "down" if high < 0 else "none"
    effect = number(by.average.estimate, signed=True)
    says = words.say("estimate-sentence-series", side=side, effect=effect, mde=number(found.mde), starts=str(by.starts))
    sure = level(found.confidence)
    interval = words.say("estimate-interval", level=sure, low=number(low), high=number(high))
    low, high = by.cumulative.ci or (by.cumulative.estimate, by.cumulative.estimate)
    told = {"total": number(by.cumulative.estimate, signed=True), "low": number(low), "high": number(high)}
    summed = words.say("estimate-sum-series", after=len(by.periods), level=sure, **told)
    return [Text(says, style="bold"), Text(interval), Text(summed)]


def behind(found: Estimate, by: BySeries, words: Words) -> str:
    """How much stands behind it."""
    season = 0 if by.season is None else f"{by.season:.4g}"
    return words.say(
        "estimate-behind-series",
        periods=found.n.periods,
        after=len(by.periods),
        controls=len(by.controls),
        season=season,
    )


def periods(by: BySeries, words: Words) -> RenderableType:
    """Observed, expected, the gap with its interval, and the gaps added up."""
    grid = Grid(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim", border_style="dim")
    for id_ in ("period", "observed", "expected", "effect", "low", "high", "sum"):
        grid.add_column(words.say(f"estimate-column-{id_}"), justify="left" if id_ == "period" else "right")
    for one in by.periods[:MOST]:
        told = (_short(one.observed), _short(one.expected), *_gap(one), _short(one.cumulative.estimate))
        grid.add_row(str(one.t), *told)
    if len(by.periods) > MOST:
        grid.add_row("…")
    return Padding(grid, (0, 0, 0, 2))


def _gap(one: Effect) -> tuple[str, str, str]:
    low, high = one.ci or (None, None)
    return _short(one.estimate), _short(low), _short(high)


def _short(value: float | None) -> str:
    """Thousands in full, and powers of ten without their ornaments: seven columns stand side by side."""
    if value is not None and 1e3 <= abs(value) < 1e6:
        return f"{value:,.0f}".replace("-", "−")
    return number(value).replace("e+0", "e").replace("e+", "e")
