"""The steps from a log file to a first answer, as HTML."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.model.onboarding import Shape
from sowhat.render.page import Frame, environment
from sowhat.render.start import Drop
from sowhat.stories.onboarding import Step, Stop


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a step: all steps, the address that forms go to, what was said so far, where files come in."""

    stops: tuple[Stop, ...]
    base: str
    shape: Shape
    drop: Drop


def step(frame: Frame, told: Step, around: Around) -> str:
    """One step."""
    template = environment().get_template(f"onboard_{told.name}.html")
    return template.render(frame=frame, say=frame.voice.say, told=told, around=around, drop=around.drop)
