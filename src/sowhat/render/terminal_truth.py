"""The truth behind a simulated company in the terminal."""

from __future__ import annotations

from rich.console import RenderableType

from sowhat.model.compared import Judged
from sowhat.render.terminal import Drawn
from sowhat.stories import truth as story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def truth(judged: Judged, words: Words) -> RenderableType:
    """What is true beside what was found."""
    return Drawn(story.truth(voice(words.language), judged), words)
