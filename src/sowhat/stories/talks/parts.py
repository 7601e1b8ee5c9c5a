"""What every kind of talk is put together from: counts, lines, slides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sowhat.model.changed import Changed
from sowhat.model.talk import Sentence, Slide, Stated, Unit
from sowhat.stories.talks import figures
from sowhat.stories.talks.frame import Frame
from sowhat.stories.talks.names import Names
from sowhat.stories.talks.teller import Param

Tone = Literal["plain", "good", "care", "bad"]
SHOWN = 4
"""So many lines of a kind; more are counted."""


class Parts:
    """Who tells (`frame`), what changed (`seen`), and short ways to say it."""

    def __init__(self, frame: Frame, seen: Changed) -> None:
        self.frame, self.seen = frame, seen
        self.voice, self.names = frame.voice, Names(frame.voice)
        self.says, self.tells = frame.teller.says, frame.teller.tells

    def count(self, n: float, unit: Unit, address: str) -> Stated:
        """A bare count."""
        return figures.count(self.voice, n, unit, address)

    def days(self) -> dict[str, Param]:
        """The first and the last day, for a sentence that tells when."""
        voice = self.voice
        return {"since": figures.day_short(voice, self.seen.since), "until": figures.day_short(voice, self.seen.until)}

    def cut(self, lines: Sequence[Sentence], address: str, shown: int = SHOWN) -> tuple[Sentence, ...]:
        """The first lines, and how many more there are at that page."""
        more = len(lines) - shown
        if more <= 0:
            return tuple(lines)
        return (*lines[:shown], self.says("talk-more", more=self.count(more, "count", address)))

    def slide(self, id_: str, title: Sentence, points: Sequence[Sentence] = (), tone: Tone = "plain") -> Slide:
        """A slide that is read aloud as it stands."""
        seconds = 8 + 5 * len(points)
        return Slide(id=id_, title=title, points=tuple(points), notes=(title, *points), seconds=seconds, tone=tone)
