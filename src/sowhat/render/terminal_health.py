"""How well services are kept, in the terminal."""

from __future__ import annotations

from rich.console import RenderableType

from sowhat.model.catalog import Catalog
from sowhat.model.health import Health
from sowhat.render.terminal import Drawn
from sowhat.stories import health as story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def health(seen: Health, words: Words, service: str | None = None, catalog: Catalog | None = None) -> RenderableType:
    """Scores, objectives, reliability, records; `service` is the one it was narrowed to."""
    return Drawn(story.health(voice(words.language, seen.timezone, catalog), seen, service), words)
