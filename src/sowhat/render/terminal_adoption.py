"""Adoption in the terminal."""

from __future__ import annotations

from rich.console import RenderableType

from sowhat.model.adoption import AdoptionSeen
from sowhat.model.catalog import Catalog
from sowhat.render.terminal import Drawn
from sowhat.stories import adoption as story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def adoption(
    seen: AdoptionSeen, words: Words, service: str | None = None, catalog: Catalog | None = None
) -> RenderableType:
    """All services, or the one that it was narrowed to."""
    spoken = voice(words.language, seen.timezone, catalog)
    return Drawn(story.told(spoken, seen, service), words)
