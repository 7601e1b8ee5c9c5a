"""Pages of the decision log with their forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sowhat.render.page import Frame, environment
from sowhat.stories import planning_nav
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story


@dataclass(frozen=True, slots=True)
class Deciding:
    """A form of the log: what was typed, refused, done. `review` asks for a review instead of a decision; `says` are
    its possible outcomes; days before `first` are not offered."""

    token: str
    typed: Mapping[str, str]
    review: bool = False
    says: Sequence[str] = ("stands", "changed", "undone")
    first: str = ""
    problems: Notes | None = None
    said: str = ""


def new(frame: Frame, forms: Deciding) -> str:
    """The form that puts a decision down, as HTML."""
    tabs = planning_nav.tabs(frame.voice, "decisions")
    template = environment().get_template("decision_new.html")
    return template.render(frame=frame, say=frame.voice.say, forms=forms, tabs=tabs)


def decision(frame: Frame, told: Story, forms: Deciding) -> str:
    """The log, or one decision with the form of its review, as HTML."""
    return environment().get_template("decision.html").render(frame=frame, story=told, say=frame.voice.say, forms=forms)
