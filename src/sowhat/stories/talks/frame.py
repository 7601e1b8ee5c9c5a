"""The frame of a talk: who speaks, to whom, about which days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sowhat.model.talk import Audience, Slide, Talk, TalkKind
from sowhat.stories.talks import figures
from sowhat.stories.talks.teller import Teller
from sowhat.stories.voice import Voice


@dataclass(frozen=True, slots=True)
class Frame:
    """What every kind of talk has before it says anything."""

    voice: Voice
    kind: TalkKind
    audience: Audience
    platform: str
    since: date
    until: date
    about: str = ""
    build: str = ""
    code_version: str = ""
    simulated: bool = False

    @property
    def teller(self) -> Teller:
        """Says sentences in its voice."""
        return Teller(self.voice)

    def titled(self, id_: str) -> str:
        """A title with the platform's name in it."""
        return self.teller.says(id_, platform=figures.name(self.platform)).text

    def talk(self, title: str, subtitle: str, *slides: Slide | None) -> Talk:
        """The talk of these slides; those that have nothing to say are null."""
        return Talk(
            kind=self.kind,
            audience=self.audience,
            language=self.voice.language,
            title=title,
            subtitle=subtitle,
            platform=self.platform,
            since=self.since,
            until=self.until,
            slides=tuple(one for one in slides if one is not None),
            about=self.about,
            build=self.build,
            code_version=self.code_version,
            simulated=self.simulated,
        )
