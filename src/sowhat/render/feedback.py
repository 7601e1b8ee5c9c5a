"""The Feedback page with its forms, the same in the terminal, and the texts that ask for answers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rich.console import RenderableType

from sowhat.model.catalog import Catalog
from sowhat.model.feedback import FeedbackSeen
from sowhat.render.page import Frame, environment
from sowhat.render.terminal import Drawn
from sowhat.stories import feedback as story
from sowhat.stories.feedback_asking import Request
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


@dataclass(frozen=True, slots=True)
class Forms:
    """What the forms offer and hold: names to visit, themes by id, the secret of the form, what was refused, whether
    something was just written down, the texts that ask."""

    names: tuple[tuple[str, str], ...]
    themes: tuple[tuple[str, str], ...]
    token: str
    asking: tuple[Request, ...]
    problems: Notes | None = None
    said: bool = False


def page(frame: Frame, told: Story, forms: Forms) -> str:
    """The page."""
    template = environment().get_template("feedback.html")
    return template.render(frame=frame, story=told, say=frame.voice.say, forms=forms)


def terminal(seen: FeedbackSeen, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """Plan, themes, scores, response, pulse and visits."""
    spoken = voice(words.language, seen.timezone, catalog)
    told = story.feedback(spoken, seen)
    plan, *rest = told.sections
    blocks = (story.reasons(spoken, seen),) if seen.plan.proposals else plan.blocks
    return Drawn(replace(told, sections=(replace(plan, blocks=blocks), *rest)), words)
