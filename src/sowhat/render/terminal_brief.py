"""Partners and promises in the terminal."""

from __future__ import annotations

from rich.console import RenderableType

from sowhat.model.brief import Partners, Promises
from sowhat.model.catalog import Catalog
from sowhat.render.terminal import Drawn
from sowhat.stories import brief_people as people
from sowhat.stories import partners as story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def partners(seen: Partners, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """A line a partner."""
    return Drawn(story.partners(voice(words.language, seen.timezone, catalog), seen), words)


def promises(seen: Promises, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """A line a promise."""
    return Drawn(people.promises(voice(words.language, "UTC", catalog), seen), words)
