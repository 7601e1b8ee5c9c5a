"""Opportunities in the terminal."""

from __future__ import annotations

from rich.console import RenderableType

from sowhat.model.catalog import Catalog
from sowhat.model.opportunity import OpportunitiesSeen, Opportunity
from sowhat.render.terminal import Drawn
from sowhat.stories import opportunities as story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def opportunities(seen: OpportunitiesSeen, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """All of them."""
    return Drawn(story.opportunities(voice(words.language, seen.timezone, catalog), seen), words)


def opportunity(
    seen: OpportunitiesSeen, one: Opportunity, words: Words, catalog: Catalog | None = None
) -> RenderableType:
    """One of them."""
    return Drawn(story.opportunity(voice(words.language, seen.timezone, catalog), seen, one), words)
