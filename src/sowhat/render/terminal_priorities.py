"""What to do in a period, in the terminal."""

from __future__ import annotations

from rich.console import RenderableType

from sowhat.model.catalog import Catalog
from sowhat.model.priorities import Priorities
from sowhat.render.terminal import Drawn
from sowhat.stories import priorities as story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def priorities(seen: Priorities, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """The choice, what is left out, the scores, how firm it is, who gets what."""
    return Drawn(story.priorities(voice(words.language, seen.timezone, catalog), seen, lines=True), words)
