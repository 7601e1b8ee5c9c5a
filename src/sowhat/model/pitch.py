"""A pitch of three minutes, looked at before it is given: how long it takes, whether it says what it has to, in words
that its audience knows. Codes and figures; worded by stories."""

from __future__ import annotations

from datetime import date
from typing import Literal, get_args

from pydantic import Field

from sowhat.errors import Param
from sowhat.model.language import Language
from sowhat.model.talk import Audience, Unit
from sowhat.model.value import Value

Part = Literal["customer", "change", "number", "why-us", "ask"]
PARTS: tuple[Part, ...] = get_args(Part)
"""What three minutes have to say, in this order."""
AdviceCode = Literal[
    "too-long",
    "too-short",
    "long-sentence",
    "jargon",
    "abbreviation",
    "too-many-figures",
    "no-figure",
    "main-late",
    "number-bare",
    "missing-customer",
    "missing-change",
    "missing-number",
    "missing-why-us",
    "missing-ask",
    "ask-vague",
    "ask-early",
    "no-doubt",
    "overclaim",
    "unknown-figure",
]
MarkName = Literal["length", "customer", "change", "number", "why-us", "ask", "main", "doubt", "plain"]
SECONDS = 180
"""Three minutes."""


class Advice(Value):
    """What would make it better; `line` counts from 1, null where it is about the whole."""

    code: AdviceCode
    line: int | None = None
    params: dict[str, Param] = Field(default_factory=dict)


class Line(Value):
    """A sentence: how long it takes to say, which parts it says, whether it tells a doubt."""

    number: int
    text: str
    seconds: float
    parts: tuple[Part, ...] = ()
    doubt: bool = False
    figures: tuple[str, ...] = ()


class Mark(Value):
    """So many of so many points for one rule."""

    name: MarkName
    got: int
    of: int


class MainFigure(Value):
    """The one number that should be remembered."""

    text: str
    line: int
    unit: Unit | None = None
    times: int = 1
    """In how many sentences it is said."""


class Checked(Value):
    """A pitch and what there is to say of it. `score` is the sum of `marks`, of 100. `spoken`: words in English, signs
    in Chinese, numbers read out; `rate`: so many a minute."""

    language: Language
    audience: Audience
    target: int
    seconds: float
    spoken: int
    rate: int
    lines: tuple[Line, ...]
    main: MainFigure | None
    figures: int
    marks: tuple[Mark, ...]
    score: int
    advice: tuple[Advice, ...]


class Section(Value):
    """A part of a rehearsal: what it is called, how long it may take, and how long it took."""

    title: str
    target: float
    seconds: float


class Run(Value):
    """A rehearsal: of what, on which day, by whom, section by section."""

    title: str
    day: date
    by: str
    sections: tuple[Section, ...]

    @property
    def seconds(self) -> float:
        """How long it took."""
        return sum(one.seconds for one in self.sections)

    @property
    def target(self) -> float:
        """How long it may take."""
        return sum(one.target for one in self.sections)


class Runs(Value):
    """Every rehearsal, the last one first: `/api/v1/rehearsals`."""

    runs: tuple[Run, ...]
