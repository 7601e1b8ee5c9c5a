"""The page of saved views."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.model.view import ViewsSeen
from sowhat.stories.voice import Voice

PAGE, API = "/views", "/api/v1/views"


@dataclass(frozen=True, slots=True)
class ViewsStory:
    """Its heading."""

    title: str
    question: str
    answer: str
    under: str


def views(voice: Voice, seen: ViewsSeen) -> ViewsStory:
    """The page in words."""
    n = len(seen.views)
    return ViewsStory(
        title=voice.say("views-page"),
        question=voice.say("views-question"),
        answer=voice.say("views-answer", n=n) if n else voice.say("views-answer-none"),
        under=voice.say("views-under"),
    )
