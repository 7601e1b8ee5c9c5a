"""Texts that ask for answers, ready to send: by channel and in both languages, with the workspace's own survey."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from sowhat.model.language import Language
from sowhat.model.value import Text
from sowhat.stories.words import words

Channel = Literal["chat", "direct", "mail"]
CHANNELS: tuple[Channel, ...] = get_args(Channel)
SPOKEN: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Request:
    """One text in one language."""

    channel: Channel
    language: Language
    text: str


def requests(platform: Text, name: str, survey: str) -> tuple[Request, ...]:
    """Every text; none where no survey is declared."""
    if not survey:
        return ()
    return tuple(
        Request(
            channel,
            language,
            words(language).say(f"feedback-ask-{channel}", platform=platform.in_(language) or name, survey=survey),
        )
        for channel in CHANNELS
        for language in SPOKEN
    )
