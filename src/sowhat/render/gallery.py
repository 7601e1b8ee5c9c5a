"""The gallery as a page."""

from __future__ import annotations

from collections.abc import Mapping

from sowhat.render.page import Frame, environment
from sowhat.stories.gallery import pieces
from sowhat.stories.gallery.shelves import shelves
from sowhat.stories.voice import Voice, voice

DEFINED: Mapping[str, str] = {"page": "adoption", "id": "habit"}
"""A section whose metrics are in the dictionary."""


def gallery(frame: Frame) -> str:
    """Every component in every state, one of them in the other language."""
    spoken = frame.voice
    stories = [pieces.story(spoken, tone) for tone in pieces.TONES]
    parts = {
        "stories": stories,
        "story": stories[0],
        "shelves": shelves(spoken),
        "badges": pieces.badges(spoken),
        "bars": pieces.bars(spoken, 2),
        "why": pieces.notes(spoken),
        "other": pieces.notes(_other(spoken)),
        "defined": DEFINED,
    }
    return environment().get_template("gallery.html").render(frame=frame, say=spoken.say, **parts)


def _other(spoken: Voice) -> Voice:
    return voice("en" if spoken.language == "zh" else "zh")
