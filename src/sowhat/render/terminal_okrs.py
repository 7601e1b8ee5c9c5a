"""Joint objectives in the terminal."""

from __future__ import annotations

from rich.console import RenderableType

from sowhat.model.catalog import Catalog
from sowhat.model.okr import OkrSeen, OkrsSeen
from sowhat.render.terminal import Drawn
from sowhat.stories import okr as story
from sowhat.stories import okrs as board
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def okrs(seen: OkrsSeen, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """A line an objective."""
    return Drawn(board.okrs(voice(words.language, seen.timezone, catalog), seen), words)


def okr(seen: OkrSeen, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """One objective."""
    return Drawn(story.okr(voice(words.language, seen.timezone, catalog), seen), words)
