"""The pages around Showcase: what is told, when, and what makes it easy to see."""

from __future__ import annotations

from sowhat.stories.pieces import Tab
from sowhat.stories.voice import Voice

PAGES: tuple[tuple[str, str], ...] = (
    ("hub", "/showcase"),
    ("calendar", "/showcase/calendar"),
    ("scenarios", "/showcase/scenarios"),
    ("prototypes", "/showcase/prototypes"),
    ("rehearsal", "/showcase/rehearsal"),
)
"""Name and address of each page in the order of the tabs."""


def tabs(voice: Voice, here: str) -> tuple[Tab, ...]:
    """The small navigation of the pages around Showcase; `here` is the one that is read."""
    return tuple(Tab(voice.say("showcase-tab", tab=name), href, name == here) for name, href in PAGES)
