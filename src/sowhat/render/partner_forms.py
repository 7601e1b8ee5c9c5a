"""Pages of partners with their forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story

Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Promising:
    """What can be put down after a talk: `acts` in order, promises that can be kept or given up, people who are known,
    what was typed, refused, done."""

    token: str
    typed: Mapping[str, str]
    acts: tuple[str, ...] = ()
    promises: Named = ()
    people: tuple[str, ...] = ()
    first: str = ""
    problems: Notes | None = None
    said: str = ""


def partners(frame: Frame, told: Story) -> str:
    """The list of partners as HTML."""
    return partner(frame, told, Promising("", {}))


def partner(frame: Frame, told: Story, forms: Promising) -> str:
    """One partner's brief as HTML."""
    return environment().get_template("partner.html").render(frame=frame, story=told, say=frame.voice.say, forms=forms)
