"""The page of a search, and the one of saved views."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sowhat.model.found import Found
from sowhat.model.view import ViewsSeen
from sowhat.render.page import Frame, environment
from sowhat.stories.pieces import Notes
from sowhat.stories.search import FoundStory
from sowhat.stories.views import ViewsStory


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, in words, and which part of it: `size` finds of one `kind` (all where empty)."""

    story: FoundStory
    seen: Found
    kind: str
    size: int

    @property
    def before(self) -> int | None:
        """Where the page before begins."""
        return max(0, self.seen.offset - self.size) if self.seen.offset else None

    @property
    def after(self) -> int | None:
        """Where the next page begins."""
        at = self.seen.offset + self.size
        return at if at < self.seen.total else None


def search(frame: Frame, answer: Answer) -> str:
    """The page as HTML."""
    template = environment().get_template("search.html")
    return template.render(frame=frame, told=answer.story, answer=answer, say=frame.voice.say)


@dataclass(frozen=True, slots=True)
class Keeping:
    """The page of saved views: the form's token, what was typed (`address` where one came from a page), problems."""

    story: ViewsStory
    seen: ViewsSeen
    token: str
    typed: Mapping[str, str]
    problems: Notes | None = None


def views(frame: Frame, keeping: Keeping) -> str:
    """The page of saved views as HTML."""
    template = environment().get_template("views.html")
    return template.render(frame=frame, told=keeping.story, keeping=keeping, say=frame.voice.say)
