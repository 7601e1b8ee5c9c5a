"""The Adoption page with the form that asks teams."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.render.page import Frame, environment
from sowhat.stories.adoption_asking import Asking
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story


@dataclass(frozen=True, slots=True)
class Form:
    """Where answers go, the form's secret, what is asked, what was refused just now."""

    action: str
    token: str
    asking: Asking | None
    problems: Notes | None = None


def adoption(frame: Frame, told: Story, form: Form) -> str:
    """The page as HTML."""
    template = environment().get_template("adoption.html")
    return template.render(frame=frame, story=told, say=frame.voice.say, form=form)
