"""What should become of each service, in the terminal."""

from __future__ import annotations

from rich.console import RenderableType

from sowhat.model.catalog import Catalog
from sowhat.model.lifecycle import Lifecycle
from sowhat.render.terminal import Drawn
from sowhat.stories import lifecycle as story
from sowhat.stories import lifecycle_review as one_story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def lifecycle(seen: Lifecycle, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """The verdict of every service, with its first reason."""
    return Drawn(story.lifecycle(voice(words.language, seen.timezone, catalog), seen, "lines"), words)


def one(seen: Lifecycle, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """The review that `seen` was narrowed to."""
    [found] = seen.reviews
    return Drawn(one_story.review(voice(words.language, seen.timezone, catalog), seen, found), words)
