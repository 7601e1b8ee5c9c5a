"""A story: its answer, and the sections that it rests on. Its parts are pieces and drawings."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.stories.drawings import Chart, Contrasts, Drifts, Events, Flow, Ladder, Plot, Ranges
from sowhat.stories.pieces import Badge, Bars, Figure, Interval, Limits, Notes, Steps, Tab, Table, Tone, Way
from sowhat.stories.words import Phrase

Picture = Bars | Interval
Block = Table | Chart | Bars | Notes | Events | Flow | Limits | Steps | Contrasts | Ladder | Ranges | Drifts | Plot


@dataclass(frozen=True, slots=True)
class Section:
    """A section under its heading. `api` is the address of its numbers; `half` sections stand side by side."""

    id: str
    title: str
    lede: str
    blocks: tuple[Block, ...]
    api: str = ""
    half: bool = False
    traces: tuple[str, ...] = ()
    """What else is part of the address of its numbers."""
    folded: str = ""
    """What opens it, where it is shown only on request."""


@dataclass(frozen=True, slots=True)
class Story:
    """The answer first, then what it rests on. `build` and `code_version` are the address of every number in it.
    `tone` is what the strong part of the answer means: good news, a matter of care, or plainly a number."""

    page: str
    title: str
    question: str
    answer: Phrase
    under: str
    figures: tuple[Figure, ...] = ()
    picture: Picture | None = None
    sections: tuple[Section, ...] = ()
    tone: Tone = "plain"
    build: str = ""
    code_version: str = ""
    badge: Badge | None = None
    ways: tuple[Way, ...] = ()
    href: str = ""
    """The address of the number in the answer."""
    traces: tuple[str, ...] = ()
    """What else is part of the address of every number: what is asked, when that was registered."""
    tabs: tuple[Tab, ...] = ()
    """The pages beside it, where it is one of several."""
