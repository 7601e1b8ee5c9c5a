"""Words that a language model drafted for a talk: where it is asked, what it offered, what was taken and why not."""

from __future__ import annotations

from typing import Literal

from sowhat.model.talk import Talk
from sowhat.model.value import Value


class Drafting(Value):
    """Where drafts are asked for: an endpoint that speaks the protocol of OpenAI's chat completions, the model's name
    there, and the environment variable that holds the key. Without an endpoint nothing is ever asked."""

    endpoint: str = ""
    model: str = ""
    key_env: str = ""

    @property
    def on(self) -> bool:
        """Whether a model may be asked at all."""
        return bool(self.endpoint and self.model)


Part = Literal["title", "points", "notes"]
Why = Literal["taken", "same", "figure", "markup", "length", "language", "shape"]
"""Why a draft was taken or not. `figure`: a figure in it is not the sentence's own; `markup`: it holds markup, an
address or hidden characters; `shape`: the answer holds no line for this one."""
Failure = Literal["", "unreachable", "late", "status", "redirect", "too-much", "no-json", "no-answer"]
"""Why a slide has no draft at all. `late`: no whole answer in time; `no-answer`: JSON, but no answer in it."""


class Line(Value):
    """One sentence of a slide: what the template says, what was offered, whether that stands now."""

    slide: str
    part: Part
    before: str
    after: str = ""
    why: Why = "same"
    figure: str = ""
    """The figure for which it was refused, as the draft reads it; else the one that it left out."""
    figure_why: str = ""
    """In what that figure is wrong: a Refused's `why`."""


class Exchange(Value):
    """What was sent for a slide, without the key, and what came back."""

    slide: str
    request: str
    answer: str = ""
    failed: Failure = ""
    detail: str = ""


class Draft(Value):
    """A talk with what was taken of the drafts, and all that was offered."""

    talk: Talk
    lines: tuple[Line, ...] = ()
    exchanges: tuple[Exchange, ...] = ()

    @property
    def taken(self) -> int:
        """How many sentences are the model's."""
        return sum(line.why == "taken" for line in self.lines)
