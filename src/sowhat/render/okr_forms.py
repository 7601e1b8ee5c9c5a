"""Pages of joint objectives with their forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story

Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Acting:
    """What can be done to an objective now: `acts` in order, sides that can act (`accepting` those that can accept),
    its key results by name, the statement of its terms; what was typed, refused, done."""

    id: str
    acts: tuple[str, ...]
    token: str
    typed: Mapping[str, str]
    terms: int
    sides: Named
    accepting: Named
    key_results: Named
    unfrozen: bool = False
    problems: Notes | None = None
    said: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """The form that proposes one, or changes the terms of `id`."""

    typed: Mapping[str, str]
    token: str
    periods: Named
    teams: Named
    pillars: Named
    metrics: Named
    services: Named
    units: Named
    studies: Named
    rows: int
    id: str = ""
    problems: Notes | None = None


def okr(frame: Frame, told: Story, forms: Acting) -> str:
    """One objective as HTML."""
    return environment().get_template("okr.html").render(frame=frame, story=told, say=frame.voice.say, forms=forms)


def opening(frame: Frame, told: Story, forms: Opening) -> str:
    """The form that proposes one as HTML."""
    return environment().get_template("okr_new.html").render(frame=frame, story=told, say=frame.voice.say, forms=forms)
