"""Pages of milestones and of business cases, with their forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story

Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Promising:
    """What the forms of milestones offer and hold: services, studies, promises that stand, the secret of the form, what
    was typed, what was refused, whether something was just written down."""

    services: Named
    studies: Named
    standing: Named
    token: str
    typed: Mapping[str, str]
    problems: Notes | None = None
    said: bool = False


@dataclass(frozen=True, slots=True)
class Casing:
    """What the form of a case asks for (name, what it is called, what is meant) and holds."""

    fields: tuple[tuple[str, str, str], ...]
    typed: Mapping[str, str]
    services: Named
    token: str
    worked: bool = False
    problems: Notes | None = None
    said: bool = False


def milestones(frame: Frame, told: Story, forms: Promising) -> str:
    """Milestones as HTML."""
    template = environment().get_template("milestones.html")
    return template.render(frame=frame, story=told, say=frame.voice.say, forms=forms)


def case(frame: Frame, told: Story, forms: Casing) -> str:
    """A business case as HTML."""
    template = environment().get_template("case.html")
    return template.render(frame=frame, story=told, say=frame.voice.say, forms=forms)
