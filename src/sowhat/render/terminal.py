"""Stories in the terminal, 80 columns wide or more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from rich.box import SIMPLE_HEAD
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from sowhat.model.catalog import Catalog
from sowhat.model.data import Data
from sowhat.model.usage import Usage
from sowhat.render.spark import blocks
from sowhat.stories import data as data_story
from sowhat.stories import service as service_story
from sowhat.stories import usage as usage_story
from sowhat.stories.drawings import Chart, Contrasts, Drifts, Events, Flow, Ladder, Plot, Ranges
from sowhat.stories.pieces import SIGNS, Bars, Column, Figure, Limits, Notes, Row, Steps, Table
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.table import Asked, in_order
from sowhat.stories.voice import voice
from sowhat.stories.words import Words

ROWS = 20
"""At most so many rows of a table; `--json` and the pages have them all."""
NARROW = 110
"""Below so many columns a table leaves its wide columns out."""
LEAST = 14
"""Columns that a row's name keeps, however many others there are."""
BAR = 24
TONES = {"plain": "", "good": "green", "care": "yellow", "bad": "red"}
MARKS = {"plain": "·", "good": "✓", "care": "!", "bad": "✗"}


def console() -> Console:
    """The terminal, without guesses about what might be a number or a path."""
    return Console(highlight=False)


def usage(seen: Usage, words: Words, service: str | None = None, catalog: Catalog | None = None) -> RenderableType:
    """What was used, in the language of `words`; `service` is the one it was narrowed to."""
    spoken = voice(words.language, seen.timezone, catalog)
    if service is not None:
        return Drawn(service_story.service(spoken, seen, service), words)
    return Drawn(usage_story.services(spoken, seen), words)


def data(seen: Data, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """What came in, in the language of `words`."""
    return Drawn(data_story.data(voice(words.language, seen.timezone, catalog), seen), words)


class Drawn:
    """A story that fits itself to the width it gets."""

    def __init__(self, story: Story, words: Words) -> None:
        self.story = story
        self.words = words

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        wide = options.max_width >= NARROW
        story = self.story
        strong = f"bold {TONES[story.tone]}".strip()
        yield Text(story.question, style="dim")
        yield Text.assemble(*((part.text, strong if part.strong else "bold") for part in story.answer))
        yield Text(story.under, style="dim")
        yield Text()
        if story.figures:
            yield _figures(story.figures)
        for each in story.sections:
            yield from section(each, self.words, wide=wide)
        if not story.build:
            return
        build = self.words.say("address-build", build=story.build)
        yield Text(f"{build} · {self.words.say('address-code', version=story.code_version)}", style="dim")


def _figures(figures: tuple[Figure, ...]) -> RenderableType:
    grid = Grid.grid(padding=(0, 3, 0, 0), expand=False)
    for figure in figures:
        grid.add_row(figure.label, Text(figure.value, style="bold"), Text(figure.note, style="dim"))
    return grid


def section(one: Section, words: Words, *, wide: bool) -> Iterator[RenderableType]:
    """Its title and its blocks."""
    yield Text()
    yield Text(one.title, style="bold")
    if one.lede and not one.blocks:
        yield Text(one.lede, style="dim")
    for block in one.blocks:
        yield Padding(_block(block, words, wide=wide), (0, 0, 0, 2))


def _block(block: Block, words: Words, *, wide: bool) -> RenderableType:
    if isinstance(block, Table):
        return _table(block, words, wide=wide)
    if isinstance(block, Contrasts):
        return _contrasts(block)
    if isinstance(block, Chart | Drifts | Events | Flow | Ladder | Plot):
        return _table(block.table, words, wide=wide)
    if isinstance(block, Ranges | Limits | Steps):
        return Group(*(Text(line) for line in _lines(block)))
    return _bars(block) if isinstance(block, Bars) else _notes(block)


def _lines(block: Ranges | Limits | Steps) -> Iterator[str]:
    """What can be said in lines; a range's table stands beside it."""
    if isinstance(block, Limits):
        yield from (f"{SIGNS[one.verdict]} {one.says}" for one in block.limits)
    elif isinstance(block, Steps):
        yield from (f"· {one.text}" for one in block.steps)
    else:
        yield from (f"· {row.title}: {row.says}" for row in block.rows)


def _table(table: Table, words: Words, *, wide: bool) -> RenderableType:
    grid = Grid(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim", border_style="dim")
    shown = [(i, column) for i, column in enumerate(table.columns) if wide or not column.wide]
    for i, column in shown:
        least = LEAST if i == 0 else None
        grid.add_column(column.title, justify=_side(column), no_wrap=i > 0, min_width=least)
    rows = in_order(table, Asked())
    for row in rows[:ROWS]:
        grid.add_row(*(_cell(row, i, column) for i, column in shown), style="dim" if row.last else "")
    if len(rows) <= ROWS:
        return grid
    return Group(grid, Text(words.say("table-count", shown=ROWS, all=len(rows)), style="dim"))


def _side(column: Column) -> Literal["left", "right"]:
    return "left" if column.kind == "text" else "right"


def _cell(row: Row, index: int, column: Column) -> Text:
    cell = row.cells[index]
    if column.kind == "spark":
        return Text(f"{blocks(cell.run)} {cell.text}")
    return Text(cell.text)


def _bars(block: Bars) -> RenderableType:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column()
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right")
    grid.add_column(justify="right")
    for bar in block.bars:
        drawn = Text("█" * round(bar.share * BAR), style=TONES[bar.tone])
        drawn.append("·" * (BAR - len(drawn)), style="dim")
        grid.add_row(bar.label, drawn, Text(bar.note, style="bold"), Text(bar.text, style="dim"))
    return grid


def folding() -> Grid:
    """A mark and a sentence side by side; a sentence without spaces, as in Chinese, is folded and not cut off."""
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column()
    grid.add_column(overflow="fold")
    return grid


def _notes(block: Notes) -> RenderableType:
    grid = folding()
    for note in block.notes:
        lines = [Text(note.text), *([Text(note.detail, style="dim")] if note.detail else [])]
        lines += [
            Text(f"{place}  {excerpt}", style="dim", overflow="ellipsis", no_wrap=True)
            for place, excerpt in note.examples
        ]
        grid.add_row(Text(MARKS[note.tone], style=TONES[note.tone]), Group(*lines))
    return grid


def _contrasts(block: Contrasts) -> RenderableType:
    """A table's texts below each other: they are sentences, too long for columns."""
    titles = [column.title for column in block.table.columns]
    grid = folding()
    for one, row in zip(block.rows, block.table.rows, strict=True):
        first, *rest, verdict = (cell.text for cell in row.cells)
        said = [Text(f"{title}: {text}", style="dim") for title, text in zip(titles[1:-1], rest, strict=True)]
        grid.add_row(Text(SIGNS[one.verdict]), Group(Text(first, style="bold"), *said, Text(verdict)))
    return grid
