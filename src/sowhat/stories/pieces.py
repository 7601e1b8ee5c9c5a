"""The smallest parts of a story, before anything is drawn: figures, tables, bars, notes, limits, steps.

A page, a terminal, a document and a slide draw the same parts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

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
    """One line of a list: what is so, with a smaller line and a place such as `file:line` with an excerpt; `fold` is
    what opens the excerpts, where they are shown only on request."""

    text: str
    detail: str = ""
    tone: Tone = "plain"
    examples: tuple[tuple[str, str], ...] = ()
    fold: str = ""
    id: str = ""
    """Its name in the address of the page, where others lead to it."""
    field: str = ""
    """The field of a form that it is about."""


@dataclass(frozen=True, slots=True)
class Notes:
    """A list of notes; `facts` are short ones that stand beside each other where there is room."""

    notes: tuple[Note, ...]
    facts: bool = False


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
class Tab:
    """A page beside this one; `here` is the one that is read."""

    text: str
    href: str
    here: bool = False
