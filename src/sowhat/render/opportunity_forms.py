"""Pages of opportunities, with the form that says that one is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story


@dataclass(frozen=True, slots=True)
class Dismissing:
    """The form under one opportunity: where it goes ('' for none), its words, what was typed, refused, done. One that
    `restores` takes a dismissal back, which needs no reason."""

    token: str = ""
    action: str = ""
    title: str = ""
    lede: str = ""
    restores: bool = False
    typed: Mapping[str, str] | None = None
    problems: Notes | None = None
    said: str = ""


def opportunity(frame: Frame, told: Story, forms: Dismissing) -> str:
    """The list, one of them, or the pillars, as HTML."""
    shown = environment().get_template("opportunity.html")
    return shown.render(frame=frame, story=told, say=frame.voice.say, forms=forms)
