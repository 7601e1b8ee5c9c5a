"""Demand in the terminal."""

from __future__ import annotations

from rich.console import RenderableType

from sowhat.model.catalog import Catalog
from sowhat.model.demand import DemandSeen, DemandsSeen
from sowhat.render.terminal import Drawn
from sowhat.stories import demand as one_story
from sowhat.stories import demands as story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def demands(seen: DemandsSeen, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """A line a demand."""
    return Drawn(story.demands(voice(words.language, seen.timezone, catalog), seen), words)


def demand(seen: DemandSeen, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """One demand."""
    return Drawn(one_story.demand(voice(words.language, seen.timezone, catalog), seen), words)
