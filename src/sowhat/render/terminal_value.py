"""How far each service has come, in the terminal."""

from __future__ import annotations

from rich.console import RenderableType

from sowhat.model.catalog import Catalog
from sowhat.model.ladder import ValueSeen
from sowhat.render.terminal import Drawn
from sowhat.stories import value as story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def value(seen: ValueSeen, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """Ladders, habit and reach, break-even, next steps."""
    return Drawn(story.value(voice(words.language, catalog=catalog), seen), words)
