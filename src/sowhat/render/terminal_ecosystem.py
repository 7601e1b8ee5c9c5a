"""How far the platform reaches, in the terminal."""

from __future__ import annotations

from rich.console import RenderableType

from sowhat.model.catalog import Catalog
from sowhat.model.ecosystem import Ecosystem
from sowhat.render.terminal import Drawn
from sowhat.stories import ecosystem as story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def ecosystem(seen: Ecosystem, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """Reach, what became possible, both sides, versions."""
    return Drawn(story.ecosystem(voice(words.language, catalog=catalog), seen), words)
