"""The decision log in the terminal."""

from __future__ import annotations

from rich.console import RenderableType

from sowhat.model.catalog import Catalog
from sowhat.model.decision import Decision, Decisions
from sowhat.render.terminal import Drawn
from sowhat.stories import decisions as story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def decisions(seen: Decisions, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """A line a decision."""
    return Drawn(story.decisions(voice(words.language, seen.timezone, catalog), seen), words)


def decision(seen: Decisions, one: Decision, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """One decision with its evidence then and now."""
    return Drawn(story.decision(voice(words.language, seen.timezone, catalog), seen, one), words)
