"""What a story is made of, before anything is drawn: sentences, figures, tables, charts, steps.

A page, a terminal, a document and a slide draw the same story.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sowhat.stories.words import Phrase

Scalar = str | int | float | None
Tone = Literal["plain", "good", "care", "bad"]
ColumnKind = Literal["text", "number", "bar", "spark", "span"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its name and what to know about it."""

    label: str
    value: str
    note: str = ""
    href: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `key` names it in addresses and CSV. `bar`: a share of one; `spark`: a run; `span`: an interval.
    A `wide` column is left out where there is little room (a terminal)."""

    key: str
    title: str
    kind: ColumnKind = "number"
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What is read (`text`), what is sorted and exported (`value`), and the run that a spark or a span draws."""

    text: str
    value: Scalar
    run: tuple[float | None, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `name` is what its first cell links to, and a `last` row stays at the end however the table is sorted."""

    name: str | None
    cells: tuple[Cell, ...]
    last: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `sort` is its first order (`-calls`), `empty` what to read when there is no row.
    `links` names the page that a row's first cell leads to. `find` asks for a filter field."""

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty: str
    sort: str = ""
    links: str = ""
    find: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its kind (see render.charts), its rows, the words on it, the sentence and table that say the same.
    `ticks` are the values on its scale and their words, where the chart cannot word them itself."""

    id: str
    kind: str
    says: str
    rows: tuple[Mapping[str, Scalar], ...]
    labels: Mapping[str, str]
    table: Table
    ticks: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """A share drawn to scale with its own words."""

    label: str
    text: str
    share: float
    note: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Bars:
    """Shares of the same whole below each other; `says` is the sentence for who cannot see them."""

    says: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """One line of a list: what is so, with a smaller line and a place such as `file:line` with an excerpt."""

    text: str
    detail: str = ""
    tone: Tone = "plain"
    examples: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Notes:
    """A list of notes."""

    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A number on a scale and its words."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate with its interval on a scale that shows zero, and what else matters on it."""

    says: str
    value: Point
    low: Point
    high: Point
    zero: Point
    marks: tuple[Point, ...] = ()
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Moment:
    """A difference `e` periods from the start; `low`, `high`: its interval; `band` holds with all others at once."""

    e: int
    value: float
    low: float | None
    high: float | None
    band: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Events:
    """The months before beside the months after: `moments` in order, `ticks` on the scale, the words on the drawing.
    `labels`: `first`, `start`, `last` on the axis of time, `end` beside the last moment, `band` (if any) by its own."""

    says: str
    moments: tuple[Moment, ...]
    ticks: tuple[Point, ...]
    labels: Mapping[str, str]
    table: Table
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Drifts:
    """What an answer becomes the further trends may differ: its interval at each of `steps`, up to `fall` it stands.
    `labels`: `alike` and `before` (as much as before) on the axis."""

    says: str
    steps: tuple[tuple[Point, float, float], ...]
    ticks: tuple[Point, ...]
    fall: Point
    labels: Mapping[str, str]
    table: Table
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on a flow with its two lines of words; `column` counts from 0."""

    id: str
    column: int
    title: str
    detail: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Ribbon:
    """So much flows from one stop to another. An `open` one is not known to arrive."""

    start: str
    end: str
    amount: float
    tone: Tone = "plain"
    open: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """A drawing of what flows where; `heads` name its columns, `table` says the same."""

    says: str
    heads: tuple[str, ...]
    stops: tuple[Stop, ...]
    ribbons: tuple[Ribbon, ...]
    table: Table


Verdict = Literal["pass", "weak", "fail", "unknown"]
SIGNS: Mapping[Verdict, str] = {"pass": "✓", "weak": "!", "fail": "✗", "unknown": "?"}


@dataclass(frozen=True, slots=True)
class Limit:
    """One reason to believe or doubt; `name` is what the check is called, where that is said."""

    verdict: Verdict
    says: str
    mark: str
    """The verdict in a word, for who cannot see its sign."""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """Reasons to doubt and to believe, all the same size."""

    limits: tuple[Limit, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Something that changed or waits: where to look or what to do. `button` names `href`; else there is a command."""

    text: str
    detail: str = ""
    button: str = ""
    href: str = ""
    command: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """A list of steps."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    """A grade: its letter (a dash where there is none) and its word."""

    letter: str
    word: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Way:
    """Where to read on."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Contrast:
    """One question: what is true, what was found (drawn where there is an interval), and whether that was right."""

    title: str
    detail: str
    href: str
    true: str
    why: str
    found: str
    picture: Interval | None
    verdict: Verdict
    says: str
    mark: str
    """The verdict in a word, for who cannot see its sign."""


@dataclass(frozen=True, slots=True)
class Contrasts:
    """What is true beside what was found, a line a question; `table` says the same."""

    says: str
    rows: tuple[Contrast, ...]
    table: Table


@dataclass(frozen=True, slots=True)
class Tread:
    """One rung of a ladder: its name, its state (drawn filled, open or hatched) and the state in words."""

    title: str
    state: Literal["reached", "not-yet", "unknown"]
    mark: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Climber:
    """One row of a ladder: whose it is, its rungs from the first on, and what it says."""

    title: str
    href: str
    treads: tuple[Tread, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """Rungs side by side, a row each; `table` says the same."""

    says: str
    rows: tuple[Climber, ...]
    table: Table


@dataclass(frozen=True, slots=True)
class Range:
    """A share that is needed, from `low` to `high` (null: no end is known), and the smallest that could be seen."""

    title: str
    href: str
    says: str
    value: Point
    low: Point
    high: Point | None
    mark: Point | None = None


@dataclass(frozen=True, slots=True)
class Ranges:
    """Ranges on one scale from zero, a row each; `table` says the same."""

    says: str
    rows: tuple[Range, ...]
    table: Table


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing of a study's evidence (stories.plots); `table` says the same."""

    says: str
    table: Table


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
