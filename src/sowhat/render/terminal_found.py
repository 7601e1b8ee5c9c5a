"""What was found, in the terminal: each find with its address, under its kind."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from sowhat.stories.search import FoundStory, HitGroup


def found(story: FoundStory) -> RenderableType:
    """The answer."""
    heading = (Text(story.answer, style="bold"), Text(story.under, style="dim"))
    return Group(*heading, *(part for group in story.groups for part in _group(group)))


def _group(group: HitGroup) -> tuple[RenderableType, ...]:
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(overflow="fold")
    grid.add_column(style="dim", overflow="fold")
    for hit in group.hits:
        grid.add_row(Text(hit.title), Text(hit.address))
    return Text(), Text(group.title, style="bold"), Padding(grid, (0, 0, 0, 2))
