"""The page of webhooks with its form."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story


@dataclass(frozen=True, slots=True)
class Forms:
    """Deliveries that can be sent again, the secret of the form, what was refused, whether something was kept."""

    over: tuple[tuple[str, str], ...]
    token: str
    problems: Notes | None = None
    said: bool = False


def page(frame: Frame, told: Story, forms: Forms) -> str:
    """The page as HTML."""
    template = environment().get_template("webhooks.html")
    return template.render(frame=frame, story=told, say=frame.voice.say, forms=forms)
