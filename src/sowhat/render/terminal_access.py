"""Who came in, in the terminal."""

from __future__ import annotations

from rich.console import Group, RenderableType

from sowhat.render.terminal import section
from sowhat.stories.shape import Story
from sowhat.stories.words import Words


def drawn(told: Story, words: Words, part: str) -> RenderableType:
    """One part of the page: `people` or `tokens`."""
    return Group(*(line for one in told.sections if one.id == part for line in section(one, words, wide=True)))
