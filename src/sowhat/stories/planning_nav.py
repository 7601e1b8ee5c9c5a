"""The pages around Planning: what the company is after, what might help, what is asked for, what is done about it."""

from __future__ import annotations

from sowhat.stories.pieces import Tab
from sowhat.stories.voice import Voice

PAGES: tuple[tuple[str, str], ...] = (
    ("pillars", "/planning"),
    ("opportunities", "/planning/opportunities"),
    ("demand", "/planning/demand"),
    ("priorities", "/planning/priorities"),
    ("cases", "/planning/cases"),
    ("okrs", "/planning/okrs"),
    ("decisions", "/planning/decisions"),
)
"""Name and address of each page in the order of the tabs; its words are `planning-tab-NAME`."""


def tabs(voice: Voice, here: str) -> tuple[Tab, ...]:
    """The small navigation of the pages around Planning; `here` is the one that is read."""
    return tuple(Tab(voice.say(f"planning-tab-{name}"), href, name == here) for name, href in PAGES)
