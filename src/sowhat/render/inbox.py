"""The inbox and the notices as HTML."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.model.inbox import Wish
from sowhat.render.page import Frame, environment
from sowhat.stories.doctor import Told
from sowhat.stories.inbox import API as INBOX
from sowhat.stories.inbox import InboxStory
from sowhat.stories.news import API as NEWS
from sowhat.stories.news import NoticesStory
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story


@dataclass(frozen=True, slots=True)
class Forms:
    """The secret of the forms, the days between which a task can be put away and the one that is proposed, what was
    refused just now, what was kept."""

    token: str
    first: str = ""
    last: str = ""
    day: str = ""
    problems: Notes | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person wishes to be told, and what they can choose from."""

    wish: Wish
    addresses: tuple[str, ...]
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Better:
    """What would make the answer better, and how many of these the reader left out."""

    items: tuple[Told, ...]
    more: int
    left_out: int
    token: str


def page(frame: Frame, told: InboxStory, forms: Forms) -> str:
    """What waits for a person."""
    return _render("inbox.html", frame, told=told, forms=forms, api=INBOX)


def notices(frame: Frame, told: NoticesStory, forms: Forms, wishes: Wishes) -> str:
    """What happened lately."""
    return _render("notices.html", frame, told=told, forms=forms, wishes=wishes, api=NEWS)


def front(frame: Frame, told: Story, better: Better | None) -> str:
    """The front door with what the reader is told about themselves."""
    return _render("front_door.html", frame, story=told, seen=better)


def _render(template: str, frame: Frame, **context: object) -> str:
    return environment().get_template(template).render(frame=frame, say=frame.voice.say, **context)
