"""The Alerts page with its forms."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story


@dataclass(frozen=True, slots=True)
class Forms:
    """What the forms offer: services and sources that can be silenced, silences that can be lifted, each with its
    words; the secret of the form, what was refused just now and what was typed, whether something was kept."""

    services: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...]
    lifted: tuple[tuple[str, str], ...]
    token: str
    first: str
    problems: Notes | None = None
    typed: tuple[tuple[str, str], ...] = ()
    said: bool = False

    def value(self, name: str) -> str:
        """What was typed into a field."""
        return dict(self.typed).get(name, "")


def page(frame: Frame, told: Story, forms: Forms) -> str:
    """The page as HTML."""
    template = environment().get_template("alerts.html")
    return template.render(frame=frame, story=told, say=frame.voice.say, forms=forms)
