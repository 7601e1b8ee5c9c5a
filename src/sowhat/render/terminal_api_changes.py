"""Versions of an API in the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from sowhat.model.api_changes import ApiChanges, Translated, Untranslatable
from sowhat.render.terminal import NARROW, section
from sowhat.stories import api_changes as story
from sowhat.stories.shape import Story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def changes(found: ApiChanges, words: Words, width: int) -> RenderableType:
    """What changed, the breaking first."""
    return Group(*_parts(story.changes(voice(words.language), found), words, width))


def translated(found: Translated | Untranslatable, new: str, words: Words, width: int) -> RenderableType:
    """The request as it is to be sent, and what was done to it."""
    told = list(_parts(story.translated(voice(words.language), found, new), words, width))
    if isinstance(found, Translated):
        told.insert(2, Padding(Text(story.request_text(found.request)), (1, 0, 0, 2)))
    return Group(*told)


def _parts(told: Story, words: Words, width: int) -> Iterator[RenderableType]:
    yield Text("".join(part.text for part in told.answer), style="bold")
    yield Text(told.under, style="dim")
    for each in told.sections:
        yield from section(each, words, wide=width >= NARROW)
