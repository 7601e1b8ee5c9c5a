"""What the templates of a talk ask for: links of figures, drawings, words of grades, lengths of time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sowhat.model.estimate import Grade
from sowhat.model.talk import Plotted, Series, Stated, Talk
from sowhat.render.drawing import Drawing, text_width
from sowhat.render.talks.charted import told
from sowhat.render.talks.charts import ALONE, PHONE, WIDE, chart
from sowhat.render.talks.pieces import Source, addressed, sources
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import NOTHING
from sowhat.stories.voice import Voice

SIZES = (("short", 3.4), ("middle", 4.6), ("long", 6.4), ("longer", 9.5))
"""How wide a big figure may be in each size, in its own height."""
_UNFIT = re.compile(r"[^a-zA-Z0-9-]+")


@dataclass(frozen=True)
class View:
    """A talk for a template. `home` begins the addresses of its figures: empty in the web application itself, null
    where whoever reads it may not reach the application; figures then lead to the list of sources at its end."""

    talk: Talk
    voice: Voice
    home: str | None = None

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Every address in it, numbered."""
        return sources(self.talk)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {source.address: source.number for source in self.sources}

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """A fragment for each slide, unlike any other."""
        return slide_ids(self.talk)

    @property
    def foot(self) -> str:
        """What stands below a slide: the talk, and the platform where its title does not name it."""
        title, platform = self.talk.title, self.talk.platform
        return title if platform in title else f"{platform} · {title}"

    def link(self, figure: Stated | None) -> str:
        """Where a figure leads; empty where it leads nowhere."""
        return self.link_to(figure.address) if figure else ""

    def link_to(self, address: str) -> str:
        """Where an address of the web application is found from here."""
        if not addressed(address):
            return ""
        return f"#source-{self._numbers[address]}" if self.home is None else self.home.rstrip("/") + address

    def size(self, text: str) -> str:
        """The class of a big figure by how wide its words are, so that it stands on one line."""
        wide = text_width(text, 1)
        return next((name for name, limit in SIZES if wide <= limit), "longest")

    def number(self, figure: Stated | None) -> int:
        """The number of a figure's source; 0 where it has none."""
        return self.number_at(figure.address) if figure else 0

    def number_at(self, address: str) -> int:
        """The number of an address among the sources; 0 where it is none."""
        return self._numbers.get(address, 0)

    def grade(self, letter: Grade) -> str:
        """A grade in a word."""
        return grade_word(letter, self.voice.words)

    def day(self, day: date) -> str:
        """A day with its year."""
        return self.voice.numbers.day(day)

    def time(self, seconds: int) -> str:
        """How long something is spoken."""
        return clock(seconds)

    def wide(self, plotted: Plotted, tone: str, alone: bool = False) -> Drawing:
        """A chart for a page, a slide, paper; wider where nothing stands beside it."""
        return chart(plotted, self.voice, tone, ALONE if alone else WIDE)

    def phone(self, plotted: Plotted, tone: str) -> Drawing:
        """A chart for a phone."""
        return chart(plotted, self.voice, tone, PHONE)

    def cell(self, plotted: Plotted, series: Series, place: int) -> str:
        """A value of a chart with its interval, in words."""
        return told(self.voice, plotted, series, place) or NOTHING


def slide_ids(talk: Talk) -> tuple[str, ...]:
    """A fragment for each slide, made from its id."""
    made: list[str] = []
    for number, slide in enumerate(talk.slides, 1):
        name = "slide-" + (_UNFIT.sub("-", slide.id).strip("-").lower() or str(number))
        made.append(f"{name}-{number}" if name in made else name)
    return tuple(made)


def clock(seconds: int) -> str:
    """Minutes and seconds, `1:05`."""
    return f"{seconds // 60}:{seconds % 60:02d}"
