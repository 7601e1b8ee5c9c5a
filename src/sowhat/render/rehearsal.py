"""The page of the three-minute rule: paste a pitch, read its advice, rehearse it against the clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sowhat.model.talk import AUDIENCES
from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Section, Story
from sowhat.stories.words import LANGUAGES


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form, the secret of the form, and what was refused."""

    fields: Mapping[str, str]
    token: str
    problems: Notes | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the page says, and of a checked pitch its parts with their seconds."""

    story: Story
    parts: tuple[tuple[str, float], ...] = ()


def rehearsal(frame: Frame, typed: Typed, spoken: Spoken, history: Section) -> str:
    """The page."""
    template = environment().get_template("rehearsal.html")
    say = frame.voice.say
    audiences = [(one, say(f"pitch-form-for-{one}")) for one in AUDIENCES]
    languages = [(one, say("web-language-name", tag=one)) for one in LANGUAGES]
    told = {
        "audiences": audiences,
        "languages": languages,
        "typed": typed,
        "spoken": spoken.parts,
        "story": spoken.story,
        "history": history,
    }
    return template.render(frame=frame, say=say, **told)
