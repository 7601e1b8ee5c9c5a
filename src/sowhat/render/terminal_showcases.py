"""Showcases in the terminal."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from sowhat.model.catalog import Catalog
from sowhat.model.showcase_calendar import OccasionSeen, ShowcaseCalendar
from sowhat.render.terminal import Drawn
from sowhat.stories import showcase_words as said
from sowhat.stories import showcases as story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def calendar(seen: ShowcaseCalendar, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """A line a showcase, with the id by which it is known."""
    spoken = voice(words.language, seen.timezone, catalog)
    return Group(*(Text(said.line(spoken, one)) for one in seen.occasions))


def occasion(seen: OccasionSeen, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """One showcase with everything that is known of it."""
    return Drawn(story.occasion(voice(words.language, seen.timezone, catalog), seen), words)
