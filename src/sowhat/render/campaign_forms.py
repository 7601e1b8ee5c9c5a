"""Pages of campaigns with their forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story

Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Acting:
    """What can be done to a campaign now: `acts` in order; teams to be told by hand (`team|stage|about` and words),
    brown-outs that can be taken back; whether a source fell silent; what was typed, refused, done."""

    acts: tuple[str, ...]
    token: str
    typed: Mapping[str, str]
    teams: Named = ()
    windows: Named = ()
    silent: bool = False
    needed: int = 0
    problems: Notes | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """The form that opens one: services, what was typed, how many months of notice the rule asks for."""

    services: Named
    typed: Mapping[str, str]
    months: int
    token: str
    problems: Notes | None = None


def campaign(frame: Frame, told: Story, forms: Acting) -> str:
    """One campaign as HTML."""
    return environment().get_template("campaign.html").render(frame=frame, story=told, say=frame.voice.say, forms=forms)


def opening(frame: Frame, forms: Opening) -> str:
    """The form that opens a campaign as HTML."""
    return environment().get_template("campaign_new.html").render(frame=frame, say=frame.voice.say, forms=forms)
