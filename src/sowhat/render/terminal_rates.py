"""Protection and association in the terminal: their sentences, what stands behind them, cohorts and strata."""

from __future__ import annotations

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from sowhat.model.effect import Effect, Interval
from sowhat.model.estimate import Estimate
from sowhat.model.rate_effects import ByAssociation, ByProtection
from sowhat.render.terminal_number import level, number
from sowhat.stories.words import Words

MOST = 24
"""Cohorts or strata that are listed; `--json` has them all."""


def sentences(found: Estimate, words: Words) -> list[RenderableType]:
    """What was found, its interval, and the ratio (or the crude difference) beside it."""
    low, high = found.ci or (found.estimate, found.estimate)
    related = found.grade == "D"
    side = "related" if related else "up" if low > 0 else "down" if high < 0 else "none"
    told = {"effect": number(found.estimate, signed=True), "mde": number(found.mde)}
    says = words.say(f"estimate-sentence-{found.design}", side=side, **told)
    sure = level(found.confidence)
    interval = words.say("estimate-interval", level=sure, low=number(low), high=number(high))
    beside = _ratio(found.by, sure, words) if isinstance(found.by, ByProtection) else _crude(found.by, words)
    return [Text(says, style="bold"), Text(interval), Text(beside)]


def _ratio(by: ByProtection, sure: str, words: Words) -> str:
    low, high = by.ratio_ci or (by.ratio, by.ratio)
    told = {"observed": number(by.observed), "expected": number(by.expected)}
    return words.say(
        "estimate-ratio", ratio=f"{by.ratio:.2f}", low=f"{low:.2f}", high=f"{high:.2f}", level=sure, **told
    )


def _crude(by: object, words: Words) -> str:
    crude = by.crude.estimate if isinstance(by, ByAssociation) else None
    return words.say("estimate-crude", effect=number(crude, signed=True))


def behind(found: Estimate, words: Words) -> str:
    """How much stands behind it."""
    n = found.n
    return words.say(
        f"estimate-behind-{found.design}",
        units=f"{n.units:,}",
        treated=f"{n.treated:,}",
        periods=n.periods,
        clusters=f"{n.clusters:,}",
        method=found.inference.method,
    )


def tables(by: ByProtection | ByAssociation, words: Words) -> list[RenderableType]:
    """Cohort by cohort, or stratum by stratum; nothing for a single unnamed stratum."""
    if isinstance(by, ByProtection):
        return [Text(), Text(words.say("estimate-by-cohort"), style="bold"), _cohorts(by, words)]
    if len(by.strata) < 2:
        return []
    return [Text(), Text(words.say("estimate-by-stratum"), style="bold"), _strata(by, words)]


def _grid(ids: tuple[str, ...], words: Words) -> Grid:
    grid = Grid(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim", border_style="dim")
    for at, id_ in enumerate(ids):
        grid.add_column(words.say(f"estimate-column-{id_}"), justify="right" if at else "left")
    return grid


def _cohorts(by: ByProtection, words: Words) -> RenderableType:
    grid = _grid(("cohort", "units", "observed", "expected", "ratio", "low", "high"), words)
    for one in by.cohorts[:MOST]:
        ends = [_short(end) for end in one.ratio_ci or (None, None)]
        told = (f"{one.units:,}", number(one.observed), number(one.expected))
        grid.add_row(str(one.g), *told, _short(one.ratio), *ends)
    return Padding(_more(grid, len(by.cohorts)), (0, 0, 0, 2))


def _strata(by: ByAssociation, words: Words) -> RenderableType:
    grid = _grid(("stratum", "adopters", "others", "share", "difference", "low", "high"), words)
    for one in by.strata[:MOST]:
        told = (f"{one.adopters:,}", f"{one.others:,}", f"{one.share:.0%}")
        grid.add_row(one.stratum, *told, *_difference(one))
    return Padding(_more(grid, len(by.strata)), (0, 0, 0, 2))


def _more(grid: Grid, rows: int) -> Grid:
    if rows > MOST:
        grid.add_row("…")
    return grid


def _difference(one: Effect) -> tuple[str, str, str]:
    ends: Interval | tuple[None, None] = one.ci or (None, None)
    return number(one.estimate, signed=True), number(ends[0]), number(ends[1])


def _short(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
