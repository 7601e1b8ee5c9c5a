"""An experiment's arms in the terminal: the outcome, its quantiles, further outcomes."""

from __future__ import annotations

from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from sowhat.model.arm_effects import ArmEffect, ByArm, SecondaryOutcome
from sowhat.render.terminal_number import number as _number
from sowhat.stories.words import Words

LEFT = ("arm", "outcome")
"""Columns of text."""


def tables(by: ByArm, words: Words) -> list[RenderableType]:
    """A table of the arms, and one each of quantiles and further outcomes where they were asked for."""
    parts: list[RenderableType] = [Text(), _title("estimate-by-arm", words), _arms(by, words)]
    if any(arm.quantiles for arm in by.arms):
        parts += [Text(), _title("estimate-by-quantile", words), _quantiles(by.arms, words)]
    if by.secondary:
        parts += [Text(), _title("estimate-by-secondary", words), _secondary(by.secondary, words)]
    return parts


def _title(id_: str, words: Words) -> Text:
    return Text(words.say(id_), style="bold")


def _grid(columns: Iterable[str], words: Words) -> Grid:
    grid = Grid(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim", border_style="dim")
    for id_ in columns:
        grid.add_column(words.say(f"estimate-column-{id_}"), justify="left" if id_ in LEFT else "right")
    return grid


def _indented(grid: Grid) -> RenderableType:
    return Padding(grid, (0, 0, 0, 2))


def _arms(by: ByArm, words: Words) -> RenderableType:
    grid = _grid(("arm", "effect", "low", "high", "relative", "always-low", "always-high"), words)
    for arm in by.arms:
        low, high = arm.ci or (None, None)
        share = "–" if arm.relative is None else f"{arm.relative.estimate:+.1%}".replace("-", "−")
        grid.add_row(
            f"{arm.arm} − {by.baseline}",
            *map(_number, (arm.estimate, low, high)),
            share,
            *map(_number, arm.always_valid or (None, None)),
        )
    return _indented(grid)


def _quantiles(arms: Iterable[ArmEffect], words: Words) -> RenderableType:
    grid = _grid(("arm", "quantile", "effect", "low", "high"), words)
    for arm in arms:
        for one in arm.quantiles:
            grid.add_row(arm.arm, f"{one.q:g}", *map(_number, (one.estimate, *(one.ci or (None, None)))))
    return _indented(grid)


def _secondary(further: Iterable[SecondaryOutcome], words: Words) -> RenderableType:
    grid = _grid(("outcome", "arm", "effect", "low", "high", "p-adjusted"), words)
    for one in further:
        for arm in one.arms:
            told = map(_number, (arm.estimate, *(arm.ci or (None, None))))
            grid.add_row(one.outcome, arm.arm, *told, f"{arm.p_adjusted:.3g}")
        if not one.arms:
            grid.add_row(one.outcome, *["–"] * 5)
    return _indented(grid)
