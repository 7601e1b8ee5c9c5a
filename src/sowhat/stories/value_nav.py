"""The pages around Value: what each service came to, the book, what came back, what was promised, what may come."""

from __future__ import annotations

from sowhat.stories.pieces import Tab
from sowhat.stories.voice import Voice

PAGES: tuple[tuple[str, str], ...] = (
    ("value", "/value"),
    ("totals", "/value/totals"),
    ("ledger", "/value/ledger"),
    ("prices", "/value/prices"),
    ("returns", "/value/returns"),
    ("funding", "/value/funding"),
    ("milestones", "/value/milestones"),
    ("case", "/value/case"),
)
"""Name and address of each page in the order of the tabs; its words are `value-tab-NAME`."""


def tabs(voice: Voice, here: str) -> tuple[Tab, ...]:
    """The small navigation of the pages around Value; `here` is the one that is read."""
    return tuple(Tab(voice.say(f"value-tab-{name}"), href, name == here) for name, href in PAGES)
