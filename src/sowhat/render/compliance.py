"""The Compliance page with the form that attests a period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story


@dataclass(frozen=True, slots=True)
class Attesting:
    """What the form offers (names and words of periods that are over) and holds; `open` where whoever asks may
    attest."""

    periods: tuple[tuple[str, str], ...]
    token: str
    open: bool = True
    typed: Mapping[str, str] = field(default_factory=dict)
    problems: Notes | None = None
    said: bool = False


def page(frame: Frame, told: Story, form: Attesting | None = None) -> str:
    """A page about compliance as HTML."""
    template = environment().get_template("compliance.html")
    return template.render(frame=frame, story=told, say=frame.voice.say, form=form)
